/** The style as MapLibre reads it: our own layers over our own files, nothing of anybody else's. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { BENDS } from './globe';
import { LAYERS } from './layers';
import type { Look, MapData } from './layers/layer';

const CJK = ['U+2E80-9FFF', 'U+F900-FAFF', 'U+FF00-FFEF'];
const OTHERS = ['U+0-2E7F'];

/** The specs of all layers in a look, lowest first. */
export const specsFor = (look: Look): readonly LayerSpecification[] => LAYERS.flatMap((layer) => layer.specs(look)).map((spec) => widened(named(spec, look), look));

/** Without names, what is nothing but a name is hidden, and a mark keeps its sign; what is measured keeps its numbers, since they were asked for. */
function named(spec: LayerSpecification, { bare = false }: Look): LayerSpecification {
  if (spec.id === 'name-leaders') return { ...spec, layout: { ...spec.layout, visibility: bare ? 'none' : 'visible' } };
  if (spec.type !== 'symbol' || spec.id.startsWith('measure') || spec.layout?.['text-field'] === undefined) return spec;
  const { layout } = spec;
  if (layout['icon-image'] !== undefined) return bare ? { ...spec, layout: { ...layout, 'text-field': '' } } : spec;
  return { ...spec, layout: { ...layout, visibility: bare ? 'none' : (layout.visibility ?? 'visible') } };
}

/** Widths that are written for a common window. */
const WIDTHS = ['line-width', 'line-blur', 'text-halo-width', 'circle-radius', 'circle-stroke-width'];

/** A width as much larger; where it goes by the zoom, each of its sizes is, since the zoom must stay outermost. */
function times(width: unknown, scale: number): unknown {
  if (typeof width === 'number') return width * scale;
  if (!Array.isArray(width)) return width;
  const [operator, kind, input, ...stops] = width as readonly unknown[];
  return operator === 'interpolate' ? [operator, kind, input, ...stops.map((stop, n) => (n % 2 === 0 ? stop : times(stop, scale)))] : ['*', width, scale];
}

/** In a large window lines, halos and circles are as much larger as names and marks are. */
function widened(spec: LayerSpecification, { scale }: Look): LayerSpecification {
  if (scale === 1 || !('paint' in spec) || spec.paint === undefined) return spec;
  const paint = Object.fromEntries(Object.entries(spec.paint).map(([property, value]) => [property, WIDTHS.includes(property) ? times(value, scale) : value]));
  return { ...spec, paint } as LayerSpecification; // the same properties, of the same kinds
}

/** The whole style. Paint does not ease: a date and its picture change together. */
export function styleFor(data: MapData, look: Look, base: string): StyleSpecification {
  const font = (file: string, ranges = OTHERS) => [{ url: `${base}fonts/${file}`, 'unicode-range': ranges }];
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    // Far out the world is a globe, close by it is flat; between the two levels one becomes the other.
    projection: { type: ['interpolate', ['linear'], ['zoom'], BENDS.globe, 'vertical-perspective', BENDS.flat, 'mercator'] },
    'font-faces': {
      'Atlas Serif': font('source-serif-4-400.woff2'),
      'Atlas Serif Strong': font('source-serif-4-600.woff2'),
      'Atlas Serif Italic': font('source-serif-4-400-italic.woff2'),
      'Atlas Sans': font('source-sans-3-400.woff2'),
      'Atlas Japanese': font('noto-serif-jp-500.woff2', CJK),
    },
    sources: Object.assign({}, ...LAYERS.map((layer) => layer.sources(data))),
    layers: [...specsFor(look)],
  };
}

/**
 * The scene as a picture of plain SVG: the layers' own specs, read without MapLibre, so that both renderers show the same.
 * The same scene, camera, size and look give the same picture. What a change does not touch is the very same value again.
 */
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Camera } from '../../domain/view';
import { Arranging } from '../arranging';
import { clearingsIn } from '../boxes';
import type { Size } from '../camera';
import type { Look, MapData } from '../layers/layer';
import type { Sheet } from '../sheet';
import { picturesFor, type Picture } from '../pictures';
import type { Scene } from '../scene';
import type { Theme } from '../../ui/theme';
import { shapesOf, type Shapes } from '../shapes';
import { specsFor } from '../style';
import { areasOf, type Painted } from './areas';
import { circlesOf } from './circles';
import { defsOf } from './defs';
import { evaluate, followsState, type About } from './expression';
import { Room, type Rect } from './placing';
import { Plot } from './plot';
import { marksOf, pointsOf, sourcesOf, statesOf, type PointOf, type Sources, type States } from './source';
import { symbolsOf, type Placed } from './symbols';
import { el, group, type SvgElement } from './tree';

export type Drawn = {
  /** The layers from the sea floor up, after the definitions. */
  readonly layers: readonly SvgElement[];
  /** The marks and names that found room. */
  readonly placed: readonly Placed[];
  /** What is measured, with its grips. */
  readonly measured: readonly Feature[];
  readonly plot: Plot;
};

type Asked = {
  readonly scene: Scene;
  readonly look: Look;
  readonly camera: Camera;
  readonly size: Size;
  /** The window as it came to rest last; null before it first has. */
  readonly sheet: Sheet | null;
};

/** What is kept from picture to picture for one camera and look. */
type Kept = { readonly key: string; readonly plot: Plot; readonly specs: readonly LayerSpecification[]; readonly defs: SvgElement; readonly pictures: ReadonlyMap<string, Picture>; readonly groups: Map<string, { readonly of: string; readonly made: SvgElement }> };

const NO_STATES: States = new Map();

export class Drawing {
  readonly #data: MapData;
  readonly #ids: string;
  readonly #sources: Sources;
  readonly #shapes: Shapes;
  #points: PointOf | null = null;
  #kept: Kept | null = null;
  readonly #arranging = new Arranging();
  readonly #turns = new WeakMap<readonly Feature[], number>();
  #lists = 0;

  /** `ids` begins every id in the picture, so that two pictures can stand on one page. */
  constructor(data: MapData, ids: string) {
    this.#data = data;
    this.#ids = ids;
    this.#sources = sourcesOf(data);
    this.#shapes = shapesOf(data.geometry);
  }

  draw({ scene, look, camera, size, sheet }: Asked): Drawn {
    const kept = this.#keptFor(look, camera, size);
    const { plot, specs } = kept;
    this.#points ??= pointsOf(this.#data);
    const names = this.#arranging.names(scene, { geometry: this.#data.geometry, sheet, look, zoom: camera.zoom });
    const following: Sources = new Map([...names, ['incidents', marksOf(scene, this.#points)]]);
    const states = statesOf(scene, this.#data, this.#shapes);
    const madeOf = new Map([...names].map(([id, features]) => [String(id), `${this.#turn(features)}`]));
    /** What the shapes of a source change with. */
    const changing = (source: unknown): string => `${JSON.stringify([...(states.get(String(source)) ?? NO_STATES)])}${madeOf.get(String(source)) ?? ''}`;
    const paintedIn = (spec: LayerSpecification): readonly Painted[] => {
      const source = 'source' in spec && typeof spec.source === 'string' ? spec.source : '';
      return painted(spec, following.get(source) ?? this.#sources.get(source) ?? [], { zoom: camera.zoom, states: states.get(source) ?? NO_STATES });
    };
    const visible = specs.filter((spec) => isVisible(spec, camera.zoom));
    const room = new Room(sheet === null ? [] : clearedRects(sheet));
    const placed: Placed[] = [];
    const symbols = new Map<string, SvgElement>();
    for (const spec of [...visible].reverse()) {
      if (spec.type !== 'symbol') continue; // the upper layer is placed first
      const found = symbolsOf(spec, paintedIn(spec), { plot, ids: this.#ids, pictures: kept.pictures, room });
      placed.push(...found);
      symbols.set(spec.id, this.#same(kept, spec.id, () => group({ 'data-layer': spec.id }, found.map((p) => p.drawn)), JSON.stringify(found)));
    }
    /** What lies on the globe ends at its outline. */
    const clipped = (layer: SvgElement): SvgElement => (plot.outline === null || layer.children.length === 0 ? layer : { ...layer, attributes: { ...layer.attributes, 'clip-path': `url(#${this.#ids}globe)` } });
    const layers = visible.flatMap((spec): readonly SvgElement[] => {
      if (spec.type === 'background') return [this.#same(kept, spec.id, () => background(spec, plot, look.theme), '')];
      if (spec.type === 'symbol') return [symbols.get(spec.id)].filter((s) => s !== undefined);
      if (spec.type === 'circle') return [this.#same(kept, spec.id, () => clipped(circlesOf(spec, paintedIn(spec), plot)), changing(spec.source))];
      if (spec.type !== 'fill' && spec.type !== 'line') return [];
      const followed = followsState(Object.values(spec.paint ?? {}));
      const of = followed || madeOf.has(String(spec.source)) ? changing(spec.source) : '';
      return [this.#same(kept, spec.id, () => clipped(areasOf(spec, paintedIn(spec), { plot, ids: this.#ids })), of)];
    });
    return { layers: [kept.defs, ...layers], placed, measured: names.get('measure') ?? [], plot };
  }

  /** A number of its own for each list of features. */
  #turn(features: readonly Feature[]): number {
    const known = this.#turns.get(features);
    if (known !== undefined) return known;
    this.#lists += 1;
    this.#turns.set(features, this.#lists);
    return this.#lists;
  }

  /** The same group as before, if it is made of the same. */
  #same({ groups }: Kept, id: string, make: () => SvgElement, of: string): SvgElement {
    const before = groups.get(id);
    if (before !== undefined && before.of === of) return before.made;
    const made = make();
    groups.set(id, { of, made });
    return made;
  }

  #keptFor(look: Look, camera: Camera, size: Size): Kept {
    const key = JSON.stringify([look, camera, size]);
    if (this.#kept?.key === key) return this.#kept;
    const samePlot = this.#kept !== null && JSON.stringify([this.#kept.plot.camera, this.#kept.plot.size]) === JSON.stringify([camera, size]);
    const plot = this.#kept !== null && samePlot ? this.#kept.plot : new Plot(camera, size);
    this.#kept = {
      key,
      plot,
      specs: specsFor(look),
      defs: withOutline(defsOf(look, this.#ids), plot, this.#ids),
      pictures: picturesFor(look.theme),
      groups: new Map(),
    };
    return this.#kept;
  }
}

/** Where no name may stand: under what covers the map, and along its edges. */
const clearedRects = (sheet: Sheet): readonly Rect[] =>
  clearingsIn(sheet, sheet.taken).map(({ x, y, padding: [up, right, down, left] }) => ({ x: x - left, y: y - up, width: left + right, height: up + down }));

function isVisible({ minzoom = 0, maxzoom = 24, layout }: LayerSpecification, zoom: number): boolean {
  const visibility = layout !== undefined && 'visibility' in layout ? layout.visibility : 'visible';
  return (minzoom === 0 || zoom >= minzoom) && zoom < maxzoom && visibility !== 'none';
}

/** The features of a layer, with what its expressions may ask for. */
function painted(spec: LayerSpecification, features: readonly Feature[], { zoom, states }: { readonly zoom: number; readonly states: States }): readonly Painted[] {
  const filter = 'filter' in spec ? spec.filter : undefined;
  return features.flatMap((feature) => {
    const id = String(feature.id ?? feature.properties?.['id'] ?? '');
    const about: About = { zoom, properties: feature.properties ?? {}, state: states.get(id) ?? {}, id };
    return filter === undefined || evaluate(filter, about) === true ? [{ feature, about }] : [];
  });
}

/** The sea, on a globe within its outline; on white paper that is a line. */
function background(spec: LayerSpecification & { readonly type: 'background' }, { size: { width, height }, outline }: Plot, { space, inkSoft }: Theme): SvgElement {
  const fill = String(spec.paint?.['background-color'] ?? '#ffffff');
  if (outline === null) return el('rect', { width, height, fill });
  return group({ 'data-layer': spec.id }, [el('rect', { width, height, fill: space }), el('path', { d: outline, fill, ...(fill === space ? { stroke: inkSoft, 'stroke-width': 0.7 } : {}) })]);
}

const withOutline = (defs: SvgElement, { outline }: Plot, ids: string): SvgElement =>
  outline === null ? defs : { ...defs, children: [...defs.children, el('clipPath', { id: `${ids}globe` }, [el('path', { d: outline })])] };

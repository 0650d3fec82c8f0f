/** The Habomai islets at a scale at which each can be seen: drawn from the same scene, in SVG. */
import { bbox } from '@turf/turf';
import { memo, useMemo, useState, type ReactElement } from 'react';
import { t } from '../i18n';
import { shownPaint, type ShownPaint } from '../domain/differing';
import { nameOrderIn } from '../domain/perspective';
import { statusIn } from '../domain/status';
import { message, spanParam } from '../domain/message';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import type { Geometry } from '../state/load';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import { overlays } from '../ui/Swatch';
import { cameraFitting, metresPerPixel, type Point } from './camera';
import { roundLength } from './ScaleBar';
import type { Bounds } from './shapes';
import { Plot } from './svg/plot';

const WIDTH = 380;
const HEIGHT = 232;
const SIZE = { width: WIDTH, height: HEIGHT };
/** The islets with Cape Nosappu: west, south, east, north. */
const BOX: Bounds = [145.72, 43.3, 146.5, 43.7];
/** Where the names of the islets stand beside their shapes: dx and dy in pixels of the drawing. */
const LABELS: readonly { readonly id: string; readonly dx: number; readonly dy: number; readonly end?: true }[] = [
  { id: 'habomai-zelyony', dx: 34, dy: -2 },
  { id: 'habomai-polonsky', dx: -22, dy: -4, end: true },
  { id: 'habomai-tanfilyev', dx: -18, dy: -36 },
  { id: 'habomai-yuri', dx: 2, dy: 40 },
  { id: 'habomai-anuchin', dx: -10, dy: 24, end: true },
  { id: 'habomai-demin', dx: 24, dy: 16 },
  { id: 'habomai-signalny', dx: -10, dy: -4, end: true },
];

type Islet = { readonly id: string; readonly path: string; readonly at: Point; readonly name: string; readonly other: string };
type Drawing = { readonly coast: string; readonly islets: readonly Islet[]; readonly metresPerPixel: number };

/** The projected shapes: computed once, since time moves paint only. */
function draw(geometry: Geometry): Drawing {
  const camera = cameraFitting(BOX, SIZE, { padding: { top: 8, right: 8, bottom: 8, left: 8 } });
  const plot = new Plot(camera, SIZE);
  const hokkaido = geometry.land.features.find((f) => f.id === 'hokkaido');
  const islets = geometry.territories.features
    .filter((f) => f.properties?.['territory'] === 'habomai')
    .map((f) => {
      const [west, south, east, north] = bbox(f);
      const at = plot.point([(west + east) / 2, (south + north) / 2]);
      return { id: String(f.id), path: f.geometry.type === 'Point' ? dot(at) : plot.path(f), at, name: String(f.properties?.['ru'] ?? ''), other: String(f.properties?.['ja'] ?? '') };
    });
  return { coast: hokkaido === undefined ? '' : plot.path(hokkaido), islets, metresPerPixel: metresPerPixel(camera) };
}

/** An islet too small for a shape. */
const dot = ([x, y]: Point): string => `M${x - 3.2} ${y}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0Z`;

/** Of the view that is shown, or of the second picture of two. */
export function HabomaiInset({ dataset, geometry, second }: { readonly dataset: Dataset; readonly geometry: Geometry; readonly second?: View }): ReactElement | null {
  const first = useAtlas((s) => s.view);
  const view = second ?? first;
  const name = second === undefined ? t('map.habomai') : t('compare.inset', { date: spanParam(view.span), perspective: message(`perspective.${view.perspective}`) });
  const { span } = view;
  const order = nameOrderIn(view);
  const chosen = useAtlas((s) => s.view.selection?.id === 'habomai');
  const [large, setLarge] = useState(false);
  const drawn = useMemo(() => draw(geometry), [geometry]);
  const territory = dataset.territories.find((x) => x.id === 'habomai');
  if (territory === undefined) return null;
  const paint = shownPaint(dataset, view, territory);
  const japaneseFirst = order === 'JP' || (order === 'administrator' && statusIn(territory, span).periods.at(-1)?.by[0] === 'JP');
  // In a small window the inset is a thumbnail: the first tap opens it, the next chooses the islets.
  const press = () => {
    if (!large && window.matchMedia('(max-width: 1100px)').matches) return setLarge(true);
    actions.select({ kind: 'territory', id: territory.id });
  };
  return (
    <figure className={large ? 'inset large' : 'inset'}>
      <button type="button" className="round small inset-close" aria-label={t('app.close')} onClick={() => setLarge(false)}>
        <Icon name="close" />
      </button>
      <button type="button" className="inset-button" aria-pressed={chosen} onClick={press}>
        <Islets {...{ name, drawn, paint, japaneseFirst }} />
      </button>
    </figure>
  );
}

type Picture = { readonly name: string; readonly drawn: Drawing; readonly paint: ShownPaint; readonly japaneseFirst: boolean };

/** The same as long as its paint is: of most dates nothing here is another. */
const Islets = memo(
  function Islets({ name, drawn, paint, japaneseFirst }: Picture): ReactElement {
    const bar = roundLength(drawn.metresPerPixel, 70);
    const overs = overlays(paint);
    return (
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
        <rect className="inset-sea" width={WIDTH} height={HEIGHT} />
        <path className="inset-glow" d={drawn.islets.map((i) => i.path).join('') + drawn.coast} />
        <path className="inset-land" d={drawn.coast} />
        {drawn.islets.map((islet) => (
          <g key={islet.id}>
            <path d={islet.path} fill={`var(--fill-${paint.fill})`} />
            {overs.map((over) => (
              <path key={over} d={islet.path} fill={over} />
            ))}
            <path className="inset-outline" d={islet.path} />
          </g>
        ))}
        {LABELS.map(({ id, dx, dy, end }) => {
          const islet = drawn.islets.find((i) => i.id === id);
          if (islet === undefined) return null;
          const [first, second] = japaneseFirst ? [islet.other, islet.name] : [islet.name, islet.other];
          return (
            <text key={id} className="inset-name" x={islet.at[0] + dx} y={islet.at[1] + dy} textAnchor={end ? 'end' : 'start'}>
              {first}
              {second !== first && (
                <tspan className="inset-other" x={islet.at[0] + dx} dy="15">
                  {second}
                </tspan>
              )}
            </text>
          );
        })}
        <g className="inset-scale" transform={`translate(${WIDTH - bar.pixels - 14} ${HEIGHT - 14})`}>
          <path d={`M0 -5 V0 H${bar.pixels.toFixed(1)} V-5`} />
          <text x={bar.pixels / 2} y="-8" textAnchor="middle">
            {t('map.km', { count: bar.metres / 1000 })}
          </text>
        </g>
        <text className="inset-title" x="14" y="24">
          {t('map.habomai')}
        </text>
      </svg>
    );
  },
  (a, b) => a.name === b.name && a.drawn === b.drawn && a.japaneseFirst === b.japaneseFirst && JSON.stringify(a.paint) === JSON.stringify(b.paint),
);

import { useDeferredValue, type ReactElement } from 'react';
import { t, type Key } from '../i18n';
import type { Pictures } from '../domain/compare';
import { picturesOf, showsDifferences, shownLines, shownPaint } from '../domain/differing';
import type { Territory } from '../domain/model';
import { decadeParam, radiusOf } from '../domain/heat';
import type { Paint } from '../domain/paint';
import { drawingChangesIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { statusIn } from '../domain/status';
import { MIDDLE } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { LineSwatch, type LineKind } from '../ui/LineSwatch';
import { Swatch, type SwatchProps } from '../ui/Swatch';
import { LegendFold } from './LegendFold';

/** What bands of two fills say: that a land passes on, that one picture has the one and the other the other, or else that two hold it. */
type Bands = 'changing' | 'differing' | 'standing';

type Entry = { readonly key: Key; readonly swatch: SwatchProps; readonly needed: (paint: Paint, bands: Bands) => boolean };

const ENTRIES: readonly Entry[] = [
  { key: 'legend.japan', swatch: { fill: 'japan' }, needed: (p) => p.fill === 'japan' || p.band === 'japan' },
  { key: 'legend.russia', swatch: { fill: 'russia' }, needed: (p) => p.fill === 'russia' || p.band === 'russia' },
  { key: 'legend.china', swatch: { fill: 'china' }, needed: (p) => p.fill === 'china' || p.band === 'china' },
  { key: 'legend.none', swatch: { fill: 'none' }, needed: (p) => p.fill === 'none' || p.band === 'none' },
  { key: 'legend.changing', swatch: { fill: 'japan', band: 'russia' }, needed: (p, bands) => bands === 'changing' && p.band !== null },
  { key: 'legend.differing', swatch: { fill: 'japan', band: 'russia' }, needed: (p, bands) => bands === 'differing' && p.band !== null },
  { key: 'legend.joint', swatch: { fill: 'russia', band: 'japan' }, needed: (p, bands) => bands === 'standing' && p.band !== null && p.band !== 'unknown' },
  { key: 'legend.undetermined', swatch: { fill: 'unknown' }, needed: (p) => p.fill === 'unknown' },
  { key: 'legend.contradictory', swatch: { fill: 'japan', band: 'unknown' }, needed: (p, bands) => bands === 'standing' && p.band === 'unknown' },
  { key: 'legend.dependent', swatch: { fill: 'japan', dots: true }, needed: (p) => p.dots },
  { key: 'legend.formal', swatch: { fill: 'russia', hatch: 'formal', hatchSide: 'JP' }, needed: (p) => p.hatch === 'formal' },
  { key: 'legend.ambiguous', swatch: { fill: 'russia', hatch: 'ambiguous', hatchSide: 'JP' }, needed: (p) => p.hatch === 'ambiguous' },
];

/** The radius of the circle of one incident. */
const ONE = radiusOf(1);

const LINES = ['agreed', 'control', 'claimed', 'ordered', 'former', 'approximate', 'railway', 'advance'] as const;

function bandsOf(dataset: Dataset, view: Pictures, land: Territory): Bands {
  if (showsDifferences(view) && !shownPaint(dataset, view, land).quiet) return 'differing';
  const changes = view.perspective === 'control' ? statusIn(land, view.span).changes.some((c) => c.kind === 'hands') : drawingChangesIn(dataset, view, land);
  return changes ? 'changing' : 'standing';
}

/** What the map's fills, patterns and lines mean: of those, only what it shows now. */
export function Legend({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const span = useDeferredValue(useAtlas((s) => s.view.span));
  const perspective = useDeferredValue(useAtlas((s) => s.view.perspective));
  const heat = useAtlas((s) => s.view.heat);
  const how = useAtlas((s) => s.view.compare?.how);
  const other = useAtlas((s) => s.view.compare?.span);
  const as = useAtlas((s) => s.view.compare?.perspective);
  const pictures = picturesOf({ span, perspective, compare: how === undefined || other === undefined || as === undefined ? null : { how, span: other, perspective: as, at: MIDDLE } });
  const sight = useAtlas((s) => s.sight);
  const presenting = useAtlas((s) => s.view.mode === 'present');
  const lands = dataset.territories.filter((x) => sight?.has(x.id) ?? true);
  const paints = pictures.flatMap((view) => lands.map((x) => ({ paint: shownPaint(dataset, view, x), bands: bandsOf(dataset, view, x) })));
  const shown = pictures.flatMap((view) => shownLines(dataset, view)).filter(({ line, former }) => (sight?.has(line.id) ?? true) && !(former && presenting));
  const standing = shown.flatMap(({ line, period, former }): readonly LineKind[] => {
    if (line.kind !== 'border') return [line.kind];
    return [former ? 'former' : period.status, ...(line.approximate ? (['approximate'] as const) : [])];
  });
  const needed = ENTRIES.filter((e) => paints.some(({ paint, bands }) => paint.shown && e.needed(paint, bands)));
  return (
    <LegendFold>
      <ul aria-label={t('legend.title')}>
        {needed.map(({ key, swatch }) => (
          <li key={key}>
            <Swatch {...swatch} />
            {t(key)}
          </li>
        ))}
        {LINES.filter((kind) => standing.includes(kind)).map((kind) => (
          <li key={kind} className="legend-line">
            <LineSwatch kind={kind} />
            {t(`line.${kind}`)}
          </li>
        ))}
        {heat && !pictures.some(showsDifferences) && (
          <li className="legend-heat">
            <svg className="one-incident" viewBox={`${-ONE - 1} ${-ONE - 1} ${2 * ONE + 2} ${2 * ONE + 2}`} aria-hidden="true" focusable="false">
              <circle r={ONE} />
            </svg>
            {t('heat.legend', { dates: [...new Set(pictures.map((p) => t('date.plain', { date: decadeParam(p.span) })))].join('; ') })}
          </li>
        )}
      </ul>
      <p className="credits">{t('map.credits')}</p>
    </LegendFold>
  );
}

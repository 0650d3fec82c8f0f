import { useDeferredValue, type ReactElement } from 'react';
import { t, type Key } from '../i18n';
import { linesIn } from '../domain/lines';
import type { Paint } from '../domain/paint';
import { drawingChangesIn, paintIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { statusIn } from '../domain/status';
import { useAtlas } from '../state/store';
import { LineSwatch, type LineKind } from '../ui/LineSwatch';
import { Swatch, type SwatchProps } from '../ui/Swatch';
import { ThemeChoice } from './ThemeChoice';

type Entry = { readonly key: Key; readonly swatch: SwatchProps; readonly needed: (paint: Paint, changing: boolean) => boolean };

const ENTRIES: readonly Entry[] = [
  { key: 'legend.japan', swatch: { fill: 'japan' }, needed: (p) => p.fill === 'japan' || p.band === 'japan' },
  { key: 'legend.russia', swatch: { fill: 'russia' }, needed: (p) => p.fill === 'russia' || p.band === 'russia' },
  { key: 'legend.china', swatch: { fill: 'china' }, needed: (p) => p.fill === 'china' || p.band === 'china' },
  { key: 'legend.none', swatch: { fill: 'none' }, needed: (p) => p.fill === 'none' || p.band === 'none' },
  { key: 'legend.changing', swatch: { fill: 'japan', band: 'russia' }, needed: (p, changing) => changing && p.band !== null },
  { key: 'legend.joint', swatch: { fill: 'russia', band: 'japan' }, needed: (p, changing) => !changing && p.band !== null && p.band !== 'unknown' },
  { key: 'legend.undetermined', swatch: { fill: 'unknown' }, needed: (p) => p.fill === 'unknown' },
  { key: 'legend.contradictory', swatch: { fill: 'japan', band: 'unknown' }, needed: (p, changing) => !changing && p.band === 'unknown' },
  { key: 'legend.dependent', swatch: { fill: 'japan', dots: true }, needed: (p) => p.dots },
  { key: 'legend.formal', swatch: { fill: 'russia', hatch: 'formal', hatchSide: 'JP' }, needed: (p) => p.hatch === 'formal' },
  { key: 'legend.ambiguous', swatch: { fill: 'russia', hatch: 'ambiguous', hatchSide: 'JP' }, needed: (p) => p.hatch === 'ambiguous' },
];

const LINES = ['agreed', 'control', 'claimed', 'ordered', 'railway', 'advance'] as const;

/** What the map's fills, patterns and lines mean: of those, only what it shows now. */
export function Legend({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const span = useDeferredValue(useAtlas((s) => s.view.span));
  const perspective = useDeferredValue(useAtlas((s) => s.view.perspective));
  const view = { span, perspective };
  const sight = useAtlas((s) => s.sight);
  const paints = dataset.territories.filter((x) => sight?.has(x.id) ?? true).map((x) => {
    const changing = perspective === 'control' ? statusIn(x, span).changes.some((c) => c.kind === 'hands') : drawingChangesIn(dataset, view, x);
    return { paint: paintIn(dataset, view, x), changing };
  });
  const standing = linesIn(dataset.lines, view).filter(({ line }) => sight?.has(line.id) ?? true).map(({ line, period }): LineKind => (line.kind === 'border' ? period.status : line.kind));
  const needed = ENTRIES.filter((e) => paints.some(({ paint, changing }) => paint.shown && e.needed(paint, changing)));
  return (
    <div className="legend">
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
      </ul>
      <div className="legend-side">
        <ThemeChoice />
        <p className="credits">{t('map.credits')}</p>
      </div>
    </div>
  );
}

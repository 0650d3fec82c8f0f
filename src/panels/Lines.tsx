import { memo, type ReactElement } from 'react';
import { t } from '../i18n';
import { formerLinesIn, linesIn } from '../domain/lines';
import { dateParam } from '../domain/message';
import type { Line, LinePeriod } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { LineSwatch, type LineKind } from '../ui/LineSwatch';
import { Citations } from './Citations';

/** The lines that stand in the span and the borders of before, as what, how they were drawn, and who says so. */
export function Lines({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement | null {
  const standing = linesIn(dataset.lines, view).map((l) => ({ ...l, kind: l.line.kind === 'border' ? l.period.status : l.line.kind }));
  const former = formerLinesIn(dataset.lines, view).map((l) => ({ ...l, kind: 'former' as const }));
  const shown = [...standing, ...former];
  if (shown.length === 0) return null;
  return (
    <details className="periods">
      <summary className="head">{t('panel.lines', { count: shown.length })}</summary>
      <ul className="facts">
        {shown.map(({ line, period, kind }) => (
          <OneLine key={line.id} dataset={dataset} line={line} period={period} kind={kind} />
        ))}
      </ul>
    </details>
  );
}

const OneLine = memo(function OneLine({ dataset, line, period, kind }: { readonly dataset: Dataset; readonly line: Line; readonly period: LinePeriod; readonly kind: LineKind }): ReactElement {
  return (
    <li className="fact">
      <LineSwatch kind={kind} />
      <div>
        <p>
          <strong>{period.name}</strong>, {t(`line.${kind}`)}
          {line.approximate && `, ${t('line.approximate')}`}
        </p>
        <p className="detail">{period.to === null ? t('panel.since', { date: dateParam(period.from) }) : t('panel.span', { from: dateParam(period.from), to: dateParam(period.to) })}</p>
        {period.note !== undefined && <p className="detail">{period.note}</p>}
        <p className="detail">{line.drawn}</p>
        <Citations dataset={dataset} citations={period.sources} />
      </div>
    </li>
  );
});

import type { ReactElement } from 'react';
import { t } from '../i18n';
import { linesIn } from '../domain/lines';
import { dateParam } from '../domain/message';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { LineSwatch } from '../ui/LineSwatch';
import { Citations } from './Citations';

/** The lines that stand in the span, as what, how they were drawn, and who says so. */
export function Lines({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement | null {
  const standing = linesIn(dataset.lines, view);
  if (standing.length === 0) return null;
  return (
    <details className="periods">
      <summary className="head">{t('panel.lines', { count: standing.length })}</summary>
      <ul className="facts">
        {standing.map(({ line, period }) => (
          <li key={line.id} className="fact">
            <LineSwatch kind={line.kind === 'border' ? period.status : line.kind} />
            <div>
              <p>
                <strong>{period.name}</strong>, {t(line.kind === 'border' ? `line.${period.status}` : `line.${line.kind}`)}
                {line.approximate && `, ${t('line.approximate')}`}
              </p>
              <p className="detail">{period.to === null ? t('panel.since', { date: dateParam(period.from) }) : t('panel.span', { from: dateParam(period.from), to: dateParam(period.to) })}</p>
              {period.note !== undefined && <p className="detail">{period.note}</p>}
              <p className="detail">{line.drawn}</p>
              <Citations dataset={dataset} citations={period.sources} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

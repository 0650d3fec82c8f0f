/** A land's time as far as the class may see it: who controlled it, the time that is shown, and the date that is asked about. */
import type { CSSProperties, ReactElement } from 'react';
import { t } from '../../i18n';
import { message, spanParam } from '../../domain/message';
import type { Territory } from '../../domain/model';
import type { Fill } from '../../domain/paint';
import { hiddenFrom } from '../../domain/predict';
import { stretchesUntil } from '../../domain/predicting';
import { addDays, dayOf, spanAt, yearOf, type Day, type Extent, type Span } from '../../domain/time';
import type { View } from '../../domain/view';
import { useAtlas } from '../../state/atlas';

/** Every so many years a number. */
const EVERY = 25;
/** Shares of the strip below which a name has no room. */
const NAMED = 0.2;

const SIDES: { readonly [F in Fill]: 'side.JP' | 'side.RU' | 'side.CN' | null } = { japan: 'side.JP', russia: 'side.RU', china: 'side.CN', none: null, unknown: null };

const striped = ([first = 'unknown', second]: readonly Fill[]): string =>
  second === undefined ? `var(--fill-${first})` : `repeating-linear-gradient(135deg, var(--fill-${first}) 0 0.5em, var(--fill-${second}) 0.5em 1em)`;

export function Strip({ territory, view, asked }: { readonly territory: Territory; readonly view: View; readonly asked: Span }): ReactElement {
  const range = useAtlas((s) => s.range);
  const from = hiddenFrom(view);
  const share = (day: number): number => (day - range.start) / (range.end - range.start);
  const along = (start: number, end = start): CSSProperties => ({ left: `${(100 * share(start)).toFixed(2)}%`, ...(end === start ? {} : { width: `${(100 * (share(end) - share(start))).toFixed(2)}%` }) });
  const shown: Extent = { start: range.start, end: from ?? range.end };
  return (
    <div className="predict-strip" role="img" aria-label={t(from === null ? 'predict.strip' : 'predict.stripHidden', { from: message('date.plain', { date: spanParam(spanAt(range.start, 'year')) }), to: message('date.plain', { date: spanParam(spanAt(addDays(shown.end, -1), view.span.unit)) }) })}>
      <div className="predict-band" aria-hidden="true">
        {stretchesUntil(territory, range, shown.end).map(({ start, end, fills }) => {
          const side = fills.length === 1 ? SIDES[fills[0] ?? 'none'] : null;
          return (
            <span key={start} className="predict-stretch" style={{ ...along(start, end), background: striped(fills) }}>
              {side !== null && share(end) - share(start) > NAMED && t(side)}
            </span>
          );
        })}
        {from !== null && <span className="predict-veil" style={along(from, range.end)} />}
        <span className="predict-asked" style={along((asked.start + asked.end) / 2)}>
          {from === null ? '' : '?'}
        </span>
      </div>
      <div className="predict-years" aria-hidden="true">
        {yearsIn(range).map((year) => (
          <span key={year} style={along(dayOf({ year, month: 1, day: 1 }))}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

function yearsIn({ start, end }: Extent): readonly number[] {
  const first = Math.ceil(yearOf(start) / EVERY) * EVERY;
  return Array.from({ length: Math.max(0, Math.floor((yearOf(addDays(end, -1) as Day) - first) / EVERY) + 1) }, (_, n) => first + n * EVERY);
}

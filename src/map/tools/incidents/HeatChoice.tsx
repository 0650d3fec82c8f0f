/** Whether the map shows how many incidents happened where in ten years; if so, exactly which years, what the circles mean, and the same in words. */
import { useMemo, type ReactElement } from 'react';
import { decadeParam, heatIn, NEAR_KM, placelessIn, radiusOf } from '../../../domain/heat';
import type { Filter } from '../../../domain/incidents';
import type { Incident } from '../../../domain/model';
import type { Span } from '../../../domain/time';
import { t } from '../../../i18n';
import { useAtlas } from '../../../state/atlas';
import { actions } from '../../../state/store';
import { CircleSizes } from '../../../ui/CircleSizes';

/** The circles of the legend. */
const SIZES = [1, 4, 10].map((count) => ({ count, radius: radiusOf(count) }));

type Props = { readonly incidents: readonly Incident[]; readonly span: Span; readonly filter: Filter };

export function HeatChoice({ incidents, span, filter }: Props): ReactElement {
  const heat = useAtlas((s) => s.view.heat);
  return (
    <section>
      <label className="heat-switch">
        <input type="checkbox" checked={heat} onChange={() => actions.setView({ heat: !heat })} />
        {t('heat.title')}
        <span className="count">{t('date.plain', { date: decadeParam(span) })}</span>
      </label>
      {heat && <Places incidents={incidents} span={span} filter={filter} />}
    </section>
  );
}

function Places({ incidents, span, filter }: Props): ReactElement {
  const asked = useMemo(() => ({ span, ...filter }), [span, filter]);
  const places = useMemo(() => heatIn(incidents, asked), [incidents, asked]);
  const placeless = useMemo(() => placelessIn(incidents, asked), [incidents, asked]);
  const placed = places.reduce((sum, p) => sum + p.count, 0);
  return (
    <>
      <div className="heat-legend">
        <CircleSizes sizes={SIZES} />
        <div>
          <p className="detail">{t('heat.means', { km: NEAR_KM })}</p>
          <p className="detail">
            {t('heat.sum', { placed, places: places.length })} {placeless > 0 && t('heat.placeless', { count: placeless })}
          </p>
        </div>
      </div>
      {places.length > 0 && (
        <details className="heat-places">
          <summary>{t('heat.places')}</summary>
          <ol aria-label={t('heat.places')}>
            {places.map(({ id, name, count }) => (
              <li key={id}>
                {name} <span className="count">{count}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

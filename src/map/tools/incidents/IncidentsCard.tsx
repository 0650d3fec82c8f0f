/** What of the incidents is shown: which of them, for how long after their time, and how many happened where. */
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { choicesOf } from '../../../domain/filterCounts';
import { incidentsIn, isFiltering, isShown } from '../../../domain/incidents';
import { spanParam } from '../../../domain/message';
import { t } from '../../../i18n';
import { useAtlas } from '../../../state/atlas';
import { actions } from '../../../state/store';
import type { CardProps } from '..';
import { Filters } from './Filters';
import { HeatChoice } from './HeatChoice';
import { TrailChoice } from './TrailChoice';
import './incidents.css';

export function IncidentsCard({ dataset }: CardProps): ReactElement {
  const span = useDeferredValue(useAtlas((s) => s.view.span));
  const hidden = useAtlas((s) => s.view.hidden);
  const only = useAtlas((s) => s.view.only);
  const { incidents, territories } = dataset;
  const filter = useMemo(() => ({ hidden, only }), [hidden, only]);
  const choices = useMemo(() => choicesOf(incidents, span, { filter, territories: territories.map((x) => x.id) }), [incidents, territories, span, filter]);
  const whole = useMemo(() => incidents.filter((i) => isShown(i, filter)).length, [incidents, filter]);
  const all = incidentsIn(incidents, span).length;
  const shown = incidentsIn(incidents, span, filter).length;
  const date = spanParam(span);
  return (
    <div className="incident-tools">
      <div className="incident-count">
        <p role="status">
          <strong>{t(isFiltering(filter) ? 'filter.some' : 'filter.all', { shown, all, hidden: all - shown, date })}</strong>{' '}
          <span className="detail">{t('filter.whole', { shown: whole, all: incidents.length })}</span>
        </p>
        {isFiltering(filter) && (
          <button type="button" className="plain" onClick={actions.showEveryIncident}>
            {t('filter.showAll')}
          </button>
        )}
      </div>
      <Filters dataset={dataset} choices={choices} hidden={hidden} only={only} date={date} />
      <TrailChoice date={date} />
      <HeatChoice incidents={incidents} span={span} filter={filter} />
    </div>
  );
}

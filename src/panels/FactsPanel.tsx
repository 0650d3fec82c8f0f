/** The panel beside the map: the chosen land or incident, else all lands of the span, and what happened. */
import { memo, useDeferredValue, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { dateParam, spanParam } from '../domain/message';
import { NAME_ORDERS } from '../domain/names';
import { sentenceFor } from '../domain/narrative';
import type { Territory, TerritoryId } from '../domain/model';
import type { Paint } from '../domain/paint';
import { nameOrderIn, paintIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { incidentsById, placesById, territoriesById } from '../state/selectors';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import { Swatch } from '../ui/Swatch';
import { Differences } from './Differences';
import { IncidentFacts, IncidentList } from './Incidents';
import { Lines } from './Lines';
import { PerspectiveDifferences } from './PerspectiveSwitch';
import { PlaceFacts } from './PlaceFacts';
import { SourceShare } from './SourceShare';
import { TerritoryFacts } from './TerritoryFacts';
import { ThemeChoice } from './ThemeChoice';

/** The date and the map come first: the panel follows in the next free moment, and skips dates that have already passed. */
export function FactsPanel({ dataset: given }: { readonly dataset: Dataset }): ReactElement {
  const view = useDeferredValue(useAtlas((s) => s.view));
  const dataset = useDeferredValue(given);
  return (
    <aside className="panel" aria-label={t('panel.name')} tabIndex={0}>
      <Facts dataset={dataset} view={view} />
    </aside>
  );
}

const Facts = memo(function Facts({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement {
  const { selection } = view;
  const territory = selection?.kind === 'territory' ? territoriesById(dataset).get(selection.id) : undefined;
  const place = selection?.kind === 'place' ? placesById(dataset).get(selection.id) : undefined;
  const incident = selection?.kind === 'incident' ? incidentsById(dataset).get(selection.id) : undefined;
  const come = useHaveCome(dataset);
  return (
    <>
      {selection !== null && (
        <button type="button" className="back" onClick={() => actions.select(null)}>
          <Icon name="back" />
          {t('panel.back')}
        </button>
      )}
      {view.span.start >= dataset.checked.extent.end && <p className="quiet">{t('panel.unchecked', { date: dateParam(dataset.checked) })}</p>}
      {territory !== undefined && (
        <TerritoryFacts dataset={dataset} territory={territory} view={view}>
          <IncidentList dataset={dataset} view={view} territory={territory} />
        </TerritoryFacts>
      )}
      {incident !== undefined && (
        <>
          <IncidentFacts dataset={dataset} incident={incident} view={view} />
          <IncidentList dataset={dataset} view={view} />
        </>
      )}
      {place !== undefined && (
        <>
          <PlaceFacts dataset={dataset} place={place} view={view} />
          <IncidentList dataset={dataset} view={view} />
        </>
      )}
      {territory === undefined && incident === undefined && place === undefined && <Overview dataset={dataset} view={view} />}
      {come && (
        <>
          <NameOrderChoice names={view.names} />
          <ThemeChoice />
          <SourceShare dataset={dataset} view={view} />
        </>
      )}
    </>
  );
});

/** Whether the incidents of the record have come, or will not. What stands below them waits for them: so nothing that is read moves. */
const useHaveCome = (dataset: Dataset): boolean => useDeferredValue(useAtlas((s) => s.settled)) || dataset.incidents.length > 0;

/** One sentence for each land: the map in words. */
function Overview({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement {
  const come = useHaveCome(dataset);
  return (
    <>
      <h2 className="panel-title">{t('panel.overview', { date: spanParam(view.span) })}</h2>
      {view.compare === null ? <PerspectiveDifferences dataset={dataset} view={view} /> : <Differences dataset={dataset} view={view} />}
      <Sentences dataset={dataset} territories={dataset.territories.filter((x) => x.group === 'disputed')} view={view} />
      <IncidentList dataset={dataset} view={view} />
      {come && (
        <>
          <h3 className="head">{t('panel.around')}</h3>
          <Sentences dataset={dataset} territories={dataset.territories.filter((x) => x.group !== 'disputed')} view={view} />
          <Lines dataset={dataset} view={view} />
        </>
      )}
    </>
  );
}

function Sentences({ dataset, territories, view }: { readonly dataset: Dataset; readonly territories: readonly Territory[]; readonly view: View }): ReactElement {
  return (
    <ul className="sentences">
      {territories.map((territory) => {
        const sentence = sentenceFor(territory, view.span, nameOrderIn(view));
        if (sentence === null) return null;
        return <Sentence key={territory.id} id={territory.id} text={say(sentence)} {...paintIn(dataset, view, territory)} />;
      })}
    </ul>
  );
}

/** From most dates to the next a land's sentence and its paint stay the same, and are not drawn anew. */
const Sentence = memo(function Sentence({ id, text, ...paint }: { readonly id: TerritoryId; readonly text: string } & Paint): ReactElement {
  return (
    <li>
      <button type="button" className="sentence" onClick={() => actions.select({ kind: 'territory', id })}>
        <Swatch {...paint} />
        <span>{text}</span>
      </button>
    </li>
  );
});

/** Which side's form of a name stands first, with the rule. */
const NameOrderChoice = memo(function NameOrderChoice({ names }: Pick<View, 'names'>): ReactElement {
  return (
    <details className="filter">
      <summary className="head">{t('panel.nameOrder')}</summary>
      <p className="detail">{t('panel.orderRule')}</p>
      <div className="filter-options" role="radiogroup" aria-label={t('panel.nameOrder')}>
        {NAME_ORDERS.map((order) => (
          <label key={order}>
            <input type="radio" name="order" checked={names === order} onChange={() => actions.setView({ names: order })} />
            {t(`panel.order.${order}`)}
          </label>
        ))}
      </div>
    </details>
  );
});

/** What happened in the span, by category, with its sources. */
import { useState, type ReactElement } from 'react';
import { t } from '../i18n';
import { incidentsIn, isShown, neighbour } from '../domain/incidents';
import { dateParam, spanParam } from '../domain/message';
import { nameIn } from '../domain/names';
import { holders } from '../domain/narrative';
import type { Incident, Territory } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import { type Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { territoriesById } from '../state/selectors';
import { actions } from '../state/store';
import { Concealed } from '../ui/Concealed';
import { MarkIcon } from '../ui/MarkIcon';
import { Accounts } from './Accounts';
import { Citations } from './Citations';
import { Confidence } from './Confidence';

/** So many of a span's incidents are listed at first, and so many more at each asking: time must not wait for a list that nobody reads to its end. */
const FIRST_LISTED = 30;
const MORE_LISTED = 100;

/** The incidents of the span, those of a territory first if one is chosen; where there are none, the nearest. */
export function IncidentList({ dataset, view, territory }: { readonly dataset: Dataset; readonly view: View; readonly territory?: Territory }): ReactElement {
  const { span } = view;
  const all = incidentsIn(dataset.incidents, span);
  const shown = all.filter((i) => isShown(i, view));
  const near = territory === undefined ? shown : [...shown].sort((a, b) => Number(b.territories.includes(territory.id)) - Number(a.territories.includes(territory.id)));
  const [opened, setOpened] = useState({ span, count: 0 });
  const listed = near.slice(0, FIRST_LISTED + (opened.span === span ? opened.count : 0));
  const rest = near.length - listed.length;
  return (
    <section aria-labelledby="happened">
      <div className="happened-head">
        <h3 className="head" id="happened">
          {t('panel.whatHappened')}
        </h3>
        <button type="button" className="link" aria-expanded={view.tool === 'incidents'} onClick={() => actions.toggleTool('incidents')}>
          {t('filter.open')}
        </button>
      </div>
      {dataset.incidents.length === 0 && <p className="quiet">{t('app.coming')}</p>}
      {all.length === 0 && dataset.incidents.length > 0 && <p className="quiet">{t('panel.nothing', { date: spanParam(span) })}</p>}
      <ol className="incidents">
        {listed.map((incident) => (
          <li key={incident.id} className={territory !== undefined && !incident.territories.includes(territory.id) ? 'elsewhere' : ''}>
            <IncidentButton incident={incident} chosen={view.selection?.id === incident.id} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="plain" onClick={() => setOpened({ span, count: listed.length - FIRST_LISTED + MORE_LISTED })}>
          {t('panel.moreIncidents', { count: Math.min(rest, MORE_LISTED), rest })}
        </button>
      )}
      <Concealed shown={shown.length} all={all.length} onShowAll={actions.showEveryIncident} />
      {shown.length === 0 && <Nearest dataset={dataset} view={view} />}
    </section>
  );
}

function IncidentButton({ incident, chosen }: { readonly incident: Incident; readonly chosen: boolean }): ReactElement {
  return (
    <button type="button" className="incident" aria-pressed={chosen} onClick={() => actions.showIncident(incident.id)}>
      <MarkIcon mark={incident.category} />
      <span>
        <span className="incident-date">{t('date.plain', { date: dateParam(incident.date) })}</span>
        <span className="incident-title">{incident.title}</span>
      </span>
    </button>
  );
}

/** Where the span is empty: the incidents before and after it, one press away. */
function Nearest({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement {
  const from = { span: view.span, current: null, shown: (i: Incident) => isShown(i, view) };
  const before = neighbour(dataset.incidents, { ...from, direction: -1 });
  const after = neighbour(dataset.incidents, { ...from, direction: 1 });
  const link = (incident: Incident | null, key: 'panel.nearest.before' | 'panel.nearest.after') =>
    incident && (
      <button type="button" className="link" onClick={() => actions.showIncident(incident.id)}>
        {t(key, { title: incident.title, date: dateParam(incident.date) })}
      </button>
    );
  return (
    <div className="nearest">
      {link(before, 'panel.nearest.before')}
      {link(after, 'panel.nearest.after')}
    </div>
  );
}

/** One incident, whole. */
export function IncidentFacts({ dataset, incident, view }: { readonly dataset: Dataset; readonly incident: Incident; readonly view: View }): ReactElement {
  const territories = incident.territories.flatMap((id) => territoriesById(dataset).get(id) ?? []);
  return (
    <article>
      {!isShown(incident, view) && (
        <p className="concealed">
          {t('filter.chosen')}{' '}
          <button type="button" className="link" onClick={actions.showEveryIncident}>
            {t('filter.showAll')}
          </button>
        </p>
      )}
      <p className="incident-kind">
        <MarkIcon mark={incident.category} /> {t(`category.${incident.category}`)} · {t('date.plain', { date: dateParam(incident.date) })}
      </p>
      <h2 className="panel-title small">{incident.title}</h2>
      <p className="panel-lead">{incident.summary}</p>
      {incident.place !== null && (
        <p className="detail">
          {t('panel.place', { name: incident.place.name })}
          {incident.place.representative && ` (${t('panel.representative')})`}
        </p>
      )}
      {incident.parties.length > 0 && <p className="detail">{t('panel.parties', { names: incident.parties.map((p) => ({ key: `party.${p}`, params: {} })) })}</p>}
      <p className="detail">
        <Confidence level={incident.confidence} />
        {incident.doubt !== undefined && ` (${incident.doubt})`}
      </p>
      <Citations dataset={dataset} citations={incident.sources} />
      <BothSides dataset={dataset} incident={incident} />
      <Began dataset={dataset} incident={incident} view={view} />
      {territories.length > 0 && (
        <ul className="chips" aria-label={t('panel.lands')}>
          {territories.map((territory) => (
            <li key={territory.id}>
              <button type="button" className="chip" onClick={() => actions.select({ kind: 'territory', id: territory.id })}>
                {nameIn(territory, view.span, nameOrderIn(view))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Both sides' accounts under a head of their own. */
function BothSides({ dataset, incident }: { readonly dataset: Dataset; readonly incident: Incident }): ReactElement | null {
  if (incident.accounts === undefined) return null;
  return (
    <section aria-labelledby="accounts">
      <h3 className="head" id="accounts">
        {t('panel.accounts')}
      </h3>
      <Accounts dataset={dataset} incident={incident} />
    </section>
  );
}

/** The periods that began with an incident: whose control, or whose claim. */
function Began({ dataset, incident, view }: { readonly dataset: Dataset; readonly incident: Incident; readonly view: View }): ReactElement | null {
  if (incident.began === undefined) return null;
  const lines = incident.began.flatMap(({ territory: id, from }) => {
    const territory = territoriesById(dataset).get(id);
    if (territory === undefined) return [];
    const name = nameIn(territory, view.span, nameOrderIn(view));
    const period = territory.periods.find((p) => p.from.text === from.text);
    const claims = territory.claims.filter((c) => c.from.text === from.text);
    return [
      ...(period === undefined ? [] : [{ id, text: t('panel.began.control', { name, holders: holders(period), rule: t(`rule.${period.rule}`) }) }]),
      ...claims.map((c) => ({ id, text: t('panel.began.claim', { name, side: t(`side.${c.claimant}`), strength: t(`strength.${c.strength}`) }) })),
    ];
  });
  return (
    <section aria-labelledby="began">
      <h3 className="head" id="began">
        {t('panel.began')}
      </h3>
      <ul className="began">
        {lines.map(({ id, text }) => (
          <li key={text}>
            <button type="button" className="link" onClick={() => actions.select({ kind: 'territory', id })}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The facts of the span as a table: the same truth as the map, without the map. */
import { memo, useDeferredValue, type ReactElement } from 'react';
import { t } from '../i18n';
import { incidentsIn } from '../domain/incidents';
import { dateParam, spanParam } from '../domain/message';
import { controlSince } from '../domain/narrative';
import { nameIn } from '../domain/names';
import { paintOf } from '../domain/paint';
import type { Claim, Dataset, Territory } from '../domain/schema';
import { standingOf, statusIn } from '../domain/status';
import type { View } from '../domain/view';
import { actions, useAtlas } from '../state/store';
import { Swatch } from '../ui/Swatch';
import { Citations } from './Citations';
import { CategoryFilter } from './Incidents';
import { holderText } from './TerritoryFacts';

export function TablePanel({ dataset }: { readonly dataset: Dataset }): ReactElement {
  return <Tables dataset={dataset} view={useDeferredValue(useAtlas((s) => s.view))} />;
}

const Tables = memo(function Tables({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement {
  const incidents = incidentsIn(dataset.incidents, view.span, view.hidden);
  return (
    <section className="tables" aria-label={t('app.table')} tabIndex={0}>
      <table>
        <caption>{t('table.caption', { date: spanParam(view.span) })}</caption>
        <Columns names={['land', 'control', 'rule', 'since', 'claims', 'sources']} />
        <tbody>
          {dataset.territories.map((territory) => (
            <TerritoryRows key={territory.id} dataset={dataset} territory={territory} view={view} />
          ))}
        </tbody>
      </table>
      <CategoryFilter hidden={view.hidden} />
      <table>
        <caption>{t('table.incidents', { date: spanParam(view.span) })}</caption>
        <Columns names={['date', 'title', 'category', 'place', 'sources']} />
        <tbody>
          {incidents.length === 0 && (
            <tr>
              <td colSpan={5}>{t('panel.nothing', { date: spanParam(view.span) })}</td>
            </tr>
          )}
          {incidents.map((incident) => (
            <tr key={incident.id} aria-current={view.selection?.id === incident.id}>
              <td>{t('date.plain', { date: dateParam(incident.date) })}</td>
              <td>
                <button type="button" className="link" onClick={() => actions.showIncident(incident.id)}>
                  {incident.title}
                </button>
                <p className="detail">{incident.summary}</p>
              </td>
              <td>{t(`category.${incident.category}`)}</td>
              <td>{incident.place?.name}</td>
              <td>
                <Citations dataset={dataset} citations={incident.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

type Column = 'land' | 'control' | 'rule' | 'since' | 'claims' | 'sources' | 'date' | 'title' | 'category' | 'place';

function Columns({ names }: { readonly names: readonly Column[] }): ReactElement {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {t(`table.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const claimText = (claims: readonly Claim[]): string =>
  standingOf(claims)
    .filter((c) => c.strength !== 'none')
    .map((c) => `${t(`side.${c.claimant}`)}: ${t(`strength.${c.strength}`)}`)
    .join('; ') || t('panel.noClaim');

/** A row for each period that the span meets. */
function TerritoryRows({ dataset, territory, view }: { readonly dataset: Dataset; readonly territory: Territory; readonly view: View }): ReactElement {
  const status = statusIn(territory, view.span);
  const rows = Math.max(1, status.periods.length);
  const name = (
    <th scope="rowgroup" rowSpan={rows}>
      <span className="cell-name">
        <Swatch {...paintOf(status)} />
        <button type="button" className="link" onClick={() => actions.select({ kind: 'territory', id: territory.id })}>
          {nameIn(territory, view.span, view.names)}
        </button>
      </span>
    </th>
  );
  if (status.periods.length === 0) {
    return (
      <tr>
        {name}
        <td colSpan={5}>{t('table.notYet')}</td>
      </tr>
    );
  }
  return (
    <>
      {status.periods.map((period, n) => (
        <tr key={period.from.text}>
          {n === 0 && name}
          <td>
            {holderText(period)}
            <p className="detail">{period.administration}</p>
          </td>
          <td>{t(`rule.${period.rule}`)}</td>
          <td>{t('date.plain', { date: dateParam((status.periods.length > 1 ? period : controlSince(territory, period)).from) })}</td>
          {n === 0 && <td rowSpan={rows}>{claimText(status.claims)}</td>}
          <td>
            <Citations dataset={dataset} citations={[...period.sources]} />
          </td>
        </tr>
      ))}
    </>
  );
}

/** The facts of the span as a table: the same truth as the map, without the map. */
import type { ReactElement } from 'react';
import { t } from '../i18n';
import { dateParam, spanParam } from '../domain/message';
import { controlSince } from '../domain/narrative';
import { nameIn } from '../domain/names';
import { paintOf } from '../domain/paint';
import type { Claim, Territory } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { standingOf, statusIn } from '../domain/status';
import type { View } from '../domain/view';
import { actions } from '../state/store';
import { Swatch } from '../ui/Swatch';
import { Citations } from './Citations';
import { holderText } from './TerritoryFacts';

const COLUMNS = ['land', 'control', 'rule', 'since', 'claims', 'sources'] as const;

export function LandsTable({ dataset, territories, view }: { readonly dataset: Dataset; readonly territories: readonly Territory[]; readonly view: View }): ReactElement {
  return (
    <table className="lands" role="table">
      <caption>{t('table.caption', { date: spanParam(view.span) })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {t(`table.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {territories.map((territory) => (
          <TerritoryRows key={territory.id} dataset={dataset} territory={territory} view={view} />
        ))}
      </tbody>
    </table>
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
  const chosen = view.selection?.kind === 'territory' && view.selection.id === territory.id;
  const name = (
    <th scope="rowgroup" role="rowheader" rowSpan={rows}>
      <span className="cell-name">
        <Swatch {...paintOf(status)} />
        <button type="button" className="link" onClick={() => actions.select({ kind: 'territory', id: territory.id })}>
          {nameIn(territory, view.span, nameOrderIn(view))}
        </button>
      </span>
    </th>
  );
  if (status.periods.length === 0) {
    return (
      <tr role="row" aria-current={chosen}>
        {name}
        <td role="cell" colSpan={5}>
          {t('table.notYet')}
        </td>
      </tr>
    );
  }
  return (
    <>
      {status.periods.map((period, n) => (
        <tr key={period.from.text} role="row" aria-current={chosen}>
          {n === 0 && name}
          <td role="cell">
            {holderText(period)}
            <p className="detail">{period.administration}</p>
          </td>
          <td role="cell">{t(`rule.${period.rule}`)}</td>
          <td role="cell">{t('date.plain', { date: dateParam((status.periods.length > 1 ? period : controlSince(territory, period)).from) })}</td>
          {n === 0 && (
            <td role="cell" rowSpan={rows}>
              {claimText(status.claims)}
            </td>
          )}
          <td role="cell">
            <Citations dataset={dataset} citations={period.sources} room="count" />
          </td>
        </tr>
      ))}
    </>
  );
}

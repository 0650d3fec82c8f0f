/** What a row of the record opens to: its full text, both accounts, and its sources whole. */
import type { ReactElement, ReactNode } from 'react';
import { t } from '../i18n';
import type { Item, Row } from '../domain/browseRows';
import { nameIn, type NameOrder } from '../domain/names';
import type { Incident, TerritoryId } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { Extent } from '../domain/time';
import { sourcesById, territoriesById } from '../state/selectors';
import { Accounts } from './Accounts';
import { SourceEntry } from './Citations';
import { Confidence } from './Confidence';
import { Details } from './Details';
import { Figures, NameForms } from './Figures';
import { ArgumentEntry, PositionEntry } from './Positions';

type Props = { readonly dataset: Dataset; readonly row: Row; readonly span: Extent; readonly order: NameOrder; readonly onLand: (id: TerritoryId) => void };

export function RecordDetails({ dataset, row, span, order, onLand }: Props): ReactElement {
  const known = sourcesById(dataset);
  const lands = row.item.kind === 'period' || row.item.kind === 'claim' ? [] : row.lands.flatMap((id) => territoriesById(dataset).get(id) ?? []);
  return (
    <div className="details-of">
      <Text dataset={dataset} item={row.item} />
      {lands.length > 0 && (
        <ul className="chips" aria-label={t('panel.lands')}>
          {lands.map((territory) => (
            <li key={territory.id}>
              <button type="button" className="chip" onClick={() => onLand(territory.id)}>
                {nameIn(territory, span, order)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {row.citations.length > 0 && (
        <ul className="source-list" aria-label={t('table.sources')}>
          {row.citations.map(({ source, at }) => {
            const found = known.get(source);
            return (
              found !== undefined && (
                <li key={`${source} ${at ?? ''}`}>
                  <SourceEntry source={found} at={at} />
                </li>
              )
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Text({ dataset, item }: { readonly dataset: Dataset; readonly item: Item }): ReactNode {
  switch (item.kind) {
    case 'land':
      return null;
    case 'period': {
      const { administration, deJure, instrument, confidence } = item.period;
      return (
        <Details
          rows={[
            ['panel.as', administration],
            ['panel.law', deJure],
            ['panel.under', instrument],
            ['panel.attested', <Confidence key="confidence" level={confidence} />],
          ]}
        />
      );
    }
    case 'claim':
      return (
        <Details
          rows={[
            ['panel.basis', item.claim.basis],
            ['panel.attested', <Confidence key="confidence" level={item.claim.confidence} />],
          ]}
        />
      );
    case 'incident':
      return <IncidentText dataset={dataset} incident={item.incident} />;
    case 'position':
      return <PositionEntry dataset={dataset} position={item.position} />;
    case 'argument':
      return <ArgumentEntry dataset={dataset} argument={item.argument} />;
    case 'source':
      return <SourceEntry source={item.source} />;
    case 'line':
      return (
        <>
          {item.period.note !== undefined && <p>{item.period.note}</p>}
          <p className="detail">
            {item.line.drawn}
            {item.line.approximate && ` (${t('line.approximate')})`}
          </p>
          <p className="detail">
            <Confidence level={item.period.confidence} />
          </p>
        </>
      );
    case 'place': {
      const { names, note, approximate, lat, lon, figures } = item.place;
      return (
        <>
          <NameForms names={names} />
          {note !== undefined && <p className="detail">{note}</p>}
          <p className="detail">{t(approximate ? 'place.about' : 'place.at', { lat: lat.toFixed(2), lon: lon.toFixed(2) })}</p>
          <Figures dataset={dataset} figures={figures} />
        </>
      );
    }
  }
}

function IncidentText({ dataset, incident }: { readonly dataset: Dataset; readonly incident: Incident }): ReactElement {
  const { summary, place, parties, accounts = [], confidence, doubt } = incident;
  return (
    <>
      <p className="panel-lead">{summary}</p>
      {place !== null && (
        <p className="detail">
          {t('panel.place', { name: place.name })}
          {place.representative && ` (${t('panel.representative')})`}
        </p>
      )}
      {parties.length > 0 && <p className="detail">{t('panel.parties', { names: parties.map((p) => ({ key: `party.${p}`, params: {} })) })}</p>}
      <p className="detail">
        <Confidence level={confidence} />
        {doubt !== undefined && ` (${doubt})`}
      </p>
      {accounts.length > 0 && (
        <section className="accounts-of" aria-label={t('panel.accounts')}>
          <Accounts dataset={dataset} incident={incident} />
        </section>
      )}
    </>
  );
}

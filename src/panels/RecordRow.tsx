/** One row of a list of the record: its cells, and what it opens to. */
import { memo, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import type { Item, Row } from '../domain/browseRows';
import { dateParam } from '../domain/message';
import { nameIn, placeNameIn, type NameOrder } from '../domain/names';
import type { Place, TerritoryId } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { Edtf, Extent } from '../domain/time';
import type { Sort } from '../domain/view';
import { territoriesById } from '../state/selectors';
import { LineSwatch } from '../ui/LineSwatch';
import { MarkIcon } from '../ui/MarkIcon';
import { holderText } from './TerritoryFacts';

const dated = (date: Edtf): string => t('date.plain', { date: dateParam(date) });

/** From when to when, or since when. */
const fromTo = ({ from, to }: { readonly from: Edtf; readonly to: Edtf | null }): string =>
  to === null ? t('panel.since', { date: dateParam(from) }) : t('panel.span', { from: dateParam(from), to: dateParam(to) });

const landNames = (dataset: Dataset, ids: readonly TerritoryId[], { span, order }: { readonly span: Extent; readonly order: NameOrder }): string =>
  ids.flatMap((id) => territoriesById(dataset).get(id) ?? []).map((x) => nameIn(x, span, order)).join(', ');

/** All days that there are, for names without a date of their own: the last form is meant. */
const ALWAYS = { start: Number.MIN_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER } as Extent; // bounds beyond any day, only compared

/** The other forms of a place's name, in all scripts. */
function OtherNames({ place, shown }: { readonly place: Place; readonly shown: string }): ReactElement {
  const { en, ja, ru, zh } = place.names;
  const forms = [
    ...en.map(({ text }) => ({ text, lang: 'en' })).filter(({ text }, n, all) => !shown.includes(text) && all.findIndex((x) => x.text === text) === n),
    ...(ru === undefined ? [] : [{ text: ru.text, lang: 'ru' }]),
    ...(ja === undefined ? [] : [{ text: ja.text, lang: 'ja' }]),
    ...(zh === undefined ? [] : [{ text: zh.text, lang: 'zh' }]),
  ];
  return (
    <>
      {forms.map(({ text, lang }, n) => (
        <span key={`${lang} ${text}`}>
          {n > 0 && ' · '}
          <span lang={lang}>{text}</span>
        </span>
      ))}
    </>
  );
}

/** What a row is called, and a line about it. */
export function titleOf({ item, extent }: Row, dataset: Dataset, order: NameOrder): { readonly name: string; readonly gloss: ReactNode } {
  switch (item.kind) {
    case 'land':
      return { name: nameIn(item.territory, ALWAYS, order), gloss: null };
    case 'period':
      return { name: nameIn(item.territory, extent ?? ALWAYS, order), gloss: item.period.administration };
    case 'claim':
      return { name: nameIn(item.territory, extent ?? ALWAYS, order), gloss: item.claim.basis };
    case 'incident':
      return { name: item.incident.title, gloss: item.incident.summary };
    case 'position':
      return { name: item.position.title, gloss: item.position.summary };
    case 'argument':
      return { name: item.argument.question, gloss: item.argument.claim.text };
    case 'source':
      return { name: item.source.title, gloss: item.source.author };
    case 'line':
      return { name: item.period.name, gloss: item.period.note ?? item.line.drawn };
    case 'place': {
      const name = placeNameIn(item.place, ALWAYS, { order, territory: territoriesById(dataset).get(item.place.territory ?? '') });
      return { name, gloss: <OtherNames place={item.place} shown={name} /> };
    }
  }
}

const dateOf = (item: Item): string => {
  switch (item.kind) {
    case 'period':
    case 'line':
      return fromTo(item.period);
    case 'claim':
      return fromTo(item.claim);
    case 'incident':
      return dated(item.incident.date);
    case 'position':
      return dated(item.position.date);
    case 'source':
      return dated(item.source.date);
    case 'land':
    case 'argument':
    case 'place':
      return '';
  }
};

function sideOf(item: Item): string {
  switch (item.kind) {
    case 'period':
      return holderText(item.period);
    case 'claim':
      return t(`side.${item.claim.claimant}`);
    case 'position':
      return t(`side.${item.position.side}`);
    case 'argument':
      return t(`side.${item.argument.claim.side}`);
    case 'source':
      return t(`side.${item.source.side}`);
    case 'land':
    case 'incident':
    case 'line':
    case 'place':
      return '';
  }
}

function kindOf(item: Item): ReactNode {
  switch (item.kind) {
    case 'period':
      return t(`rule.${item.period.rule}`);
    case 'claim':
      return t(`strength.${item.claim.strength}`);
    case 'position':
      return t(`strength.${item.position.strength}`);
    case 'source':
      return t(`source.kind.${item.source.kind}`);
    case 'place':
      return t(`place.${item.place.kind}`);
    case 'incident':
      return (
        <span className="cell-kind">
          <MarkIcon mark={item.incident.category} />
          {t(`category.${item.incident.category}`)}
        </span>
      );
    case 'line': {
      const kind = item.line.kind === 'border' ? item.period.status : item.line.kind;
      return (
        <span className="cell-kind">
          <LineSwatch kind={kind} />
          {t(`line.${kind}`)}
        </span>
      );
    }
    case 'land':
    case 'argument':
      return null;
  }
}

/** What stands under a column. */
function contentOf(by: Exclude<Sort['by'], 'name' | 'sources'>, row: Row, { dataset, order }: { readonly dataset: Dataset; readonly order: NameOrder }): ReactNode {
  switch (by) {
    case 'date':
      return dateOf(row.item);
    case 'side':
      return sideOf(row.item);
    case 'kind':
      return kindOf(row.item);
    case 'place':
      return <span className="cell-place">{row.item.kind === 'incident' ? row.item.incident.place?.name : landNames(dataset, row.lands, { span: row.extent ?? ALWAYS, order })}</span>;
    case 'confidence':
      return row.confidence !== null && <span className={`confidence ${row.confidence}`}>{t(`table.confidence.${row.confidence}`)}</span>;
  }
}

export type RowProps = {
  readonly dataset: Dataset;
  readonly row: Row;
  readonly columns: readonly Sort['by'][];
  readonly order: NameOrder;
  /** Its place among the rows of the table, the heads being the first. */
  readonly at: number;
  readonly chosen: boolean;
  readonly meeting: boolean;
  readonly open: boolean;
  /** Where a row leads nowhere, its name opens it. */
  readonly leads: boolean;
  /** Where the row's height is asked for. */
  readonly measure: ((element: HTMLTableRowElement | null) => void) | null;
  readonly onChoose: (row: Row) => void;
  readonly onToggle: (row: Row) => void;
};

export const RecordRow = memo(function RecordRow({ dataset, row, columns, order, at, chosen, meeting, open, leads, measure, onChoose, onToggle }: RowProps): ReactElement {
  const { name, gloss } = titleOf(row, dataset, order);
  const date = dateOf(row.item);
  return (
    <tr ref={measure} role="row" aria-rowindex={at + 2} data-index={at} data-key={row.key} className={meeting ? 'meets' : ''} aria-current={chosen}>
      <td role="cell" className="col-open">
        <button type="button" className="unfold" aria-expanded={open} aria-label={date === '' ? t('table.openUndated', { name }) : t('table.open', { name, date })} onClick={() => onToggle(row)} />
      </td>
      {columns.map((by) => {
        if (by === 'name') {
          return (
            <th key={by} scope="row" role="rowheader" className="col-name">
              <button type="button" className="row-name" {...(leads ? {} : { 'aria-expanded': open })} onClick={() => (leads ? onChoose(row) : onToggle(row))}>
                {name}
              </button>
              <p className="gloss">{gloss}</p>
              {meeting && <span className="unseen">{t('table.meets')}</span>}
            </th>
          );
        }
        // The sources are too long for a column: they stand whole in what the row opens to.
        return (
          <td key={by} role="cell" className={`col-${by}`}>
            {by !== 'sources' && contentOf(by, row, { dataset, order })}
            {by === 'sources' && row.citations.length > 0 && (
              <button type="button" className="link" aria-expanded={open} onClick={() => onToggle(row)}>
                {t('panel.sources', { count: row.citations.length })}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
});

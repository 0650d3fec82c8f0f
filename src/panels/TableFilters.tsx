/** The search of the tables and its filters: what is asked, how much there is, and what could be asked less. */
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import { FILTERS, type Loosening } from '../domain/browse';
import { isFiltering } from '../domain/incidents';
import { message, spanParam, type Param } from '../domain/message';
import { Confidence } from '../domain/model';
import { nameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { firstTable, MOST_WORDS, type TableView, type View } from '../domain/view';
import { territoriesById } from '../state/selectors';
import { actions } from '../state/store';
import { CategoryFilter } from './CategoryFilter';
import { OnlyWords } from './OnlyWords';

const { within, side, land, confidence } = firstTable;
const NO_FILTERS: Partial<TableView> = { words: '', within, side, land, confidence };

function clear(): void {
  actions.showEveryIncident();
  actions.setTable(NO_FILTERS);
}

/** Whether any filter is set that the shown list has. */
function isFiltered(view: View): boolean {
  const { table } = view;
  const has = FILTERS[table.list];
  return (
    table.words !== '' ||
    (has.within && table.within === 'span') ||
    has.sides.some((s) => s === table.side) ||
    (has.land && table.land !== null) ||
    (has.confidence && table.confidence !== null) ||
    (table.list === 'incidents' && isFiltering(view))
  );
}

export function TableFilters({ dataset, view, shown, all }: { readonly dataset: Dataset; readonly view: View; readonly shown: number; readonly all: number }): ReactElement {
  const { table, span, hidden } = view;
  const { list } = table;
  const has = FILTERS[list];
  const [more, setMore] = useState(false); // in a small window the filters wait behind a button
  return (
    <div className="table-filters">
      <div className="table-asks" role="group" aria-label={t('table.asks')} data-more={more}>
        <Search words={table.words} />
        <button type="button" className="plain more-filters" aria-expanded={more} onClick={() => setMore(!more)}>
          {t('table.filters')}
        </button>
        {has.within && (
          <Pick label={t('table.within')} value={table.within} onPick={(value) => actions.setTable({ within: value === 'span' ? 'span' : 'all' })}>
            <option value="all">{t('table.within.all')}</option>
            <option value="span">{t('table.within.span', { date: spanParam(span) })}</option>
          </Pick>
        )}
        {has.sides.length > 0 && (
          <Pick label={t('table.side')} value={has.sides.find((s) => s === table.side) ?? ''} onPick={(value) => actions.setTable({ side: has.sides.find((s) => s === value) ?? null })}>
            <option value="">{t('table.any')}</option>
            {has.sides.map((s) => (
              <option key={s} value={s}>
                {t(`side.${s}`)}
              </option>
            ))}
          </Pick>
        )}
        {has.land && (
          <Pick label={t('table.land')} value={table.land ?? ''} onPick={(value) => actions.setTable({ land: dataset.territories.find((x) => x.id === value)?.id ?? null })}>
            <option value="">{t('table.any')}</option>
            {dataset.territories.map((x) => (
              <option key={x.id} value={x.id}>
                {nameIn(x, span, nameOrderIn(view))}
              </option>
            ))}
          </Pick>
        )}
        {has.confidence && (
          <Pick label={t('table.attested')} value={table.confidence ?? ''} onPick={(value) => actions.setTable({ confidence: Confidence.options.find((c) => c === value) ?? null })}>
            <option value="">{t('table.any')}</option>
            {Confidence.options.map((c) => (
              <option key={c} value={c}>
                {t(`table.confidence.${c}`)}
              </option>
            ))}
          </Pick>
        )}
      </div>
      {list === 'incidents' && <CategoryFilter hidden={hidden} />}
      {list === 'incidents' && <OnlyWords dataset={dataset} view={view} />}
      <p className="table-count">
        <span role="status">{t(`table.count.${list}`, { shown, all })}</span>
        {isFiltered(view) && (
          <button type="button" className="link" onClick={clear}>
            {t('table.clear')}
          </button>
        )}
      </p>
    </div>
  );
}

function Search({ words }: { readonly words: string }): ReactElement {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || words === '') return;
    event.stopPropagation(); // Escape has done its work
    actions.setTable({ words: '' });
  };
  return (
    <div className="pick pick-words">
      <label htmlFor={id}>{t('table.search')}</label>
      <input id={id} type="text" role="searchbox" inputMode="search" autoComplete="off" spellCheck={false} maxLength={MOST_WORDS} value={words} onChange={(e) => actions.setTable({ words: e.target.value })} onKeyDown={onKeyDown} />
    </div>
  );
}

function Pick({ label, value, onPick, children }: { readonly label: string; readonly value: string; readonly onPick: (value: string) => void; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <div className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onPick(e.target.value)}>
        {children}
      </select>
    </div>
  );
}

/** Gives up one filter. */
function loosen(what: Loosening['what']): void {
  if (what === 'hidden') return actions.showEveryIncident();
  actions.setTable({ [what]: firstTable[what] } as Partial<TableView>); // the type of a computed key is lost
}

/** What was asked by a filter, in words. */
function askedBy(what: Loosening['what'], view: View, dataset: Dataset): Param {
  const { table, span } = view;
  switch (what) {
    case 'words':
      return table.words;
    case 'within':
      return spanParam(span);
    case 'side':
      return message(`side.${table.side ?? 'third'}`);
    case 'land': {
      const territory = territoriesById(dataset).get(table.land ?? '');
      return territory === undefined ? '' : nameIn(territory, span, nameOrderIn(view));
    }
    case 'confidence':
      return message(`table.confidence.${table.confidence ?? 'low'}`);
    case 'hidden':
      return '';
  }
}

/** Where nothing is left: what could be given up, and how many rows that would give. */
export function NothingFound({ dataset, ways, view }: { readonly dataset: Dataset; readonly ways: readonly Loosening[]; readonly view: View }): ReactElement {
  return (
    <div className="table-none">
      <p>{ways.length > 0 ? t('table.none') : t('table.noneAtAll')}</p>
      <ul>
        {ways.map(({ what, count }) => (
          <li key={what}>
            <button type="button" className="link" onClick={() => loosen(what)}>
              {t(`table.loosen.${what}`, { given: askedBy(what, view, dataset), count })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

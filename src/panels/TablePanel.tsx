/** The whole record as tables: a tab for each list, one search and its filters for all, linked with the map and the date. */
import { useDeferredValue, useEffect, useId, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { filterRows, loosenings, searchFor, sortRows, wayOf } from '../domain/browse';
import { browseRows, type Browse, type Row } from '../domain/browseRows';
import { spanParam } from '../domain/message';
import type { TerritoryId } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { clampSpan, LISTS, type List, type Sort, type View } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { LandsTable } from './LandsTable';
import { isSortable, RecordTable } from './RecordTable';
import { NothingFound, TableFilters } from './TableFilters';
import './tables.css';
import './rows.css';

const made = new WeakMap<Dataset, Browse>();

/** The rows of a record, made when a table is first opened; they hold the words of the interface too. */
function browseOf(dataset: Dataset): Browse {
  const browse = made.get(dataset) ?? browseRows(dataset, say);
  made.set(dataset, browse);
  return browse;
}

/** What the rows are filtered by; the date only where it is asked for, so that time moves no row otherwise. */
function useFound(browse: Browse, { table, span, hidden, only }: View): { readonly [L in List]: readonly Row[] } {
  const { list, words, sort, within, side, land, confidence } = table;
  const by = list !== 'lands' && sort !== null && isSortable(list, sort.by) ? sort : null;
  const sorted = useMemo(() => sortRows(browse.rows[list], by), [browse, list, by]);
  const holds = useMemo(() => searchFor(browse, words), [browse, words]);
  return useMemo(() => {
    const found = (l: List) => filterRows(l === list ? sorted : browse.rows[l], { list: l, table: { within, side, land, confidence }, span, hidden, only, holds });
    return { lands: found('lands'), periods: found('periods'), claims: found('claims'), incidents: found('incidents'), positions: found('positions'), arguments: found('arguments'), sources: found('sources'), lines: found('lines'), places: found('places') };
  }, [browse, list, sorted, holds, within, within === 'span' ? span : null, side, land, confidence, hidden, only]);
}

const questionOf = ({ table: { list: _, sort: __, ...asked }, hidden, only }: View): string => JSON.stringify([asked, hidden, only]);

/** Goes to what a row is about. */
function choose(row: Row): void {
  const { view, range } = useAtlas.getState();
  const way = wayOf(row, view.span);
  if (way === null) return;
  const { selection, span } = way;
  if (selection?.kind === 'incident') return actions.showIncident(selection.id);
  if (span !== null) return actions.goTo(clampSpan(span, range), selection === null ? {} : { selection });
  if (selection !== null) actions.select(selection);
}

const sortBy = (sort: Sort | null): void => actions.setTable({ sort });
const showLand = (id: TerritoryId): void => actions.select({ kind: 'territory', id });

export function TablePanel({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const now = useAtlas((s) => s.view);
  // What is typed stands in its field at once; the rows follow in the next free moment.
  const view = useDeferredValue(now);
  const browse = browseOf(dataset);
  const found = useFound(browse, view);
  const id = useId();
  const { list } = view.table;
  const rows = found[list];
  const territories = useMemo(() => found.lands.flatMap(({ item }) => (item.kind === 'land' ? [item.territory] : [])), [found.lands]);
  const title = t(`table.list.${list}`);
  return (
    <section className="tables" aria-label={t('app.table')}>
      <Tabs id={id} list={now.table.list} found={found} />
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${list}`}>
        <TableFilters dataset={dataset} view={now} shown={rows.length} all={browse.rows[list].length} />
        {rows.length === 0 && <NothingFound dataset={dataset} ways={loosenings(browse, list, view)} view={view} />}
        {list === 'lands' && rows.length > 0 && (
          <div className="table-scroll">
            <LandsTable dataset={dataset} territories={territories} view={view} />
          </div>
        )}
        {list !== 'lands' && rows.length > 0 && (
          <RecordTable
            key={list}
            dataset={dataset}
            list={list}
            rows={rows}
            sort={view.table.sort}
            span={view.span}
            selection={view.selection}
            order={nameOrderIn(view)}
            caption={view.table.within === 'span' ? t('table.captionWithin', { title, date: spanParam(view.span) }) : title}
            question={questionOf(view)}
            onSort={sortBy}
            onChoose={choose}
            onLand={showLand}
          />
        )}
      </div>
    </section>
  );
}

const STEPS: { readonly [key: string]: (at: number) => number } = {
  ArrowRight: (at) => (at + 1) % LISTS.length,
  ArrowLeft: (at) => (at + LISTS.length - 1) % LISTS.length,
  Home: () => 0,
  End: () => LISTS.length - 1,
};

/** The lists of the record, each with how many of its rows match. */
function Tabs({ id, list, found }: { readonly id: string; readonly list: List; readonly found: { readonly [L in List]: readonly Row[] } }): ReactElement {
  const open = (to: List | undefined) => to !== undefined && to !== list && actions.setTable({ list: to });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = LISTS[step(LISTS.indexOf(list))];
    open(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-list=${to}]`)?.focus();
  };
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [row, tab] = [tabs.current, tabs.current?.querySelector<HTMLElement>(`[data-list=${list}]`)];
    if (row && tab) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2; // where they have no room side by side
  }, [list]);
  return (
    <div className="tabs" role="tablist" aria-label={t('table.lists')} ref={tabs} onKeyDown={onKeyDown}>
      {LISTS.map((l) => (
        <button key={l} type="button" role="tab" id={`${id}-${l}`} data-list={l} aria-selected={l === list} aria-controls={`${id}-panel`} tabIndex={l === list ? 0 : -1} onClick={() => open(l)}>
          {t(`table.list.${l}`)} <span className="tab-count">{found[l].length}</span>
        </button>
      ))}
    </div>
  );
}

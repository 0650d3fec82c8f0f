/**
 * A list of the record as a table: sorted by its heads, its rows opened in place, the chosen one and those of the
 * shown date marked. A long list holds only the rows in sight; it stays a table for those who do not see it, with
 * the number of all rows and of each.
 */
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { t, type Key } from '../i18n';
import { isChosen, meets, wayOf } from '../domain/browse';
import type { Row } from '../domain/browseRows';
import type { NameOrder } from '../domain/names';
import type { TerritoryId } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { Span } from '../domain/time';
import type { List, Selection, Sort } from '../domain/view';
import { RecordDetails } from './RecordDetails';
import { RecordRow } from './RecordRow';
import { usePrinting } from './printing';
import { outOfSight, useRowWindow } from './rowWindow';

type By = Sort['by'];
type Column = readonly [By, Key];
export type RecordList = Exclude<List, 'lands'>;

const DATE: Column = ['date', 'table.date'];
const WHEN: Column = ['date', 'table.when'];
const LAND: Column = ['name', 'table.land'];
const LANDS: Column = ['place', 'table.lands'];
const CONFIDENCE: Column = ['confidence', 'table.attested'];
const SOURCES: Column = ['sources', 'table.sources'];

const COLUMNS: { readonly [L in RecordList]: readonly Column[] } = {
  periods: [WHEN, LAND, ['side', 'table.control'], ['kind', 'table.rule'], CONFIDENCE, SOURCES],
  claims: [WHEN, LAND, ['side', 'table.claimant'], ['kind', 'table.strength'], CONFIDENCE, SOURCES],
  incidents: [DATE, ['name', 'table.title'], ['kind', 'table.category'], ['place', 'table.place'], CONFIDENCE, SOURCES],
  positions: [DATE, ['name', 'table.position'], ['side', 'table.side'], ['kind', 'table.strength'], LANDS, CONFIDENCE, SOURCES],
  arguments: [['name', 'table.question'], ['side', 'table.asserted'], LANDS, SOURCES],
  sources: [DATE, ['name', 'table.source'], ['kind', 'table.kind'], ['side', 'table.side']],
  lines: [WHEN, ['name', 'table.line'], ['kind', 'table.kind'], CONFIDENCE, SOURCES],
  places: [['name', 'table.name'], ['kind', 'table.kind'], ['place', 'table.land'], SOURCES],
};

/** Whether a list can be sorted so; an order that it has not leaves it in its own. */
export const isSortable = (list: RecordList, by: By): boolean => COLUMNS[list].some(([column]) => column === by);

/** The lists whose own order is that of time, so that the table can follow the date. */
const IN_TIME: readonly List[] = ['incidents', 'positions'];

/** More rows than this are not all on the page at once: to make and to lay out more for a keystroke would take longer than a frame. */
export const MOST_AT_ONCE = 24;
/** More rows than this are not all printed. */
export const MOST_PRINTED = 2000;

type Props = {
  readonly dataset: Dataset;
  readonly list: RecordList;
  /** Those that are shown, in their order. */
  readonly rows: readonly Row[];
  readonly sort: Sort | null;
  readonly span: Span;
  readonly selection: Selection | null;
  readonly order: NameOrder;
  readonly caption: string;
  /** What is searched and filtered by. */
  readonly question: string;
  readonly onSort: (sort: Sort | null) => void;
  readonly onChoose: (row: Row) => void;
  readonly onLand: (id: TerritoryId) => void;
};

/** What a row opens to. */
type Opened = { readonly of: Row };
type Line = Row | Opened;
const isRow = (line: Line | undefined): line is Row => line !== undefined && !('of' in line);

export const RecordTable = memo(function RecordTable({ dataset, list, rows, sort, span, selection, order, caption, question, onSort, onChoose, onLand }: Props): ReactElement {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const lines = useMemo((): readonly Line[] => (opened.size === 0 ? rows : rows.flatMap((row): readonly Line[] => (opened.has(row.key) ? [row, { of: row }] : [row]))), [rows, opened]);
  const isLong = !printing && lines.length > MOST_AT_ONCE;
  const keyOf = useCallback(
    (n: number): string => {
      const line = lines[n];
      return isRow(line) ? line.key : `${line?.of.key ?? ''} opened`;
    },
    [lines],
  );
  const { pieces, measure, bringIntoSight } = useRowWindow({ scroller, count: printing ? Math.min(lines.length, MOST_PRINTED) : lines.length, isLong, keyOf });
  const columns = useMemo(() => COLUMNS[list].map(([by]) => by), [list]);

  const toggle = useCallback((row: Row) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(row.key)) after.add(row.key);
      return after;
    });
  }, []);

  // A new question begins at the top. To ask the page where it stands, or to move it where it is, would make it lay itself out at once.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && scroller.current !== null) scroller.current.scrollTop = 0;
  }, [question, sort]);
  useFollowing({ scroller, lines, span, selection, follows: sort === null && IN_TIME.includes(list), bringIntoSight });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const from = event.target.closest<HTMLElement>('tr[data-index]')?.dataset['index'];
    const to = from === undefined ? null : rowFrom(lines, Number(from), event.key);
    if (to === null) return;
    event.preventDefault();
    bringIntoSight(to, 'focus');
  };

  return (
    <div
      className="table-scroll"
      ref={scroller}
      onScroll={(e) => {
        moved.current = e.currentTarget.scrollTop > 0;
      }}
    >
      <table className="rows" data-list={list} role="table" aria-rowcount={lines.length + 1}>
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th scope="col" role="columnheader" className="col-open">
              <span className="unseen">{t('table.details')}</span>
            </th>
            {COLUMNS[list].map(([by, key]) => (
              <Head key={by} by={by} label={t(key)} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" onKeyDown={onKeyDown}>
          {pieces.map((piece) => {
            if ('gap' in piece) return <Gap key={`before ${piece.before}`} height={piece.gap} />;
            const line = lines[piece.row];
            if (line === undefined) return null;
            if (isRow(line)) {
              return (
                <RecordRow
                  key={line.key}
                  dataset={dataset}
                  row={line}
                  columns={columns}
                  order={order}
                  at={piece.row}
                  chosen={isChosen(line, selection, span)}
                  meeting={meets(line, span)}
                  open={opened.has(line.key)}
                  leads={wayOf(line, span) !== null}
                  measure={isLong ? measure : null}
                  onChoose={onChoose}
                  onToggle={toggle}
                />
              );
            }
            return (
              <tr key={`${line.of.key} opened`} ref={isLong ? measure : null} role="row" aria-rowindex={piece.row + 2} data-index={piece.row} className="opened">
                <td role="cell" colSpan={columns.length + 1}>
                  <RecordDetails dataset={dataset} row={line.of} span={span} order={order} onLand={onLand} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {printing && lines.length > MOST_PRINTED && <p>{t('table.printed', { shown: MOST_PRINTED, all: lines.length })}</p>}
    </div>
  );
});

/** The room of rows that are not on the page. */
const Gap = ({ height }: { readonly height: number }): ReactElement => (
  <tr className="gap" aria-hidden="true">
    <td style={{ height }} />
  </tr>
);

/** A head that sorts: upwards, downwards, then in the list's own order again. */
function Head({ by, label, sort, onSort }: { readonly by: By; readonly label: string; readonly sort: Sort | null; readonly onSort: (sort: Sort | null) => void }): ReactElement {
  const mine = sort?.by === by ? sort : null;
  const next = mine === null ? { by, descending: false } : mine.descending ? null : { by, descending: true };
  return (
    <th scope="col" role="columnheader" className={`col-${by}`} aria-sort={mine === null ? 'none' : mine.descending ? 'descending' : 'ascending'}>
      <button type="button" className="sort" onClick={() => onSort(next)}>
        {label}
      </button>
    </th>
  );
}

const STEPS: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };

/** The row that a key leads to from a line; the last on the way where the list ends before. */
function rowFrom(lines: readonly Line[], from: number, key: string): number | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const to = Math.min(lines.length - 1, Math.max(0, from + step));
  if (isRow(lines[to])) return to;
  return step > 0 && isRow(lines[to + 1]) ? to + 1 : to - 1; // a row stands before what it opened to
}

type Followed = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly span: Span;
  readonly selection: Selection | null;
  /** Whether the list goes with the date. */
  readonly follows: boolean;
  readonly bringIntoSight: (row: number, manner: 'look') => void;
};

/** The list follows what is chosen elsewhere, and where it is in the order of time the date; what is in sight stays where it is. */
function useFollowing({ scroller, lines, span, selection, follows, bringIntoSight }: Followed): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const chosen = selection === null ? -1 : lines.findIndex((line) => isRow(line) && isChosen(line, selection, span));
    const line = lines[chosen];
    const key = isRow(line) ? line.key : null;
    const isNew = key !== null && key !== last.current;
    last.current = key;
    if (isNew) return bringIntoSight(chosen, 'look');
    const list = scroller.current;
    if (!follows || list === null || [...list.querySelectorAll<HTMLElement>('tr.meets')].some((row) => outOfSight(list, row) === 0)) return;
    const first = lines.findIndex((l) => isRow(l) && l.extent !== null && l.extent.end > span.start);
    if (first >= 0) bringIntoSight(first, 'look');
    // Only a new date or a new choice moves the list, not new rows.
  }, [span, selection]);
}

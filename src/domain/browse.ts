/** The record as rows to look through: by what each is found, filtered, sorted and marked, and where choosing it leads. */
import type { Browse, Row } from './browseRows';
import { everyIncident, isFiltering, isShown, type Filter } from './incidents';
import { wordsOf } from './search';
import { overlaps, spanAt, type Edtf, type Extent, type Span } from './time';
import { firstTable, type List, type Selection, type Sort, type TableView, type WHOSE } from './view';

type Whose = (typeof WHOSE)[number];
type Filters = { readonly within: boolean; readonly sides: readonly Whose[]; readonly land: boolean; readonly confidence: boolean };

const ALL: Filters = { within: true, sides: ['JP', 'RU', 'CN'], land: true, confidence: true };

/** The filters that a list has; one that it has not lets every row through. Lands are always those of the span. */
export const FILTERS: { readonly [L in List]: Filters } = {
  lands: { within: false, sides: [], land: true, confidence: false },
  periods: ALL,
  claims: ALL,
  incidents: ALL,
  positions: ALL,
  arguments: { within: false, sides: ['JP', 'RU', 'CN'], land: true, confidence: false },
  sources: { within: true, sides: ['JP', 'RU', 'joint', 'third'], land: false, confidence: false },
  lines: { within: true, sides: [], land: false, confidence: true },
  places: { within: false, sides: [], land: true, confidence: false },
};

/** Whether a row passes. */
export type Test = (row: Row) => boolean;

/** Whether a row holds all words of a query, each in its own texts or in those that it shares, which are read once for all rows; null where there is no word. */
export function searchFor({ shared }: Pick<Browse, 'shared'>, query: string): Test | null {
  const tests = wordsOf(query).map((word): Test => {
    const inShared = shared.map((text) => text.includes(word));
    return ({ own, shares }) => shares.some((at) => inShared[at] === true) || own.includes(word); // the quicker question first
  });
  return allOf(tests);
}

/** One test for all, so that what is not asked costs nothing. */
function allOf(tests: readonly Test[]): Test | null {
  const [first, ...rest] = tests;
  if (first === undefined) return null;
  return rest.length === 0 ? first : (row) => tests.every((test) => test(row));
}

/** What the table is asked for: the filters of its view, the span that is shown and the filter of incidents. */
export type Asked = { readonly table: Omit<TableView, 'list' | 'sort'>; readonly span: Extent } & Filter;

/** Whether a row may hold, happen or be dated on some day of the span; never where it has no date. */
export const meets = ({ extent }: Row, span: Extent): boolean => extent !== null && overlaps(extent, span);

/** The rows of a list that pass its filters and hold the words, in their order; `holds` comes from searchFor. */
export function filterRows(rows: readonly Row[], { list, table, span, hidden, only, holds }: Omit<Asked, 'table'> & { readonly list: List; readonly table: Omit<Asked['table'], 'words'>; readonly holds: Test | null }): readonly Row[] {
  const has = FILTERS[list];
  const side = has.sides.find((s) => s === table.side);
  const { land, confidence } = table;
  const tests: Test[] = [];
  if (has.within && table.within === 'span') tests.push((row) => meets(row, span));
  if (side !== undefined) tests.push((row) => row.sides.includes(side));
  if (has.land && land !== null) tests.push((row) => row.lands.includes(land));
  if (has.confidence && confidence !== null) tests.push((row) => row.confidence === confidence);
  if (list === 'incidents' && isFiltering({ hidden, only })) tests.push(({ item }) => item.kind === 'incident' && isShown(item.incident, { hidden, only }));
  if (holds !== null) tests.push(holds);
  const passes = allOf(tests);
  return passes === null ? rows : rows.filter(passes);
}

/** The rows by one of their values, equal ones in the order in which they came; those without the value last in both directions. */
export function sortRows(rows: readonly Row[], sort: Sort | null): readonly Row[] {
  if (sort === null) return rows;
  const { by, descending } = sort;
  const way = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.sort[by], b.sort[by]];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return x === y ? 0 : x < y ? -way : way;
  });
}

/** A filter that could be given up, and how many rows there would then be. */
export type Loosening = { readonly what: 'words' | 'within' | 'side' | 'land' | 'confidence' | 'hidden'; readonly count: number };

/** Of the filters that are set, those without which alone there would be rows. */
export function loosenings(browse: Browse, list: List, asked: Asked): readonly Loosening[] {
  const count = ({ table, ...rest }: Asked): number => filterRows(browse.rows[list], { ...rest, list, table, holds: searchFor(browse, table.words) }).length;
  const { table } = asked;
  const ways: readonly (readonly [Loosening['what'], Asked])[] = [
    ...(['words', 'within', 'side', 'land', 'confidence'] as const).flatMap((what) =>
      table[what] === firstTable[what] ? [] : [[what, { ...asked, table: { ...table, [what]: firstTable[what] } }] as const],
    ),
    ...(isFiltering(asked) ? [['hidden', { ...asked, ...everyIncident }] as const] : []),
  ];
  return ways.map(([what, without]) => ({ what, count: count(without) })).filter((way) => way.count > 0);
}

/** Whether a row is the chosen thing; for a chosen land, its periods and claims that hold in the span and its positions of that time. */
export function isChosen(row: Row, selection: Selection | null, span: Extent): boolean {
  if (selection === null) return false;
  const { item } = row;
  switch (item.kind) {
    case 'land':
      return selection.kind === 'territory' && item.territory.id === selection.id;
    case 'incident':
      return selection.kind === 'incident' && item.incident.id === selection.id;
    case 'place':
      return selection.kind === 'place' && item.place.id === selection.id;
    case 'period':
    case 'claim':
    case 'position':
      return selection.kind === 'territory' && row.lands.includes(selection.id) && meets(row, span);
    case 'argument':
    case 'source':
    case 'line':
      return false;
  }
}

/** The first day, month or year of a date, as fine as it is known. */
function firstOf(date: Edtf): Span {
  const precision = date.first?.precision;
  return spanAt(date.extent.start, precision === 'day' || precision === 'month' ? precision : 'year');
}

/** Where choosing a row leads: a thing to select, a date to show, or both; null where there is only more to read. */
export type Way = { readonly selection: Selection | null; readonly span: Span | null };

/** An incident's own time is shown unless it is in sight; that of a period, a claim or a position always is. */
export function wayOf(row: Row, shown: Extent): Way | null {
  const { item } = row;
  switch (item.kind) {
    case 'land':
      return { selection: { kind: 'territory', id: item.territory.id }, span: null };
    case 'period':
      return { selection: { kind: 'territory', id: item.territory.id }, span: firstOf(item.period.from) };
    case 'claim':
      return { selection: { kind: 'territory', id: item.territory.id }, span: firstOf(item.claim.from) };
    case 'position': {
      const [land] = item.position.territories;
      return { selection: land === undefined ? null : { kind: 'territory', id: land }, span: firstOf(item.position.date) };
    }
    case 'incident':
      return { selection: { kind: 'incident', id: item.incident.id }, span: null };
    case 'place':
      return { selection: { kind: 'place', id: item.place.id }, span: null };
    case 'line':
      return meets(row, shown) ? null : { selection: null, span: firstOf(item.period.from) };
    case 'argument':
    case 'source':
      return null;
  }
}

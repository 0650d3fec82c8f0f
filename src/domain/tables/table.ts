/** What a flat table is: columns with their meaning, keys, and its rows in a record. */
import type { Confidence } from '../model';
import type { Dataset } from '../schema';
import { possibleExtent } from '../status';
import { addDays, printDay, type Edtf } from '../time';
import { CONFIDENCES, type Codes } from './codes';

/** In the order in which people meet them. */
export const TABLE_NAMES = [
  'territories', 'periods', 'claims', 'incidents', 'beginnings', 'accounts', 'positions', 'arguments', 'perspectives', 'drawings',
  'lines', 'line_periods', 'places', 'names', 'figures', 'sources', 'citations',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Null is an empty cell; a list holds codes or ids, never free text. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = readonly Cell[];

/** An EDTF date keeps its precision; a day is an ISO day, to sort and to compute with. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'edtf' | 'day' | 'list';

export type ColumnAbout = {
  /** Lower case with underscores; it stays as it is from version to version. */
  readonly name: string;
  readonly type: ColumnType;
  /** True where no cell is empty. */
  readonly required: boolean;
  readonly description: string;
  /** Every code that may stand in the column, with its meaning. */
  readonly codes?: Codes;
};
export type Column<Item> = ColumnAbout & { readonly of: (item: Item) => Cell | undefined };

export type ForeignKey = { readonly column: string; readonly table: TableName; readonly references: string };

export type Table = {
  readonly name: TableName;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly ColumnAbout[];
  readonly primaryKey: readonly string[];
  /** For a list, each of its items is such a key. */
  readonly foreignKeys: readonly ForeignKey[];
  readonly rowsOf: (dataset: Dataset) => readonly Row[];
};

/** A table of items: what they are in a record, and what each column takes from one. */
export function table<Item>({ columns, items, ...about }: Omit<Table, 'columns' | 'rowsOf'> & { readonly columns: readonly Column<Item>[]; readonly items: (dataset: Dataset) => readonly Item[] }): Table {
  return { ...about, columns, rowsOf: (dataset) => items(dataset).map((item) => columns.map(({ of }) => of(item) ?? null)) };
}

const firstDay = (date: Edtf | undefined): string | null => (date?.first ? printDay(date.extent.start) : null);
const lastDay = (date: Edtf | undefined): string | null => (date?.last ? printDay(addDays(date.extent.end, -1)) : null);

/** The columns of one date: as written, and its first and last possible day. */
export const dateColumns = <Item>(of: (item: Item) => Edtf | undefined, { description, required }: Pick<ColumnAbout, 'description' | 'required'>): readonly Column<Item>[] => [
  { name: 'date', type: 'edtf', required, description, of: (item) => of(item)?.text },
  { name: 'earliest', type: 'day', required: false, description: 'The first day that the date may mean; empty where it is not known.', of: (item) => firstDay(of(item)) },
  { name: 'latest', type: 'day', required: false, description: 'The last day that the date may mean, inclusive; empty where it is open.', of: (item) => lastDay(of(item)) },
];

type Dated = { readonly from?: Edtf | undefined; readonly to?: Edtf | null | undefined };

/** The last day on which something may have held, inclusive; null where it lasts. */
function lastHeld({ from, to }: Dated): string | null {
  if (!to?.last) return null;
  return printDay(addDays(possibleExtent({ from: from ?? to, to }).end, -1));
}

/** The columns of what has a beginning and an end: both as written, and the first and last day on which it may have held. */
export const spanColumns = <Item>(of: (item: Item) => Dated, { required }: Pick<ColumnAbout, 'required'>): readonly Column<Item>[] => [
  { name: 'from_date', type: 'edtf', required, description: 'When it begins; the day of a change belongs to what begins.', of: (item) => of(item).from?.text },
  { name: 'to_date', type: 'edtf', required: false, description: 'When it ends, exclusive: the same text as the beginning of what follows. Empty where it lasts.', of: (item) => of(item).to?.text },
  { name: 'earliest', type: 'day', required: false, description: 'The first day on which it may have held; empty where it is not known.', of: (item) => firstDay(of(item).from) },
  { name: 'latest', type: 'day', required: false, description: 'The last day on which it may have held, inclusive; empty where it lasts.', of: (item) => lastHeld(of(item)) },
];

export const confidenceColumn = <Item>(of: (item: Item) => Confidence): Column<Item> => ({
  name: 'confidence', type: 'string', required: true, codes: CONFIDENCES, description: 'How well it is attested.', of,
});

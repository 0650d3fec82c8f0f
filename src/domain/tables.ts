/** The record as flat tables, for people with a spreadsheet and for programs. */
import type { Dataset } from './schema';
import { citations, sources } from './tables/documents';
import { drawings, linePeriods, lines, perspectives } from './tables/drawn';
import { accounts, argumentsTable, beginnings, incidents, positions } from './tables/events';
import { claims, figures, names, periods, places, territories } from './tables/lands';
import { TABLE_NAMES, type Row, type Table, type TableName } from './tables/table';

export const TABLES: { readonly [N in TableName]: Table } = {
  territories, periods, claims, incidents, beginnings, accounts, positions, arguments: argumentsTable, perspectives, drawings,
  lines, line_periods: linePeriods, places, names, figures, sources, citations,
};

export type Filled = { readonly table: Table; readonly rows: readonly Row[] };

/** Every table of a record with its rows, in the order in which people meet them. */
export const tablesOf = (dataset: Dataset): readonly Filled[] => TABLE_NAMES.map((name) => ({ table: TABLES[name], rows: TABLES[name].rowsOf(dataset) }));

export { TABLE_NAMES, type Cell, type ColumnAbout, type Row, type Table, type TableName } from './tables/table';

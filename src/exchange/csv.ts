/** One table as CSV. */
import { TABLES, type TableName } from '../domain/tables';
import { csvOf } from '../domain/tables/csv';
import type { About, Scope } from './about';
import type { Dataset } from '../domain/schema';

/** Spreadsheets take a file without it for the reader's old encoding, in which Japanese and Russian names are lost. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rows of a table. What is shown also carries, in columns of its own, where it comes from. */
export function csvText(dataset: Dataset, table: TableName, { about, scope }: { readonly about: About; readonly scope: Scope }): string {
  const { columns, rowsOf } = TABLES[table];
  if (scope === 'everything') return csvOf(columns, rowsOf(dataset)); // as published, to the byte
  const more = Object.entries(about);
  const rows = rowsOf(dataset).map((row) => [...row, ...more.map(([, value]) => value)]);
  return BYTE_ORDER_MARK + csvOf([...columns, ...more.map(([name]) => ({ name }))], rows);
}

/** All tables in one JSON: rows as objects, by the names of the data dictionary. */
import type { Dataset } from '../domain/schema';
import { TABLES, type TableName } from '../domain/tables';
import { objectOf } from '../domain/tables/points';
import type { About } from './about';

export function jsonText(dataset: Dataset, tables: readonly TableName[], about: About): string {
  const filled = tables.map((name) => [name, TABLES[name].rowsOf(dataset).map((row) => objectOf(TABLES[name], row))] as const);
  return `${JSON.stringify({ about, tables: Object.fromEntries(filled) }, null, 2)}\n`;
}

/** Rows as CSV: RFC 4180, commas, CRLF, quotes only where needed. */
import { csvFormatRow } from 'd3-dsv';
import type { Cell, Row } from './table';

/** Between the items of a list in one cell; no code and no id holds it. */
export const BETWEEN = ';';

/** A cell as text: empty for null, true and false in words, a list with semicolons. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(BETWEEN) : String(cell);
}

/** A header row and the rows below it, each closed by CRLF. */
export const csvOf = (columns: readonly { readonly name: string }[], rows: readonly Row[]): string =>
  [columns.map((column) => column.name), ...rows.map((row) => row.map(cellText))].map((row) => `${csvFormatRow(row)}\r\n`).join('');

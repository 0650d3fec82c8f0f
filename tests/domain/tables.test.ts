import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../geo/readRecord';
import type { Dataset } from '../../src/domain/schema';
import { TABLE_NAMES, TABLES, tablesOf, type Cell, type ColumnAbout, type Row, type TableName } from '../../src/domain/tables';
import { BETWEEN } from '../../src/domain/tables/csv';
import { objectOf } from '../../src/domain/tables/points';
import { parseEdtf } from '../../src/domain/time';
import { richRaw, richRecord } from '../exchange/richRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const rich = richRecord();
let real: Dataset | null = null;
beforeAll(async () => {
  const read = await readRecord(join(import.meta.dirname, '../..'));
  real = read.dataset;
  if (real === null) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
});

const RECORDS: readonly (readonly [name: string, of: () => Dataset])[] = [
  ['small record', () => readOrThrow(smallRaw())],
  ['rich record', () => rich],
  ['real record', () => real ?? rich],
];

const rowsOf = (dataset: Dataset, name: TableName) => TABLES[name].rowsOf(dataset).map((row) => objectOf(TABLES[name], row));
const textOf = (row: Row): string => row.map(String).join(' ');

describe('the columns', () => {
  const columns = TABLE_NAMES.flatMap((name) => TABLES[name].columns.map((column) => [name, column] as const));

  test.each(TABLE_NAMES)('of %s have names of their own, in lower case with underscores', (name) => {
    const names = TABLES[name].columns.map((c) => c.name);
    expect(TABLES[name].name).toBe(name);
    expect(new Set(names).size).toBe(names.length);
    for (const column of names) expect(column).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  test('have no name that a data base keeps for itself', () => {
    const reserved = ['all', 'as', 'by', 'case', 'column', 'default', 'end', 'from', 'group', 'in', 'index', 'is', 'key', 'like', 'not', 'of', 'on', 'or', 'order', 'references', 'select', 'table', 'to', 'under', 'when', 'where'];
    expect(columns.map(([, c]) => c.name).filter((name) => reserved.includes(name))).toEqual([]);
  });

  test('are each described in a sentence', () => {
    for (const [table, { name, description }] of columns) expect(description, `${table}.${name}`).toMatch(/^[A-Z].*\.$/);
  });

  test('say nowhere whom a land belongs to', () => {
    expect(columns.filter(([, c]) => /owner|belong|sovereign/.test(c.name))).toEqual([]);
  });
});

describe.each(RECORDS)('in the %s', (_, of) => {
  const fits = (cell: Cell, { type, required, codes }: ColumnAbout): boolean => {
    if (cell === null) return !required;
    if (type === 'list') return Array.isArray(cell) && (cell.length > 0 || !required) && cell.every((item) => !item.includes(BETWEEN) && (codes === undefined || Object.hasOwn(codes, item)));
    if (type === 'number') return typeof cell === 'number' && Number.isFinite(cell);
    if (type === 'integer') return Number.isInteger(cell);
    if (type === 'boolean') return typeof cell === 'boolean';
    if (typeof cell !== 'string' || cell === '') return false;
    if (type === 'edtf') return parseEdtf(cell) !== null;
    if (type === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(cell) && parseEdtf(cell) !== null;
    return codes === undefined || Object.hasOwn(codes, cell);
  };

  test.each(TABLE_NAMES)('every cell of %s is what its column says', (name) => {
    const { columns, rowsOf: rows } = TABLES[name];
    const wrong = rows(of()).flatMap((row) => columns.flatMap((column, n) => (fits(row[n] ?? null, column) ? [] : [`${column.name}: ${String(row[n])}`])));
    expect(wrong).toEqual([]);
  });

  test.each(TABLE_NAMES)('every row of %s has a key of its own', (name) => {
    const keys = rowsOf(of(), name).map((row) => TABLES[name].primaryKey.map((column) => row[column]).join(' | '));
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
  });

  test.each(TABLE_NAMES)('every key in %s leads to a row', (name) => {
    for (const { column, table, references } of TABLES[name].foreignKeys) {
      const known = new Set(rowsOf(of(), table).map((row) => row[references]));
      const used = rowsOf(of(), name).flatMap((row) => row[column] ?? []);
      expect(used.filter((id) => !known.has(id)), column).toEqual([]);
    }
  });

  test.each(['citations', 'names', 'figures'] as const)('every row of %s is about a row that is there', (name) => {
    const ids = new Map(tablesOf(of()).map(({ table }) => [table.name as string, new Set(rowsOf(of(), table.name).map((row) => row['id']))]));
    expect(rowsOf(of(), name).filter((row) => !ids.get(String(row['of_table']))?.has(row['of_id'] ?? null))).toEqual([]);
  });

  test('earliest never comes after latest', () => {
    for (const { table, rows } of tablesOf(of())) {
      for (const row of rows) {
        const { earliest, latest } = objectOf(table, row);
        if (typeof earliest === 'string' && typeof latest === 'string') expect(earliest <= latest, `${table.name} ${textOf(row)}`).toBe(true);
      }
    }
  });

  test('every fact that must have a source has one in the citations', () => {
    const cited = new Set(rowsOf(of(), 'citations').map((row) => `${String(row['of_table'])} ${String(row['of_id'])}`));
    for (const name of ['periods', 'claims', 'incidents', 'accounts', 'positions', 'arguments', 'perspectives', 'drawings', 'line_periods', 'places', 'figures'] as const) {
      expect(rowsOf(of(), name).filter((row) => !cited.has(`${name} ${String(row['id'])}`)), name).toEqual([]);
    }
  });
});

test('nothing of the record is lost: every value of it stands in a cell, but for lessons, which state no facts of their own', () => {
  const leaves = (value: unknown): readonly unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]);
  const cells = new Set<unknown>(tablesOf(rich).flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell as unknown))));
  const { version: _, checked: __, lessons: ___, ...raw } = richRaw();
  expect(leaves(raw).filter((leaf) => leaf !== null && !cells.has(leaf))).toEqual([]);
});

describe('dates', () => {
  const periods = rowsOf(rich, 'periods');

  test('a period that began on one of three days is possible from the first of them, the one before until the day before the last', () => {
    expect(periods[0]).toMatchObject({ id: 'island:1855-02-07', to_date: '1945-08-28/1945-08-30', earliest: '1855-02-07', latest: '1945-08-29' });
    expect(periods[1]).toMatchObject({ id: 'island:1945-08-28/1945-08-30', earliest: '1945-08-28', latest: '1946-02-01' });
  });

  test('what lasts has no latest day, and its end is empty', () => expect(periods[3]).toMatchObject({ from_date: '1991-12-26', to_date: null, latest: null }));

  test('a date of a year or a month runs to its last day, inclusive', () => {
    expect(rowsOf(rich, 'incidents').map((row) => [row['date'], row['earliest'], row['latest']])).toEqual([
      ['1945-08-28', '1945-08-28', '1945-08-28'],
      ['1945-12~', '1945-12-01', '1945-12-31'],
      ['1991', '1991-01-01', '1991-12-31'],
    ]);
  });

  test('a series that goes on has no latest day', () => {
    expect(rowsOf(rich, 'sources')[0]).toMatchObject({ date: '1957/..', earliest: '1957-01-01', latest: null });
  });

  test('a name without dates has none, and one that ended has its last day', () => {
    const names = rowsOf(rich, 'names').filter((row) => row['of_id'] === 'island');
    expect(names.map((row) => [row['text'], row['from_date'], row['earliest'], row['latest']])).toContainEqual(['Old Island', null, null, '1855-02-06']);
    expect(names.find((row) => row['text'] === 'Ostrov')).toMatchObject({ from_date: null, to_date: null, earliest: null, latest: null, side: 'RU', language: 'en' });
  });
});

test('the landing began a period, and the row names it', () => {
  expect(rowsOf(rich, 'beginnings')).toEqual([{ incident: 'landing', territory: 'island', from_date: '1945-08-28/1945-08-30', period: 'island:1945-08-28/1945-08-30', claims: [] }]);
});

test('an argument that nobody answered says so, and is not an empty answer', () => {
  expect(rowsOf(rich, 'arguments').map((row) => [row['id'], row['answer_known'], row['answer']])).toEqual([
    ['first-there', true, 'Russia says: we were.'],
    ['unanswered', false, null],
  ]);
});

test('a land is called by the forms in use, not by a form that ended', () => expect(rowsOf(rich, 'territories')[0]).toMatchObject({ name: 'Ostrov / Shima' }));

import { describe, expect, test } from 'vitest';
import { everyIncident } from '../../src/domain/incidents';
import { TABLES, type TableName } from '../../src/domain/tables';
import { objectOf } from '../../src/domain/tables/points';
import { SHOWN_TABLES, shownIn, type Shown } from '../../src/exchange/shown';
import { at } from '../fixtures/dates';
import { richRecord } from './richRecord';

const record = richRecord();
const view = (span: string, patch: Partial<Shown> = {}): Shown => ({ span: at(span), perspective: 'control', ...everyIncident, ...patch });
const column = (name: TableName, of: string, shown: Shown) => TABLES[name].rowsOf(shownIn(record, shown)).map((row) => objectOf(TABLES[name], row)[of]);

describe('periods and claims', () => {
  test('in 1945 both holders of the island are there, and both of the mainland', () => {
    expect(column('periods', 'held_by', view('1945'))).toEqual([['JP'], ['USSR'], ['MANCHUKUO'], ['ROC', 'USSR']]);
  });

  test('on the day before the landing there is one holder, on its first possible day two', () => {
    expect(column('periods', 'id', view('1945-08-27'))).toEqual(['island:1855-02-07', 'mainland:1945-08-09']);
    expect(column('periods', 'id', view('1945-08-28'))).toEqual(['island:1855-02-07', 'island:1945-08-28/1945-08-30', 'mainland:1945-08-09']);
  });

  test('in 1946 the claim that ended and the claim that began are there', () => {
    expect(column('claims', 'id', view('1946')).slice(0, 3)).toEqual(['island:JP:1855-02-07', 'island:RU:1855-02-07', 'island:RU:1946-02-02']);
  });

  test('a land whose record has not begun is left out', () => expect(column('territories', 'id', view('1799'))).toEqual([]));
});

describe('incidents and positions', () => {
  test('are those of the span', () => {
    expect(column('incidents', 'id', view('1945'))).toEqual(['landing', 'petition']);
    expect(column('incidents', 'id', view('1945-08'))).toEqual(['landing']);
    expect(column('positions', 'id', view('1955'))).toEqual(['first-note']);
    expect(column('positions', 'id', view('1945'))).toEqual([]);
  });

  test('a hidden category is left out, with its accounts and with what it began', () => {
    const hidden = view('1945', { hidden: ['war'] });
    expect(column('incidents', 'id', hidden)).toEqual(['petition']);
    expect(column('accounts', 'id', hidden)).toEqual([]);
    expect(column('beginnings', 'incident', hidden)).toEqual([]);
  });
});

describe('a perspective', () => {
  test('that of control draws nothing of its own', () => expect(column('drawings', 'id', view('1946'))).toEqual([]));

  test('Japan’s brings its drawings of the span, and only its own', () => {
    expect(column('drawings', 'id', view('1946', { perspective: 'japan' }))).toEqual(['japan:island:1855-02-07', 'japan:island:1946-02-02', 'japan:mainland:1800~']);
    expect(column('drawings', 'id', view('1950', { perspective: 'russia' }))).toEqual(['russia:island:1946-02-02', 'russia:mainland:1800~']);
  });

  test('lines are those that it draws at that time', () => {
    expect(column('line_periods', 'status', view('1950'))).toEqual([]);
    expect(column('line_periods', 'status', view('1950', { perspective: 'japan' }))).toEqual(['claimed']);
    expect(column('lines', 'id', view('1900'))).toEqual(['border']);
  });
});

test('the sources are those that what is shown cites, and each of them', () => {
  for (const span of ['1855', '1945', '1946', '1991', '2020']) {
    const shown = view(span);
    expect(new Set(column('sources', 'id', shown))).toEqual(new Set(column('citations', 'source', shown)));
  }
  expect(column('sources', 'id', view('1920'))).toEqual(['treaty']);
  expect(column('sources', 'id', view('1945'))).toEqual(['treaty', 'note', 'decree']);
});

test('what has no date stays with the whole record', () => {
  for (const name of ['places', 'figures', 'arguments'] as const) expect(TABLES[name].rowsOf(shownIn(record, view('1945')))).toEqual([]);
  expect(SHOWN_TABLES).not.toContain('names');
});

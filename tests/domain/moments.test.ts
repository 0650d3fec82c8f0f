import { describe, expect, test } from 'vitest';
import { everyIncident } from '../../src/domain/incidents';
import { momentsOf, nextOf } from '../../src/domain/moments';
import { Category } from '../../src/domain/model';
import { printSpan, type Span } from '../../src/domain/time';
import { at } from '../fixtures/dates';
import { without } from '../fixtures/filters';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const texts = (spans: readonly Span[]): string[] => spans.map(printSpan);
const small = readOrThrow(smallRaw());

describe('where something happens', () => {
  test('incidents and changes of control, each once and as exact as it is known', () => {
    expect(texts(momentsOf(small, everyIncident))).toEqual([
      '1932-03-01', // Mainland
      '1945-08-09', // Mainland
      '1945-08-28', // the landing, and the first day on which the island may pass
      '1945-12', // the petition, of which only the month is known
      '1946-02-02',
      '1991', // the visit, of which only the year is known
      '1991-12-26',
    ]);
  });

  test('hidden incidents are passed over; changes of control are not', () => {
    expect(texts(momentsOf(small, without(...Category.options)))).toEqual(['1932-03-01', '1945-08-09', '1945-08-28', '1946-02-02', '1991-12-26']);
    expect(texts(momentsOf(small, without('people')))).not.toContain('1945-12');
  });

  test('the days of 1945 are moments of the real record', () => {
    const moments = texts(momentsOf(realRecord(), without(...Category.options)));
    expect(moments).toEqual(expect.arrayContaining(['1855-02-07', '1945-08-18', '1945-08-28', '1945-09-01', '1945-09-03', '1991-12-26']));
  });
});

describe('the next step of a lesson', () => {
  const moments = momentsOf(small, everyIncident);
  const from = (text: string, direction: 1 | -1): string | null => {
    const next = nextOf(moments, at(text), direction);
    return next && printSpan(next);
  };

  test.each([
    ['1855', 1, '1932-03-01'],
    ['1945', 1, '1945-08-09'], // into the year that is shown
    ['1945-08', 1, '1945-08-09'],
    ['1945-08-28', 1, '1945-12'],
    ['1945-12', 1, '1946-02-02'],
    ['1991', 1, '1991-12-26'],
    ['1991-12-26', 1, null],
    ['1991-12-26', -1, '1991'],
    ['1946', -1, '1945-12'],
    ['1945', -1, '1932-03-01'],
    ['1932-03-01', -1, null],
  ] as const)('from %s in direction %i: %s', (text, direction, expected) => expect(from(text, direction)).toBe(expected));

  test('there and back again is the same way', () => {
    const all = momentsOf(realRecord(), everyIncident);
    for (const [n, moment] of all.entries()) {
      expect(nextOf(all, moment, 1)).toBe(all[n + 1] ?? null);
      expect(nextOf(all, moment, -1)).toBe(all[n - 1] ?? null);
    }
  });
});

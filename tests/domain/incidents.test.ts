import { describe, expect, test } from 'vitest';
import { byDate, incidentsIn, neighbour, spanOf } from '../../src/domain/incidents';
import type { Incident } from '../../src/domain/model';
import { printSpan, type Unit } from '../../src/domain/time';
import { at, RANGE, YEARS } from '../fixtures/dates';
import { without } from '../fixtures/filters';
import { incident, realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const all = realRecord().incidents;
const ids = (list: readonly Incident[]): string[] => list.map((i) => i.id);

/** Three incidents: landing 1945-08-28, petition 1945-12, visit 1991. */
const few = readOrThrow(smallRaw()).incidents;
const [landing, petition, visit] = few as readonly [Incident, Incident, Incident]; // the fixture has three

describe('what happened in a span', () => {
  test.each([
    ['1945-08-27', []],
    ['1945-08-28', ['landing']],
    ['1945-08-29', []],
    ['1945-08', ['landing']],
    ['1945-11-30', []],
    ['1945-12-01', ['petition']], // a month that is not known to the day may mean each of its days
    ['1945-12-31', ['petition']],
    ['1946-01-01', []],
    ['1945', ['landing', 'petition']],
    ['1991-06', ['visit']],
    ['1990', []],
  ])('%s: %j', (text, expected) => expect(ids(incidentsIn(few, at(text)))).toEqual(expected));

  test('a hidden category is left out', () => {
    expect(ids(incidentsIn(few, at('1945'), without('war')))).toEqual(['petition']);
    expect(incidentsIn(few, at('1945'), without('war', 'people'))).toEqual([]);
  });

  test('nothing happens in a record without incidents', () => {
    expect(incidentsIn([], at('1945'))).toEqual([]);
    expect(neighbour([], { span: at('1945'), current: null, direction: 1 })).toBeNull();
  });

  test('the landings of 1945 fall on their days', () => {
    expect(ids(incidentsIn(all, at('1945-08-18')))).toContain('landing-shumshu-1945');
    expect(ids(incidentsIn(all, at('1945-08-28')))).toContain('landing-etorofu-1945');
    expect(ids(incidentsIn(all, at('1945-09-01')))).toEqual(expect.arrayContaining(['landing-kunashiri-1945', 'landing-shikotan-1945']));
    expect(ids(incidentsIn(all, at('1945-09-02')))).not.toContain('landing-habomai-1945');
    for (const d of ['03', '04', '05']) expect(ids(incidentsIn(all, at(`1945-09-${d}`)))).toContain('landing-habomai-1945');
    expect(ids(incidentsIn(all, at('1945-09-06')))).not.toContain('landing-habomai-1945');
  });

  test('every incident is found in some year from 1855 to today', () => {
    const found = new Set(YEARS.flatMap((year) => ids(incidentsIn(all, year))));
    expect(found.size).toBe(all.length);
  });

  test('an exact date stands before a vague one that begins on the same day', () => {
    const raw = smallRaw();
    const vague = { ...raw.incidents[0], id: 'a-vague', date: '1945-08-28/1945-09' };
    const twin = { ...raw.incidents[0], id: 'a-twin' };
    const { incidents } = readOrThrow({ ...raw, incidents: [vague, ...raw.incidents, twin] });
    expect(ids([...incidents].sort(byDate))).toEqual(['a-twin', 'landing', 'a-vague', 'petition', 'visit']);
  });
});

describe('the span that shows an incident', () => {
  test.each<[string, Unit, string]>([
    ['landing', 'day', '1945-08-28'],
    ['landing', 'month', '1945-08'],
    ['landing', 'year', '1945'],
    ['petition', 'day', '1945-12'], // never finer than it is known
    ['petition', 'year', '1945'],
    ['visit', 'day', '1991'],
    ['visit', 'month', '1991'],
  ])('%s, seen by the %s: %s', (id, unit, expected) => {
    const [found] = few.filter((i) => i.id === id);
    expect(found && printSpan(spanOf(found, unit))).toBe(expected);
  });

  test('a landing of several days is shown on its first', () => {
    expect(printSpan(spanOf(incident('landing-habomai-1945'), 'day'))).toBe('1945-09-03');
  });
});

describe('the incident before and after', () => {
  const from = (text: string, current: Incident | null, direction: 1 | -1) => neighbour(few, { span: at(text), current, direction })?.id ?? null;

  test.each<[string, 1 | -1, string | null]>([
    ['1855', 1, 'landing'],
    ['1945', 1, 'landing'],
    ['1945-08-28', 1, 'landing'],
    ['1945-08-29', 1, 'petition'],
    ['1946', 1, 'visit'],
    ['1992', 1, null],
    ['1945', -1, null],
    ['1945-08-28', -1, null],
    ['1945-08-29', -1, 'landing'],
    ['1991', -1, 'petition'],
    ['2026', -1, 'visit'],
  ])('from %s with nothing chosen, direction %i: %s', (text, direction, expected) => expect(from(text, null, direction)).toBe(expected));

  test('counts from the incident that is chosen while it is in sight', () => {
    expect(from('1945', landing, 1)).toBe('petition');
    expect(from('1945', petition, -1)).toBe('landing');
    expect(from('1991', visit, 1)).toBeNull();
    expect(from('1945', landing, -1)).toBeNull();
  });

  test('forgets a chosen incident that is out of sight', () => {
    expect(from('1992', landing, -1)).toBe('visit');
    expect(from('1946', landing, 1)).toBe('visit');
  });

  test.each([1, -1] as const)('walking in direction %i meets every incident of the record once', (direction) => {
    const met: string[] = [];
    let current = neighbour(all, { span: direction === 1 ? at('1855') : { start: RANGE.end, end: RANGE.end }, current: null, direction });
    while (current !== null && met.length <= all.length) {
      met.push(current.id);
      current = neighbour(all, { span: spanOf(current, 'day'), current, direction });
    }
    const sorted = ids([...all].sort(byDate));
    expect(met).toEqual(direction === 1 ? sorted : sorted.reverse());
  });
});

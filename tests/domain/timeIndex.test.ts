import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningIn, byDate, countIn, everyIncident, incidentsIn, neighbour, timeIndex } from '../../src/domain/incidents';
import { Category, type Incident } from '../../src/domain/model';
import { overlaps, type Extent } from '../../src/domain/time';
import { RANGE, edtf } from '../fixtures/dates';
import { without } from '../fixtures/filters';
import { generatedRecord } from '../fixtures/generatedRecord';
import { readOrThrow } from '../fixtures/smallRecord';

/** Generated incidents, and such as generators forget: of unknown beginning or end, of a whole century, two at once. */
const generated = readOrThrow(generatedRecord(400)).incidents;
const odd = ['1855/..', '../1900', '18XX', '194X', '1945', '1945', '1945-08/1945-09', '1945-08-28', '1945-08-28'].map(
  (text, n): Incident => ({ ...(generated[0] as Incident), id: `odd-${n}` as Incident['id'], date: edtf(text), category: n % 2 === 0 ? 'war' : 'treaty' }),
);
const RECORDS: readonly (readonly Incident[])[] = [[], generated.slice(0, 1), generated.slice(3, 6), odd, [...generated, ...odd].reverse()];

const days = fc.integer({ min: RANGE.start - 40_000, max: RANGE.end + 400 });
const extents = fc.tuple(days, fc.constantFrom(1, 30, 366, 3653)).map(([start, length]) => ({ start, end: start + length }) as Extent);
const records = fc.constantFrom(...RECORDS);
const hiddens = fc.subarray([...Category.options]);
const shownBut = (hidden: readonly Category[]) => (i: Incident) => !hidden.includes(i.category);

const linear = {
  in: (incidents: readonly Incident[], span: Extent, hidden: readonly Category[]) => incidents.filter((i) => overlaps(i.date.extent, span) && shownBut(hidden)(i)).sort(byDate),
  neighbour: (incidents: readonly Incident[], span: Extent, current: Incident | null, direction: 1 | -1) => {
    const sorted = [...incidents].sort(byDate);
    const at = current !== null && overlaps(current.date.extent, span) ? sorted.findIndex((i) => i.id === current.id) : -1;
    if (at >= 0) return sorted[at + direction] ?? null;
    const next = direction === 1 ? sorted.find((i) => i.date.extent.start >= span.start) : sorted.findLast((i) => i.date.extent.start < span.start);
    return next ?? null;
  },
};

describe('the index by time finds what a look at every incident finds', () => {
  test('what may have happened in a span', () =>
    fc.assert(
      fc.property(records, extents, hiddens, (incidents, span, hidden) => {
        expect(incidentsIn(incidents, span, without(...hidden))).toEqual(linear.in(incidents, span, hidden));
      }),
    ));

  test('and how many these are', () =>
    fc.assert(
      fc.property(records, extents, hiddens, (incidents, span, hidden) => {
        const filter = { ...everyIncident, hidden };
        expect(countIn(incidents, span, filter)).toBe(incidentsIn(incidents, span, filter).length);
      }),
    ));

  test('what begins in a span', () =>
    fc.assert(
      fc.property(records, extents, (incidents, { start, end }) => {
        expect(beginningIn(incidents, { start, end })).toEqual(incidents.filter((i) => i.date.extent.start >= start && i.date.extent.start < end).sort(byDate));
      }),
    ));

  test('the incident before and after, from a span and from one that is chosen, among those that are shown', () =>
    fc.assert(
      fc.property(records, extents, hiddens, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (incidents, span, hidden, n, direction) => {
        const shown = shownBut(hidden);
        for (const current of [null, incidents[n % Math.max(1, incidents.length)] ?? null]) {
          const found = neighbour(incidents, { span, current, direction, shown });
          expect(found).toEqual(linear.neighbour(incidents.filter(shown), span, current, direction));
        }
      }),
      { numRuns: 300 },
    ));

  test('the reach of a span holds all that meet it, from the first of them on', () =>
    fc.assert(
      fc.property(records, extents, (incidents, span) => {
        const { sorted, reach } = timeIndex(incidents);
        const [from, to] = reach(span);
        const met = sorted.flatMap((i, n) => (overlaps(i.date.extent, span) ? [n] : []));
        expect(met.every((n) => n >= from && n < to)).toBe(true);
        if (met.length > 0) expect(met[0]).toBe(from);
      }),
    ));

  test('it is made once for a list', () => {
    expect(timeIndex(generated)).toBe(timeIndex(generated));
    expect(timeIndex(generated)).not.toBe(timeIndex([...generated]));
  });
});

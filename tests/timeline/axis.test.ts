import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_DAYS, lengthOf, windowFor, type Stretch } from '../../src/domain/axis';
import { addDays, printDay, spanAt, UNITS, type Extent } from '../../src/domain/time';
import { boxOf, dayAt, daysAt, ticksFor, xOf } from '../../src/timeline/axis';
import { at, day, RANGE } from '../fixtures/dates';

const anySpan = fc.tuple(fc.integer({ min: 0, max: RANGE.end - RANGE.start - 1 }), fc.constantFrom(...UNITS)).map(([n, unit]) => spanAt(addDays(RANGE.start, n), unit));
const whole: Extent = { start: day('1855-01-01'), end: day('2027-01-01') };
const anyStretch: fc.Arbitrary<Stretch> = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map(([size, place]) => {
  const length = LEAST_DAYS * (lengthOf(whole) / LEAST_DAYS) ** size;
  const start = whole.start + place * (lengthOf(whole) - length);
  return { start, end: start + length };
});

describe('days and places', () => {
  test('the ends of the window are the ends of the axis', () => {
    expect(xOf(whole.start, whole, 1000)).toBe(0);
    expect(xOf(whole.end, whole, 1000)).toBe(1000);
    expect(dayAt(0, whole, 1000)).toBe(whole.start);
    expect(dayAt(1000, whole, 1000)).toBe(addDays(whole.end, -1));
  });

  test('a pointer beyond the ends is at the ends', () => {
    expect(dayAt(-50, whole, 1000)).toBe(whole.start);
    expect(dayAt(5000, whole, 1000)).toBe(addDays(whole.end, -1));
  });

  test('a pointer in the middle of a day finds that day', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 300, max: 3840 }), (span, width) => {
        const window = windowFor(span, null, RANGE);
        expect(dayAt(xOf(span.start + 0.5, window, width), window, width)).toBe(span.start);
      }),
    );
  });
});

describe('what is written under the axis', () => {
  const texts = (axis: Stretch, width: number) => ticksFor(axis, width).map(({ text, major }) => `${text}${major ? '*' : ''}`);

  test('decades on a wide screen, half centuries on a telephone', () => {
    expect(texts(whole, 1600).slice(0, 3)).toEqual(['1860*', '1870*', '1880*']);
    expect(texts(whole, 1600).at(-1)).toBe('2020*');
    expect(texts(whole, 200)).toEqual(['1900*', '1950*', '2000*']);
  });

  test('years, with half and quarter years between them as they come closer', () => {
    const years = (first: string, last: string): Extent => ({ start: day(first), end: day(last) });
    expect(texts(years('1944-01-01', '1950-01-01'), 800).slice(0, 5)).toEqual(['1944*', 'Jul', '1945*', 'Jul', '1946*']);
    expect(texts(years('1945-02-10', '1946-09-01'), 500)).toEqual(['Apr 1945', 'Jul', 'Oct', '1946*', 'Apr', 'Jul']);
  });

  test('months of a season, the first with its year', () => {
    expect(texts(windowFor(at('1945-12-20'), null, RANGE), 320)).toEqual(['Nov 1945', 'Dec', '1946*', 'Feb']);
  });

  test('days of some months, with the months standing out, the first with its month and year', () => {
    expect(texts({ start: day('1945-08-01'), end: day('1945-10-01') }, 900)).toEqual([
      'Aug 1945*', '10', '15', '20', '25', 'Sep*', '5', '10', '15', '20', '25',
    ]);
    expect(texts({ start: day('1945-08-25'), end: day('1945-09-08') }, 800)).toEqual([
      '25 Aug 1945*', '27', '28', '29', '30', '31', 'Sep*', '2', '3', '4', '5', '6', '7',
    ]);
    expect(texts({ start: day('1945-12-28'), end: day('1946-01-09') }, 700)).toContain('Jan 1946*');
  });

  test('at every zoom and width there are ticks, in order, on the axis, and their texts do not touch', () => {
    fc.assert(
      fc.property(anyStretch, fc.integer({ min: 200, max: 3840 }), (axis, width) => {
        const ticks = ticksFor(axis, width);
        expect(ticks.length).toBeGreaterThan(0);
        for (const [n, tick] of ticks.entries()) {
          expect(tick.day >= axis.start && tick.day < axis.end).toBe(true);
          const next = ticks[n + 1];
          if (next === undefined) continue;
          const apart = boxOf(next, axis, width).left - boxOf(tick, axis, width).right;
          if (apart < 15) expect.fail(`${tick.text} and ${next.text} stand ${apart} apart at ${width}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('days of a pace are in order, on the axis, and none is left out at its beginning', () => {
  const days = (unit: 'day' | 'month' | 'year', n: number, first: string, end: string) => daysAt({ unit, n }, { start: day(first), end: day(end) }).map(printDay);
  expect(days('year', 1, '1855-01-01', '1858-01-01')).toEqual(['1855-01-01', '1856-01-01', '1857-01-01']);
  expect(days('year', 5, '1856-03-01', '1866-01-01')).toEqual(['1860-01-01', '1865-01-01']);
  expect(days('year', 100, '1901-03-01', '1990-01-01')).toEqual([]);
  expect(days('month', 3, '1945-02-10', '1945-10-02')).toEqual(['1945-04-01', '1945-07-01', '1945-10-01']);
  expect(days('day', 10, '1945-08-08', '1945-09-12')).toEqual(['1945-08-10', '1945-08-20', '1945-09-01', '1945-09-10']);
});

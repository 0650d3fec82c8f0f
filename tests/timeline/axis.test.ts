import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, overlaps, printDay, printSpan, spanAt, UNITS, type Extent } from '../../src/domain/time';
import { countsIn, dayAt, ticksFor, windowFor, xOf } from '../../src/timeline/axis';
import { at, day, RANGE, YEARS } from '../fixtures/dates';

const anySpan = fc.tuple(fc.integer({ min: 0, max: RANGE.end - RANGE.start - 1 }), fc.constantFrom(...UNITS)).map(([n, unit]) => spanAt(addDays(RANGE.start, n), unit));
const whole: Extent = { start: day('1855-01-01'), end: day('2027-01-01') };

describe('the days that the axis shows', () => {
  test('years stand on an axis of all years, to the end of this one', () => {
    for (const text of ['1855', '1945', '2026']) expect(windowFor(at(text), null, RANGE)).toEqual(whole);
  });

  test('days stand in some four months around them, months in sixteen years', () => {
    const days = windowFor(at('1945-09-02'), null, RANGE);
    expect([printDay(days.start), printDay(days.end)]).toEqual(['1945-06-29', '1945-11-06']);
    const months = windowFor(at('1945-09'), null, RANGE);
    expect([printDay(months.start), printDay(months.end)]).toEqual(['1937-09-03', '1953-08-30']);
  });

  test('at either end the axis shows as much as elsewhere, and nothing beyond', () => {
    expect(windowFor(at('1855-01-01'), null, RANGE).start).toBe(whole.start);
    expect(windowFor(at('2026-11-23'), null, RANGE).end).toBeLessThanOrEqual(whole.end);
    expect(windowFor(at('2026-11-23'), null, RANGE)).toMatchObject({ start: addDays(windowFor(at('2026-11-23'), null, RANGE).end, -130) });
  });

  test('it stands still while the date walks through its middle, and moves on before the date meets its edge', () => {
    const before = windowFor(at('1945-09-02'), null, RANGE);
    for (const text of ['1945-09-01', '1945-09-03', '1945-08-09', '1945-10-01']) expect(windowFor(at(text), before, RANGE)).toBe(before);
    for (const text of ['1945-06-30', '1945-11-05', '1944-01-01', '1950-01-01']) expect(windowFor(at(text), before, RANGE)).not.toEqual(before);
  });

  test('another unit has another window', () => {
    const days = windowFor(at('1945-09-02'), null, RANGE);
    expect(windowFor(at('1945-09'), days, RANGE)).not.toEqual(days);
    expect(windowFor(at('1945'), days, RANGE)).toEqual(whole);
  });

  test('whatever was shown before, the span is in sight and the window within the range', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (earlier, span) => {
        const window = windowFor(span, windowFor(earlier, null, RANGE), RANGE);
        expect(window.start >= whole.start && window.end <= whole.end).toBe(true);
        expect(overlaps(window, span)).toBe(true);
        expect(Number.isInteger(window.start) && Number.isInteger(window.end)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
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
  const ticks = (window: Extent, width: number) => ticksFor(window, width).map((tick) => `${printSpan(spanAt(tick.day, tick.unit))}${tick.major ? '*' : ''}`);

  test('decades on a wide screen, half centuries on a telephone', () => {
    expect(ticks(whole, 1600).slice(0, 3)).toEqual(['1860*', '1870*', '1880*']);
    expect(ticks(whole, 1600).at(-1)).toBe('2020*');
    expect(ticks(whole, 300)).toEqual(['1900*', '1950*', '2000*']);
  });

  test('days of a few months, with the months standing out', () => {
    const window = windowFor(at('1945-09-02'), null, RANGE);
    expect(ticks(window, 1600).filter((t) => t.startsWith('1945-08') || t.startsWith('1945-09'))).toEqual([
      '1945-08*', '1945-08-05', '1945-08-10', '1945-08-15', '1945-08-20', '1945-08-25', '1945-09*', '1945-09-05', '1945-09-10', '1945-09-15', '1945-09-20', '1945-09-25',
    ]);
  });

  test('months where days do not fit, January standing out', () => {
    expect(ticks(windowFor(at('1945-12-20'), null, RANGE), 390)).toEqual(['1945-11', '1945-12', '1946-01*', '1946-02']);
  });

  test('ticks are in order, within the window, and far enough apart to be read', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 320, max: 3840 }), (span, width) => {
        const window = windowFor(span, null, RANGE);
        const found = ticksFor(window, width);
        expect(found.length).toBeGreaterThan(0);
        for (const [n, tick] of found.entries()) {
          expect(tick.day >= window.start && tick.day < window.end).toBe(true);
          const next = found[n + 1];
          if (next === undefined) continue;
          const apart = xOf(next.day, window, width) - xOf(tick.day, window, width);
          // A bare day number needs half the room of a name.
          const room = tick.unit === 'day' || next.unit === 'day' ? 32 : 59; // February is a little short
          if (apart < room) expect.fail(`${printDay(tick.day)} and ${printDay(next.day)} stand ${apart} apart at ${width}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('incidents along the axis', () => {
  test('are counted by years on the whole axis, by months and by days on its parts', () => {
    const days = ['1945-08-28', '1945-08-28', '1945-09-01', '1946-02-02', '1854-12-31', '2027-01-01'].map(day);
    const counted = (window: Extent) => countsIn(days, window).map(({ span, count }) => `${printSpan(span)} ${count}`);
    expect(counted(whole)).toEqual(['1945 3', '1946 1']); // what is outside is not counted
    expect(counted(windowFor(at('1945-09'), null, RANGE))).toEqual(['1945-08 2', '1945-09 1', '1946-02 1']);
    expect(counted(windowFor(at('1945-09-02'), null, RANGE))).toEqual(['1945-08-28 2', '1945-09-01 1']);
    expect(countsIn([], whole)).toEqual([]);
  });

  test('every day of the range is counted once', () => {
    const total = countsIn(YEARS.map((y) => y.start), whole).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(YEARS.length);
  });
});

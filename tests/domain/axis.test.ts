import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { following, inDays, isInSight, LEAST_DAYS, lengthOf, pannedBy, wholeAxis, windowFor, zoomedAt, type Stretch } from '../../src/domain/axis';
import { addDays, overlaps, printDay, printExtent, spanAt, UNITS, type Extent } from '../../src/domain/time';
import { at, day, RANGE } from '../fixtures/dates';

const anySpan = fc.tuple(fc.integer({ min: 0, max: RANGE.end - RANGE.start - 1 }), fc.constantFrom(...UNITS)).map(([n, unit]) => spanAt(addDays(RANGE.start, n), unit));
const whole: Extent = { start: day('1855-01-01'), end: day('2027-01-01') };
const stretch = (first: string, last: string): Extent => ({ start: day(first), end: addDays(day(last), 1) });

/** Any stretch that the axis may show, with fractions of days. */
const anyStretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([size, place]) => {
    const length = LEAST_DAYS * (lengthOf(whole) / LEAST_DAYS) ** size;
    const start = whole.start + place * (lengthOf(whole) - length);
    return { start, end: start + length };
  });

test('the whole goes from the beginning of 1855 to the end of this year', () => expect(wholeAxis(RANGE)).toEqual(whole));

describe('the axis that goes by itself', () => {
  test('shows all years where the reader looks at years', () => {
    for (const text of ['1855', '1945', '2026']) expect(windowFor(at(text), null, RANGE)).toEqual(whole);
    const before = windowFor(at('1945'), null, RANGE);
    expect(windowFor(at('1946'), before, RANGE)).toBe(before); // the very same, so that nothing is drawn anew
  });

  test('shows some four months around a day, sixteen years around a month', () => {
    const days = windowFor(at('1945-09-02'), null, RANGE);
    expect([printDay(days.start), printDay(days.end)]).toEqual(['1945-06-29', '1945-11-06']);
    const months = windowFor(at('1945-09'), null, RANGE);
    expect([printDay(months.start), printDay(months.end)]).toEqual(['1937-09-03', '1953-08-30']);
  });

  test('at either end shows as much as elsewhere, and nothing beyond', () => {
    expect(windowFor(at('1855-01-01'), null, RANGE).start).toBe(whole.start);
    expect(windowFor(at('2026-11-23'), null, RANGE).end).toBeLessThanOrEqual(whole.end);
    expect(windowFor(at('2026-11-23'), null, RANGE)).toMatchObject({ start: addDays(windowFor(at('2026-11-23'), null, RANGE).end, -130) });
  });

  test('stands still while the date walks through its middle, and moves on before the date meets its edge', () => {
    const before = windowFor(at('1945-09-02'), null, RANGE);
    for (const text of ['1945-09-01', '1945-09-03', '1945-08-09', '1945-10-01']) expect(windowFor(at(text), before, RANGE)).toBe(before);
    for (const text of ['1945-06-30', '1945-11-05', '1944-01-01', '1950-01-01']) expect(windowFor(at(text), before, RANGE)).not.toEqual(before);
  });

  test('whatever was shown before, has the span in sight and is within the range', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (earlier, span) => {
        const axis = windowFor(span, windowFor(earlier, null, RANGE), RANGE);
        expect(axis.start >= whole.start && axis.end <= whole.end).toBe(true);
        expect(overlaps(axis, span)).toBe(true);
        expect(Number.isInteger(axis.start) && Number.isInteger(axis.end)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('closer and farther', () => {
  test('a day keeps its place wherever it is zoomed about, unless the range ends there', () => {
    fc.assert(
      fc.property(anyStretch, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.05, max: 20, noNaN: true }), (axis, share, factor) => {
        const anchor = axis.start + share * lengthOf(axis);
        const zoomed = zoomedAt(axis, anchor, { factor, whole });
        const placeNow = (anchor - zoomed.start) / lengthOf(zoomed);
        const gaveWay = zoomed.start <= whole.start || zoomed.end >= whole.end;
        if (!gaveWay) expect(Math.abs(placeNow - share)).toBeLessThan(1e-6);
        expect(anchor >= zoomed.start - 1e-6 && anchor <= zoomed.end + 1e-6).toBe(true);
        expect(zoomed.start >= whole.start - 1e-6 && zoomed.end <= whole.end + 1e-6).toBe(true);
        expect(lengthOf(zoomed)).toBeGreaterThanOrEqual(LEAST_DAYS - 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  test('in small steps from centuries to days, about 28 August 1945, that day stays in its middle', () => {
    const anchor = day('1945-08-28') + 0.5;
    let axis: Stretch = { start: anchor - 29_000, end: anchor + 29_000 };
    const lengths: number[] = [];
    for (let n = 0; n < 80; n += 1) {
      axis = zoomedAt(axis, anchor, { factor: 1.12, whole });
      lengths.push(lengthOf(axis));
      expect((anchor - axis.start) / lengthOf(axis)).toBeCloseTo(0.5, 6);
    }
    expect(lengths.at(-1)).toBe(LEAST_DAYS);
    for (const [n, length] of lengths.slice(1).entries()) expect(length).toBeLessThanOrEqual(lengths[n] ?? 0);
  });

  test('no closer than its least and no farther than the whole', () => {
    expect(zoomedAt(whole, day('1945-09-02'), { factor: 0.5, whole })).toEqual(whole);
    expect(lengthOf(zoomedAt(stretch('1945-08-01', '1945-09-30'), day('1945-09-02'), { factor: 1e6, whole }))).toBe(LEAST_DAYS);
  });

  test('moved beyond an end it stays at the end, as long as it was', () => {
    const axis = stretch('1945-08-01', '1945-09-30');
    expect(pannedBy(axis, -1e6, whole)).toEqual({ start: whole.start, end: whole.start + 61 });
    expect(pannedBy(axis, 1e6, whole)).toEqual({ start: whole.end - 61, end: whole.end });
    expect(pannedBy(axis, 10, whole)).toEqual(stretch('1945-08-11', '1945-10-10'));
  });

  test('in whole days it is the nearest that an address can hold', () => {
    fc.assert(
      fc.property(anyStretch, (axis) => {
        const days = inDays(axis, whole);
        expect(Number.isInteger(days.start) && Number.isInteger(days.end)).toBe(true);
        expect(Math.abs(days.start - axis.start)).toBeLessThanOrEqual(1);
        expect(Math.abs(lengthOf(days) - lengthOf(axis))).toBeLessThanOrEqual(0.51);
        expect(days.start >= whole.start && days.end <= whole.end).toBe(true);
        expect(inDays(days, whole)).toEqual(days);
      }),
    );
  });
});

describe('the reader’s axis when time moves', () => {
  const august = stretch('1945-08-05', '1945-09-13');

  test('stays the very same as long as the date is on it', () => {
    for (const text of ['1945-08-05', '1945-09-01', '1945-09-13', '1945-08', '1945']) expect(following(august, at(text), whole), text).toBe(august);
  });

  test('turns a page where the date leaves it, as long as before', () => {
    const on = following(august, at('1945-09-14'), whole);
    expect([printExtent(on), lengthOf(on)]).toEqual(['1945-09-05/1945-10-14', 40]);
    expect(printExtent(following(august, at('1945-08-04'), whole))).toBe('1945-07-06/1945-08-14');
  });

  test('stands around a date that is far away', () => expect(printExtent(following(august, at('1956-10-19'), whole))).toBe('1956-09-30/1956-11-08'));

  test('shows the nearest part of a year that is longer than itself', () => {
    expect(printExtent(following(august, at('1946'), whole))).toBe('1946-01-01/1946-02-09');
    expect(printExtent(following(august, at('1944'), whole))).toBe('1944-11-22/1944-12-31');
  });

  test('always has the span in sight, is as long as before, and within the range', () => {
    fc.assert(
      fc.property(anyStretch, anySpan, (before, span) => {
        const axis = inDays(before, whole);
        const after = following(axis, span, whole);
        expect(isInSight(span, after)).toBe(true);
        expect(lengthOf(after)).toBe(lengthOf(axis));
        expect(after.start >= whole.start && after.end <= whole.end).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

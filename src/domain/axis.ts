/** Which days the time axis shows: by itself around the span, or as the reader has zoomed it. Pure. */
import { addDays, dayOf, spanAt, type Day, type Extent, type Span, type Unit } from './time';

/** A stretch of the axis, in days; their fractions keep a day under the pointer while it zooms. */
export type Stretch = { readonly start: number; readonly end: number };

/** The shortest stretch that the axis shows, in days. */
export const LEAST_DAYS = 12;

/** How many times closer a key or a button goes. */
export const AXIS_STEP = 2;

/** How many days the axis shows by itself when the reader looks at months and at days; years show the whole range. */
const ROOM: { readonly [U in Exclude<Unit, 'year'>]: number } = { month: 365 * 16, day: 130 };
/** The part of the axis at either end which the present span may not enter without the axis moving on, when it goes by itself. */
const MARGIN = 0.12;
/** How much of an axis that is shorter than the span must lie within the span, for the span to be in sight. */
const ENOUGH = 0.25;

const EPOCH = dayOf({ year: 1970, month: 1, day: 1 });
/** The day of a number of days since 1970-01-01. */
export const dayNumbered = (n: number): Day => addDays(EPOCH, n - EPOCH);
const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));

export const lengthOf = ({ start, end }: Stretch): number => end - start;

/** The longest axis: from the first day of the first year of the range to the last day of its last year. */
export const wholeAxis = (range: Extent): Extent => ({ start: spanAt(range.start, 'year').start, end: spanAt(addDays(range.end, -1), 'year').end });

export const sameStretch = (a: Stretch, b: Stretch): boolean => a.start === b.start && a.end === b.end;

/** The axis that goes by itself: the old one, the very same value, as long as the span stands well inside it; else one around the span, within the range. */
export function windowFor(span: Span, before: Extent | null, range: Extent): Extent {
  const whole = wholeAxis(range);
  if (span.unit === 'year') return before !== null && sameStretch(before, whole) ? before : whole;
  const length = ROOM[span.unit];
  if (before !== null && lengthOf(before) === length) {
    const margin = length * MARGIN;
    const atStart = before.start <= whole.start || span.start >= before.start + margin;
    const atEnd = before.end >= whole.end || span.end <= before.end - margin;
    if (span.start >= before.start && span.end <= before.end && atStart && atEnd) return before;
  }
  return inDays({ start: span.start - length / 2, end: span.start + length / 2 }, whole);
}

/** The stretch moved by the least that brings it into the whole, and cut where it is longer. */
function within({ start, end }: Stretch, whole: Stretch): Stretch {
  const length = Math.min(end - start, lengthOf(whole));
  const from = clamp(start, whole.start, whole.end - length);
  return { start: from, end: from + length };
}

/** The stretch `factor` times as close (below 1: as far), with the day `anchor` at the place where it was; at the ends of the range the whole gives way. */
export function zoomedAt(stretch: Stretch, anchor: number, { factor, whole }: { readonly factor: number; readonly whole: Stretch }): Stretch {
  const length = clamp(lengthOf(stretch) / factor, LEAST_DAYS, lengthOf(whole));
  const share = (anchor - stretch.start) / lengthOf(stretch);
  return within({ start: anchor - share * length, end: anchor + (1 - share) * length }, whole);
}

/** The stretch moved on by so many days, within the whole. */
export const pannedBy = ({ start, end }: Stretch, days: number, whole: Stretch): Stretch => within({ start: start + days, end: end + days }, whole);

/** The nearest stretch of whole days, no shorter than the shortest, within the whole. */
export function inDays(stretch: Stretch, whole: Extent): Extent {
  const length = Math.round(clamp(lengthOf(stretch), LEAST_DAYS, lengthOf(whole)));
  const start = Math.round(clamp(stretch.start, whole.start, whole.end - length));
  return { start: dayNumbered(start), end: dayNumbered(start + length) };
}

/** Whether a span is in sight on an axis: all of it, or as much as makes a good part of the axis. */
export function isInSight(span: Extent, axis: Stretch): boolean {
  const seen = Math.min(span.end, axis.end) - Math.max(span.start, axis.start);
  return seen >= Math.min(lengthOf(span), lengthOf(axis) * ENOUGH);
}

/**
 * The reader's axis after time has moved: the very same while the span is in sight; else as long as before, a page on
 * where the span has just left it, around the span where it is farther away, and within the span where that is longer.
 */
export function following(axis: Extent, span: Extent, whole: Extent): Extent {
  if (isInSight(span, axis)) return axis;
  const length = lengthOf(axis);
  if (lengthOf(span) >= length) return inDays(moved(axis, clamp(axis.start, span.start, span.end - length)), whole);
  const justLeft = span.start < axis.end + length && span.end > axis.start - length;
  const share = !justLeft ? 0.5 : span.end > axis.end ? 0.25 : 0.75;
  return inDays(moved(axis, (span.start + span.end) / 2 - share * length), whole);
}

const moved = (axis: Stretch, start: number): Stretch => ({ start, end: start + lengthOf(axis) });

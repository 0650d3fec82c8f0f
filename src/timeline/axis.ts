/** The axis: which days it shows, where they stand, and which are written under it. Pure. */
import { addDays, civilOf, dayOf, daysInMonth, spanAt, type Day, type Extent, type Span, type Unit } from '../domain/time';

/** How many days the axis shows at most when the reader looks at months and at days; years show the whole range. */
const ROOM: { readonly [U in Exclude<Unit, 'year'>]: number } = { month: 365 * 16, day: 130 };
/** The part of the axis at either end which the present span may not enter without the axis moving on. */
const MARGIN = 0.12;

/** The days that the axis shows: the old window as long as the span stands well inside it, else one around the span, within the range. */
export function windowFor(span: Span, before: Extent | null, range: Extent): Extent {
  const whole: Extent = { start: spanAt(range.start, 'year').start, end: spanAt(addDays(range.end, -1), 'year').end };
  if (span.unit === 'year') return whole;
  const length = ROOM[span.unit];
  if (before !== null && before.end - before.start === length) {
    const margin = length * MARGIN;
    const atStart = before.start <= whole.start || span.start >= before.start + margin;
    const atEnd = before.end >= whole.end || span.end <= before.end - margin;
    if (span.start >= before.start && span.end <= before.end && atStart && atEnd) return before;
  }
  const start = Math.min(Math.max(span.start - length / 2, whole.start), whole.end - length);
  const from = spanAt(addDays(whole.start, Math.round(start - whole.start)), 'day').start;
  return { start: from, end: addDays(from, length) };
}

/** Where a day stands: 0 at the left edge, `width` at the right. */
export const xOf = (day: number, window: Extent, width: number): number => ((day - window.start) / (window.end - window.start)) * width;

/** The day at a place of the axis, kept within the window. */
export function dayAt(x: number, window: Extent, width: number): Day {
  const share = Math.min(1, Math.max(0, x / width));
  const n = Math.floor(share * (window.end - window.start));
  return addDays(window.start, Math.min(n, window.end - window.start - 1));
}

export type Tick = { readonly day: Day; readonly unit: Unit; readonly major: boolean };

const YEAR_STEPS = [1, 2, 5, 10, 20, 50] as const;
const DAY_STEPS = [1, 2, 5, 10, 15] as const;

/** The ticks of a window so that labels of `room` pixels do not touch: years, months or days, whichever fits. */
export function ticksFor(window: Extent, width: number, room = 64): readonly Tick[] {
  const perDay = width / (window.end - window.start);
  if (perDay * 31 >= room * 2) return dayTicks(window, DAY_STEPS.find((n) => n * perDay >= room * 0.8) ?? 15);
  if (perDay * 31 >= room) return monthTicks(window);
  const step = YEAR_STEPS.find((n) => n * 365 * perDay >= room) ?? 50;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(civilOf(window.start).year / step) * step; ; year += step) {
    const day = dayOf({ year, month: 1, day: 1 });
    if (day >= window.end) return ticks;
    if (day >= window.start) ticks.push({ day, unit: 'year', major: true });
  }
}

function monthTicks(window: Extent): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let span = spanAt(window.start, 'month'); span.start < window.end; span = spanAt(span.end, 'month')) {
    if (span.start >= window.start) ticks.push({ day: span.start, unit: 'month', major: civilOf(span.start).month === 1 });
  }
  return ticks;
}

function dayTicks(window: Extent, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let span = spanAt(window.start, 'month'); span.start < window.end; span = spanAt(span.end, 'month')) {
    const { year, month } = civilOf(span.start);
    for (let day = 1; day <= daysInMonth(year, month); day += day === 1 && step > 2 ? step - 1 : step) {
      // The last of a month is left out where the next month's name would stand on it.
      if (day > 1 && daysInMonth(year, month) - day < step * 0.6) continue;
      const at = dayOf({ year, month, day });
      if (at >= window.start && at < window.end) ticks.push({ day: at, unit: day === 1 ? 'month' : 'day', major: day === 1 });
    }
  }
  return ticks;
}

/** How many incidents begin in each part of the window: years, months or days by its length. */
export function countsIn(days: readonly Day[], window: Extent): readonly { readonly span: Span; readonly count: number }[] {
  const length = window.end - window.start;
  const unit: Unit = length > 365 * 40 ? 'year' : length > 400 ? 'month' : 'day';
  const counts = new Map<Day, { span: Span; count: number }>();
  for (const day of days) {
    if (day < window.start || day >= window.end) continue;
    const span = spanAt(day, unit);
    const entry = counts.get(span.start) ?? { span, count: 0 };
    entry.count += 1;
    counts.set(span.start, entry);
  }
  return [...counts.values()];
}

/** Where days stand on the axis, and which are written under it. Pure. */
import { dayNumbered, lengthOf, type Stretch } from '../domain/axis';
import { addDays, civilOf, dayOf, daysInMonth, spanAt, type Day, type Unit } from '../domain/time';
import { MONTHS_SHORT, t } from '../i18n';

/** Where a day stands: 0 at the left edge, `width` at the right. */
export const xOf = (day: number, axis: Stretch, width: number): number => ((day - axis.start) / lengthOf(axis)) * width;

/** The day at a place of the axis, kept on the axis. */
export function dayAt(x: number, axis: Stretch, width: number): Day {
  const share = Math.min(1, Math.max(0, x / width));
  return dayNumbered(Math.min(Math.floor(axis.start + share * lengthOf(axis)), Math.ceil(axis.end) - 1));
}

/** About how many pixels a text is wide, rather too many. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.53;

/** Every so many years, months or days. */
export type Pace = { readonly unit: Unit; readonly n: number };
const DAYS_OF: { readonly [U in Unit]: number } = { day: 1, month: 30.4, year: 365.25 };
export const daysOf = ({ unit, n }: Pace): number => DAYS_OF[unit] * n;

export type Tick = { readonly day: Day; readonly unit: Unit; readonly major: boolean; readonly text: string };

/** From close to far. */
const PACES: readonly Pace[] = [
  ...[1, 2, 5, 10, 15].map((n): Pace => ({ unit: 'day', n })),
  ...[1, 3, 6].map((n): Pace => ({ unit: 'month', n })),
  ...[1, 2, 5, 10, 20, 50, 100].map((n): Pace => ({ unit: 'year', n })),
];
/** The size of the text and the least room between two texts, in pixels. */
const SIZE = 14;
const APART = 16;

/** The closest ticks of an axis whose texts do not touch: years, months or days. The first bears its year. */
export function ticksFor(axis: Stretch, width: number): readonly Tick[] {
  const perDay = width / lengthOf(axis);
  for (const pace of PACES) {
    if (daysOf(pace) * perDay < SIZE) continue;
    const ticks = withoutHidden(named(daysAt(pace, axis), pace.unit), (tick) => boxOf(tick, axis, width));
    const boxes = ticks.map((tick) => boxOf(tick, axis, width));
    if (ticks.length > 0 && boxes.every((box, n) => n === 0 || box.left >= (boxes[n - 1]?.right ?? 0) + APART)) return ticks;
  }
  return [];
}

/** Without the minor ticks that the first one's longer text lies on. */
function withoutHidden(ticks: readonly Tick[], box: (tick: Tick) => { readonly left: number; readonly right: number }): readonly Tick[] {
  const [first] = ticks;
  return first === undefined ? ticks : ticks.filter((tick, n) => n === 0 || tick.major || box(tick).left >= box(first).right + APART);
}

/** Where the text of a tick stands: under its day, and at the ends of the axis no farther out than a little. */
export function boxOf(tick: Tick, axis: Stretch, width: number): { readonly left: number; readonly right: number } {
  const wide = widthOf(tick.text, SIZE);
  const left = Math.min(Math.max(xOf(tick.day, axis, width) - wide / 2, -6), width + 6 - wide);
  return { left, right: left + wide };
}

/** The first days of the years, months or days of a pace on the axis; days start anew with each month. */
export function daysAt(pace: Pace, axis: Stretch): readonly Day[] {
  const first = dayNumbered(Math.ceil(axis.start));
  const days: Day[] = [];
  const add = (day: Day) => {
    if (day >= axis.start && day < axis.end) days.push(day);
  };
  const { year, month } = civilOf(first);
  if (pace.unit === 'year') {
    for (let y = Math.ceil(year / pace.n) * pace.n; y === year || dayOf({ year: y, month: 1, day: 1 }) < axis.end; y += pace.n) add(dayOf({ year: y, month: 1, day: 1 }));
    return days;
  }
  for (let span = spanAt(dayOf({ year, month, day: 1 }), 'month'); span.start < axis.end; span = spanAt(span.end, 'month')) {
    if (pace.unit === 'day') monthDays(span.start, pace.n).forEach(add);
    else if ((civilOf(span.start).month - 1) % pace.n === 0) add(span.start);
  }
  return days;
}

/** Of a month its first day, then every nth; the last ones are left out where the next month's name would stand on them. */
function monthDays(first: Day, n: number): readonly Day[] {
  const { year, month } = civilOf(first);
  const all = daysInMonth(year, month);
  const days: Day[] = [];
  for (let day = 1; day <= all; day += day === 1 && n > 2 ? n - 1 : n) {
    if (day === 1 || n === 1 || all - day >= n * 0.6) days.push(addDays(first, day - 1));
  }
  return days;
}

const named = (days: readonly Day[], unit: Unit): readonly Tick[] =>
  days.map((day, n) => {
    const c = civilOf(day);
    const month = MONTHS_SHORT[c.month - 1] ?? '';
    if (unit === 'year') return { day, unit, major: true, text: String(c.year) };
    const withYear = t('date.month', { month, year: c.year });
    if (unit === 'month') return { day, unit, major: c.month === 1, text: c.month === 1 ? String(c.year) : n === 0 ? withYear : month };
    if (c.day === 1) return { day, unit: 'month', major: true, text: n === 0 || c.month === 1 ? withYear : month };
    return { day, unit, major: n === 0, text: n === 0 ? t('date.day', { day: c.day, month, year: c.year }) : String(c.day) };
  });

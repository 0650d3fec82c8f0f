/**
 * Time, whole: the only file that parses or prints dates.
 *
 * The smallest unit is the civil day of the proleptic Gregorian calendar, an integer counted from
 * 1970-01-01 = 0. JavaScript's Date is not used: its days depend on the reader's time zone.
 *
 * Dialect: EDTF level 1 without the year prefix `Y`, negative years and seasons. That is
 * `1945`, `1945-09`, `1945-09-02`; a trailing `?` (uncertain), `~` (approximate) or `%` (both);
 * `194X`, `19XX`, `1945-XX`, `1945-09-XX`, `1945-XX-XX` (unspecified digits); and intervals
 * `A/B`, `A/..`, `../B` of such dates. Years run from 0001 to 9999.
 */

declare const dayBrand: unique symbol;
/** A civil day, as the number of days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true };

export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** Days from `start` up to, not including, `end`. */
export type Extent = { readonly start: Day; readonly end: Day };

// The one place where the brand is made.
const asDay = (n: number): Day => n as Day;

export const addDays = (day: Day, n: number): Day => asDay(day + n);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days (28 to 31) of a month counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The day of a civil date, which must exist.
 * Formula: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
export function dayOf({ year, month, day }: Civil): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return asDay(era * 146_097 + dayOfEra - 719_468);
}

/** The civil date of a day; the inverse of dayOf. */
export function civilOf(day: Day): Civil {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

export const yearOf = (day: Day): number => civilOf(day).year;

export type Unit = 'year' | 'month' | 'day';
export const UNITS: readonly Unit[] = ['year', 'month', 'day'];

/** What the user looks at: one civil year, month or day. */
export type Span = Extent & { readonly unit: Unit };

/** The year, month or day that contains `day`. */
export function spanAt(day: Day, unit: Unit): Span {
  const c = civilOf(day);
  if (unit === 'year') {
    return { unit, start: dayOf({ year: c.year, month: 1, day: 1 }), end: dayOf({ year: c.year + 1, month: 1, day: 1 }) };
  }
  if (unit === 'month') {
    const start = dayOf({ ...c, day: 1 });
    return { unit, start, end: addDays(start, daysInMonth(c.year, c.month)) };
  }
  return { unit, start: day, end: addDays(day, 1) };
}

/** The day `n` years, months or days away; the day of the month is kept where the month has it, else its last. */
export function shift(day: Day, unit: Unit, n: number): Day {
  if (unit === 'day') return addDays(day, n);
  const c = civilOf(day);
  const months = c.year * 12 + (c.month - 1) + (unit === 'year' ? n * 12 : n);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(c.day, daysInMonth(year, month)) });
}

export const overlaps = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

export type Precision = 'decade' | 'century' | 'year' | 'month' | 'day';
export type Qualifier = '' | '?' | '~' | '%';

/** One EDTF date without an interval. `extent` holds every day that it may mean. */
export type EdtfPoint = {
  readonly extent: Extent;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
  readonly civil: Civil;
};

/** A parsed EDTF date: its text as written, every day that it may mean, and its ends. */
export type Edtf = {
  readonly text: string;
  readonly extent: Extent;
  readonly first: EdtfPoint | null;
  readonly last: EdtfPoint | null;
};

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const point = (civil: Civil, precision: Precision, qualifier: Qualifier): EdtfPoint => {
  if (precision === 'century' || precision === 'decade') {
    const years = precision === 'century' ? 100 : 10;
    const start = dayOf({ year: civil.year, month: 1, day: 1 });
    return { civil, precision, qualifier, extent: { start, end: dayOf({ year: civil.year + years, month: 1, day: 1 }) } };
  }
  const { start, end } = spanAt(dayOf(civil), precision);
  return { civil, precision, qualifier, extent: { start, end } };
};

const POINT = /^(\d{2}XX|\d{3}X|\d{4})(?:-(XX|\d{2})(?:-(XX|\d{2}))?)?([?~%]?)$/;

function parsePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, y = '', m, d] = match;
  const qualifier = (match[4] ?? '') as Qualifier; // the pattern admits only these four
  const year = Number(y.replaceAll('X', '0'));
  if (y.includes('X')) {
    if (m !== undefined) return null;
    return year === 0 ? null : point({ year, month: 1, day: 1 }, y.endsWith('XX') ? 'century' : 'decade', qualifier);
  }
  if (year < 1) return null;
  if (m === undefined || (m === 'XX' && (d === undefined || d === 'XX'))) {
    return point({ year, month: 1, day: 1 }, 'year', qualifier);
  }
  const month = Number(m);
  if (!(month >= 1 && month <= 12)) return null;
  if (d === undefined || d === 'XX') return point({ year, month, day: 1 }, 'month', qualifier);
  const day = Number(d);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return point({ year, month, day }, 'day', qualifier);
}

/** The bounds of what a date may mean where an interval is open. */
const BEGINNING = dayOf({ year: 1, month: 1, day: 1 });
const END = dayOf({ year: 9999, month: 12, day: 31 });

/** Reads an EDTF date of the dialect above; null if it is not one, does not exist, or runs backwards. */
export function parseEdtf(text: string): Edtf | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  if (parts.length === 1) {
    const only = parsePoint(text);
    return only && { text, extent: only.extent, first: only, last: only };
  }
  const [a = '', b = ''] = parts;
  const first = a === '..' ? null : parsePoint(a);
  const last = b === '..' ? null : parsePoint(b);
  if ((first === null && a !== '..') || (last === null && b !== '..') || (first === null && last === null)) return null;
  const extent = { start: first?.extent.start ?? BEGINNING, end: last?.extent.end ?? END };
  return extent.start < extent.end ? { text, extent, first, last } : null;
}

/** The ISO text of a day, `1945-09-02`. */
export function printDay(day: Day): string {
  const c = civilOf(day);
  return `${pad(c.year, 4)}-${pad(c.month, 2)}-${pad(c.day, 2)}`;
}

/** The ISO text of a span at its own precision: `1945`, `1945-09` or `1945-09-02`. */
export function printSpan(span: Span): string {
  const text = printDay(span.start);
  if (span.unit === 'year') return text.slice(0, 4);
  return span.unit === 'month' ? text.slice(0, 7) : text;
}

/** The span that `1945`, `1945-09` or `1945-09-02` names; null for anything else. */
export function parseSpan(text: string): Span | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null;
  const p = parsePoint(text);
  if (p === null || p.precision === 'decade' || p.precision === 'century') return null;
  return { ...p.extent, unit: p.precision };
}

/** The days from the first to the last, both included, as ISO text: `1945-08-01/1945-09-30`. */
export const printExtent = ({ start, end }: Extent): string => `${printDay(start)}/${printDay(addDays(end, -1))}`;

/** The days that `1945-08-01/1945-09-30` names, or `1945/1956-10`: from the first day of the one to the last of the other. Null for anything else. */
export function parseExtent(text: string): Extent | null {
  const [first, last, ...more] = text.split('/').map(parseSpan);
  if (!first || !last || more.length > 0 || first.start >= last.end) return null;
  return { start: first.start, end: last.end };
}

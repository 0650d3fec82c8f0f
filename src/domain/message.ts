/** A sentence that is not yet in a language: a key and its parts. i18n turns it into words. */
import type { Edtf, EdtfPoint, Extent, Span } from './time';
import { addDays, civilOf, spanAt } from './time';

/** A date as its parts; absent parts are not known. */
export type DatePart = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly years?: 10 | 100;
  readonly qualifier?: '?' | '~' | '%';
};
export type DateParam = { readonly from: DatePart | null; readonly to: DatePart | null };
export type Param = string | number | DateParam | Message | readonly Message[];
export type Message = { readonly key: string; readonly params: { readonly [name: string]: Param } };

export const message = (key: string, params: Message['params'] = {}): Message => ({ key, params });

const partOf = ({ civil, precision, qualifier }: EdtfPoint): DatePart => ({
  year: civil.year,
  ...(precision === 'month' || precision === 'day' ? { month: civil.month } : {}),
  ...(precision === 'day' ? { day: civil.day } : {}),
  ...(precision === 'decade' ? { years: 10 as const } : {}),
  ...(precision === 'century' ? { years: 100 as const } : {}),
  ...(qualifier === '' ? {} : { qualifier }),
});

/** A record's date, with its precision. */
export const dateParam = (date: Edtf): DateParam => ({
  from: date.first && partOf(date.first),
  to: date.last && partOf(date.last),
});

/** The year, month and day of a span, as far as it is fine. */
export function spanPart(span: Span): DatePart {
  const { year, month, day } = civilOf(span.start);
  return { year, ...(span.unit === 'year' ? {} : { month }), ...(span.unit === 'day' ? { day } : {}) };
}

/** A span as a date of its own precision. */
export function spanParam(span: Span): DateParam {
  const part = spanPart(span);
  return { from: part, to: part };
}

/** Days as a range, in whole years or months where they are such: "1940 to 1956", "August to September 1945". */
export function extentParam({ start, end }: Extent): DateParam {
  const last = addDays(end, -1);
  const unit = (['year', 'month'] as const).find((u) => spanAt(start, u).start === start && spanAt(last, u).end === end) ?? 'day';
  return { from: spanPart(spanAt(start, unit)), to: spanPart(spanAt(last, unit)) };
}

/** What happened, when, in order. */
import type { Category, Incident } from './model';
import { overlaps, spanAt, UNITS, type Extent, type Span, type Unit } from './time';

/** Incidents by their first possible day; among equals the more exact date first, then the id. */
export const byDate = (a: Incident, b: Incident): number =>
  a.date.extent.start - b.date.extent.start || a.date.extent.end - b.date.extent.end || (a.id < b.id ? -1 : 1);

/** The incidents that may have happened on some day of the span, in order, without the hidden categories. */
export const incidentsIn = (incidents: readonly Incident[], span: Extent, hidden: readonly Category[] = []): readonly Incident[] =>
  incidents.filter((i) => overlaps(i.date.extent, span) && !hidden.includes(i.category)).sort(byDate);

const precisionOf = (incident: Incident): Unit => {
  const p = incident.date.first?.precision ?? 'year';
  return p === 'month' || p === 'day' ? p : 'year';
};

/** The span that shows an incident: its first day, month or year, never finer than its date is known nor than `unit`. */
export function spanOf(incident: Incident, unit: Unit): Span {
  const coarser = UNITS[Math.min(UNITS.indexOf(unit), UNITS.indexOf(precisionOf(incident)))] ?? 'year';
  return spanAt(incident.date.extent.start, coarser);
}

/**
 * The incident before (-1) or after (+1): counted from `current` where one is chosen and in sight, else from the span:
 * forwards the first that begins in it or later, backwards the last that begins before it. Null where there is none.
 */
export function neighbour(
  incidents: readonly Incident[],
  { span, current, direction }: { readonly span: Extent; readonly current: Incident | null; readonly direction: 1 | -1 },
): Incident | null {
  const sorted = [...incidents].sort(byDate);
  const at = current !== null && overlaps(current.date.extent, span) ? sorted.findIndex((i) => i.id === current.id) : -1;
  if (at >= 0) return sorted[at + direction] ?? null;
  if (direction === 1) return sorted.find((i) => i.date.extent.start >= span.start) ?? null;
  return sorted.findLast((i) => i.date.extent.start < span.start) ?? null;
}

/** What happened, when, in order. */
import { Confidence, type Incident, type Party } from './model';
import { overlaps, spanAt, UNITS, type Extent, type Span, type Unit } from './time';
import { timeIndexOf, type TimeIndex } from './timeIndex';
import { anyIncident, type View } from './view';

/** Which incidents the reader wants to see: a part of the view. */
export type Filter = Pick<View, 'hidden' | 'only'>;

/** The filter that lets every incident through. */
export const everyIncident: Filter = { hidden: [], only: anyIncident };

/** Whether a party took part; Russia's part is also that of the USSR, which it continues. */
const tookPart = ({ parties }: Incident, party: Party): boolean => parties.includes(party) || (party === 'RU' && parties.includes('USSR'));

/** From well to weakly attested. */
const rank = (confidence: Confidence): number => Confidence.options.indexOf(confidence);

/** Whether a filter lets an incident through: not of a hidden category, and with the party, about the land and at least as well attested as asked. */
export function isShown(incident: Incident, { hidden, only: { party, territory, confidence } }: Filter): boolean {
  if (hidden.includes(incident.category)) return false;
  if (party !== null && !tookPart(incident, party)) return false;
  if (territory !== null && !incident.territories.includes(territory)) return false;
  return confidence === null || rank(incident.confidence) <= rank(confidence);
}

/** Whether a filter may hide anything. */
export const isFiltering = ({ hidden, only }: Filter): boolean => hidden.length > 0 || only.party !== null || only.territory !== null || only.confidence !== null;

/** Incidents by their first possible day; among equals the more exact date first, then the id. */
export const byDate = (a: Incident, b: Incident): number =>
  a.date.extent.start - b.date.extent.start || a.date.extent.end - b.date.extent.end || (a.id < b.id ? -1 : 1);

const indices = new WeakMap<readonly Incident[], TimeIndex<Incident>>();

/** The index by time of a list of incidents, made at its first use: give the record's own list, not a new one a step. */
export function timeIndex(incidents: readonly Incident[]): TimeIndex<Incident> {
  const index = indices.get(incidents) ?? timeIndexOf([...incidents].sort(byDate));
  indices.set(incidents, index);
  return index;
}

/** The incidents that may have happened on some day of the span, and that the filter lets through, in order. */
export function incidentsIn(incidents: readonly Incident[], span: Extent, filter: Filter = everyIncident): readonly Incident[] {
  const { sorted, meeting } = timeIndex(incidents);
  return meeting(span).flatMap((n) => {
    const incident = sorted[n];
    return incident !== undefined && isShown(incident, filter) ? [incident] : [];
  });
}

/** How many these are. */
export const countIn = (incidents: readonly Incident[], span: Extent, filter: Filter = everyIncident): number =>
  isFiltering(filter) ? incidentsIn(incidents, span, filter).length : timeIndex(incidents).countMeeting(span);

/** The incidents whose first possible day lies in the extent, in order. */
export function beginningIn(incidents: readonly Incident[], { start, end }: Extent): readonly Incident[] {
  const { sorted, firstFrom } = timeIndex(incidents);
  return sorted.slice(firstFrom(start), firstFrom(end));
}

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
 * The incident before (-1) or after (+1), of those that are shown: counted from `current` where one is chosen and in sight,
 * else from the span: forwards the first that begins in it or later, backwards the last that begins before it. Null where
 * there is none.
 */
export function neighbour(
  incidents: readonly Incident[],
  { span, current, direction, shown = () => true }: { readonly span: Extent; readonly current: Incident | null; readonly direction: 1 | -1; readonly shown?: (incident: Incident) => boolean },
): Incident | null {
  const index = timeIndex(incidents);
  const { sorted, firstFrom } = index;
  const at = current !== null && overlaps(current.date.extent, span) && shown(current) ? placeOf(index, current) : -1;
  const first = at >= 0 ? at + direction : firstFrom(span.start) - (direction === 1 ? 0 : 1);
  for (let n = first; n >= 0 && n < sorted.length; n += direction) {
    const incident = sorted[n];
    if (incident !== undefined && shown(incident)) return incident;
  }
  return null;
}

/** Where an incident stands in the order of time; -1 where it does not. */
export function placeOf({ sorted, firstFrom }: TimeIndex<Incident>, { id, date }: Incident): number {
  const { start } = date.extent;
  for (let n = firstFrom(start); sorted[n]?.date.extent.start === start; n += 1) if (sorted[n]?.id === id) return n;
  return -1;
}

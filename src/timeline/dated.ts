/** The incidents along the axis, in the order of their marks: made once for a record and a filter, so that looking up costs a binary search. Pure. */
import type { Stretch } from '../domain/axis';
import { isShown, type Filter } from '../domain/incidents';
import type { Incident } from '../domain/model';
import type { Edtf } from '../domain/time';

/** An incident and the moment at which its mark stands, in days: the middle of its first day, month or year. */
export type Dated = { readonly incident: Incident; readonly at: number };

export type AlongAxis = {
  readonly treaties: readonly Dated[];
  /** All but the treaties. */
  readonly others: readonly Dated[];
  /** Of the others, those whose date leaves so many days open that part of it may be on an axis on which the mark is not. */
  readonly long: readonly Dated[];
};

const LONG_DAYS = 6;

const markOf = ({ first, last, extent }: Edtf): number => {
  const { start, end } = first?.extent ?? last?.extent ?? extent;
  return (start + end) / 2;
};

export function alongAxis(incidents: readonly Incident[], filter: Filter): AlongAxis {
  const dated = incidents
    .filter((i) => isShown(i, filter))
    .map((incident) => ({ incident, at: markOf(incident.date) }))
    .sort((a, b) => a.at - b.at || (a.incident.id < b.incident.id ? -1 : 1));
  const others = dated.filter(({ incident }) => incident.category !== 'treaty');
  return {
    treaties: dated.filter(({ incident }) => incident.category === 'treaty'),
    others,
    long: others.filter(({ incident: { date } }) => date.extent.end - date.extent.start > LONG_DAYS),
  };
}

/** The place of the first that stands at a moment or later. */
export function firstFrom(dated: readonly Dated[], moment: number): number {
  let low = 0;
  let high = dated.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dated[middle]?.at ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those whose marks stand in a stretch. */
export const datedIn = (dated: readonly Dated[], { start, end }: Stretch): readonly Dated[] => dated.slice(firstFrom(dated, start), firstFrom(dated, end));

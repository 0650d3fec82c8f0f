/** The record as a text: year by year, what changed hands, what was said, what happened. */
import type { Incident, Position } from './model';
import type { Dataset } from './schema';
import { changesOf, type Change } from './status';
import { yearOf, type Edtf, type Extent } from './time';

export type Entry = { readonly date: Edtf } & (
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'incident'; readonly incident: Incident }
);
export type Year = { readonly year: number; readonly entries: readonly Entry[] };

/** Within a day: first what happened, then what changed by it, then what was said. */
const RANK = { incident: 0, change: 1, position: 2 } as const;

/** Every year in which something of the record begins, from the range's first on, with all that does, by its first possible day. */
export function chronicleOf(dataset: Dataset, range: Extent): readonly Year[] {
  const entries: readonly Entry[] = [
    ...dataset.incidents.map((incident): Entry => ({ kind: 'incident', date: incident.date, incident })),
    ...dataset.territories.flatMap(changesOf).map((change): Entry => ({ kind: 'change', date: change.when, change })),
    ...dataset.positions.map((position): Entry => ({ kind: 'position', date: position.date, position })),
  ];
  const years = new Map<number, Entry[]>();
  const sorted = entries
    .filter((e) => e.date.extent.start >= range.start)
    .sort((a, b) => a.date.extent.start - b.date.extent.start || a.date.extent.end - b.date.extent.end || RANK[a.kind] - RANK[b.kind]);
  for (const entry of sorted) {
    const year = yearOf(entry.date.extent.start);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, list]) => ({ year, entries: list }));
}

/**
 * Dated things in the order of time, with what finds those of a span without looking at the others: what a step through
 * time costs goes by what it shows, not by how much the record holds.
 */
import type { Extent } from './time';

type Dated = { readonly date: { readonly extent: Extent } };

export type TimeIndex<T extends Dated> = {
  /** Whole, in order. */
  readonly sorted: readonly T[];
  /** The place in `sorted` of the first that begins on `day` or later; its length where there is none. */
  readonly firstFrom: (day: number) => number;
  /** The places in `sorted`, in order, of those that may have happened on some day of the extent. */
  readonly meeting: (extent: Extent) => readonly number[];
  /** How many these are. */
  readonly countMeeting: (extent: Extent) => number;
  /** From where to where in `sorted` all those stand that meet the extent; others may stand among them. */
  readonly reach: (extent: Extent) => readonly [from: number, to: number];
};

/** The index of things that are sorted by their first possible day. */
export function timeIndexOf<T extends Dated>(sorted: readonly T[]): TimeIndex<T> {
  const starts = Float64Array.from(sorted, (x) => x.date.extent.start);
  const ends = Float64Array.from(sorted, (x) => x.date.extent.end).sort();
  // A tree over `sorted`: node n has the children 2n and 2n + 1, and the leaves follow each other from `leaves` on.
  // Each node holds the latest end under it, so that a branch that ended before the extent is left out whole.
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, sorted.length)));
  const latest = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  sorted.forEach((x, n) => (latest[leaves + n] = x.date.extent.end));
  for (let n = leaves - 1; n > 0; n -= 1) latest[n] = Math.max(latest[2 * n] ?? 0, latest[2 * n + 1] ?? 0);

  const firstFrom = (day: number): number => numberBefore(starts, day);
  // Of those that begin before its end, all but those that have ended at its start.
  const countMeeting = ({ start, end }: Extent): number => firstFrom(end) - numberBefore(ends, start + 1);
  /** Whether something under a node ends after a day. */
  const endsAfter = (node: number, day: number): boolean => (latest[node] ?? 0) > day;

  const meeting = ({ start, end }: Extent): readonly number[] => {
    const limit = firstFrom(end);
    const found: number[] = [];
    /** Looks through the leaves from `from` on, `width` of them, which hang under `node`. */
    const look = (node: number, from: number, width: number): void => {
      if (from >= limit || !endsAfter(node, start)) return;
      if (width === 1) {
        found.push(from);
        return;
      }
      look(2 * node, from, width / 2);
      look(2 * node + 1, from + width / 2, width / 2);
    };
    look(1, 0, leaves);
    return found;
  };

  const reach = ({ start, end }: Extent): readonly [number, number] => {
    const to = firstFrom(end);
    if (!endsAfter(1, start)) return [to, to];
    let node = 1;
    while (node < leaves) node = endsAfter(2 * node, start) ? 2 * node : 2 * node + 1;
    return [Math.min(node - leaves, to), to];
  };

  return { sorted, firstFrom, meeting, countMeeting, reach };
}

/** How many of the sorted days come before a day. */
function numberBefore(days: Float64Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The placed incidents of a record as columns, for a card to draw them from one buffer: made once, never changed by time,
 * filters or colours. Pure.
 */
import { placeOf, timeIndex } from '../../domain/incidents';
import { Category, Confidence, Party, type Incident, type TerritoryId } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { timeIndexOf, type TimeIndex } from '../../domain/timeIndex';
import { fansOf } from '../fans';

/** Where in the bytes of one incident its values stand. */
export const LAYOUT = { size: 32, position: 0, days: 8, offset: 16, kind: 20, parties: 24, lands: 28 } as const;

/** As many as the bits of a column. */
const MOST_LANDS = 32;

export type Columns = {
  /** In the order of time, and of drawing: the present marks lie over the passed. */
  readonly index: TimeIndex<Incident>;
  /** LAYOUT.size bytes for each, in the machine's own order, as WebGL reads them. */
  readonly bytes: ArrayBuffer;
  /** Places in the Mercator square (0 to 1) are counted from here, so that single precision is enough at every zoom. */
  readonly origin: readonly [number, number];
  /** Positions from the origin, two for each; offsets of fanned marks in pixels, two for each. */
  readonly positions: Float32Array;
  readonly offsets: Int16Array;
  /** The farthest offset, in pixels. */
  readonly farthest: number;
  /** The lands in the order of their bits. */
  readonly lands: readonly TerritoryId[];
};

/** Formula: spherical Mercator, x eastwards from 180 W, y southwards from 85.05 N, the world from 0 to 1. */
export const mercatorOf = (lon: number, lat: number): readonly [number, number] => [
  (180 + lon) / 360,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

/** The bits of a list among all options, the first the lowest; options that are unknown have none. */
export const bitsOf = <T>(list: readonly T[], options: readonly T[]): number =>
  list.reduce((bits, x) => {
    const bit = options.indexOf(x);
    return bit < 0 ? bits : bits | (1 << bit);
  }, 0) >>> 0;

const made = new WeakMap<readonly Incident[], Columns>();

/** The columns of a record, made once: a map that is made anew after a lost context takes them again. */
export function columnsOf({ incidents, territories }: Pick<Dataset, 'incidents' | 'territories'>): Columns {
  const columns = made.get(incidents) ?? make(incidents, territories.map((t) => t.id));
  made.set(incidents, columns);
  return columns;
}

function make(incidents: readonly Incident[], lands: readonly TerritoryId[]): Columns {
  if (lands.length > MOST_LANDS) throw new Error(`${lands.length} lands do not fit into ${MOST_LANDS} bits`);
  const sorted = timeIndex(incidents).sorted.filter((i) => i.place !== null);
  const places = sorted.map((i) => mercatorOf(i.place?.lon ?? 0, i.place?.lat ?? 0));
  const origin = middleOf(places);
  const bytes = new ArrayBuffer(sorted.length * LAYOUT.size);
  const [floats, words, shorts, letters] = [new Float32Array(bytes), new Uint32Array(bytes), new Int16Array(bytes), new Uint8Array(bytes)];
  const positions = new Float32Array(2 * sorted.length);
  const offsets = new Int16Array(2 * sorted.length);
  const fans = fansOf(sorted);
  let farthest = 0;
  for (const [n, incident] of sorted.entries()) {
    const [x, y] = places[n] ?? origin;
    const [dx, dy] = fans[n] ?? [0, 0];
    positions.set([x - origin[0], y - origin[1]], 2 * n);
    offsets.set([dx, dy], 2 * n);
    farthest = Math.max(farthest, Math.hypot(dx, dy));
    const at = n * LAYOUT.size;
    const { start, end } = incident.date.extent;
    floats.set([x - origin[0], y - origin[1]], (at + LAYOUT.position) / 4);
    floats.set([start, end], (at + LAYOUT.days) / 4);
    shorts.set([dx, dy], (at + LAYOUT.offset) / 2);
    letters.set([Category.options.indexOf(incident.category), Confidence.options.indexOf(incident.confidence)], at + LAYOUT.kind);
    words[(at + LAYOUT.parties) / 4] = bitsOf(incident.parties, Party.options);
    words[(at + LAYOUT.lands) / 4] = bitsOf(incident.territories, lands);
  }
  return { index: timeIndexOf(sorted), bytes, origin, positions, offsets, farthest, lands };
}

/** How far the mark of an incident stands from its place, in pixels. */
export function offsetIn({ index, offsets }: Columns, incident: Incident): readonly [number, number] {
  const n = placeOf(index, incident);
  return [offsets[2 * n] ?? 0, offsets[2 * n + 1] ?? 0];
}

/** The middle of the box around all places. */
function middleOf(places: readonly (readonly [number, number])[]): readonly [number, number] {
  let [west, north, east, south] = [1, 1, 0, 0];
  for (const [x, y] of places) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return places.length === 0 ? [0.5, 0.5] : [(west + east) / 2, (north + south) / 2];
}

/** A closed ring of [lon, lat] in degrees: the last point repeats the first. */
export type Ring = readonly (readonly [number, number])[];

/** Longitude/latitude box in degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

export function closed(ring: Ring): Ring {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** Five decimals, about one metre: finer than any source's own grid. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

export function boundsOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export const touches = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

export const inside = (a: Box, b: Box): boolean => a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];

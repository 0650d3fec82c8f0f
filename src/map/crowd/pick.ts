/** Which mark of a large record is under the pointer. Pure. */
import type { IncidentId } from '../../domain/model';
import { daysSeen, markOf, type MarkRule } from '../marks';
import type { Columns } from './columns';

/** A place in pixels of the page, and a box of the Mercator square: west, north, east, south. */
type Point = readonly [number, number];
type Box = readonly [number, number, number, number];

export type Pointer = {
  readonly point: Point;
  /** How far from its middle a mark is still meant, in pixels. */
  readonly reach: number;
  /** Pixels of the page for one of a mark's offset. */
  readonly scale: number;
  /** The box that holds the places of all marks within so many pixels of the point. */
  readonly around: (pixels: number) => Box;
  /** Where a place, in degrees, stands on the page. */
  readonly project: (lon: number, lat: number) => Point;
};

/** The strongest mark at the pointer, and of equals the one that is drawn last; null where there is none. */
export function markUnder({ index, origin, positions, offsets, farthest }: Columns, rule: MarkRule, { point, reach, scale, around, project }: Pointer): IncidentId | null {
  const [west, north, east, south] = around(reach + farthest * scale);
  const [from, to] = index.reach(daysSeen(rule));
  let found: { readonly id: IncidentId; readonly strength: number } | null = null;
  for (let n = from; n < to; n += 1) {
    const x = (positions[2 * n] ?? 0) + origin[0];
    const y = (positions[2 * n + 1] ?? 0) + origin[1];
    if (x < west || x > east || y < north || y > south) continue;
    const incident = index.sorted[n];
    if (incident === undefined || incident.place === null) continue;
    const { strength } = markOf(incident, rule);
    if (strength === 0 || strength < (found?.strength ?? 0)) continue;
    const [px, py] = project(incident.place.lon, incident.place.lat);
    const dx = px + (offsets[2 * n] ?? 0) * scale - point[0];
    const dy = py + (offsets[2 * n + 1] ?? 0) * scale - point[1];
    if (Math.max(Math.abs(dx), Math.abs(dy)) <= reach) found = { id: incident.id, strength };
  }
  return found?.id ?? null;
}

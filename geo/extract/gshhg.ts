/**
 * Reads GSHHG shorelines as GMT stores them (netCDF-4, opened as HDF5), cut into square bins.
 *
 * Bins are numbered west to east, rows from the north. A segment's points are uint16 offsets
 * from its bin's south-west corner, 65535 being the whole bin. `info` packs the point count,
 * the polygon's level and the bin sides the segment enters and leaves by. Segments of one
 * polygon are joined end to end by exact grid position.
 */
import type { Dataset, File } from 'h5wasm/node';
import type { Box, Ring } from './ring';
import { boundsOf, closed, rounded, touches } from './ring';

const FULL_BIN = 65535;
const NO_SIDE = 4;

export interface Shore {
  /** 1 land, 2 lake, 3 island in a lake. */
  readonly level: number;
  /** Area in km2 as GSHHG states it; negative for the two banks of a wide river. */
  readonly km2: number;
  readonly ring: Ring;
}

type Point = readonly [number, number];

interface Segment {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Every shoreline that touches the box, whole. */
export function readShores(file: File, box: Box): readonly Shore[] {
  const column = (name: string) => (file.get(name) as Dataset).value as Int32Array;
  const minutes = column('Bin_size_in_minutes')[0] ?? 0;
  const columns = column('N_bins_in_360_longitude_range')[0] ?? 0;
  const rows = column('N_bins_in_180_degree_latitude_range')[0] ?? 0;
  const first = column('Id_of_first_segment_in_a_bin');
  const count = column('N_segments_in_a_bin');
  const info = column('Embedded_npts_levels_exit_entry_for_a_segment');
  const start = column('Id_of_first_point_in_a_segment');
  const owner = column('Id_of_GSHHS_ID');
  const x = column('Relative_longitude_from_SW_corner_of_bin');
  const y = column('Relative_latitude_from_SW_corner_of_bin');
  const area = column('The_km_squared_area_of_polygons');

  const polygons = new Map<number, { level: number; segments: Segment[] }>();
  for (let bin = 0; bin < columns * rows; bin++) {
    const originX = (bin % columns) * FULL_BIN;
    const originY = (rows - 1 - Math.floor(bin / columns)) * FULL_BIN;
    const end = (first[bin] ?? 0) + (count[bin] ?? 0);
    for (let s = first[bin] ?? 0; s < end; s++) {
      const packed = info[s] ?? 0;
      const points: Point[] = [];
      for (let k = start[s] ?? 0; k < (start[s] ?? 0) + (packed >> 9); k++) {
        points.push([originX + ((x[k] ?? 0) & 0xffff), originY + ((y[k] ?? 0) & 0xffff)]);
      }
      const id = owner[s] ?? -1;
      const polygon = polygons.get(id) ?? { level: (packed >> 6) & 7, segments: [] };
      polygon.segments.push({ points, closed: ((packed >> 3) & 7) === NO_SIDE });
      polygons.set(id, polygon);
    }
  }

  const world = columns * FULL_BIN;
  const degrees = minutes / 60 / FULL_BIN;
  const shores: Shore[] = [];
  for (const [id, { level, segments }] of polygons) {
    for (const chain of joined(segments, world)) {
      const ring = closed(unwrapped(chain, world).map(([px, py]) => [rounded(px * degrees), rounded(py * degrees - 90)]));
      if (ring.length < 4 || !touches(boundsOf(ring), box)) continue;
      shores.push({ level, km2: area[id] ?? 0, ring });
    }
  }
  return shores;
}

function joined(segments: readonly Segment[], world: number): readonly Point[][] {
  const key = ([px, py]: Point) => `${((px % world) + world) % world},${py}`;
  const chains: Point[][] = [];
  const waiting = new Map<string, Segment[]>();
  const open: Segment[] = [];
  for (const segment of segments) {
    const [head, tail] = [segment.points[0], segment.points.at(-1)];
    if (head === undefined || tail === undefined) continue;
    if (segment.closed || (segment.points.length > 3 && key(head) === key(tail))) {
      chains.push([...segment.points]);
      continue;
    }
    open.push(segment);
    waiting.set(key(head), [...(waiting.get(key(head)) ?? []), segment]);
  }
  const used = new Set<Segment>();
  for (const segment of open) {
    const chain: Point[] = [];
    let next: Segment | undefined = segment;
    while (next !== undefined && !used.has(next)) {
      used.add(next);
      for (const point of next.points) chain.push(point);
      const tail = chain.at(-1);
      next = tail && waiting.get(key(tail))?.find((candidate) => !used.has(candidate));
    }
    if (chain.length > 0) chains.push(chain);
  }
  return chains;
}

/** Lets a chain run past the edge of the grid instead of jumping across the world. */
function unwrapped(chain: readonly Point[], world: number): Point[] {
  let offset = 0;
  let previous: number | undefined;
  return chain.map(([px, py]) => {
    if (previous !== undefined) {
      const step = px + offset - previous;
      if (step > world / 2) offset -= world;
      if (step < -world / 2) offset += world;
    }
    previous = px + offset;
    return [previous, py];
  });
}

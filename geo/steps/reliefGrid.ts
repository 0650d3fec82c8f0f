/**
 * The sea floor on a grid that is fine around the islands and ever coarser away from them, so
 * that the whole ocean has depths and none of it ends at a straight edge.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './raw';

/** Degrees. Inside, a step is `FINE`; outside, each step is `GROWTH` times the one before. */
const FOCUS = { west: 134, south: 40, east: 160, north: 53 };
const FINE = 1 / 24;
const GROWTH = 1.05;
const COARSEST = 4;

export interface ReliefGrid {
  /** Metres, negative below the sea, rows from the south. */
  readonly heights: Float64Array;
  /** Degrees of each column and row. */
  readonly lons: readonly number[];
  readonly lats: readonly number[];
}

export function reliefGrid(root: string): ReliefGrid {
  const near = readGrid(root, 'region');
  const far = readGrid(root, 'world');
  const lons = axis(FOCUS.west, FOCUS.east, -180, 180);
  const lats = axis(FOCUS.south, FOCUS.north, -84, 84);
  const heights = new Float64Array(lons.length * lats.length);
  lats.forEach((lat, row) => {
    lons.forEach((lon, column) => {
      const share = near.share(lon, lat);
      const fine = share > 0 ? near.mean(lon, lat, Math.max(step(lons, column), step(lats, row))) : 0;
      const coarse = share < 1 ? far.at(lon, lat) : 0;
      const sea = share * fine + (1 - share) * coarse;
      // High land beside a shelf would push the first depth lines out to sea.
      heights[row * lons.length + column] = Math.min(sea, 20);
    });
  });
  return { heights: smoothed(heights, lons.length, lats.length), lons, lats };
}

/** From `least` to `most`, fine between `from` and `to`. */
function axis(from: number, to: number, least: number, most: number): readonly number[] {
  const stops: number[] = [];
  const count = Math.round((to - from) / FINE);
  for (let i = 0; i <= count; i++) stops.push(from + i * FINE);
  const outward = (start: number, end: number): readonly number[] => {
    const way: number[] = [];
    let [at, size] = [start, FINE];
    while (at !== end) {
      size = Math.min(size * GROWTH, COARSEST);
      // The last step takes the remainder, so that no sliver is left at the edge.
      at = Math.abs(end - at) < size * 1.5 ? end : at + Math.sign(end - at) * size;
      way.push(at);
    }
    return way;
  };
  return [...[...outward(from, least)].reverse(), ...stops, ...outward(to, most)];
}

function step(stops: readonly number[], i: number): number {
  const before = stops[Math.max(0, i - 1)] ?? 0;
  const after = stops[Math.min(stops.length - 1, i + 1)] ?? 0;
  return (after - before) / 2;
}

interface Header {
  readonly west: number;
  readonly north: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

function readGrid(root: string, name: string) {
  const header = readJson(root, `raw/etopo5/${name}.json`) as Header;
  const bytes = readFileSync(join(root, `geo/raw/etopo5/${name}.bin`));
  const cell = (column: number, row: number): number => {
    const x = Math.min(header.columns - 1, Math.max(0, column));
    const y = Math.min(header.rows - 1, Math.max(0, row));
    return Math.min(200, bytes.readInt16LE((y * header.columns + x) * 2));
  };
  const at = (lon: number, lat: number): number => {
    const x = (lon - header.west) / header.step;
    const y = (header.north - lat) / header.step;
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    let height = 0;
    for (let j = -1; j <= 2; j++) {
      for (let i = -1; i <= 2; i++) height += cubic(x - x0 - i) * cubic(y - y0 - j) * cell(x0 + i, y0 + j);
    }
    return height;
  };
  const [east, south] = [header.west + (header.columns - 1) * header.step, header.north - (header.rows - 1) * header.step];
  return {
    /** 1 inside, fading to 0 over the last four degrees before the grid's edge. */
    share: (lon: number, lat: number): number => {
      const room = Math.min(lon - header.west, east - lon, lat - south, header.north - lat);
      return Math.min(1, Math.max(0, room / 4));
    },
    at,
    /** Of a square of `size` degrees. */
    mean: (lon: number, lat: number, size: number): number => {
      const reach = Math.floor(size / header.step / 2);
      if (reach === 0) return at(lon, lat);
      const column = Math.round((lon - header.west) / header.step);
      const row = Math.round((header.north - lat) / header.step);
      let sum = 0;
      for (let j = -reach; j <= reach; j++) {
        for (let i = -reach; i <= reach; i++) sum += cell(column + i, row + j);
      }
      return sum / (2 * reach + 1) ** 2;
    },
  };
}

/** Cubic B-spline: smooth, never overshoots; it rounds off the source's steps. */
function cubic(distance: number): number {
  const t = Math.abs(distance);
  if (t >= 2) return 0;
  if (t >= 1) return (2 - t) ** 3 / 6;
  return 2 / 3 - t * t + (t * t * t) / 2;
}

/** A Gaussian of about two cells along both axes: measured in cells, so coarse parts get smoother. */
function smoothed(heights: Float64Array, columns: number, rows: number): Float64Array {
  const weights = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((i) => Math.exp(-(i * i) / (2 * 1.8 ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = (input: Float64Array, along: 'columns' | 'rows'): Float64Array =>
    input.map((_, index) => {
      const row = Math.floor(index / columns);
      const column = index % columns;
      return (
        weights.reduce((sum, weight, k) => {
          const shift = k - 4;
          const x = along === 'columns' ? Math.min(columns - 1, Math.max(0, column + shift)) : column;
          const y = along === 'rows' ? Math.min(rows - 1, Math.max(0, row + shift)) : row;
          return sum + weight * (input[y * columns + x] ?? 0);
        }, 0) / total
      );
    });
  return pass(pass(heights, 'columns'), 'rows');
}

/** Reads ETOPO5 (classic netCDF, float metres, rows from the south, longitude 0 to 360 east). */
import { NetCDFReader } from 'netcdfjs';

const COLUMNS = 4320;
const ROWS = 2161;
const CELLS_PER_DEGREE = 12;

export interface Relief {
  /** Nearest stored height in metres, negative below the sea. */
  readonly at: (lon: number, lat: number) => number;
  /** Mean height of the square of `size` degrees around a point. */
  readonly mean: (lon: number, lat: number, size: number) => number;
}

export function readRelief(bytes: Uint8Array): Relief {
  const rows = new NetCDFReader(bytes).getDataVariable('ROSE') as readonly (readonly number[] | number)[];
  const flat = Float32Array.from(rows.flat() as readonly number[]);
  if (flat.length !== COLUMNS * ROWS) throw new Error(`ETOPO5 has ${flat.length} cells.`);
  const cell = (column: number, row: number): number => {
    const wrapped = ((column % COLUMNS) + COLUMNS) % COLUMNS;
    const kept = Math.min(ROWS - 1, Math.max(0, row));
    return flat[kept * COLUMNS + wrapped] ?? 0;
  };
  const column = (lon: number) => Math.round(lon * CELLS_PER_DEGREE);
  const row = (lat: number) => Math.round((lat + 90) * CELLS_PER_DEGREE);
  return {
    at: (lon, lat) => cell(column(lon), row(lat)),
    mean: (lon, lat, size) => {
      const reach = Math.floor((size * CELLS_PER_DEGREE) / 2);
      let sum = 0;
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) sum += cell(column(lon) + dx, row(lat) + dy);
      }
      return sum / (2 * reach + 1) ** 2;
    },
  };
}

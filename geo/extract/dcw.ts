/**
 * Reads the "Digital Chart of the World for GMT" (netCDF-4, opened as HDF5).
 *
 * A state is two parallel uint16 arrays, `XX_lon` and `XX_lat`. A stored value v means
 * v / scale + min degrees; 65535 in `lon` starts a ring. Every state has its own grid, so
 * neighbours meet only within one grid step (10 to 50 m).
 */
import type { Dataset, File } from 'h5wasm/node';
import type { Ring } from './ring';
import { closed, rounded } from './ring';

const RING_START = 65535;

/** Every ring of a state, outer rings and lakes alike, in degrees. */
export function readDcwState(file: File, code: string): readonly Ring[] {
  const lon = axis(file.get(`${code}_lon`), code);
  const lat = axis(file.get(`${code}_lat`), code);
  const rings: [number, number][][] = [];
  for (let i = 0; i < lon.stored.length; i++) {
    if (lon.stored[i] === RING_START) {
      rings.push([]);
      continue;
    }
    rings.at(-1)?.push([rounded(lon.degrees(i)), rounded(lat.degrees(i))]);
  }
  return rings.filter((ring) => ring.length >= 3).map(closed);
}

function axis(entity: ReturnType<File['get']>, code: string) {
  if (entity === null) throw new Error(`The chart has no state ${code}.`);
  const dataset = entity as Dataset; // by the chart's convention both names are datasets
  const stored = dataset.value as Uint16Array;
  const min = attribute(dataset, 'min');
  const scale = attribute(dataset, 'scale');
  return { stored, degrees: (i: number) => (stored[i] ?? 0) / scale + min };
}

function attribute(dataset: Dataset, name: string): number {
  // One file stores the same attribute as text here, as an array of one number there.
  return Number(String(dataset.attrs[name]?.value));
}

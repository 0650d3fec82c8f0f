/** The degrees of the graticule, on the map and at its edges. Pure. */
import type { Camera } from '../domain/view';
import { pixelOf, type Size } from './camera';
import { BENDS } from './globe';
import { placeOf, worldOf, worldSize } from './mercator';

/** How far apart meridians and parallels are drawn, in degrees, from each level of the zoom on. */
export const STEPS = [
  { from: 0, degrees: 10 },
  { from: 4.6, degrees: 5 },
  { from: 5.6, degrees: 2 },
  { from: 7, degrees: 1 },
  { from: 8.4, degrees: 0.5 },
] as const;

/** The room that the degrees take within the map's edges, in pixels. */
export const FRAME_WIDTH = 15;

/** A degree at an edge: where along it, in pixels from the upper left corner. */
export type Tick = { readonly at: number; readonly degrees: number };
export type Ticks = { readonly meridians: readonly Tick[]; readonly parallels: readonly Tick[] };

const stepAt = (zoom: number): number => STEPS.findLast((s) => s.from <= zoom)?.degrees ?? 10;

const between = (low: number, high: number, step: number): readonly number[] => {
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, n) => (first + n) * step);
};

/** Where the meridians meet the lower and upper edge, and the parallels the sides; a globe has no straight edge to write degrees at. */
export function ticksOf(camera: Camera, size: Size): Ticks {
  if (camera.zoom < BENDS.flat) return { meridians: [], parallels: [] };
  const [x, y] = worldOf(camera.lon, camera.lat);
  const scale = worldSize(camera.zoom);
  const [west, north] = placeOf([x - size.width / 2 / scale, y - size.height / 2 / scale]);
  const [east, south] = placeOf([x + size.width / 2 / scale, y + size.height / 2 / scale]);
  const step = stepAt(camera.zoom);
  return {
    meridians: between(west, east, step).map((degrees) => ({ degrees, at: pixelOf(camera, size, [degrees, camera.lat])[0] })),
    parallels: between(south, north, step).map((degrees) => ({ degrees, at: pixelOf(camera, size, [camera.lon, degrees])[1] })),
  };
}

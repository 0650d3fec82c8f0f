/** Mercator's world, 1 wide and 1 high, from the north-west; 512 pixels wide at zoom 0. Pure. */
import type { Point } from './camera';

export const TILE = 512;
/** Beyond it Mercator's world is no square any more, in degrees. */
export const MOST_NORTH = 85.051129;

export const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));

/** A place in the world. */
export function worldOf(lon: number, lat: number): Point {
  const sin = Math.sin((clamp(lat, -MOST_NORTH, MOST_NORTH) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The place again, as longitude and latitude in degrees. */
export function placeOf([x, y]: Point): Point {
  return [(x - 0.5) * 360, (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90];
}

/** The width of the world in pixels. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** A part of a turn, or of the world's width, the short way round: from -0.5 to 0.5. */
export const wrapped = (x: number): number => x - Math.round(x);

/** Where a camera looks: the Mercator of the map, in which the world is 512 pixels wide at zoom 0. Pure; every renderer has the same. */
import type { Camera } from '../domain/view';
import type { Bounds } from './shapes';

export type Size = { readonly width: number; readonly height: number };
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
export type Point = readonly [x: number, y: number];

const TILE = 512;
const EARTH_METRES = 40_075_016.686;
/** Beyond it Mercator's world is no square any more, in degrees. */
const MOST_NORTH = 85.051129;
export const ZOOMS = { least: 0.8, most: 12 } as const;

/** The four islands with their surroundings. */
export const HOME: Bounds = [144.6, 42.92, 149.9, 45.72];
/** Windows narrower than this have the inset at the lower edge, in pixels. */
const SMALL = 560;

const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));

/** A place in a world that is 1 wide and 1 high, from the north-west. */
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

/** Where a place stands in the picture, in pixels from its upper left corner. */
export function pixelOf({ lon, lat, zoom }: Camera, { width, height }: Size, [atLon, atLat]: Point): Point {
  const [centreX, centreY] = worldOf(lon, lat);
  const [x, y] = worldOf(atLon, atLat);
  const scale = worldSize(zoom);
  return [(x - centreX) * scale + width / 2, (y - centreY) * scale + height / 2];
}

/** The place under a pixel of the picture. */
export function placeAt({ lon, lat, zoom }: Camera, { width, height }: Size, [x, y]: Point): Point {
  const [centreX, centreY] = worldOf(lon, lat);
  const scale = worldSize(zoom);
  return placeOf([centreX + (x - width / 2) / scale, centreY + (y - height / 2) / scale]);
}

/** What the picture shows. */
export function boundsIn(camera: Camera, size: Size): Bounds {
  const [west, north] = placeAt(camera, size, [0, 0]);
  const [east, south] = placeAt(camera, size, [size.width, size.height]);
  return [west, south, east, north];
}

/** The nearest camera that shows the bounds within the padding. */
export function cameraFitting([west, south, east, north]: Bounds, size: Size, { padding, maxZoom = ZOOMS.most }: { readonly padding: Padding; readonly maxZoom?: number }): Camera {
  const [x0, y0] = worldOf(west, north);
  const [x1, y1] = worldOf(east, south);
  const room = [size.width - padding.left - padding.right, size.height - padding.top - padding.bottom] as const;
  const scale = Math.min(Math.max(1, room[0]) / (x1 - x0), Math.max(1, room[1]) / (y1 - y0));
  const zoom = clamp(Math.log2(scale / TILE), ZOOMS.least, maxZoom);
  const [lon, lat] = placeOf([
    (x0 + x1) / 2 - (padding.left - padding.right) / 2 / worldSize(zoom),
    (y0 + y1) / 2 - (padding.top - padding.bottom) / 2 / worldSize(zoom),
  ]);
  return constrained({ lon, lat, zoom }, size);
}

/** In a small window the inset takes the lower edge. */
export const homePadding = ({ width }: Pick<Size, 'width'>): Padding => ({ top: 0, right: 0, left: 0, bottom: width < SMALL ? 96 : 0 });

export const homeCamera = (size: Size): Camera => cameraFitting(HOME, size, { padding: homePadding(size) });

/** The home view as it was fitted, and the size that it was fitted to. */
export type Home = { readonly size: Size; readonly camera: Camera };

/** By so many pixels the map's height may change under the home view before that is fitted anew: the lines of the legend come and go. */
const LEGEND_LINES = 80;

/** The home view for a size: the one before, where only the legend below has grown or shrunk; else fitted anew. */
export function homeFor(size: Size, before: Home | null): Home {
  const isKept = before !== null && before.size.width === size.width && Math.abs(before.size.height - size.height) <= LEGEND_LINES;
  return isKept ? before : { size, camera: homeCamera(size) };
}

/** The camera of a home view in a map of another height: every place stays where it was, counted from the upper left corner. */
export function cameraOfHome({ size, camera }: Home, { width, height }: Size): Camera {
  if (height === size.height) return camera;
  const [lon, lat] = placeAt(camera, size, [width / 2, height / 2]);
  return { ...camera, lon, lat };
}

/** The nearest camera that the map allows: within its zooms, and with the world filling the picture. */
export function constrained({ lon, lat, zoom }: Camera, { width, height }: Size): Camera {
  const least = Math.max(ZOOMS.least, Math.log2(Math.max(width, height, 1) / TILE));
  const near = clamp(zoom, least, ZOOMS.most);
  const scale = worldSize(near);
  const [x, y] = worldOf(lon, lat);
  const [halfX, halfY] = [width / 2 / scale, height / 2 / scale];
  const [inLon, inLat] = placeOf([clamp(x, halfX, 1 - halfX), clamp(y, halfY, 1 - halfY)]);
  return { lon: inLon, lat: inLat, zoom: near };
}

/** Metres to a pixel in the middle of the picture. */
export const metresPerPixel = ({ lat, zoom }: Camera): number => (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);

/** The camera of another zoom that keeps the place under a pixel where it is. */
export function zoomedAround(camera: Camera, size: Size, { at, by }: { readonly at: Point; readonly by: number }): Camera {
  const { zoom } = constrained({ ...camera, zoom: camera.zoom + by }, size);
  const fixed = placeAt(camera, size, at);
  const [lon, lat] = placeAt({ lon: fixed[0], lat: fixed[1], zoom }, size, [size.width - at[0], size.height - at[1]]);
  return { lon, lat, zoom };
}

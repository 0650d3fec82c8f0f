/** Where a camera looks: at Mercator's world, or far out at the globe. Pure; every renderer has the same. */
import type { Camera } from '../domain/view';
import { BENDS, globeOf } from './globe';
import { clamp, placeOf, TILE, worldOf, worldSize, wrapped } from './mercator';
import type { Bounds } from './shapes';

export type Size = { readonly width: number; readonly height: number };
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
export type Point = readonly [x: number, y: number];

const EARTH_METRES = 40_075_016.686;
export const ZOOMS = { least: 0.8, most: 12 } as const;

/** The four islands with their surroundings. */
export const HOME: Bounds = [144.6, 42.92, 149.9, 45.72];
/** Windows narrower than this have the inset at the lower edge, in pixels. */
const SMALL = 560;

/** Where a place stands that the globe hides: out of every picture. */
const HIDDEN: Point = [-100_000, -100_000];

/** Where a place stands in the picture, in pixels from its upper left corner. */
export function pixelOf(camera: Camera, size: Size, place: Point): Point {
  const globe = globeOf(camera, size);
  if (globe !== null) return globe.pixel(place) ?? HIDDEN;
  const [centreX, centreY] = worldOf(camera.lon, camera.lat);
  const [x, y] = worldOf(...place);
  const scale = worldSize(camera.zoom);
  return [wrapped(x - centreX) * scale + size.width / 2, (y - centreY) * scale + size.height / 2];
}

/** The place under a pixel of the picture; null beyond the globe. */
export function placeAt(camera: Camera, size: Size, [x, y]: Point): Point | null {
  const globe = globeOf(camera, size);
  if (globe !== null) return globe.place([x, y]);
  const [centreX, centreY] = worldOf(camera.lon, camera.lat);
  const scale = worldSize(camera.zoom);
  return placeOf([centreX + (x - size.width / 2) / scale, centreY + (y - size.height / 2) / scale]);
}

export function isInPicture(camera: Camera, size: Size, place: Point): boolean {
  const [x, y] = pixelOf(camera, size, place);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** So many parts of an edge are looked at where the world is round. */
const PARTS = 12;

/** What the picture shows; on a globe, the box around it, in which there may be more. */
export function boundsIn(camera: Camera, size: Size): Bounds {
  const { width, height } = size;
  const globe = globeOf(camera, size);
  const along = globe === null ? [0, 1] : Array.from({ length: PARTS + 1 }, (_, n) => n / PARTS);
  const rim = along.flatMap((n): readonly Point[] => [[n * width, 0], [n * width, height], [0, n * height], [width, n * height]]);
  const outline = (globe?.outline ?? []).filter(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
  const [midX, midY] = [width / 2, height / 2];
  // A hair within the outline, where there is a place.
  const places = [...rim, ...outline.map(([x, y]): Point => [midX + (x - midX) * 0.999, midY + (y - midY) * 0.999])].flatMap((at) => [placeAt(camera, size, at)].filter((p) => p !== null));
  const lons = places.map(([lon]) => camera.lon + (globe === null ? lon - camera.lon : 360 * wrapped((lon - camera.lon) / 360)));
  const lats = places.map(([, lat]) => lat);
  const poles = globe === null ? [] : [90, -90].filter((lat) => isInPicture(camera, size, [camera.lon, lat]));
  const [west, east] = poles.length > 0 ? [camera.lon - 180, camera.lon + 180] : [Math.min(...lons), Math.max(...lons)];
  return [west, Math.min(...lats, ...poles), east, Math.max(...lats, ...poles)];
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
  const [lon, lat] = placeAt(camera, size, [width / 2, height / 2]) ?? [camera.lon, camera.lat];
  return { ...camera, lon, lat };
}

/** How much nearer a globe of the same size counts at one latitude than at another. */
export const nearer = (lat: number, than: number): number => Math.log2(Math.cos((lat * Math.PI) / 180) / Math.cos((than * Math.PI) / 180));

const wrappedLon = (lon: number): number => 360 * wrapped(lon / 360);

/** So far to the north and south the map goes where the world is round, as the address does, in degrees. */
export const POLAR = 80;

/** The nearest camera that the map allows: within its zooms, and where the world is flat with no edge of it in the picture. */
export function constrained({ lon, lat, zoom }: Camera, { height }: Size): Camera {
  const polar = clamp(lat, -POLAR, POLAR);
  const near = clamp(zoom, ZOOMS.least + nearer(polar, 0), ZOOMS.most);
  if (near < BENDS.flat) return { lon: wrappedLon(lon), lat: polar, zoom: near };
  const half = Math.min(0.5, height / 2 / worldSize(near));
  const [x, y] = worldOf(lon, lat);
  const [inLon, inLat] = placeOf([x, clamp(y, half, 1 - half)]);
  return { lon: wrappedLon(inLon), lat: inLat, zoom: near };
}

/** Metres to a pixel in the middle of the picture. */
export const metresPerPixel = ({ lat, zoom }: Camera): number => (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);

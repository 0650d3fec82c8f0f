/** How hands move a camera. Pure. */
import type { Camera } from '../domain/view';
import { constrained, nearer, placeAt, POLAR, type Point, type Size } from './camera';
import { BENDS, globeOf } from './globe';
import { clamp, placeOf, worldOf, worldSize, wrapped } from './mercator';

/** Nearer to the globe's outline than this, in parts of the way there, a pixel is worth degrees: hands feel no farther. */
const FELT = 0.8;

function felt(camera: Camera, size: Size, [x, y]: Point): Point {
  const reach = globeOf(camera, size)?.reach ?? Number.POSITIVE_INFINITY;
  const [midX, midY] = [size.width / 2, size.height / 2];
  const by = Math.min(1, (FELT * reach) / Math.max(1, Math.hypot(x - midX, y - midY)));
  return [midX + (x - midX) * by, midY + (y - midY) * by];
}

/** The camera that has a place under a pixel. A globe keeps its size, as MapLibre's does. */
function holding(camera: Camera, size: Size, { place, at }: { readonly place: Point; readonly at: Point }): Camera {
  let now = camera;
  for (let n = 0; n < 12; n += 1) {
    const there = placeAt(now, size, at);
    if (there === null) break;
    const [[x, y], [toX, toY], [fromX, fromY]] = [worldOf(now.lon, now.lat), worldOf(...place), worldOf(...there)];
    const [dx, dy] = [wrapped(toX - fromX), toY - fromY];
    const [lon, lat] = placeOf([x + dx, clamp(y + dy, 0, 1)]);
    now = { lon, lat, zoom: camera.zoom < BENDS.flat ? camera.zoom + nearer(lat, camera.lat) : camera.zoom };
    if (Math.hypot(dx, dy) * worldSize(now.zoom) < 0.01) break;
  }
  return constrained(now, size);
}

/** The camera of another zoom that keeps the place under a pixel where it is. */
export function zoomedAround(camera: Camera, size: Size, { at, by }: { readonly at: Point; readonly by: number }): Camera {
  const { zoom } = constrained({ ...camera, zoom: camera.zoom + by }, size);
  const pixel = felt(camera, size, at);
  const place = placeAt(camera, size, pixel);
  return place === null ? { ...camera, zoom } : holding({ ...camera, zoom }, size, { place, at: pixel });
}

/**
 * The camera after a hand has moved the ground from one pixel to another. A globe whose north stays up can't keep every
 * place under the hand: it is turned along its parallels and meridians, as MapLibre does (computeGlobePanCenter).
 */
export function dragged(camera: Camera, size: Size, { from, to }: { readonly from: Point; readonly to: Point }): Camera {
  const { lon, lat, zoom } = camera;
  if (zoom >= BENDS.flat) {
    const place = placeAt(camera, size, from);
    return place === null ? camera : holding(camera, size, { place, at: to });
  }
  const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
  const degrees = (360 * cos(lat)) / worldSize(zoom);
  // Far out the speed near the poles is kept in bounds.
  const far = clamp((7 - (zoom + nearer(0, lat))) / 4, 0, 1);
  const speed = (1 - far) / cos(lat) + far / cos(Math.min(Math.abs(lat), 60));
  const turned = clamp(lat + (to[1] - from[1]) * degrees, -POLAR, POLAR);
  return constrained({ lon: lon - (to[0] - from[0]) * degrees * speed, lat: turned, zoom: zoom + nearer(turned, lat) }, size);
}

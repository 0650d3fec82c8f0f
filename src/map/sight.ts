/** What of the record is in sight of a camera. Pure. */
import type { Camera } from '../domain/view';
import { boundsIn, pixelOf, type Size } from './camera';
import { globeOf } from './globe';
import { within, type Bounds, type Shapes, type Sight } from './shapes';

const SHARES = [0, 0.5, 1];

/** Whether a part of a box is on this side of the globe. */
const isOnThisSide = ([west, south, east, north]: Bounds, camera: Camera, size: Size): boolean =>
  SHARES.some((x) => SHARES.some((y) => pixelOf(camera, size, [west + (east - west) * x, south + (north - south) * y])[0] > -size.width));

/** The territories and lines whose bounds meet the picture; not those behind the globe. */
export function sightOf(shapes: Shapes, camera: Camera, size: Size): Sight {
  const met = within(shapes, boundsIn(camera, size));
  if (globeOf(camera, size) === null) return met;
  const { bounds, lines } = shapes;
  return new Set([...bounds, ...lines].filter(([id, box]) => met.has(id) && isOnThisSide(box, camera, size)).map(([id]) => id));
}

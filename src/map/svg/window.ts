/** The window of a drawing as its names find it. Pure. */
import type { Feature, Position } from 'geojson';
import type { Camera } from '../../domain/view';
import type { Box } from '../boxes';
import { pixelOf, placeAt, type Size } from '../camera';
import { coastsOf } from '../coasts';
import type { Sheet } from '../sheet';

/** What of a window is taken, and the frame within its edges, in pixels. */
type Taken = { readonly frame: number; readonly taken: readonly Box[] };

export function windowOf(territories: readonly Feature[], { camera, size, frame, taken }: { readonly camera: Camera; readonly size: Size } & Taken): Sheet {
  const project = ([lon = 0, lat = 0]: Position) => {
    const [x, y] = pixelOf(camera, size, [lon, lat]);
    return { x, y };
  };
  return { ...size, frame, taken, coasts: coastsFor(territories), project, unproject: ({ x, y }) => [...(placeAt(camera, size, [x, y]) ?? [camera.lon, camera.lat])] };
}

const coasts = new WeakMap<readonly Feature[], Sheet['coasts']>();

function coastsFor(territories: readonly Feature[]): Sheet['coasts'] {
  const known = coasts.get(territories) ?? coastsOf(territories);
  coasts.set(territories, known);
  return known;
}

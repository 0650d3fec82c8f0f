/** What stands where on MapLibre's map: its own project() and unproject() know a globe and a flat world, but not the picture between them. */
import type { Map as GlMap } from 'maplibre-gl';
import type { Camera } from '../domain/view';
import { pixelOf, placeAt, type Point as Place, type Size } from './camera';
import { BENDS } from './globe';

type At = { readonly x: number; readonly y: number };

function seenFrom(map: GlMap): { readonly camera: Camera; readonly size: Size } {
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { camera: { lon: lng, lat, zoom: map.getZoom() }, size: { width, height } };
}

/** The place that is drawn at a point; null beyond the globe. */
export function placeUnder(map: GlMap, { x, y }: At): Place | null {
  const { camera, size } = seenFrom(map);
  return placeAt(camera, size, [x, y]);
}

/** Where a place is drawn. */
export function drawnAt(map: GlMap, place: Place): At {
  const { camera, size } = seenFrom(map);
  const [x, y] = pixelOf(camera, size, place);
  return { x, y };
}

/** The point at which the map is to be asked for what it shows at a point: between globe and flat it draws both mixed, and still looks as on the globe. */
export function queriedAt(map: GlMap, point: At): At {
  const zoom = map.getZoom();
  if (zoom <= BENDS.globe || zoom >= BENDS.flat) return point;
  const place = placeUnder(map, point);
  return place === null ? point : map.project([...place]);
}

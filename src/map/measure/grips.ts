/** Dragging what is measured: a grip, or a moved outline anywhere within it, instead of the map under it. */
import type { Map as GlMap, MapMouseEvent, MapTouchEvent, PointLike } from 'maplibre-gl';
import { GRIPS, pointOf, type Grip, type Point } from '../../domain/measure';
import { drawnAt, placeUnder, queriedAt } from '../queried';

/** How far from a grip it is still meant, in pixels: half of a comfortable target. */
const REACH = 14;

type Press = MapMouseEvent | MapTouchEvent;

/** The grip under a point of the screen; the outline counts as its grip. */
function gripAt(map: GlMap, point: { readonly x: number; readonly y: number }): Grip | null {
  const { x, y } = queriedAt(map, point);
  const around: [PointLike, PointLike] = [[x - REACH, y - REACH], [x + REACH, y + REACH]];
  const [near] = map.queryRenderedFeatures(around, { layers: ['measure-grip'] });
  const grip = GRIPS.find((g) => g === near?.properties['grip']);
  if (grip !== undefined) return grip;
  return map.queryRenderedFeatures([x, y], { layers: ['measure-ghost'] }).length > 0 ? 'size' : null;
}

/** Calls `onGrip` with every place that a grip is dragged to; the place stays under the pointer where it was taken. */
export function listenToGrips(map: GlMap, onGrip: (grip: Grip, point: Point) => void): { readonly under: (point: { readonly x: number; readonly y: number }) => boolean } {
  const anchorOf = (grip: Grip): readonly [number, number] | null => {
    const [feature] = map.querySourceFeatures('measure', { filter: ['==', ['get', 'grip'], grip] });
    const geometry = feature?.geometry;
    return geometry?.type === 'Point' ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : null;
  };
  const press = (event: Press) => {
    if (map.getLayer('measure-grip') === undefined || ('points' in event && event.points.length > 1)) return;
    const grip = gripAt(map, event.point);
    const anchor = grip && anchorOf(grip);
    if (grip === null || anchor === null) return;
    event.preventDefault(); // the map stays where it is
    const held = drawnAt(map, anchor);
    const [dx, dy] = [held.x - event.point.x, held.y - event.point.y];
    const move = ({ point }: Press) => {
      const place = placeUnder(map, { x: point.x + dx, y: point.y + dy });
      if (place !== null) onGrip(grip, pointOf(...place));
    };
    const end = () => {
      map.off('mousemove', move);
      map.off('touchmove', move);
    };
    map.on('mousemove', move);
    map.on('touchmove', move);
    map.once('mouseup', end);
    map.once('touchend', end);
    map.once('touchcancel', end);
  };
  map.on('mousedown', press);
  map.on('touchstart', press);
  return { under: (point) => map.getLayer('measure-grip') !== undefined && gripAt(map, point) !== null };
}

/** What of a picture is under a point: the strongest mark near it, else the land that it lies in or all but touches. */
import type { Feature } from 'geojson';
import type { IncidentId, TerritoryId } from '../../domain/model';
import type { Selection } from '../../domain/view';
import type { Point } from '../camera';
import type { Scene } from '../scene';
import type { Drawn } from './Drawing';

/** How far from the middle of a mark, and from a small land, is still meant, in pixels. */
const MARK_REACH = 13;
const LAND_REACH = 7;
/** A land whose outline takes more letters is large enough to be hit, and too long to be felt along at every move. */
const SMALL = 20_000;

export function underPoint({ placed, plot }: Drawn, scene: Scene, { at: [x, y], territories, context }: { readonly at: Point; readonly territories: readonly Feature[]; readonly context: CanvasRenderingContext2D }): Selection | null {
  const strength = (id: IncidentId): number => scene.incidents.get(id)?.strength ?? 0;
  const [mark] = placed
    .filter((p) => p.layer === 'incidents' && Math.hypot(p.centre[0] - x, p.centre[1] - y) <= MARK_REACH)
    .map((p) => p.id as IncidentId) // the ids of our own source
    .filter((id) => strength(id) > 0)
    .sort((a, b) => strength(b) - strength(a));
  if (mark !== undefined) return { kind: 'incident', id: mark };
  const paths = territories.flatMap((feature) => {
    const id = feature.properties?.['territory'] as TerritoryId; // checked by the build
    const path = scene.territories.get(id)?.shown === true ? plot.path(feature) : '';
    return path === '' ? [] : [{ id, path: new Path2D(path), isSmall: path.length < SMALL, isArea: /Polygon$/.test(feature.geometry.type) }];
  });
  context.lineWidth = 2 * LAND_REACH;
  const land = paths.find(({ path, isArea }) => isArea && context.isPointInPath(path, x, y, 'evenodd')) ?? paths.find(({ path, isSmall }) => isSmall && context.isPointInStroke(path, x, y));
  return land === undefined ? null : { kind: 'territory', id: land.id };
}

import type { Map as GlMap, PointLike } from 'maplibre-gl';
import type { IncidentId, TerritoryId } from '../domain/model';
import type { Selection } from '../domain/view';
import type { CrowdLayer } from './crowd/CrowdLayer';
import { placeUnder, queriedAt } from './queried';
import type { Scene } from './scene';

/** How far around the pointer a mark, and a small land, is still meant, in pixels. */
const MARK_REACH = 4;
const LAND_REACH = 7;

/** Whatever of the scene is under the pointer: an incident that is drawn, the strongest first, else a territory. What is hidden by opacity is found by the map, and left out here. */
export function underPointer(map: GlMap, { scene, crowd }: { readonly scene: Scene; readonly crowd: CrowdLayer | null }, point: { readonly x: number; readonly y: number }): Selection | null {
  const { x, y } = queriedAt(map, point);
  const around = (px: number): [PointLike, PointLike] => [[x - px, y - px], [x + px, y + px]];
  const listed = (): IncidentId | null => {
    const strength = (id: IncidentId): number => scene.incidents.get(id)?.strength ?? 0;
    const [mark = null] = map
      .queryRenderedFeatures(around(MARK_REACH), { layers: ['incidents'] })
      .map((f) => f.properties['id'] as IncidentId) // the ids of our own source
      .filter((id) => strength(id) > 0)
      .sort((a, b) => strength(b) - strength(a));
    return mark;
  };
  const mark = crowd === null ? listed() : crowd.under(point, MARK_REACH);
  if (mark !== null) return { kind: 'incident', id: mark };
  if (placeUnder(map, point) === null) return null; // beyond the globe the map finds what is nearest on it
  for (const reach of [0, LAND_REACH]) {
    const [land] = map
      .queryRenderedFeatures(around(reach), { layers: ['zone-casing', 'territory-fill'] })
      .map((f) => f.properties['territory'] as TerritoryId)
      .filter((id) => scene.territories.get(id)?.shown === true);
    if (land !== undefined) return { kind: 'territory', id: land };
  }
  return null;
}

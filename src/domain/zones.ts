/** The sea of the four islands under an assignment: whoever has an island has the sea that is nearest to it. */
import type { FeatureCollection } from 'geojson';
import { ISLANDS, type Assignment, type Island } from './measure';

/** The zones and the lines between them, as the pipeline computes them. */
export type Zones = FeatureCollection;
export const SEA_LIMITS = [12, 200] as const;
export type SeaLimit = (typeof SEA_LIMITS)[number];

/** Square kilometres of the sea nearest to an island within a limit of so many nautical miles; 0 where the file has none. */
export function seaOf(zones: Zones, island: Island, limit: SeaLimit): number {
  const zone = zones.features.find((f) => f.properties?.['land'] === island && f.properties['limit'] === limit);
  return Number(zone?.properties?.['km2'] ?? 0);
}

/** What an assignment gives each side of the sea around the islands, within each limit, in km2. */
export function seaOfSides(zones: Zones, sides: Assignment): { readonly [S in 'JP' | 'RU']: { readonly [L in SeaLimit]: number } } {
  const sum = (side: 'JP' | 'RU', limit: SeaLimit) => ISLANDS.filter((id) => sides[id] === side).reduce((total, id) => total + seaOf(zones, id, limit), 0);
  return { JP: { 12: sum('JP', 12), 200: sum('JP', 200) }, RU: { 12: sum('RU', 12), 200: sum('RU', 200) } };
}

/** The side of a coast under an assignment: the rest of either side's land is as it is administered today. */
export function sideOfCoast(land: string, sides: Assignment): 'JP' | 'RU' {
  const island = ISLANDS.find((id) => id === land);
  return island === undefined ? (land === 'japan' ? 'JP' : 'RU') : sides[island];
}

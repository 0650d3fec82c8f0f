/** The Kuril Islands as territories: the four disputed groups, Urup, and the rest of the chain. */
import type { Feature } from 'geojson';
import { habomaiIslets, nearest, northernKurils, signalny } from './islandNames';
import type { NamedIsland } from './islandNames';
import { islandSource } from './islandSource';
import { mapshape, written } from './mapshape';
import { readRings } from './raw';
import { bySize, centre, contains } from './ring';
import type { Box, Ring } from './ring';

interface Group {
  readonly territory: string;
  readonly box: Box;
  /** Metres a point may move when the outline is simplified. */
  readonly tolerance: number;
  readonly names?: readonly NamedIsland[];
}

/** In this order: an island belongs to the first box that holds its centre. */
const groups: readonly Group[] = [
  { territory: 'habomai', box: [145.83, 43.3, 146.5, 43.68], tolerance: 30, names: habomaiIslets },
  { territory: 'iturup', box: [146.8, 44.35, 149, 45.7], tolerance: 30 },
  { territory: 'kunashir', box: [145.35, 43.62, 146.62, 44.6], tolerance: 30 },
  { territory: 'shikotan', box: [146.55, 43.6, 147, 43.95], tolerance: 30 },
  { territory: 'urup', box: [149.3, 45.55, 150.7, 46.3], tolerance: 60 },
  { territory: 'kurils-north-central', box: [150.4, 46.3, 157, 51], tolerance: 60, names: northernKurils },
];

export async function islandTerritories(root: string): Promise<ReadonlyMap<string, readonly Feature[]>> {
  const rings = readRings(root, `raw/${islandSource.kurils}/kurils.geojson`);
  const members = new Map<Group, Ring[]>(groups.map((group) => [group, []]));
  for (const ring of rings) {
    const group = groups.find(({ box }) => contains(box, centre(ring)));
    if (group === undefined) throw new Error(`The island at ${centre(ring).join(', ')} is in no territory.`);
    members.get(group)?.push(ring);
  }
  const territories = new Map<string, readonly Feature[]>();
  for (const [group, islands] of members) {
    const features = await outlines(group, islands);
    territories.set(group.territory, group.territory === 'habomai' ? [...features, lighthouse()] : features);
  }
  return territories;
}

async function outlines(group: Group, islands: readonly Ring[]): Promise<readonly Feature[]> {
  const named = new Map<string, { properties: Readonly<Record<string, string>>; rings: Ring[] }>();
  [...islands].sort(bySize).forEach((ring, rank) => {
    const { id, properties } = nameOf(group, ring, rank);
    const island = named.get(id) ?? { properties, rings: [] };
    island.rings.push(ring);
    named.set(id, island);
  });
  const features = [...named].map(([id, { properties, rings }]) => outline(id, { id, territory: group.territory, ...properties }, rings));
  const simple = await mapshape({ islands: features }, [
    `-i islands.json -simplify dp interval=${group.tolerance} keep-shapes`,
    written(4),
  ]);
  return simple.map((feature) => ({ ...feature, id: String(feature.properties?.['id']) }));
}

/** The large islands are named for their territory; their rocks are one feature beside them. */
function nameOf(group: Group, ring: Ring, rank: number): { id: string; properties: Readonly<Record<string, string>> } {
  if (group.names !== undefined) return nearest(group.names, centre(ring));
  return { id: `${group.territory}-${rank === 0 ? 'main' : 'islets'}`, properties: {} };
}

function outline(id: string, properties: Readonly<Record<string, string>>, rings: readonly Ring[]): Feature {
  const coordinates = rings.map((ring) => [[...ring]]);
  return { type: 'Feature', id, properties, geometry: { type: 'MultiPolygon', coordinates } };
}

function lighthouse(): Feature {
  const { id, at, properties } = signalny;
  return {
    type: 'Feature',
    id,
    properties: { id, territory: 'habomai', ...properties },
    geometry: { type: 'Point', coordinates: [...at] },
  };
}

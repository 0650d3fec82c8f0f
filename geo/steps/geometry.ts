/** Everything the map draws: file name under public/data -> FeatureCollection. */
import type { Feature } from 'geojson';
import { islandTerritories } from './islands';
import { landFiles } from './land';
import { lines, railwayZone } from './lines';
import { mainlandTerritories } from './mainland';
import { collection } from './mapshape';
import { rivers } from './rivers';
import { sakhalinTerritories } from './sakhalin';
import { seafloor } from './seafloor';
import { towns } from './towns';
import { yardsticks } from './yardsticks';
import { gridOf, landsOf, zones } from './zones';

export async function buildGeometry(root: string): Promise<ReadonlyMap<string, unknown>> {
  const land = await landFiles(root);
  const territories = new Map<string, readonly Feature[]>([
    ...(await islandTerritories(root)),
    ...(await sakhalinTerritories(root)),
    ...(await mainlandTerritories(root, land.get('land.geojson') ?? [])),
    ['cer-zone', railwayZone(root)],
  ]);
  const files = new Map<string, readonly Feature[]>();
  for (const [id, features] of territories) files.set(`territories/${id}.geojson`, features);
  for (const [name, features] of land) files.set(name, features);
  files.set('seafloor.geojson', await seafloor(root));
  files.set('rivers.geojson', await rivers(root));
  files.set('lines.geojson', lines(root));
  files.set('towns.geojson', towns(root));
  files.set('yardsticks.geojson', await yardsticks(root));
  const built = new Map([...files].map(([name, features]) => [name, collection(features)] as const));
  return built.set('zones.geojson', collection(zones(landsOf(built), gridOf())));
}

/** The lines drawn by hand (geo/data/lines, one file each), and the railway zone made from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiLineString, Position } from 'geojson';

/** In the order of their ids. */
export function lines(root: string): readonly Feature[] {
  const folder = join(root, 'geo/data/lines');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readLine(root, name.slice(0, -'.json'.length)));
}

/**
 * The zone of the Chinese Eastern Railway is drawn as its lines: the strip of land was too narrow and too ragged for a shape.
 * The southern branch, part "south", became the South Manchuria Railway in 1905.
 */
export function railwayZone(root: string): readonly Feature[] {
  const [main = [], branch = []] = partsOf(readLine(root, 'cer'));
  return [zone('main', [main]), zone('branch', [branch]), zone('south', partsOf(readLine(root, 'smr')))];
}

function readLine(root: string, id: string): Feature {
  const line = JSON.parse(readFileSync(join(root, 'geo/data/lines', `${id}.json`), 'utf8')) as Feature;
  if (line.id !== id || line.properties?.['id'] !== id) throw new Error(`geo/data/lines/${id}.json has another id inside.`);
  return line;
}

const partsOf = ({ geometry }: Feature): readonly Position[][] => (geometry as MultiLineString).coordinates; // both railways have branches

function zone(part: string, coordinates: readonly Position[][]): Feature {
  const id = `cer-zone-${part}`;
  const properties = { id, territory: 'cer-zone', part, approximate: true };
  return { type: 'Feature', id, properties, geometry: { type: 'MultiLineString', coordinates: [...coordinates] } };
}

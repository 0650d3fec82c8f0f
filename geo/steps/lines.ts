/** The lines drawn by hand (geo/data/lines, one file each), and the railway zone made from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';

/** A line as its file has it: a record with its course. When and in which perspective it stands is the record's matter. */
type LineFile = { readonly id: string; readonly kind: string; readonly geometry: LineString | MultiLineString };

/** The courses for the map, in the order of their ids. */
export function lines(root: string): readonly Feature[] {
  const folder = join(root, 'geo/data/lines');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readLine(root, name.slice(0, -'.json'.length)))
    .map(({ id, kind, geometry }) => ({ type: 'Feature', id, properties: { id, kind }, geometry }));
}

/**
 * The zone of the Chinese Eastern Railway is drawn as its lines: the strip of land was too narrow and too ragged for a shape.
 * The southern branch, part "south", became the South Manchuria Railway in 1905.
 */
export function railwayZone(root: string): readonly Feature[] {
  const [main = [], branch = []] = partsOf(readLine(root, 'cer'));
  return [zone('main', [main]), zone('branch', [branch]), zone('south', partsOf(readLine(root, 'smr')))];
}

function readLine(root: string, id: string): LineFile {
  const line = JSON.parse(readFileSync(join(root, 'geo/data/lines', `${id}.json`), 'utf8')) as LineFile; // readRecord looks at its fields
  if (line.id !== id) throw new Error(`geo/data/lines/${id}.json has another id inside.`);
  return line;
}

const partsOf = ({ geometry }: LineFile): readonly Position[][] => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates);

function zone(part: string, coordinates: readonly Position[][]): Feature {
  const id = `cer-zone-${part}`;
  const properties = { id, territory: 'cer-zone', part, approximate: true };
  return { type: 'Feature', id, properties, geometry: { type: 'MultiLineString', coordinates: [...coordinates] } };
}

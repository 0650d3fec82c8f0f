/** Two outlines of well-known size that an island can be laid beside: Luxembourg, and the main island of Okinawa. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature as fromTopology } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);
const LUXEMBOURG = '442'; // ISO 3166-1
/** A place within the main island of Okinawa. */
const OKINAWA = [127.95, 26.5] as const;

/** From world-atlas, which documents its files as one GeometryCollection named as here. */
function read(file: string, name: string): readonly Feature<Polygon | MultiPolygon>[] {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`), 'utf8')) as Topology<{ [name: string]: GeometryCollection }>;
  const object = topology.objects[name];
  if (object === undefined) throw new Error(`${file} has no ${name}.`);
  return fromTopology(topology, object).features as Feature<Polygon | MultiPolygon>[]; // land and countries are areas
}

const boxHolds = (ring: readonly Position[], [x, y]: readonly [number, number]): boolean => {
  const [lons, lats] = [ring.map(([lon = 0]) => lon), ring.map(([, lat = 0]) => lat)];
  return Math.min(...lons) < x && Math.max(...lons) > x && Math.min(...lats) < y && Math.max(...lats) > y;
};

export function readYardsticks(): readonly Feature[] {
  const luxembourg = read('countries-10m.json', 'countries').find((f) => f.id === LUXEMBOURG);
  const rings = read('land-10m.json', 'land').flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)).map(([outer = []]) => outer);
  const [okinawa] = rings.filter((ring) => ring.length < 200 && boxHolds(ring, OKINAWA));
  if (luxembourg === undefined || okinawa === undefined) throw new Error('world-atlas has no Luxembourg or no Okinawa.');
  const rounded = (ring: readonly Position[]): Position[] => ring.map((p) => p.map((n) => Math.round(n * 1e5) / 1e5));
  const own = luxembourg.geometry.type === 'Polygon' ? luxembourg.geometry.coordinates : luxembourg.geometry.coordinates.flat();
  return [
    { type: 'Feature', properties: { id: 'luxembourg' }, geometry: { type: 'Polygon', coordinates: own.map(rounded) } },
    { type: 'Feature', properties: { id: 'okinawa' }, geometry: { type: 'Polygon', coordinates: [rounded(okinawa)] } },
  ];
}

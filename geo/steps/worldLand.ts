/**
 * The land of the world from world-atlas, made fit for GeoJSON.
 *
 * world-atlas stitches its shapes across the antimeridian (Chukotka, Fiji, Antarctica); RFC 7946
 * wants them cut there. So each ring is unrolled past 180 degrees, and what lies beyond is cut
 * off and moved round.
 */
import { feature as fromTopology } from 'topojson-client';
import type { Feature, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { mapshape } from './mapshape';
import { readJson } from './raw';

/** Web Mercator ends near 85 degrees: Antarctica is closed just above it. */
const SOUTH_END = -84;

export async function worldLand(root: string): Promise<readonly Feature[]> {
  // world-atlas documents its files as one GeometryCollection named "land".
  const topology = readJson(root, 'raw/naturalearth/land-110m.json') as Topology<{ land: GeometryCollection }>;
  const unrolled = fromTopology(topology, topology.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [polygon(geometry.coordinates)];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => polygon(rings)) : [];
  });
  const turned = (degrees: number) => unrolled.map((shape) => polygon(shape.geometry.coordinates, degrees));
  return mapshape({ world: [...turned(-360), ...unrolled, ...turned(360)] }, [
    '-i world.json -clip bbox=-180,-90,180,90 -filter remove-empty -each "land=true"',
    '-o out.json format=geojson precision=0.0001',
  ]);
}

function polygon(rings: readonly (readonly Position[])[], turn = 0) {
  const coordinates = rings.map((ring) => unroll(ring).map(([lon = 0, lat = 0]) => [lon + turn, lat]));
  return { type: 'Feature' as const, properties: {}, geometry: { type: 'Polygon' as const, coordinates } };
}

function unroll(ring: readonly Position[]): Position[] {
  let turn = 0;
  let previous = ring[0]?.[0] ?? 0;
  const way = ring.map(([lon = 0, lat = 0]): Position => {
    if (lon - previous > 180) turn -= 360;
    if (lon - previous < -180) turn += 360;
    previous = lon;
    return [lon + turn, lat];
  });
  const [first, last] = [way[0], way.at(-1)];
  if (turn === 0 || first === undefined || last === undefined) return way;
  // It went round the pole: close it below the map.
  return [...way, [last[0] ?? 0, SOUTH_END], [first[0] ?? 0, SOUTH_END], first];
}

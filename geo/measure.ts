/** Areas and distances on the WGS84 ellipsoid, as the official figures are given. */
import geographiclib from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';

const geodesic = geographiclib.Geodesic.WGS84;

/** Kilometres along the geodesic between two [lon, lat] points in degrees. */
export function distanceKm(a: Position, b: Position): number {
  const [lonA = 0, latA = 0] = a;
  const [lonB = 0, latB = 0] = b;
  return (geodesic.Inverse(latA, lonA, latB, lonB).s12 ?? 0) / 1000;
}

/** Square kilometres inside a ring, positive whichever way it runs. */
export function ringAreaKm2(ring: readonly Position[]): number {
  const polygon = geodesic.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}

/** Square kilometres of polygons without their holes; points and lines have none. */
export function areaKm2(geometry: Geometry): number {
  return polygonsOf(geometry).reduce((sum, rings) => {
    const [outer = 0, ...holes] = rings.map(ringAreaKm2);
    return sum + outer - holes.reduce((total, hole) => total + hole, 0);
  }, 0);
}

/** Kilometres from a point outside to the nearest outline, line or point of a geometry; Infinity if it is empty. */
export function distanceToKm(point: Position, geometry: Geometry): number {
  const nearest = segmentsOf(geometry).reduce<{ readonly square: number; readonly at: Position } | undefined>((best, [a, b]) => {
    const candidate = nearestOn(point, a, b);
    return best === undefined || candidate.square < best.square ? candidate : best;
  }, undefined);
  return nearest === undefined ? Infinity : distanceKm(point, nearest.at);
}

/**
 * The point of a short segment nearest to `point`, by straight lines through the earth: of two places on the ground the one
 * that is nearer through the earth is nearer on it too, at least within a few hundred kilometres.
 */
function nearestOn(point: Position, a: Position, b: Position): { readonly square: number; readonly at: Position } {
  const [p, from, to] = [inSpace(point), inSpace(a), inSpace(b)];
  const along = minus(to, from);
  const length = dot(along, along);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot(minus(p, from), along) / length));
  const at = a.map((value, i) => value + share * ((b[i] ?? value) - value));
  const gap = minus(p, inSpace(at));
  return { square: dot(gap, gap), at };
}

type Vector = readonly [number, number, number];

/** Kilometres from the centre of the earth. */
function inSpace([lon = 0, lat = 0]: Position): Vector {
  const [equator, flattening] = [6378.137, 1 / 298.257223563];
  const eccentricity = flattening * (2 - flattening);
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  const normal = equator / Math.sqrt(1 - eccentricity * Math.sin(phi) ** 2);
  return [
    normal * Math.cos(phi) * Math.cos(lambda),
    normal * Math.cos(phi) * Math.sin(lambda),
    normal * (1 - eccentricity) * Math.sin(phi),
  ];
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function segmentsOf(geometry: Geometry): readonly (readonly [Position, Position])[] {
  const along = (line: readonly Position[]) => line.slice(1).map((b, i) => [line[i] ?? b, b] as const);
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates, geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [point, point]);
    case 'LineString':
      return along(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.flatMap(along);
    case 'Polygon':
    case 'MultiPolygon':
      return polygonsOf(geometry).flat().flatMap(along);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(segmentsOf);
  }
}

function polygonsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

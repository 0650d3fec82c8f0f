/** Distances, bearings, circles and areas on the WGS84 ellipsoid, as the official figures are given; exact to a metre and a hectare. */
import geographiclib from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';

const geodesic = geographiclib.Geodesic.WGS84;

/** Kilometres in a nautical mile. */
export const NAUTICAL_MILE = 1.852;

/** Degrees clockwise from north, in [0, 360). */
const compass = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** The shortest way between two [lon, lat] points in degrees: kilometres, and the bearing in which it sets out, clockwise from north in [0, 360). */
export function wayBetween(a: Position, b: Position): { readonly km: number; readonly bearing: number } {
  const [lonA = 0, latA = 0] = a;
  const [lonB = 0, latB = 0] = b;
  const { s12 = 0, azi1 = 0 } = geodesic.Inverse(latA, lonA, latB, lonB);
  return { km: s12 / 1000, bearing: compass(azi1) };
}

/** Kilometres along the geodesic between two [lon, lat] points in degrees. */
export const distanceKm = (a: Position, b: Position): number => wayBetween(a, b).km;

/** Where one gets from a point in a bearing (degrees) after some kilometres; its longitude is not wrapped at 180, so that a shape stays in one piece. */
export function pointAt([lon = 0, lat = 0]: Position, bearing: number, km: number): [number, number] {
  const { lat2 = lat, lon2 = lon } = geodesic.Direct(lat, lon, bearing, km * 1000);
  return [lon + ((lon2 - lon + 540) % 360) - 180, lat2];
}

/** The geodesic between two points as a line of about `step` kilometres to a piece, both ends included. */
export function pathBetween(a: Position, b: Position, step = 20): [number, number][] {
  const { km, bearing } = wayBetween(a, b);
  const pieces = Math.max(1, Math.ceil(km / step));
  return Array.from({ length: pieces + 1 }, (_, n) => pointAt(a, bearing, (km * n) / pieces));
}

/** A closed ring of points that are all `km` from the centre, counter-clockwise from north. */
export function circleAround(centre: Position, km: number, corners = 180): [number, number][] {
  const ring = Array.from({ length: corners }, (_, n) => pointAt(centre, (-360 * n) / corners, km));
  const [first] = ring;
  return first === undefined ? ring : [...ring, first];
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

/** The polygons of a geometry as lists of rings. */
export function polygonsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

/** Whether a ring holds a point, reckoned in the plane of degrees; on its edge it may or may not. */
export function ringHolds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let within = false;
  ring.forEach(([ax = 0, ay = 0], n) => {
    const [bx = 0, by = 0] = ring[(n + 1) % ring.length] ?? [];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) within = !within;
  });
  return within;
}

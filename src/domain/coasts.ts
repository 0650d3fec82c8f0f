/**
 * Coasts, and which point of them is nearest. Nearness is judged by straight lines through the earth: of two places on the
 * ground the one that is nearer through the earth is nearer on it too. On the ellipsoid that holds to less than half a
 * metre in 400 km, since the radius of the arc differs by 0.4 % with its direction, and arc less chord is 52 m there. The pieces of
 * a coast must be short for that: a straight piece of 100 km runs so far under the ground that its nearest point may be 15 m off.
 */
import type { Geometry, Position } from 'geojson';
import { distanceKm, polygonsOf } from './geodesy';

type Vector = readonly [number, number, number];
type Segment = { readonly a: Position; readonly b: Position; readonly from: Vector; readonly along: Vector; readonly length2: number };
/** A tree of boxes in space: a box holds everything under it. */
type Box = { readonly low: Vector; readonly high: Vector; readonly children: readonly Box[]; readonly segments: readonly Segment[] };

export type Coast = { readonly tree: Box | null };

const IN_A_LEAF = 8;

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** A point of the ellipsoid in kilometres from the centre of the earth. */
export function inSpace([lon = 0, lat = 0]: Position): Vector {
  const [equator, flattening] = [6378.137, 1 / 298.257223563];
  const eccentricity = flattening * (2 - flattening);
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  const normal = equator / Math.sqrt(1 - eccentricity * Math.sin(phi) ** 2);
  return [normal * Math.cos(phi) * Math.cos(lambda), normal * Math.cos(phi) * Math.sin(lambda), normal * (1 - eccentricity) * Math.sin(phi)];
}

/** The outlines, lines and points of some shapes, ready to be asked for what is nearest. */
export function coastOf(geometries: readonly Geometry[]): Coast {
  const segments = geometries.flatMap(segmentsOf).map(([a, b]): Segment => {
    const [from, to] = [inSpace(a), inSpace(b)];
    const along = minus(to, from);
    return { a, b, from, along, length2: dot(along, along) };
  });
  return { tree: segments.length === 0 ? null : treeOf(segments) };
}

/** Neighbours on a coast stand beside each other in the list, so halving it makes tight boxes. */
function treeOf(segments: readonly Segment[]): Box {
  if (segments.length <= IN_A_LEAF) {
    const ends = segments.flatMap(({ from, along }): Vector[] => [from, [from[0] + along[0], from[1] + along[1], from[2] + along[2]]]);
    return { low: extreme(ends, Math.min), high: extreme(ends, Math.max), children: [], segments };
  }
  const middle = segments.length >> 1;
  const children = [treeOf(segments.slice(0, middle)), treeOf(segments.slice(middle))];
  return { low: extreme(children.map((c) => c.low), Math.min), high: extreme(children.map((c) => c.high), Math.max), children, segments: [] };
}

const extreme = (points: readonly Vector[], of: (a: number, b: number) => number): Vector => points.reduce((x, y): Vector => [of(x[0], y[0]), of(x[1], y[1]), of(x[2], y[2])]);

/** The square of the way through the earth from a point to a box; 0 within it. */
function squareToBox(p: Vector, { low, high }: Box): number {
  let sum = 0;
  for (const i of [0, 1, 2] as const) sum += Math.max(low[i] - p[i], 0, p[i] - high[i]) ** 2;
  return sum;
}

/** The square of the way between two boxes; 0 where they meet. */
function squareBetween(a: Box, b: Box): number {
  let sum = 0;
  for (const i of [0, 1, 2] as const) sum += Math.max(a.low[i] - b.high[i], 0, b.low[i] - a.high[i]) ** 2;
  return sum;
}

type Found = { square: number; segment: Segment | null; share: number };

function search(p: Vector, box: Box, best: Found): void {
  for (const segment of box.segments) {
    const out = minus(p, segment.from);
    const share = segment.length2 === 0 ? 0 : Math.min(1, Math.max(0, dot(out, segment.along) / segment.length2));
    const gap: Vector = [out[0] - share * segment.along[0], out[1] - share * segment.along[1], out[2] - share * segment.along[2]];
    const square = dot(gap, gap);
    if (square < best.square) Object.assign(best, { square, segment, share });
  }
  const [first, second] = box.children;
  if (first === undefined || second === undefined) return;
  const [toFirst, toSecond] = [squareToBox(p, first), squareToBox(p, second)];
  const [near, far] = toFirst <= toSecond ? [first, second] : [second, first];
  if (Math.min(toFirst, toSecond) < best.square) search(p, near, best);
  if (Math.max(toFirst, toSecond) < best.square) search(p, far, best);
}

/** Kilometres through the earth from a point to a coast; Infinity if that is more than `most`, or the coast is empty. */
export function chordTo(p: Vector, { tree }: Coast, most = Number.POSITIVE_INFINITY): number {
  if (tree === null) return Number.POSITIVE_INFINITY;
  const best: Found = { square: most ** 2, segment: null, share: 0 };
  search(p, tree, best);
  return best.segment === null ? Number.POSITIVE_INFINITY : Math.sqrt(best.square);
}

const pointOn = ({ a, b }: Segment, share: number): [number, number] => {
  const [[lonA = 0, latA = 0], [lonB = 0, latB = 0]] = [a, b];
  return [lonA + share * (lonB - lonA), latA + share * (latB - latA)];
};

/** The point of a coast that is nearest to a point, in degrees; null if the coast is empty. */
export function nearestOn(point: Position, { tree }: Coast): [number, number] | null {
  if (tree === null) return null;
  const best: Found = { square: Number.POSITIVE_INFINITY, segment: null, share: 0 };
  search(inSpace(point), tree, best);
  return best.segment === null ? null : pointOn(best.segment, best.share);
}

const made = new WeakMap<Geometry, Coast>();

/** Kilometres from a point to the nearest outline, line or point of a geometry; Infinity if it is empty. */
export function distanceToKm(point: Position, geometry: Geometry): number {
  const coast = made.get(geometry) ?? coastOf([geometry]);
  made.set(geometry, coast);
  const at = nearestOn(point, coast);
  return at === null ? Number.POSITIVE_INFINITY : distanceKm(point, at);
}

/** The two points, one on each coast, that are nearest to each other; null if a coast is empty. Coasts that do not cross are nearest at a corner of one of them. */
export function nearestBetween(one: Coast, other: Coast): { readonly from: [number, number]; readonly to: [number, number] } | null {
  if (one.tree === null || other.tree === null) return null;
  let best: { readonly square: number; readonly from: [number, number]; readonly to: [number, number] } | null = null;
  const corners = (a: Box, b: Box, turn: (corner: Position, on: [number, number]) => readonly [Position, Position]) => {
    for (const { a: from, b: to } of a.segments) {
      for (const corner of [from, to]) {
        const found: Found = { square: best?.square ?? Number.POSITIVE_INFINITY, segment: null, share: 0 };
        search(inSpace(corner), b, found);
        if (found.segment === null) continue;
        const [[x = 0, y = 0], [u = 0, v = 0]] = turn(corner, pointOn(found.segment, found.share));
        best = { square: found.square, from: [x, y], to: [u, v] };
      }
    }
  };
  const visit = (a: Box, b: Box): void => {
    if (squareBetween(a, b) >= (best?.square ?? Number.POSITIVE_INFINITY)) return;
    if (a.children.length === 0 && b.children.length === 0) {
      corners(a, b, (corner, on) => [corner, on]);
      corners(b, a, (corner, on) => [on, corner]);
      return;
    }
    const pairs = (a.children.length === 0 ? [a] : a.children).flatMap((x) => (b.children.length === 0 ? [b] : b.children).map((y) => ({ x, y, gap: squareBetween(x, y) })));
    for (const { x, y } of pairs.sort((p, q) => p.gap - q.gap)) visit(x, y);
  };
  visit(one.tree, other.tree);
  return best;
}

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

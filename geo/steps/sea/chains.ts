/** Pieces of line joined end to end, thinned, and closed to polygons. */
import type { MultiPolygon, Position } from 'geojson';
import { ringHolds } from '../../../src/domain/geodesy';
import { signedArea } from '../ring';

export type Line = readonly Position[];

const keyOf = (point: Position | undefined): string => (point ?? []).map((n) => n.toFixed(7)).join();

/** Joins lines that run in the same direction at their ends: the open ones first, then those that close. */
export function chained(lines: readonly Line[]): readonly Line[] {
  const starts = new Map<string, Line[]>();
  const ends = new Set(lines.map((line) => keyOf(line.at(-1))));
  for (const line of lines) starts.set(keyOf(line[0]), [...(starts.get(keyOf(line[0])) ?? []), line]);
  const used = new Set<Line>();
  const follow = (first: Line): Line => {
    const way = [...first];
    used.add(first);
    for (;;) {
      const next = starts.get(keyOf(way.at(-1)))?.find((line) => !used.has(line));
      if (next === undefined) return way;
      used.add(next);
      way.push(...next.slice(1));
      if (keyOf(way[0]) === keyOf(way.at(-1))) return way;
    }
  };
  const open = lines.filter((line) => !ends.has(keyOf(line[0]))).map(follow);
  return [...open, ...lines.flatMap((line) => (used.has(line) ? [] : [follow(line)]))];
}

/** The line without the points that lie within `metres` of the line without them (Douglas and Peucker); its ends stay. */
export function thinned(line: Line, metres: number): Line {
  if (line.length < 3) return line;
  const [first, last] = [line[0] ?? [], line.at(-1) ?? []];
  const scale = [111_320 * Math.cos(((first[1] ?? 0) * Math.PI) / 180), 111_200];
  const flat = (p: Position): readonly [number, number] => [((p[0] ?? 0) - (first[0] ?? 0)) * (scale[0] ?? 0), ((p[1] ?? 0) - (first[1] ?? 0)) * (scale[1] ?? 0)];
  const [ex, ey] = flat(last);
  const length2 = ex * ex + ey * ey;
  let farthest = { n: 0, metres: -1 };
  line.forEach((p, n) => {
    const [x, y] = flat(p);
    const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, (x * ex + y * ey) / length2));
    const off = Math.hypot(x - share * ex, y - share * ey);
    if (off > farthest.metres) farthest = { n, metres: off };
  });
  if (farthest.metres <= metres) return [first, last];
  return [...thinned(line.slice(0, farthest.n + 1), metres), ...thinned(line.slice(farthest.n), metres).slice(1)];
}

/** Polygons from lines that have their inside on the left; a ring that runs clockwise is a hole of the polygon around it. */
export function polygonsFrom(lines: readonly Line[]): MultiPolygon {
  const rings = chained(lines).filter((ring) => ring.length > 3 && keyOf(ring[0]) === keyOf(ring.at(-1)));
  const polygons = rings.filter((ring) => signedArea(ring) > 0).map((outer) => [outer]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) polygons.find(([outer = []]) => ringHolds(outer, hole[0] ?? []))?.push(hole);
  return { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map((ring) => [...ring])) };
}

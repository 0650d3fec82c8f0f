/** Finds where the outline of a polygon crosses itself. */
import type { Position } from 'geojson';

interface Edge {
  readonly ring: number;
  readonly index: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/**
 * A point near each place where two edges of a polygon's rings cross. Edges that share an end do not count: rings may touch
 * in a point. Edges are sorted into squares, so that only neighbours are compared.
 */
export function crossings(rings: readonly (readonly Position[])[]): readonly Position[] {
  const edges = rings.flatMap((ring, n) => ring.slice(1).map((b, i): Edge => ({ ring: n, index: i, a: pair(ring[i] ?? b), b: pair(b) })));
  const size = squareSize(edges);
  const squares = new Map<string, Edge[]>();
  const found: Position[] = [];
  for (const edge of edges) {
    for (const key of squaresUnder(edge, size)) {
      const others = squares.get(key) ?? [];
      if (others.some((other) => crosses(edge, other))) found.push([...edge.a]);
      others.push(edge);
      squares.set(key, others);
    }
  }
  return found;
}

const pair = ([x = 0, y = 0]: Position): readonly [number, number] => [x, y];

/** Degrees: twice the mean edge, so that a square holds only a few. */
function squareSize(edges: readonly Edge[]): number {
  const total = edges.reduce((sum, { a, b }) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);
  return Math.max(1e-4, (2 * total) / Math.max(1, edges.length));
}

function squaresUnder({ a, b }: Edge, size: number): readonly string[] {
  const range = (u: number, v: number) => [Math.floor(Math.min(u, v) / size), Math.floor(Math.max(u, v) / size)] as const;
  const [west, east] = range(a[0], b[0]);
  const [south, north] = range(a[1], b[1]);
  const keys: string[] = [];
  for (let x = west; x <= east; x++) for (let y = south; y <= north; y++) keys.push(`${x},${y}`);
  return keys;
}

function crosses(p: Edge, q: Edge): boolean {
  if (same(p.a, q.a) || same(p.a, q.b) || same(p.b, q.a) || same(p.b, q.b)) return false;
  const [a, b] = [side(p, q.a), side(p, q.b)];
  const [c, d] = [side(q, p.a), side(q, p.b)];
  return a * b < 0 && c * d < 0;
}

const same = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] === b[0] && a[1] === b[1];

const side = ({ a, b }: Edge, [x, y]: readonly [number, number]): number => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);

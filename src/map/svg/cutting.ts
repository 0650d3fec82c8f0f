/** Lines and rings without the points that nobody sees, and cut to a box, from which strokes and fills go on a little beyond the picture. Pure. */
import type { Point } from '../camera';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** How far within each side of a box a point is; less than nothing outside. */
const sidesOf = ([left, top, right, bottom]: Box): readonly ((p: Point) => number)[] => [([x]) => x - left, ([, y]) => y - top, ([x]) => right - x, ([, y]) => bottom - y];

const between = ([x0, y0]: Point, [x1, y1]: Point, share: number): Point => [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];

/** Sutherland and Hodgman (1974), side by side of the box: a ring that leaves it comes back along its edge. */
export const cutRing = (ring: readonly Point[], box: Box): readonly Point[] =>
  sidesOf(box).reduce<readonly Point[]>((before, inside) => {
    const after: Point[] = [];
    let from = before.at(-1);
    for (const to of before) {
      const [a, b] = [inside(from ?? to), inside(to)];
      if (from !== undefined && a < 0 !== b < 0) after.push(between(from, to, a / (a - b)));
      if (b >= 0) after.push(to);
      from = to;
    }
    return after;
  }, ring);

/** A line as its parts in the box. */
export const cutLine = (line: readonly Point[], box: Box): readonly (readonly Point[])[] =>
  sidesOf(box).reduce<readonly (readonly Point[])[]>((lines, inside) => lines.flatMap((whole) => {
    const parts: Point[][] = [[]];
    let from: Point | undefined;
    for (const to of whole) {
      const [a, b] = [inside(from ?? to), inside(to)];
      if (from !== undefined && a < 0 !== b < 0) {
        const cut = between(from, to, a / (a - b));
        if (b < 0) parts.at(-1)?.push(cut);
        else parts.push([cut]);
      }
      if (b >= 0) parts.at(-1)?.push(to);
      from = to;
    }
    return parts.filter((part) => part.length > 1);
  }), [line]);

/** Only the points that are farther than this from the one before; the last of a line always. */
export function thinned(line: readonly Point[], fine: number): readonly Point[] {
  const kept: Point[] = [];
  let before: Point | null = null;
  line.forEach((p, n) => {
    if (before !== null && n < line.length - 1 && Math.abs(p[0] - before[0]) < fine && Math.abs(p[1] - before[1]) < fine) return;
    kept.push(p);
    before = p;
  });
  return kept;
}

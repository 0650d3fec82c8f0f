/** Lines and rings of Mercator's world laid around the globe; what is behind it is left out, or goes along its outline. Pure. */
import type { Point } from '../camera';
import type { Globe, Laid } from '../globe';
import { thinned } from './cutting';

/** Where the world is round, a straight piece of a line is no longer than this, in parts of the world's width. */
const STRAIGHT = 1 / 180;

/** A line without points that stand closer than so many pixels, and with points between those that are far from each other. */
function bendable(line: readonly Point[], globe: Globe, fine: number): readonly Point[] {
  const bent: Point[] = [];
  let [x0, y0] = line[0] ?? [0, 0];
  for (const [x, y] of thinned(line, fine / globe.girth)) {
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(x - x0), Math.abs(y - y0)) / STRAIGHT));
    for (let n = 1; n <= parts; n += 1) bent.push([x0 + ((x - x0) * n) / parts, y0 + ((y - y0) * n) / parts]);
    [x0, y0] = [x, y];
  }
  return bent;
}

/** A ring: where it is hidden it follows the outline, so that it still encloses what it did. */
export function laidRing(ring: readonly Point[], globe: Globe, fine: number): readonly Point[] {
  const end = ring.at(-1);
  if (end === undefined) return [];
  const laid: Point[] = [];
  let before = globe.lay(end);
  for (const point of bendable([end, ...ring], globe, fine)) {
    const next = globe.lay(point);
    if (!before.isSeen && !next.isSeen) laid.push(...globe.around(before, next));
    laid.push(next.at);
    before = next;
  }
  return laid;
}

/** The parts of a line that are seen, each up to the first point behind the globe. */
export function laidLine(line: readonly Point[], globe: Globe, fine: number): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let before: Laid | null = null;
  for (const point of bendable(line, globe, fine)) {
    const next = globe.lay(point);
    if (next.isSeen && before?.isSeen !== true) parts.push(before === null ? [] : [before.at]);
    if (next.isSeen || before?.isSeen === true) parts.at(-1)?.push(next.at);
    before = next;
  }
  return parts;
}

/** Whether a point of the world lies within the rings of an area. */
export function isWithin(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let within = false;
  for (const ring of rings) {
    let [x0, y0] = ring.at(-1) ?? [0, 0];
    for (const [x1, y1] of ring) {
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) within = !within;
      [x0, y0] = [x1, y1];
    }
  }
  return within;
}

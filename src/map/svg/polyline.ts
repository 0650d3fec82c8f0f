/** Along a line of points in pixels: its length, and the point at a share of it. */
import type { Point } from '../camera';

export const lengthOf = (line: readonly Point[]): number => line.reduce((sum, [x, y], n) => sum + (n === 0 ? 0 : Math.hypot(x - (line[n - 1]?.[0] ?? x), y - (line[n - 1]?.[1] ?? y))), 0);

/** The point at a share of a line's length. */
export function pointAt(line: readonly Point[], share: number): Point {
  let left = lengthOf(line) * share;
  for (let n = 1; n < line.length; n += 1) {
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = [line[n - 1], line[n]];
    const step = Math.hypot(x1 - x0, y1 - y0);
    if (left <= step && step > 0) return [x0 + ((x1 - x0) * left) / step, y0 + ((y1 - y0) * left) / step];
    left -= step;
  }
  return line.at(-1) ?? [0, 0];
}

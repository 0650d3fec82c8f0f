/** Along a line of points in pixels: its length, the point at a share of it, and its middle. */
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

/** The middle part of a line, of at least so many pixels; null where the line is shorter. */
export function partOf(line: readonly Point[], width: number): readonly Point[] | null {
  const length = lengthOf(line);
  if (length < width) return null;
  const [from, to] = [0.5 - width / length / 2 - 0.01, 0.5 + width / length / 2 + 0.01];
  const steps = Math.max(2, Math.ceil(width / 12));
  return Array.from({ length: steps + 1 }, (_, n) => pointAt(line, Math.max(0, Math.min(1, from + ((to - from) * n) / steps))));
}

/** The points of a path of straight lines, as our own pictures write it: `M1 2L3 4`. */
export const pointsOf = (d: string): readonly Point[] =>
  d.split(/[ML]/).flatMap((pair): readonly Point[] => {
    const [x, y] = pair.trim().split(' ').map(Number);
    return x === undefined || y === undefined ? [] : [[x, y]];
  });

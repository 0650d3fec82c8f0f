/** Room for names: whoever comes first has it, and nothing is written over it. */

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Which part of a text stands at its point. */
export type Anchor = 'center' | 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
export type Place = { readonly anchor: Anchor; /** Ems, to the right and down. */ readonly shift: readonly [number, number] };

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export class Room {
  readonly #taken: Rect[];

  constructor(taken: readonly Rect[]) {
    this.#taken = [...taken];
  }

  isFree(rects: readonly Rect[]): boolean {
    return !rects.some((r) => this.#taken.some((t) => overlap(r, t)));
  }

  take(rects: readonly Rect[]): void {
    this.#taken.push(...rects);
  }
}

/** The box of a text of a size whose anchor stands at a point. */
export function boxAt([x, y]: readonly [number, number], { width, height }: { readonly width: number; readonly height: number }, anchor: Anchor): Rect {
  const left = anchor.includes('left') ? x : anchor.includes('right') ? x - width : x - width / 2;
  const top = anchor.startsWith('top') ? y : anchor.startsWith('bottom') ? y - height : y - height / 2;
  return { x: left, y: top, width, height };
}

export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

/** The upright box that holds a box turned about a point by degrees, clockwise. */
export function turned(rect: Rect, degrees: number, [x, y]: readonly [number, number]): Rect {
  if (degrees === 0) return rect;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corners = [0, 1].flatMap((across) =>
    [0, 1].map((down) => {
      const [dx, dy] = [rect.x + across * rect.width - x, rect.y + down * rect.height - y];
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const;
    }),
  );
  const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
  return { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

/** The places at a distance of `radial` ems around a point, one for each anchor. */
export const around = (anchors: readonly Anchor[], radial: number): readonly Place[] =>
  anchors.map((anchor) => {
    const corner = anchor.includes('-') ? radial * Math.SQRT1_2 : radial;
    const dx = anchor.includes('left') ? corner : anchor.includes('right') ? -corner : 0;
    const dy = anchor.startsWith('top') ? corner : anchor.startsWith('bottom') ? -corner : 0;
    return { anchor, shift: [dx, dy] };
  });

/** Of places in pairs MapLibre sets a text that hangs from its point so much higher, and one that stands on it so much lower, in ems. */
export const BASELINE = 7 / 24;

/** Places written as MapLibre's pairs: an anchor and its shift, one after the other. */
export function inPairs(pairs: readonly unknown[]): readonly Place[] {
  const places: Place[] = [];
  for (let n = 0; n + 1 < pairs.length; n += 2) {
    const [anchor, [dx, dy]] = [pairs[n] as Anchor, pairs[n + 1] as [number, number]]; // as the record has them
    places.push({ anchor, shift: [dx, dy + (anchor.startsWith('top') ? -BASELINE : anchor.startsWith('bottom') ? BASELINE : 0)] });
  }
  return places;
}

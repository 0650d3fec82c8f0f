/**
 * A place for a land's name where none of the spots that were drawn for it is free: around what of the land is in sight, as near
 * as there is room, and on the land itself only where that is large. Far from it a fine line leads there. Pure.
 */
import { meet, type Box } from './boxes';
import { awayFrom, type Extents, type Point } from './sheet';

/** The place of a name: its box, the side of the box that is turned to the land, and the nearest point of the land. */
export type Beside = { readonly box: Box; readonly anchor: string; readonly at: Point; readonly nearest: Point; readonly far: boolean };

type Asked = {
  /** The points of the land that are in sight, in pixels. */
  readonly land: readonly Point[];
  /** Those of other lands, for which the name could be taken. */
  readonly others: readonly Point[];
  /** What is better not written over: marks. */
  readonly marks: readonly Box[];
  readonly isFree: (box: Box) => boolean;
  /** Whether a line between two points would run through another name, or under what covers the map. */
  readonly isCrossed: (from: Point, to: Point) => boolean;
  /** What it may cost at most, in pixels: how far from the land it may stand, with what it covers. */
  readonly most: number;
};

/** How far around the land is searched, in pixels; more than that no eye follows. */
const REACH = 320;
/** What it costs to write over a mark, and over all of the land, in pixels of distance. */
const MARK = 40;
const ALL = 240;
/** And to stand west of it, where Hokkaido is, on which the name could be read as one of its own. */
const WEST = 14;
/** What each pixel costs from the middle of the land, among places equally near to a part of it. */
const OFF = 0.15;
/** So much nearer to its own land than to another a name cannot be taken for the other's. */
const CLEARLY = 16;

const nearestTo = (box: Box, points: readonly Point[]): Point | null => points.reduce<Point | null>((best, p) => (best === null || awayFrom(box, p) < awayFrom(box, best) ? p : best), null);

/** A name farther from its land than this has a line to it. */
const farFor = ({ down }: Extents): number => Math.max(16, down / 2);

export function besideLand({ across, down }: Extents, { land, others, marks, isFree, isCrossed, most }: Asked): Beside | null {
  const [xs, ys] = [land.map((p) => p.x), land.map((p) => p.y)];
  const reach = Math.min(REACH, most);
  const step = Math.max(6, down / 4);
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  const found: { readonly box: Box; readonly cost: number }[] = [];
  for (let top = Math.min(...ys) - reach - down; top <= Math.max(...ys) + reach; top += step) {
    for (let left = Math.min(...xs) - reach - across; left <= Math.max(...xs) + reach; left += step) {
      const box = { left, top, right: left + across, bottom: top + down };
      if (!isFree(box)) continue;
      const away = land.map((p) => awayFrom(box, p));
      const covered = away.filter((d) => d < 3).length / land.length;
      const least = away.reduce((a, b) => Math.min(a, b));
      const cost = least + covered * ALL + marks.filter((m) => meet(m, box)).length * MARK + (left + across / 2 < middle.x ? WEST : 0);
      if (cost <= most) found.push({ box, cost: cost + OFF * Math.hypot(left + across / 2 - middle.x, top + down / 2 - middle.y) });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const isReached = (box: Box, own: Point): boolean => awayFrom(box, own) <= farFor({ across, down }) || !isCrossed(turnedTo(own, box).at, own);
  const nearerBy = (apart: number): (typeof found)[number] | undefined =>
    found.find(({ box }) => {
      const [own, other] = [nearestTo(box, land), nearestTo(box, others)];
      return own !== null && (other === null || awayFrom(box, own) + apart < awayFrom(box, other)) && isReached(box, own);
    });
  const clear = nearerBy(CLEARLY) ?? nearerBy(0);
  const best = clear ?? found[0];
  const nearest = best && nearestTo(best.box, land);
  if (best === undefined || nearest === null || nearest === undefined) return null;
  return { ...turnedTo(nearest, best.box), box: best.box, nearest, far: clear === undefined || awayFrom(best.box, nearest) > farFor({ across, down }) };
}

/** The side or corner of a box that is turned to a point, and where that is. */
function turnedTo({ x, y }: Point, { left, top, right, bottom }: Box): { readonly anchor: string; readonly at: Point } {
  const [across, ax] = x <= left ? ['left', left] : x >= right ? ['right', right] : ['', (left + right) / 2];
  const [down, ay] = y <= top ? ['top', top] : y >= bottom ? ['bottom', bottom] : ['', (top + bottom) / 2];
  return { anchor: [down, across].filter((side) => side !== '').join('-') || 'center', at: { x: ax, y: ay } };
}

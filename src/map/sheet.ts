/** The map's window as its names find it, and what of it is free. Pure. */
import type { Position } from 'geojson';
import { grown, meet, type Box } from './boxes';
import type { Coast } from './coasts';

export type Point = { readonly x: number; readonly y: number };

export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** The width of the frame within the edges, in pixels. */
  readonly frame: number;
  readonly taken: readonly Box[];
  readonly project: (at: Position) => Point;
  readonly unproject: (point: Point) => Position;
  /** Where marks may stand, over which names are written only when there is no other room. */
  readonly marks?: readonly Box[];
  /** The coasts of the lands of the record, point by point: a name stands at its own, and never lies on another's. */
  readonly coasts: readonly Coast[];
  /** How far from its land a name may stand at most, in pixels; without, as far as a line can lead to it. */
  readonly reach?: number;
  /** How many names it may still take, where a class is to read them; without, as many as have room. */
  readonly most?: number;
};

/** A coast as it lies in the window. */
export type Shore = Pick<Coast, 'territory' | 'role'> & { readonly points: readonly Point[]; readonly box: Box };

/** By the sheet's own projection, which is another one whenever the window has moved. */
const shores = new WeakMap<Sheet['project'], readonly Shore[]>();

/** The coasts in pixels, reckoned once for all names of a sheet. */
export function shoresIn({ coasts, project }: Sheet): readonly Shore[] {
  const known = shores.get(project);
  if (known !== undefined) return known;
  const made = coasts.map(({ territory, role, points: ring }): Shore => {
    const points = ring.map((at) => project(at));
    const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
    return { territory, role, points, box: { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) } };
  });
  shores.set(project, made);
  return made;
}

/** Whether a point is within a ring: a line from it to the right meets the ring an odd number of times. */
function isWithin({ x, y }: Point, ring: readonly Point[]): boolean {
  const crossings = ring.filter((a, n) => {
    const b = ring[(n + 1) % ring.length] ?? a;
    return a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
  });
  return crossings.length % 2 === 1;
}

/** The size of a name in pixels, with all of its lines. */
export type Extents = { readonly across: number; readonly down: number };

/** The box of a name of a size, one side of which is at a point. */
export function boxAt({ x, y }: Point, anchor: string, { across, down }: Extents): Box {
  const left = anchor.includes('left') ? x : anchor.includes('right') ? x - across : x - across / 2;
  const top = anchor.startsWith('top') ? y : anchor.startsWith('bottom') ? y - down : y - down / 2;
  return { left, top, right: left + across, bottom: top + down };
}

/** How far a name keeps from another: as both renderers pad both, in pixels. */
export const BETWEEN = 4;

/** How far a name keeps from the frame: as MapLibre pads both the name and the clearing, in pixels. */
const APART = 8;

export function isFree(box: Box, { width, height, frame, taken }: Sheet): boolean {
  const rim = frame + APART;
  return box.left >= rim && box.top >= rim && box.right <= width - rim && box.bottom <= height - rim && !taken.some((t) => meet(t, box));
}

const holds = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean => x > left && x < right && y > top && y < bottom;

/** The middle of a box, its corners and the middles of its sides. */
const pointsOf = ({ left, top, right, bottom }: Box): readonly Point[] => [left, (left + right) / 2, right].flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => ({ x, y })));

const liesOn = (box: Box, shore: Shore): boolean => meet(shore.box, box) && (shore.points.some((p) => holds(box, p)) || pointsOf(box).some((p) => isWithin(p, shore.points)));

/** Whether a name would lie on a land that is not its own. */
export const liesOnAnother = (box: Box, own: unknown, sheet: Sheet): boolean => shoresIn(sheet).some((shore) => shore.territory !== own && liesOn(box, shore));

/** Whether a name would lie on a land of the subject. */
export const liesOnSubject = (box: Box, sheet: Sheet): boolean => shoresIn(sheet).some((shore) => shore.role === 'subject' && liesOn(box, shore));

/** Whether a point is on a land of the record. */
export const isOnLand = (point: Point, sheet: Sheet): boolean => shoresIn(sheet).some(({ box, points }) => holds(box, point) && isWithin(point, points));

/** How far a point is from a box, in pixels. */
export const awayFrom = ({ left, top, right, bottom }: Box, { x, y }: Point): number => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** How far from its land a name may stand so that it is still read as its name: with its height, in pixels. */
const AT_LAND = { ofHeight: 1.5, more: 14 };

/** What of a land is in the window, clear of what covers the map. */
export const inSight = ({ points }: Pick<Shore, 'points'>, { width, height, frame, taken }: Sheet): readonly Point[] =>
  points.filter((p) => p.x > frame && p.y > frame && p.x < width - frame && p.y < height - frame && !taken.some((t) => holds(t, p)));

/** Whether a name would stand on its land, or at what is in sight of it and nearer than any other land is. Of a land without coasts there is nothing to ask. */
export function standsAtLand(box: Box, own: unknown, sheet: Sheet): boolean {
  const shores = shoresIn(sheet);
  const mine = shores.filter(({ territory }) => territory === own);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  if (mine.length === 0 || mine.some(({ points }) => isWithin(middle, points))) return true;
  const awayOf = (some: readonly Shore[]): number => Math.min(...some.flatMap((shore) => inSight(shore, sheet).map((p) => awayFrom(box, p))));
  const away = awayOf(mine);
  return away <= AT_LAND.ofHeight * (box.bottom - box.top) + AT_LAND.more && away < awayOf(shores.filter(({ territory, box: b }) => territory !== own && meet(b, grown(box, away))));
}

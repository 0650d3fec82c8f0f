/** The spots that are drawn for a name, and how it stands at one. Pure. */
import type { Feature, Position } from 'geojson';
import type { Box } from './boxes';
import { boxAt, isFree, isOnLand, liesOnAnother, shoresIn, standsAtLand, type Extents, type Point, type Sheet } from './sheet';
import { BASELINE } from './svg/placing';

/** Where a name may stand: a point and the side of the name that is there, or a line that it runs along. */
export type Spot = { readonly at: Position; readonly anchors: readonly string[] } | { readonly along: readonly Position[] };

/** The spots of a feature of names.geojson: its own, and those of its property `also`. */
export const spotsOf = ({ geometry, properties }: Feature): readonly Spot[] => {
  const also = (properties?.['also'] ?? []) as readonly Spot[]; // drawn by hand, checked by the build
  if (geometry.type === 'LineString') return [{ along: geometry.coordinates }, ...also];
  if (geometry.type !== 'Point') return also;
  const list = (properties?.['anchors'] ?? ['center', [0, 0]]) as readonly unknown[];
  return [{ at: geometry.coordinates, anchors: list.filter((x): x is string => typeof x === 'string') }, ...also];
};

/** The box of a line of points, or null where it is too short for the name. */
function boxAlong(along: readonly Position[], { across, down }: Extents, { project }: Sheet): Box | null {
  const points = along.map((at) => project(at));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || Math.hypot(last.x - first.x, last.y - first.y) < across) return null;
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return { left: Math.min(...xs), top: Math.min(...ys) - down / 2, right: Math.max(...xs), bottom: Math.max(...ys) + down / 2 };
}

/** Whether a name that runs along a line would run over a land: over a point of a coast, or with a part of itself far inside one. */
export function runsOverLand(along: readonly Position[], { across, down }: Extents, sheet: Sheet): boolean {
  const points = along.map((at) => sheet.project(at));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return false;
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const [dx, dy] = [(last.x - first.x) / length, (last.y - first.y) / length];
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const isUnder = ({ x, y }: Point): boolean => {
    const [right, below] = [x - middle.x, y - middle.y];
    return Math.abs(right * dx + below * dy) < across / 2 && Math.abs(below * dx - right * dy) < down / 2;
  };
  if (shoresIn(sheet).some(({ points: coast }) => coast.some(isUnder))) return true;
  return [-0.5, -0.375, -0.25, -0.125, 0, 0.125, 0.25, 0.375, 0.5].some((share) =>
    [-0.5, 0, 0.5].some((side) => isOnLand({ x: middle.x + share * across * dx - side * down * dy, y: middle.y + share * across * dy + side * down * dx }, sheet)),
  );
}

/** How a name runs from one point to another, in degrees clockwise from the horizontal, never upside down. */
export function upright(from: Point, to: Point): number {
  const steep = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return steep > 90 ? steep - 180 : steep <= -90 ? steep + 180 : steep;
}

/** A name at a spot, of which one side is chosen. */
export type Stand = { readonly spot: Spot; readonly box: Box };

/** The box in which a name stands at a spot, and which side of it is there, if that is free. */
export function freeAt(spot: Spot, extents: Extents, { sheet, own }: { readonly sheet: Sheet; readonly own: unknown }): Stand | null {
  const stands: readonly { readonly spot: Spot; readonly box: Box | null }[] = 'along' in spot ? [{ spot, box: boxAlong(spot.along, extents, sheet) }] : spot.anchors.map((anchor) => ({ spot: { ...spot, anchors: [anchor] }, box: boxAt(sheet.project(spot.at), anchor, extents) }));
  return stands.find((stand): stand is Stand => stand.box !== null && isFree(stand.box, sheet) && standsAtLand(stand.box, own, sheet) && !('along' in stand.spot ? runsOverLand(stand.spot.along, extents, sheet) : liesOnAnother(stand.box, own, sheet))) ?? null;
}

/** A side of a text, exactly at its point, as the style takes it. */
export const anchored = (anchor: string): readonly [string, readonly [number, number]] => [anchor, [0, anchor.startsWith('top') ? BASELINE : anchor.startsWith('bottom') ? -BASELINE : 0]];

/** A feature at one of its spots: a name that runs along a line is a point with an angle. */
export function standing(feature: Feature, spot: Spot, { project }: Sheet): Feature {
  if ('along' in spot) {
    const [first = [0, 0], last = [0, 0]] = [spot.along[0], spot.along.at(-1)];
    const [from, to] = [project(first), project(last)];
    const middle = [0, 1].map((n) => ((first[n] ?? 0) + (last[n] ?? 0)) / 2);
    return { ...feature, geometry: { type: 'Point', coordinates: middle }, properties: { ...feature.properties, angle: upright(from, to) } };
  }
  return { ...feature, geometry: { type: 'Point', coordinates: [...spot.at] }, properties: { ...feature.properties, anchors: spot.anchors.flatMap(anchored) } };
}


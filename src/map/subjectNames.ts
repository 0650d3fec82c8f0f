/** The names of the lands that are the subject: while a part of one is in sight, its name has a place. Pure. */
import type { Feature } from 'geojson';
import { besideLand, type Beside } from './beside';
import type { Box } from './boxes';
import { inSight, isFree, liesOnAnother, shoresIn, type Extents, type Point, type Sheet, type Shore } from './sheet';
import { anchored, freeAt, standing, type Spot, type Stand } from './spots';

/** What is in sight of the land that a name is of, in pixels, and whether the land is of the subject; null where it has no coasts. */
export function landInSight(own: unknown, sheet: Sheet): Pick<Shore, 'role' | 'points'> | null {
  const mine = shoresIn(sheet).filter(({ territory }) => territory === own);
  const [first] = mine;
  return first === undefined ? null : { role: first.role, points: mine.flatMap((shore) => inSight(shore, sheet)) };
}

/** How it is written where there is no room for it as it is: smaller, then without the other scripts; smaller still it could not be read. */
const WAYS = [
  { size: 1, plain: false },
  { size: 0.8, plain: false },
  { size: 0.8, plain: true },
  { size: 0.65, plain: true },
] as const;

/** Before a class: names have no other scripts there, and smaller than this the last row could not read them. */
const WAYS_FOR_CLASS = [
  { size: 1, plain: false },
  { size: 0.83, plain: false },
] as const;

/** The names of lands around, and all of them far out, are small as they are. */
function waysOf({ role }: Pick<Shore, 'role'>, { most, reach }: Sheet): readonly Way[] {
  if (role === 'around') return WAYS.slice(0, 1);
  if (most !== undefined) return WAYS_FOR_CLASS;
  return reach === undefined ? WAYS : WAYS.slice(0, 3);
}

type Way = { readonly size: number; readonly plain: boolean };
type Found = Stand | (Beside & Way);

type Asked = { readonly sheet: Sheet; readonly land: Pick<Shore, 'role' | 'points'>; readonly extentsOf: (feature: Feature) => Extents | null };

/** Whether the straight line between two points runs through a box: the share of it between the box's sides, and that between its top and bottom, meet. */
function crosses({ left, top, right, bottom }: Box, from: Point, to: Point): boolean {
  const between = (a: number, b: number, low: number, high: number): readonly [number, number] => {
    if (a === b) return a > low && a < high ? [0, 1] : [1, 0];
    const [one, other] = [(low - a) / (b - a), (high - a) / (b - a)];
    return one < other ? [one, other] : [other, one];
  };
  const [across, down] = [between(from.x, to.x, left, right), between(from.y, to.y, top, bottom)];
  return Math.max(0, across[0], down[0]) < Math.min(1, across[1], down[1]);
}

const own = ({ properties }: Feature): unknown => properties?.['territory'];
const withoutScripts = (feature: Feature): Feature => ({ ...feature, properties: { ...feature.properties, other: '' } });

/** So far a name without a line stands from its land at most, in pixels. */
export const NEAR = 40;

/** The place of a name whose land is in sight: at a spot that was drawn for it, or else wherever around the land there is room; for a land around, near its coast. */
export function placeOfLand(feature: Feature, spots: readonly Spot[], { sheet, land, extentsOf }: Asked): Found | null {
  const extents = extentsOf(feature);
  if (extents === null) return null;
  const marks = sheet.marks ?? [];
  const hasLine = sheet.reach === undefined && land.role === 'subject';
  const ways: readonly Way[] = waysOf(land, sheet);
  const at = (where: Sheet): Stand | null => spots.reduce<Stand | null>((found, spot) => found ?? freeAt(spot, extents, { sheet: where, own: own(feature) }), null);
  const others = shoresIn(sheet).flatMap((shore) => (shore.territory === own(feature) ? [] : inSight(shore, sheet)));
  const around = (way: Way, most: number): Found | null => {
    const { across, down } = (way.plain ? extentsOf(withoutScripts(feature)) : null) ?? extents;
    const found = besideLand({ across: across * way.size, down: down * way.size }, { land: land.points, others, marks, most, isCrossed: (from, to) => sheet.taken.some((t) => crosses(t, from, to)), isFree: (box) => isFree(box, sheet) && !liesOnAnother(box, own(feature), sheet) });
    // Without a line to it a name is read as that of the nearest land: where that is another, it has no place.
    return found === null || (found.far && !hasLine) ? null : { ...found, ...way };
  };
  const firstOf = (tried: readonly Way[], most: number): Found | null => tried.reduce<Found | null>((found, way) => found ?? around(way, most), null);
  const clear = at({ ...sheet, taken: [...sheet.taken, ...marks] });
  if (land.role === 'around') return clear ?? at(sheet) ?? firstOf(ways, NEAR);
  // Smaller beside its land and clear of the marks is better than over one, and that is better than far away.
  return clear ?? firstOf(ways.slice(0, 3), extents.down / 3) ?? at(sheet) ?? firstOf(ways, sheet.reach ?? Number.POSITIVE_INFINITY);
}

/** A name at its place, and the line that leads from afar to its land. */
export function standingAt(feature: Feature, place: Found, sheet: Sheet): readonly Feature[] {
  if ('spot' in place) return [standing(feature, place.spot, sheet)];
  const { anchor, at, nearest, far, size, plain } = place;
  const id = `leader-${String(own(feature))}`;
  const named = plain ? withoutScripts(feature) : feature;
  const name: Feature = { ...named, geometry: { type: 'Point', coordinates: [...sheet.unproject(at)] }, properties: { ...named.properties, anchors: anchored(anchor), size } };
  if (!far) return [name];
  return [name, { type: 'Feature', id, properties: { id, kind: 'leader' }, geometry: { type: 'LineString', coordinates: [at, nearest].map((point) => [...sheet.unproject(point)]) } }];
}

/** The names of the lands that are the subject: while a part of one is in sight, its name has a place. Pure. */
import type { Feature } from 'geojson';
import { besideLand, type Beside } from './beside';
import type { Box } from './boxes';
import { isFree, type Extents, type Point, type Sheet } from './sheet';
import { anchored, freeAt, standing, type Spot, type Stand } from './spots';

/** What is in sight of the land that a name is of, in pixels; null where the land is not of the subject. */
export function landInSight(own: unknown, { coasts, project, width, height, frame, taken }: Sheet): readonly Point[] | null {
  const coast = coasts.filter(({ territory }) => territory === own);
  if (coast.length === 0) return null;
  return coast
    .flatMap(({ points }) => points.map((at) => project(at)))
    .filter(({ x, y }) => x > frame && y > frame && x < width - frame && y < height - frame && !taken.some((t) => x > t.left && x < t.right && y > t.top && y < t.bottom));
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

type Way = { readonly size: number; readonly plain: boolean };
type Found = Stand | (Beside & Way);

type Asked = { readonly sheet: Sheet; readonly land: readonly Point[]; readonly extentsOf: (feature: Feature) => Extents | null };

const own = ({ properties }: Feature): unknown => properties?.['territory'];
const withoutScripts = (feature: Feature): Feature => ({ ...feature, properties: { ...feature.properties, other: '' } });

/** The place of a name whose land is in sight: at a spot that was drawn for it, or else wherever around the land there is room. */
export function placeOfLand(feature: Feature, spots: readonly Spot[], { sheet, land, extentsOf }: Asked): Found | null {
  const extents = extentsOf(feature);
  if (extents === null) return null;
  const marks = sheet.marks ?? [];
  const ways: readonly Way[] = sheet.most === undefined ? WAYS : WAYS_FOR_CLASS;
  const at = (where: Sheet): Stand | null => spots.reduce<Stand | null>((found, spot) => found ?? freeAt(spot, extents, { sheet: where, own: own(feature) }), null);
  const others = sheet.coasts.flatMap(({ territory, points }) => (territory === own(feature) ? [] : points.map((p) => sheet.project(p))));
  const isOnAnother = ({ left, top, right, bottom }: Box): boolean => others.some(({ x, y }) => x > left && x < right && y > top && y < bottom);
  const around = (way: Way, most: number): Found | null => {
    const { across, down } = (way.plain ? extentsOf(withoutScripts(feature)) : null) ?? extents;
    const found = besideLand({ across: across * way.size, down: down * way.size }, { land, others, marks, most, isFree: (box) => isFree(box, sheet) && !isOnAnother(box) });
    return found && { ...found, ...way };
  };
  const firstOf = (tried: readonly Way[], most: number): Found | null => tried.reduce<Found | null>((found, way) => found ?? around(way, most), null);
  // Smaller beside its land and clear of the marks is better than over one, and that is better than far away.
  return at({ ...sheet, taken: [...sheet.taken, ...marks] }) ?? firstOf(ways.slice(0, 3), extents.down / 3) ?? at(sheet) ?? firstOf(ways, Number.POSITIVE_INFINITY);
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

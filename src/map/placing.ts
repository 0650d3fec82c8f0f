/**
 * Names place themselves in the free part of the window: each has some spots, in order, and takes the first that is inside
 * the window and free of what stands on the map. What then still meets another name is MapLibre's to decide. Pure.
 */
import type { Feature, Position } from 'geojson';
import type { Geometry } from '../state/load';
import { GAP, grown, meet, type Box } from './boxes';
import { extentsIn } from './extents';
import { markScale } from './layers/incidents';
import type { Look } from './layers/layer';
import { BETWEEN, boxAt, isFree, liesOnSubject, type Extents, type Sheet } from './sheet';
import { freeAt, runsOverLand, spotsOf, standing, upright, type Spot } from './spots';
import { landInSight, NEAR, placeOfLand, standingAt } from './subjectNames';

/** So many names a class reads at once; one reader as many as have room. */
const MOST_FOR_CLASS = 7;

/** How wide the marks of towns and of what happened there are, with some air, in pixels. */
const MARK = 22;

/** Farther out than this no line leads to a land: it would be longer than the land, and cross the names of others. */
const LINES_FROM = 4.5;

/** The sheet before the first name is placed. */
export function openSheet(sheet: Sheet, { towns }: Geometry, { look, zoom }: { readonly look: Look; readonly zoom: number }): Sheet {
  const mark = { across: MARK * markScale(look), down: MARK * markScale(look) };
  const marks = towns.features.flatMap(({ geometry: g }) => (g.type === 'Point' ? [boxAt(sheet.project(g.coordinates), 'center', mark)] : []));
  const taken = sheet.taken.map((box) => grown(box, GAP + 3)); // the renderers keep names so far from what covers the map, and round
  const project: Sheet['project'] = (at) => sheet.project(at); // another one for each opening, since the map may have moved
  return { ...sheet, project, taken, marks, ...(zoom < LINES_FROM ? { reach: NEAR } : {}), ...(look.presenting ? { most: MOST_FOR_CLASS } : {}) };
}

export type Arranged = { readonly features: readonly Feature[]; readonly sheet: Sheet };

const rankOf = ({ properties }: Feature): number => Number(properties?.['rank'] ?? 0);

/** Whether a name's own spot is within the window. */
function isInWindow(spot: Spot, { width, height, project }: Sheet): boolean {
  const points = ('along' in spot ? spot.along : [spot.at]).map((at) => project(at));
  return points.some(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
}

/** Whether a name at a spot would be seen, if only in part. */
const reachesIn = (spot: Spot, extents: Extents, { width, height, project }: Sheet): boolean =>
  'along' in spot || spot.anchors.some((anchor) => meet(boxAt(project(spot.at), anchor, extents), { left: 0, top: 0, right: width, bottom: height }));

/**
 * The names, each at its first free spot; where none is, at its own. Those that come first choose first; the sheet that is left has
 * their boxes. A land of the subject that is in sight has its name wherever there is room beside it; no land has it anywhere else. Where only so many may stand,
 * the highest ranks come first, and the others are left out: those beyond that number, and, but for the first rank, those without a free spot.
 */
export function placed(names: readonly Feature[], sheet: Sheet, extentsOf: (feature: Feature) => Extents | null): Arranged {
  const taken = [...sheet.taken];
  let most = sheet.most ?? Number.POSITIVE_INFINITY;
  const isCounted = sheet.most !== undefined;
  const inOrder = isCounted ? [...names].sort((a, b) => rankOf(a) - rankOf(b)) : names;
  const features = inOrder.flatMap((feature): readonly Feature[] => {
    const extents = extentsOf(feature);
    const [own, ...others] = spotsOf(feature);
    if (own === undefined) return [feature];
    const atOwn = feature.geometry.type === 'Point' ? feature : standing(feature, own, sheet);
    const land = landInSight(feature.properties?.['territory'], sheet);
    const isSeen = land !== null && land.points.length > 0;
    if (extents === null || (isCounted && !(isSeen && land.role === 'subject') && !isInWindow(own, sheet))) return [atOwn]; // not seen now
    if (most <= 0) return [];
    const place = isSeen ? placeOfLand(feature, [own, ...others], { sheet: { ...sheet, taken }, land, extentsOf }) : null;
    if (place !== null) {
      taken.push(grown(place.box, BETWEEN));
      most -= 1;
      return standingAt(feature, place, sheet);
    }
    for (const spot of [own, ...others]) {
      const stand = freeAt(spot, extents, { sheet: { ...sheet, taken }, own: feature.properties?.['territory'] });
      if (stand === null) continue;
      taken.push(grown(stand.box, BETWEEN));
      most -= 1;
      return [standing(feature, stand.spot, sheet)];
    }
    // At its own spot a renderer draws it if nothing is in its way; but a land is named at its coasts or not at all, and a water on no land.
    const isLand = feature.properties?.['kind'] === 'territory';
    if ((isCounted && rankOf(feature) > 1) || (isLand && reachesIn(own, extents, sheet)) || ('along' in own && runsOverLand(own.along, extents, sheet))) return [];
    most -= 1;
    return [atOwn];
  });
  return { features, sheet: { ...sheet, taken, ...(isCounted ? { most } : {}) } };
}

/** A place on a line: where, and how a name runs beside it there. */
export type OnLine = { readonly at: Position; readonly angle: number; readonly box: Box; readonly free: boolean };

/** From the middle of the line outwards. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

/** The place of a name beside a line: the first, from the line's middle outwards, whose surroundings are free, rather not on an island of the subject; the middle where none is. */
export function besideLine(line: readonly Position[], extents: Extents, sheet: Sheet): OnLine | null {
  const points = line.map((at) => ({ at, ...sheet.project(at) }));
  const lengths = points.map((p, n) => (n === 0 ? 0 : Math.hypot(p.x - (points[n - 1]?.x ?? p.x), p.y - (points[n - 1]?.y ?? p.y))));
  const total = lengths.reduce((a, b) => a + b, 0);
  const pointAt = (distance: number) => {
    let rest = Math.min(Math.max(0, distance), total);
    const n = Math.max(1, lengths.findIndex((l, k) => k > 0 && (rest -= l) <= 0));
    const [from, to, length] = [points[n - 1], points[n], lengths[n] ?? 1];
    if (from === undefined || to === undefined) return null;
    const share = length === 0 ? 0 : 1 + rest / length;
    const between = (a: number, b: number) => a + (b - a) * share;
    return { x: between(from.x, to.x), y: between(from.y, to.y), at: [between(from.at[0] ?? 0, to.at[0] ?? 0), between(from.at[1] ?? 0, to.at[1] ?? 0)] };
  };
  const spots = SHARES.flatMap((share) => {
    const middle = total * share;
    const [here, before, after] = [pointAt(middle), pointAt(middle - extents.across / 2), pointAt(middle + extents.across / 2)];
    if (here === null || before === null || after === null) return [];
    const angle = upright(before, after);
    const turn = (Math.abs(angle) * Math.PI) / 180;
    const [w, h] = [extents.across * Math.cos(turn) + extents.down * Math.sin(turn), extents.across * Math.sin(turn) + extents.down * Math.cos(turn)];
    return [{ at: here.at, angle, box: { left: here.x - w / 2, top: here.y - h / 2, right: here.x + w / 2, bottom: here.y + h / 2 } }];
  });
  const free = spots.filter(({ box }) => isFree(box, sheet));
  const [spot] = [...free.filter(({ box }) => !liesOnSubject(box, sheet)), ...free, ...spots];
  return spot === undefined ? null : { ...spot, free: isFree(spot.box, sheet) };
}

/** The names of lines, each beside its line in the free part of the window. */
export function placedOnLines(lines: readonly Feature[], sheet: Sheet, extentsOf: (feature: Feature) => Extents | null): Arranged {
  const taken = [...sheet.taken];
  const features = lines.flatMap((feature): Feature[] => {
    const extents = extentsOf(feature);
    const { geometry } = feature;
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    if (extents === null) return [];
    const places = parts.flatMap((part) => besideLine(part, extents, { ...sheet, taken }) ?? []);
    const place = places.find((p) => p.free) ?? places[0];
    if (place === undefined) return [];
    taken.push(place.box);
    return [{ ...feature, geometry: { type: 'Point', coordinates: [...place.at] }, properties: { ...feature.properties, angle: place.angle } }];
  });
  return { features, sheet: { ...sheet, taken } };
}

/** The features of a small source at their places; a source that is no list of names stays as it is. */
export function arrangedOf(id: string, features: readonly Feature[], { sheet, look, zoom }: { readonly sheet: Sheet; readonly look: Look; readonly zoom: number }): Arranged {
  const extents = extentsIn(look, zoom);
  if (id === 'territory-names' || id === 'names') return placed(features, sheet, extents);
  return id === 'line-names' ? placedOnLines(features, sheet, extents) : { features, sheet };
}

/**
 * Names place themselves in the free part of the window: each has some spots, in order, and takes the first that is inside
 * the window and free of what stands on the map. What then still meets another name is MapLibre's to decide. Pure.
 */
import type { Feature, Position } from 'geojson';
import type { Box } from './boxes';

type Point = { readonly x: number; readonly y: number };

export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** The width of the frame within the edges, in pixels. */
  readonly frame: number;
  readonly taken: readonly Box[];
  readonly project: (at: Position) => Point;
  /** The coasts of the lands that are the subject, point by point: a name may lie on its own, never on another's. */
  readonly coasts: readonly Coast[];
  /** How many names it may still take, where a class is to read them; without, as many as have room. */
  readonly most?: number;
};

export type Coast = { readonly territory: string; readonly points: readonly Position[] };

/** Points along the coasts of some territories, dense enough that no name slips between them. */
export function coastsOf(features: readonly Feature[], territories: readonly string[]): readonly Coast[] {
  return features.flatMap(({ geometry, properties }): Coast[] => {
    const territory = String(properties?.['territory']);
    if (!territories.includes(territory) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return [{ territory, points: rings.flatMap((ring) => ring.filter((_, n) => n % Math.ceil(ring.length / COAST_POINTS) === 0)) }];
  });
}

/** So many points of a ring at most. */
const COAST_POINTS = 60;

/** The size of a name in pixels, with all of its lines. */
export type Extents = { readonly across: number; readonly down: number };

/** Where a name may stand: a point and the side of the name that is there, or a line that it runs along. */
type Spot = { readonly at: Position; readonly anchors: readonly string[] } | { readonly along: readonly Position[] };

/** The spots of a feature of names.geojson: its own, and those of its property `also`. */
const spotsOf = ({ geometry, properties }: Feature): readonly Spot[] => {
  const also = (properties?.['also'] ?? []) as readonly Spot[]; // drawn by hand, checked by the build
  if (geometry.type === 'LineString') return [{ along: geometry.coordinates }, ...also];
  if (geometry.type !== 'Point') return also;
  const list = (properties?.['anchors'] ?? ['center', [0, 0]]) as readonly unknown[];
  return [{ at: geometry.coordinates, anchors: list.filter((x): x is string => typeof x === 'string') }, ...also];
};

/** The box of a name of a size, one side of which is at a point. */
export function boxAt({ x, y }: Point, anchor: string, { across, down }: Extents): Box {
  const left = anchor.includes('left') ? x : anchor.includes('right') ? x - across : x - across / 2;
  const top = anchor.startsWith('top') ? y : anchor.startsWith('bottom') ? y - down : y - down / 2;
  return { left, top, right: left + across, bottom: top + down };
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far a name keeps from the frame: as MapLibre pads both the name and the clearing, in pixels. */
const APART = 8;

export function isFree(box: Box, { width, height, frame, taken }: Sheet): boolean {
  const rim = frame + APART;
  return box.left >= rim && box.top >= rim && box.right <= width - rim && box.bottom <= height - rim && !taken.some((t) => meet(t, box));
}

/** The box of a line of points, or null where it is too short for the name. */
function boxAlong(along: readonly Position[], { across, down }: Extents, { project }: Sheet): Box | null {
  const points = along.map((at) => project(at));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || Math.hypot(last.x - first.x, last.y - first.y) < across) return null;
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return { left: Math.min(...xs), top: Math.min(...ys) - down / 2, right: Math.max(...xs), bottom: Math.max(...ys) + down / 2 };
}

/** How a name runs from one point to another, in degrees clockwise from the horizontal, never upside down. */
function upright(from: Point, to: Point): number {
  const steep = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return steep > 90 ? steep - 180 : steep <= -90 ? steep + 180 : steep;
}

/** Whether a name would lie on a land that is not its own. */
const liesOnAnother = (box: Box, own: unknown, { coasts, project }: Sheet): boolean =>
  coasts.some(
    ({ territory, points }) =>
      territory !== own &&
      points.some((at) => {
        const { x, y } = project(at);
        return x > box.left && x < box.right && y > box.top && y < box.bottom;
      }),
  );

/** The box in which a name stands at a spot, if that is free. */
function freeBox(spot: Spot, extents: Extents, { sheet, own }: { readonly sheet: Sheet; readonly own: unknown }): Box | null {
  const boxes = 'along' in spot ? [boxAlong(spot.along, extents, sheet)] : spot.anchors.map((anchor) => boxAt(sheet.project(spot.at), anchor, extents));
  return boxes.find((box) => box !== null && isFree(box, sheet) && !liesOnAnother(box, own, sheet)) ?? null;
}

/** A feature at one of its spots: a name that runs along a line is a point with an angle. */
function standing(feature: Feature, spot: Spot, { project }: Sheet): Feature {
  if ('along' in spot) {
    const [first = [0, 0], last = [0, 0]] = [spot.along[0], spot.along.at(-1)];
    const [from, to] = [project(first), project(last)];
    const middle = [0, 1].map((n) => ((first[n] ?? 0) + (last[n] ?? 0)) / 2);
    return { ...feature, geometry: { type: 'Point', coordinates: middle }, properties: { ...feature.properties, angle: upright(from, to) } };
  }
  if (feature.geometry.type === 'Point' && spot.at === feature.geometry.coordinates) return feature; // at its own spot
  return { ...feature, geometry: { type: 'Point', coordinates: [...spot.at] }, properties: { ...feature.properties, anchors: spot.anchors.flatMap((a) => [a, [0, 0]]) } };
}

export type Arranged = { readonly features: readonly Feature[]; readonly sheet: Sheet };

const rankOf = ({ properties }: Feature): number => Number(properties?.['rank'] ?? 0);

/** Whether a name's own spot is within the window. */
function isInWindow(spot: Spot, { width, height, project }: Sheet): boolean {
  const points = ('along' in spot ? spot.along : [spot.at]).map((at) => project(at));
  return points.some(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
}

/**
 * The names, each at its first free spot; where none is, at its own. Those that come first choose first; the sheet that is left has
 * their boxes. Where only so many may stand, the highest ranks come first, and the others are left out: those beyond that
 * number, and, but for the first rank, those without a free spot.
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
    if (extents === null || (isCounted && !isInWindow(own, sheet))) return [standing(feature, own, sheet)]; // not seen now
    if (most <= 0) return [];
    for (const spot of [own, ...others]) {
      const box = freeBox(spot, extents, { sheet: { ...sheet, taken }, own: feature.properties?.['territory'] });
      if (box === null) continue;
      taken.push(box);
      most -= 1;
      return [standing(feature, spot, sheet)];
    }
    if (isCounted && rankOf(feature) > 1) return [];
    most -= 1;
    return [standing(feature, own, sheet)];
  });
  return { features, sheet: { ...sheet, taken, ...(isCounted ? { most } : {}) } };
}

/** A place on a line: where, and how a name runs beside it there. */
export type OnLine = { readonly at: Position; readonly angle: number; readonly box: Box; readonly free: boolean };

/** From the middle of the line outwards. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

/** The place of a name beside a line: the first, from the line's middle outwards, whose surroundings are free; the middle where none is. */
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
  const [spot] = [...spots.filter(({ box }) => isFree(box, sheet)), ...spots];
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
export function arrangedOf(id: string, features: readonly Feature[], { sheet, extents }: { readonly sheet: Sheet; readonly extents: (feature: Feature) => Extents | null }): Arranged {
  if (id === 'territory-names' || id === 'names') return placed(features, sheet, extents);
  return id === 'line-names' ? placedOnLines(features, sheet, extents) : { features, sheet };
}

/** Names along waters and lines wait for their places; the others stand at their own from the first. */
export const standsAtOnce = (id: string, { geometry }: Feature): boolean => (id !== 'names' && id !== 'line-names') || geometry.type === 'Point';

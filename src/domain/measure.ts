/** What is being measured, as a plain value, and how the address writes it: `distance:cape-nosappu;145.858,43.397`, `sea:RU,RU,JP,JP`. */
import type { PlaceId, TerritoryId } from './model';

/** Degrees; as exact as the address writes it, some 10 m. */
export type Point = { readonly lon: number; readonly lat: number };

/** Hokkaido is no land of the record, but most distances are told from it. */
export type LandId = TerritoryId | 'hokkaido';

/** From where to where: a point of the map, the coast of a land, or a place of the record. */
export type End = { readonly kind: 'point'; readonly at: Point } | { readonly kind: 'land'; readonly id: LandId } | { readonly kind: 'place'; readonly id: PlaceId };

/** The islands whose assignment decides over the sea, from the largest. */
export const ISLANDS = ['iturup', 'kunashir', 'shikotan', 'habomai'] as const;
export type Island = (typeof ISLANDS)[number];
export type Assignment = { readonly [I in Island]: 'JP' | 'RU' };

export const RING_UNITS = ['km', 'nm'] as const;
export type RingUnit = (typeof RING_UNITS)[number];

export type Measure =
  | { readonly kind: 'distance'; readonly from: End | null; readonly to: End | null }
  | { readonly kind: 'rings'; readonly around: End | null; readonly unit: RingUnit }
  | { readonly kind: 'area'; readonly lands: readonly LandId[] }
  | { readonly kind: 'size'; readonly land: LandId; readonly at: Point }
  | { readonly kind: 'sea'; readonly sides: Assignment };

export const MEASURES = ['distance', 'rings', 'area', 'size', 'sea'] as const satisfies readonly Measure['kind'][];

/** As near the poles as the map goes. */
const FARTHEST = 75;

/** The nearest point that the map shows, as exact as the address writes it; adding 0 makes -0 a plain 0. */
export function pointOf(lon: number, lat: number): Point {
  const around = ((((lon + 180) % 360) + 360) % 360) - 180;
  return { lon: Number(around.toFixed(4)) + 0, lat: Number(Math.min(FARTHEST, Math.max(-FARTHEST, lat)).toFixed(4)) + 0 };
}

/** One side's for every island. */
export const allTo = (side: 'JP' | 'RU'): Assignment => ({ iturup: side, kunashir: side, shikotan: side, habomai: side });

/** The assignments that have been talked of: all to one side, or two to each. */
export const ASSIGNMENTS: readonly { readonly id: 'russia' | 'japan' | 'two'; readonly sides: Assignment }[] = [
  { id: 'russia', sides: allTo('RU') },
  { id: 'two', sides: { iturup: 'RU', kunashir: 'RU', shikotan: 'JP', habomai: 'JP' } },
  { id: 'japan', sides: allTo('JP') },
];

/** The measure that a kind begins with. */
export function firstMeasure(kind: Measure['kind']): Measure {
  switch (kind) {
    case 'distance':
      return { kind, from: null, to: null };
    case 'rings':
      return { kind, around: null, unit: 'km' };
    case 'area':
      return { kind, lands: ISLANDS.map((id) => id as TerritoryId) }; // ids of the record: a test asks it
    case 'size':
      return { kind, land: 'iturup' as TerritoryId, at: pointOf(139.75, 35.35) };
    case 'sea':
      return { kind, sides: allTo('RU') };
  }
}

const printPoint = ({ lon, lat }: Point): string => `${lon},${lat}`;
const printEnd = (end: End | null): string => (end === null ? '' : end.kind === 'point' ? printPoint(end.at) : end.id);

/** As the address writes it; parseMeasure gives it back. */
export function printMeasure(measure: Measure): string {
  switch (measure.kind) {
    case 'distance':
      return `distance:${printEnd(measure.from)};${printEnd(measure.to)}`;
    case 'rings':
      return `rings:${printEnd(measure.around)};${measure.unit}`;
    case 'area':
      return `area:${measure.lands.join(',')}`;
    case 'size':
      return `size:${measure.land};${printPoint(measure.at)}`;
    case 'sea':
      return `sea:${ISLANDS.map((id) => measure.sides[id]).join(',')}`;
  }
}

type Known = { readonly territories: ReadonlySet<string>; readonly places: ReadonlySet<string> };

function parsePoint(text: string): Point | null {
  const parts = text.split(',');
  const [lon, lat] = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (parts.length !== 2 || lon === undefined || lat === undefined || !Number.isFinite(lon) || !Number.isFinite(lat)) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= FARTHEST ? pointOf(lon, lat) : null;
}

// The sets hold ids of the record only, so the brands are true.
const parseLand = (text: string, { territories }: Known): LandId | null => (text === 'hokkaido' || territories.has(text) ? (text as LandId) : null);

/** An end; null where none is given, undefined where it is none. */
function parseEnd(text: string, known: Known): End | null | undefined {
  if (text === '') return null;
  const land = parseLand(text, known);
  if (land !== null) return { kind: 'land', id: land };
  if (known.places.has(text)) return { kind: 'place', id: text as PlaceId };
  const at = parsePoint(text);
  return at === null ? undefined : { kind: 'point', at };
}

/** What a text of the address measures; null where it measures nothing that there is. */
export function parseMeasure(text: string, known: Known): Measure | null {
  const [kind = '', rest = ''] = text.split(/:(.*)/s);
  const parts = rest.split(';');
  const [first = '', second = ''] = parts;
  if (parts.length > 2) return null;
  switch (MEASURES.find((m) => m === kind)) {
    case undefined:
      return null;
    case 'distance': {
      const [from, to] = [parseEnd(first, known), parseEnd(second, known)];
      return from === undefined || to === undefined ? null : { kind: 'distance', from, to };
    }
    case 'rings': {
      const [around, unit] = [parseEnd(first, known), RING_UNITS.find((u) => u === (second || 'km'))];
      return around === undefined || unit === undefined ? null : { kind: 'rings', around, unit };
    }
    case 'area': {
      const ids = [...new Set(rest.split(',').filter((id) => id !== ''))];
      const lands = ids.flatMap((id) => parseLand(id, known) ?? []);
      return lands.length === ids.length ? { kind: 'area', lands } : null;
    }
    case 'size': {
      const [land, at] = [parseLand(first, known), parsePoint(second)];
      return land === null || at === null ? null : { kind: 'size', land, at };
    }
    case 'sea': {
      const sides = rest.split(',').map((side) => (side === 'JP' || side === 'RU' ? side : null));
      const [iturup, kunashir, shikotan, habomai] = sides;
      if (sides.length !== ISLANDS.length || !iturup || !kunashir || !shikotan || !habomai) return null;
      return { kind: 'sea', sides: { iturup, kunashir, shikotan, habomai } };
    }
  }
}

/** What a click on the map sets: the next end, a new centre, or where the outline lies; null where a click measures nothing. */
export function measureAfterPoint(measure: Measure | null, at: Point): Measure | null {
  const end: End = { kind: 'point', at };
  if (measure === null) return { kind: 'distance', from: end, to: null };
  switch (measure.kind) {
    case 'distance':
      if (measure.from === null || measure.to !== null) return { ...measure, from: end, to: null };
      return { ...measure, to: end };
    case 'rings':
      return { ...measure, around: end };
    case 'size':
      return { ...measure, at };
    case 'area':
    case 'sea':
      return null;
  }
}

/** What can be taken hold of on the map. */
export const GRIPS = ['from', 'to', 'around', 'size'] as const;
export type Grip = (typeof GRIPS)[number];

/** The measure when one of its grips has been moved; the same where it has no such grip. */
export function measureAfterGrip(measure: Measure, grip: Grip, at: Point): Measure {
  const end: End = { kind: 'point', at };
  if (measure.kind === 'distance' && grip === 'from') return { ...measure, from: end };
  if (measure.kind === 'distance' && grip === 'to') return { ...measure, to: end };
  if (measure.kind === 'rings' && grip === 'around') return { ...measure, around: end };
  return measure.kind === 'size' && grip === 'size' ? { ...measure, at } : measure;
}

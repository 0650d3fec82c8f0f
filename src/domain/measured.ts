/** What is measured on the shapes of the map: where an end lies, the way between two, the area of a land. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { coastOf, nearestBetween, nearestOn, type Coast } from './coasts';
import { areaKm2, NAUTICAL_MILE, polygonsOf, ringHolds, wayBetween } from './geodesy';
import type { End, LandId, RingUnit } from './measure';
import type { Dataset } from './schema';

/** The shapes that are measured, as the map has them. */
export type Shapes = { readonly territories: FeatureCollection; readonly land: FeatureCollection };

type Spot = { readonly kind: 'spot'; readonly at: Position };
type Shore = { readonly kind: 'shore'; readonly coast: Coast };

/** What is made of a value once, and kept as long as the value is. */
export const onceFor = <K extends object, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new WeakMap<K, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/** The features of every land by its id, once for the shapes. */
const byLand = onceFor(({ territories, land }: Shapes): ReadonlyMap<string, readonly Feature[]> => {
  const lands = new Map<string, Feature[]>([['hokkaido', land.features.filter((f) => f.id === 'hokkaido')]]);
  for (const feature of territories.features) {
    const id = String(feature.properties?.['territory']);
    lands.set(id, [...(lands.get(id) ?? []), feature]);
  }
  return lands;
});

/** The geometries of a land; none where the map has none. */
export const shapesOfLand = (shapes: Shapes, id: LandId): readonly Geometry[] => (byLand(shapes).get(id) ?? []).map((f) => f.geometry);

const coasts = onceFor((_: Shapes) => new Map<string, Coast>());
function coastOfFeatures(shapes: Shapes, name: string, features: readonly Feature[]): Coast {
  const known = coasts(shapes);
  const coast = known.get(name) ?? coastOf(features.map((f) => f.geometry));
  known.set(name, coast);
  return coast;
}

/** Where an end lies; a place that is an island is its coast, where the map has the island by itself. Null where the record has no such place. */
function whereIs(end: End, dataset: Dataset, shapes: Shapes): Spot | Shore | null {
  switch (end.kind) {
    case 'point':
      return { kind: 'spot', at: [end.at.lon, end.at.lat] };
    case 'land':
      return { kind: 'shore', coast: coastOfFeatures(shapes, end.id, byLand(shapes).get(end.id) ?? []) };
    case 'place': {
      const place = dataset.places.find((p) => p.id === end.id);
      if (place === undefined) return null;
      const around = (byLand(shapes).get(place.territory ?? '') ?? []).find((f) => polygonsOf(f.geometry).some(([outer = []]) => ringHolds(outer, [place.lon, place.lat])));
      if (place.kind !== 'island' || around === undefined) return { kind: 'spot', at: [place.lon, place.lat] };
      return { kind: 'shore', coast: coastOfFeatures(shapes, String(around.id), [around]) };
    }
  }
}

/** A way: its ends, its length in km, and the bearings in which it sets out from either, in degrees from north. */
export type Way = { readonly from: Position; readonly to: Position; readonly km: number; readonly bearing: number; readonly back: number };

/** The shortest way between two ends: from coast to coast where they have coasts; null where an end is nowhere. */
export function wayBetweenEnds(from: End, to: End, { dataset, shapes }: { readonly dataset: Dataset; readonly shapes: Shapes }): Way | null {
  const [a, b] = [whereIs(from, dataset, shapes), whereIs(to, dataset, shapes)];
  if (a === null || b === null) return null;
  const ends = endsOf(a, b);
  if (ends === null) return null;
  const { km, bearing } = wayBetween(ends.from, ends.to);
  return { ...ends, km, bearing, back: wayBetween(ends.to, ends.from).bearing };
}

function endsOf(a: Spot | Shore, b: Spot | Shore): { readonly from: Position; readonly to: Position } | null {
  if (a.kind === 'spot' && b.kind === 'spot') return { from: a.at, to: b.at };
  if (a.kind === 'shore' && b.kind === 'shore') return nearestBetween(a.coast, b.coast);
  if (a.kind === 'spot' && b.kind === 'shore') {
    const to = nearestOn(a.at, b.coast);
    return to && { from: a.at, to };
  }
  const turned = endsOf(b, a);
  return turned && { from: turned.to, to: turned.from };
}

/** How far the rings lie from their centre, in their unit: the breadths of the law of the sea among the miles. */
export const RADII: { readonly [U in RingUnit]: readonly number[] } = { km: [25, 50, 100, 200], nm: [12, 24, 100, 200] };
export const kmOf = (radius: number, unit: RingUnit): number => (unit === 'km' ? radius : radius * NAUTICAL_MILE);

/** Square kilometres of a land as the map draws it, lakes included. */
const areas = onceFor((_: Shapes) => new Map<string, number>());
export function areaOfLand(shapes: Shapes, id: LandId): number {
  const known = areas(shapes);
  const area = known.get(id) ?? shapesOfLand(shapes, id).reduce((sum, g) => sum + areaKm2(g), 0);
  known.set(id, area);
  return area;
}

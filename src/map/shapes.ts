/** What the map has to know of the shapes of each territory: the ids of its features, and its bounds. */
import { bbox } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { TerritoryId } from '../domain/model';

/** West, south, east, north, in degrees. */
export type Bounds = [number, number, number, number];

/** What lies in a window of the map: ids of territories and of lines. */
export type Sight = ReadonlySet<string>;

export type Shapes = {
  readonly features: ReadonlyMap<TerritoryId, readonly string[]>;
  readonly bounds: ReadonlyMap<TerritoryId, Bounds>;
  readonly lines: ReadonlyMap<string, Bounds>;
};

export function shapesOf({ territories, lines }: { readonly territories: FeatureCollection; readonly lines: FeatureCollection }): Shapes {
  const groups = new Map<TerritoryId, FeatureCollection['features']>();
  for (const feature of territories.features) {
    const id = feature.properties?.['territory'] as TerritoryId; // checked by the build
    groups.set(id, [...(groups.get(id) ?? []), feature]);
  }
  const boundsOf = (features: FeatureCollection['features']): Bounds => {
    const [west, south, east, north] = bbox({ type: 'FeatureCollection', features });
    return [west, south, east, north];
  };
  return {
    features: new Map([...groups].map(([id, features]) => [id, features.map((f) => String(f.id))])),
    bounds: new Map([...groups].map(([id, features]) => [id, boundsOf(features)])),
    lines: new Map(lines.features.map((f) => [String(f.id), boundsOf([f])])),
  };
}

/** The territories and lines whose bounds meet a window of the map, which may go on beyond the date line. */
export const within = ({ bounds, lines }: Shapes, [west, south, east, north]: Bounds): Sight =>
  new Set([...bounds, ...lines].filter(([, [w, s, e, n]]) => s < north && n > south && [-360, 0, 360].some((turn) => w + turn < east && e + turn > west)).map(([id]) => id));

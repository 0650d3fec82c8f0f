/** What the peers' pages share: the same incidents as features, and the same quiet lands. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Incident } from '../../../src/domain/model';
import { civilOf, dayOf, type Day } from '../../../src/domain/time';
import { fetchBase, incidentsOf } from './record';

/** As long as the atlas keeps them in sight. */
export const TRAIL_YEARS = 8;

/** The view of the atlas's home, as west, south, east, north. */
export const HOME = [144.6, 42.92, 149.9, 45.72] as const;

const MS_A_DAY = 86_400_000;
export const msOf = (day: number): number => day * MS_A_DAY;
export const yearStart = (year: number): Day => dayOf({ year, month: 1, day: 1 });

/** A day as a year with its part. */
export function decimalYear(day: Day): number {
  const { year } = civilOf(day);
  return year + (day - yearStart(year)) / (yearStart(year + 1) - yearStart(year));
}

export type Timed = { readonly start: number; readonly end: number; readonly start_decdate: number; readonly end_decdate: number };

const featureOf = ({ id, category, date: { extent }, place }: Incident): Feature<Point, Timed>[] =>
  place === null
    ? []
    : [
        {
          type: 'Feature',
          id,
          properties: {
            id,
            category,
            start: msOf(extent.start),
            end: msOf(extent.end + TRAIL_YEARS * 365.25),
            start_decdate: decimalYear(extent.start),
            end_decdate: decimalYear(extent.end) + TRAIL_YEARS,
          } as Timed,
          geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        },
      ];

export async function incidentFeatures(count: number): Promise<FeatureCollection<Point, Timed>> {
  return { type: 'FeatureCollection', features: incidentsOf(count, await fetchBase()).flatMap(featureOf) };
}

/** The outlines of the lands of the record. */
export async function lands(): Promise<FeatureCollection> {
  const { territories } = await fetchBase();
  const parts = await Promise.all(territories.map(async ({ id }) => (await (await fetch(`/data/territories/${id}.geojson`)).json()) as FeatureCollection));
  return { type: 'FeatureCollection', features: parts.flatMap((p) => p.features) };
}

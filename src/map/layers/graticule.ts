/** Meridians and parallels, ten degrees apart and nearer when zoomed in, barely visible. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import { STEPS } from '../frame';
import type { Layer } from './layer';
import { geojson } from './layer';

function parallelsAndMeridians(step: number, box: { readonly west: number; readonly east: number; readonly south: number; readonly north: number }): FeatureCollection {
  const features: Feature[] = [];
  const line = (id: string, coordinates: Position[]) =>
    features.push({ type: 'Feature', id, properties: { id }, geometry: { type: 'LineString', coordinates } });
  for (let lon = box.west; lon <= box.east; lon += step) line(`meridian-${step}-${lon}`, [[lon, box.south], [lon, box.north]]);
  for (let lat = box.south; lat <= box.north; lat += step) line(`parallel-${step}-${lat}`, [[box.west, lat], [box.east, lat]]);
  return { type: 'FeatureCollection', features };
}

/** Close by they are drawn in the region of the record alone. */
const REGION = { west: 110, east: 180, south: 30, north: 62 };
const WORLD = { west: -180, east: 180, south: -80, north: 80 };

export const graticule: Layer = {
  sources: () => Object.fromEntries(STEPS.map(({ degrees }) => [`graticule-${degrees}`, geojson(parallelsAndMeridians(degrees, degrees < 10 ? REGION : WORLD))])),
  specs: ({ theme }) =>
    STEPS.map(({ from, degrees }, n) => ({
      id: `graticule-${degrees}`,
      type: 'line' as const,
      source: `graticule-${degrees}`,
      minzoom: from,
      maxzoom: STEPS[n + 1]?.from ?? 24,
      paint: { 'line-color': theme.graticule, 'line-opacity': 0.5, 'line-width': 0.8 },
    })),
};

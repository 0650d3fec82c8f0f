/** Meridians and parallels, every ten degrees and closer by when zoomed in, barely visible. */
import type { Feature, FeatureCollection, Position } from 'geojson';
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

export const graticule: Layer = {
  sources: () => ({
    'graticule-wide': geojson(parallelsAndMeridians(10, { west: -180, east: 180, south: -80, north: 80 })),
    'graticule-near': geojson(parallelsAndMeridians(2, { west: 110, east: 180, south: 30, north: 62 })),
  }),
  specs: ({ theme }) => [
    { id: 'graticule-wide', type: 'line', source: 'graticule-wide', maxzoom: 6, paint: { 'line-color': theme.graticule, 'line-opacity': 0.45, 'line-width': 0.8 } },
    { id: 'graticule-near', type: 'line', source: 'graticule-near', minzoom: 6, paint: { 'line-color': theme.graticule, 'line-opacity': 0.45, 'line-width': 0.8 } },
  ],
};

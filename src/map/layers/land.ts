/** Quiet land: everything that is not a territory of the record, with lakes and rivers. */
import type { Layer } from './layer';
import { geojson } from './layer';

export const land: Layer = {
  sources: ({ geometry }) => ({
    world: geojson(geometry.world, 0.5),
    land: geojson(geometry.land),
    lakes: geojson(geometry.lakes),
    rivers: geojson(geometry.rivers),
  }),
  specs: ({ theme }) => [
    {
      id: 'glow-land',
      type: 'line',
      source: 'land',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.glow, 'line-width': glowWidth, 'line-blur': glowWidth, 'line-opacity': 0.75 },
    },
    {
      id: 'glow-territories',
      type: 'line',
      source: 'territories',
      filter: ['!=', ['get', 'territory'], 'cer-zone'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.glow, 'line-width': glowWidth, 'line-blur': glowWidth, 'line-opacity': 0.75 },
    },
    { id: 'world', type: 'fill', source: 'world', paint: { 'fill-color': theme.land } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': theme.land } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': theme.coast, 'line-width': 0.7 } },
  ],
};

/** Water on land lies over the territories of the mainland. */
export const inlandWaters: Layer = {
  sources: () => ({}),
  specs: ({ theme }) => [
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': theme.sea[1] ?? '', 'fill-outline-color': theme.coast } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      paint: { 'line-color': theme.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 7, 1.6] },
    },
  ],
};

const glowWidth: ['interpolate', ['linear'], ['zoom'], number, number, number, number, number, number] = ['interpolate', ['linear'], ['zoom'], 3, 3, 6, 14, 9, 34];

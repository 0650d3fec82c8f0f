/** Where names keep clear: under what stands on the map, and along the window's edges. Drawn of nothing; placed before every name. */
import type { FeatureCollection } from 'geojson';
import { geojson, type Layer } from './layer';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

export const clearings: Layer = {
  sources: () => ({ clearings: geojson(NONE) }),
  specs: () => [
    {
      id: 'clearings',
      type: 'symbol',
      source: 'clearings',
      layout: { 'icon-image': 'nothing', 'icon-allow-overlap': true, 'icon-padding': ['get', 'padding'] as never }, // top, right, bottom, left, in pixels
      paint: { 'icon-opacity': 0 },
    },
  ],
};

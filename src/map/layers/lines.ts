/** Borders and railways, each with the line of its kind; which of them stand follows feature state. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Layer } from './layer';
import { geojson, inWideTiles } from './layer';

const stands: ExpressionSpecification = ['case', ['==', ['feature-state', 'stands'], true], 1, 0];
const kind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

export const lines: Layer = {
  sources: ({ geometry }) => {
    const named = geometry.lines.features.map((f) => ({ ...f, properties: { ...f.properties, text: f.properties?.['label']?.en ?? '' } }));
    return { lines: geojson(geometry.lines), 'line-names': inWideTiles({ ...geometry.lines, features: named }) };
  },
  specs: ({ theme, presenting }) => [
    {
      id: 'line-railway',
      type: 'line',
      source: 'lines',
      filter: kind('railway'),
      paint: { 'line-color': theme.border, 'line-opacity': ['*', 0.7, stands], 'line-width': 2.4, 'line-dasharray': [0.4, 1.4] },
    },
    {
      id: 'line-casing',
      type: 'line',
      source: 'lines',
      filter: kind('agreed', 'control', 'claimed', 'approximate'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme.halo, 'line-opacity': ['*', 0.55, stands], 'line-width': 5, 'line-blur': 2 },
    },
    {
      id: 'line-agreed',
      type: 'line',
      source: 'lines',
      filter: kind('agreed'),
      paint: { 'line-color': theme.border, 'line-opacity': stands, 'line-width': 2, 'line-dasharray': [7, 2, 1, 2] },
    },
    {
      id: 'line-control',
      type: 'line',
      source: 'lines',
      filter: kind('control'),
      paint: { 'line-color': theme.border, 'line-opacity': stands, 'line-width': 1.6, 'line-dasharray': [3, 3] },
    },
    {
      id: 'line-approximate',
      type: 'line',
      source: 'lines',
      filter: kind('approximate', 'claimed'),
      paint: { 'line-color': theme.border, 'line-opacity': stands, 'line-width': 2, 'line-dasharray': [0.2, 2.4] },
    },
    {
      id: 'line-name',
      type: 'symbol',
      source: 'line-names',
      minzoom: 4.5,
      layout: {
        visibility: presenting ? 'none' : 'visible',
        'symbol-placement': 'line-center',
        'text-field': ['get', 'text'],
        'text-font': ['Atlas Serif Italic', 'Atlas Japanese'],
        'text-size': 13,
        'text-offset': [0, -0.9],
        'text-letter-spacing': 0.04,
      },
      paint: { 'text-color': theme.border, 'text-halo-color': theme.halo, 'text-halo-width': 1.4, 'text-opacity': stands },
    },
  ],
};

/** Borders, railways and advances, each with the line of its status; which of them stand, and as what, follows feature state. */
import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { DrawnLine } from '../scene';
import type { Layer } from './layer';
import { LINE_NAME_SIZE } from '../nameSizes';
import { geojson, IN_ORDER } from './layer';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

const state: ExpressionSpecification = ['coalesce', ['feature-state', 'status'], ''];
/** Where only what differs is shown, the rest is hardly there. */
const loudness: ExpressionSpecification = ['case', ['==', ['feature-state', 'quiet'], true], 0.25, 1];
const as = (status: DrawnLine['status']): ExpressionSpecification => ['*', loudness, ['case', ['==', state, status], 1, 0]];
const stands: ExpressionSpecification = ['*', loudness, ['case', ['!=', state, ''], 1, 0]];
const kind = (name: string): ExpressionSpecification => ['==', ['get', 'kind'], name];

/**
 * The grammar of borders: agreed by treaty, where control ends, claimed by a side, set by an order. In units of the width.
 * The rhythm says what it is, the weight whether it stands: a former border has the rhythm of one that was agreed, and is a hairline.
 * A soft band under a line says that its course is approximate.
 */
export const BORDERS: { readonly [S in DrawnLine['status']]: { readonly width: number; readonly dashes: readonly number[] } } = {
  agreed: { width: 2.2, dashes: [7, 2, 1, 2] },
  control: { width: 1.8, dashes: [3, 2.6] },
  claimed: { width: 2.4, dashes: [0.2, 2.2] },
  ordered: { width: 1.6, dashes: [6, 2, 1, 2, 1, 2] },
  former: { width: 1, dashes: [14, 4, 2, 4] },
};
const STATUSES = ['former', 'agreed', 'control', 'claimed', 'ordered'] as const;

export const lines: Layer = {
  sources: ({ geometry }) => ({ lines: geojson(geometry.lines), 'line-names': geojson(NONE) }),
  specs: ({ theme, presenting, scale }) => [
    {
      id: 'line-railway',
      type: 'line',
      source: 'lines',
      filter: kind('railway'),
      paint: { 'line-color': theme.border, 'line-opacity': ['*', 0.7, stands], 'line-width': 2.4, 'line-dasharray': [0.4, 1.4] },
    },
    {
      id: 'line-approximate',
      type: 'line',
      source: 'lines',
      filter: kind('border'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme.border,
        'line-opacity': ['*', stands, ['case', ['==', ['feature-state', 'approximate'], true], 1, 0], ['case', ['==', state, 'former'], 0.1, 0.2]],
        'line-width': 12,
        'line-blur': 7,
      },
    },
    {
      id: 'line-casing',
      type: 'line',
      source: 'lines',
      filter: kind('border'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme.halo, 'line-opacity': ['*', 0.6, stands, ['case', ['==', state, 'former'], 0.5, 1]], 'line-width': 5, 'line-blur': 2 },
    },
    ...STATUSES.map((status): LineLayerSpecification => ({
      id: `line-${status}`,
      type: 'line',
      source: 'lines',
      filter: kind('border'),
      layout: { 'line-cap': status === 'claimed' ? 'round' : 'butt' },
      paint: { 'line-color': theme.border, 'line-opacity': as(status), 'line-width': BORDERS[status].width, 'line-dasharray': [...BORDERS[status].dashes] },
    })),
    {
      id: 'line-advance',
      type: 'line',
      source: 'lines',
      filter: kind('advance'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': theme.fills.russia, 'line-opacity': ['*', 0.9, stands], 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.4, 7, 2.6] },
    },
    {
      id: 'line-advance-arrows',
      type: 'symbol',
      source: 'lines',
      filter: kind('advance'),
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 90, 'icon-image': 'arrow', 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': stands },
    },
    {
      id: 'line-name',
      type: 'symbol',
      source: 'line-names',
      minzoom: 4.5,
      layout: {
        visibility: presenting ? 'none' : 'visible',
        // Beside the line at the place that was found free, along it there.
        'text-rotate': ['coalesce', ['get', 'angle'], 0],
        'text-rotation-alignment': 'viewport',
        'text-max-width': 99,
        'symbol-sort-key': IN_ORDER,
        'text-field': ['get', 'text'],
        'text-font': ['Atlas Serif Italic', 'Atlas Japanese'],
        'text-size': LINE_NAME_SIZE * scale,
        'text-offset': [0, -0.9],
        'text-letter-spacing': 0.04,
      },
      paint: { 'text-color': theme.border, 'text-halo-color': theme.halo, 'text-halo-width': 1.4 },
    },
  ],
};

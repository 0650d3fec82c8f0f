/** Names: waters, lands, towns, islets and, above all others, the territories. The upper layer is placed first. */
import type { ExpressionSpecification, SourceSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { geojson, SANS, SERIF, SERIF_ITALIC, SERIF_STRONG, type Layer } from './layer';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

const waterSize: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 4, ['match', ['get', 'rank'], 1, 16, 2, 10, 10], 8, ['match', ['get', 'rank'], 1, 34, 2, 26, 17]];

export const waterNames: Layer = {
  // In tiles of a quarter of the world each name's line lies in one tile, and is written once.
  sources: ({ geometry }) => ({ names: { ...geojson({ ...geometry.names, features: geometry.names.features.filter((f) => f.properties?.['kind'] !== 'territory') }), maxzoom: 2 } as SourceSpecification }),
  specs: (theme) =>
    [
      { rank: 1, minzoom: 3, maxzoom: 6.6 },
      { rank: 2, minzoom: 6.2, maxzoom: 9 },
      { rank: 3, minzoom: 5, maxzoom: 10 },
      { rank: 4, minzoom: 7.2, maxzoom: 11 },
    ].map(({ rank, minzoom, maxzoom }) => ({
      id: `name-water-${rank}`,
      type: 'symbol' as const,
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'water'], ['==', ['get', 'rank'], rank]] as ExpressionSpecification as never,
      minzoom,
      maxzoom,
      layout: {
        'symbol-placement': 'line-center' as const,
        'text-field': ['get', 'en'] as ExpressionSpecification,
        'text-font': SERIF_ITALIC,
        'text-size': waterSize,
        'text-letter-spacing': 0.14,
        'text-max-angle': 38,
        'text-padding': 6,
      },
      paint: { 'text-color': theme.waters, 'text-halo-color': theme.sea[3] ?? '', 'text-halo-width': 1, 'text-halo-blur': 1 },
    })),
};

export const landNames: Layer = {
  sources: () => ({}),
  specs: (theme) => [
    {
      id: 'name-land',
      type: 'symbol',
      source: 'names',
      filter: ['==', ['get', 'kind'], 'land'],
      maxzoom: 8.6,
      layout: {
        'text-field': ['concat', ['upcase', ['get', 'en']], ['case', ['has', 'other'], ['concat', '\n', ['get', 'other']], '']],
        'text-font': SERIF,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9, 5, 13, 8, 22],
        'text-letter-spacing': 0.32,
        'text-padding': 8,
      },
      paint: { 'text-color': theme.landLabel, 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
  ],
};

export const towns: Layer = {
  sources: ({ geometry }) => ({ towns: geojson(geometry.towns) }),
  specs: (theme) =>
    [
      { rank: 1, minzoom: 3.6 },
      { rank: 2, minzoom: 5 },
      { rank: 3, minzoom: 6.4 },
    ].map(({ rank, minzoom }) => ({
      id: `town-${rank}`,
      type: 'symbol' as const,
      source: 'towns',
      filter: ['==', ['get', 'rank'], rank] as never,
      minzoom,
      layout: {
        'icon-image': 'town',
        'icon-size': rank === 1 ? 1.15 : 0.9,
        'icon-optional': false,
        'text-field': ['get', 'text'] as ExpressionSpecification,
        'text-font': SANS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10.5, 8, rank === 1 ? 16 : 14.5] as ExpressionSpecification,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top', 'bottom-left', 'top-right'] as never,
        'text-radial-offset': 0.6,
        'text-justify': 'auto' as const,
        'text-padding': 3,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 1.5 },
    })),
};

/** The names of the territories follow the span, so their text is sent anew when it changes, which is seldom. */
export const territoryNames: Layer = {
  sources: () => ({ 'territory-names': geojson(NONE) }),
  specs: (theme) => [
    {
      id: 'name-territory',
      type: 'symbol',
      source: 'territory-names',
      layout: {
        'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', SERIF_STRONG] }, '\n', {}, ['get', 'other'], { 'font-scale': 0.68, 'text-font': ['literal', SERIF], 'text-color': theme.inkSoft }],
        'text-font': SERIF_STRONG,
        'text-size': [
          'interpolate', ['linear'], ['zoom'],
          3, ['match', ['get', 'rank'], 1, 11, 2, 0, 0],
          4.2, ['match', ['get', 'rank'], 1, 14, 2, 11.5, 10.5],
          8, ['match', ['get', 'rank'], 1, 25, 2, 22, 18],
        ],
        'text-anchor': ['get', 'anchor'],
        'text-justify': 'auto',
        'text-line-height': 1.25,
        'text-max-width': 14,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 1.8, 'text-halo-blur': 0.4 },
    },
  ],
};

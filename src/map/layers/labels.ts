/** Names: waters, lands, towns, islets and, above all others, the territories. The upper layer is placed first. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Theme } from '../../ui/theme';
import { CHAIN_ZOOMS, LAND_SIZES, LAND_ZOOMS, SCRIPTS_FROM, TERRITORY_SIZES, WATER_SIZES, WATER_ZOOMS, type Sizes } from '../nameSizes';
import { geojson, IN_ORDER, SANS, SERIF, SERIF_ITALIC, SERIF_STRONG, type Layer } from './layer';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Sizes of type as the style takes them. */
const bySize = (sizes: Sizes = LAND_SIZES, scale: number, of: (size: number) => unknown = (size) => size): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...sizes.flatMap(([zoom, size]) => [zoom, of(size * scale)])] as never; // stops in pairs, which the type cannot spell
/** Smaller where there is little room. */
const fitted = (size: number): ExpressionSpecification => ['*', size, ['coalesce', ['get', 'size'], 1]];
const zoomsOf = (zooms: { readonly [rank: number]: readonly [number, number] }) =>
  Object.entries(zooms).map(([rank, [minzoom, maxzoom]]) => ({ rank: Number(rank), minzoom, maxzoom }));

/** A water, with its names in other scripts under it where it has any. */
const withScripts = ({ waters }: Theme): ExpressionSpecification => [
  'format',
  ['get', 'en'], {},
  ['case', ['has', 'other'], ['concat', '\n', ['get', 'other']], ''], { 'font-scale': 0.78, 'text-font': ['literal', SERIF], 'text-color': waters },
];

export const waterNames: Layer = {
  sources: ({ geometry }) => ({
    names: geojson({ ...geometry.names, features: geometry.names.features.filter((f) => f.properties?.['kind'] === 'land') }),
  }),
  specs: ({ theme, presenting, vh, scale }) =>
    zoomsOf(WATER_ZOOMS).map(({ rank, minzoom, maxzoom }) => ({
      id: `name-water-${rank}`,
      type: 'symbol' as const,
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'water'], ['==', ['get', 'rank'], rank]] as ExpressionSpecification as never,
      minzoom,
      maxzoom,
      layout: {
        // Where the water is free, in the direction in which it lies.
        'text-rotate': ['coalesce', ['get', 'angle'], 0] as ExpressionSpecification,
        'text-rotation-alignment': 'viewport' as const,
        'symbol-sort-key': IN_ORDER,
        'text-field': (presenting ? ['get', 'en'] : withScripts(theme)) as ExpressionSpecification,
        'text-max-width': 99,
        'text-font': SERIF_ITALIC,
        'text-size': presenting ? 3.2 * vh : bySize(WATER_SIZES[rank], scale),
        visibility: presenting && rank > 2 ? ('none' as const) : ('visible' as const),
        'text-letter-spacing': 0.14,
        'text-padding': 6,
      },
      paint: { 'text-color': theme.waters, 'text-halo-color': theme.sea[3] ?? '', 'text-halo-width': 1, 'text-halo-blur': 1 },
    })),
};

export const landNames: Layer = {
  sources: () => ({}),
  specs: ({ theme, presenting, vh, scale }) =>
    zoomsOf(LAND_ZOOMS).map(({ rank, minzoom, maxzoom }) => ({
      id: `name-land-${rank}`,
      type: 'symbol' as const,
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'land'], ['==', ['get', 'rank'], rank]] as never,
      minzoom,
      maxzoom,
      layout: {
        'symbol-sort-key': IN_ORDER,
        'text-field': (presenting ? ['upcase', ['get', 'en']] : ['concat', ['upcase', ['get', 'en']], ['case', ['has', 'other'], ['concat', '\n', ['get', 'other']], '']]) as ExpressionSpecification,
        'text-font': SERIF,
        'text-size': presenting ? 2.8 * vh : bySize(LAND_SIZES, scale),
        'text-letter-spacing': 0.32,
        'text-padding': 8,
      },
      paint: { 'text-color': theme.landLabel, 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    })),
};

/** Towns are sent with their names of the span. */
export const towns: Layer = {
  sources: () => ({ towns: geojson(NONE) }),
  specs: ({ theme, presenting, scale }) =>
    [
      { rank: 3, minzoom: 6.4 },
      { rank: 2, minzoom: 5 },
      { rank: 1, minzoom: 3.6 }, // the uppermost, so that it is placed first
    ].map(({ rank, minzoom }) => ({
      id: `town-${rank}`,
      type: 'symbol' as const,
      source: 'towns',
      filter: ['==', ['get', 'rank'], rank] as never,
      minzoom,
      layout: {
        visibility: presenting ? ('none' as const) : ('visible' as const),
        'icon-image': 'town',
        'icon-size': (rank === 1 ? 1.15 : 0.9) * scale,
        'icon-optional': false,
        'symbol-sort-key': IN_ORDER,
        'text-field': ['get', 'text'] as ExpressionSpecification,
        'text-font': SANS,
        'text-size': bySize([[4, 11], [8, rank === 1 ? 16 : 14.5]], scale),
        'text-variable-anchor': ['left', 'right', 'bottom', 'top', 'bottom-left', 'top-right'] as never,
        'text-radial-offset': 0.95, // as wide as a mark that stands on the town
        'text-justify': 'auto' as const,
        'text-padding': 3,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 1.9 },
    })),
};

const full = (theme: Theme): ExpressionSpecification => [
  'format',
  ['get', 'name'], { 'text-font': ['literal', SERIF_STRONG] },
  ['case', ['==', ['get', 'other'], ''], '', ['concat', '\n', ['get', 'other']]], { 'font-scale': 0.72, 'text-font': ['literal', SERIF], 'text-color': theme.labelSoft },
];

/** From this level of the zoom on the four islands are named. */
const FROM = 2;

/** The names of the territories follow the span, so their text is sent anew when it changes, which is seldom. Close by, the other scripts stand under them. */
export const territoryNames: Layer = {
  sources: () => ({ 'territory-names': geojson(NONE) }),
  specs: ({ theme, presenting, narrow, vh, scale }) =>
    [
      { rank: 3, minzoom: 4.6 },
      { rank: 2, minzoom: CHAIN_ZOOMS[0] },
      { rank: 1, minzoom: FROM },
    ].map(({ rank, minzoom }) => ({
      id: `name-territory-${rank}`,
      type: 'symbol' as const,
      source: 'territory-names',
      filter: ['==', ['get', 'rank'], rank] as never,
      minzoom,
      layout: {
        visibility: presenting && rank === 3 ? ('none' as const) : ('visible' as const),
        // Presented, the lands around are named only when the whole chain is in sight.
        'symbol-sort-key': IN_ORDER,
        'text-field': (presenting ? (rank === 1 ? ['get', 'name'] : ['step', ['zoom'], ['get', 'name'], CHAIN_ZOOMS[1], '']) : ['step', ['zoom'], ['get', 'name'], SCRIPTS_FROM, full(theme)]) as ExpressionSpecification,
        'text-font': SERIF_STRONG,
        'text-size': presenting ? fitted((rank === 1 ? 3.4 : 2.8) * vh) : bySize(TERRITORY_SIZES[rank], scale, fitted),
        'text-variable-anchor-offset': ['get', 'anchors'] as never,
        'text-justify': 'auto' as const,
        'text-line-height': 1.25,
        'text-max-width': narrow ? ['step', ['zoom'], 6, SCRIPTS_FROM, 9] : 14, // the other scripts stand in one line
        'text-padding': 2,
        'text-allow-overlap': rank === 1, // it stands where there is room; MapLibre, which reckons with the size of a zoom farther in, would see none
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2.3, 'text-halo-blur': 0.3 },
    })),
};

/** From a name that found room only at some distance to its land. */
export const leaders: Layer = {
  sources: () => ({}),
  specs: ({ theme, presenting, vh, scale }) => [
    {
      id: 'name-leaders',
      type: 'line',
      source: 'territory-names',
      filter: ['==', ['get', 'kind'], 'leader'],
      minzoom: FROM,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme.ink, 'line-width': presenting ? 0.2 * vh : scale },
    },
  ],
};

/** The place that the reader has chosen: a ring and its name, over everything. */
export const chosenPlace: Layer = {
  sources: () => ({ 'chosen-place': geojson(NONE) }),
  specs: ({ theme, presenting, vh, scale }) => [
    {
      id: 'chosen-place',
      type: 'symbol',
      source: 'chosen-place',
      layout: {
        'icon-image': 'mark-ring',
        'icon-allow-overlap': true,
        'symbol-sort-key': IN_ORDER,
        'text-field': ['get', 'text'],
        'text-font': SERIF_STRONG,
        'text-size': presenting ? 2.8 * vh : 16 * scale,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'] as never,
        'text-radial-offset': 1.3,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
  ],
};

/** What is measured: zones under the lands; outlines, lines, their words and grips over everything. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Theme } from '../../ui/theme';
import type { Role } from '../measure/roles';
import { geojson, SANS, SERIF_ITALIC, SERIF_STRONG, type Layer } from './layer';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

const is = (...roles: readonly Role[]): FilterSpecification => ['in', ['get', 'role'], ['literal', [...roles]]];
const within = (role: Role, limit: number): FilterSpecification => ['all', ['==', ['get', 'role'], role], ['==', ['get', 'limit'], limit]];
const ofSide = ({ fills }: Theme): ExpressionSpecification => ['match', ['get', 'side'], 'JP', fills.japan, fills.russia];

/** The zones of an assignment: pale and hatched each side its own way, so that land, names and depths stay what they are. */
export const measuredSea: Layer = {
  sources: () => ({ measure: geojson(NONE) }),
  specs: ({ theme }) => [
    { id: 'measure-zone', type: 'fill', source: 'measure', filter: within('zone', 200), paint: { 'fill-color': ofSide(theme), 'fill-opacity': 0.14, 'fill-antialias': false } },
    { id: 'measure-zone-hatch', type: 'fill', source: 'measure', filter: within('zone', 200), paint: { 'fill-pattern': ['concat', 'hatch-sea-', ['get', 'side']], 'fill-opacity': 0.5 } },
    { id: 'measure-zone-12', type: 'fill', source: 'measure', filter: within('zone', 12), paint: { 'fill-color': ofSide(theme), 'fill-opacity': 0.2, 'fill-antialias': false } },
    { id: 'measure-limit-12', type: 'line', source: 'measure', filter: within('limit', 12), paint: { 'line-color': theme.ink, 'line-opacity': 0.5, 'line-width': 0.9 } },
    { id: 'measure-limit-200', type: 'line', source: 'measure', filter: within('limit', 200), paint: { 'line-color': theme.ink, 'line-opacity': 0.8, 'line-width': 1.2, 'line-dasharray': [5, 3] } },
    { id: 'measure-between-casing', type: 'line', source: 'measure', filter: is('between'), paint: { 'line-color': theme.halo, 'line-opacity': 0.7, 'line-width': 4.5 } },
    { id: 'measure-between', type: 'line', source: 'measure', filter: is('between'), paint: { 'line-color': theme.ink, 'line-width': 1.6, 'line-dasharray': [5, 2, 1, 2] } },
  ],
};

export const measured: Layer = {
  sources: () => ({}),
  specs: ({ theme, presenting, vh, scale }) => [
    { id: 'measure-yardstick', type: 'fill', source: 'measure', filter: is('yardstick'), paint: { 'fill-color': theme.land, 'fill-outline-color': theme.coast } },
    { id: 'measure-yardstick-line', type: 'line', source: 'measure', filter: is('yardstick'), paint: { 'line-color': theme.coast, 'line-width': 1.4 } },
    { id: 'measure-ghost', type: 'fill', source: 'measure', filter: is('ghost'), paint: { 'fill-color': theme.ink, 'fill-opacity': 0.16 } },
    { id: 'measure-casing', type: 'line', source: 'measure', filter: is('ghost', 'way', 'tick', 'ring', 'outline'), layout: { 'line-join': 'round' }, paint: { 'line-color': theme.halo, 'line-opacity': 0.75, 'line-width': ['match', ['get', 'role'], 'ring', 3, 4.2] } },
    { id: 'measure-outline', type: 'line', source: 'measure', filter: is('outline'), layout: { 'line-join': 'round' }, paint: { 'line-color': theme.focus, 'line-width': 2 } },
    { id: 'measure-ghost-line', type: 'line', source: 'measure', filter: is('ghost'), layout: { 'line-join': 'round' }, paint: { 'line-color': theme.ink, 'line-width': 1.5, 'line-dasharray': [3, 2] } },
    { id: 'measure-ring', type: 'line', source: 'measure', filter: is('ring'), paint: { 'line-color': theme.ink, 'line-width': 0.9 } },
    { id: 'measure-way', type: 'line', source: 'measure', filter: is('way', 'tick'), paint: { 'line-color': theme.ink, 'line-width': ['match', ['get', 'role'], 'way', 1.7, 1.3] } },
    { id: 'measure-spot', type: 'circle', source: 'measure', filter: is('spot'), paint: { 'circle-color': theme.mark, 'circle-stroke-color': theme.ink, 'circle-stroke-width': 1.4, 'circle-radius': 3 } },
    { id: 'measure-grip', type: 'circle', source: 'measure', filter: is('grip'), paint: { 'circle-color': theme.mark, 'circle-stroke-color': theme.ink, 'circle-stroke-width': 2, 'circle-radius': ['match', ['get', 'grip'], 'size', 4, 6] } },
    {
      id: 'measure-spot-name',
      type: 'symbol',
      source: 'measure',
      filter: is('spot'),
      layout: { 'text-field': ['get', 'text'], 'text-font': SANS, 'text-size': presenting ? 2.8 * vh : 14 * scale, 'text-anchor': 'left', 'text-offset': [0.6, 0] },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'measure-along',
      type: 'symbol',
      source: 'measure',
      filter: is('along'),
      layout: { 'text-field': ['get', 'text'], 'text-font': SERIF_ITALIC, 'text-size': presenting ? 2.8 * vh : 14 * scale, 'text-rotate': ['get', 'angle'], 'text-rotation-alignment': 'map', 'text-offset': ['match', ['get', 'beside'], 'below', ['literal', [0, 0.9]], ['literal', [0, -0.9]]], 'text-max-width': 30, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
    {
      id: 'measure-water',
      type: 'symbol',
      source: 'measure',
      filter: is('water'),
      layout: { 'text-field': ['get', 'text'], 'text-font': SERIF_STRONG, 'text-size': presenting ? 3 * vh : 17 * scale, 'text-line-height': 1.25, 'text-allow-overlap': true },
      paint: { 'text-color': ofSide(theme), 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
    {
      id: 'measure-label',
      type: 'symbol',
      source: 'measure',
      filter: is('label'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': SERIF_ITALIC,
        'text-size': presenting ? 2.8 * vh : 15 * scale,
        'text-rotate': ['get', 'angle'],
        'text-rotation-alignment': 'map',
        'text-offset': ['match', ['get', 'angle'], 0, ['literal', [0, 0]], ['literal', [0, -1]]],
        'text-max-width': 30,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2.2 },
    },
  ],
};

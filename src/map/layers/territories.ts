/**
 * The territories: fill = who controls, pattern = who else claims, bands where control changes.
 * All of it follows feature state, so that a step of time sends nothing to the worker. Patterns cannot follow
 * feature state, but opacity can: each pattern is a layer of its own.
 */
import type { ExpressionSpecification, FillLayerSpecification } from 'maplibre-gl';
import type { Fill } from '../../domain/paint';
import type { Layer } from './layer';
import { geojson } from './layer';

export const FILLS: readonly Fill[] = ['japan', 'russia', 'china', 'none', 'unknown'];
const SIDES = ['JP', 'RU', 'CN'] as const;
const STRENGTHS = ['formal', 'ambiguous'] as const;

const state = (name: string): ExpressionSpecification => ['feature-state', name];
const when = (name: string, value: string | boolean): ExpressionSpecification => ['case', ['==', state(name), value], 1, 0];

/** Where only what differs is shown, the rest is hardly there. */
const loudness: ExpressionSpecification = ['case', ['==', state('quiet'), true], 0.18, 1];

/** The four islands are the subject; the lands around them are a little quieter, their claims much. */
export const SUBJECT = ['iturup', 'kunashir', 'shikotan', 'habomai'];
const CEDED = ['outer-manchuria-amur', 'outer-manchuria-primorye'];
const weight = (subject: number, around: number, ceded: number): ExpressionSpecification => ['match', ['get', 'territory'], SUBJECT, subject, CEDED, ceded, around];

const isArea: ExpressionSpecification = ['!=', ['get', 'territory'], 'cer-zone'];
const isLine: ExpressionSpecification = ['==', ['get', 'territory'], 'cer-zone'];

const pattern = (id: string, image: string, opacity: ExpressionSpecification): FillLayerSpecification => ({
  id,
  type: 'fill',
  source: 'territories',
  filter: isArea,
  paint: { 'fill-pattern': image, 'fill-opacity': ['*', opacity, loudness] },
});

export const territories: Layer = {
  sources: ({ geometry }) => ({ territories: geojson(geometry.territories, 0.15) }),
  specs: ({ theme }) => {
    const colour = (name: 'fill' | 'band'): ExpressionSpecification => [
      'match', ['coalesce', state(name), 'unknown'],
      'japan', theme.fills.japan, 'russia', theme.fills.russia, 'china', theme.fills.china, 'none', theme.fills.none,
      theme.fills.unknown,
    ];
    return [
      { id: 'territory-fill', type: 'fill', source: 'territories', filter: isArea, paint: { 'fill-color': colour('fill'), 'fill-opacity': ['*', when('shown', true), loudness, weight(1, 0.88, 0.72)] } },
      ...FILLS.map((fill) => pattern(`territory-band-${fill}`, `band-${fill}`, when('band', fill))),
      pattern('territory-dots', 'dots', when('dots', true)),
      ...SIDES.flatMap((side) => STRENGTHS.map((strength) => pattern(`territory-hatch-${side}-${strength}`, `hatch-${side}-${strength}`, ['*', when('hatch', `${side}-${strength}`), weight(1, 0.45, 0.4)]))),
      {
        id: 'territory-outline',
        type: 'line',
        source: 'territories',
        filter: isArea,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': theme.outline,
          'line-opacity': ['*', when('shown', true), loudness, ['case', ['==', state('fill'), 'unknown'], 0, 1], weight(1, 0.75, 0.75)],
          'line-width': ['case', ['==', state('selected'), true], 2.6, weight(1.2, 0.6, 0.6)],
        },
      },
      {
        id: 'territory-outline-undetermined',
        type: 'line',
        source: 'territories',
        filter: isArea,
        paint: {
          'line-color': theme.outline,
          'line-opacity': ['*', when('shown', true), loudness, when('fill', 'unknown')],
          'line-width': ['case', ['==', state('selected'), true], 2.6, 1.2],
          'line-dasharray': [3, 2],
        },
      },
      {
        id: 'zone-casing',
        type: 'line',
        source: 'territories',
        filter: isLine,
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': theme.outline, 'line-opacity': ['*', when('shown', true), loudness], 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 3, 7, 8] },
      },
      {
        id: 'zone-fill',
        type: 'line',
        source: 'territories',
        filter: isLine,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colour('fill'), 'line-opacity': ['*', when('shown', true), loudness], 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.6, 7, 5.5] },
      },
      {
        id: 'zone-band',
        type: 'line',
        source: 'territories',
        filter: isLine,
        paint: {
          'line-color': colour('band'),
          'line-opacity': ['*', loudness, ['case', ['==', ['coalesce', state('band'), ''], ''], 0, 1]],
          'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.6, 7, 5.5],
          'line-dasharray': [2, 2],
        },
      },
    ];
  },
};

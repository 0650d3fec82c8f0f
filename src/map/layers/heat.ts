/** How many incidents happened where in ten years: circles whose area grows with the count, under the marks. Where they stand never changes; their sizes follow feature state. */
import type { FeatureCollection } from 'geojson';
import type { CircleLayerSpecification, ExpressionSpecification } from 'maplibre-gl';
import { heatPoints } from '../../domain/heat';
import type { Incident } from '../../domain/model';
import type { Layer } from './layer';
import { geojson } from './layer';

/** Every point at which incidents are counted. */
export function heatFeatures(incidents: readonly Incident[]): FeatureCollection {
  const points = new Set(heatPoints(incidents).values());
  return {
    type: 'FeatureCollection',
    features: [...points].map(({ id, lon, lat }) => ({ type: 'Feature', id, properties: { id }, geometry: { type: 'Point', coordinates: [lon, lat] } })),
  };
}

const radius: ExpressionSpecification = ['coalesce', ['feature-state', 'radius'], 0];
/** A circle without an incident has no edge either. */
const where = (opacity: number): ExpressionSpecification => ['case', ['>', radius, 0], opacity, 0];
/** Radii are told for one reader; presented, they grow with the marks, which are 20 pixels wide. */
const scaled = (presenting: boolean, vh: number): ExpressionSpecification => (presenting ? ['*', radius, (3 * vh) / 20] : radius);

/** Edges in ink, cased so that they read on every fill. */
export const heat: Layer = {
  sources: ({ dataset }) => ({ heat: geojson(heatFeatures(dataset.incidents)) }),
  specs: ({ theme, presenting, vh }) => {
    const edge = (id: string, { width, colour, opacity }: { readonly width: number; readonly colour: string; readonly opacity: number }): CircleLayerSpecification => ({
      id,
      type: 'circle',
      source: 'heat',
      paint: { 'circle-radius': scaled(presenting, vh), 'circle-opacity': 0, 'circle-stroke-color': colour, 'circle-stroke-width': width, 'circle-stroke-opacity': where(opacity) },
    });
    return [
      { id: 'heat-area', type: 'circle', source: 'heat', paint: { 'circle-radius': scaled(presenting, vh), 'circle-color': theme.ink, 'circle-opacity': where(0.13) } },
      edge('heat-casing', { width: 2.6, colour: theme.halo, opacity: 0.75 }),
      edge('heat-edge', { width: 1.2, colour: theme.ink, opacity: 0.9 }),
    ];
  },
};

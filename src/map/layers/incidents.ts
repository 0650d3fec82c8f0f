/** Incidents: a mark shaped by category at its place; those of one place and year stand around it. */
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { timeIndex } from '../../domain/incidents';
import type { Incident } from '../../domain/model';
import { fansOf } from '../fans';
import { drawnBy } from '../marks';
import type { Layer, Look } from './layer';
import { geojson } from './layer';

/** One point for each incident that has a place. Those of one place and one year are fanned out. */
export function incidentPoints(incidents: readonly Incident[]): FeatureCollection {
  const { sorted } = timeIndex(incidents);
  const fans = fansOf(sorted);
  return { type: 'FeatureCollection', features: sorted.flatMap((incident, n) => pointOf(incident, fans[n] ?? [0, 0]) ?? []) };
}

/** The point of an incident that stands so many pixels beside its place; null without a place. */
export function pointOf({ id, category, place }: Incident, offset: readonly [number, number]): Feature | null {
  if (place === null) return null;
  return { type: 'Feature', id, properties: { id, category, offset }, geometry: { type: 'Point', coordinates: [place.lon, place.lat] } };
}

const strength: ExpressionSpecification = ['coalesce', ['feature-state', 'strength'], 0];
/** Marks are drawn at 20 pixels; presented, at three hundredths of the height. */
export const markScale = ({ presenting, vh, scale }: Look): number => (presenting ? (3 * vh) / 20 : scale);

const layout = (look: Look): NonNullable<SymbolLayerSpecification['layout']> => ({
  'icon-offset': ['get', 'offset'],
  'icon-size': markScale(look),
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
});

export const incidents: Layer = {
  // A large record's marks are drawn by a layer of their own, see crowd/.
  sources: ({ dataset: { incidents } }) => ({ incidents: geojson(incidentPoints(drawnBy(incidents.length) === 'list' ? incidents : [])) }),
  specs: (look) => [
    {
      id: 'incident-chosen',
      type: 'symbol',
      source: 'incidents',
      layout: { ...layout(look), 'icon-image': 'mark-ring' },
      paint: { 'icon-opacity': ['case', ['==', ['feature-state', 'selected'], true], 1, 0] },
    },
    {
      id: 'incidents',
      type: 'symbol',
      source: 'incidents',
      layout: { ...layout(look), 'icon-image': ['concat', 'mark-', ['get', 'category']] },
      paint: { 'icon-opacity': strength },
    },
  ],
};

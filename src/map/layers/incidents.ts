/** Incidents: a mark shaped by category at its place; those of one place and year stand around it. */
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { byDate } from '../../domain/incidents';
import type { Incident } from '../../domain/model';
import { yearOf } from '../../domain/time';
import type { Layer } from './layer';
import { geojson } from './layer';

/** Where the n-th of `count` marks at one place stands, in pixels of the icon: alone on it, else on a ring around it. */
function fanned(n: number, count: number): readonly [number, number] {
  if (count === 1) return [0, 0];
  const radius = Math.max(11, (count * 20) / (2 * Math.PI));
  const angle = (2 * Math.PI * n) / count - Math.PI / 2;
  return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
}

/** One point for each incident that has a place. Those of one place and one year are fanned out. */
export function incidentPoints(incidents: readonly Incident[]): FeatureCollection {
  const groups = new Map<string, Incident[]>();
  for (const incident of [...incidents].sort(byDate)) {
    if (incident.place === null) continue;
    const key = [incident.place.lon.toFixed(2), incident.place.lat.toFixed(2), yearOf(incident.date.extent.start)].join();
    groups.set(key, [...(groups.get(key) ?? []), incident]);
  }
  const features = [...groups.values()].flatMap((group) =>
    group.flatMap((incident, n): Feature[] =>
      incident.place === null
        ? []
        : [
            {
              type: 'Feature',
              id: incident.id,
              properties: { id: incident.id, category: incident.category, offset: fanned(n, group.length) },
              geometry: { type: 'Point', coordinates: [incident.place.lon, incident.place.lat] },
            },
          ],
    ),
  );
  return { type: 'FeatureCollection', features };
}

const strength: ExpressionSpecification = ['coalesce', ['feature-state', 'strength'], 0];
/** Marks are drawn at 20 pixels; presented, at three hundredths of the height. */
const layout = (vh: number): NonNullable<SymbolLayerSpecification['layout']> => ({
  'icon-offset': ['get', 'offset'],
  'icon-size': vh === 0 ? 1 : (3 * vh) / 20,
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
});

export const incidents: Layer = {
  sources: ({ dataset }) => ({ incidents: geojson(incidentPoints(dataset.incidents)) }),
  specs: ({ presenting, vh }) => [
    {
      id: 'incident-chosen',
      type: 'symbol',
      source: 'incidents',
      layout: { ...layout(presenting ? vh : 0), 'icon-image': 'mark-ring' },
      paint: { 'icon-opacity': ['case', ['==', ['feature-state', 'selected'], true], 1, 0] },
    },
    {
      id: 'incidents',
      type: 'symbol',
      source: 'incidents',
      layout: { ...layout(presenting ? vh : 0), 'icon-image': ['concat', 'mark-', ['get', 'category']] },
      paint: { 'icon-opacity': strength },
    },
  ],
};

/** The features of the layers' sources, as the drawing reads them. */
import type { Feature, FeatureCollection } from 'geojson';
import type { IncidentId } from '../../domain/model';
import { incidentsById } from '../../state/selectors';
import { columnsOf, offsetIn } from '../crowd/columns';
import type { State } from '../feed';
import { stateOfHeat, stateOfIncident, stateOfLine, stateOfTerritory } from '../feed';
import { LAYERS } from '../layers';
import { incidentPoints, pointOf } from '../layers/incidents';
import type { MapData } from '../layers/layer';
import { drawnBy } from '../marks';
import type { Scene } from '../scene';
import type { Shapes } from '../shapes';

export type { State };
export type Properties = { readonly [name: string]: unknown };
export type Sources = ReadonlyMap<string, readonly Feature[]>;
export type States = ReadonlyMap<string, State>;

const isCollection = (value: unknown): value is FeatureCollection => typeof value === 'object' && value !== null && 'features' in value;

/** All features that stay the same whatever the date, by source. */
export function sourcesOf(data: MapData): Sources {
  const sources = new Map<string, readonly Feature[]>();
  for (const layer of LAYERS) {
    for (const [name, source] of Object.entries(layer.sources(data))) {
      if (source.type === 'geojson' && isCollection(source.data)) sources.set(name, source.data.features);
    }
  }
  return sources;
}

/** A picture of more marks than these would say less. */
const MOST_MARKS = 4000;

/** The point of an incident. */
export type PointOf = (id: IncidentId) => Feature | null;

/** Of a large record no point is made before it is asked for. */
export function pointsOf({ dataset }: MapData): PointOf {
  if (drawnBy(dataset.incidents.length) === 'list') {
    const points = new Map(incidentPoints(dataset.incidents).features.map((f) => [f.id, f]));
    return (id) => points.get(id) ?? null;
  }
  const columns = columnsOf(dataset);
  return (id) => {
    const incident = incidentsById(dataset).get(id);
    return incident === undefined ? null : pointOf(incident, offsetIn(columns, incident));
  };
}

/** The points of the incidents that are seen, the strongest last. */
export const marksOf = (scene: Scene, points: PointOf): readonly Feature[] =>
  [...scene.incidents].sort(([, a], [, b]) => a.strength - b.strength).slice(-MOST_MARKS).flatMap(([id]) => points(id) ?? []);

/** The states of the features of every source, by source and id. */
export function statesOf(scene: Scene, { geometry }: MapData, shapes: Shapes): ReadonlyMap<string, States> {
  return new Map<string, States>([
    ['territories', new Map([...scene.territories].flatMap(([id, paint]) => (shapes.features.get(id) ?? []).map((feature) => [feature, stateOfTerritory(paint)] as const)))],
    ['incidents', new Map([...scene.incidents].map(([id, mark]) => [id, stateOfIncident(mark)]))],
    ['heat', new Map(scene.heat.map((h) => [h.id, stateOfHeat(h)]))],
    ['lines', new Map(geometry.lines.features.map(({ id }) => [String(id), stateOfLine(scene, String(id))]))],
  ]);
}

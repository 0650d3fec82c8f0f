/** Makes an extract smaller where full detail is of no use: mapshaper does the geometry. */
import mapshaper from 'mapshaper';
import type { Feature, Geometry } from 'geojson';
import type { Box } from './ring';

type Features = readonly Feature[];

/** Drops points that lie within `metres` of the line without them (Douglas-Peucker). */
export const thinned = (features: Features, metres: number): Promise<Features> =>
  mapshape(features, `-simplify dp interval=${metres} keep-shapes`);

export const clipped = (features: Features, box: Box): Promise<Features> =>
  mapshape(features, `-clip bbox=${box.join(',')} remove-slivers -filter remove-empty`);

async function mapshape(features: Features, commands: string): Promise<Features> {
  // Without an attribute mapshaper would write a GeometryCollection.
  const numbered = features.map((feature, n) => ({ ...feature, properties: { ...feature.properties, n } }));
  const files = { 'in.json': JSON.stringify({ type: 'FeatureCollection', features: numbered }) };
  const output = await mapshaper.applyCommands(
    `-i in.json ${commands} -each "delete this.properties.n" -o out.json format=geojson precision=0.00001`,
    files,
  );
  const text = new TextDecoder().decode(output['out.json']);
  const { features: kept = [], geometries = [] } = JSON.parse(text) as {
    features?: Feature[];
    geometries?: Geometry[];
  };
  return [...kept, ...geometries.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }))];
}

/** Runs mapshaper on feature collections held in memory: the only place that talks to it. */
import mapshaper from 'mapshaper';
import type { Feature, FeatureCollection } from 'geojson';

/**
 * Every input can be named in the commands as `-i <name>.json` (or as a layer to clip or erase by).
 * Returns the features that the commands write with `-o out.json`.
 */
export async function mapshape(
  inputs: Readonly<Record<string, readonly Feature[]>>,
  commands: readonly string[],
): Promise<readonly Feature[]> {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, features]) => [`${name}.json`, JSON.stringify(collection(features))]),
  );
  const output = await mapshaper.applyCommands(commands.join(' '), files);
  const { features } = JSON.parse(new TextDecoder().decode(output['out.json'])) as Partial<FeatureCollection>;
  if (features === undefined) {
    throw new Error(`mapshaper wrote no features for: ${commands.join(' ')}`);
  }
  return features.filter((feature) => feature.geometry !== null);
}

/** What an output file holds. */
export const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

/** The writing of every outline: `decimals` 4 is about 10 m; rounding may not make a ring cross itself. */
export const written = (decimals: number): string =>
  `-o out.json format=geojson precision=${(10 ** -decimals).toFixed(decimals)} fix-geometry`;

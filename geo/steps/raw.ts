/** Reads the committed extracts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

export function readFeatures(root: string, path: string): readonly Feature[] {
  const text = readFileSync(join(root, 'geo', path), 'utf8');
  return (JSON.parse(text) as FeatureCollection).features;
}

/** The outer rings of an extract whose features are all simple polygons. */
export function readRings(root: string, path: string): readonly (readonly Position[])[] {
  return readFeatures(root, path).map(({ geometry }) => {
    const ring = (geometry as Polygon).coordinates[0]; // the extracts hold one ring per feature
    if (ring === undefined) throw new Error(`${path} holds an empty polygon.`);
    return ring;
  });
}

export function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, 'geo', path), 'utf8'));
}

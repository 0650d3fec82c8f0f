/** The areas drawn by hand: geo/data/shapes, one file each, named for its id. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';

export type ShapeId =
  'amur-left-bank' | 'amur-right-bank' | 'coast-liaoning' | 'coast-primorye' | 'jehol' | 'khanka-shore' | 'kwantung' | 'manchukuo-west';

/** With the one property `marks`, so that overlays can tell the shapes apart. */
export function readShape(root: string, id: ShapeId, marks: string): Feature {
  const shape = JSON.parse(readFileSync(join(root, `geo/data/shapes/${id}.geojson`), 'utf8')) as Feature;
  return { ...shape, properties: { [marks]: 'yes' } };
}

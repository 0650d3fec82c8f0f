/** Outlines of well-known size, to lay an island beside. */
import type { Feature } from 'geojson';
import { mapshape, written } from './mapshape';
import { readFeatures } from './raw';

export async function yardsticks(root: string): Promise<readonly Feature[]> {
  const outlines = await mapshape({ outlines: readFeatures(root, 'raw/naturalearth/yardsticks.geojson') }, ['-i outlines.json -simplify dp interval=200 keep-shapes -clean', written(4)]);
  return outlines.map((feature) => {
    const id = `yardstick-${String(feature.properties?.['id'])}`;
    return { ...feature, id, properties: { id, yardstick: feature.properties?.['id'] } };
  });
}

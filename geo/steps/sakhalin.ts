/** Sakhalin, cut at the border of 1905. */
import type { Feature } from 'geojson';
import { islandSource } from './islandSource';
import { mapshape, written } from './mapshape';
import { readRings } from './raw';
import { bySize } from './ring';

/** Treaty of Portsmouth, Art. IX: the fiftieth parallel. */
const BORDER = 50;

export async function sakhalinTerritories(root: string): Promise<ReadonlyMap<string, readonly Feature[]>> {
  const rings = [...readRings(root, `raw/${islandSource.sakhalin}/sakhalin.geojson`)].sort(bySize);
  const whole: Feature[] = rings.map((ring, rank) => ({
    type: 'Feature',
    properties: { part: rank === 0 ? 'main' : 'islets' },
    geometry: { type: 'Polygon', coordinates: [[...ring]] },
  }));
  // Simplified before it is cut, so that both halves meet in the same two points.
  const part = async (id: string, bbox: string): Promise<readonly Feature[]> => {
    const features = await mapshape({ sakhalin: whole }, [
      '-i sakhalin.json -simplify dp interval=100 keep-shapes',
      `-clip bbox=${bbox} -filter remove-empty -dissolve part -sort "part" descending`,
      written(4),
    ]);
    return features.map((feature) => {
      const name = `${id}-${String(feature.properties?.['part'])}`;
      return { ...feature, id: name, properties: { id: name, territory: id } };
    });
  };
  return new Map([
    ['sakhalin-south', await part('sakhalin-south', `140,40,150,${BORDER}`)],
    ['sakhalin-north', await part('sakhalin-north', `140,${BORDER},150,60`)],
  ]);
}

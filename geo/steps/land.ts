/** All land that is no territory: Hokkaido in detail, the region, and the world around it. */
import type { Feature } from 'geojson';
import { mapshape, written } from './mapshape';
import { readFeatures } from './raw';
import { worldLand } from './worldLand';

/** Where GSHHG draws the coast; outside of it the world map does. West, south, east, north. */
const REGION = [108, 30, 165, 62] as const;
/** The region's land runs this far (degrees) over the edge, so that both melt into one outline. */
const OVERLAP = 0.02;

export async function landFiles(root: string): Promise<ReadonlyMap<string, readonly Feature[]>> {
  const mainland = await mainlandAndIslands(root);
  return new Map([
    ['land.geojson', [...(await hokkaido(root)), ...mainland.filter(({ id }) => id !== 'world')]],
    ['world.geojson', mainland.filter(({ id }) => id === 'world')],
    ['lakes.geojson', await lakes(root)],
  ]);
}

async function hokkaido(root: string): Promise<readonly Feature[]> {
  return identified(
    await mapshape({ hokkaido: readFeatures(root, 'raw/gshhg/hokkaido.geojson') }, [
      '-i hokkaido.json -simplify dp interval=80 -filter-islands min-area=30000m2',
      '-each "id=\'hokkaido\'" -dissolve id',
      written(4),
    ]),
  );
}

/**
 * The continent is one polygon from the Pacific to the Atlantic: cut at the region's edge it
 * would show a straight coast across Siberia.
 */
async function mainlandAndIslands(root: string): Promise<readonly Feature[]> {
  const [west, south, east, north] = REGION;
  const overlapping = [west - OVERLAP, south - OVERLAP, east + OVERLAP, north + OVERLAP];
  const detailed = await mapshape({ region: readFeatures(root, 'raw/gshhg/region.geojson') }, [
    '-i region.json -simplify dp interval=650 keep-shapes -filter-islands min-area=8km2',
    `-clip bbox=${overlapping.join(',')} -filter remove-empty -each "near=true"`,
    '-o out.json format=geojson precision=0.0001',
  ]);
  const around = await mapshape({ world: await worldLand(root) }, [
    `-i world.json -erase bbox=${REGION.join(',')} -filter remove-empty -each "near=false"`,
    '-o out.json format=geojson precision=0.0001',
  ]);
  return identified(
    await mapshape({ land: [...detailed, ...around] }, [
      '-i land.json -dissolve2 -explode',
      `-each "id = this.area > 3e13 ? 'eurasia' : this.centroidX > ${west} && this.centroidX < ${east} && this.centroidY > ${south} && this.centroidY < ${north} ? 'islands' : 'world'"`,
      '-dissolve id',
      written(3),
    ]),
  );
}

async function lakes(root: string): Promise<readonly Feature[]> {
  const simple = (id: string, file: string, tolerance: number) =>
    mapshape({ lakes: readFeatures(root, `raw/gshhg/${file}.geojson`) }, [
      `-i lakes.json -simplify dp interval=${tolerance} keep-shapes -each "id='${id}'" -dissolve id`,
      written(3),
    ]);
  return identified([...(await simple('lakes', 'lakes', 400)), ...(await simple('lakes-hokkaido', 'lakes-hokkaido', 60))]);
}

const identified = (features: readonly Feature[]): readonly Feature[] =>
  features.map((feature) => {
    const id = String(feature.properties?.['id']);
    return { ...feature, id, properties: { id } };
  });

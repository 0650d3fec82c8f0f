/**
 * Depth bands of the sea. Bands are stacked: each holds everything deeper than its depth, so
 * they are drawn one over the other, shallowest first, and leave no seams.
 */
import { contours } from 'd3-contour';
import type { Feature, Position } from 'geojson';
import { mapshape } from './mapshape';
import { signedArea } from './ring';
import { reliefGrid } from './reliefGrid';

/** Metres. Chosen for the shelf of Hokkaido, the Kuril basin (3,300 m) and the trench (over 9,000 m). */
const DEPTHS = [-50, -100, -200, -500, -1000, -2000, -3000, -4000, -5500, -7000] as const;

/** Square cells of the grid: smaller basins and rises are speckles at the scale of the map. */
const SPECKLE = 60;

/** Cells that a depth line may move when it is simplified. */
const TOLERANCE = 0.35;

export async function seafloor(root: string): Promise<readonly Feature[]> {
  const { heights, lons, lats } = reliefGrid(root);
  const depths = heights.map((height) => -height);
  const contour = contours().size([lons.length, lats.length]);
  const bands = DEPTHS.map((depth): Feature => {
    const { coordinates } = contour.contour([...depths], -depth);
    const kept = coordinates
      .filter(([outer]) => outer !== undefined && Math.abs(signedArea(outer)) >= SPECKLE)
      .map((rings) => rings.filter((ring, i) => i === 0 || Math.abs(signedArea(ring)) >= SPECKLE));
    return { type: 'Feature', properties: { depth }, geometry: { type: 'MultiPolygon', coordinates: kept } };
  });
  // Simplified in cells of the grid, not in metres: what is far away loses more.
  const simple = await mapshape({ bands }, [
    `-i bands.json -simplify weighted visvalingam planar interval=${TOLERANCE}`,
    '-o out.json format=geojson precision=0.01',
  ]);
  const placed = simple.map((band) => onEarth(band, (point) => place(point, lons, lats)));
  const rounded = await mapshape({ placed }, ['-i placed.json -o out.json format=geojson precision=0.001 fix-geometry']);
  return rounded.map((feature) => {
    const depth = Number(feature.properties?.['depth']);
    const id = `seafloor-${-depth}`;
    return { ...feature, id, properties: { id, depth } };
  });
}

function onEarth(band: Feature, place: (point: Position) => Position): Feature {
  const { geometry } = band;
  const rings = (polygon: readonly Position[][]) => polygon.map((ring) => ring.map(place));
  if (geometry.type === 'Polygon') return { ...band, geometry: { ...geometry, coordinates: rings(geometry.coordinates) } };
  if (geometry.type !== 'MultiPolygon') throw new Error(`A depth band came back as ${geometry.type}.`);
  return { ...band, geometry: { ...geometry, coordinates: geometry.coordinates.map(rings) } };
}

/** From grid cells (d3 puts the middle of the first cell at 0.5) to degrees. */
function place(point: Position, lons: readonly number[], lats: readonly number[]): Position {
  return [between(lons, (point[0] ?? 0) - 0.5), between(lats, (point[1] ?? 0) - 0.5)];
}

function between(stops: readonly number[], index: number): number {
  const kept = Math.min(stops.length - 1, Math.max(0, index));
  const lower = Math.floor(kept);
  const from = stops[lower] ?? 0;
  const to = stops[Math.min(stops.length - 1, lower + 1)] ?? from;
  return from + (to - from) * (kept - lower);
}

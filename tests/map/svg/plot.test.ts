import type { Feature, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Camera } from '../../../src/domain/view';
import { placeAt, type Point, type Size } from '../../../src/map/camera';
import { worldOf } from '../../../src/map/mercator';
import { Plot } from '../../../src/map/svg/plot';
import { realParts } from '../../fixtures/realGeometry';

const { geometry } = (await realParts())[1];
const areas: readonly Feature[] = [...geometry.seafloor.features.filter(({ id }) => ['seafloor-50', 'seafloor-4000'].includes(String(id))), ...geometry.world.features];

type Ring = readonly Point[];
const isIn = (rings: readonly Ring[], [x, y]: Point): boolean =>
  rings.filter((ring) => ring.filter(([x1, y1], n) => {
    const [x0, y0] = ring.at(n - 1) ?? [0, 0];
    return y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
  }).length % 2 === 1).length % 2 === 1;

const drawnRings = (path: string): readonly Ring[] =>
  path.split('M').slice(1).map((ring) => ring.replace(/H([-\d.]+)V([-\d.]+)H([-\d.]+)Z/, (_, right, low, left) => `L${right},${ring.split(/[,H]/)[1]}L${right},${low}L${left},${low}`).replace('Z', '').split('L').map((p): Point => {
    const [x = 0, y = 0] = p.split(',').map(Number);
    return [x, y];
  }));

const ringsOf = ({ geometry: g }: Feature): readonly Ring[] => {
  const rings: Position[][] = g.type === 'Polygon' ? g.coordinates : g.type === 'MultiPolygon' ? g.coordinates.flat() : [];
  return rings.map((ring) => ring.map(([lon = 0, lat = 0]) => worldOf(lon, lat)));
};
const known = areas.map((feature) => ({ feature, rings: ringsOf(feature) }));

/** Of a grid of points, those at which something is drawn though it is not there, or the other way round; those by a coast are left out. */
function wrongIn(camera: Camera, size: Size): readonly string[] {
  const plot = new Plot(camera, size);
  const grid = Array.from({ length: 12 * 8 }, (_, n): Point => [((n % 12) + 0.5) * (size.width / 12), (Math.floor(n / 12) + 0.5) * (size.height / 8)]);
  const places = grid.map((at) => [at, ...[-2, 2].flatMap((d): readonly Point[] => [[at[0] + d, at[1]], [at[0], at[1] + d]])].map((p) => placeAt(camera, size, p)));
  return known.flatMap(({ feature, rings }) => {
    const drawn = drawnRings(plot.path(feature));
    return grid.flatMap((at, n) => {
      const around = places[n]?.map((p) => (p === null ? null : [-360, 0, 360].some((turn) => isIn(rings, worldOf(p[0] + turn, p[1]))))) ?? [];
      const [here] = around;
      if (here === null || here === undefined || around.some((x) => x !== here)) return [];
      return isIn(drawn, at) === here ? [] : [`${String(feature.id)} at ${at.map(Math.round).join()} from ${JSON.stringify(camera)}: ${String(here)} as ${places[n]?.[0]}`];
    });
  });
}

describe('what is drawn', () => {
  const size = { width: 935, height: 470 };
  test.each([0.8, 2.9, 3.3, 3.9, 4.5])('is at zoom %f what lies at each place, on every side of the world', (zoom) => {
    const wrong = [[148, 44], [0, 0], [0, -30], [180, 20], [-180, 60], [179.5, -70], [-60, 84], [30, -84], [-33.3, -44]].flatMap(([lon = 0, lat = 0]) => wrongIn({ lon, lat, zoom }, size));
    expect(wrong.slice(0, 12), `${wrong.length} wrong`).toEqual([]);
  });

  test.each([[150, 44], [148, 44], [0, 0], [180, -60]])('no line goes through the globe: from %f, %f', (lon, lat) => {
    const plot = new Plot({ lon, lat, zoom: 1.5 }, size);
    const line = (coordinates: Position[]): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });
    const meridians = Array.from({ length: 36 }, (_, n) => line([[n * 10 - 180, -80], [n * 10 - 180, 80]]));
    const parallels = Array.from({ length: 17 }, (_, n) => line([[-180, n * 10 - 80], [180, n * 10 - 80]]));
    const steps = [...meridians, ...parallels].flatMap((feature) => drawnRings(plot.path(feature)).flatMap((part) => part.slice(1).map(([x, y], n) => Math.hypot(x - (part[n]?.[0] ?? 0), y - (part[n]?.[1] ?? 0)))));
    expect(steps.length).toBeGreaterThan(300);
    expect(Math.max(...steps)).toBeLessThan(30);
  });
});

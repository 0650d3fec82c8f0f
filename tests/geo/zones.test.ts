import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { chained, polygonsFrom, thinned } from '../../geo/steps/sea/chains';
import { gridOf, ISLANDS, landsOf, zones } from '../../geo/steps/zones';
import { distanceToKm } from '../../src/domain/coasts';
import { areaKm2, circleAround, NAUTICAL_MILE } from '../../src/domain/geodesy';
import { builtShapes, contains, shapeOf } from '../fixtures/shapes';

const lands = landsOf(builtShapes);
const built = shapeOf('zones.geojson').features;
const zoneOf = (id: string, among: readonly Feature[] = built): Feature => {
  const zone = among.find((f) => f.id === id);
  if (zone === undefined) throw new Error(`there is no ${id}`);
  return zone;
};
const seaOf = (land: string, limit: number, among: readonly Feature[] = built): number => Number(zoneOf(`zone-${land}-${limit}`, among).properties?.['km2']);
const total = (limit: number, among?: readonly Feature[]): number => ISLANDS.reduce((sum, id) => sum + seaOf(id, limit, among), 0);

describe('the sea nearest to each island', () => {
  test('is found the same by asking every coast in turn: a thousand places of the sea', () => {
    let seen = 0;
    for (let n = 0; n < 1000; n += 1) {
      // Spread evenly by the golden ratio, without chance.
      const point: Position = [141 + 12.5 * ((n * 0.618034) % 1), 40 + 8.8 * ((n * 0.754878) % 1)];
      const ways = [...lands].map(([land, shapes]) => ({ land, km: Math.min(...shapes.map((g) => distanceToKm(point, g))) })).sort((a, b) => a.km - b.km);
      const [nearest, second] = ways;
      if (nearest === undefined || second === undefined) throw new Error('two coasts are needed');
      for (const limit of [12, 200]) {
        const edge = Math.min(second.km - nearest.km, Math.abs(nearest.km - limit * NAUTICAL_MILE));
        if (edge < 1) continue; // on the line
        seen += 1;
        const holders = ISLANDS.filter((id) => contains({ type: 'FeatureCollection', features: [zoneOf(`zone-${id}-${limit}`)] }, point));
        const expected = nearest.km <= limit * NAUTICAL_MILE ? ISLANDS.filter((id) => id === nearest.land) : [];
        expect(holders, `${limit} miles, at ${point.join(', ')}`).toEqual(expected);
      }
    }
    expect(seen).toBeGreaterThan(1900);
  });

  test('is as large as the pipeline’s description says: 214,175 km2 within 200 miles, 25,361 within 12', () => {
    const about = readFileSync(join(import.meta.dirname, '../../geo/README.md'), 'utf8');
    const number = (n: number) => n.toLocaleString('en-GB');
    for (const id of ISLANDS) expect(about).toContain(`| ${number(seaOf(id, 12))} | ${number(seaOf(id, 200))} |`);
    expect(about).toContain(`| together | ${number(total(12))} | ${number(total(200))} |`);
  });

  test('is the same to a third of a per cent, its territorial sea to 0.8 %, on a grid of half, and of a quarter, the fineness', () => {
    for (const coarser of [2, 4]) {
      const rough = zones(lands, gridOf(coarser));
      for (const id of ISLANDS) {
        expect(Math.abs(seaOf(id, 200, rough) / seaOf(id, 200) - 1)).toBeLessThan(0.0033);
        expect(Math.abs(seaOf(id, 12, rough) / seaOf(id, 12) - 1)).toBeLessThan(0.008);
      }
      expect(Math.abs(total(200, rough) / total(200) - 1)).toBeLessThan(0.001);
    }
  });

  test('is drawn as large as it was measured, to a part in a thousand', () => {
    for (const id of ISLANDS) {
      const ground = (lands.get(id) ?? []).reduce((sum, g) => sum + areaKm2(g), 0);
      for (const limit of [12, 200]) expect(Math.abs((areaKm2(zoneOf(`zone-${id}-${limit}`).geometry) - ground) / seaOf(id, limit) - 1)).toBeLessThan(0.001);
    }
  });

  test('every coast that counts is there, on the side that administers it today', () => {
    expect([...lands.keys()]).toEqual([...ISLANDS, 'japan', 'russia']);
    const near = (land: string, point: Position) => Math.min(...(lands.get(land) ?? []).map((g) => distanceToKm(point, g)));
    for (const [name, point] of [['Cape Nosappu', [145.82, 43.385]], ['Cape Soya', [141.94, 45.52]], ['Cape Shiriya', [141.46, 41.43]]] as const) expect(near('japan', [...point]), name).toBeLessThan(2);
    for (const [name, point] of [['Urup', [149.5, 45.6]], ['Cape Aniva', [143.43, 46.02]], ['Cape Patience', [144.75, 48.65]], ['Cape Lopatka', [156.68, 50.87]], ['Vladivostok', [131.9, 43.08]]] as const) expect(near('russia', [...point]), name).toBeLessThan(name === 'Vladivostok' ? 300 : 5);
  });
});

describe('the lines between', () => {
  const line = (id: string): Feature => zoneOf(id);
  const pointsOf = ({ geometry }: Feature): readonly Position[] => (geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : []);

  test.each([['bound-japan-kunashir'], ['bound-habomai-japan'], ['bound-iturup-russia'], ['bound-kunashir-shikotan'], ['bound-japan-russia']])('%s is as far from the one coast as from the other: to 150 m, and to a cell of the grid where three parts meet', (id) => {
    const { lands: pair } = line(id).properties as { readonly lands: readonly [string, string] }; // as the step writes it
    const ways = pointsOf(line(id)).slice(1, -1).map((p) => pair.map((land) => Math.min(...(lands.get(land) ?? []).map((g) => distanceToKm(p, g)))));
    const off = ways.map(([a = 0, b = 0]) => Math.abs(a - b));
    expect(off.length).toBeGreaterThan(10);
    expect(off.filter((km) => km > 0.15).length).toBeLessThan(12);
    expect(Math.max(...off)).toBeLessThan(2.4);
  });

  test.each([['bound-iturup-200', 'iturup', 200], ['bound-shikotan-12', 'shikotan', 12]])('%s lies at its limit, to 100 m, and to a cell of the grid where it meets another', (id, land, miles) => {
    const ways = pointsOf(line(id)).slice(1, -1).map((p) => Math.min(...(lands.get(land) ?? []).map((g) => distanceToKm(p, g))));
    const off = ways.map((km) => Math.abs(km - miles * NAUTICAL_MILE));
    expect(off.filter((km) => km > 0.1).length).toBeLessThan(5);
    expect(Math.max(...off)).toBeLessThan(2.4);
  });
});

describe('the method, on coasts that can be reckoned by hand', () => {
  const point = (lon: number, lat: number): readonly Geometry[] => [{ type: 'Point', coordinates: [lon, lat] }];
  const alone = (coasts: ReadonlyMap<string, readonly Geometry[]>) => zones(coasts, gridOf(2));

  test('a rock alone in the sea has a circle', () => {
    const circle = (miles: number) => areaKm2({ type: 'Polygon', coordinates: [circleAround([147, 44.5], miles * NAUTICAL_MILE, 720)] });
    const sea = alone(new Map([['iturup', point(147, 44.5)]]));
    expect(Math.abs(seaOf('iturup', 12, sea) / circle(12) - 1)).toBeLessThan(0.01);
    expect(Math.abs(seaOf('iturup', 200, sea) / circle(200) - 1)).toBeLessThan(0.001);
  });

  test('two rocks on one parallel share the sea at the meridian between them', () => {
    const sea = alone(new Map([['iturup', point(147.5, 44.5)], ['kunashir', point(146.5, 44.5)]]));
    expect(Math.abs(seaOf('iturup', 200, sea) / seaOf('kunashir', 200, sea) - 1)).toBeLessThan(0.001);
    const middle = zoneOf('bound-iturup-kunashir', sea).geometry;
    for (const [lon = 0] of middle.type === 'MultiLineString' ? middle.coordinates.flat() : []) expect(Math.abs(lon - 147)).toBeLessThan(1 / 48); // a cell, where the limits meet it
  });
});

describe('chains', () => {
  test('pieces become one line, and those that close one ring', () => {
    expect(chained([[[1, 0], [2, 0]], [[0, 0], [1, 0]], [[2, 0], [3, 1]]])).toEqual([[[0, 0], [1, 0], [2, 0], [3, 1]]]);
    expect(chained([[[0, 0], [1, 0]], [[1, 1], [0, 0]], [[1, 0], [1, 1]]])).toEqual([[[0, 0], [1, 0], [1, 1], [0, 0]]]);
  });
  test('a straight line needs its ends only', () => expect(thinned([[0, 0], [0.5, 0.0001], [1, 0], [1, 1]], 60)).toEqual([[0, 0], [1, 0], [1, 1]]));
  test('a ring that runs the other way is a hole', () => {
    const square = (a: number, b: number): Position[] => [[a, a], [b, a], [b, b], [a, b], [a, a]];
    expect(polygonsFrom([square(0, 9), square(2, 4).reverse()]).coordinates).toEqual([[square(0, 9), square(2, 4).reverse()]]);
  });
});

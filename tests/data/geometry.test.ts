import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometryProblems } from '../../geo/geometryChecks';
import { distanceToKm } from '../../src/domain/coasts';
import { areaKm2, distanceKm } from '../../src/domain/geodesy';
import { AREAS, FROM_NOSAPPU, NOSAPPU, PLACES, RAILWAY } from '../fixtures/geography';
import { realRecord } from '../fixtures/realRecord';
import { builtShapes, contains, polygonsOf, shapeOf, stretchesAlong } from '../fixtures/shapes';

const territoryShape = (id: string) => shapeOf(`territories/${id}.geojson`);
const areaOf = (id: string, only: (featureId: string) => boolean = () => true): number =>
  territoryShape(id).features.filter((f) => only(String(f.id))).reduce((sum, f) => sum + areaKm2(f.geometry), 0);
const distanceFrom = (point: Position, id: string, feature = ''): number =>
  Math.min(...territoryShape(id).features.filter((f) => feature === '' || f.id === feature).map((f) => distanceToKm(point, f.geometry)));

describe('measuring on the ellipsoid', () => {
  test('a degree of the meridian at the equator and at the pole', () => {
    expect(distanceKm([0, 0], [0, 1])).toBeCloseTo(110.574, 3);
    expect(distanceKm([0, 89], [0, 90])).toBeCloseTo(111.694, 3);
  });
  test('a square degree at the equator, with and without a hole', () => {
    const square = (a: number, b: number): Position[] => [[a, a], [b, a], [b, b], [a, b], [a, a]];
    expect(areaKm2({ type: 'Polygon', coordinates: [square(0, 1)] })).toBeCloseTo(12308.8, 0);
    const holed: Geometry = { type: 'Polygon', coordinates: [square(0, 1), square(0.25, 0.75).reverse()] };
    expect(areaKm2(holed)).toBeCloseTo(12308.8 * 0.75, -1);
  });
  test('the nearest point of a line may lie between its ends', () => {
    expect(distanceToKm([0.5, 1], { type: 'LineString', coordinates: [[0, 0], [1, 0]] })).toBeCloseTo(110.57, 1);
  });
});

describe('the islands have their true size', () => {
  test.each([
    ['iturup', 'iturup-main', AREAS.iturup, 0.03],
    ['kunashir', 'kunashir-main', AREAS.kunashir, 0.03],
    ['shikotan', 'shikotan-main', AREAS.shikotan, 0.03],
  ])('%s: %s has %d km2, within %d of it', (id, main, official, share) => {
    expect(Math.abs(areaOf(id, (f) => f === main) - official) / official).toBeLessThan(share);
    expect(Math.abs(areaOf(id) - official) / official).toBeLessThan(share); // its rocks and islets change little
  });

  test('the Habomai have theirs within 5 %, all islets together', () => {
    expect(Math.abs(areaOf('habomai') - AREAS.habomai) / AREAS.habomai).toBeLessThan(0.05);
  });

  test.each([
    ['habomai-zelyony', 58.3],
    ['habomai-tanfilyev', 12.1],
    ['habomai-polonsky', 10.9],
    ['habomai-yuri', 9.9],
    ['habomai-anuchin', 2.1],
  ])('%s has its %d km2 within an eighth', (islet, official) => expect(Math.abs(areaOf('habomai', (f) => f === islet) / official - 1)).toBeLessThan(0.125));

  test('southern Sakhalin is about 33,000 km2, and Kwantung about 3,460', () => {
    expect(Math.abs(areaOf('sakhalin-south') - 33_000)).toBeLessThan(1500);
    expect(Math.abs(areaOf('kwantung') - 3460) / 3460).toBeLessThan(0.03);
  });
});

describe('the islands lie where they are', () => {
  test.each(FROM_NOSAPPU)('%s %s is %d km from Cape Nosappu', (id, feature, km) => expect(Math.abs(distanceFrom([...NOSAPPU], id, feature) - km)).toBeLessThan(0.8));

  test('Kunashir is 16 km from the Notsuke peninsula of Hokkaido, and Cape Nosappu is drawn where it is measured from', () => {
    const hokkaido = shapeOf('land.geojson').features.find((f) => f.id === 'hokkaido');
    const coast = hokkaido === undefined ? [] : polygonsOf(hokkaido).flat(2);
    const notsuke = coast.filter(([lon = 0, lat = 0]) => lon > 145.2 && lon < 145.4 && lat > 43.5 && lat < 43.65);
    const nearest = Math.min(...notsuke.map((point) => distanceFrom(point, 'kunashir')));
    expect(Math.abs(nearest - 16)).toBeLessThan(0.8);
    expect(Math.min(...coast.map((point) => distanceKm(point, [...NOSAPPU])))).toBeLessThan(0.2);
  });
});

describe('real places are in their territory', () => {
  test.each(Object.entries(PLACES))('%s', (id, { within, without }) => {
    const shape = territoryShape(id);
    expect(within.filter(([, lon, lat]) => !contains(shape, [lon, lat])).map(([name]) => `${name} is outside`)).toEqual([]);
    expect(without.filter(([, lon, lat]) => contains(shape, [lon, lat])).map(([name]) => `${name} is inside`)).toEqual([]);
  });

  test('the railway zone is a line through its stations', () => {
    const far = ([, lon, lat]: readonly [string, number, number]) => distanceFrom([lon, lat], 'cer-zone');
    expect(RAILWAY.on.filter((place) => far(place) > 10).map(([name]) => name)).toEqual([]);
    expect(RAILWAY.off.filter((place) => far(place) < 50).map(([name]) => name)).toEqual([]);
  });

  test('every territory but the railway has its places here', () => {
    expect([...Object.keys(PLACES), 'cer-zone'].sort()).toEqual(realRecord().territories.map((t) => t.id).sort());
  });

  test('the Habomai are nine features, and Signalny / Kaigara is a point', () => {
    const { features } = territoryShape('habomai');
    expect(features).toHaveLength(9);
    expect(features.filter((f) => f.geometry.type === 'Point').map((f) => f.id)).toEqual(['habomai-signalny']);
    for (const { properties } of features) expect(properties).toMatchObject({ ru: expect.any(String), ja: expect.any(String) });
  });
});

describe('the shapes fit each other', () => {
  test('along every parallel, one territory ends before another begins', () => {
    const ids = Object.keys(PLACES);
    let stretches = 0;
    for (let lat = 38.517; lat < 58; lat += 0.1) {
      const held = ids
        .flatMap((id) => stretchesAlong(lat, territoryShape(id)).map(([west, east]) => ({ id, west, east })))
        .sort((a, b) => a.west - b.west);
      stretches += held.length;
      const clash = held.find((here, n) => held.slice(0, n).some((there) => there.id !== here.id && there.east > here.west + 0.0001)); // some 10 m
      if (clash !== undefined) expect.fail(`at ${lat.toFixed(3)} N, ${clash.west} E, ${clash.id} overlaps another`);
    }
    expect(stretches).toBeGreaterThan(500);
  });

  test('Sakhalin is cut at 50 degrees north, and neither part crosses the line', () => {
    const lats = (id: string) => territoryShape(id).features.flatMap((f) => polygonsOf(f).flat(2)).map(([, lat = 0]) => lat);
    expect(Math.max(...lats('sakhalin-south'))).toBe(50);
    expect(Math.min(...lats('sakhalin-north'))).toBe(50);
  });

  test('every feature has an id of its own, is drawn, whole and on the globe, and follows the right-hand rule', () => {
    expect(geometryProblems(builtShapes)).toEqual([]);
  });

  test('there is a shape for each territory and nothing else among them', () => {
    const files = [...builtShapes.keys()].filter((file) => file.startsWith('territories/'));
    expect(files.sort()).toEqual(realRecord().territories.map((t) => `territories/${t.id}.geojson`).sort());
  });
});

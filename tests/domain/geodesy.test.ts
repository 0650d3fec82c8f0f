import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2, circleAround, distanceKm, pathBetween, pointAt, wayBetween } from '../../src/domain/geodesy';

/** Anywhere but at the poles, where a bearing means nothing. */
const places = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })).map(([lon, lat]): Position => [lon, lat]);
const turn = (degrees: number): number => Math.abs(((degrees + 540) % 360) - 180);

describe('ways', () => {
  test('are as long there as back', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      }),
    );
  });

  test('from Wellington to Salamanca it is 19,959.679 km by the south, the example of GeographicLib', () => {
    const { km, bearing } = wayBetween([174.81, -41.32], [-5.5, 40.96]);
    expect(km).toBeCloseTo(19_959.679267, 5);
    expect(bearing).toBeCloseTo(161.06767, 5);
  });

  test('due east along the equator is a bearing of 90 degrees, due north one of 0', () => {
    expect(wayBetween([0, 0], [1, 0]).bearing).toBe(90);
    expect(wayBetween([146, 43], [146, 44]).bearing).toBe(0);
    expect(wayBetween([146, 44], [146, 43]).bearing).toBe(180);
  });

  test('a place is found again by its bearing and distance, and is drawn on the near side of the date line', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const { km, bearing } = wayBetween(a, b);
        const there = pointAt(a, bearing, km);
        expect(distanceKm(there, b)).toBeLessThan(0.001);
        expect(Math.abs(there[0] - (a[0] ?? 0))).toBeLessThan(180.0001);
      }),
    );
  });

  test('a drawn way leads from end to end in pieces of equal length', () => {
    const path = pathBetween([141, 45], [160, 52], 100);
    const steps = path.slice(1).map((p, n) => distanceKm(path[n] ?? p, p));
    expect(distanceKm(path.at(-1) ?? [], [160, 52])).toBeLessThan(0.001);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.001);
    expect(Math.max(...steps)).toBeLessThanOrEqual(100);
    expect(path.slice(1).every((p, n) => turn(wayBetween(path[n] ?? p, p).bearing - wayBetween(path[n] ?? p, [160, 52]).bearing) < 0.001)).toBe(true);
  });
});

describe('a ring', () => {
  test('has every corner at its radius', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.5, max: 1000, noNaN: true }), (centre, km) => {
        for (const corner of circleAround(centre, km, 24)) expect(Math.abs(distanceKm(centre, corner) - km)).toBeLessThan(0.001);
      }),
      { numRuns: 50 },
    );
  });
  test('of 12 nautical miles holds the circle’s 1,552 km2, and is wound as GeoJSON asks', () => {
    const ring = circleAround([145.858, 43.397], 22.224, 720);
    expect(areaKm2({ type: 'Polygon', coordinates: [ring] })).toBeCloseTo(Math.PI * 22.224 ** 2, -1);
    const signed = ring.slice(1).reduce((sum, [x, y], n) => sum + ((ring[n]?.[0] ?? 0) * y - x * (ring[n]?.[1] ?? 0)), 0);
    expect(signed).toBeGreaterThan(0);
  });
});

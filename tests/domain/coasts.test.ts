import type { Geometry, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chordTo, coastOf, distanceToKm, inSpace, nearestBetween, nearestOn } from '../../src/domain/coasts';
import { distanceKm } from '../../src/domain/geodesy';

/** A coast of many short pieces (some 20 km at most) around a middle, as ragged as chance makes it. */
const coastsAround = (lon: number, lat: number) =>
  fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 30, maxLength: 90 }).map((radii): Geometry => {
    const ring = radii.map((r, n): Position => [lon + r * Math.cos((n / radii.length) * 2 * Math.PI), lat + r * Math.sin((n / radii.length) * 2 * Math.PI)]);
    return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
  });
const cornersOf = (geometry: Geometry): readonly Position[] => (geometry.type === 'Polygon' ? geometry.coordinates.flat() : []);

describe('the nearest point of a coast', () => {
  test('is as near as asking each piece in turn says', () => {
    fc.assert(
      fc.property(coastsAround(146, 44), fc.double({ min: 148, max: 151, noNaN: true }), fc.double({ min: 42, max: 46, noNaN: true }), (coast, lon, lat) => {
        const corners = cornersOf(coast);
        const each = corners.slice(1).map((b, n) => distanceToKm([lon, lat], { type: 'LineString', coordinates: [corners[n] ?? b, b] }));
        expect(distanceToKm([lon, lat], coast)).toBeCloseTo(Math.min(...each), 3); // half a metre
      }),
      { numRuns: 60 },
    );
  });

  test('through the earth is the same to a metre as over the ground, 370 km away', () => {
    const coast = coastOf([{ type: 'MultiPoint', coordinates: [[146, 44], [147, 44.5], [145.4, 43.9]] }]);
    for (const point of [[150, 42.6], [141.6, 44.7], [146, 47.3]]) {
      const at = nearestOn(point, coast) ?? [];
      const arc = distanceKm(point, at);
      expect(Math.abs(2 * 6377 * Math.asin(chordTo(inSpace(point), coast) / 2 / 6377) - arc)).toBeLessThan(0.001);
    }
  });

  test('is not looked for beyond what matters, and an empty coast has none', () => {
    const coast = coastOf([{ type: 'Point', coordinates: [146, 44] }]);
    expect(chordTo(inSpace([147, 44]), coast, 50)).toBe(Number.POSITIVE_INFINITY);
    expect(chordTo(inSpace([147, 44]), coast, 100)).toBeCloseTo(80.3, 0);
    expect(nearestOn([147, 44], coastOf([]))).toBeNull();
  });
});

describe('the nearest points of two coasts', () => {
  test('are as near as asking from every corner of either says, whichever is asked first', () => {
    fc.assert(
      fc.property(coastsAround(144, 44), coastsAround(147, 44.3), (a, b) => {
        const found = nearestBetween(coastOf([a]), coastOf([b]));
        const back = nearestBetween(coastOf([b]), coastOf([a]));
        const least = Math.min(...cornersOf(a).map((p) => distanceToKm(p, b)), ...cornersOf(b).map((p) => distanceToKm(p, a)));
        expect(distanceKm(found?.from ?? [], found?.to ?? [])).toBeCloseTo(least, 2);
        expect(distanceKm(back?.from ?? [], back?.to ?? [])).toBeCloseTo(least, 2);
        expect(distanceToKm(found?.from ?? [], a)).toBeLessThan(0.05);
        expect(distanceToKm(found?.to ?? [], b)).toBeLessThan(0.05);
      }),
      { numRuns: 60 },
    );
  });
  test('are none where a coast is empty', () => expect(nearestBetween(coastOf([]), coastOf([{ type: 'Point', coordinates: [0, 0] }]))).toBeNull());
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../src/domain/packed';

const built = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../../public/data', file), 'utf8'));
const flat = (value: unknown): readonly Position[] => (Array.isArray(value) && typeof value[0] === 'number' ? [value] : Array.isArray(value) ? value.flatMap(flat) : []);

describe('packed shapes', () => {
  const position = fc.tuple(fc.integer({ min: -180_000, max: 180_000 }), fc.integer({ min: -90_000, max: 90_000 })).map(([x, y]) => [x / 1000, y / 1000]);
  const run = fc.array(position, { minLength: 1, maxLength: 8 });
  const geometry = fc.oneof(
    position.map((coordinates) => ({ type: 'Point', coordinates })),
    run.map((coordinates) => ({ type: 'LineString', coordinates })),
    fc.array(run, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'Polygon', coordinates })),
    fc.array(fc.array(run, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
  );
  const shape = fc.record({ type: fc.constant('Feature'), id: fc.string(), properties: fc.record({ depth: fc.integer() }), geometry });

  test('are the same shapes when unpacked', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 3 }), (features) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(features, 1000))))).toEqual(features);
      }),
    );
  });

  test.each([['land', 0.00006], ['world', 0.006], ['lakes', 0.0006], ['rivers', 0.0006], ['seafloor', 0.0006], ['territories/habomai', 0], ['territories/manchuria-core', 0]])('the built %s is that of its GeoJSON to %d degrees', (name, tolerance) => {
    const { features } = built(`${name}.geojson`) as FeatureCollection; // our own build
    const unpacked = unpack(built(`${name}.packed.json`)) ?? [];
    expect(unpacked.map((f) => f.id)).toEqual(features.map((f) => f.id));
    const [before, after] = [flat(features.map((f) => ('coordinates' in f.geometry ? f.geometry.coordinates : []))), flat(unpacked.map((f) => f.geometry.coordinates))];
    expect(after.length).toBe(before.length);
    const farthest = before.reduce((most, [x = 0, y = 0], n) => Math.max(most, Math.abs((after[n]?.[0] ?? Infinity) - x), Math.abs((after[n]?.[1] ?? Infinity) - y)), 0);
    expect(farthest).toBeLessThanOrEqual(tolerance);
  });

  test('what is something else is refused', () => {
    for (const other of [null, 3, [], {}, { perDegree: 1 }, { perDegree: 0, shapes: [] }, { perDegree: 1, shapes: {} }, { perDegree: 1, shapes: [null] }, { perDegree: 1, shapes: [{ id: 1, type: 'Polygon', parts: [] }] }, built('land.geojson')]) expect(unpack(other)).toBeNull();
  });
});

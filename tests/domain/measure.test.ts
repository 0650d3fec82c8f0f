import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSIGNMENTS, firstMeasure, GRIPS, ISLANDS, measureAfterGrip, measureAfterPoint, MEASURES, parseMeasure, pointOf, printMeasure, type Measure } from '../../src/domain/measure';
import { anyMeasure, anyPoint } from '../fixtures/measures';
import { realRecord } from '../fixtures/realRecord';

const known = { territories: new Set<string>(realRecord().territories.map((t) => t.id)), places: new Set<string>(realRecord().places.map((p) => p.id)) };
const read = (text: string) => parseMeasure(text, known);

describe('a measure in the address', () => {
  test.each<[string, Measure]>([
    ['distance:145.82,43.38;145.87,43.42', { kind: 'distance', from: { kind: 'point', at: { lon: 145.82, lat: 43.38 } }, to: { kind: 'point', at: { lon: 145.87, lat: 43.42 } } }],
    ['rings:145.8583,43.3967;nm', { kind: 'rings', around: { kind: 'point', at: { lon: 145.8583, lat: 43.3967 } }, unit: 'nm' }],
    ['distance:;', firstMeasure('distance')],
    ['area:iturup,kunashir,shikotan,habomai', firstMeasure('area')],
    ['size:iturup;139.75,35.35', firstMeasure('size')],
    ['sea:RU,RU,JP,JP', { kind: 'sea', sides: { iturup: 'RU', kunashir: 'RU', shikotan: 'JP', habomai: 'JP' } }],
  ])('%s is short, and can be read by a person', (text, measure) => {
    expect(printMeasure(measure)).toBe(text);
    expect(read(text)).toEqual(measure);
  });

  test('comes back as it went', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        expect(read(printMeasure(measure))).toEqual(measure);
      }),
      { numRuns: 500 },
    );
  });

  test('any other text measures nothing, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.tuple(fc.constantFrom(...MEASURES), fc.string()).map((parts) => parts.join(':'))), (text) => {
        const measure = read(text);
        if (measure !== null) expect(read(printMeasure(measure))).toEqual(measure);
      }),
      { numRuns: 2000 },
    );
    for (const text of ['', 'distance:atlantis;', 'distance:1,2;3,4;5,6', 'rings:146,44;miles', 'rings:146,91;km', 'size:iturup;', 'size:atlantis;1,2', 'sea:JP,JP,JP', 'sea:JP,JP,JP,CN', 'area:iturup,atlantis', 'volume:iturup']) expect(read(text), text).toBeNull();
  });

  test('a name that a land and a place share would mean two things', () => expect([...known.territories].filter((id) => known.places.has(id))).toEqual([]));
});

describe('points', () => {
  test('beyond the date line come round, and near the poles stay on the map', () => {
    expect(pointOf(190, 44)).toEqual({ lon: -170, lat: 44 });
    expect(pointOf(-181, -89)).toEqual({ lon: 179, lat: -75 });
    expect(Object.is(pointOf(-0.00001, 0).lon, 0)).toBe(true);
  });
});

describe('the map asked by clicks', () => {
  const [a, b, c] = [pointOf(145.8, 43.4), pointOf(146, 44), pointOf(147, 45)];
  test('the first click begins a distance, the second ends it, the third begins another', () => {
    const one = measureAfterPoint(null, a);
    const two = one && measureAfterPoint(one, b);
    expect(two).toEqual({ kind: 'distance', from: { kind: 'point', at: a }, to: { kind: 'point', at: b } });
    expect(two && measureAfterPoint(two, c)).toEqual({ kind: 'distance', from: { kind: 'point', at: c }, to: null });
  });
  test('a chosen land stays where the click gives the other end', () => {
    expect(measureAfterPoint({ kind: 'distance', from: { kind: 'land', id: 'hokkaido' }, to: null }, b)).toEqual({ kind: 'distance', from: { kind: 'land', id: 'hokkaido' }, to: { kind: 'point', at: b } });
  });
  test('areas and the sea take none', () => expect([measureAfterPoint(firstMeasure('area'), a), measureAfterPoint(firstMeasure('sea'), a)]).toEqual([null, null]));
  test('what is dragged moves alone, and what has no such grip does not change', () => {
    fc.assert(
      fc.property(anyMeasure, fc.constantFrom(...GRIPS), anyPoint, (measure, grip, at) => {
        const moved = measureAfterGrip(measure, grip, at);
        expect(moved.kind).toBe(measure.kind);
        const changed = Object.entries(moved).filter(([key, value]) => value !== (measure as { readonly [k: string]: unknown })[key]).map(([key]) => key);
        expect(changed.every((key) => key === grip || (grip === 'size' && key === 'at'))).toBe(true);
      }),
    );
    const size = firstMeasure('size');
    expect(measureAfterGrip(size, 'size', a)).toEqual({ ...size, at: a });
    expect(measureAfterGrip(size, 'from', a)).toBe(size);
  });
});

describe('assignments', () => {
  test('each gives every island to a side, and what one side can be given so can the other', () => {
    for (const { sides } of ASSIGNMENTS) expect(Object.keys(sides)).toEqual([...ISLANDS]);
    const counts = ASSIGNMENTS.map(({ sides }) => ISLANDS.filter((id) => sides[id] === 'JP').length);
    expect(counts).toEqual([0, 2, 4]);
  });
  test('what a measure begins with is of the record', () => {
    for (const kind of MEASURES) expect(read(printMeasure(firstMeasure(kind)))).toEqual(firstMeasure(kind));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/domain/geodesy';
import { allTo, ISLANDS, type Assignment, type Measure } from '../../src/domain/measure';
import { parseMeasure } from '../../src/domain/measure';
import { angleBetween } from '../../src/map/measure/roles';
import { measureFeatures, tickStep } from '../../src/map/measure/drawn';
import { anyMeasure } from '../fixtures/measures';
import { realRecord } from '../fixtures/realRecord';
import { mapShapes, shapeOf } from '../fixtures/shapes';

const dataset = realRecord();
const known = { territories: new Set<string>(dataset.territories.map((x) => x.id)), places: new Set<string>(dataset.places.map((p) => p.id)) };
const extras = { zones: shapeOf('zones.geojson'), yardsticks: shapeOf('yardsticks.geojson') };
const draw = (what: Measure | null) => measureFeatures(what && { what, dataset, name: 'Iturup', extras }, mapShapes);
const of = (text: string) => draw(parseMeasure(text, known));
const roles = (features: ReturnType<typeof draw>, role: string) => features.filter((f) => f.properties?.['role'] === role);
const words = (features: ReturnType<typeof draw>) => features.flatMap((f) => f.properties?.['text'] ?? []);

describe('what is measured, as it is drawn', () => {
  test('anything that can be measured is drawn of features with ids of their own and coordinates on the globe', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const features = draw(measure);
        expect(new Set(features.map((f) => f.id)).size).toBe(features.length);
        for (const { geometry } of features) expect(JSON.stringify(geometry)).not.toMatch(/null|\[\]/);
      }),
      { numRuns: 60 },
    );
    expect(draw(null)).toEqual([]);
  });

  test('a distance is a line with its length along it, ticks, and a grip at either end', () => {
    const features = of('distance:145,43.9;149.2,44.6');
    expect(words(features)).toEqual(['344 km · 186 nm']);
    expect(roles(features, 'grip').map((f) => f.properties?.['grip'])).toEqual(['from', 'to']);
    expect(roles(features, 'tick')).toHaveLength(6 + 2);
  });
  test('with one end only there is a grip and no line', () => expect(of('distance:146,44;').map((f) => f.properties?.['role'])).toEqual(['grip']));

  test('every ring lies at the distance that it names', () => {
    const features = of('rings:146,44;nm');
    const names = words(features);
    roles(features, 'ring').forEach(({ geometry }, n) => {
      const miles = Number.parseInt(String(names[n]), 10);
      if (geometry.type !== 'LineString') throw new Error('a ring is a line');
      for (const corner of geometry.coordinates) expect(distanceKm([146, 44], corner) / 1.852).toBeCloseTo(miles, 4);
    });
  });

  test('an outline is drawn with its name and area, beside what its size is known of', () => {
    const features = of('size:iturup;6.1,49.77');
    expect(words(features)).toEqual(expect.arrayContaining(['Iturup\n3,176 km²', 'Luxembourg']));
    expect(roles(of('size:iturup;37.6,55.7'), 'spot').map((f) => f.properties?.['text'])).toContain('Moscow');
    // At home the map itself has names: Nemuro's harbour would lie on that of the Habomai.
    const atHome = roles(of('size:iturup;147,43.4'), 'spot').map((f) => f.properties?.['text']);
    expect(atHome.filter((text) => ['Hanasaki', 'Tofutsu', 'Chinomichi', 'Shibetsu'].includes(String(text)))).toEqual([]);
  });
});

describe('zones', () => {
  const sea = (sides: Assignment) => draw({ kind: 'sea', sides });
  test('are coloured by who is given the island, and named computed on their line', () => {
    const features = sea({ ...allTo('RU'), shikotan: 'JP', habomai: 'JP' });
    const sides = roles(features, 'zone').filter((f) => f.properties?.['limit'] === 200).map((f) => f.properties?.['side']);
    expect(sides).toEqual(['RU', 'RU', 'JP', 'JP']);
    expect(words(features)).toEqual(expect.arrayContaining(['computed, not agreed', 'Japan\n106,304 km²', 'Russia\n107,871 km²']));
  });
  test('have a line only where the sides differ', () => {
    const between = (sides: Assignment) => roles(sea(sides), 'between').length;
    // With the mainland of Japan: Habomai, Kunashir. With that of Russia: Iturup, Kunashir. And the strait of La Pérouse.
    expect(between(allTo('RU'))).toBe(2 + 1);
    expect(between(allTo('JP'))).toBe(2 + 1);
  });
  test('the name of the other side is not written where it is given nothing', () => {
    expect(words(sea(allTo('JP'))).some((text) => String(text).startsWith('Russia'))).toBe(false);
    for (const id of ISLANDS) expect(words(sea({ ...allTo('JP'), [id]: 'RU' })).some((text) => String(text).startsWith('Russia'))).toBe(true);
  });
  test('are not there before they have come', () => expect(measureFeatures({ what: { kind: 'sea', sides: allTo('JP') }, dataset, name: '', extras: { zones: null, yardsticks: null } }, mapShapes)).toEqual([]));
});

describe('words along a line', () => {
  test.each([
    [[0, 0], [1, 0], 0],
    [[1, 0], [0, 0], 0],
    [[0, 0], [0, 1], 90],
    [[0, 0], [0, -1], 90],
  ])('from %j to %j are turned by %d degrees, never on their head', (a, b, angle) => expect(Math.abs(angleBetween(a, b))).toBeCloseTo(angle, 6));
  test.each([[3.4, 0.5], [16, 2], [344, 50], [7000, 1000]])('ticks of a line of %d km stand %d km apart', (km, step) => expect(tickStep(km)).toBe(step));
});

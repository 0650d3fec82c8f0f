import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2, wayBetween } from '../../src/domain/geodesy';
import { ASSIGNMENTS, ISLANDS, pointOf, type End, type LandId } from '../../src/domain/measure';
import { areaOfLand, kmOf, RADII, wayBetweenEnds } from '../../src/domain/measured';
import { middleOf, middleOfLand, movedOutline } from '../../src/domain/trueSize';
import { SEA_LIMITS, seaOf, seaOfSides, sideOfCoast } from '../../src/domain/zones';
import { AREAS } from '../fixtures/geography';
import { anyLand, anyPoint } from '../fixtures/measures';
import { realRecord } from '../fixtures/realRecord';
import { mapShapes, shapeOf } from '../fixtures/shapes';

const shapes = mapShapes;
const dataset = realRecord();
const land = (id: string): End => ({ kind: 'land', id: id as LandId }); // ids of the record, or Hokkaido
const place = (id: string): End => ({ kind: 'place', id: dataset.places.find((p) => p.id === id)?.id ?? ('' as never) });
const way = (from: End, to: End) => {
  const found = wayBetweenEnds(from, to, { dataset, shapes });
  if (found === null) throw new Error('there is no such way');
  return found;
};

describe('official distances are measured within 0.8 km', () => {
  test.each([
    ['signalny', 3.7],
    ['tanfilyev', 7],
    ['anuchin', 13.7],
    ['yuriy', 16.6],
    ['zelyony', 25.5],
    ['polonsky', 45.5],
  ])('from Cape Nosappu to %s: %d km', (islet, km) => expect(Math.abs(way(place('cape-nosappu'), place(islet)).km - km)).toBeLessThan(0.8));

  test.each([['shikotan', 73.3], ['iturup', 144.5]])('from Cape Nosappu to %s: %d km', (id, km) => expect(Math.abs(way(place('cape-nosappu'), land(id)).km - km)).toBeLessThan(0.8));
  test('from Hokkaido to Kunashir: 16.0 km, off the Notsuke peninsula', () => {
    const { km, from } = way(land('hokkaido'), land('kunashir'));
    expect(Math.abs(km - 16)).toBeLessThan(0.8);
    expect(from[0]).toBeGreaterThan(145.2);
    expect(from[0]).toBeLessThan(145.4);
  });
  test('from Iturup to Kunashir: 22.5 km', () => expect(Math.abs(way(land('iturup'), land('kunashir')).km - 22.5)).toBeLessThan(0.8));
  test('from Shikotan to Polonsky / Taraku: 22 km', () => expect(Math.abs(way(land('shikotan'), place('polonsky')).km - 22)).toBeLessThan(0.8));
});

describe('a way between coasts', () => {
  test('is as long back, and its bearings change places', () => {
    fc.assert(
      fc.property(anyLand, anyLand, (a, b) => {
        if (a === b) return;
        const [there, back] = [way(land(a), land(b)), way(land(b), land(a))];
        expect(back.km).toBeCloseTo(there.km, 2);
        if (there.km > 1) expect(Math.abs(back.bearing - there.back)).toBeLessThan(0.5);
      }),
      { numRuns: 25 },
    );
  });
  test('to where the record has nothing is none', () => expect(wayBetweenEnds(place('atlantis'), land('iturup'), { dataset, shapes })).toBeNull());
});

describe('areas', () => {
  test.each(Object.entries(AREAS))('the drawn %s differs from its official %d km2 by less than a fortieth', (id, official) => expect(Math.abs(areaOfLand(shapes, id as LandId) / official - 1)).toBeLessThan(0.025));
});

describe('rings', () => {
  test('in miles are those of the law of the sea, in kilometres', () => {
    expect(RADII.nm).toEqual(expect.arrayContaining([12, 24, 200]));
    expect(RADII.nm.map((r) => Number(kmOf(r, 'nm').toFixed(6)))).toEqual([22.224, 44.448, 185.2, 370.4]);
    expect(RADII.km.map((r) => kmOf(r, 'km'))).toEqual([...RADII.km]);
  });
});

describe('an outline laid elsewhere', () => {
  test('keeps its area to a part in a thousand, from the equator to Murmansk', () => {
    fc.assert(
      fc.property(fc.constantFrom<LandId>(...ISLANDS.map((id) => id as LandId)), anyPoint.filter(({ lat }) => Math.abs(lat) < 70), (id, at) => {
        const outer = areaKm2(movedOutline(shapes, id, at));
        const own = middleOfLand(shapes, id);
        expect(own).not.toBeNull();
        if (own !== null) expect(Math.abs(outer / areaKm2(movedOutline(shapes, id, own)) - 1)).toBeLessThan(0.001);
      }),
      { numRuns: 30 },
    );
  });
  test('is itself where it lies', () => {
    for (const id of ISLANDS) {
      const own = middleOfLand(shapes, id as LandId);
      if (own === null) throw new Error(`${id} has no middle`);
      expect(Math.abs(areaKm2(movedOutline(shapes, id as LandId, own)) / areaOfLand(shapes, id as LandId) - 1)).toBeLessThan(0.0001);
    }
  });
  test('keeps its shape: every corner keeps its bearing and distance, and its corners those between them', () => {
    const corners = (at: { readonly lon: number; readonly lat: number }) => {
      const outline = movedOutline(shapes, 'iturup' as LandId, at);
      return outline.type === 'MultiPolygon' ? (outline.coordinates[0]?.[0] ?? []).filter((_, n) => n % 200 === 0) : [];
    };
    const [here, there] = [corners(pointOf(147.9, 45)), corners(pointOf(37.62, 55.75))];
    expect(here.length).toBeGreaterThan(5);
    here.forEach((a, n) =>
      here.forEach((b, m) => {
        const [before, after] = [wayBetween(a, b).km, wayBetween(there[n] ?? [], there[m] ?? []).km];
        expect(Math.abs(after - before)).toBeLessThan(0.001 * before + 0.001);
      }),
    );
  });
  test('over the date line stays in one piece', () => {
    const outline = movedOutline(shapes, 'iturup' as LandId, pointOf(179.9, 52));
    const lons = outline.type === 'MultiPolygon' ? outline.coordinates.flat(2).map(([lon = 0]) => lon) : [];
    expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(5);
  });
  test('the middle of a place is the place, and of what the map does not have there is none', () => {
    expect(middleOf(place('moscow'), dataset, shapes)).toEqual(pointOf(37.6178, 55.752));
    expect(middleOfLand(shapes, 'atlantis' as LandId)).toBeNull();
  });
});

describe('the sea of an assignment', () => {
  const zones = shapeOf('zones.geojson');
  test('of all sixteen the sides together have the same', () => {
    for (const limit of SEA_LIMITS) {
      const whole = ISLANDS.reduce((sum, id) => sum + seaOf(zones, id, limit), 0);
      for (let n = 0; n < 16; n += 1) {
        const [a, b, c, d] = [0, 1, 2, 3].map((bit) => ((n >> bit) & 1 ? 'JP' : 'RU') as 'JP' | 'RU');
        const { JP, RU } = seaOfSides(zones, { iturup: a ?? 'JP', kunashir: b ?? 'JP', shikotan: c ?? 'JP', habomai: d ?? 'JP' });
        expect(JP[limit] + RU[limit]).toBe(whole);
      }
    }
  });
  test('all to one side leave the other none, and two each give the side of Shikotan and Habomai nearly half', () => {
    const [russia, two, japan] = ASSIGNMENTS.map(({ sides }) => seaOfSides(zones, sides));
    expect([russia?.JP[200], japan?.RU[200]]).toEqual([0, 0]);
    expect((two?.JP[200] ?? 0) / (japan?.JP[200] ?? 1)).toBeCloseTo(0.5, 1);
  });
  test('the coasts around count for whom they are administered by today, the four for whom they are given to', () => {
    const two = ASSIGNMENTS.find(({ id }) => id === 'two')?.sides;
    if (two === undefined) throw new Error('there is no assignment of two and two');
    expect(['japan', 'russia', 'shikotan', 'iturup'].map((id) => sideOfCoast(id, two))).toEqual(['JP', 'RU', 'JP', 'RU']);
  });
});

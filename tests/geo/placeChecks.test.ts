import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../geo/checks';
import { NOTHING } from '../../geo/whole';
import { problemsWith, SHAPES, told } from '../fixtures/smallChecks';
import { put, readOrThrow, smallRaw, type SmallRaw } from '../fixtures/smallRecord';

type Point = { readonly name: string; readonly lon: number; readonly lat: number; readonly representative?: boolean };
const HERE = { name: 'Here', lon: 146, lat: 44 };

/** What is said of an incident at a place; the place "Here" (146 E, 44 N, reach 5 km), the island (146-147 E, 44-45 N) and some others are known. */
function saidOf(place: Point): string[] {
  return problemsWith((r) => {
    const [here] = r.places;
    if (here === undefined) throw new Error('the small record has a place');
    r.places.push(
      { ...here, id: 'nemuro', names: { en: [{ text: 'Nemuro' }], ja: { text: '根室', latin: 'Nemuro' } }, lon: 145.58, lat: 43.33 },
      { ...here, id: 'nemuro-strait', names: { en: [{ text: 'Nemuro Strait' }], ja: { text: '根室海峡', latin: 'Nemuro Kaikyo' } }, lon: 145.3, lat: 60 },
      { ...here, id: 'washington', names: { en: [{ text: 'Washington' }], ja: { text: '華府', latin: 'Washinton' } }, lon: -77.04, lat: 38.91 },
      { ...here, id: 'yuzhno-kurilsk', names: { en: [{ text: 'Yuzhno-Kurilsk' }], ja: { text: '古釜布', latin: 'Furukamappu' } }, lon: 145.86, lat: 44.03 },
      { ...here, id: 'kurilsk', names: { en: [{ text: 'Kurilsk' }], ja: { text: '紗那', latin: 'Shana' } }, lon: 147.88, lat: 45.23 },
    );
    for (const added of r.places.slice(1)) put(added, { territory: undefined });
    put(r.incidents[1], { place: { representative: false, ...place } });
  }).map((p) => p.replace('incidents/petition.json: ', ''));
}

describe('an incident lies in or near the place that it names', () => {
  test.each<[string, Point]>([
    ['at the place', HERE],
    ['within its reach', { ...HERE, lon: 146.05 }],
    ['a little beyond its reach', { ...HERE, lat: 43.83 }], // 19 km south, reach 5 and 15 more
    ['in the land that is named', { ...HERE, name: 'Ostrov', lon: 146.5, lat: 44.5 }],
    ['by the side’s own name of the land', { ...HERE, name: 'Shima', lon: 146.5, lat: 44.5 }],
    ['just off the land that is named', { ...HERE, name: 'Ostrov', lon: 145.85, lat: 44.5 }],
    ['with other places named after it', { ...HERE, name: 'Here, Ostrov (letters to and from Washington)' }],
    ['by a reading with its marks', { ...HERE, name: 'Kōko' }],
    ['in capitals', { ...HERE, name: 'HERE' }],
    ['far off, where the point stands for more', { ...HERE, lat: 42, representative: true }],
    ['at sea', { ...HERE, name: 'Sea off Here', lat: 42 }],
    ['in waters near it', { ...HERE, name: 'Waters near Ostrov', lat: 42 }],
  ])('%s', (_, place) => expect(saidOf(place)).toEqual([]));

  test.each<[string, Point, RegExp]>([
    ['far from it', { ...HERE, lon: 140 }, /^place: the point \(longitude 140, latitude 44\) is 481 km from Here \(longitude 146, latitude 44\); put the point there, or name the place where it lies/],
    ['too far off for a wider area', { ...HERE, lat: 41, representative: true }, /^place: .* is 333 km from Here/],
    ['too far off at sea', { ...HERE, name: 'Sea off Here', lat: 41 }, /^place: .* is 333 km from Here/],
    ['a degree from the land', { ...HERE, name: 'Ostrov', lon: 145, lat: 44.5 }, /^place: the point \(longitude 145, latitude 44.5\) is 80 km from Ostrov \/ Shima;/],
    ['with its coordinates exchanged', { name: 'Washington', lon: 38.91, lat: -77.04 }, /^place: .* is [\d,]+ km from Washington .*; longitude and latitude are exchanged: "lon" is degrees east, "lat" degrees north$/],
    ['with a digit lost', { name: 'Nemuro', lon: 45.58, lat: 43.33 }, /^place: the point \(longitude 45.58, latitude 43.33\) is 7,[\d]{3} km from Nemuro \(longitude 145.58, latitude 43.33\)/],
    ['where the place that is named second lies', { ...HERE, name: 'Washington (letters to and from Here)' }, /^place: .* km from Washington/],
    ['at the namesake without its hyphen', { name: 'Yuzhno-Kurilsk', lon: 147.88, lat: 45.23 }, /^place: .* km from Yuzhno-Kurilsk/],
    ['where the place that is named second lies, by a name as long', { name: 'Nemuro (letters to Ostrov)', lon: 146.5, lat: 44.5 }, /^place: .* km from Nemuro \(/],
    ['at a place with a shorter name', { name: 'Nemuro Strait', lon: 145.58, lat: 43.33 }, /^place: .* km from Nemuro Strait/],
    ['in the second half of a name with a hyphen', { ...HERE, name: 'New-Here' }, /^place\.name: “New-Here” is no place/],
    ['nowhere', { ...HERE, name: 'Atlantis' }, /^place\.name: “Atlantis” is no place in geo\/data\/places and no territory: name it as the record does, or add the place$/],
    ['in part of a word', { ...HERE, name: 'Heredom' }, /^place\.name: “Heredom” is no place/],
    ['at a name that was mistyped', { name: 'Washingtn, D.C.', lon: -77.04, lat: 38.91 }, /^place\.name: “Washingtn, D\.C\.” is no place .* \(did you mean “Washington”\?\)/],
  ])('%s is refused', (_, place, expected) => {
    const said = saidOf(place);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(expected);
  });

  test('an incident without a place has nothing to be near', () => {
    expect(problemsWith((r) => put(r.incidents[1], { place: null }))).toEqual([]);
  });

  test('where a file of a place is not sound, a name may stand in it', () => {
    const raw = smallRaw();
    put(raw.incidents[1]?.place, { name: 'Atlantis' });
    const unsound = { ...NOTHING, places: [{ file: 'places/atlantis.json', id: 'atlantis', value: {} }] };
    expect(told(problemsOf(readOrThrow(raw), SHAPES, unsound))).toEqual([]);
  });
});

describe('a place lies in the land that it is said to be in', () => {
  const here = (raw: SmallRaw) => raw.places[0];
  const moved = (lon: number, lat: number) => problemsWith((r) => (put(here(r), { lon, lat, reach: 20_000 }), undefined));

  test('inside, or up to 30 km from its shore', () => {
    expect(moved(146.5, 44.5)).toEqual([]);
    expect(moved(146.5, 43.75)).toEqual([]);
  });

  test('not farther', () => {
    expect(moved(146.5, 43.7)).toEqual(['places/here.json: territory: the point (longitude 146.5, latitude 43.7) is 33 km from island; correct the point, or leave the territory out']);
  });

  test('nor with its coordinates exchanged', () => {
    const [said] = problemsWith((r) => put(here(r), { territory: 'mainland', lon: 44.5, lat: 60, reach: 20_000 }));
    expect(said).toMatch(/^places\/here\.json: territory: the point \(longitude 44\.5, latitude 60\) is [\d,]+ km from mainland; correct the point/);
  });
});

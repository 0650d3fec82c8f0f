import { describe, expect, test } from 'vitest';
import type { Feature, Geometry } from 'geojson';
import { geometryProblems } from '../../geo/geometryChecks';
import { collection, feature, problemsWith, SHAPES, SQUARE, told } from '../fixtures/smallChecks';
import { put, type SmallRaw } from '../fixtures/smallRecord';

const island = (raw: SmallRaw) => raw.territories[0];
const landing = (raw: SmallRaw) => raw.incidents[0];

test('a sound record has no problem', () => expect(problemsWith(() => undefined)).toEqual([]));

describe('the sides are heard evenly, or nothing is built', () => {
  const JAPAN = { side: 'JP', text: 'Japan says so.', sources: [{ source: 'note' }] };
  const USSR = { side: 'RU', text: 'The USSR says so.', sources: [{ source: 'decree' }] };
  const CHINA = { side: 'CN', text: 'China says so.', sources: [{ source: 'treaty' }] };

  test.each<[string, (raw: SmallRaw) => void, string[]]>([
    ['a dependent state without its master', (r) => put(r.territories[1]?.periods[1], { under: undefined }), ['territories/mainland.json: periods.1: a dependent state, and only that, says under whose control it is']],
    ['joint possession by one', (r) => put(island(r)?.periods[0], { rule: 'joint' }), ['territories/island.json: periods.0: joint possession needs two holders']],
    ['a holder where there is none', (r) => put(island(r)?.periods[0], { rule: 'none' }), ['territories/island.json: periods.0: no holder is given exactly where there is none or none is known']],
    ['silence on a claimant', (r) => put(r.territories[1], { claimants: ['JP', 'CN', 'RU'] }), ['territories/mainland.json: claims: nothing is said of a claim by RU; if none is known, say "none"']],
    ['a claim of a stranger', (r) => put(island(r), { claimants: ['RU', 'CN'], claims: [...(island(r)?.claims ?? []), { ...r.territories[1]?.claims[1], from: '1855-02-07' }] }), ['territories/island.json: claims: JP is not among the claimants']],
    ['accounts without a word on what is contested', (r) => put(landing(r), { contested: undefined }), ['incidents/landing.json: contested: there are accounts: say in one sentence what the sides tell differently']],
    ['a contested incident without accounts', (r) => put(landing(r), { accounts: undefined }), ['incidents/landing.json: accounts: it says what is contested, but not how each side tells it: add the accounts']],
    ['two accounts of one side', (r) => put(landing(r), { accounts: [JAPAN, { ...JAPAN, sources: [{ source: 'decree' }] }] }), ['incidents/landing.json: accounts: all accounts are of JP: another side must be heard too']],
    ['a side that tells it twice', (r) => put(landing(r), { accounts: [JAPAN, JAPAN, USSR] }), ['incidents/landing.json: accounts: a side has two accounts: join them']],
    ['accounts in another order', (r) => put(landing(r), { accounts: [JAPAN, CHINA, USSR] }), ['incidents/landing.json: accounts: the order is JP, RU, CN, not JP, CN, RU']],
    ['an argument that its own side answers', (r) => put(r.arguments[0]?.answer, { side: 'JP' }), ['arguments/first-there.json: answer.side: JP answers itself: the answer is the other side\'s']],
    ['a silence that is one’s own', (r) => put(r.arguments[0], { answer: { side: 'JP', noneKnown: true } }), ['arguments/first-there.json: answer.side: JP answers itself: the answer is the other side\'s']],
    ['Japan’s map said to be Russia’s', (r) => put(r.perspectives[0], { side: 'RU' }), ['perspectives/japan.json: side: the perspective "japan" is that of JP, not of RU']],
    ['one side’s map alone', (r) => r.perspectives.pop(), ['perspectives/russia.json: (whole): there is no such file: the atlas draws both sides\' maps']],
    ['a land drawn as nobody knows whose', (r) => put(r.perspectives[0]?.lands[0]?.periods[1], { as: [] }), ['perspectives/japan.json: lands.0.periods.1: it is drawn: say as whose']],
    ['a land drawn as undetermined and as Russia’s', (r) => put(r.perspectives[1]?.lands[0]?.periods[1], { state: 'undetermined' }), ['perspectives/russia.json: lands.0.periods.1: drawn as undetermined, it is drawn as nobody\'s: "as" must be empty']],
  ])('%s is refused', (_, spoil, expected) => expect(problemsWith(spoil)).toEqual(expected));

  test('that no answer is known may be said, and China may be heard third', () => {
    expect(problemsWith((r) => put(r.arguments[0], { answer: { side: 'RU', noneKnown: true } }))).toEqual([]);
    expect(problemsWith((r) => put(landing(r), { accounts: [JAPAN, USSR, CHINA] }))).toEqual([]);
    expect(problemsWith((r) => put(landing(r), { accounts: undefined, contested: undefined }))).toEqual([]);
  });
});

describe('the lists are whole, or nothing is built', () => {
  test('a source that nothing cites is refused, and one that only an account, a place or a position cites is not', () => {
    const rumour = (r: SmallRaw) => r.sources.push({ ...(r.sources[0] as SmallRaw['sources'][number]), id: 'rumour' });
    expect(problemsWith(rumour)).toEqual(['sources/rumour.json: id: nothing cites this source: cite it where it is used, or take it out']);
    for (const cites of [(r: SmallRaw) => landing(r), (r: SmallRaw) => r.places[0], (r: SmallRaw) => r.positions[0], (r: SmallRaw) => r.lines[0]?.periods[0], (r: SmallRaw) => r.arguments[0]?.claim, (r: SmallRaw) => r.perspectives[0]?.about]) {
      expect(problemsWith((r) => (rumour(r), put(cites(r), { sources: [{ source: 'rumour' }] })))).toEqual([]);
    }
  });

  test('two territories cannot stand at one place in the list', () => {
    expect(problemsWith((r) => put(r.territories[1], { order: 1 }))).toEqual(['territories/mainland.json: order: the place 1 is taken by island: give another number']);
  });

  test('a territory without a shape is refused', () => {
    const without = new Map([...SHAPES].filter(([file]) => !file.includes('mainland')));
    expect(problemsWith(() => undefined, without)).toEqual(['territories/mainland.json: id: there is no shape territories/mainland.geojson']);
    expect(problemsWith(() => undefined, new Map([...SHAPES, ['territories/mainland.geojson', collection()]]))).toHaveLength(1);
  });

  test('a shape without a territory is refused, and one that says it is another’s', () => {
    const astray = new Map([...SHAPES, ['territories/atlantis.geojson', collection(feature('atlantis'))], ['land.geojson', collection(feature('land'))]]);
    expect(problemsWith(() => undefined, astray)).toEqual(['territories/atlantis.geojson: (whole): there is a shape but no territory "atlantis"']);
    const swapped = new Map([...SHAPES, ['territories/island.geojson', collection(feature('mainland'))]]);
    expect(problemsWith(() => undefined, swapped)).toEqual(['territories/island.geojson: mainland: its territory is "mainland", not "island"']);
  });

  test('a line without a course is refused, and a course without a line', () => {
    expect(problemsWith(() => undefined, new Map([...SHAPES, ['lines.geojson', collection(feature('railway'))]]))).toEqual([
      'lines/border.json: geometry: the line has no course in lines.geojson',
      'lines.geojson: railway: there is a course but no line "railway"',
    ]);
  });

  test('every problem is told, not only the first', () => {
    const problems = problemsWith((r) => {
      put(island(r)?.periods[1], { to: '1946-02-01' });
      put(r.incidents[1], { date: '1854', place: { name: 'Here', lon: 44, lat: 46, representative: false } });
      put(r.positions[1], { summary: 'The minister demands that the island be returned.' });
    }, new Map());
    expect(problems.map((p) => p.split(': ').slice(0, 2).join(' '))).toEqual([
      'territories/island.json periods.2',
      'incidents/petition.json date',
      'incidents/petition.json place',
      'positions/second-note.json summary',
      'territories/island.json id',
      'territories/mainland.json id',
      'lines/border.json geometry',
    ]);
  });
});

describe('the shapes are sound, or nothing is built', () => {
  const problemsOfOne = (spoilt: Feature): string[] => told(geometryProblems(new Map([['x.geojson', collection(spoilt)]])));
  const ring = (...points: [number, number][]): Geometry => ({ type: 'Polygon', coordinates: [points] });

  test('a square, a line and a point are', () => {
    const line: Geometry = { type: 'LineString', coordinates: [[146, 44], [147, 45]] };
    expect(geometryProblems(new Map([['x.geojson', collection(feature('a'), feature('b', line), feature('c', { type: 'Point', coordinates: [145.8583, 43.3967] }))]]))).toEqual([]);
  });

  test.each<[string, Feature, string]>([
    ['a point beyond the date line', feature('a', { type: 'Point', coordinates: [190, 44] }), 'x.geojson: a: the point 190, 44 is not on the globe (longitude, latitude)'],
    ['latitude and longitude confused', feature('a', { type: 'Point', coordinates: [44, 146] }), 'x.geojson: a: the point 44, 146 is not on the globe (longitude, latitude)'],
    ['a point that is no number', feature('a', { type: 'Point', coordinates: [Number.NaN, 44] }), 'x.geojson: a: the point NaN, 44 is not on the globe (longitude, latitude)'],
    ['an outer ring that runs clockwise', feature('a', ring([146, 44], [146, 45], [147, 45], [147, 44], [146, 44])), 'x.geojson: a: the outer ring at 146, 44 runs clockwise'],
    ['an open ring', feature('a', ring([146, 44], [147, 44], [147, 45], [146, 45])), 'x.geojson: a: the ring at 146, 44 is not closed'],
    ['a ring of two points', feature('a', ring([146, 44], [147, 44], [146, 44])), 'x.geojson: a: a ring has fewer than four points'],
    ['an outline like an 8', feature('a', ring([146, 44], [148, 44], [146, 46], [147.5, 45.2], [146, 44])), 'x.geojson: a: the outline crosses itself'],
    ['another id inside than outside', feature('a', SQUARE, { id: 'b' }), 'x.geojson: a: properties.id is "b", not the same'],
    ['no id', { type: 'Feature', properties: {}, geometry: SQUARE }, 'x.geojson: features.0: has no id'],
    ['nothing drawn', feature('a', { type: 'MultiPolygon', coordinates: [] }), 'x.geojson: a: is empty'],
    ['a collection of geometries', feature('a', { type: 'GeometryCollection', geometries: [SQUARE] }), 'x.geojson: a: is a GeometryCollection, which map layers cannot draw'],
    ['a line of one point', feature('a', { type: 'LineString', coordinates: [[146, 44]] }), 'x.geojson: a: a line has fewer than two points'],
  ])('%s is refused', (_, spoilt, expected) => expect(problemsOfOne(spoilt)[0]).toMatch(new RegExp(`^${expected.replaceAll(/[()]/g, '\\$&')}`)));

  test('a hole must run clockwise', () => {
    const hole: [number, number][] = [[146.2, 44.2], [146.8, 44.2], [146.8, 44.8], [146.2, 44.2]];
    const holed = (inner: [number, number][]): Feature => feature('a', { type: 'Polygon', coordinates: [...(SQUARE.type === 'Polygon' ? SQUARE.coordinates : []), inner] });
    expect(problemsOfOne(holed(hole))).toEqual(['x.geojson: a: the hole at 146.2, 44.2 runs counter-clockwise']);
    expect(problemsOfOne(holed([...hole].reverse()))).toEqual([]);
  });

  test('an id taken in one file is not free in another', () => {
    const twice = new Map([['x.geojson', collection(feature('a'))], ['y.geojson', collection(feature('a'))]]);
    expect(told(geometryProblems(twice))).toEqual(['y.geojson: a: the id is taken already in x.geojson']);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsOf, type Shapes } from '../../geo/checks';
import { geometryProblems } from '../../geo/geometryChecks';
import { readRecord } from '../../geo/readRecord';
import type { Problem } from '../../src/domain/schema';
import { put, readOrThrow, smallRaw, type SmallRaw } from '../fixtures/smallRecord';

const told = (problems: readonly Problem[]): string[] => problems.map(({ file, field, reason }) => `${file}: ${field}: ${reason}`);

const SQUARE: Geometry = { type: 'Polygon', coordinates: [[[146, 44], [147, 44], [147, 45], [146, 45], [146, 44]]] };
const feature = (id: string, geometry: Geometry = SQUARE, properties: Feature['properties'] = { id, territory: id }): Feature => ({ type: 'Feature', id, properties, geometry });
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const SHAPES: Shapes = new Map(['island', 'mainland'].map((id) => [`territories/${id}.geojson`, collection(feature(id))]));

describe('the record hangs together, or nothing is built', () => {
  const problemsWith = (spoil: (raw: SmallRaw) => void, shapes: Shapes = SHAPES): string[] => {
    const raw = smallRaw();
    spoil(raw);
    return told(problemsOf(readOrThrow(raw), shapes));
  };
  const island = (raw: SmallRaw) => raw.territories[0];

  test('a sound record has no problem', () => expect(problemsWith(() => undefined)).toEqual([]));

  test.each<[string, (raw: SmallRaw) => void, string[]]>([
    ['a gap', (r) => put(island(r)?.periods[1], { to: '1946-02-01' }), ['territories/island.json: periods.2: a gap: the one before ends on 1946-02-01, this begins on 1946-02-02']],
    ['an overlap', (r) => put(island(r)?.periods[1], { to: '1946-02-03' }), ['territories/island.json: periods.2: an overlap: the one before ends on 1946-02-03, this begins on 1946-02-02']],
    ['a joint written in two ways', (r) => put(island(r)?.periods[1], { to: '1946-02-02~' }), ['territories/island.json: periods.2: the joint is written in two ways: 1946-02-02~ and 1946-02-02']],
    ['a period that ends before it begins', (r) => put(island(r)?.periods[2], { to: '1940' }), [
      'territories/island.json: periods.2: ends (1940) before it begins (1946-02-02)',
      'territories/island.json: periods.3: a gap: the one before ends on 1940, this begins on 1991-12-26',
    ]],
    ['an end with nothing after it', (r) => put(island(r)?.periods[3], { to: '2020' }), ['territories/island.json: periods.3: ends on 2020 and nothing follows: the last must have "to": null']],
    ['a period after one that lasts', (r) => put(island(r)?.periods[0], { to: null }), ['territories/island.json: periods.0: has no end, but another begins on 1945-08-28/1945-08-30']],
    ['a gap between claims', (r) => put(island(r)?.claims[1], { to: '1940' }), ['territories/island.json: claims of RU.1: a gap: the one before ends on 1940, this begins on 1946-02-02']],
    ['claims that begin late', (r) => put(island(r)?.claims[0], { from: '1900' }), ['territories/island.json: claims: the claims of JP begin on 1900, the periods on 1855-02-07']],
    ['silence on a claimant', (r) => put(r.territories[1], { claimants: ['JP', 'CN'] }), ['territories/mainland.json: claims: nothing is said of a claim by CN; if none is known, say "none"']],
    ['a claim of a stranger', (r) => put(island(r), { claimants: ['RU'] }), ['territories/island.json: claims: JP is not among the claimants']],
    ['a dependent state without its master', (r) => put(r.territories[1]?.periods[1], { under: undefined }), ['territories/mainland.json: periods.1: a dependent state, and only that, says under whose control it is']],
    ['joint possession by one', (r) => put(island(r)?.periods[0], { rule: 'joint' }), ['territories/island.json: periods.0: joint possession needs two holders']],
    ['a holder where there is none', (r) => put(island(r)?.periods[0], { rule: 'none' }), ['territories/island.json: periods.0: no holder is given exactly where there is none or none is known']],
    ['an incident before 1855', (r) => put(r.incidents[0], { date: '1854-12-31' }), ['incidents/landing.json: date: 1854-12-31 is before 1855, where the atlas begins']],
    ['an incident that is still to come', (r) => put(r.incidents[0], { date: '2026-12-01' }), ['incidents/landing.json: date: 2026-12-01 is after 2026-11, until when the record was checked']],
    ['an incident without an end', (r) => put(r.incidents[0], { date: '1945/..' }), ['incidents/landing.json: date: an incident has a beginning and an end']],
    ['a source that nothing cites', (r) => r.sources.push({ id: 'rumour', title: 'A rumour', kind: 'press', side: 'third' }), ['sources/rumour.json: id: nothing cites this source']],
  ])('%s is refused', (_, spoil, expected) => expect(problemsWith(spoil)).toEqual(expected));

  test('a territory without a shape is refused', () => {
    expect(problemsWith(() => undefined, new Map([...SHAPES].slice(0, 1)))).toEqual(['territories/mainland.json: id: there is no shape territories/mainland.geojson']);
    expect(problemsWith(() => undefined, new Map([...SHAPES, ['territories/mainland.geojson', collection()]]))).toHaveLength(1);
  });

  test('a shape without a territory is refused, and one that says it is another’s', () => {
    const astray = new Map([...SHAPES, ['territories/atlantis.geojson', collection(feature('atlantis'))], ['land.geojson', collection(feature('land'))]]);
    expect(problemsWith(() => undefined, astray)).toEqual(['territories/atlantis.geojson: (whole): there is a shape but no territory "atlantis"']);
    const swapped = new Map([...SHAPES, ['territories/island.geojson', collection(feature('mainland'))]]);
    expect(problemsWith(() => undefined, swapped)).toEqual(['territories/island.geojson: mainland: its territory is "mainland", not "island"']);
  });

  test('every problem is told, not only the first', () => {
    const problems = problemsWith((r) => {
      put(island(r)?.periods[1], { to: '1946-02-01' });
      put(r.incidents[0], { date: '1854' });
    }, new Map());
    expect(problems.map((p) => p.split(':')[0])).toEqual(['territories/island.json', 'incidents/landing.json', 'territories/island.json', 'territories/mainland.json']);
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

describe('the files of the record are read', () => {
  let root = '';
  const write = (file: string, value: unknown): void => writeFileSync(join(root, 'geo/data', file), typeof value === 'string' ? value : JSON.stringify(value));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kuril-atlas-record-'));
    const { checked, ...kinds } = smallRaw();
    for (const [kind, list] of Object.entries(kinds)) {
      mkdirSync(join(root, 'geo/data', kind), { recursive: true });
      for (const thing of list) write(`${kind}/${thing.id}.json`, thing);
    }
    write('about.json', { checked });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const problems = async (): Promise<string[]> => told((await readRecord(root)).problems);

  test('a sound record, whole', async () => {
    const { dataset, problems: none } = await readRecord(root);
    expect(none).toEqual([]);
    expect(dataset?.incidents).toHaveLength(3);
  });

  test('an id that is not the file’s name is refused', async () => {
    write('incidents/arrival.json', { ...smallRaw().incidents[0], id: 'arrived' });
    expect(await problems()).toEqual(['incidents/arrival.json: id: the id "arrived" is not the file\'s name']);
  });

  test('a file that is not JSON is refused', async () => {
    write('sources/treaty.json', '{ "id": ');
    expect((await problems())[0]).toMatch(/^sources\/treaty\.json: \(whole\): .*JSON/);
  });

  test('a record without its date is refused', async () => {
    write('about.json', {});
    expect((await problems())[0]).toMatch(/^record: checked: /);
  });

  test('bad dates, missing sources, unknown references and impossible points are refused together, each with its file and field', async () => {
    const [landing, petition, visit] = smallRaw().incidents;
    write('incidents/landing.json', { ...landing, date: '1945-02-29', place: { name: 'nowhere', lon: 200, lat: 44, representative: false } });
    write('incidents/petition.json', { ...petition, sources: [] });
    expect((await problems()).map((p) => p.split(': ').slice(0, 2).join(' '))).toEqual(['incidents/landing.json date', 'incidents/landing.json place.lon', 'incidents/petition.json sources']);
    write('incidents/landing.json', landing);
    write('incidents/petition.json', petition);
    write('incidents/visit.json', { ...visit, sources: [{ source: 'rumour' }], territories: ['atlantis'] });
    expect(await problems()).toEqual(['incidents/visit.json: sources.0.source: there is no source "rumour"', 'incidents/visit.json: territories: there is no territory "atlantis"']);
  });

  test('a file that is not sound still has its gaps and unknown sources listed', async () => {
    const [first] = smallRaw().territories;
    if (first === undefined) throw new Error('the small record has a territory');
    const periods = first.periods.map((p, n) => (n === 1 ? { ...p, from: '1946-01-01', sources: [{ source: 'rumour' }] } : p));
    write(`territories/${first.id}.json`, { ...first, periods: [{ ...periods[0], sources: [] }, ...periods.slice(1)] });
    const told = (await problems()).join('\n');
    expect(told).toContain('periods.0.sources: a fact needs at least one source');
    expect(told).toMatch(/periods\.1: (a gap|an overlap): the one before ends on/);
    expect(told).toContain('periods.1.sources.0.source: there is no source "rumour"');
  });
});

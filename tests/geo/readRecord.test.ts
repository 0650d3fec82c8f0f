import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsOf } from '../../geo/checks';
import { readRecord } from '../../geo/readRecord';
import { SHAPES, told } from '../fixtures/smallChecks';
import { smallRaw } from '../fixtures/smallRecord';
import { smallFiles } from '../fixtures/smallFiles';

let root = '';
const write = (file: string, value: unknown): void => writeFileSync(join(root, 'geo/data', file), typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kuril-atlas-record-'));
  for (const [file, value] of smallFiles()) {
    mkdirSync(join(root, 'geo/data', file, '..'), { recursive: true });
    write(file, value);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const problems = async (): Promise<string[]> => told((await readRecord(root)).problems);

describe('the files of the record are read', () => {
  test('a sound record, whole, the lines without their courses', async () => {
    const { dataset, raw, problems: none } = await readRecord(root);
    expect(none).toEqual([]);
    expect(dataset?.incidents).toHaveLength(3);
    expect(dataset?.version).toBe('2026.11');
    expect(JSON.stringify(raw.lines)).not.toContain('geometry');
    expect(raw).toEqual(JSON.parse(JSON.stringify({ ...smallRaw(), incidents: [...smallRaw().incidents], sources: smallRaw().sources.sort((a, b) => (a.id < b.id ? -1 : 1)) })));
  });

  test('an id that is not the file’s name is refused', async () => {
    write('incidents/arrival.json', { ...smallRaw().incidents[1], id: 'arrived' });
    expect(await problems()).toEqual(['incidents/arrival.json: id: the id "arrived" is not the file\'s name: name the file arrived.json, or change the id']);
  });

  test('a file that is not JSON is refused with its line, its column and the line itself', async () => {
    write('sources/treaty.json', '{\n  "id": "treaty"\n  "title": "A treaty"\n}');
    expect((await problems())[0]).toBe('sources/treaty.json: (whole): not JSON, line 3, column 3: a comma is missing before this\n      "title": "A treaty"\n      ^');
  });

  test.each<[string, string | Uint8Array, string]>([
    ['an empty one', '', 'the file is empty'],
    ['one with spaces only', ' \n', 'the file is empty'],
    ['one in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'the file is in UTF-16: save it again as UTF-8'],
    ['one in Shift JIS', new Uint8Array([0x22, 0x93, 0xfa, 0x22]), 'the file is not in UTF-8: save it again as UTF-8'],
    ['a document of a word processor', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'this is not a text file: a record is plain text (JSON), not a document of a word processor'],
    ['a huge one', `"${'x'.repeat(1_500_000)}"`, 'the file has 1.5 MB, far more than a record can need: is it the right one?'],
  ])('%s is refused in words', async (_, content, reason) => {
    write('sources/note.json', content);
    expect(await problems()).toEqual([`sources/note.json: (whole): ${reason}`]);
  });

  test('a file that would not be read is told, but for those that the system hides', async () => {
    write('incidents/new.json.txt', '{}');
    write('incidents/.DS_Store', 'x');
    expect(await problems()).toEqual(['incidents/new.json.txt: (whole): is not read: the name of a record ends in .json; name it so, or take it out']);
  });

  test('the mark that some editors put at the beginning does no harm', async () => {
    write('sources/note.json', `\uFEFF${JSON.stringify(smallRaw().sources[1])}`);
    expect(await problems()).toEqual([]);
  });

  test('a record without its date or version is refused', async () => {
    write('about.json', {});
    expect(await problems()).toEqual(['about.json: version: is missing (The version of the record, to be cited)', 'about.json: checked: is missing']);
    rmSync(join(root, 'geo/data/about.json'));
    expect(await problems()).toEqual(['about.json: (whole): there is no such file']);
  });

  test('bad dates, missing sources, unknown references and impossible points are refused together, each with its file and field', async () => {
    const [landing, petition, visit] = smallRaw().incidents;
    write('incidents/landing.json', { ...landing, date: '1945-02-29', place: { name: 'nowhere', lon: 43, lat: 145, representative: false } });
    write('incidents/petition.json', { ...petition, sources: [] });
    write('incidents/visit.json', { ...visit, sources: [{ source: 'treety' }], territories: ['atlantis'] });
    write('positions/second-note.json', { ...smallRaw().positions[1], follows: 'frist-note' });
    expect(await problems()).toEqual([
      'incidents/landing.json: date: "1945-02-29" is not a date in EDTF (1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~)',
      'incidents/landing.json: place.lat: a latitude lies between -90 and 90; are longitude and latitude exchanged?',
      'incidents/petition.json: sources: a fact needs at least one source',
      'incidents/visit.json: territories: there is no territory "atlantis"',
      'incidents/visit.json: sources.0.source: there is no source "treety"; did you mean “treaty”?',
      'positions/second-note.json: follows: there is no position "frist-note"; did you mean “first-note”?',
    ]);
  });

  test('a line without its course is refused, and one whose course is a point', async () => {
    const [border] = smallRaw().lines;
    write('lines/border.json', border);
    expect(await problems()).toEqual(['lines/border.json: geometry: is missing']);
    write('lines/border.json', { ...border, geometry: { type: 'Point', coordinates: [146, 44] } });
    expect(await problems()).toEqual(['lines/border.json: geometry.type: "Point" is not one of LineString, MultiLineString']);
  });
});

describe('all is told at once, though some files are not sound', () => {
  test('gaps and unknown sources of the file that is not', async () => {
    const [first] = smallRaw().territories;
    if (first === undefined) throw new Error('the small record has a territory');
    const periods = first.periods.map((p, n) => (n === 1 ? { ...p, from: '1946-01-01', sources: [{ source: 'rumour' }] } : p));
    write('territories/island.json', { ...first, periods: [{ ...periods[0], sources: [] }, ...periods.slice(1)] });
    expect(await problems()).toEqual([
      'territories/island.json: periods.0.sources: a fact needs at least one source',
      'territories/island.json: periods.1: a gap: the one before ends on 1945-08-28/1945-08-30, this begins on 1946-01-01',
      'territories/island.json: periods.1.sources.0.source: there is no source "rumour"',
    ]);
  });

  test('contested words in it, and everything that is wrong with the sound ones, but nothing that is wrong only because it cannot be read', async () => {
    const [landing, petition] = smallRaw().incidents;
    const [island] = smallRaw().territories;
    write('territories/island.json', { ...island, group: 'ours', periods: island?.periods.map((p) => ({ ...p, administration: 'It was liberated.' })).slice(0, 1) });
    write('incidents/petition.json', { ...petition, date: '2030' });
    write('incidents/landing.json', { ...landing, contested: undefined });
    const { sound, unsound, problems: first } = await readRecord(root);
    const all = told([...first, ...problemsOf(sound, SHAPES, unsound)]).map((p) => p.split(': ').slice(0, 2).join(' '));
    expect(all).toEqual([
      'territories/island.json group',
      'territories/island.json periods.0',
      'incidents/petition.json date',
      'incidents/landing.json contested',
      'territories/island.json periods.0.administration',
    ]);
  });

  test('a source is used though the one file that cites it is not sound', async () => {
    write('sources/memoir.json', { ...smallRaw().sources[0], id: 'memoir' });
    write('incidents/petition.json', { ...smallRaw().incidents[1], category: 'x', sources: [{ source: 'memoir' }] });
    const { sound, unsound, problems: first } = await readRecord(root);
    expect(told([...first, ...problemsOf(sound, SHAPES, unsound)]).map((p) => p.split(': ').slice(0, 2).join(' '))).toEqual(['incidents/petition.json category']);
  });

  test('a file that is not JSON still cites and is cited', async () => {
    write('positions/first-note.json', '{');
    write('sources/note.json', '{');
    const { sound, unsound, problems: first } = await readRecord(root);
    expect(told([...first, ...problemsOf(sound, SHAPES, unsound)]).map((p) => p.split(': ')[0])).toEqual(['sources/note.json', 'positions/first-note.json']);
  });
});

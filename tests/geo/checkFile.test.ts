import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFiles, kindByFields } from '../../geo/checkFile';
import { readFiles } from '../../geo/readRecord';
import { kinds } from '../../geo/whole';
import { SHAPES } from '../fixtures/smallChecks';
import { smallFiles } from '../fixtures/smallFiles';
import { smallRaw } from '../fixtures/smallRecord';

let root = '';
const write = (file: string, value: unknown): string => {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value));
  return file;
};

/** What is said of files, which are named as they were given, from the project's folder. */
async function said(...paths: string[]): Promise<{ ok: boolean; text: string }> {
  return checkFiles(paths, { files: await readFiles(root), shapes: SHAPES, from: root });
}

const [, petition] = smallRaw().incidents;
const draft = (patch: object): object => ({ ...petition, id: 'new', ...patch });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kuril-atlas-check-'));
  for (const [file, value] of smallFiles()) write(`geo/data/${file}`, value);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a sound draft', () => {
  test('would be one more of its kind, which its fields tell', async () => {
    expect(await said(write('desktop/new.json', draft({})))).toEqual({ ok: true, text: 'desktop/new.json: sound; it would be incident 4 (taken for an incident by its fields)' });
  });

  test('in the record’s own folder is one of those that are there', async () => {
    expect(await said('geo/data/incidents/visit.json')).toEqual({ ok: true, text: 'geo/data/incidents/visit.json: sound; it is one of the 3 incidents of the record, or takes its place (taken for an incident by its folder)' });
  });

  test('may rest on a source that is checked with it', async () => {
    const [treaty] = smallRaw().sources;
    const source = write('desktop/memoir.json', { ...treaty, id: 'memoir' });
    const incident = write('desktop/new.json', draft({ sources: [{ source: 'memoir' }] }));
    expect(await said(incident)).toEqual({ ok: false, text: 'desktop/new.json: 1 problem (taken for an incident by its fields)\n  sources, first entry, source: there is no source "memoir"' });
    expect(await said(source)).toEqual({ ok: false, text: 'desktop/memoir.json: 1 problem (taken for a source by its fields)\n  id: nothing cites this source: cite it where it is used, or take it out' });
    expect(await said(incident, source)).toMatchObject({ ok: true, text: expect.stringContaining('sound; it would be source 4') });
  });

  test('of a line brings its course', async () => {
    const [border] = smallRaw().lines;
    const line = { ...border, id: 'railway', geometry: { type: 'LineString', coordinates: [[146, 44], [147, 44]] } };
    expect(await said(write('desktop/railway.json', line))).toMatchObject({ ok: true, text: expect.stringContaining('would be line 2') });
  });
});

describe('a draft with faults', () => {
  test('has all of them listed, each with its field in words and what to do', async () => {
    const path = write('desktop/new.json', draft({
      date: '1945-11-31',
      title: 'Soviet troops liberate the island',
      category: 'poeple',
      sources: [{ source: 'treaty' }, { source: 'treatty', at: 'Art. 2' }],
    }));
    expect(await said(path)).toEqual({
      ok: false,
      text: [
        'desktop/new.json: 4 problems (taken for an incident by its fields)',
        '  date: "1945-11-31" is not a date in EDTF (1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~)',
        '  category: "poeple" is not one of treaty, diplomacy, statement, war, military, clash, people, economy, nature; did you mean “people”?',
        '  sources, second entry, source: there is no source "treatty"; did you mean “treaty”?',
        '  title: “liberate”: a state’s own term: write “Soviet forces took control”, “under Soviet administration”, or quote it with its author',
      ].join('\n'),
    });
  });

  test('is checked in what can be read of it, though some of it cannot', async () => {
    const where = async (patch: object) => (await said(write('desktop/new.json', draft(patch)))).text.split('\n').slice(1).map((line) => line.split(': ')[0]?.trim());
    const astray = { name: 'Here', lon: 46, lat: 44, representative: false };
    expect(await where({ category: 'x', date: '1850', place: astray, accounts: undefined, contested: 'x' })).toEqual(['category', 'date', 'accounts', 'place']);
    expect(await where({ date: 'x', began: [{ territory: 'island', from: '1991-12-26' }], place: astray, titel: 1 })).toEqual(['date', 'the whole file', 'place']);
    expect(await where({ place: { ...astray, name: '' }, accounts: 7, contested: 'x', id: 7 })).toEqual(['id', 'place, name', 'accounts']);
  });

  test('is checked against the record: place, began, date', async () => {
    const path = write('desktop/new.json', draft({ date: '2027', place: { name: 'Here', lon: 44, lat: 46, representative: false }, began: [{ territory: 'island', from: '1991-12-26' }] }));
    expect((await said(path)).text.split('\n').map((line) => line.split(': ')[0])).toEqual(['desktop/new.json', '  date', '  began, first entry, from', '  place']);
  });

  test.each(['geo/data/incidents/new.json', 'desktop/new.json'])('under another name than its id is refused: %s', async (file) => {
    const { ok, text } = await said(write(file, draft({ id: 'other' })));
    expect(ok).toBe(false);
    expect(text).toContain('id: the id "other" is not the file\'s name: name the file other.json, or change the id');
  });

  test('that is named like a text, or like another draft, is refused', async () => {
    expect(await said(write('desktop/new.txt', draft({})))).toEqual({ ok: false, text: 'desktop/new.txt: 1 problem (taken for an incident by its fields)\n  the whole file: its name must end in .json: name it new.json' });
    const { ok, text } = await said(write('a/new.json', draft({})), write('b/new.json', draft({})));
    expect(ok).toBe(false);
    expect(text).toContain('a/new.json: 1 problem (taken for an incident by its fields)\n  id: b/new.json has the same id: every record has its own');
  });

  test('that breaks other records says which', async () => {
    const [island] = smallRaw().territories;
    const { ok, text } = await said(write('desktop/island.json', { ...island, periods: island?.periods.map((p) => (p.from === '1855-02-07' ? { ...p, to: '1945-09' } : p.from === '1945-08-28/1945-08-30' ? { ...p, from: '1945-09' } : p)) }));
    expect(ok).toBe(false);
    expect(text).toMatch(/^desktop\/island\.json: sound; [^\n]*\n\nWith this file other records would be wrong:\n {2}incidents\/landing\.json: began, first entry, from: no period and no claim of island begins on 1945-08-28\/1945-08-30/);
  });

  test('is told from what is wrong with the record itself', async () => {
    write('geo/data/incidents/visit.json', { ...smallRaw().incidents[2], date: '1850' });
    const { ok, text } = await said(write('desktop/new.json', draft({})));
    expect(ok).toBe(true);
    expect(text).toContain('sound; it would be incident 4');
    expect((await said('geo/data/incidents/visit.json')).text).not.toContain('The rest');
    expect(text).toMatch(/\(The rest of the record has 1 problem now: npm run geo -- --check lists it\.\)$/);
  });
});

describe('what is no record at all is said in words', () => {
  test.each<[string, unknown, string]>([
    ['bad JSON', '{\n  "id": "new",\n  "date": "1945\n}', 'desktop/new.json: not JSON, line 3, column 11: this text is not closed: its quotation mark is missing at the end of the line\n      "date": "1945\n              ^'],
    ['an empty file', '', 'desktop/new.json: the file is empty'],
    ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, 'desktop/new.json: the file has 10.0 MB, far more than a record can need: is it the right one?'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'desktop/new.json: this is not a text file: a record is plain text (JSON), not a document of a word processor'],
    ['a list', [draft({})], 'desktop/new.json: this is a list: one file holds one record, a group of fields in braces'],
    ['a number', 7, 'desktop/new.json: this is a single value: a record is a group of fields in braces'],
    ['nothing in it', {}, 'desktop/new.json: there is not one field in it'],
    ['a shape', { type: 'FeatureCollection', features: [] }, 'desktop/new.json: this is GeoJSON, a shape for the map, and no record: shapes stand in geo/data/shapes and are checked by the build'],
    ['fields of no kind', { name: 'x', born: 1900 }, 'desktop/new.json: its fields are those of no kind of record: put it into the folder of its kind (territories, incidents, sources, lines, places, positions, arguments, perspectives, lessons), or see geo/CONTRIBUTING.md for the fields'],
  ])('%s', async (_, value, text) => {
    expect(await said(write('desktop/new.json', value))).toEqual({ ok: false, text });
  });

  test('a folder, and a file that is not there', async () => {
    mkdirSync(join(root, 'desktop'));
    expect(await said('desktop', 'nowhere.json')).toEqual({ ok: false, text: 'desktop: this is a folder: name the files in it\n\nnowhere.json: there is no such file' });
  });

  test('a long line is shown around the fault only', async () => {
    const { text } = await said(write('desktop/new.json', `{"title": "${'x'.repeat(500)}" "id": 1, "summary": "${'y'.repeat(500)}"}`));
    const [, line = '', caret = ''] = text.split('\n');
    expect(line.length).toBeLessThan(160);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^"id": 1/);
  });
});

describe('the kind of a draft', () => {
  test('is told from its fields, for every record there is', () => {
    for (const [file, value] of smallFiles()) {
      if (file !== 'about.json') expect(file).toContain(`${kindByFields(value) ?? 'none'}/`);
    }
  });

  test('is told from few fields, or not at all', () => {
    expect(kindByFields({ id: 'x', date: '1945', title: 'x', summary: 'x', category: 'war' })).toBe('incidents');
    expect(kindByFields({ id: 'x', title: 'x', author: 'x', published: 'x' })).toBe('sources');
    expect(kindByFields({ id: 'x' })).toBeNull();
    expect(kindByFields({ id: 'x', category: 'war' })).toBeNull();
    expect(kindByFields('x')).toBeNull();
    expect(kinds).toContain(kindByFields({ id: 'x', side: 'JP', territories: [], strength: 'formal' }));
  });
});

describe('as a command', () => {
  const geo = (...args: string[]): Promise<{ code: number; out: string }> =>
    new Promise((resolve) => {
      const project = join(import.meta.dirname, '../..');
      execFile(process.execPath, [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'geo/build.ts'), ...args], { env: { ...process.env, INIT_CWD: root } }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : 1, out: stdout + stderr }));
    });

  test('it looks where it was called, says what is wrong, and fails', { timeout: 30_000 }, async () => {
    write('desktop/list.json', []);
    const { code, out } = await geo('--check', 'desktop/list.json');
    expect(code).toBe(1);
    expect(out).toContain('desktop/list.json: this is a list: one file holds one record');
  });

  test('a record of the atlas passes', { timeout: 30_000 }, async () => {
    const { code, out } = await geo('--check', join(import.meta.dirname, '../../geo/data/incidents/medvedev-kunashir-2010.json'));
    expect(out).toContain('medvedev-kunashir-2010.json: sound; it is one of the ');
    expect(code).toBe(0);
  });

  test('a mistyped option builds nothing', { timeout: 30_000 }, async () => {
    const { code, out } = await geo('--chek');
    expect(code).toBe(1);
    expect(out).toContain('"--chek" is not known. It is: npm run geo, npm run geo -- --check [FILE …], or npm run geo -- --report');
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedFiles } from '../../geo/publish';
import { EDTF_PATTERN } from '../../geo/publish/edtfPattern';
import { readRecord, type ReadRecord } from '../../geo/readRecord';
import { citationOf, LICENCE, RECORD_AUTHORS, RECORD_TITLE } from '../../src/domain/citation';
import { KINDS, type Dataset, type Kind } from '../../src/domain/schema';
import { TABLE_NAMES, TABLES } from '../../src/domain/tables';
import { cellText } from '../../src/domain/tables/csv';
import { parseEdtf } from '../../src/domain/time';
import { AWKWARD, richRaw, richRecord } from '../exchange/richRecord';

const ROOT = join(import.meta.dirname, '../..');
const kinds = Object.keys(KINDS) as readonly Kind[]; // the keys of our own table
const SHAPES = new Map([['territories/island.geojson', null], ['land.geojson', null]]);

const rich = publishedFiles({ dataset: richRecord(), shapes: SHAPES });
let read: ReadRecord;
let real: Dataset;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  read = await readRecord(ROOT);
  if (read.dataset === null) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  real = read.dataset;
  files = publishedFiles({ dataset: real, shapes: SHAPES });
});

const textOf = (path: string, of = files): string => {
  const text = of.get(path);
  if (text === undefined) throw new Error(`${path} is not published`);
  return text;
};
const jsonOf = (path: string, of = files) => JSON.parse(textOf(path, of)) as { readonly [key: string]: unknown };

describe('the published files', () => {
  test('are the same bytes each time', () => {
    expect([...publishedFiles({ dataset: real, shapes: SHAPES })]).toEqual([...files]);
  });

  test('have paths that stay within the folder', () => {
    for (const path of files.keys()) expect(path).toMatch(/^([a-z_]+\/)?[a-z_]+(\.schema)?\.(csv|geojson|json|md)$/);
  });
});

describe('the JSON Schemas', () => {
  const validatorOf = (name: string) => new Ajv2020({ strict: true, allErrors: true }).compile(jsonOf(`schema/${name}.schema.json`));

  test.each(kinds)('of %s accept every file of the record', (kind) => {
    const validate = validatorOf(kind);
    const folder = join(ROOT, 'geo/data', kind);
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(validate(JSON.parse(readFileSync(join(folder, name), 'utf8'))), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
  });

  test('of the whole accepts the record as it is built, dates and all', () => {
    const validate = validatorOf('record');
    expect(validate(read.raw), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate(richRaw()), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  const island = () => structuredClone(richRaw().territories[0]) as unknown as { readonly names: object; readonly periods: readonly object[]; readonly [key: string]: unknown }; // to be put wrong
  test.each<[string, (value: ReturnType<typeof island>) => void]>([
    ['a day that does not exist', (v) => Object.assign(v.periods[0] ?? {}, { from: '1945-02-29' })],
    ['a month that does not exist', (v) => Object.assign(v.periods[0] ?? {}, { to: '1945-13' })],
    ['a period without a source', (v) => Object.assign(v.periods[0] ?? {}, { sources: [] })],
    ['an owner', (v) => Object.assign(v, { owner: 'JP' })],
    ['an id with capitals', (v) => Object.assign(v, { id: 'Island' })],
    ['a text of spaces', (v) => Object.assign(v.periods[0] ?? {}, { instrument: '   ' })],
    ['a rule that is not on the list', (v) => Object.assign(v.periods[0] ?? {}, { rule: 'occupied' })],
    ['no Japanese name', (v) => Object.assign(v.names, { ja: undefined })],
    ['no periods', (v) => Object.assign(v, { periods: [] })],
  ])('refuse %s', (_, spoil) => {
    const validate = validatorOf('territories');
    const value = island();
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    spoil(value);
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  test('of lines asks for a course', () => {
    const validate = validatorOf('lines');
    const [line] = richRaw().lines;
    expect(validate(line)).toBe(false);
    expect(validate({ ...line, geometry: { type: 'LineString', coordinates: [[145, 44], [146, 44]] } })).toBe(true);
  });

  test.each([...kinds, 'record'])('of %s has a relative id, a title and a description, and says nothing of who may write', (name) => {
    const schema = jsonOf(`schema/${name}.schema.json`);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${name}.schema.json` });
    expect(schema['title']).toMatch(/^(An? |The )/);
    expect(schema['description']).toMatch(/\.$/);
    expect(textOf(`schema/${name}.schema.json`)).not.toContain('readOnly');
  });
});

describe('the pattern of dates', () => {
  const pattern = new RegExp(EDTF_PATTERN, 'u');

  test.each(['1945', '1945-09', '1945-09-02', '1821~', '1798?', '1798%', '194X', '19XX', '1945-XX', '1945-09-XX', '1945-XX-XX', '1957/..', '../1855-02-07', '1945-09-03/1945-09-05', '2000-02-29', '2024-02-29~', '0001-01-01', '0400-02-29'])('accepts %s', (date) => {
    expect(pattern.test(date)).toBe(true);
    expect(parseEdtf(date)).not.toBeNull();
  });

  test.each(['', '45', '0000', '1945-00', '1945-9', '1945-09-31', '1900-02-29', '2100-02-29', '1945-02-30', '1945-XX-09', '194X-09', '000X', '00XX', '../..', '/', '1945/', '1945//1946', '1945-09-02T00:00', ' 1945', '１９４５', '-1945', 'Y1945', '1945\n', '1945-21'])('refuses “%s”', (date) => {
    expect(pattern.test(date)).toBe(false);
    expect(parseEdtf(date)).toBeNull();
  });

  test('accepts of all texts of digits and signs what the atlas accepts, but for intervals that run backwards', () => {
    const digits = (n: number) => fc.array(fc.constantFrom(...'0123456789X'), { minLength: n, maxLength: n }).map((list) => list.join(''));
    const part = fc.constantFrom('00', '01', '02', '04', '09', '12', '13', '28', '29', '30', '31', '32', 'XX', '1');
    const point = fc.tuple(fc.oneof(digits(4), fc.constantFrom('1945', '1900', '2000', '2024', '0004', '0000')), fc.option(part), fc.option(part), fc.constantFrom('', '?', '~', '%', '??'))
      .map(([year, month, day, sign]) => [year, month, day].filter((p) => p !== null).join('-') + sign);
    const text = fc.oneof(point, fc.tuple(fc.oneof(point, fc.constant('..')), fc.oneof(point, fc.constant('..'))).map((ends) => ends.join('/')));
    fc.assert(
      fc.property(text, (date) => {
        const [a = '', b = a] = date.split('/');
        const backwards = parseEdtf(date) === null && parseEdtf(a) !== null && parseEdtf(b) !== null;
        return pattern.test(date) === (parseEdtf(date) !== null || backwards);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the CSV files', () => {
  test.each(TABLE_NAMES)('%s reads back to the same cells, in the record and in a record of awkward texts', (name) => {
    for (const [dataset, of] of [[real, files], [richRecord(), rich]] as const) {
      const [header, ...rows] = csvParseRows(textOf(`csv/${name}.csv`, of));
      expect(header).toEqual(TABLES[name].columns.map((c) => c.name));
      expect(rows).toEqual(TABLES[name].rowsOf(dataset).map((row) => row.map(cellText)));
    }
  });

  test('a text with quotes, a comma, a line break, Japanese and Russian stands in quotes, as RFC 4180 has it', () => {
    expect(textOf('csv/incidents.csv', rich)).toContain(`"${AWKWARD.replaceAll('"', '""')}"`);
    expect(textOf('csv/incidents.csv', rich)).toContain('island;mainland');
  });

  test('lines end with CRLF, the last one too, and there is no byte order mark', () => {
    for (const name of TABLE_NAMES) {
      expect(textOf(`csv/${name}.csv`).endsWith('\r\n')).toBe(true);
      expect(textOf(`csv/${name}.csv`).startsWith(TABLES[name].columns[0]?.name ?? '?')).toBe(true);
    }
  });

  test('the record has as many rows as facts', () => {
    const count = (name: (typeof TABLE_NAMES)[number]) => csvParseRows(textOf(`csv/${name}.csv`)).length - 1;
    const sum = (list: readonly (readonly unknown[])[]) => list.flat().length;
    expect(count('territories')).toBe(real.territories.length);
    expect(count('periods')).toBe(sum(real.territories.map((t) => t.periods)));
    expect(count('claims')).toBe(sum(real.territories.map((t) => t.claims)));
    expect(count('incidents')).toBe(real.incidents.length);
    expect(count('accounts')).toBe(sum(real.incidents.map((i) => i.accounts ?? [])));
    expect(count('beginnings')).toBe(sum(real.incidents.map((i) => i.began ?? [])));
    expect(count('positions')).toBe(real.positions.length);
    expect(count('arguments')).toBe(real.arguments.length);
    expect(count('perspectives')).toBe(real.perspectives.length);
    expect(count('drawings')).toBe(sum(real.perspectives.flatMap((p) => p.lands.map((l) => l.periods))));
    expect(count('lines')).toBe(real.lines.length);
    expect(count('line_periods')).toBe(sum(real.lines.map((l) => l.periods)));
    expect(count('places')).toBe(real.places.length);
    expect(count('figures')).toBe(sum([...real.territories, ...real.places].map((x) => x.figures)));
    expect(count('sources')).toBe(real.sources.length);
    const citations = (value: unknown): number => (typeof value !== 'object' || value === null ? 0 : Object.entries(value).reduce((n, [key, inner]) => n + (key === 'source' ? 1 : citations(inner)), 0));
    expect(count('citations')).toBe(citations({ ...read.raw, lessons: [] }));
  });

  test('no text of the record would run as a formula in a spreadsheet', () => {
    const dangerous = TABLE_NAMES.flatMap((name) => TABLES[name].rowsOf(real).flatMap((row) => row.filter((cell) => typeof cell !== 'number' && /^[=+\-@\t\r]/.test(cellText(cell)))));
    expect(dangerous).toEqual([]);
  });
});

describe('the points', () => {
  type Points = { readonly features: readonly { readonly id: string; readonly geometry: { readonly coordinates: readonly number[] } | null; readonly properties: { readonly [key: string]: unknown } }[] };
  const points = (of: ReadonlyMap<string, string>) => jsonOf('incidents.geojson', of) as unknown as Points;

  test('are all incidents; those without a place have no geometry', () => {
    expect(points(files).features).toHaveLength(real.incidents.length);
    for (const { id, geometry } of points(files).features) {
      const place = real.incidents.find((i) => i.id === id)?.place;
      expect(geometry?.coordinates ?? null, id).toEqual(place ? [place.lon, place.lat] : null);
    }
  });

  test('carry lists as lists, and the citation', () => {
    expect(points(rich).features[0]?.properties).toMatchObject({ id: 'landing', territories: ['island', 'mainland'], parties: ['JP', 'USSR'], earliest: '1945-08-28' });
    expect(points(rich).features.find((f) => f.id === 'petition')?.geometry).toBeNull();
    expect(jsonOf('incidents.geojson')['about']).toMatchObject({ version: real.version, licence: 'CC-BY-4.0', citation: citationOf(real) });
  });
});

describe('the data package', () => {
  type Resource = {
    readonly name: string;
    readonly path: string;
    readonly bytes?: number;
    readonly hash?: string;
    readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string; readonly constraints?: { readonly enum?: readonly string[] } }[]; readonly primaryKey: readonly string[]; readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource?: string; readonly fields: readonly string[] } }[] };
  };
  const resources = () => jsonOf('datapackage.json')['resources'] as readonly Resource[];
  const tables = () => resources().filter((r) => r.path.startsWith('csv/'));

  test('says what it is, of when, by whom and on what terms', () => {
    expect(jsonOf('datapackage.json')).toMatchObject({ name: 'kuril-atlas', title: RECORD_TITLE, version: real.version, licenses: [LICENCE], contributors: [{ title: RECORD_AUTHORS }] });
    expect(jsonOf('datapackage.json')['created']).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  });

  test('lists every CSV file with exactly its columns', () => {
    expect(tables().map((r) => r.path).sort()).toEqual([...files.keys()].filter((path) => path.startsWith('csv/')).sort());
    for (const { path, schema } of tables()) expect(schema?.fields.map((f) => f.name), path).toEqual(csvParseRows(textOf(path))[0]);
  });

  test('gives the size and the hash of every table', () => {
    for (const { path, bytes, hash } of tables()) {
      expect(bytes).toBe(Buffer.byteLength(textOf(path)));
      expect(hash).toBe(`sha256:${createHash('sha256').update(textOf(path)).digest('hex')}`);
    }
  });

  test('names no file that is not there', () => {
    const known = new Set([...files.keys(), ...SHAPES.keys(), 'record.json']);
    expect(resources().map((r) => r.path).filter((path) => !known.has(path))).toEqual([]);
    expect(new Set(resources().map((r) => r.name)).size).toBe(resources().length);
  });

  test('has keys that lead to fields that are there', () => {
    const fields = new Map(tables().map((r) => [r.name, new Set(r.schema?.fields.map((f) => f.name))]));
    for (const { name, schema } of tables()) {
      for (const key of schema?.primaryKey ?? []) expect(fields.get(name)?.has(key), `${name}.${key}`).toBe(true);
      for (const { fields: from, reference } of schema?.foreignKeys ?? []) {
        for (const key of from) expect(fields.get(name)?.has(key)).toBe(true);
        for (const key of reference.fields) expect(fields.get(reference.resource ?? name)?.has(key)).toBe(true);
      }
    }
  });

  test('lists the codes of a column', () => {
    const rule = tables().find((r) => r.name === 'periods')?.schema?.fields.find((f) => f.name === 'rule');
    expect(rule?.constraints?.enum).toEqual(KINDS.territories.shape.periods.def.innerType.def.element.shape.rule.options);
  });
});

describe('the data dictionary', () => {
  test('explains every table, every column and every code', () => {
    const text = textOf('dictionary.md');
    for (const name of TABLE_NAMES) {
      const section = text.slice(text.indexOf(`csv/${name}.csv\`\n`));
      expect(text).toContain(`## ${TABLES[name].title}: \`csv/${name}.csv\``);
      for (const { name: column, codes } of TABLES[name].columns) {
        expect(section).toContain(`| \`${column}\` | `);
        for (const [code, meaning] of Object.entries(codes ?? {})) expect(section).toContain(`- \`${code}\`: ${meaning}`);
      }
    }
  });

  test('tells how to cite the record', () => expect(textOf('dictionary.md')).toContain(citationOf(real)));
});

test('CITATION.cff is of the version of the record', () => {
  const cff = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
  const field = (name: string) => new RegExp(`^${name}: "?(.*?)"?$`, 'm').exec(cff)?.[1];
  expect(field('version')).toBe((JSON.parse(readFileSync(join(ROOT, 'geo/data/about.json'), 'utf8')) as { readonly version: string }).version);
  expect(field('title')).toBe(RECORD_TITLE);
  expect(field('license')).toBe(LICENCE.name);
  expect(field('date-released')?.slice(0, 7).replace('-', '.')).toBe(field('version'));
  expect(cff).toContain(`- name: ${RECORD_AUTHORS}`);
});

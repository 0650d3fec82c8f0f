/** The built files described for programs: a Frictionless Data Package, version 2. */
import { createHash } from 'node:crypto';
import { citationOf, LICENCE, RECORD_AUTHORS, RECORD_NAME, RECORD_TITLE } from '../../src/domain/citation';
import type { Dataset } from '../../src/domain/schema';
import { TABLE_NAMES, TABLES, type ColumnAbout, type Table } from '../../src/domain/tables';
import type { Codes } from '../../src/domain/tables/codes';
import { BETWEEN } from '../../src/domain/tables/csv';
import { printDay } from '../../src/domain/time';
import { EDTF_PATTERN } from './edtfPattern';

const LGPL = { name: 'LGPL-3.0-or-later', title: 'GNU Lesser General Public License 3 or later', path: 'licences/LGPL-3.txt' };
const PUBLIC_DOMAIN = { name: 'other-pd', title: 'Public domain' };

type ShapeAbout = { readonly title: string; readonly licence: object; readonly source: string };
const LAND = { licence: LGPL, source: 'DCW-GMT and GSHHG, modified' };

/** The shapes that go with the record, by file; each has an origin and terms of its own. */
const SHAPES: { readonly [file: string]: ShapeAbout } = {
  'land.geojson': { title: 'Land around', ...LAND },
  'lakes.geojson': { title: 'Lakes', ...LAND },
  'rivers.geojson': { title: 'Rivers', licence: PUBLIC_DOMAIN, source: 'Natural Earth' },
  'world.geojson': { title: 'Land beyond', licence: PUBLIC_DOMAIN, source: 'Natural Earth' },
  'seafloor.geojson': { title: 'Depths of the sea', licence: PUBLIC_DOMAIN, source: 'ETOPO5, NOAA' },
  'zones.geojson': { title: 'The sea nearest to each of the four islands, within 12 and 200 nautical miles: computed, not agreed', licence: LGPL, source: 'Kuril Atlas, computed from DCW-GMT and GSHHG' },
  'yardsticks.geojson': { title: 'Outlines of Luxembourg and Okinawa, to compare sizes', licence: PUBLIC_DOMAIN, source: 'Natural Earth' },
  'lines.geojson': { title: 'Courses of the lines', licence: LICENCE, source: 'Kuril Atlas, drawn by hand' },
};

const shapeAbout = (file: string): ShapeAbout | undefined =>
  file.startsWith('territories/') ? { title: `Shape of ${file.slice('territories/'.length, -'.geojson'.length)}`, ...LAND } : SHAPES[file];

const TYPES: { readonly [T in ColumnAbout['type']]: object } = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  edtf: { type: 'string' },
  day: { type: 'date' },
  list: { type: 'list', itemType: 'string', delimiter: BETWEEN },
};

const inWords = (codes: Codes): string => `${Object.entries(codes).map(([code, meaning]) => `${code}: ${meaning}`).join('; ')}.`;

function fieldOf({ primaryKey }: Table) {
  return ({ name, type, description, required, codes }: ColumnAbout) => {
    const coded = codes !== undefined && type === 'string'; // of a list, an enum would be said of the whole
    const constraints = {
      ...(required ? { required } : {}),
      ...(primaryKey.length === 1 && primaryKey[0] === name ? { unique: true } : {}),
      ...(type === 'edtf' ? { pattern: EDTF_PATTERN } : {}),
      ...(coded ? { enum: Object.keys(codes) } : {}),
    };
    return {
      name,
      ...TYPES[type],
      description: codes !== undefined && !coded ? `${description} ${inWords(codes)}` : description,
      ...(coded ? { categories: Object.entries(codes).map(([value, label]) => ({ value, label })) } : {}),
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    };
  };
}

const isList = ({ columns }: Table, column: string): boolean => columns.some((c) => c.name === column && c.type === 'list');

/** Only keys of single values: the package has no way to say that each item of a list is a key. */
const foreignKeysOf = (table: Table) =>
  table.foreignKeys
    .filter(({ column }) => !isList(table, column))
    .map(({ column, table: to, references }) => ({ fields: [column], reference: { ...(to === table.name ? {} : { resource: to }), fields: [references] } }));

const bytesOf = (text: string) => ({ bytes: Buffer.byteLength(text), hash: `sha256:${createHash('sha256').update(text).digest('hex')}` });

function tableResource(table: Table, text: string) {
  const foreignKeys = foreignKeysOf(table);
  return {
    name: table.name,
    path: `csv/${table.name}.csv`,
    title: table.title,
    description: table.description,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...bytesOf(text),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: table.columns.map(fieldOf(table)), primaryKey: table.primaryKey, ...(foreignKeys.length > 0 ? { foreignKeys } : {}), missingValues: [''] },
  };
}

const shapeResource = (file: string, { title, licence, source }: ShapeAbout) => ({
  name: `shapes-${file.slice(0, -'.geojson'.length).replaceAll('/', '-')}`,
  path: file,
  title,
  format: 'geojson',
  mediatype: 'application/geo+json',
  encoding: 'utf-8',
  licenses: [licence],
  sources: [{ title: source }],
});

/** The description of the tables and shapes; `files` holds the text of each table by its path. */
export function datapackageOf({ dataset, files, shapes }: { readonly dataset: Dataset; readonly files: ReadonlyMap<string, string>; readonly shapes: Iterable<string> }): string {
  const points = files.get('incidents.geojson') ?? '';
  const value = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: RECORD_NAME,
    title: RECORD_TITLE,
    description: `Who controlled and who claimed each land of the dispute over the Kuril Islands / Northern Territories, under which instrument, and what happened there, each by its sources. Columns are explained in dictionary.md. Cite as: ${citationOf(dataset)}`,
    version: dataset.version,
    created: `${printDay(dataset.checked.extent.start)}T00:00:00Z`,
    keywords: ['Kuril Islands', 'Northern Territories', 'territorial disputes', 'Japan', 'Russia', 'history'],
    licenses: [LICENCE],
    contributors: [{ title: RECORD_AUTHORS, roles: ['author'] }],
    sources: [{ title: `The ${dataset.sources.length} sources of the record`, path: 'csv/sources.csv' }],
    resources: [
      ...TABLE_NAMES.map((name) => tableResource(TABLES[name], files.get(`csv/${name}.csv`) ?? '')),
      { name: 'incident-points', path: 'incidents.geojson', title: 'Incidents as points', format: 'geojson', mediatype: 'application/geo+json', encoding: 'utf-8', ...bytesOf(points) },
      { name: 'record', path: 'record.json', title: 'The whole record, nested; its schema is schema/record.schema.json', format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
      ...[...shapes].flatMap((file) => {
        const about = shapeAbout(file);
        return about === undefined ? [] : [shapeResource(file, about)];
      }),
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

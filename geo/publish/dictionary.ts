/** The data dictionary for people: what every table, column and code means. */
import { citationOf, LICENCE, RECORD_TITLE } from '../../src/domain/citation';
import type { Dataset } from '../../src/domain/schema';
import { tablesOf, type ColumnAbout, type Table } from '../../src/domain/tables';
import { BETWEEN } from '../../src/domain/tables/csv';

const TYPES: { readonly [T in ColumnAbout['type']]: string } = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  edtf: 'date (EDTF)',
  day: 'day (ISO)',
  list: 'list',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

function meaningOf({ name, description }: ColumnAbout, { foreignKeys }: Table): string {
  const key = foreignKeys.find((k) => k.column === name);
  return key === undefined ? description : `${description} A key: \`${key.references}\` of \`${key.table}\`.`;
}

/** Each list of codes once in a table, even if two columns use it. */
function codesOf({ columns }: Table): string {
  const byCodes = new Map<NonNullable<ColumnAbout['codes']>, string[]>();
  for (const { name, codes } of columns) if (codes !== undefined) byCodes.set(codes, [...(byCodes.get(codes) ?? []), name]);
  return [...byCodes]
    .map(([codes, names]) => `Codes of ${names.map((name) => `\`${name}\``).join(' and ')}:\n\n${Object.entries(codes).map(([code, meaning]) => `- \`${code}\`: ${meaning}`).join('\n')}`)
    .join('\n\n');
}

function section(table: Table, count: number): string {
  const rows = table.columns.map((column) => `| \`${column.name}\` | ${TYPES[column.type]} | ${column.required ? 'never empty' : ''} | ${cell(meaningOf(column, table))} |`);
  return [
    `## ${table.title}: \`csv/${table.name}.csv\``,
    `${table.description} ${count} rows. Primary key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}.`,
    ['| column | type | | meaning |', '|---|---|---|---|', ...rows].join('\n'),
    codesOf(table),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export const dictionaryOf = (dataset: Dataset): string =>
  `# ${RECORD_TITLE}, version ${dataset.version}: data dictionary

Checked until ${dataset.checked.text}. Licence: ${LICENCE.title} (${LICENCE.name}), [licences/record.txt](licences/record.txt). The shapes have
licences of their own: see \`datapackage.json\` and the folder \`licences\`.

Cite as: ${citationOf(dataset)}

## The files

| file | what |
|---|---|
| \`csv/<table>.csv\` | the record as flat tables; UTF-8 without a byte order mark, commas, CRLF, a header row (RFC 4180) |
| \`incidents.geojson\` | the incidents as points; those without a place have no geometry |
| \`territories/<id>.geojson\`, \`lines.geojson\` | the shapes of the lands, the courses of the lines |
| \`record.json\` | the same record, nested |
| \`schema/record.schema.json\` | the JSON Schema (2020-12) of \`record.json\` |
| \`schema/<kind>.schema.json\` | the JSON Schema of one file of the record's source, by its kind |
| \`datapackage.json\` | all of this for programs: a Frictionless Data Package, version 2 |

A spreadsheet that shows strange letters has opened the file in another encoding: import it as text and choose UTF-8.

## How to read it

- **Dates** are EDTF, level 1, in the Gregorian calendar: \`1945\`, \`1945-09\`, \`1945-09-02\`; \`1945-09-03/1945-09-05\` is some day from the 3rd to
  the 5th; \`1821~\` is about, \`1798?\` perhaps, \`1798%\` perhaps about; \`194X\` some year of the 1940s; \`1957/..\` from then on. \`earliest\` and \`latest\` are
  the first and the last day of what is written, both included: sort and compute with these. \`~\`, \`?\` and \`%\` do not widen them.
- **Periods** are half-open: the day of a change belongs to what begins. \`to_date\` is the date of the change, \`latest\` the last day before it at
  the latest. Where the change is not known to the day, the two periods overlap in \`earliest\` and \`latest\`.
- **Lists** in a cell are separated by \`${BETWEEN}\` without spaces. They hold codes and ids only.
- **Empty** means that there is nothing to say. What is not known has a code of its own (\`unknown\`).
- **Sources**: every row of a fact is found in \`citations\` by the name of its table and its id.
- No column says whom a land belongs to: \`periods\` says who held control, \`claims\` who said what of title.

${tablesOf(dataset).map(({ table, rows }) => section(table, rows.length)).join('\n\n').trimEnd()}
`;

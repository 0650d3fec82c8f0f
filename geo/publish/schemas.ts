/** The kinds of record as JSON Schemas (draft 2020-12), from the schemas that the atlas itself reads by. */
import { z } from 'zod';
import { KINDS, Record, type Kind } from '../../src/domain/schema';
import { FILES } from '../readRecord';
import { EDTF_PATTERN } from './edtfPattern';

type About = { readonly title: string; readonly description: string };

const ABOUT: { readonly [K in Kind]: About } = {
  territories: { title: 'A territory', description: 'A land: its names, who held control from when to when, and who claimed it.' },
  incidents: { title: 'An incident', description: 'Something that happened, when and where.' },
  sources: { title: 'A source', description: 'A document or work that the record rests on.' },
  lines: { title: 'A line', description: 'A border, a railway or an advance, with its course.' },
  places: { title: 'A place', description: 'A town, island, strait, mountain or other place, as a point.' },
  positions: { title: 'A position', description: 'What a government said of the dispute.' },
  arguments: { title: 'An argument', description: 'A question on which the sides differ: a claim and the answer to it.' },
  lessons: { title: 'A lesson', description: 'Saved views with words for a class, notes for the teacher and questions, in order.' },
  perspectives: { title: 'A perspective', description: 'How a side’s official atlas draws the lands.' },
};
const WHOLE: About = { title: 'The record', description: 'The whole record of Kuril Atlas, as record.json holds it.' };

type Schema = { [keyword: string]: unknown };

/** A date is the one thing of the record that is read from a text into something else. */
function isDate(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  return def.type === 'pipe' && def.in._zod.def.type === 'string' && def.out._zod.def.type === 'transform';
}

const DATE = {
  type: 'string',
  pattern: EDTF_PATTERN,
  description: 'A date in EDTF level 1: 1945, 1945-09, 1945-09-02, 194X, 1821~, 1798?; an interval of two such dates or open on one side: 1945-09-03/1945-09-05, 1957/..',
};

/** Says in JSON Schema what our schemas say by other means, and leaves out what would mislead. */
function refine(zodSchema: z.core.$ZodTypes, schema: Schema): void {
  delete schema['readOnly']; // of our types; in JSON Schema it is said of data that a server keeps
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (isDate(zodSchema)) {
    delete schema['type'];
    schema['$ref'] = '#/$defs/date';
  } else if (schema['type'] === 'string' && schema['minLength'] === 1) {
    schema['pattern'] = '\\S'; // a text of spaces is an empty text
  }
}

function schemaOf(file: string, { title, description }: About, schema: z.core.$ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: (at) => refine(at.zodSchema, at.jsonSchema as Schema) }); // its keywords are set one by one
  return `${JSON.stringify({ $schema, $id: file, title, description, ...rest, $defs: { date: DATE } }, null, 2)}\n`;
}

/** Every schema by its path under public/data. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const kinds = Object.keys(KINDS) as readonly Kind[]; // the keys of our own table
  return new Map([
    ...kinds.map((kind) => [`schema/${kind}.schema.json`, schemaOf(`${kind}.schema.json`, ABOUT[kind], FILES[kind])] as const),
    ['schema/record.schema.json', schemaOf('record.schema.json', WHOLE, Record)] as const,
  ]);
}

/** Reads geo/data: one thing, one file, the file's name is its id. Every problem is kept; nothing stops at the first. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { KINDS, Record, type Dataset, type Item, type Kind, type Problem } from '../src/domain/schema';
import { schemaProblems } from './plainWords';
import { readJsonFile } from './readFile';
import { roughProblems } from './roughChecks';
import { kinds, perKind, type RawFiles } from './whole';

/** A line stands in its file with its course; the course goes to the map's own file, not into the record. */
const LineFile = z.extend(KINDS.lines, { geometry: z.looseObject({ type: z.enum(['LineString', 'MultiLineString']), coordinates: z.array(z.unknown()) }) });

/** What stands in the files of each kind. */
export const FILES: { readonly [K in Kind]: z.ZodMiniObject } = { ...KINDS, lines: LineFile };

/** What is said of the whole record. */
const About = z.pick(Record, { version: true, checked: true });

type Raw = { readonly version: unknown; readonly checked: unknown } & { readonly [K in Kind]: readonly unknown[] };

/** What was read, before anything is checked: the files, and what could not be read as JSON. */
export type ReadFiles = { readonly about: unknown; readonly files: RawFiles; readonly problems: readonly Problem[] };

export type ReadRecord = {
  /** As it is written, for the built record. */
  readonly raw: Raw;
  /** The records that are sound in themselves. */
  readonly sound: Dataset;
  readonly unsound: RawFiles;
  /** The whole record, if every file is sound and every reference leads somewhere. */
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
};

async function readKind(data: string, kind: Kind): Promise<{ readonly items: readonly Item[]; readonly problems: readonly Problem[] }> {
  const found = (await readdir(join(data, kind))).filter((name) => !name.startsWith('.')).sort(); // hidden files are the system's
  const names = found.filter((name) => name.endsWith('.json'));
  const strangers = found.filter((name) => !name.endsWith('.json'));
  const read = await Promise.all(names.map(async (name) => ({ name, json: await readJsonFile(join(data, kind, name)) })));
  return {
    // A file whose text is no JSON still counts as there.
    items: read.map(({ name, json }) => ({ file: `${kind}/${name}`, id: name.slice(0, -'.json'.length), value: json.ok ? json.value : undefined })),
    problems: [
      ...read.flatMap(({ name, json }) => (json.ok ? [] : [{ file: `${kind}/${name}`, field: '(whole)', reason: json.problem }])),
      ...strangers.map((name) => ({ file: `${kind}/${name}`, field: '(whole)', reason: 'is not read: the name of a record ends in .json; name it so, or take it out' })),
    ],
  };
}

export async function readFiles(root: string): Promise<ReadFiles> {
  const data = join(root, 'geo/data');
  const about = await readJsonFile(join(data, 'about.json'));
  const read = await Promise.all(kinds.map(async (kind) => [kind, await readKind(data, kind)] as const));
  const byKind = new Map(read);
  return {
    about: about.ok ? about.value : undefined,
    files: perKind((kind) => byKind.get(kind)?.items ?? []),
    problems: [...(about.ok ? [] : [{ file: 'about.json', field: '(whole)', reason: about.problem }]), ...read.flatMap(([, { problems }]) => problems)],
  };
}

const fieldsOf = (value: unknown): { readonly [key: string]: unknown } => (typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : {}); // only read

/** A line without its course. */
function withoutGeometry(value: unknown): unknown {
  const { geometry: _, ...line } = fieldsOf(value);
  return line;
}

function problemsOfItem(kind: Kind, { file, id, value }: Item): { readonly ofSchema: readonly Problem[]; readonly ofName: readonly Problem[] } {
  const ofSchema = schemaProblems(file, FILES[kind], value);
  const { id: own } = fieldsOf(value);
  return { ofSchema, ofName: typeof own !== 'string' || own === id ? [] : [{ file, field: 'id', reason: `the id "${own}" is not the file's name: name the file ${own}.json, or change the id` }] };
}

/** Files as one record: what is sound, what is not, and every problem within the files and of the references between them. */
export function assemble({ about, files, problems: unread }: ReadFiles): ReadRecord {
  const there = perKind((kind) => files[kind].filter((item) => item.value !== undefined));
  const checked = perKind((kind) => there[kind].map((item) => ({ item, ...problemsOfItem(kind, item) })));
  const ofFiles = kinds.flatMap((kind) => checked[kind].flatMap(({ ofSchema, ofName }) => [...ofSchema, ...ofName]));
  const isSound = new Set(kinds.flatMap((kind) => checked[kind].filter((c) => c.ofSchema.length === 0).map((c) => c.item)));
  const valuesOf = (kind: Kind, items: readonly Item[]): readonly unknown[] => items.map(({ value }) => (kind === 'lines' ? withoutGeometry(value) : value));
  const ofAbout = about === undefined ? [] : schemaProblems('about.json', About, about);
  const { version, checked: until } = fieldsOf(about);
  const known = ofAbout.length === 0 && about !== undefined ? { version, checked: until } : { version: '0000.00', checked: '9999' };
  const sound = Record.parse({ ...known, ...perKind((kind) => valuesOf(kind, there[kind].filter((item) => isSound.has(item)))) });
  const unsound = perKind((kind) => files[kind].filter((item) => !isSound.has(item)));
  const problems = [...unread, ...ofAbout, ...ofFiles, ...roughProblems(files, unsound)];
  const raw: Raw = { version, checked: until, ...perKind((kind) => valuesOf(kind, there[kind])) };
  return { raw, sound, unsound, dataset: problems.length === 0 ? sound : null, problems };
}

/** The record of a project: what stands in its geo/data. */
export const readRecord = async (root: string): Promise<ReadRecord> => assemble(await readFiles(root));

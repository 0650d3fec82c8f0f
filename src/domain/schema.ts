/** The only door for data: unknown in, a whole Dataset or all its problems out. */
import * as z from 'zod/mini';
import { Argument, Incident, Lesson, Line, Perspective, Place, Position, Source, Territory } from './model';
import { referencesIn, type Reference } from './references';
import { fail, ok, type Result } from './result';
import { parseEdtf } from './time';

/** Every kind of record by the name of its folder and of its list. */
export const KINDS = {
  territories: Territory,
  incidents: Incident,
  sources: Source,
  lines: Line,
  places: Place,
  positions: Position,
  arguments: Argument,
  perspectives: Perspective,
  lessons: Lesson,
} as const;
export type Kind = keyof typeof KINDS;

const inOrder = <T extends { readonly order: number }>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => a.order - b.order);

/** A list of a kind, read in its order. */
const ordered = <T extends z.ZodMiniType<{ readonly order: number }>>(kind: T) => z.readonly(z.pipe(z.array(kind), z.transform((list: z.infer<T>[]) => inOrder(list))));

/** What the record says of itself. */
const OF_ITSELF = {
  version: z.string().check(z.regex(/^\d{4}\.\d{2}(\.\d+)?$/, 'a version is the year and month of the record: 2026.11'), z.describe('The version of the record, to be cited.')),
  checked: z
    .pipe(
      z.string().check(z.refine((value) => parseEdtf(value) !== null, 'not a date in EDTF')),
      z.transform((value: string) => parseEdtf(value) ?? z.NEVER),
    )
    .check(z.describe('Until when the record was checked, in EDTF.')),
} as const;

export const Record = z.strictObject({
  ...OF_ITSELF,
  territories: ordered(Territory),
  incidents: z.readonly(z.array(Incident)),
  sources: z.readonly(z.array(Source)),
  lines: z.readonly(z.array(Line)),
  places: z.readonly(z.array(Place)),
  positions: z.readonly(z.array(Position)),
  arguments: ordered(Argument),
  perspectives: z.readonly(z.array(Perspective)),
  lessons: ordered(Lesson),
});

export type Dataset = z.infer<typeof Record>;
export type Problem = { readonly file: string; readonly field: string; readonly reason: string };

const kinds = Object.keys(KINDS) as Kind[]; // the keys of our own table

/** The record around its items, which are read one by one. */
const Frame = z.strictObject({ ...OF_ITSELF, ...(Object.fromEntries(kinds.map((kind) => [kind, z.array(z.unknown())])) as { readonly [K in Kind]: z.ZodMiniArray<z.ZodMiniUnknown> }) });

/** The file that the record keeps an item in. */
const fileOf = (kind: Kind, item: unknown, index: number): string => `${kind}/${typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : index}.json`;

const problemsOf = (file: string, { issues }: z.core.$ZodError): readonly Problem[] => issues.map(({ path, message }) => ({ file, field: path.join('.') || '(whole)', reason: message }));

/** The kind of record that a reference points to, in words. */
const ONE_OF: { readonly [to in Reference['to']]: string } = { sources: 'source', territories: 'territory', positions: 'position' };

export type Item = { readonly file: string; readonly id: string; readonly value: unknown };

type References = readonly Reference[];
type Known = { readonly [to in Reference['to']]: ReadonlySet<string> };

const knownIn = (items: { readonly [to in Reference['to']]: readonly { readonly id: string }[] }): Known => ({
  sources: new Set(items.sources.map((s) => s.id)),
  territories: new Set(items.territories.map((t) => t.id)),
  positions: new Set(items.positions.map((p) => p.id)),
});

const dangling = (file: string, references: References, known: Known): readonly Problem[] =>
  references.filter(({ to, id }) => !known[to].has(id)).map(({ field, to, id }) => ({ file, field, reason: `there is no ${ONE_OF[to]} "${id}"` }));

/** References that lead nowhere, of records that may not be sound themselves. */
export function danglingIn(items: { readonly [K in Kind]: readonly Item[] }): readonly Problem[] {
  const known = knownIn(items);
  return Object.values(items).flatMap((list) => list.flatMap(({ file, value }) => dangling(file, referencesIn(value), known)));
}

/** Ids used twice within a kind. */
function repeatedIn(kind: Kind, list: readonly { readonly id: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }) => {
    if (seen.has(id)) return [{ file: `${kind}/${id}.json`, field: 'id', reason: `the id "${id}" is used twice` }];
    seen.add(id);
    return [];
  });
}

/** An item as it was read, and what it points to. */
type Sound = { readonly value: unknown; readonly references: References };
/** The items that were found sound, by their raw values: a record with the same ones in it need not read them again. */
export type SoundItems = WeakMap<object, Sound>;

function readItem(kind: Kind, raw: unknown, file: string, sound: SoundItems): Result<Sound, readonly Problem[]> {
  const before = typeof raw === 'object' && raw !== null ? sound.get(raw) : undefined;
  if (before !== undefined) return ok(before);
  const parsed = KINDS[kind].safeParse(raw);
  if (!parsed.success) return fail(problemsOf(file, parsed.error));
  const item: Sound = { value: parsed.data, references: referencesIn(raw) };
  sound.set(raw as object, item); // a kind is an object, and it was parsed as one
  return ok(item);
}

/** Reads a record an item at a time, with a rest after each: the whole record, or every problem in it: file, field, reason. */
export function* readingDataset(raw: unknown, sound: SoundItems = new WeakMap()): Generator<undefined, Result<Dataset, readonly Problem[]>, undefined> {
  const frame = Frame.safeParse(raw);
  const lists = raw as { readonly [K in Kind]?: unknown } | null; // only read, never trusted
  const problems: Problem[] = frame.success ? [] : [...problemsOf('record', frame.error)];
  const read = new Map<Kind, { readonly file: string; readonly item: Sound }[]>();
  for (const kind of kinds) {
    const list: unknown = lists?.[kind];
    const items: { readonly file: string; readonly item: Sound }[] = [];
    read.set(kind, items);
    for (const [index, value] of (Array.isArray(list) ? list : []).entries()) {
      const file = fileOf(kind, value, index);
      const item = readItem(kind, value, file, sound);
      if (item.ok) items.push({ file, item: item.value });
      else problems.push(...item.problem);
      yield;
    }
  }
  if (!frame.success || problems.length > 0) return fail(problems);
  const values = Object.fromEntries([...read].map(([kind, items]) => [kind, items.map(({ item }) => item.value)]));
  const { version, checked } = frame.data;
  const dataset = { ...values, version, checked } as unknown as Dataset; // every list holds what its own schema read
  const known = knownIn(dataset);
  const faults = [...kinds.flatMap((kind) => repeatedIn(kind, dataset[kind])), ...[...read.values()].flat().flatMap(({ file, item }) => dangling(file, item.references, known))];
  if (faults.length > 0) return fail(faults);
  return ok({ ...dataset, territories: inOrder(dataset.territories), arguments: inOrder(dataset.arguments), lessons: inOrder(dataset.lessons) });
}

/** The same at one go. */
export function readDataset(raw: unknown): Result<Dataset, readonly Problem[]> {
  const reading = readingDataset(raw);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

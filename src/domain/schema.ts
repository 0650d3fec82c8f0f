/** The only door for data: unknown in, a whole Dataset or all its problems out. */
import * as z from 'zod/mini';
import { Argument, Incident, Lesson, Line, Perspective, Place, Position, Source, Territory } from './model';
import { referencesIn } from './references';
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

export const Record = z.strictObject({
  version: z.string().check(z.regex(/^\d{4}\.\d{2}(\.\d+)?$/, 'a version is the year and month of the record: 2026.11'), z.describe('The version of the record, to be cited.')),
  checked: z
    .pipe(
      z.string().check(z.refine((value) => parseEdtf(value) !== null, 'not a date in EDTF')),
      z.transform((value: string) => parseEdtf(value) ?? z.NEVER),
    )
    .check(z.describe('Until when the record was checked, in EDTF.')),
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

/** A value deep in the record as the file that the record keeps it in. */
const fileOf = (path: readonly PropertyKey[], raw: unknown): string => {
  const [kind, index] = path;
  if (typeof kind !== 'string' || typeof index !== 'number') return 'record';
  const list = (raw as { readonly [k: string]: unknown } | null)?.[kind]; // only read, never trusted
  const item: unknown = Array.isArray(list) ? list[index] : undefined;
  const name = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index);
  return `${kind}/${name}.json`;
};

/** The kind of record that a reference points to, in words. */
const ONE_OF: { readonly [kind in 'sources' | 'territories' | 'positions']: string } = { sources: 'source', territories: 'territory', positions: 'position' };

export type Item = { readonly file: string; readonly id: string; readonly value: unknown };

/** References that lead nowhere, of records that may not be sound themselves. */
export function danglingIn(items: { readonly [K in Kind]: readonly Item[] }): readonly Problem[] {
  const known = {
    sources: new Set(items.sources.map((s) => s.id)),
    territories: new Set(items.territories.map((t) => t.id)),
    positions: new Set(items.positions.map((p) => p.id)),
  };
  return Object.values(items).flatMap((list) =>
    list.flatMap(({ file, value }) =>
      referencesIn(value)
        .filter(({ to, id }) => !known[to].has(id))
        .map(({ field, to, id }): Problem => ({ file, field, reason: `there is no ${ONE_OF[to]} "${id}"` })),
    ),
  );
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

/** The whole record, or every problem in it: file, field, reason. */
export function readDataset(raw: unknown): Result<Dataset, readonly Problem[]> {
  const parsed = Record.safeParse(raw);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => {
        const file = fileOf(issue.path, raw);
        return { file, field: issue.path.slice(file === 'record' ? 0 : 2).join('.') || '(whole)', reason: issue.message };
      }),
    );
  }
  const dataset = parsed.data;
  const values = raw as { readonly [K in Kind]: readonly { readonly id: string }[] }; // of this shape, since it was parsed; as written, dates are short texts
  const itemsOf = (kind: Kind): readonly Item[] => values[kind].map((value) => ({ file: `${kind}/${value.id}.json`, id: value.id, value }));
  const kinds = Object.keys(KINDS) as Kind[]; // the keys of our own table
  const items = Object.fromEntries(kinds.map((kind) => [kind, itemsOf(kind)])) as { readonly [K in Kind]: readonly Item[] };
  const problems = [...kinds.flatMap((kind) => repeatedIn(kind, dataset[kind])), ...danglingIn(items)];
  return problems.length === 0 ? ok(dataset) : fail(problems);
}

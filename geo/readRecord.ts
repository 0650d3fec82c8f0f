/** Reads geo/data: one thing, one file, the file's name is its id. Every problem is kept; nothing stops at the first. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Incident, readDataset, Source, Territory, type Dataset, type Problem } from '../src/domain/schema';

const KINDS: { readonly [kind in 'territories' | 'incidents' | 'sources']: z.ZodType } = {
  territories: Territory,
  incidents: Incident,
  sources: Source,
};

type Raw = { readonly checked: unknown } & { readonly [kind in keyof typeof KINDS]: readonly unknown[] };
export type ReadRecord = { readonly raw: Raw; readonly dataset: Dataset | null; readonly problems: readonly Problem[] };

async function readJson(path: string, file: string, problems: Problem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    problems.push({ file, field: '(whole)', reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** The files of one kind by name, each read by its schema. */
async function readKind(data: string, kind: keyof typeof KINDS, problems: Problem[]): Promise<unknown[]> {
  const names = (await readdir(join(data, kind))).filter((name) => name.endsWith('.json')).sort();
  const values: unknown[] = [];
  for (const name of names) {
    const file = `${kind}/${name}`;
    const value = await readJson(join(data, kind, name), file, problems);
    if (value === undefined) continue;
    values.push(value);
    const parsed = KINDS[kind].safeParse(value);
    for (const issue of parsed.error?.issues ?? []) problems.push({ file, field: issue.path.join('.') || '(whole)', reason: issue.message });
    const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    if (id !== name.slice(0, -'.json'.length)) problems.push({ file, field: 'id', reason: `the id "${String(id)}" is not the file's name` });
  }
  return values;
}

/** The record of a project: its raw values, the dataset if they are sound, and every problem. */
export async function readRecord(root: string): Promise<ReadRecord> {
  const data = join(root, 'geo/data');
  const problems: Problem[] = [];
  const about = await readJson(join(data, 'about.json'), 'about.json', problems);
  const raw: Raw = {
    checked: typeof about === 'object' && about !== null && 'checked' in about ? about.checked : undefined,
    territories: await readKind(data, 'territories', problems),
    incidents: await readKind(data, 'incidents', problems),
    sources: await readKind(data, 'sources', problems),
  };
  const read = readDataset(raw);
  if (read.ok) return { raw, dataset: read.value, problems };
  // The files' own problems are already there, under their names; what is new concerns how they hang together.
  const more = problems.length === 0 || read.problem.every((p) => p.reason.startsWith('there is no') || p.reason.includes('used twice')) ? read.problem : [];
  return { raw, dataset: null, problems: [...problems, ...more] };
}

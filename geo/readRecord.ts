/** Reads geo/data: one thing, one file, the file's name is its id. Every problem is kept; nothing stops at the first. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Incident, readDataset, Source, Territory, type Dataset, type Problem } from '../src/domain/schema';
import { roughProblems, type RawFile } from './roughChecks';

const KINDS: { readonly [kind in 'territories' | 'incidents' | 'sources']: z.ZodType } = {
  territories: Territory,
  incidents: Incident,
  sources: Source,
};

type Raw = { readonly checked: unknown } & { readonly [kind in keyof typeof KINDS]: readonly unknown[] };
export type ReadRecord = { readonly raw: Raw; readonly dataset: Dataset | null; readonly territories: readonly string[]; readonly problems: readonly Problem[] };

async function readJson(path: string, file: string, problems: Problem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    problems.push({ file, field: '(whole)', reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** The files of one kind by name, each read by its schema. A file whose text is no JSON still counts as there. */
async function readKind(data: string, kind: keyof typeof KINDS, problems: Problem[]): Promise<readonly RawFile[]> {
  const names = (await readdir(join(data, kind))).filter((name) => name.endsWith('.json')).sort();
  const files: RawFile[] = [];
  for (const name of names) {
    const file = `${kind}/${name}`;
    const own = name.slice(0, -'.json'.length);
    const value = await readJson(join(data, kind, name), file, problems);
    files.push({ file, id: own, value });
    if (value === undefined) continue;
    const parsed = KINDS[kind].safeParse(value);
    for (const issue of parsed.error?.issues ?? []) problems.push({ file, field: issue.path.join('.') || '(whole)', reason: issue.message });
    const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    if (id !== own) problems.push({ file, field: 'id', reason: `the id "${String(id)}" is not the file's name` });
  }
  return files;
}

const valuesOf = (files: readonly RawFile[]): readonly unknown[] => files.map((f) => f.value).filter((v) => v !== undefined);

/** The record of a project: its raw values, the dataset if they are sound, the ids of its territories by their files, and every problem. */
export async function readRecord(root: string): Promise<ReadRecord> {
  const data = join(root, 'geo/data');
  const problems: Problem[] = [];
  const about = await readJson(join(data, 'about.json'), 'about.json', problems);
  const files = {
    territories: await readKind(data, 'territories', problems),
    incidents: await readKind(data, 'incidents', problems),
    sources: await readKind(data, 'sources', problems),
  };
  const raw: Raw = {
    checked: typeof about === 'object' && about !== null && 'checked' in about ? about.checked : undefined,
    territories: valuesOf(files.territories),
    incidents: valuesOf(files.incidents),
    sources: valuesOf(files.sources),
  };
  const read = readDataset(raw);
  const territories = files.territories.map((f) => f.id);
  if (read.ok && problems.length === 0) return { raw, dataset: read.value, territories, problems };
  // The files' own problems stand under their names; what is wrong in how they hang together is added as far as it can be seen.
  const ofWhole = read.ok ? [] : read.problem.filter((p) => p.file === 'record' || p.reason.includes('used twice'));
  return { raw, dataset: null, territories, problems: [...problems, ...ofWhole, ...roughProblems(files)] };
}

/**
 * What can still be checked while some files are not sound, so that all problems are listed at once: that periods and
 * claims join, that references lead somewhere, that dates lie in range. It reads no more of a file than it needs.
 */
import type { Problem } from '../src/domain/schema';
import { parseEdtf, type Edtf } from '../src/domain/time';
import { runProblems } from './checks';

export type RawFile = { readonly file: string; readonly id: string; readonly value: unknown };

type Fields = { readonly [key: string]: unknown };
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {}); // only read
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The dates of a run, or null where one of them is none: that has been said already. */
function runOf(items: readonly unknown[]): readonly { readonly from: Edtf; readonly to: Edtf | null }[] | null {
  const run: { from: Edtf; to: Edtf | null }[] = [];
  for (const item of items) {
    const { from, to } = fieldsOf(item);
    const start = parseEdtf(String(from));
    const end = to === null ? null : parseEdtf(String(to));
    if (start === null || (end === null && to !== null)) return null;
    run.push({ from: start, to: end });
  }
  return run;
}

function joins({ file, value }: RawFile): readonly Problem[] {
  const { periods, claims, claimants } = fieldsOf(value);
  const runs: readonly (readonly [string, readonly unknown[]])[] = [
    ['periods', listOf(periods)],
    ...listOf(claimants).map((side) => [`claims of ${String(side)}`, listOf(claims).filter((c) => fieldsOf(c)['claimant'] === side)] as const),
  ];
  return runs.flatMap(([field, items]) => runProblems(file, field, runOf(items) ?? []));
}

/** The ids of sources that a value cites anywhere, with the field. */
function citationsIn(value: unknown, field: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((item, n) => citationsIn(item, `${field}.${n}`));
  return Object.entries(fieldsOf(value)).flatMap(([key, inner]) => {
    const path = field === '' ? key : `${field}.${key}`;
    return key === 'source' && typeof inner === 'string' ? [[path.replace(/^\./, ''), inner] as const] : citationsIn(inner, path);
  });
}

type Kinds = { readonly territories: readonly RawFile[]; readonly incidents: readonly RawFile[]; readonly sources: readonly RawFile[] };

export function roughProblems({ territories, incidents, sources }: Kinds): readonly Problem[] {
  const knownSources = new Set(sources.map((s) => s.id));
  const knownTerritories = new Set(territories.map((t) => t.id));
  const references = [...territories, ...incidents].flatMap(({ file, value }) =>
    citationsIn(value, '')
      .filter(([, source]) => !knownSources.has(source))
      .map(([field, source]): Problem => ({ file, field, reason: `there is no source "${source}"` })),
  );
  const lands = incidents.flatMap(({ file, value }) =>
    listOf(fieldsOf(value)['territories'])
      .filter((id) => !knownTerritories.has(String(id)))
      .map((id): Problem => ({ file, field: 'territories', reason: `there is no territory "${String(id)}"` })),
  );
  return [...territories.flatMap(joins), ...references, ...lands];
}

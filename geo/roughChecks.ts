/**
 * What can be checked of files that are not sound, so that all problems are listed at once: that periods and claims join,
 * and that references lead somewhere. It reads no more of a file than it needs.
 */
import { referencesIn } from '../src/domain/references';
import type { Item, Problem } from '../src/domain/schema';
import { parseEdtf, type Edtf } from '../src/domain/time';
import { didYouMean } from './nearest';
import { runProblems } from './timeChecks';
import { kinds, type RawFiles } from './whole';

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

function landJoins({ file, value }: Item): readonly Problem[] {
  const { periods, claims, claimants } = fieldsOf(value);
  const runs: readonly (readonly [string, readonly unknown[]])[] = [
    ['periods', listOf(periods)],
    ...listOf(claimants).map((side) => [`claims of ${String(side)}`, listOf(claims).filter((c) => fieldsOf(c)['claimant'] === side)] as const),
  ];
  return runs.flatMap(([field, items]) => runProblems(file, field, runOf(items) ?? []));
}

const drawingJoins = ({ file, value }: Item): readonly Problem[] =>
  listOf(fieldsOf(value)['lands']).flatMap((land, n) => runProblems(file, `lands.${n}.periods`, runOf(listOf(fieldsOf(land)['periods'])) ?? []));

/** The kind of record that a reference points to, in words. */
const ONE_OF = { sources: 'source', territories: 'territory', positions: 'position' } as const;

/** References that lead nowhere. */
function dangling(files: RawFiles): readonly Problem[] {
  const known = { sources: files.sources.map((s) => s.id), territories: files.territories.map((t) => t.id), positions: files.positions.map((p) => p.id) };
  const sets = { sources: new Set(known.sources), territories: new Set(known.territories), positions: new Set(known.positions) };
  return kinds.flatMap((kind) =>
    files[kind].flatMap(({ file, value }) =>
      referencesIn(value)
        .filter(({ to, id }) => !sets[to].has(id))
        .map(({ field, to, id }): Problem => ({ file, field, reason: `there is no ${ONE_OF[to]} "${id}"${didYouMean(id, known[to])}` })),
    ),
  );
}

export const roughProblems = (files: RawFiles, unsound: RawFiles): readonly Problem[] => [...unsound.territories.flatMap(landJoins), ...unsound.perspectives.flatMap(drawingJoins), ...dangling(files)];

/** Every check on the record as a whole: each gives all its problems; nothing is built while there is one. */
import type { FeatureCollection } from 'geojson';
import type { Dataset, Problem, Territory } from '../src/domain/schema';
import type { Edtf } from '../src/domain/time';

/** The built shapes by file name under public/data. */
export type Shapes = ReadonlyMap<string, FeatureCollection>;
type Check = (dataset: Dataset, shapes: Shapes) => readonly Problem[];

type Dated = { readonly from: Edtf; readonly to: Edtf | null };

/** Gaps, overlaps and false order in a run of dated things; the end of each must be written as the start of the next. */
export function runProblems(file: string, field: string, run: readonly Dated[]): Problem[] {
  const problems: Problem[] = [];
  const say = (n: number, reason: string) => problems.push({ file, field: `${field}.${n}`, reason });
  run.forEach(({ from, to }, n) => {
    const next = run[n + 1];
    if (to === null) {
      if (next !== undefined) say(n, `has no end, but another begins on ${next.from.text}`);
      return;
    }
    if (to.extent.start < from.extent.start || to.extent.end < from.extent.end) say(n, `ends (${to.text}) before it begins (${from.text})`);
    if (next === undefined) return say(n, `ends on ${to.text} and nothing follows: the last must have "to": null`);
    if (next.from.text === to.text) return;
    if (next.from.extent.start > to.extent.start) return say(n + 1, `a gap: the one before ends on ${to.text}, this begins on ${next.from.text}`);
    if (next.from.extent.start < to.extent.start) return say(n + 1, `an overlap: the one before ends on ${to.text}, this begins on ${next.from.text}`);
    say(n + 1, `the joint is written in two ways: ${to.text} and ${next.from.text}`);
  });
  return problems;
}

const fileOf = (territory: Territory): string => `territories/${territory.id}.json`;

const periodsJoin: Check = ({ territories }) => territories.flatMap((t) => runProblems(fileOf(t), 'periods', t.periods));

const claimsJoin: Check = ({ territories }) =>
  territories.flatMap((t) => {
    const begins = t.periods[0]?.from.text;
    const perSide = t.claimants.flatMap((side) => {
      const run = t.claims.filter((c) => c.claimant === side);
      if (run.length === 0) return [{ file: fileOf(t), field: 'claims', reason: `nothing is said of a claim by ${side}; if none is known, say "none"` }];
      const late = run[0]?.from.text === begins ? [] : [{ file: fileOf(t), field: 'claims', reason: `the claims of ${side} begin on ${run[0]?.from.text}, the periods on ${begins}` }];
      return [...late, ...runProblems(fileOf(t), `claims of ${side}`, run)];
    });
    const strangers = t.claims.filter((c) => !t.claimants.includes(c.claimant));
    return [...perSide, ...strangers.map((c) => ({ file: fileOf(t), field: 'claims', reason: `${c.claimant} is not among the claimants` }))];
  });

const dependentsHaveHolders: Check = ({ territories }) =>
  territories.flatMap((t) =>
    t.periods.flatMap((p, n) => {
      const field = `periods.${n}`;
      if ((p.rule === 'dependent') !== (p.under !== undefined)) return [{ file: fileOf(t), field, reason: 'a dependent state, and only that, says under whose control it is' }];
      if (p.rule === 'joint' && p.by.length !== 2) return [{ file: fileOf(t), field, reason: 'joint possession needs two holders' }];
      if ((p.rule === 'none' || p.rule === 'unknown') !== (p.by.length === 0)) return [{ file: fileOf(t), field, reason: 'no holder is given exactly where there is none or none is known' }];
      return [];
    }),
  );

const datesInRange: Check = ({ incidents, checked }) =>
  incidents.flatMap((i) => {
    const file = `incidents/${i.id}.json`;
    if (i.date.first === null || i.date.last === null) return [{ file, field: 'date', reason: 'an incident has a beginning and an end' }];
    if (i.date.first.civil.year < 1855) return [{ file, field: 'date', reason: `${i.date.text} is before 1855, where the atlas begins` }];
    if (i.date.extent.start >= checked.extent.end) return [{ file, field: 'date', reason: `${i.date.text} is after ${checked.text}, until when the record was checked` }];
    return [];
  });

/** A territory without a shape, a shape without a territory, a feature in the wrong file. */
export function shapeProblems(territories: readonly string[], shapes: Shapes): readonly Problem[] {
  const known = new Set(territories);
  const missing = territories
    .filter((id) => (shapes.get(`territories/${id}.geojson`)?.features.length ?? 0) === 0)
    .map((id) => ({ file: `territories/${id}.json`, field: 'id', reason: `there is no shape territories/${id}.geojson` }));
  const strangers = [...shapes].flatMap(([file, { features }]) => {
    if (!file.startsWith('territories/')) return [];
    const own = file.slice('territories/'.length, -'.geojson'.length);
    if (!known.has(own)) return [{ file, field: '(whole)', reason: `there is a shape but no territory "${own}"` }];
    return features
      .filter((f) => f.properties?.['territory'] !== own)
      .map((f) => ({ file, field: String(f.id), reason: `its territory is "${String(f.properties?.['territory'])}", not "${own}"` }));
  });
  return [...missing, ...strangers];
}

const shapesMatch: Check = ({ territories }, shapes) => shapeProblems(territories.map((t) => t.id), shapes);

const sourcesAreUsed: Check = ({ territories, incidents, sources }) => {
  const used = new Set<string>([
    ...territories.flatMap((t) => [...t.periods, ...t.claims].flatMap((x) => x.sources.map((c) => c.source))),
    ...incidents.flatMap((i) => i.sources.map((c) => c.source)),
  ]);
  return sources.filter((s) => !used.has(s.id)).map((s) => ({ file: `sources/${s.id}.json`, field: 'id', reason: 'nothing cites this source' }));
};

const CHECKS: readonly Check[] = [periodsJoin, claimsJoin, dependentsHaveHolders, datesInRange, shapesMatch, sourcesAreUsed];

/** All problems of a record and its shapes. */
export const problemsOf = (dataset: Dataset, shapes: Shapes): readonly Problem[] => CHECKS.flatMap((check) => check(dataset, shapes));

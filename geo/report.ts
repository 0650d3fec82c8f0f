/** What the record holds, in numbers: how much, by whom, from which sources, and where a side is heard less. */
import { Category, Confidence, Language, Source as SourceSchema, type Citation, type Source } from '../src/domain/model';
import type { Dataset } from '../src/domain/schema';
import { civilOf } from '../src/domain/time';
import { isOwn } from './sideChecks';
import { kinds } from './whole';

type Row = readonly [name: string, count: number | string];

const sideNames = { JP: 'Japan', RU: 'Russia or the USSR', joint: 'joint', third: 'third parties' } as const satisfies { readonly [S in Source['side']]: string };
const sides = SourceSchema.shape.side.options;

/** How many of a list have each of the values, in the order of the values; those that none has are left out. */
function countBy<T, V extends string>(list: readonly T[], values: readonly V[], valuesOf: (item: T) => readonly V[]): readonly Row[] {
  return values.map((value): Row => [value, list.filter((item) => valuesOf(item).includes(value)).length]).filter(([, count]) => count !== 0);
}

/** Names on the left, numbers in a column on the right. */
function section(title: string, rows: readonly Row[]): string {
  const [names, counts] = [Math.max(...rows.map(([name]) => name.length)), Math.max(...rows.map(([, count]) => String(count).length))];
  return [title, ...rows.map(([name, count]) => `  ${name.padEnd(names)}  ${String(count).padStart(counts)}`)].join('\n');
}

const share = (part: number, whole: number): string => (whole === 0 ? 'none' : `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`);

/** Of how many the sources are of both sides: Japanese and Russian, or made by both together. */
function ofBothSides(list: readonly { readonly sources: readonly Citation[] }[], sideOf: ReadonlyMap<string, Source['side']>): string {
  const both = list.filter(({ sources }) => {
    const found = sources.map((c) => sideOf.get(c.source));
    return found.includes('joint') || (found.includes('JP') && found.includes('RU'));
  });
  return share(both.length, list.length);
}

function decades({ incidents }: Dataset): readonly Row[] {
  const decadeOf = (start: number) => `${Math.floor(start / 10) * 10}s`;
  const found = incidents.map((i) => decadeOf(civilOf(i.date.extent.start).year));
  return [...new Set(found)].sort().map((decade): Row => [decade, found.filter((d) => d === decade).length]);
}

/** Accounts that rest on no document of their own side, one to a line. */
export function warningsOf({ incidents, sources }: Dataset): readonly string[] {
  const sideOf = new Map<string, Source['side']>(sources.map((s) => [s.id, s.side]));
  return incidents.flatMap(({ id, accounts = [] }) =>
    accounts
      .filter((account) => !account.sources.some((c) => isOwn(account.side, sideOf.get(c.source))))
      .map(({ side }) => `incidents/${id}.json: the account of ${side} rests on no source of that side`),
  );
}

/** The sources by side, in one line. */
export const sidesOf = ({ sources }: Dataset): string => `${sources.length} sources: ${sides.map((side) => `${sideNames[side]} ${sources.filter((s) => s.side === side).length}`).join(', ')}`;

/** The whole report as text; the same for the same record. */
export function reportOf(dataset: Dataset): string {
  const { incidents, sources, territories } = dataset;
  const sideOf = new Map<string, Source['side']>(sources.map((s) => [s.id, s.side]));
  const [periods, claims] = [territories.flatMap((t) => t.periods), territories.flatMap((t) => t.claims)];
  const told = incidents.filter((i) => i.accounts !== undefined);
  const both = told.filter((i) => (['JP', 'RU'] as const).every((side) => i.accounts?.some((a) => a.side === side)));
  const warnings = warningsOf(dataset);
  return [
    `Record ${dataset.version}, checked until ${dataset.checked.text}`,
    section('Records', [...kinds.map((kind): Row => [kind, dataset[kind].length]), ['periods of control', periods.length], ['statements of claims', claims.length]]),
    section('Incidents by category', countBy(incidents, Category.options, (i) => [i.category])),
    section('Incidents by decade', decades(dataset)),
    section('Incidents by confidence', countBy(incidents, Confidence.options, (i) => [i.confidence])),
    section('Sources by kind', countBy(sources, SourceSchema.shape.kind.options, (s) => [s.kind])),
    section('Sources by side', sides.map((side): Row => [sideNames[side], sources.filter((s) => s.side === side).length])),
    section('Sources by language (some have several)', countBy(sources, Language.options, (s) => s.languages)),
    section('Sources of both sides, or made by both together', [
      ['incidents, with their accounts', ofBothSides(incidents.map((i) => ({ sources: [...i.sources, ...(i.accounts ?? []).flatMap((a) => a.sources)] })), sideOf)],
      ['periods of control', ofBothSides(periods, sideOf)],
      ['statements of claims', ofBothSides(claims, sideOf)],
    ]),
    section('Told differently', [
      ['incidents with accounts', told.length],
      ['of these with Japan’s and Russia’s', both.length],
    ]),
    warnings.length === 0 ? 'No warnings' : ['Warnings', ...warnings.map((w) => `  ${w}`)].join('\n'),
  ].join('\n\n');
}

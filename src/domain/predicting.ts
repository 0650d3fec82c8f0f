/** Which question a class is asked: of the record alone, as often about what changes as about what stays. */
import { chanceOf, shuffled } from './chance';
import { message, spanParam } from './message';
import type { Territory } from './model';
import { fillsOf, type Fill } from './paint';
import type { AskedOf } from './predict';
import { controlIn, plainName } from './questionKinds';
import { controlQuestion, type Question } from './questions';
import type { Dataset } from './schema';
import { periodsIn, possibleExtent, sidesOf } from './status';
import { addDays, spanAt, type Day, type Extent, type Span } from './time';

/** "Who controls it on that date?", with its one right answer; null where the record has none. */
export function predictionOf(dataset: Dataset, { land, span }: AskedOf): Question | null {
  const territory = dataset.territories.find((x) => x.id === land);
  const question = territory === undefined ? null : controlQuestion(dataset, territory, { span, seed: span.start });
  return question === null || territory === undefined ? null : { ...question, ask: message('predict.ask', { name: plainName(territory), date: spanParam(span) }) };
}

/** How far a question looks ahead, in years: past a change, and where nothing changes. */
const PAST_CHANGE = 12;
const AHEAD = 40;

type Asking = {
  /** What is shown: it is asked about later times only. */
  readonly now: Span;
  readonly range: Extent;
  /** The ids of what the map's window shows; null where that is not known. */
  readonly sight: ReadonlySet<string> | null;
  readonly seed: number;
  /** What was asked last: another land is asked about, where there is another. */
  readonly last?: AskedOf | null;
};

const holdersIn = (territory: Territory, day: Day): string | null => {
  const period = periodsIn(territory, { start: day, end: addDays(day, 1) }).at(-1);
  return period === undefined ? null : sidesOf(period).join();
};

/** The first days of years after what is shown on which the record has one answer, until the second change from now on; with whether the land has changed hands by then. */
function* daysAfter(dataset: Dataset, territory: Territory, { now, range }: Pick<Asking, 'now' | 'range'>): Generator<{ readonly span: Span; readonly changed: boolean }> {
  const held = holdersIn(territory, addDays(now.end, -1));
  let since: { readonly by: string | null; readonly years: number } = { by: held, years: 0 };
  let isPast = false;
  for (let year = spanAt(now.end, 'year'); year.start < range.end; year = spanAt(year.end, 'year')) {
    if (year.start < now.end) continue;
    const by = holdersIn(territory, year.start);
    if (by !== since.by) {
      if (isPast) return;
      isPast = by !== held;
      since = { by, years: 0 };
    }
    since = { ...since, years: since.years + 1 };
    if (since.years > (isPast ? PAST_CHANGE : AHEAD)) {
      if (isPast) return;
      continue;
    }
    const span = spanAt(year.start, 'day');
    if (controlIn(dataset, territory, span) !== null) yield { span, changed: isPast };
  }
}

/** What a class can be asked of the time after what is shown: who controls a land in sight on a first of January, when it has changed hands or when it has not, each as often by chance; null where nothing is left to ask. */
export function proposed(dataset: Dataset, { now, range, sight, seed, last = null }: Asking): AskedOf | null {
  const chance = chanceOf(seed);
  const wished = chance() < 0.5;
  const all = shuffled(dataset.territories, chance);
  const others = all.filter((x) => x.id !== last?.land);
  const inSight = others.filter((x) => sight?.has(x.id) ?? true);
  for (const lands of [inSight, others, all]) {
    for (const changed of [wished, !wished]) {
      for (const territory of lands) {
        const [day] = shuffled([...daysAfter(dataset, territory, { now, range })].filter((d) => d.changed === changed), chance);
        if (day !== undefined) return { land: territory.id, span: day.span };
      }
    }
  }
  return null;
}

/** A stretch of a land's time with who controlled it. */
export type Stretch = Extent & { readonly fills: readonly Fill[] };

/** Who controlled a land from the beginning of the range on, as far as a class may see it: nothing begins or ends after `until`. What goes on under the same side is one stretch. */
export function stretchesUntil(territory: Territory, range: Extent, until: Day): readonly Stretch[] {
  const stretches: Stretch[] = [];
  territory.periods.forEach((period, n) => {
    const held = possibleExtent(period);
    const next = territory.periods[n + 1];
    const start = Math.max(held.start, range.start) as Day; // one of two days
    const end = Math.min(next === undefined ? held.end : possibleExtent(next).start, until) as Day; // likewise
    if (start >= end) return;
    const fills = fillsOf(period);
    const last = stretches.at(-1);
    if (last !== undefined && last.end === start && last.fills.join() === fills.join()) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end, fills });
  });
  return stretches;
}

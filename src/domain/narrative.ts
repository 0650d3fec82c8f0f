/** The truth of a span in sentences: the same functions as the map, in words. */
import { countIn, type Filter } from './incidents';
import { dateParam, message, spanParam, type Message } from './message';
import { nameForms, nameIn, type NameOrder } from './names';
import type { Claim, Period, Territory } from './model';
import type { Dataset } from './schema';
import { changesIn, sidesOf, standingOf, statusIn, type Change } from './status';
import type { Span } from './time';

/** The holders of a period as a list: parties by name, a dependent state with who controls it. */
export function holders(period: Period): readonly Message[] {
  if (period.by.length === 0) return [message(period.rule === 'unknown' ? 'holder.unknown' : 'holder.none')];
  return period.by.map((c) =>
    period.under !== undefined ? message('holder.dependent', { state: message(`party.${c}`), under: message(`party.${period.under}`) }) : message(`party.${c}`),
  );
}

/** What a change is, in words: who passes to whom, who follows whom, or which rule begins, and when. */
export const changeIn = (change: Change, name: string): Message => {
  const params = { name, old: holders(change.before), new: holders(change.after), date: dateParam(change.when) };
  if (change.kind === 'rule') return message('narrative.rule', { ...params, rule: message(`rule.${change.after.rule}`) });
  return message(`narrative.${change.kind}`, params);
};

/** The claims that stand at the end of the span, by their strength; that of a holder is said only where it is not formal. */
export function claimClauses(claims: readonly Claim[], period: Period): readonly Message[] {
  const holding = sidesOf(period);
  return (['formal', 'ambiguous', 'renounced', 'unknown'] as const).flatMap((strength) => {
    const sides = standingOf(claims).filter((c) => c.strength === strength && !(strength === 'formal' && holding.includes(c.claimant)));
    return sides.length === 0 ? [] : [message(`clause.${strength}`, { sides: sides.map((c) => message(`side.${c.claimant}`)) })];
  });
}

/** One sentence about a territory: who holds it and since when, or how control passes in the span, and who else claims it. Null before its record begins. */
export function sentenceFor(territory: Territory, span: Span, order: NameOrder): Message | null {
  const { periods, claims, changes } = statusIn(territory, span);
  const period = periods.at(-1);
  if (period === undefined) return null;
  const name = nameIn(territory, span, order);
  const passages = changes.map((c) => changeIn(c, name));
  const body = passages.length > 0 ? passages : [standing(territory, period, name)];
  const clauses = claimClauses(claims, period);
  return message(clauses.length > 0 ? 'narrative.claimed' : 'narrative.plain', { body, clauses });
}

/** What goes on unchanged: who holds it, how and since when. */
function standing(territory: Territory, period: Period, name: string): Message {
  if (period.rule === 'none') return message('narrative.none', { name });
  return message(period.by.length > 1 ? 'narrative.shared' : 'narrative.holds', {
    name,
    holder: holders(period),
    rule: message(`rule.${period.rule}`),
    date: dateParam(ruleSince(territory, period).from),
  });
}

/** The first of the unbroken run of periods up to `period` that `goesOn` joins to it. */
function runSince(territory: Territory, period: Period, goesOn: (before: Period) => boolean): Period {
  const before = territory.periods.slice(0, territory.periods.indexOf(period)).reverse();
  const broken = before.findIndex((p) => !goesOn(p));
  return (broken === -1 ? before : before.slice(0, broken)).at(-1) ?? period;
}

/** The period in which the holders of `period` began to rule in its way. */
export const ruleSince = (territory: Territory, period: Period): Period =>
  runSince(territory, period, (p) => p.rule === period.rule && p.by.join() === period.by.join() && p.under === period.under);

/** The period in which the side of `period` gained control, in whatever way and under whatever name of state; posts before any treaty do not count. */
export const controlSince = (territory: Territory, period: Period): Period =>
  runSince(territory, period, (p) => p.rule !== 'posts' && sidesOf(p).join() === sidesOf(period).join());

/**
 * What the span means in a line, for the slider's value and for screen readers: its date, and who passes to whom, or
 * how many incidents there are, and of them how many the filter hides. Where disputed islands change hands they are
 * named, and the others counted.
 */
export function headline(dataset: Dataset, { span, ...filter }: { readonly span: Span } & Filter, order: NameOrder): Message {
  const date = spanParam(span);
  const passing = dataset.territories.flatMap((t) => changesIn(t, span).filter((c) => c.kind === 'hands').slice(-1));
  if (passing.length === 0) {
    const count = countIn(dataset.incidents, span, filter);
    const hidden = countIn(dataset.incidents, span) - count;
    return message(hidden === 0 ? 'headline.quiet' : 'headline.quietFiltered', { date, count, hidden });
  }
  const disputed = passing.filter((c) => c.territory.group === 'disputed');
  const groups = passagesByHolder(disputed.length > 0 ? disputed : passing, span, order);
  const others = disputed.length > 0 ? passing.length - disputed.length : 0;
  return others === 0 ? message('headline.change', { date, groups }) : message('headline.changeAnd', { date, groups, others });
}

/** Whether every day on which a change may have happened lies in the span, so that the span dates it. */
const isDatedBy = ({ when }: Change, span: Span): boolean => when.extent.start >= span.start && when.extent.end <= span.end;

/** "Kunashir and Shikotan pass to the USSR", for each new holder; with its date where the span alone would be a false one. */
function passagesByHolder(changes: readonly Change[], span: Span, order: NameOrder): readonly Message[] {
  const groups = new Map<string, readonly [Change, ...Change[]]>();
  for (const change of changes) {
    const key = [...change.after.by, change.after.under, isDatedBy(change, span) ? '' : change.when.text].join();
    const group = groups.get(key);
    groups.set(key, group === undefined ? [change] : [...group, change]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const names = group.map(({ territory }) => message('plain', { text: nameForms(territory, span, order)[0] ?? territory.id }));
    // A name may be a plural ("Northern and central Kurils"): only that of an island is sure to be none.
    const single = first.territory.group === 'disputed' ? 'headline.passes' : 'headline.control';
    const passage = message(names.length === 1 ? single : 'headline.pass', { names, to: holders(first.after) });
    return isDatedBy(first, span) ? passage : message('headline.dated', { passage, date: dateParam(first.when) });
  });
}

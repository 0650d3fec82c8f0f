/** What is asked: each kind of question as a sequence, in an order by chance, of what the record answers beyond dispute. */
import { shuffled } from './chance';
import { dateParam, message, spanParam, type Message } from './message';
import { wordCount } from './lesson';
import type { Controller, Incident, Period, Side, Territory } from './model';
import { nameIn } from './names';
import { holders } from './narrative';
import type { Asked, QuestionKind } from './questions';
import type { Dataset } from './schema';
import { changesIn, changesOf, claimsIn, periodsIn, possibleExtent, sidesOf, type Change } from './status';
import { overlaps, spanAt, yearOf, type Edtf, type Extent, type Span } from './time';

type Asking = { readonly dataset: Dataset; readonly territories: readonly Territory[]; readonly range: Extent; readonly chance: () => number };

/** Kinds of rule under which it is plain who administers. */
const PLAIN: readonly Period['rule'][] = ['own', 'military', 'lease', 'dependent', 'joint'];
const isPlain = (p: Period): boolean => PLAIN.includes(p.rule) && p.confidence !== 'low' && (p.rule === 'joint' ? p.by.length === 2 : p.by.length === 1);
const holderKey = (p: Period): string => [...p.by, p.under ?? ''].join();

/** The one holder in all of a span, with the periods that say so; null where it changes, if only on its first day, is divided, not known or not sure. */
function holdingIn(territory: Territory, span: Extent): readonly [Period, ...Period[]] | null {
  const [first, ...more] = periodsIn(territory, span);
  if (first === undefined || ![first, ...more].every(isPlain) || changesIn(territory, span).some((c) => c.kind === 'hands')) return null;
  return more.every((p) => holderKey(p) === holderKey(first)) && first.from.extent.start <= span.start ? [first, ...more] : null;
}

const inCommon = (p: Period): Message => message('quiz.common', { holders: holders(p) });
const alone = (c: Controller): Message => message('quiz.alone', { holders: [message(`party.${c}`)] });
const held = (p: Period): Message => (p.rule === 'joint' ? inCommon(p) : message('quiz.holder', { holders: holders(p) }));

/** Holders of other times and lands, the land's own first, who are of no side that holds it now: of each side the state, and no other force, that held something then or last before: in 1945 the Qing were long gone, and the People's Republic was not yet. */
function othersThan(dataset: Dataset, territory: Territory, { now, span }: { readonly now: Period; readonly span: Extent }): readonly Message[] {
  const sides = sidesOf(now);
  if (now.rule === 'joint') return now.by.map(alone);
  const group = dataset.territories.filter((x) => x.group === territory.group && x !== territory);
  const rest = dataset.territories.filter((x) => x.group !== territory.group);
  const all = [territory, ...group, ...rest].flatMap((x) => x.periods).filter((p) => isPlain(p) && p.rule !== 'joint' && p.rule !== 'dependent' && !p.by.some((c) => c === 'MANCHUKUO' || c === 'CCP'));
  const others = new Set(all.map((p) => sidesOf(p).join()).filter((side) => !sides.some((s) => side.includes(s))));
  // One state for each side: of Russia and the USSR both would be right for some.
  return [...others].flatMap((side) => {
    const its = all.filter((p) => sidesOf(p).join() === side);
    const since = (p: Period): number => possibleExtent(p).start;
    const before = its.filter((p) => since(p) < span.end).sort((a, b) => since(b) - since(a));
    const then = before.find((p) => overlaps(possibleExtent(p), span)) ?? before[0] ?? its[0];
    return then === undefined ? [] : [held(then)];
  });
}

/** A land's name that tells nothing of who holds it, neither by its order nor by its time: what it has always, else its first. */
export function plainName({ names: { en } }: Territory): string {
  const always = en.filter(({ from, to }) => from === undefined && to === undefined);
  const forms = (always.length > 0 ? always : en.slice(0, 1)).map((f) => f.text);
  return [...new Set(forms)].sort().join(' / ');
}

const yearsIn = ({ start, end }: Extent): readonly Span[] => {
  const years: Span[] = [];
  for (let span = spanAt(start, 'year'); span.end <= end; span = spanAt(span.end, 'year')) if (span.start >= start) years.push(span);
  return years;
};

export function controlIn(dataset: Dataset, territory: Territory, span: Span): Asked | null {
  const periods = holdingIn(territory, span);
  if (periods === null) return null;
  const now = periods.at(-1) ?? periods[0];
  const name = plainName(territory);
  return {
    kind: 'control',
    about: `control ${territory.id} ${holderKey(now)}`,
    ask: message('quiz.control.ask', { name, date: spanParam(span) }),
    right: held(now),
    wrong: othersThan(dataset, territory, { now, span }),
    because: message('quiz.control.because', { name, holders: holders(now), rule: message(`rule.${now.rule}`), date: dateParam(now.from), ground: now.instrument }),
    citations: periods.flatMap((p) => p.sources),
    shown: { span, land: territory.id },
  };
}

const sidesSaid = (sides: readonly Side[]): Message => (sides.length === 0 ? message('quiz.claim.none') : message('quiz.holder', { holders: sides.map((s) => message(`side.${s}`)) }));

/** Only where every side's position is plain throughout the span: a formal claim, none, or renounced. */
function claimIn(territory: Territory, span: Span): Asked | null {
  const periods = holdingIn(territory, span);
  const claims = claimsIn(territory, span);
  const holding = periods?.flatMap(sidesOf) ?? [];
  const others = territory.claimants.filter((s) => !holding.includes(s));
  if (periods === null || others.length === 0) return null;
  const now = periods.at(-1) ?? periods[0];
  const said = others.map((side) => claims.filter((c) => c.claimant === side));
  const plain = said.every((of) => of.length > 0 && of.every((c) => c.confidence !== 'low' && c.strength !== 'ambiguous' && c.strength !== 'unknown' && (c.strength === 'formal') === (of[0]?.strength === 'formal')));
  if (!plain || said.some((of) => (of[0]?.from.extent.start ?? span.end) > span.start)) return null;
  const claiming = others.filter((_, n) => said[n]?.[0]?.strength === 'formal');
  const name = plainName(territory);
  const sets: readonly (readonly Side[])[] = [[], ...others.map((s) => [s]), ...(others.length > 1 ? [others] : [])];
  return {
    kind: 'claim',
    about: `claim ${territory.id} ${claiming.join()} ${holderKey(now)}`,
    ask: message('quiz.claim.ask', { name, date: spanParam(span), holders: holders(now) }),
    right: sidesSaid(claiming),
    wrong: sets.filter((s) => s.join() !== claiming.join()).map(sidesSaid),
    because: message('quiz.because', { text: said.flat().map((c) => message('quiz.claim.because', { side: message(`side.${c.claimant}`), strength: message(`strength.${c.strength}`), basis: c.basis })) }),
    citations: [...said.flat(), ...periods].flatMap((x) => x.sources),
    shown: { span, land: territory.id },
  };
}

/** Lands and years in an order by chance, thinned to what one after the other asks of another land. */
function* byYear(asking: Asking, askIn: (territory: Territory, span: Span) => Asked | null): Generator<Asked> {
  const years = yearsIn(asking.range);
  const all = asking.territories.flatMap((territory) => years.map((span) => ({ territory, span })));
  for (const { territory, span } of shuffled(all, asking.chance)) {
    const asked = askIn(territory, span);
    if (asked !== null) yield asked;
  }
}

/** A date that is one year, month or day, or a range of days, and sure. */
const isSure = ({ first, last }: Edtf): boolean => first !== null && last !== null && [first, last].every((p) => p.qualifier === '' && p.precision !== 'decade' && p.precision !== 'century');
const within = (inner: Extent, outer: Extent): boolean => inner.start >= outer.start && inner.end <= outer.end;
const yearsApart = (a: Edtf, b: Edtf): number => Math.max(yearOf(a.extent.start) - yearOf(b.extent.end), yearOf(b.extent.start) - yearOf(a.extent.end));
const dated = (when: Edtf): Message => message('quiz.date', { date: dateParam(when) });
const spanOfDate = ({ first, extent }: Edtf): Span => spanAt(extent.start, first?.precision === 'day' || first?.precision === 'month' ? first.precision : 'year');

const handsIn = ({ range }: Asking, territories: readonly Territory[]): readonly Change[] =>
  territories.flatMap(changesOf).filter((c) => c.kind === 'hands' && within(c.when.extent, range) && isSure(c.when) && isPlain(c.before) && isPlain(c.after));

function* passages(asking: Asking): Generator<Asked> {
  const everywhere = handsIn(asking, asking.dataset.territories);
  for (const change of shuffled(handsIn(asking, asking.territories), asking.chance)) {
    const { territory, before, after, when } = change;
    const again = changesOf(territory).filter((c) => holderKey(c.after) === holderKey(after) && sidesOf(c.before).join() === sidesOf(before).join());
    if (again.length !== 1) continue; // the same passage twice has two right answers
    const own = territory.periods.map((p) => p.from);
    const wrong = shuffled(everywhere, asking.chance).map((c) => c.when).filter((w) => yearsApart(w, when) > 1 && own.every((d) => yearsApart(w, d) > 1));
    const name = nameIn(territory, when.extent, 'administrator');
    yield {
      kind: 'passage',
      about: `passage ${territory.id} ${when.text}`,
      ask: message('quiz.passage.ask', { name, old: holders(before), new: holders(after) }),
      right: dated(when),
      wrong: wrong.map(dated),
      because: message('quiz.passage.because', { name, old: holders(before), new: holders(after), date: dateParam(when), ground: after.instrument }),
      citations: after.sources,
      shown: { span: spanOfDate(when), land: territory.id },
    };
  }
}

/** Incidents whose title does not give their date away. */
const telling = ({ incidents }: Dataset, range: Extent): readonly Incident[] =>
  incidents.filter((i) => i.confidence === 'high' && isSure(i.date) && within(i.date.extent, range) && !/\d{4}/.test(i.title));
const titled = (i: Incident): Message => message('plain', { text: i.title });

function* treaties(asking: Asking): Generator<Asked> {
  const all = telling(asking.dataset, asking.range).filter((i) => i.category === 'treaty');
  const borders = asking.dataset.lines.filter((l) => l.kind === 'border').flatMap((l) => l.periods.filter((p) => p.status === 'agreed' && p.in.includes('control') && p.confidence !== 'low'));
  for (const border of shuffled(borders, asking.chance)) {
    const near = asking.dataset.incidents.filter((i) => i.category === 'treaty' && yearsApart(i.date, border.from) <= 0);
    const [treaty] = near.filter((i) => i.date.extent.start === border.from.extent.start && all.includes(i) && i.sources.some((s) => border.sources.some((b) => b.source === s.source)));
    if (treaty === undefined || (asking.territories.length < asking.dataset.territories.length && !treaty.territories.some((id) => asking.territories.some((x) => x.id === id)))) continue;
    yield {
      kind: 'treaty',
      about: `treaty ${treaty.id}`,
      ask: message('quiz.treaty.ask', { name: border.name }),
      right: titled(treaty),
      wrong: shuffled(all.filter((i) => yearsApart(i.date, border.from) > 2), asking.chance).map(titled),
      because: message('quiz.incident.because', { title: treaty.title, date: dateParam(treaty.date), text: treaty.summary }),
      citations: [...border.sources, ...treaty.sources],
      shown: { span: spanOfDate(treaty.date), land: null },
    };
  }
}

function* orders(asking: Asking): Generator<Asked> {
  const lands = new Set(asking.territories.map((x) => x.id));
  const all = shuffled(telling(asking.dataset, asking.range).filter((i) => i.territories.some((id) => lands.has(id))), asking.chance);
  for (const first of all) {
    // Three later ones, well apart from the first, so that no calendar and no precision can turn the order.
    const later = shuffled(all, asking.chance).filter((i) => i.date.extent.start > first.date.extent.end && yearsApart(i.date, first.date) >= 2).slice(0, 3);
    if (later.length < 2) continue;
    yield {
      kind: 'order',
      about: `order ${first.id}`,
      ask: message('quiz.order.ask'),
      right: titled(first),
      wrong: later.map(titled),
      because: message('quiz.because', { text: [first, ...later].sort((a, b) => a.date.extent.start - b.date.extent.start).map((i) => message('quiz.order.because', { title: i.title, date: dateParam(i.date) })) }),
      citations: [first, ...later].flatMap((i) => i.sources),
      shown: { span: spanOfDate(first.date), land: null },
    };
  }
}

function* positions(asking: Asking): Generator<Asked> {
  const { positions: all, sources } = asking.dataset;
  const lands = new Set(asking.territories.map((x) => x.id));
  const joint = new Set(sources.filter((s) => s.side === 'joint').map((s) => s.id));
  // Fewer words than these are a catchword, which says nothing of who said it.
  const english = (p: (typeof all)[number]): boolean => p.words !== undefined && wordCount(p.words.text) >= 6 && (p.words.language === 'en' || p.words.translated);
  const own = all.filter((p) => english(p) && p.confidence !== 'low' && p.territories.some((id) => lands.has(id)) && within(p.date.extent, asking.range));
  const said = new Set(all.map((p) => p.side));
  for (const position of shuffled(own, asking.chance)) {
    const text = position.words?.text ?? '';
    // What both sides signed is both sides' word.
    if (position.sources.some((c) => joint.has(c.source)) || all.some((p) => p.side !== position.side && p.words?.text === text)) continue;
    yield {
      kind: 'position',
      about: `position ${position.id}`,
      ask: message('quiz.position.ask', { date: dateParam(position.date) }),
      quoted: text,
      right: message('quiz.holder', { holders: [message(`side.${position.side}`)] }),
      wrong: [...said].filter((s) => s !== position.side).map((s) => message('quiz.holder', { holders: [message(`side.${s}`)] })),
      because: message('quiz.incident.because', { title: position.title, date: dateParam(position.date), text: position.summary }),
      citations: position.sources,
      shown: { span: spanOfDate(position.date), land: position.territories[0] ?? null },
    };
  }
}

export const SETTERS: { readonly [K in QuestionKind]: (asking: Asking) => Generator<Asked> } = {
  control: (asking) => byYear(asking, (territory, span) => controlIn(asking.dataset, territory, span)),
  claim: (asking) => byYear(asking, claimIn),
  passage: passages,
  treaty: treaties,
  order: orders,
  position: positions,
};

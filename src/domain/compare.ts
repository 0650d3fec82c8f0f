/** Two pictures compared, of two dates or two perspectives or both: what differs between them, in words, with the reasons and sources of each. */
import { linesIn, type StandingLine } from './lines';
import { dateParam, message, spanParam, type Message } from './message';
import type { Citation, Claim, Line, LinePeriod, Period, PerspectiveId, Territory } from './model';
import { nameIn, type NameOrder } from './names';
import { claimClauses } from './narrative';
import { fillsOf, type Fill } from './paint';
import { drawingsThrough, drawnAs, drawnFills, heldBy } from './perspective';
import type { Dataset } from './schema';
import { changesBetween, sidesOf, standingOf, statusIn, type Status } from './status';
import { addDays, spanAt, type Edtf, type Extent, type Span } from './time';
import { clampSpan, MIDDLE, type Compare, type View } from './view';

export type Picture = { readonly span: Span; readonly perspective: PerspectiveId };

/** A view as far as it is one picture or two. */
export type Pictures = Pick<View, 'span' | 'perspective' | 'compare'>;

/** The second picture as a view of its own: all that the first has, but its date and its perspective; null where nothing is compared. */
export const secondOf = <V extends Pictures>(view: V): V | null => (view.compare === null ? null : { ...view, span: view.compare.span, perspective: view.compare.perspective, compare: null });

/** Why a land or a line stands as it does, in the first picture or the second. */
export type Reason = { readonly of: 'first' | 'second'; readonly text: string; readonly citations: readonly Citation[] };

/** In what a land differs: who holds it and how, who else claims it, or as whose a side draws it. */
export type Channel = 'control' | 'claims' | 'drawing';

export type LandDifference = { readonly territory: Territory; readonly channels: readonly Channel[]; readonly line: Message; readonly reasons: readonly Reason[] };
/** `drawn` is as what the first picture that has the line draws it. */
export type LineDifference = { readonly line: Line; readonly drawn: LinePeriod['status'] | Exclude<Line['kind'], 'border'>; readonly words: Message; readonly reasons: readonly Reason[] };
export type Comparison = { readonly lands: readonly LandDifference[]; readonly lines: readonly LineDifference[]; readonly same: readonly Territory[] };

type Of = Reason['of'];

/** Whose a land is on some days of a span, and how: what is compared; how it is told in full, without the rule, and where it passes on. */
type Stretch = { readonly whose: string; readonly how: string; readonly words: Message; readonly held: Message; readonly passing: Message; readonly from: Edtf; readonly ground: string; readonly citations: readonly Citation[] };
/** How it stands in a picture: the stretches of the span one after the other. */
type Standing = { readonly key: string; readonly words: Message; readonly stretches: readonly Stretch[] };

/**
 * Stretches as the map shows them: one after the other where the land passes on, as one where only the rule changes or a
 * state follows another of its side; that is told by its last. Null where there is none.
 */
function standingOfLand(stretches: readonly Stretch[]): Standing | null {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const before = runs.at(-1);
    if (before?.whose !== stretch.whose) runs.push(stretch);
    // Of a rule that began later than the run, the date of the run would be false.
    else runs[runs.length - 1] = { ...stretch, from: before.from, passing: before.how === stretch.how ? stretch.passing : stretch.held };
  }
  const [first, ...later] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  const key = `${runs.map((r) => r.whose).join(' > ')} ${last.how}`;
  if (later.length === 0) return { key, words: first.words, stretches: runs };
  const words = later.reduce((before, { from, passing }) => message('compare.then', { before, date: dateParam(from), after: passing }), first.passing);
  return { key, words, stretches: runs };
}

/** The periods of a span with the one before a change that falls in it, also on its first day: from and to which the picture's bands lead. */
function periodsThrough({ periods, changes }: Status): readonly Period[] {
  const [first] = changes;
  return first === undefined ? periods : [first.before, ...changes.map((c) => c.after)];
}

const keyOf = (fills: readonly Fill[]): string => [...fills].sort().join();

/** Control in full, by sides and by the kind of rule: what is compared where both pictures show it. */
function ruledStretch(period: Period): Stretch {
  const held = heldBy(period);
  // Of a dependent state its holders are told with who controls it; where nobody administers, that is the rule.
  const isRule = period.rule !== 'none' && period.rule !== 'unknown' && period.rule !== 'dependent';
  const words = isRule ? message('compare.ruled', { held, rule: message(`rule.${period.rule}`) }) : held;
  return { whose: [...sidesOf(period)].sort().join(), how: period.rule, words, held, passing: words, from: period.from, ground: period.instrument, citations: period.sources };
}

/** A drawing, or control as far as a drawing can be compared with it: whose fill. */
const stretchOf = (fills: readonly Fill[], words: Message, { from, ground, citations }: Pick<Stretch, 'from' | 'ground' | 'citations'>): Stretch => ({ whose: keyOf(fills), how: '', words, held: words, passing: words, from, ground, citations });

function drawn(dataset: Dataset, picture: Picture, territory: Territory): Standing | null {
  if (picture.perspective === 'control') {
    return standingOfLand(periodsThrough(statusIn(territory, picture.span)).map((p) => stretchOf(fillsOf(p), heldBy(p), { from: p.from, ground: p.instrument, citations: p.sources })));
  }
  return standingOfLand(drawingsThrough(dataset, picture, territory).map((d) => stretchOf(drawnFills(d), drawnAs(d), { from: d.from, ground: d.ground, citations: d.sources })));
}

const reasonsOf = (of: Of, standing: Standing | null): readonly Reason[] => standing?.stretches.map(({ ground, citations }): Reason => ({ of, text: ground, citations })) ?? [];

const sameDate = (a: Picture, b: Picture): boolean => a.span.start === b.span.start && a.span.unit === b.span.unit;

const stampOf = ({ span, perspective }: Picture): Message => message('map.stamp', { date: spanParam(span), perspective: message(`perspective.${perspective}`) });

/** A picture by what tells it from the other: its date, its perspective, or both. */
export function nameBeside(picture: Picture, other: Picture): Message {
  if (picture.perspective === other.perspective) return message('date.plain', { date: spanParam(picture.span) });
  return sameDate(picture, other) ? message(`perspective.${picture.perspective}`) : stampOf(picture);
}

/** Both pictures in a line; what they have in common is said once. */
export function titleOf(first: Picture, second: Picture): Message {
  const names = { first: nameBeside(first, second), second: nameBeside(second, first) };
  if (first.perspective === second.perspective) return message('compare.of.dates', { ...names, perspective: message(`perspective.${first.perspective}`) });
  return sameDate(first, second) ? message('compare.of.perspectives', { ...names, date: spanParam(first.span) }) : message('compare.of.both', names);
}

/** In which picture a thing is said so: by its date, its perspective, or both, whichever tells the two apart. */
function placed(picture: Picture, other: Picture, words: Message): Message {
  const date = spanParam(picture.span);
  const perspective = message(`drawn.in.${picture.perspective}`);
  if (picture.perspective === other.perspective) return message('compare.in.date', { date, words });
  return sameDate(picture, other) ? message('compare.in.perspective', { perspective, words }) : message('compare.in.both', { date, perspective, words });
}

export type Pair = { readonly first: Picture; readonly second: Picture };

const lineOf = (name: string, { first, second }: Pair, words: { readonly first: Message; readonly second: Message }): Message =>
  message('compare.line', { name, first: placed(first, second, words.first), second: placed(second, first, words.second) });

type LandDifferenceOf = Omit<LandDifference, 'territory' | 'line'> & { readonly words: { readonly first: Message; readonly second: Message } };

const notYet = message('compare.notYet');

/** Where at least one picture is a side's: whose fills they draw. A side's map shows no claims against it, so none are compared. */
function drawingDifference(dataset: Dataset, { first, second }: Pair, territory: Territory): LandDifferenceOf | null {
  const a = drawn(dataset, first, territory);
  const b = drawn(dataset, second, territory);
  if (a?.key === b?.key) return null;
  return { channels: ['drawing'], words: { first: a?.words ?? notYet, second: b?.words ?? notYet }, reasons: [...reasonsOf('first', a), ...reasonsOf('second', b)] };
}

type Claims = { readonly key: string; readonly clauses: readonly Message[]; readonly standing: readonly Claim[] };

function claimsOf({ periods, claims }: Status): Claims {
  const last = periods.at(-1);
  const clauses = last === undefined ? [] : claimClauses(claims, last);
  return { key: JSON.stringify(clauses), clauses, standing: standingOf(claims) };
}

/** The claims of a picture that are not as firm in the other, as reasons. */
const claimReasons = (of: Of, { standing }: Claims, other: Claims): readonly Reason[] =>
  standing
    .filter((c) => other.standing.find((o) => o.claimant === c.claimant)?.strength !== c.strength)
    .map(({ basis, sources }): Reason => ({ of, text: basis, citations: sources }));

/** Where both pictures show control: who holds it and how, and who else claims it. */
function controlDifference({ first, second }: Pair, territory: Territory): LandDifferenceOf | null {
  const [inFirst, inSecond] = [statusIn(territory, first.span), statusIn(territory, second.span)];
  const [a, b] = [inFirst, inSecond].map((s) => standingOfLand(periodsThrough(s).map(ruledStretch)));
  const [claimsA, claimsB] = [claimsOf(inFirst), claimsOf(inSecond)];
  const isControl = a?.key !== b?.key;
  const isClaims = claimsA.key !== claimsB.key;
  if (!isControl && !isClaims) return null;
  const wordsOf = (standing: Standing | null | undefined, { clauses }: Claims): Message => {
    if (standing === null || standing === undefined) return notYet;
    if (!isControl) return clauses.length === 0 ? message('compare.noClaim') : message('compare.clauses', { clauses });
    return isClaims && clauses.length > 0 ? message('compare.claimed', { held: standing.words, clauses }) : standing.words;
  };
  return {
    channels: [...(isControl ? (['control'] as const) : []), ...(isClaims ? (['claims'] as const) : [])],
    words: { first: wordsOf(a, claimsA), second: wordsOf(b, claimsB) },
    reasons: [
      ...(isControl ? reasonsOf('first', a ?? null) : []),
      ...(isClaims ? claimReasons('first', claimsA, claimsB) : []),
      ...(isControl ? reasonsOf('second', b ?? null) : []),
      ...(isClaims ? claimReasons('second', claimsB, claimsA) : []),
    ],
  };
}

function lineDifferences(dataset: Dataset, { first, second }: Pair): readonly LineDifference[] {
  const [a, b] = [first, second].map((picture) => new Map(linesIn(dataset.lines, picture).map((l) => [l.line.id, l])));
  const told = (standing: StandingLine | undefined): Message => {
    if (standing === undefined) return message('compare.notDrawn');
    const { line, period } = standing;
    return message(line.kind === 'border' ? `line.${period.status}` : `line.${line.kind}`);
  };
  const reason = (of: Of, standing: StandingLine | undefined): readonly Reason[] =>
    standing === undefined ? [] : [{ of, text: standing.period.note ?? standing.period.name, citations: standing.period.sources }];
  return dataset.lines.flatMap((line) => {
    if (line.kind === 'advance') return []; // a movement of some days, which no picture keeps
    const [inFirst, inSecond] = [a?.get(line.id), b?.get(line.id)];
    const period = (inFirst ?? inSecond)?.period;
    if (period === undefined || inFirst?.period.status === inSecond?.period.status) return [];
    const words = lineOf(period.name, { first, second }, { first: told(inFirst), second: told(inSecond) });
    return [{ line, drawn: line.kind === 'border' ? period.status : line.kind, words, reasons: [...reason('first', inFirst), ...reason('second', inSecond)] }];
  });
}

/** In what a land differs, how it is told in each, and why; null where it does not. */
const differenceOf = (dataset: Dataset, pair: Pair, territory: Territory): LandDifferenceOf | null =>
  pair.first.perspective === 'control' && pair.second.perspective === 'control' ? controlDifference(pair, territory) : drawingDifference(dataset, pair, territory);

/** Whether a land differs between two pictures. */
export const differs = (dataset: Dataset, pair: Pair, territory: Territory): boolean => differenceOf(dataset, pair, territory) !== null;

/** What differs of a land between two pictures; null where nothing does. */
export function differenceOfLand(dataset: Dataset, pair: Pair, territory: Territory, order: NameOrder): LandDifference | null {
  const difference = differenceOf(dataset, pair, territory);
  if (difference === null) return null;
  const { channels, words, reasons } = difference;
  return { territory, channels, line: lineOf(nameIn(territory, pair.first.span, order), pair, words), reasons };
}

/**
 * What differs between two pictures: of each land and line that does, one line with both states, and why, by which sources;
 * and the lands that do not. A state that follows another of
 * the same side is no difference; neither is a rule that changed within a span, if its end is the same.
 */
export function differencesBetween(dataset: Dataset, first: Picture, second: Picture, order: NameOrder): Comparison {
  const pair: Pair = { first, second };
  const lands: LandDifference[] = [];
  const same: Territory[] = [];
  for (const territory of dataset.territories) {
    const difference = differenceOfLand(dataset, pair, territory, order);
    if (difference !== null) {
      lands.push(difference);
    } else if (drawn(dataset, first, territory) !== null) {
      same.push(territory);
    }
  }
  return { lands, lines: lineDifferences(dataset, pair), same };
}

const ISLANDS: readonly Territory['group'][] = ['disputed', 'kurils', 'sakhalin'];

/**
 * With what a view is compared first: the span of the same unit before control of an island last passed to another side,
 * else that in which it next does.
 */
export function firstComparison(dataset: Dataset, { span, perspective }: Picture, range: Extent): Compare {
  const passing = (extent: Extent) => changesBetween(dataset, extent).filter((c) => c.kind === 'hands' && ISLANDS.includes(c.territory.group));
  const before = passing({ start: range.start, end: span.end })
    .map((c) => spanAt(addDays(spanAt(c.when.extent.start, span.unit).start, -1), span.unit))
    .findLast((s) => s.end > range.start && s.start < span.start);
  const next = passing({ start: span.end, end: range.end })[0];
  const to = before ?? (next === undefined ? span : spanAt(addDays(next.when.extent.end, -1), span.unit));
  return { how: 'swipe', span: clampSpan(to, range), perspective, at: MIDDLE };
}

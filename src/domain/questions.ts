/**
 * Questions with one right answer, made from the record alone: each carries its sources, and every wrong answer was so
 * elsewhere or at another time. What could be argued about is not asked: days of change, divided or undetermined rule,
 * ambiguous claims, dates that are not sure. The same seed gives the same questions.
 */
import { chanceOf, shuffled } from './chance';
import type { Message } from './message';
import type { Citation, Territory, TerritoryId } from './model';
import { controlIn, SETTERS } from './questionKinds';
import type { Dataset } from './schema';
import type { Extent, Span } from './time';

export const QUESTION_KINDS = ['control', 'claim', 'passage', 'treaty', 'order', 'position'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question before its answers are put in an order. */
export type Asked = {
  readonly kind: QuestionKind;
  /** No two questions about the same share it. */
  readonly about: string;
  readonly ask: Message;
  /** What stands to be judged, where it is more than the question: a side's own words. */
  readonly quoted?: string;
  readonly right: Message;
  /** Wrong answers, the nearest first. */
  readonly wrong: readonly Message[];
  /** What the record says, with its ground. */
  readonly because: Message;
  readonly citations: readonly Citation[];
  /** Where the map shows the answer. */
  readonly shown: { readonly span: Span; readonly land: TerritoryId | null };
};

export type Question = Omit<Asked, 'right' | 'wrong'> & {
  readonly options: readonly Message[];
  /** The place of the right answer among the options, from 0. */
  readonly right: number;
};

const MOST_OPTIONS = 4;

/** A question with its answers in an order by chance; null where there is nothing wrong to choose. */
function posed({ right, wrong, ...asked }: Asked, chance: () => number): Question | null {
  const spelled = (m: Message): string => JSON.stringify(m);
  const others = [...new Map(wrong.map((m) => [spelled(m), m])).values()].filter((m) => spelled(m) !== spelled(right)).slice(0, MOST_OPTIONS - 1);
  if (others.length === 0) return null;
  const options = shuffled([right, ...others], chance);
  return { ...asked, options, right: options.indexOf(right) };
}

export type Choice = {
  readonly seed: number;
  readonly count: number;
  /** The days that may be asked about. */
  readonly range: Extent;
  readonly kinds?: readonly QuestionKind[];
  /** Only what is about these lands; all where it is left out. */
  readonly lands?: readonly TerritoryId[];
};

/** As many questions as are asked for, or as the record has, the kinds in turn; none about the same twice. */
export function questionsOf(dataset: Dataset, { seed, count, range, kinds = QUESTION_KINDS, lands }: Choice): readonly Question[] {
  const chance = chanceOf(seed);
  const territories = lands === undefined ? dataset.territories : dataset.territories.filter((x) => lands.includes(x.id));
  const setters = kinds.map((kind) => SETTERS[kind]({ dataset, territories, range, chance }));
  const found: Question[] = [];
  const seen = new Set<string>();
  let open = setters;
  while (found.length < count && open.length > 0) {
    const still: typeof open = [];
    for (const setter of open) {
      if (found.length === count) break;
      const next = nextOf(setter, seen, chance);
      if (next === null) continue;
      found.push(next);
      still.push(setter);
    }
    open = still;
  }
  return found;
}

function nextOf(setter: Iterator<Asked>, seen: Set<string>, chance: () => number): Question | null {
  for (let next = setter.next(); next.done !== true; next = setter.next()) {
    if (seen.has(next.value.about)) continue;
    const question = posed(next.value, chance);
    if (question === null) continue;
    seen.add(next.value.about);
    return question;
  }
  return null;
}

/** "Who administered this land in that span?", as a teacher asks it; null where the record has no one answer. */
export function controlQuestion(dataset: Dataset, territory: Territory, { span, seed }: { readonly span: Span; readonly seed: number }): Question | null {
  const asked = controlIn(dataset, territory, span);
  return asked && posed(asked, chanceOf(seed));
}

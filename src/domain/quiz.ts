/** A quiz for one person: its questions by its number, the answers given, and what a device keeps of it. */
import * as z from 'zod/mini';
import { Territory, type TerritoryId } from './model';
import { QUESTION_KINDS, questionsOf, type Question } from './questions';
import type { Dataset } from './schema';
import { parseSpan, type Extent } from './time';

export const MOST_NUMBER = 9999;
export const COUNTS = [5, 10, 20] as const;
/** Lands that are asked about together. */
export const GROUPS = Territory.shape.group.options;
/** So many scores are kept, the latest. */
export const MOST_SCORES = 30;
/** Longer texts are not even read, in characters. */
const MOST_KEPT = 40_000;

const count = z.int().check(z.minimum(0), z.maximum(COUNTS[2]));
const Choice = z.strictObject({
  /** The same number gives the same questions. */
  number: z.int().check(z.minimum(1), z.maximum(MOST_NUMBER)),
  count: z.literal(COUNTS),
  /** All lands, those of a group, or one. */
  area: z.string().check(z.maxLength(60)),
  kinds: z.array(z.enum(QUESTION_KINDS)).check(z.minLength(1), z.maxLength(QUESTION_KINDS.length)),
});
export type QuizChoice = Readonly<z.infer<typeof Choice>>;

const Score = z.strictObject({ number: Choice.shape.number, area: Choice.shape.area, right: count, of: count, on: z.iso.date() });
export type Score = Readonly<z.infer<typeof Score>>;

export type Quiz = {
  readonly choice: QuizChoice;
  readonly questions: readonly Question[];
  /** The places of the answers among the options, in the order of the questions. */
  readonly given: readonly number[];
  /** The question that is shown; that after the last is the end. */
  readonly at: number;
};

export const firstChoice: QuizChoice = { number: 1, count: 10, area: 'all', kinds: QUESTION_KINDS.slice() };

/** The lands of an area; all where the record has no such. */
export function landsIn({ territories }: Dataset, area: string): readonly TerritoryId[] {
  const lands = territories.filter((x) => x.id === area || x.group === area);
  return (lands.length === 0 ? territories : lands).map((x) => x.id);
}

/** The days that are asked about: up to the year of the record's version, so that a number means the same all year. */
export function askedRange(dataset: Dataset, range: Extent): Extent {
  const year = parseSpan(dataset.version.slice(0, 4));
  return year === null || year.start <= range.start ? range : { start: range.start, end: year.start };
}

/** A quiz by its number, before the first answer; it has fewer questions where the record has no more. */
export function startedQuiz(dataset: Dataset, choice: QuizChoice, range: Extent): Quiz {
  const lands = choice.area === 'all' ? {} : { lands: landsIn(dataset, choice.area) };
  const kinds = QUESTION_KINDS.filter((k) => choice.kinds.includes(k)); // in one order, whatever was ticked first
  const questions = questionsOf(dataset, { seed: choice.number, count: choice.count, range: askedRange(dataset, range), kinds, ...lands });
  return { choice, questions, given: [], at: 0 };
}

/** With an answer to the question that is shown; the same where it is answered already or has no such option. */
export function answered(quiz: Quiz, option: number): Quiz {
  const asked = quiz.questions[quiz.at];
  if (asked === undefined || quiz.given.length > quiz.at || asked.options[option] === undefined) return quiz;
  return { ...quiz, given: [...quiz.given, option] };
}

/** At the next question or at the end; the same before the answer. */
export const wentOn = (quiz: Quiz): Quiz => (quiz.given.length > quiz.at ? { ...quiz, at: quiz.at + 1 } : quiz);

export const isOver = ({ at, questions }: Quiz): boolean => at >= questions.length;

export const rightIn = ({ questions, given }: Quiz): number => given.filter((option, n) => questions[n]?.right === option).length;

/** What was not right, with what was said. */
export const missedIn = ({ questions, given }: Quiz): readonly { readonly question: Question; readonly option: number }[] =>
  questions.flatMap((question, n) => {
    const option = given[n];
    return option === undefined || option === question.right ? [] : [{ question, option }];
  });

/** What a device keeps: the scores, the latest first, and a quiz that was left before its end. */
export type KeptQuiz = { readonly scores: readonly Score[]; readonly open: { readonly choice: QuizChoice; readonly given: readonly number[] } | null };

export const nothingKept: KeptQuiz = { scores: [], open: null };

const Kept = z.strictObject({
  scores: z.array(Score).check(z.maxLength(MOST_SCORES)),
  open: z.nullable(z.strictObject({ choice: Choice, given: z.array(count).check(z.maxLength(COUNTS[2])) })),
});

export const printKept = (kept: KeptQuiz): string => JSON.stringify(kept);

/** What was kept; nothing for any other text. */
export function parseKept(text: string | null): KeptQuiz {
  if (text === null || text.length > MOST_KEPT) return nothingKept;
  try {
    const read = Kept.safeParse(JSON.parse(text));
    return read.success ? read.data : nothingKept;
  } catch {
    return nothingKept; // no JSON, so not ours
  }
}

/** A quiz that was left, at the first question without an answer; answers that no longer fit are asked for again. */
export function resumed(dataset: Dataset, { choice, given }: NonNullable<KeptQuiz['open']>, range: Extent): Quiz {
  return given.reduce((quiz, option) => wentOn(answered(quiz, option)), startedQuiz(dataset, choice, range));
}

/** What is kept once a quiz has gone on: its place, or at its end its score. */
export function keptWith({ scores }: KeptQuiz, quiz: Quiz, on: string): KeptQuiz {
  const { choice, given, questions } = quiz;
  if (given.length < questions.length) return { scores, open: { choice, given } };
  if (questions.length === 0) return { scores, open: null };
  return { scores: [{ number: choice.number, area: choice.area, right: rightIn(quiz), of: questions.length, on }, ...scores].slice(0, MOST_SCORES), open: null };
}

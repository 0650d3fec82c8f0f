/** Going through a lesson: where a class is in it, and what comes next. */
import type { Lesson, LessonId, LessonStep } from './model';
import type { Dataset } from './schema';

/**
 * What a step shows one after the other: its words; then each of its further views, counted from 1, under the same words;
 * and, if it asks, the question, then the answer.
 */
export type Beat = 'words' | 'question' | 'answer' | number;

/** Where a class is: the lesson, its step counted from 0, and the beat of the step. */
export type LessonPlace = { readonly id: LessonId; readonly step: number; readonly beat: Beat };

/** The beats of a step in their order. */
export const beatsOf = ({ beats = [], question }: Pick<LessonStep, 'beats' | 'question'>): readonly Beat[] => ['words', ...beats.map((_, n) => n + 1), ...(question === undefined ? [] : (['question', 'answer'] as const))];

/** How many words a class reads: what stands between blanks. */
export const wordCount = (text: string): number => text.trim().split(/\s+/).filter((word) => word !== '').length;

/** The step of a place; undefined beyond the lesson's end. */
export const stepAt = ({ steps }: Lesson, { step }: Pick<LessonPlace, 'step'>): LessonStep | undefined => steps[step];

/** The address of the view that a step shows at a beat: the question and its answer stand under the step's last view. A beat that the step does not have is taken for the last before it. */
export function viewOf({ view, beats = [] }: Pick<LessonStep, 'view' | 'beats'>, beat: Beat): string {
  const shown = beat === 'words' ? 0 : typeof beat === 'number' ? Math.min(beat, beats.length) : beats.length;
  return beats[shown - 1] ?? view;
}

/** The place one beat on (1) or back (-1), over into the next or previous step; null at either end of the lesson. */
export function placeAfter(lesson: Lesson, { id, step, beat }: LessonPlace, direction: 1 | -1): LessonPlace | null {
  const beats = beatsIn(lesson, step);
  const at = beats.indexOf(beat);
  // A beat that the step does not have (an address may name any) stands after all that it has.
  const next = beats[at === -1 ? (direction === 1 ? beats.length : beats.length - 1) : at + direction];
  if (next !== undefined) return { id, step, beat: next };
  const other = beatsIn(lesson, step + direction).at(direction === 1 ? 0 : -1);
  return other === undefined ? null : { id, step: step + direction, beat: other };
}

const beatsIn = (lesson: Lesson, step: number): readonly Beat[] => {
  const found = stepAt(lesson, { step });
  return found === undefined ? [] : beatsOf(found);
};

/** What the class reads at a place. */
export function wordsAt(lesson: Lesson, place: LessonPlace): string {
  const step = stepAt(lesson, place);
  if (step === undefined) return '';
  if (step.question === undefined) return step.words;
  if (place.beat === 'question') return step.question.ask;
  return place.beat === 'answer' ? step.question.answer : step.words;
}

/** `three-weeks-in-1945,4`, `three-weeks-in-1945,4,2` or `three-weeks-in-1945,4,question`: a place as the address writes it, steps counted from 1. */
export const printPlace = ({ id, step, beat }: LessonPlace): string => [id, step + 1, ...(beat === 'words' ? [] : [beat])].join(',');

/** The place that such a text names, whether or not there is such a lesson; null for any other text. */
export function parsePlace(text: string): LessonPlace | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*),([1-9]\d{0,2})(?:,(question|answer|[1-9]\d?))?$/.exec(text);
  if (match === null) return null;
  const [, id = '', step = '1', beat] = match;
  const shown: Beat = beat === undefined ? 'words' : beat === 'question' || beat === 'answer' ? beat : Number(beat);
  return { id: id as LessonId, step: Number(step) - 1, beat: shown }; // the pattern is that of an id
}

/** The record with other lessons behind its own, in place of those `before`: they are found, given and taken along as its own are. */
export function withLessons(dataset: Dataset, own: readonly Lesson[], before: readonly Lesson[] = []): Dataset {
  if (own.length === 0 && before.length === 0) return dataset;
  const theirs = new Set<string>([...own, ...before].map((l) => l.id));
  return { ...dataset, lessons: [...dataset.lessons.filter((l) => !theirs.has(l.id)), ...own] };
}

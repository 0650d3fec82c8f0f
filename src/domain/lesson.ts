/** Going through a lesson: where a class is in it, and what comes next. */
import type { Lesson, LessonId, LessonStep } from './model';
import type { Dataset } from './schema';

/** What a step shows one after the other: its words; and, if it asks, the question, then the answer. */
export const BEATS = ['words', 'question', 'answer'] as const;
export type Beat = (typeof BEATS)[number];

/** Where a class is: the lesson, its step counted from 0, and the beat of the step. */
export type LessonPlace = { readonly id: LessonId; readonly step: number; readonly beat: Beat };

/** How many words a class reads: what stands between blanks. */
export const wordCount = (text: string): number => text.trim().split(/\s+/).filter((word) => word !== '').length;

/** The step of a place; undefined beyond the lesson's end. */
export const stepAt = ({ steps }: Lesson, { step }: Pick<LessonPlace, 'step'>): LessonStep | undefined => steps[step];

const lastBeat = (step: LessonStep | undefined): Beat => (step?.question === undefined ? 'words' : 'answer');

/** The place one beat on (1) or back (-1), over into the next or previous step; null at either end of the lesson. */
export function placeAfter(lesson: Lesson, { id, step, beat }: LessonPlace, direction: 1 | -1): LessonPlace | null {
  const now = stepAt(lesson, { step });
  if (direction === 1) {
    const next = beat === lastBeat(now) ? undefined : BEATS[BEATS.indexOf(beat) + 1];
    if (next !== undefined) return { id, step, beat: next };
    return stepAt(lesson, { step: step + 1 }) === undefined ? null : { id, step: step + 1, beat: 'words' };
  }
  const before = BEATS[BEATS.indexOf(beat) - 1];
  if (before !== undefined) return { id, step, beat: before };
  return step === 0 ? null : { id, step: step - 1, beat: lastBeat(stepAt(lesson, { step: step - 1 })) };
}

/** What the class reads at a place. */
export function wordsAt(lesson: Lesson, place: LessonPlace): string {
  const step = stepAt(lesson, place);
  if (step === undefined) return '';
  if (place.beat === 'words' || step.question === undefined) return step.words;
  return place.beat === 'question' ? step.question.ask : step.question.answer;
}

/** `three-weeks-in-1945,4` or `three-weeks-in-1945,4,question`: a place as the address writes it, steps counted from 1. */
export const printPlace = ({ id, step, beat }: LessonPlace): string => [id, step + 1, ...(beat === 'words' ? [] : [beat])].join(',');

/** The place that such a text names, whether or not there is such a lesson; null for any other text. */
export function parsePlace(text: string): LessonPlace | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*),([1-9]\d{0,2})(?:,(question|answer))?$/.exec(text);
  if (match === null) return null;
  const [, id = '', step = '1', beat] = match;
  return { id: id as LessonId, step: Number(step) - 1, beat: BEATS.find((b) => b === beat) ?? 'words' }; // the pattern is that of an id
}

/** The record with other lessons behind its own, in place of those `before`: they are found, given and taken along as its own are. */
export function withLessons(dataset: Dataset, own: readonly Lesson[], before: readonly Lesson[] = []): Dataset {
  if (own.length === 0 && before.length === 0) return dataset;
  const theirs = new Set<string>([...own, ...before].map((l) => l.id));
  return { ...dataset, lessons: [...dataset.lessons.filter((l) => !theirs.has(l.id)), ...own] };
}

/** A lesson as it is written: it may be unfinished, and says what it still lacks. */
import { encodeView, type Known } from './address';
import { wordCount } from './lesson';
import { sidesUnheard, viewsAstray } from './lessonFaults';
import { message, type Message, type Param } from './message';
import { MOST_BEATS, MOST_LESSON_MINUTES, MOST_LESSON_TITLE, MOST_LESSON_WORDS, LEAST_LESSON_MINUTES, type Citation, type Lesson, type LessonId, type LessonStep } from './model';
import type { Dataset } from './schema';
import { firstTable, type View } from './view';

/** A lesson whose texts may be empty and whose steps may be none; else of the same form as a finished one. */
export type Draft = Lesson;
export type DraftStep = LessonStep;

/** As many steps as a lesson may have: its places in the address have three digits at most, and a class an hour or three. */
export const MOST_STEPS = 99;

/** Lessons of teachers stand after those of the atlas. */
const AFTER_ALL = 100;

/** A lesson with nothing in it yet. */
export const emptyDraft = (id: LessonId): Draft => ({ format: 1, id, order: AFTER_ALL, title: '', audience: '', minutes: 45, aims: [''], steps: [] });

/**
 * An id that no lesson has yet: the title in small Latin letters, else `lesson`, with a number where that is taken.
 */
export function freshId(title: string, taken: ReadonlySet<string>): LessonId {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  const base = slug === '' ? 'lesson' : slug;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id as LessonId; // of the form of an id
  }
}

/** Another lesson with the same content, under an id of its own. */
export const copied = (lesson: Lesson, taken: ReadonlySet<string>): Draft => ({ ...lesson, id: freshId(lesson.id.replace(/-\d+$/, ''), taken), order: AFTER_ALL });

/** What a step keeps of a view: what a class sees, and not the panels, tools and lists of the one who prepares it. */
export const stepAddress = (view: View): string =>
  encodeView({ ...view, mode: 'explore', theme: 'light', panel: 'facts', tool: null, part: null, axis: null, lesson: null, table: firstTable });

const emptyStep = (view: string, sources: readonly Citation[]): DraftStep => ({ view, words: '', notes: '', sources });

/** What a writer does to a lesson, as a value. Steps and a step's further views are counted from 0. */
export type Edit =
  | { readonly type: 'text'; readonly field: 'title' | 'audience'; readonly text: string }
  | { readonly type: 'minutes'; readonly minutes: number }
  | { readonly type: 'aims'; readonly aims: readonly string[] }
  | { readonly type: 'add'; readonly after: number; readonly view: string; readonly sources: readonly Citation[] }
  | { readonly type: 'double'; readonly step: number }
  | { readonly type: 'remove'; readonly step: number }
  | { readonly type: 'move'; readonly step: number; readonly to: number }
  | { readonly type: 'addView'; readonly step: number; readonly view: string }
  | { readonly type: 'removeView'; readonly step: number; readonly beat: number }
  | { readonly type: 'step'; readonly step: number; readonly patch: Partial<DraftStep> }
  | { readonly type: 'question'; readonly step: number; readonly asks: boolean };

/** The lesson after an edit; the same lesson where the edit has no place in it. */
export function edited(draft: Draft, edit: Edit): Draft {
  const { steps } = draft;
  switch (edit.type) {
    case 'text':
      return { ...draft, [edit.field]: edit.text };
    case 'minutes':
      return { ...draft, minutes: edit.minutes };
    case 'aims':
      return { ...draft, aims: edit.aims.length === 0 ? [''] : edit.aims };
    case 'add':
      return steps.length >= MOST_STEPS ? draft : { ...draft, steps: inserted(steps, edit.after + 1, emptyStep(edit.view, edit.sources)) };
    case 'double': {
      const step = steps[edit.step];
      return step === undefined || steps.length >= MOST_STEPS ? draft : { ...draft, steps: inserted(steps, edit.step + 1, step) };
    }
    case 'remove':
      return edit.step in steps ? { ...draft, steps: without(steps, edit.step) } : draft;
    case 'move': {
      const step = steps[edit.step];
      if (step === undefined || !(edit.to in steps) || edit.to === edit.step) return draft;
      return { ...draft, steps: inserted(without(steps, edit.step), edit.to, step) };
    }
    case 'addView': {
      const { beats = [] } = steps[edit.step] ?? {};
      return beats.length >= MOST_BEATS ? draft : withBeats(draft, edit.step, [...beats, edit.view]);
    }
    case 'removeView': {
      const { beats = [] } = steps[edit.step] ?? {};
      return edit.beat in beats ? withBeats(draft, edit.step, beats.filter((_, n) => n !== edit.beat)) : draft;
    }
    case 'step':
      return { ...draft, steps: steps.map((s, n) => (n === edit.step ? { ...s, ...edit.patch } : s)) };
    case 'question':
      return { ...draft, steps: steps.map((s, n) => (n === edit.step ? asking(s, edit.asks) : s)) };
  }
}

const inserted = (steps: readonly DraftStep[], at: number, step: DraftStep): readonly DraftStep[] => [...steps.slice(0, at), step, ...steps.slice(at)];
const without = (steps: readonly DraftStep[], at: number): readonly DraftStep[] => steps.filter((_, n) => n !== at);

/** A step with other further views; with none it has no list of them. */
const withBeats = (draft: Draft, at: number, beats: readonly string[]): Draft =>
  at in draft.steps ? { ...draft, steps: draft.steps.map((s, n) => (n === at ? viewed(s, beats) : s)) } : draft;

function viewed({ beats: _, view, ...step }: DraftStep, beats: readonly string[]): DraftStep {
  return beats.length === 0 ? { view, ...step } : { view, beats, ...step };
}

function asking({ question, sources, ...step }: DraftStep, asks: boolean): DraftStep {
  return asks ? { ...step, question: question ?? { ask: '', answer: '', sources: [] }, sources } : { ...step, sources };
}

/** What a lesson lacks before it can stand beside those of the atlas; `step` is null for the lesson as a whole, else counted from 0. */
export type Lack = { readonly step: number | null; readonly said: Message };

/** All that a lesson lacks, in its own order. */
export function lacksOf(draft: Draft, dataset: Dataset, known: Known): readonly Lack[] {
  const lacks: Lack[] = [];
  const say = (step: number | null, code: string, params: { readonly [name: string]: Param } = {}): void => void lacks.push({ step, said: message(`lack.${code}`, params) });
  const blank = (text: string): boolean => text.trim() === '';
  if (blank(draft.title)) say(null, 'title');
  if (draft.title.trim().length > MOST_LESSON_TITLE) say(null, 'longTitle', { most: MOST_LESSON_TITLE, count: draft.title.trim().length });
  if (blank(draft.audience)) say(null, 'audience');
  if (!Number.isInteger(draft.minutes) || draft.minutes < LEAST_LESSON_MINUTES || draft.minutes > MOST_LESSON_MINUTES) say(null, 'minutes', { least: LEAST_LESSON_MINUTES, most: MOST_LESSON_MINUTES });
  if (draft.aims.every(blank)) say(null, 'aims');
  if (draft.steps.length === 0) say(null, 'steps');
  const astray = viewsAstray(draft.steps, known);
  for (const [n, { words, notes, question, sources }] of draft.steps.entries()) {
    if (blank(words)) say(n, 'words');
    if (wordCount(words) > MOST_LESSON_WORDS) say(n, 'manyWords', { most: MOST_LESSON_WORDS, count: wordCount(words) });
    if (blank(notes)) say(n, 'notes');
    if (sources.length === 0) say(n, 'sources');
    if (question !== undefined && (blank(question.ask) || blank(question.answer))) say(n, 'question');
    for (const part of ['ask', 'answer'] as const) {
      const count = wordCount(question?.[part] ?? '');
      if (count > MOST_LESSON_WORDS) say(n, `long.${part}`, { most: MOST_LESSON_WORDS, count });
    }
    if (question !== undefined && question.sources.length === 0) say(n, 'answerSources');
    for (const { notice } of astray.filter(({ step }) => step === n)) say(n, 'view', { notice });
  }
  const sideOf = new Map<string, string>(dataset.sources.map((s) => [s.id, s.side]));
  if (draft.steps.length > 0) for (const side of sidesUnheard(draft.steps, (source) => sideOf.get(source))) say(null, `side.${side}`);
  return lacks;
}

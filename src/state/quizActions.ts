/** A quiz for one person: what is chosen, answered and kept. The score stays on this device. */
import { addDays, printSpan, spanAt } from '../domain/time';
import { answered, keptWith, nothingKept, parseKept, printKept, resumed, startedQuiz, wentOn, type KeptQuiz, type Quiz, type QuizChoice } from '../domain/quiz';
import type { Question } from '../domain/questions';
import { change, useAtlas, type AtlasState } from './atlas';
import { keep, kept } from './device';
import { actions } from './store';

const { getState: get, setState: set } = useAtlas;
const NAME = 'quiz';

const put = (patch: Partial<AtlasState['quiz']>): void => set({ quiz: { ...get().quiz, ...patch } });

/** Keeps on the device; where it does not, what is known of it stays as long as the page. */
function save(next: KeptQuiz): void {
  const isEmpty = next.scores.length === 0 && next.open === null;
  put({ kept: next, keeping: keep(window, NAME, isEmpty ? null : printKept(next)) });
}

function run(quiz: Quiz): void {
  put({ run: quiz });
}

export const quizActions = {
  /** What this device has kept, another window's scores among it. */
  load(): void {
    const stored = kept(window, NAME);
    if (stored !== null) put({ kept: parseKept(stored) });
  },
  start(choice: QuizChoice): void {
    const { dataset, range } = get();
    if (dataset !== null) run(startedQuiz(dataset, choice, range));
  },
  /** Goes on with the quiz that was left. */
  resume(): void {
    const { dataset, range, quiz } = get();
    if (dataset !== null && quiz.kept.open !== null) run(resumed(dataset, quiz.kept.open, range));
  },
  /** An answer by its place among the options, from 0. */
  answer(option: number): void {
    const { range, quiz } = get();
    const next = quiz.run && answered(quiz.run, option);
    if (next === null || next === quiz.run) return;
    run(next);
    quizActions.load();
    save(keptWith(get().quiz.kept, next, printSpan(spanAt(addDays(range.end, -1), 'day'))));
  },
  goOn(): void {
    const { run: quiz } = get().quiz;
    if (quiz !== null) run(wentOn(quiz));
  },
  /** Back to what can be chosen; a quiz that was left can be gone on with. */
  leaveQuiz(): void {
    put({ run: null });
  },
  /** Takes everything that was kept of the quiz off this device. */
  forget(): void {
    save(nothingKept);
  },
  /** Where the map shows the answer; the way back is kept. */
  showAnswer({ shown: { span, land } }: Pick<Question, 'shown'>): void {
    const { view, quiz } = get();
    actions.pause();
    put({ before: quiz.before ?? { span: view.span, selection: view.selection, camera: view.camera, compare: view.compare } });
    change('choice', { span, selection: land === null ? null : { kind: 'territory', id: land }, compare: null });
  },
  /** What the map showed before. */
  showBefore(): void {
    const { before } = get().quiz;
    if (before !== null) change('choice', before);
    put({ before: null });
  },
};

/** Presenting in one window, freely or through a lesson. In a lesson with two windows the clicker's keys go to the desk. */
import type { Cover } from '../domain/desk';
import type { LessonPlace } from '../domain/lesson';
import { message } from '../domain/message';
import { closed, type AskedOf } from '../domain/predict';
import { goneOn, taughtIn, viewAt } from '../domain/teaching';
import { change, notify, setView, useAtlas, type AtlasState } from './atlas';
import { deskActions } from './deskActions';
import { isHeld } from './roomState';
import { timeActions } from './timeActions';

const { getState: get, setState: set } = useAtlas;

/** Whether the lesson, or freely presented the story, has come to go through. Until then the record's first part would give other moments. */
function hasCome({ dataset, view, settled, workshop }: AtlasState): boolean {
  if (dataset === null) return false;
  if (view.lesson === null) return settled || dataset.incidents.length > 0;
  return taughtIn(dataset, view) !== null || haveLessonsCome({ dataset, workshop });
}

/** Whether the record's own lessons are there: those of this device come before them. */
export const haveLessonsCome = ({ dataset, workshop }: Pick<AtlasState, 'dataset' | 'workshop'>): boolean =>
  dataset?.lessons.some((l) => !workshop.drafts.some((d) => d.id === l.id)) ?? false;

export const teachingActions = {
  /** Presents from the place that is shown; in a lesson, from its present step. */
  present(): void {
    timeActions.pause();
    set({ trail: [] });
    setView({ mode: 'present' });
  },
  /** Presents a lesson, from its beginning or another of its places: the step's own view, in the reader's colours. */
  teach(place: LessonPlace): void {
    const { dataset, range, view } = get();
    const shown = dataset && viewAt(place, view, { dataset, range });
    if (shown === null) return;
    timeActions.pause();
    set({ trail: [], dialog: null });
    change('choice', { ...shown, mode: 'present' });
  },
  /** Back to the step as the lesson shows it, after looking around. */
  toStep(): void {
    const { view } = get();
    if (view.mode === 'console' || view.mode === 'audience') return deskActions.press('step');
    if (view.lesson !== null && !isHeld(get())) teachingActions.teach(view.lesson);
  },
  /** Ends the lesson; what it showed stays. */
  endLesson(): void {
    change('choice', { lesson: null });
  },
  /** The next or previous moment when presenting; the way back restores what was shown. */
  moment(direction: 1 | -1): void {
    const { dataset, range, view, trail } = get();
    if (view.mode === 'console' || view.mode === 'audience') return deskActions.press(direction === 1 ? 'next' : 'previous');
    if (isHeld(get())) return;
    if (view.predict === null && !hasCome(get())) return set({ awaited: direction });
    const next = dataset && goneOn({ view, trail }, direction, { dataset, range });
    if (next === null) return;
    change(next.view.lesson === null ? 'time' : 'choice', next.view);
    set({ trail: next.trail });
  },
  /** More of the record has come: a key that waited for it is followed. */
  followAwaited(): void {
    const { awaited, view } = get();
    if (awaited === null || !hasCome(get())) return;
    set({ awaited: null });
    if (view.mode === 'present') teachingActions.moment(awaited);
  },
  /** Asks the class to predict: what is chosen, or what the record proposes. */
  predict(chosen: AskedOf | null = null): void {
    import('./predictActions').then(
      ({ predictActions }) => predictActions.ask(chosen),
      () => notify(message('load.part')),
    );
  },
  /** Asks nothing any more, and shows what was shown before. */
  endPrediction(): void {
    const { view } = get();
    if (view.mode === 'console') deskActions.endDeskPrediction();
    else change('choice', closed(view));
  },
  /** A black or white screen; the same key again takes it away. */
  cover(colour: Cover): void {
    const { view, cover } = get();
    if (view.mode === 'console' || view.mode === 'audience') return deskActions.press(colour);
    set({ cover: cover === colour ? null : colour });
  },
};

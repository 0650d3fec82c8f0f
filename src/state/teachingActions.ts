/** Presenting, freely or through a lesson. */
import { placeAfter, type LessonPlace } from '../domain/lesson';
import { momentsOf, nextOf } from '../domain/moments';
import { decodeView, knownOf } from '../domain/address';
import { clampSpan } from '../domain/view';
import { change, setView, useAtlas } from './atlas';
import { timeActions } from './timeActions';

const { getState: get, setState: set } = useAtlas;

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
    const step = dataset?.lessons.find((l) => l.id === place.id)?.steps[place.step];
    if (dataset === null || step === undefined) return;
    timeActions.pause();
    const { view: shown } = decodeView(step.view, knownOf(dataset, range));
    set({ trail: [], dialog: null });
    change('choice', { ...shown, lesson: place, mode: 'present', theme: view.theme });
  },
  /** Back to the step as the lesson shows it, after looking around. */
  toStep(): void {
    const { lesson } = get().view;
    if (lesson !== null) teachingActions.teach(lesson);
  },
  /** Ends the lesson; what it showed stays. */
  endLesson(): void {
    change('choice', { lesson: null });
  },
  /** The next or previous moment when presenting; the way back restores what was shown. */
  moment(direction: 1 | -1): void {
    const { dataset, range, view, trail } = get();
    if (dataset === null) return;
    const lesson = dataset.lessons.find((l) => l.id === view.lesson?.id);
    if (lesson !== undefined && view.lesson !== null) {
      const place = placeAfter(lesson, view.lesson, direction);
      if (place?.step === view.lesson.step) return change('choice', { lesson: place });
      return place === null ? undefined : teachingActions.teach(place);
    }
    const before = trail.at(-1);
    if (direction === -1 && before !== undefined) {
      change('time', { ...before, mode: view.mode, theme: view.theme });
      return set({ trail: trail.slice(0, -1) });
    }
    const span = nextOf(momentsOf(dataset, view), view.span, direction);
    if (span === null || clampSpan(span, range).start !== span.start) return;
    if (direction === 1) set({ trail: [...trail, view] });
    change('time', { span, selection: null });
  },
  /** A black or white screen; the same key again takes it away. */
  cover(colour: 'black' | 'white'): void {
    set({ cover: get().cover === colour ? null : colour });
  },
};

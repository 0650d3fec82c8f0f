/** Presenting, freely or through a lesson: which view comes next, and which came before. */
import { decodeView, knownOf } from './address';
import { placeAfter, stepAt, viewOf, type LessonPlace } from './lesson';
import type { Lesson } from './model';
import { momentsOf, nextOf } from './moments';
import { predictedOn } from './predict';
import type { Dataset } from './schema';
import type { Extent } from './time';
import { clampSpan, type View } from './view';

/** What the steps of a lesson and the moments of the story are read from. */
export type Told = { readonly dataset: Dataset; readonly range: Extent };

/** What is shown, and what was shown before, when presenting freely: the way back restores it exactly. */
export type Shown = { readonly view: View; readonly trail: readonly View[] };

/** A view as a class may see it: nothing of the panels, tools and table of the one who prepared it. */
export const forClass = (view: View, theme: View['theme']): View => ({ ...view, mode: 'present', theme, panel: 'facts', tool: null, part: null, axis: null });

/** The lesson that a view goes through and its place there; null where it goes through none, or the record has no such step. */
export function taughtIn(dataset: Dataset, { lesson: place }: Pick<View, 'lesson'>): { readonly lesson: Lesson; readonly place: LessonPlace } | null {
  const lesson = dataset.lessons.find((l) => l.id === place?.id);
  return lesson === undefined || place === null || stepAt(lesson, place) === undefined ? null : { lesson, place };
}

/** A place of a lesson as its step shows it, in the colours and the mode of the view before; null if there is no such place. */
export function viewAt(place: LessonPlace, before: View, { dataset, range }: Told): View | null {
  const taught = taughtIn(dataset, { lesson: place });
  const step = taught && stepAt(taught.lesson, place);
  if (taught === null || step === undefined || step === null) return null;
  return { ...decodeView(viewOf(step, place.beat), knownOf(dataset, range)).view, lesson: place, predict: null, mode: before.mode, theme: before.theme };
}

/** Whether a view of a lesson shows another date than its step: then the step's words do not fit what is seen. */
export function isAside(view: View, told: Told): boolean {
  const step = view.lesson && viewAt(view.lesson, view, told);
  return step !== null && (step.span.start !== view.span.start || step.span.unit !== view.span.unit);
}

/**
 * What comes one step on (1) or back (-1): while the class is asked something, the answer and then what was before; in a lesson its next place, otherwise the next moment of the story, or back
 * to what was shown before. Null at either end.
 */
export function goneOn({ view, trail }: Shown, direction: 1 | -1, told: Told): Shown | null {
  if (view.predict !== null) return { view: predictedOn(view, direction), trail };
  const taught = taughtIn(told.dataset, view);
  if (taught !== null) {
    const place = placeAfter(taught.lesson, taught.place, direction);
    if (place === null) return null;
    const step = stepAt(taught.lesson, place);
    const isSame = place.step === taught.place.step && step !== undefined && viewOf(step, place.beat) === viewOf(step, taught.place.beat);
    // Where the lesson shows the same view again, the map stays as the teacher has moved it, unless it shows another time.
    const next = isSame && !isAside(view, told) ? { ...view, lesson: place } : viewAt(place, view, told);
    return next && { view: next, trail: [] };
  }
  const before = trail.at(-1);
  if (direction === -1 && before !== undefined) return { view: { ...before, mode: view.mode, theme: view.theme }, trail: trail.slice(0, -1) };
  const span = nextOf(momentsOf(told.dataset, view), view.span, direction);
  if (span === null || clampSpan(span, told.range).start !== span.start) return null;
  return { view: { ...view, span, selection: null }, trail: direction === 1 ? [...trail, view] : trail };
}

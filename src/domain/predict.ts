/** Asking a class who controls a land at a later time: what is hidden meanwhile, and how the lesson goes on after it. */
import type { TerritoryId } from './model';
import type { Day, Span } from './time';
import type { View } from './view';

/** The first day that is hidden; null while nothing is. Whatever a class sees or hears of a view goes by this. */
export const hiddenFrom = ({ predict, span }: Pick<View, 'predict' | 'span'>): Day | null => (predict === null || predict.told ? null : span.end);

/** What a class is asked about. */
export type AskedOf = { readonly land: TerritoryId; readonly span: Span };

/** The view with a question over it, and the land that is asked about marked; one that was asked already gives way to it. Null of a time that is not after what is shown. */
export function asking(view: View, { land, span }: AskedOf): View | null {
  const shown = closed(view);
  if (span.start < shown.span.end) return null;
  const before = { span: shown.span, selection: shown.selection, camera: shown.camera, compare: shown.compare };
  return { ...shown, selection: { kind: 'territory', id: land }, compare: null, predict: { land, span, told: false, before } };
}

/** Without the question: as it was before, but for the light and what else the room has chosen meanwhile. */
export const closed = (view: View): View => (view.predict === null ? view : { ...view, ...view.predict.before, predict: null });

/** With the answer: at the time that was asked about. */
function told(view: View): View {
  const { predict } = view;
  return predict === null ? view : { ...view, span: predict.span, predict: { ...predict, told: true } };
}

/** Without the answer again. */
function untold(view: View): View {
  const { predict } = view;
  return predict === null ? view : { ...view, span: predict.before.span, compare: null, predict: { ...predict, told: false } };
}

/** One press on (1) or back (-1): from the question to the answer, from there to where the lesson was; and the same way back. */
export function predictedOn(view: View, direction: 1 | -1): View {
  if (view.predict?.told === true) return direction === 1 ? closed(view) : untold(view);
  return direction === 1 ? told(view) : closed(view);
}

/** A view in which nothing gives a question's answer away: no second picture while it is asked; and where its time is shown, or nobody presents, nothing is asked any more. */
export function sound(view: View): View {
  const { predict, mode, span } = view;
  if (predict === null) return view;
  if (mode === 'explore') return closed(view);
  if (predict.told) return view;
  if (span.end > predict.span.start) return { ...view, predict: null };
  return view.compare === null ? view : { ...view, compare: null };
}

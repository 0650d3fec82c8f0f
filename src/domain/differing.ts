/** The picture that shows only what differs between two: the rest is quiet, and what differs has the fills of both. */
import { differs, secondOf, type Pictures } from './compare';
import { formerLinesIn, linesIn, type StandingLine } from './lines';
import type { Territory } from './model';
import type { Fill, Paint } from './paint';
import { paintIn } from './perspective';
import type { Dataset } from './schema';

/** Quiet is what is there, but not what the picture is about. */
export type ShownPaint = Paint & { readonly quiet: boolean };
/** Former is a border that stands no more. */
export type ShownLine = StandingLine & { readonly quiet: boolean; readonly former: boolean };

const otherThan = ({ fill, band }: Paint, known: Fill): Fill | null => [fill, band].find((f): f is Fill => f !== null && f !== known) ?? null;

/** Two paints as one: bands from the first fill to the second, or the claim of the one that has it. */
export function joinedPaint(first: Paint, second: Paint): Paint {
  if (!first.shown || !second.shown) return first.shown ? first : second;
  const band = otherThan(second, first.fill) ?? otherThan(first, first.fill);
  if (band !== null) return { shown: true, fill: first.fill, band, hatch: null, hatchSide: null, dots: first.dots && second.dots };
  return { ...(first.hatch === null ? second : first), dots: first.dots || second.dots };
}

/** The second of two pictures where only what differs is shown; else null. */
const counterpart = <V extends Pictures>(view: V): V | null => (view.compare?.how === 'differs' ? secondOf(view) : null);

/** How a view paints a land. */
export function shownPaint(dataset: Dataset, view: Pictures, territory: Territory): ShownPaint {
  const paint = paintIn(dataset, view, territory);
  const second = counterpart(view);
  if (second === null) return { ...paint, quiet: false };
  if (!differs(dataset, { first: view, second }, territory)) return { ...paint, quiet: true };
  return { ...joinedPaint(paint, paintIn(dataset, second, territory)), quiet: false };
}

/** The lines of a view, with the borders of before: where only what differs is shown, those of both pictures, each as the first that draws it. */
export function shownLines(dataset: Dataset, view: Pictures): readonly ShownLine[] {
  const first = linesIn(dataset.lines, view);
  const second = counterpart(view);
  if (second === null) return [...first.map((l) => ({ ...l, quiet: false, former: false })), ...formerLinesIn(dataset.lines, view).map((l) => ({ ...l, quiet: false, former: true }))];
  const others = linesIn(dataset.lines, second);
  const statusIn = (list: readonly StandingLine[], { line }: StandingLine) => list.find((l) => l.line.id === line.id)?.period.status;
  return [...first, ...others.filter((l) => statusIn(first, l) === undefined)]
    .filter(({ line }) => line.kind !== 'advance')
    .map((l) => ({ ...l, quiet: statusIn(first, l) === statusIn(others, l), former: false }));
}

/** The pictures of a view, each as a view of its own: two where they are shown apart. */
export function picturesOf<V extends Pictures>(view: V): readonly V[] {
  const second = secondOf(view);
  return second === null || view.compare?.how === 'differs' ? [view] : [{ ...view, compare: null }, second];
}

/** Whether only what differs is shown: of two dates' incidents nothing is the same. */
export const showsDifferences = ({ compare }: Pick<Pictures, 'compare'>): boolean => compare?.how === 'differs';

/**
 * A playback as a list of frames. Each frame is a function of its number alone, counted from the start: the same run
 * gives the same frames, whoever shows them.
 */
import { beginningIn, spanOf, timeIndex } from './incidents';
import type { Incident } from './model';
import { unitOf, type Direction, type Moment, type Pacing, type Step } from './playback';
import { civilOf, overlaps, shift, spanAt, addDays, type Day, type Extent, type Span, type Unit } from './time';
import { clampSpan } from './view';

/** How time is walked through, wherever that begins. */
export type Way = {
  readonly step: Step;
  readonly direction: Direction;
  readonly pacing: Pacing;
  /** The days that are played: a part of the axis, or all of it. */
  readonly within: Extent;
  /** Those that are not hidden, by date. */
  readonly incidents: readonly Incident[];
  /** Every day on which control of a land may have passed to another, for each time that it did. */
  readonly passages: readonly Extent[];
};

export type Run = Way & {
  readonly start: Moment;
  /** Of a walk by incidents: those it leads to, in its order. */
  readonly walk: readonly Incident[];
};

/** The run from a moment on; from the nearest of the way where the moment lies outside of it. */
export function runFrom(moment: Moment, way: Way): Run {
  const { step, within } = way;
  if (step !== 'incident') {
    const span = clampSpan(spanAt(moment.span.start, unitOf(step, moment.span.unit)), within);
    return { ...way, start: { span, incident: null }, walk: [] };
  }
  const start = overlaps(moment.span, within) ? moment : { span: clampSpan(moment.span, within), incident: null };
  return { ...way, start, walk: walkFrom(start, way) };
}

/** The incidents after a moment in the direction of the way: from the chosen one where it is in sight, else from the span. */
function walkFrom({ span, incident }: Moment, { direction, within, incidents }: Way): readonly Incident[] {
  const chosen = incident !== null && overlaps(incident.date.extent, span) ? incidents.findIndex((i) => i.id === incident.id) : -1;
  const border = timeIndex(incidents).firstFrom(span.start);
  const ahead = direction === 1 ? incidents.slice(chosen === -1 ? border : chosen + 1) : incidents.slice(0, chosen === -1 ? border : chosen).reverse();
  return ahead.filter((i) => overlaps(spanOf(i, span.unit), within));
}

/** The run of the whole way from its first frame, in spans of a unit where the way is one by incidents. */
export function wholeRun(way: Way, unit: Unit): Run {
  const first = way.direction === 1 ? way.within.start : addDays(way.within.end, -1);
  return runFrom({ span: spanAt(first, unitOf(way.step, unit)), incident: null }, way);
}

/** How many years, months or days lie between two days, by the calendar. */
function unitsBetween(from: Day, to: Day, unit: Unit): number {
  if (unit === 'day') return to - from;
  const a = civilOf(from);
  const b = civilOf(to);
  return unit === 'year' ? b.year - a.year : (b.year - a.year) * 12 + b.month - a.month;
}

/** The units in one step. */
const strideOf = (step: Step): number => (step === 'decade' ? 10 : 1);

/** How many frames a run has, the start among them: at least one. */
export function frameCount({ start, step, direction, within, walk }: Run): number {
  if (step === 'incident') return 1 + walk.length;
  const edge = direction === 1 ? addDays(within.end, -1) : within.start;
  // A last stride that is cut short is a frame too: the end of the way.
  return 1 + Math.ceil(Math.abs(unitsBetween(start.span.start, edge, start.span.unit)) / strideOf(step));
}

/** The frame of a number from 0, the start; null beyond the end. */
export function frameOf(run: Run, n: number): Moment | null {
  const { start, step, direction, within, walk } = run;
  if (!Number.isInteger(n) || n < 0 || n >= frameCount(run)) return null;
  if (n === 0) return start;
  if (step === 'incident') {
    const incident = walk[n - 1];
    return incident === undefined ? null : { span: clampSpan(spanOf(incident, start.span.unit), within), incident };
  }
  const day = shift(start.span.start, start.span.unit, direction * n * strideOf(step));
  return { span: clampSpan(spanAt(day, start.span.unit), within), incident: null };
}

/** Seconds at one step a second, when paced by events: where nothing happens, where one thing does, for each more up to a most, and where control passes. */
const DWELL = { quiet: 1, incident: 2, more: 0.25, most: 3, passage: 4 } as const;

/** How long a frame stays, in seconds at one step a second; 0 beyond the end. */
export function dwellOf(run: Run, n: number): number {
  const frame = frameOf(run, n);
  if (frame === null) return 0;
  return run.pacing === 'even' ? DWELL.quiet : eventfulness(frame.span, run);
}

function eventfulness(span: Span, { incidents, passages }: Way): number {
  if (passages.some((p) => overlaps(p, span))) return DWELL.passage;
  const count = beginningIn(incidents, span).length;
  return count === 0 ? DWELL.quiet : Math.min(DWELL.most, DWELL.incident + DWELL.more * (count - 1));
}

/**
 * The part of the axis after a mark is set at a span: from its first day, or to its last. The other mark stays where it
 * is still on its side, else it goes to the end of the range. Null where that is the whole range.
 */
export function partMarked(part: Extent | null, { edge, span, range }: { readonly edge: 'from' | 'to'; readonly span: Span; readonly range: Extent }): Extent | null {
  const { start, end } = part ?? range;
  const here = { start: span.start > range.start ? span.start : range.start, end: span.end < range.end ? span.end : range.end };
  const marked = edge === 'from' ? { start: here.start, end: end > here.start ? end : range.end } : { start: start < here.end ? start : range.start, end: here.end };
  return marked.start === range.start && marked.end === range.end ? null : marked;
}

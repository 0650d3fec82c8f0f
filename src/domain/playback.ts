/** Steps through time, and playback as a reducer that knows no clock. */
import { beginningIn, neighbour, spanOf } from './incidents';
import type { Incident } from './model';
import type { Dataset } from './schema';
import { changesBetween } from './status';
import { shift, spanAt, type Extent, type Span, type Unit } from './time';
import { clampSpan } from './view';

export type Step = 'day' | 'month' | 'year' | 'decade' | 'incident';
export const STEPS: readonly Step[] = ['decade', 'year', 'month', 'day', 'incident'];

/** Steps a second. */
export const RATES = [0.25, 0.5, 1, 2, 5] as const;
export type Rate = (typeof RATES)[number];

/** Forwards or backwards in time. */
export type Direction = 1 | -1;

/** Every step for as long, or longer where something happens. */
export const PACINGS = ['even', 'events'] as const;
export type Pacing = (typeof PACINGS)[number];

/** What comes at the end of the way: rest, or the beginning once more. */
export const ENDINGS = ['rest', 'again'] as const;
export type Ending = (typeof ENDINGS)[number];

export type Playback = {
  readonly playing: boolean;
  readonly step: Step;
  readonly rate: Rate;
  readonly direction: Direction;
  readonly pacing: Pacing;
  readonly ending: Ending;
};

export type PlaybackEvent =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'choose'; readonly choice: Partial<Omit<Playback, 'playing'>> };

export const stopped = (step: Step): Playback => ({ playing: false, step, rate: 1, direction: 1, pacing: 'even', ending: 'rest' });

/** The player after an event: what is chosen while it plays does not stop it. */
export function playbackAfter(playback: Playback, event: PlaybackEvent): Playback {
  switch (event.type) {
    case 'play':
      return { ...playback, playing: true };
    case 'pause':
      return { ...playback, playing: false };
    case 'choose':
      return { ...playback, ...event.choice };
  }
}

/** The unit of the spans that a step walks over; a walk from incident to incident keeps the unit it has. */
export function unitOf(step: Step, current: Unit): Unit {
  if (step === 'incident') return current;
  return step === 'decade' ? 'year' : step;
}

/** The span `n` steps away (n may be negative), not beyond the range. */
export function stepped(span: Span, step: Exclude<Step, 'incident'>, n: number, range: Extent): Span {
  const unit = unitOf(step, span.unit);
  const start = step === 'decade' ? shift(span.start, 'year', 10 * n) : shift(span.start, unit, n);
  return clampSpan(spanAt(start, unit), range);
}

export type Moment = { readonly span: Span; readonly incident: Incident | null };

/** Where one step leads, and the incident it leads to if it goes by incidents; null at the end of the way. */
export function nextMoment(
  { span, incident }: Moment,
  { step, direction, incidents, shown = () => true, range }: { readonly step: Step; readonly direction: Direction; readonly incidents: readonly Incident[]; readonly shown?: (incident: Incident) => boolean; readonly range: Extent },
): Moment | null {
  if (step === 'incident') {
    const next = neighbour(incidents, { span, current: incident, direction, shown });
    return next && { span: clampSpan(spanOf(next, span.unit), range), incident: next };
  }
  const to = stepped(span, step, direction, range);
  return to.start === span.start && to.unit === span.unit ? null : { span: to, incident: null };
}

/**
 * The span of a finer or coarser unit for the same time. A coarser one contains the old; a finer one is where
 * control of a disputed island first changes in the old span, else of any territory, else its first incident, else its start.
 */
export function spanInUnit(span: Span, unit: Unit, dataset: Dataset): Span {
  const changes = changesBetween(dataset, span).filter((c) => c.when.extent.start >= span.start);
  const at =
    changes.find((c) => c.territory.group === 'disputed')?.when.extent.start ??
    changes[0]?.when.extent.start ??
    beginningIn(dataset.incidents, span)[0]?.date.extent.start;
  const finer = unit === 'day' ? span.unit !== 'day' : unit === 'month' && span.unit === 'year';
  return spanAt(finer ? (at ?? span.start) : span.start, unit);
}

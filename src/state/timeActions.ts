/** Moving through time: steps, dates, playing. */
import { isFiltering, isShown } from '../domain/incidents';
import { nextMoment, playbackAfter, spanInUnit, stepped, unitOf, type Moment, type Playback, type Rate, type Step } from '../domain/playback';
import { frameOf, partMarked } from '../domain/run';
import type { Incident } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { spanAt, type Span } from '../domain/time';
import { clampSpan, type View } from '../domain/view';
import { runToPlay, selectedIncident } from './runOf';
import { change, notify, useAtlas } from './atlas';

const { getState: get, setState: set } = useAtlas;

export const timeActions = {
  /** The start of a new drag: it gets an entry of its own in the history. */
  beginScrub(): void {
    const { gesture } = get();
    set({ gesture: { id: gesture.id + 1, kind: 'time' } });
    timeActions.pause();
  },
  /** Shows the span that is nearest within the range. */
  lookAt(span: Span): void {
    const { range, view } = get();
    const to = clampSpan(span, range);
    if (to.start !== view.span.start || to.unit !== view.span.unit) change('time', { span: to });
  },
  /** A typed or chosen date, with what else was chosen with it: shown as it is, and steps go on in its unit. */
  goTo(span: Span, chosen: Pick<Partial<View>, 'selection' | 'panel'> = {}): void {
    const { range, playback } = get();
    const to = clampSpan(span, range);
    change('choice', { ...chosen, span: to });
    set({ playback: { ...playback, playing: false, step: to.unit } });
    if (to.start !== span.start) notify({ key: 'notice.rangeTyped', params: {} });
  },
  /** One step on or back; false at the end of the way. */
  step(direction: 1 | -1): boolean {
    const state = get();
    const { dataset, range, view, playback } = state;
    if (dataset === null) return false;
    const moment = nextMoment(
      { span: view.span, incident: selectedIncident(state) },
      { step: playback.step, direction, incidents: dataset.incidents, shown: visibleIn(view), range },
    );
    if (moment === null) return false;
    change('time', { span: moment.span, ...(moment.incident === null ? {} : { selection: { kind: 'incident', id: moment.incident.id } }) });
    return true;
  },
  /** Ten steps at once. */
  leap(direction: 1 | -1): void {
    const { view, playback, range } = get();
    if (playback.step !== 'incident') return change('time', { span: stepped(view.span, playback.step, 10 * direction, range) });
    for (let n = 0; n < 10 && timeActions.step(direction); n += 1);
  },
  first(): void {
    const { range, view } = get();
    change('time', { span: spanAt(range.start, view.span.unit) });
  },
  last(): void {
    const { range, view } = get();
    change('time', { span: clampSpan({ ...spanAt(range.end, view.span.unit) }, range) });
  },
  /** The incident before or after, whatever the step is. */
  toIncident(direction: 1 | -1): void {
    const state = get();
    const { dataset, range, view } = state;
    if (dataset === null) return;
    const moment = nextMoment(
      { span: view.span, incident: selectedIncident(state) },
      { step: 'incident', direction, incidents: dataset.incidents, shown: visibleIn(view), range },
    );
    if (moment !== null) change('time', { span: moment.span, selection: moment.incident && { kind: 'incident', id: moment.incident.id } });
  },
  /** Chooses the length of a step, and shows the time in it. */
  setStep(step: Step): void {
    const { dataset, range, view, playback } = get();
    set({ playback: playbackAfter(playback, { type: 'choose', choice: { step } }) });
    const unit = unitOf(step, view.span.unit);
    if (dataset !== null && unit !== view.span.unit) change('choice', { span: clampSpan(spanInUnit(view.span, unit, shownRecord(dataset, view)), range) });
  },
  setRate(rate: Rate): void {
    timeActions.choosePlay({ rate });
  },
  /** How it is played: speed, direction, pacing, what comes at the end. */
  choosePlay(choice: Partial<Omit<Playback, 'playing' | 'step'>>): void {
    set({ playback: playbackAfter(get().playback, { type: 'choose', choice }) });
  },
  /** The part of the axis that is played begins or ends with what is shown. */
  markPart(edge: 'from' | 'to'): void {
    const { view, range } = get();
    change('choice', { part: partMarked(view.part, { edge, span: view.span, range }) });
  },
  clearPart(): void {
    change('choice', { part: null });
  },
  /** A frame of a run; part of the gesture that began it. */
  showFrame({ span, incident }: Moment): void {
    const { view } = get();
    const same = span.start === view.span.start && span.unit === view.span.unit;
    if (same && (incident === null || incident.id === view.selection?.id)) return;
    change('time', { span: same ? view.span : span, ...(incident === null ? {} : { selection: { kind: 'incident', id: incident.id } }) });
  },
  /** Plays from here, or the whole way where nothing is left of it from here; a playback is one gesture. */
  play(): void {
    const state = get();
    const run = runToPlay(state);
    const first = run && frameOf(run, 0);
    if (first === null || state.playback.playing) return;
    set({ gesture: { id: state.gesture.id + 1, kind: 'time' } });
    timeActions.showFrame(first);
    set({ playback: playbackAfter(get().playback, { type: 'play' }) });
  },
  pause(): void {
    if (get().playback.playing) set({ playback: playbackAfter(get().playback, { type: 'pause' }) });
  },
  togglePlay(): void {
    if (get().playback.playing) timeActions.pause();
    else timeActions.play();
  },
};

/** The record with the incidents that the filter lets through. */
const shownRecord = (dataset: Dataset, view: View): Dataset => (isFiltering(view) ? { ...dataset, incidents: dataset.incidents.filter(visibleIn(view)) } : dataset);

const visibleIn = (view: View) => (incident: Incident): boolean => isShown(incident, view);

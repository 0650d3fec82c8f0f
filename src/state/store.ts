/** The one store: facts and choices, and the named actions that change them. */
import { create } from 'zustand';
import type { FeatureCollection } from 'geojson';
import { following, inDays, isInSight, sameStretch, wholeAxis, windowFor, zoomedAt, type Stretch } from '../domain/axis';
import { everyIncident, isFiltering, isShown, spanOf } from '../domain/incidents';
import { placeAfter, printPlace, type LessonPlace } from '../domain/lesson';
import type { Measure } from '../domain/measure';
import type { Message } from '../domain/message';
import { momentsOf, nextOf } from '../domain/moments';
import { nextMoment, playbackAfter, spanInUnit, stepped, stopped, unitOf, type Moment, type Playback, type Rate, type Step } from '../domain/playback';
import { frameOf, partMarked } from '../domain/run';
import type { Category, Incident, IncidentId, PerspectiveId } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { Target } from '../domain/search';
import { addDays, overlaps, spanAt, type Day, type Extent, type Span } from '../domain/time';
import { incidentsById } from './selectors';
import { decodeView, knownOf } from '../domain/address';
import { clampSpan, firstView, rangeUntil, type Only, type Selection, type TableView, type Tool, type View } from '../domain/view';
import type { Extra } from './load';
import { runToPlay, selectedIncident } from './runOf';

/** What kind of change came last: a run of the same continuous kind is one entry in the browser's history. */
export type Gesture = { readonly id: number; readonly kind: 'choice' | 'time' | 'typing' | 'camera' | 'restored' };

export type Notice = { readonly id: number; readonly message: Message };

export type AtlasState = {
  readonly dataset: Dataset | null;
  readonly range: Extent;
  readonly view: View;
  readonly playback: Playback;
  readonly notices: readonly Notice[];
  readonly gesture: Gesture;
  readonly dialog: 'keys' | 'sources' | 'date' | 'find' | 'download' | 'lessons' | null;
  /** The words that the dialog opens with. */
  readonly sought: string;
  /** The perspective that was switched from, until the date changes: the panel says what the switch changed. */
  readonly switchedFrom: PerspectiveId | null;
  /** A black or white screen over the picture, when presenting. */
  readonly cover: 'black' | 'white' | null;
  /** The views that were shown before, when presenting: the way back restores them exactly. */
  readonly trail: readonly View[];
  /** Where two pictures are shown in turns: whether they go on by themselves, and whether the second is up. */
  readonly blink: { readonly playing: boolean; readonly second: boolean };
  /** The ids of the territories and lines that the map's window shows, as the map reports them; null while there is no map. */
  readonly sight: ReadonlySet<string> | null;
  /** How much of the map stands: nothing, the first picture of the islands, or the whole of it. */
  readonly picture: 'none' | 'first' | 'whole';
  /** Whether the incidents and the places have come, or will not come now. */
  readonly settled: boolean;
  /** The days that the time axis shows when it goes by itself; it stays while the span stands well inside it. */
  readonly auto: Extent;
  /** Shapes that are fetched when they are asked for; null until they have come. */
  readonly extras: { readonly [E in Extra]: FeatureCollection | null };
};

const emptyRange: Extent = rangeUntil(0 as Day); // until the record is there; any day does

export const initialState: AtlasState = {
  dataset: null,
  range: emptyRange,
  view: firstView(emptyRange),
  playback: stopped('year'),
  notices: [],
  gesture: { id: 0, kind: 'choice' },
  dialog: null,
  sought: '',
  switchedFrom: null,
  cover: null,
  trail: [],
  blink: { playing: true, second: false },
  sight: null,
  picture: 'none',
  settled: false,
  auto: wholeAxis(emptyRange),
  extras: { zones: null, yardsticks: null },
};

export const useAtlas = create<AtlasState>()(() => initialState);
const { getState: get, setState: set } = useAtlas;

let noticeId = 0;

/** Changes the view; a run of changes of time, of typed words, or of the camera, counts as one gesture. */
function change(kind: Gesture['kind'], patch: Partial<View>): void {
  const { gesture, view, range, auto } = get();
  const id = kind === 'camera' || ((kind === 'time' || kind === 'typing') && gesture.kind === kind) ? gesture.id : gesture.id + 1;
  if (patch.span !== undefined && patch.span !== view.span) set({ switchedFrom: null });
  const next = { ...view, ...patch };
  const axis = next.axis !== null && next.axis === view.axis ? following(next.axis, next.span, wholeAxis(range)) : next.axis;
  const goesOn = next.span === view.span;
  set({
    view: goesOn ? next : { ...next, axis },
    auto: goesOn ? auto : windowFor(next.span, auto, range),
    gesture: { id, kind: kind === 'camera' ? gesture.kind : kind },
  });
}

/** The days that the time axis shows. */
export const axisIn = ({ view, auto }: AtlasState): Extent => view.axis ?? auto;

const incidentWith = (dataset: Dataset | null, id: IncidentId): Incident | undefined => (dataset === null ? undefined : incidentsById(dataset).get(id));

/** The day about which a span is looked at closer: that of the chosen incident, else of the first change or incident in it. */
function momentOf(state: AtlasState, dataset: Dataset): Extent {
  const { span } = state.view;
  const incident = selectedIncident(state)?.date.extent;
  return incident !== undefined && overlaps(incident, span) ? { start: incident.start, end: addDays(incident.start, 1) } : spanInUnit(span, 'day', dataset);
}

export const actions = {
  /** The record has come: the view that the address asks for, with what was wrong in it. */
  open({ dataset, today, fragment }: { readonly dataset: Dataset; readonly today: Day; readonly fragment: string }): void {
    const range = rangeUntil(today);
    const { view, notices } = decodeView(fragment, knownOf(dataset, range));
    set({ dataset, range, view, auto: windowFor(view.span, null, range), playback: stopped(view.span.unit), gesture: { id: get().gesture.id + 1, kind: 'restored' } });
    notices.forEach(actions.notify);
  },
  /** More of the record has come. Its parts may come in any order: one that holds less takes nothing away. */
  complete(dataset: Dataset): void {
    const { view, dataset: before } = get();
    if (before !== null && (dataset.positions.length < before.positions.length || dataset.incidents.length < before.incidents.length)) return;
    const step = view.lesson === null || dataset.lessons.length === 0 || dataset.lessons.find((l) => l.id === view.lesson?.id)?.steps[view.lesson.step];
    set({ dataset, ...(step === undefined ? { view: { ...view, lesson: null } } : {}) });
    if (step === undefined && view.lesson !== null) actions.notify({ key: 'notice.lesson', params: { given: printPlace(view.lesson) } });
  },
  /** The address was changed from outside: back, forward, or typed. */
  restore(fragment: string): void {
    const { dataset, range, playback, gesture, auto } = get();
    if (dataset === null) return;
    const { view, notices } = decodeView(fragment, knownOf(dataset, range));
    set({ view, auto: windowFor(view.span, auto, range), playback: { ...playback, playing: false }, trail: [], switchedFrom: null, gesture: { id: gesture.id + 1, kind: 'restored' } });
    notices.forEach(actions.notify);
  },

  /** The start of a new drag: it gets an entry of its own in the history. */
  beginScrub(): void {
    const { gesture } = get();
    set({ gesture: { id: gesture.id + 1, kind: 'time' } });
    actions.pause();
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
    if (to.start !== span.start) actions.notify({ key: 'notice.rangeTyped', params: {} });
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
    for (let n = 0; n < 10 && actions.step(direction); n += 1);
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
    actions.choosePlay({ rate });
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
    actions.showFrame(first);
    set({ playback: playbackAfter(get().playback, { type: 'play' }) });
  },
  pause(): void {
    if (get().playback.playing) set({ playback: playbackAfter(get().playback, { type: 'pause' }) });
  },
  togglePlay(): void {
    if (get().playback.playing) actions.pause();
    else actions.play();
  },

  select(selection: Selection | null): void {
    change('choice', { selection });
  },
  /** Selects an incident and shows its time, if that is not in sight. */
  showIncident(id: IncidentId, chosen: Pick<Partial<View>, 'panel'> = {}): void {
    const { dataset, view, range } = get();
    const incident = incidentWith(dataset, id);
    if (incident === undefined) return;
    const inSight = incident.date.extent.start < view.span.end && view.span.start < incident.date.extent.end;
    change('choice', { ...chosen, selection: { kind: 'incident', id }, ...(inSight ? {} : { span: clampSpan(spanOf(incident, view.span.unit), range) }) });
  },
  setPerspective(perspective: PerspectiveId): void {
    const { view } = get();
    if (perspective === view.perspective) return;
    change('choice', { perspective });
    set({ switchedFrom: view.perspective });
  },
  setTable(patch: Partial<TableView>): void {
    change(Object.keys(patch).join() === 'words' ? 'typing' : 'choice', { table: { ...get().view.table, ...patch } });
  },
  /** Goes to what a search found, and to the date that it asked for; an incident has its own. One choice, one step back. */
  goToFound(target: Target | null, span: Span | null): void {
    set({ dialog: null });
    switch (target?.kind) {
      case undefined:
        return span === null ? undefined : actions.goTo(span);
      case 'source':
        if (span !== null) actions.goTo(span);
        return actions.openDialog('sources', get().dataset?.sources.find((s) => s.id === target.id)?.title);
      case 'incident':
        return actions.showIncident(target.id, { panel: 'facts' });
      case 'territory':
      case 'place': {
        const chosen = { selection: target, panel: 'facts' } as const; // where it is told
        return span === null ? change('choice', chosen) : actions.goTo(span, chosen);
      }
    }
  },
  toggleCategory(category: Category): void {
    const { hidden } = get().view;
    change('choice', { hidden: hidden.includes(category) ? hidden.filter((c) => c !== category) : [...hidden, category] });
  },
  showCategories(hidden: readonly Category[]): void {
    change('choice', { hidden });
  },
  /** Shows only the incidents with a party, about a land, or so well attested; null gives one of these up. */
  showOnly(patch: Partial<Only>): void {
    change('choice', { only: { ...get().view.only, ...patch } });
  },
  /** Gives up every filter of incidents. */
  showEveryIncident(): void {
    change('choice', everyIncident);
  },
  /** Shows a stretch of the time axis, to whole days; where that is what the axis shows by itself, it goes by itself again. */
  showAxis(stretch: Stretch | null): void {
    const { auto, range } = get();
    const axis = stretch && inDays(stretch, wholeAxis(range));
    change('camera', { axis: axis !== null && sameStretch(axis, auto) ? null : axis });
  },
  /** The axis so many times as close, about what is chosen in the span, or the first that happens in it. */
  zoomAxis(factor: number): void {
    const state = get();
    const { dataset, range, view } = state;
    if (dataset === null) return;
    const whole = wholeAxis(range);
    const from = following(axisIn(state), view.span, whole);
    const middle = view.span.unit === 'day' ? view.span : momentOf(state, dataset);
    const anchor = isInSight(middle, from) ? (middle.start + middle.end) / 2 : (from.start + from.end) / 2;
    actions.showAxis(zoomedAt(from, anchor, { factor, whole }));
  },
  /** The whole range on the axis; or, where that is shown already, what the axis shows by itself. */
  toggleWholeAxis(): void {
    const state = get();
    const whole = wholeAxis(state.range);
    actions.showAxis(sameStretch(axisIn(state), whole) ? null : whole);
  },
  /** Brings the present span into sight on the axis. */
  followAxis(): void {
    const state = get();
    actions.showAxis(following(axisIn(state), state.view.span, wholeAxis(state.range)));
  },
  moveCamera(camera: View['camera']): void {
    change('camera', { camera });
  },
  setView(patch: Partial<Pick<View, 'names' | 'mode' | 'theme' | 'panel' | 'tool' | 'camera' | 'lingering' | 'heat'>>): void {
    change('choice', patch);
  },
  /** Presents from the place that is shown; in a lesson, from its present step. */
  present(): void {
    actions.pause();
    set({ trail: [] });
    actions.setView({ mode: 'present' });
  },
  /** Presents a lesson, from its beginning or another of its places: the step's own view, in the reader's colours. */
  teach(place: LessonPlace): void {
    const { dataset, range, view } = get();
    const step = dataset?.lessons.find((l) => l.id === place.id)?.steps[place.step];
    if (dataset === null || step === undefined) return;
    actions.pause();
    const { view: shown } = decodeView(step.view, knownOf(dataset, range));
    set({ trail: [], dialog: null });
    change('choice', { ...shown, lesson: place, mode: 'present', theme: view.theme });
  },
  /** Back to the step as the lesson shows it, after looking around. */
  toStep(): void {
    const { lesson } = get().view;
    if (lesson !== null) actions.teach(lesson);
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
      return place === null ? undefined : actions.teach(place);
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
  /** Measures something, or nothing; a move of what is measured writes over the entry of the history, as a move of the camera does. */
  measure(measure: Measure | null, how: 'chosen' | 'moved' = 'chosen'): void {
    change(how === 'chosen' ? 'choice' : 'camera', { measure });
  },
  /** Measures something and moves the map to where it lies, as one choice. */
  measureAt(measure: Measure, camera: View['camera']): void {
    change('choice', { measure, camera });
  },
  receive(extra: Extra, shapes: FeatureCollection): void {
    set({ extras: { ...get().extras, [extra]: shapes } });
  },
  /** What the pictures are drawn with has come: they are drawn again. */
  redraw(): void {
    set({ extras: { ...get().extras } });
  },
  /** A black or white screen; the same key again takes it away. */
  cover(colour: 'black' | 'white'): void {
    set({ cover: get().cover === colour ? null : colour });
  },
  /** What the pictures that are compared have in common or apart; a divider that is dragged is no entry of the history. */
  showPictures(patch: Partial<Pick<View, 'span' | 'perspective' | 'compare' | 'camera' | 'tool'>>, gesture: 'choice' | 'camera' = 'choice'): void {
    change(gesture, patch);
    if (patch.span !== undefined) set({ playback: { ...get().playback, playing: false, step: patch.span.unit } });
  },
  setBlink(patch: Partial<AtlasState['blink']>): void {
    set({ blink: { ...get().blink, ...patch } });
  },
  /** Opens a tool in place of another, or closes it. */
  toggleTool(tool: Tool): void {
    if (get().view.tool === tool) actions.closeTool();
    else actions.setView({ tool });
  },
  /** Closes the open tool; closing the measuring one ends measuring. */
  closeTool(): void {
    change('choice', get().view.tool === 'measure' ? { tool: null, measure: null } : { tool: null });
  },
  /** Escape: out of the cover, then out of presenting, then out of the open tool, the comparison, the selection. */
  leave(): void {
    const { cover, view } = get();
    if (cover !== null) return set({ cover: null });
    if (view.mode === 'present') return actions.setView({ mode: 'explore' });
    if (view.tool !== null) return actions.closeTool();
    if (view.compare !== null) return actions.showPictures({ compare: null });
    if (view.selection !== null) actions.select(null);
  },
  settle(): void {
    set({ settled: true });
  },
  pictured(picture: AtlasState['picture']): void {
    if (get().picture !== picture) set({ picture });
  },
  seeOnly(sight: AtlasState['sight']): void {
    set({ sight });
  },
  openDialog(dialog: AtlasState['dialog'], sought = ''): void {
    set({ dialog, sought });
  },
  notify(message: Message): void {
    noticeId += 1;
    set({ notices: [...get().notices.filter((n) => n.message.key !== message.key), { id: noticeId, message }] });
  },
  dismiss(id: number): void {
    set({ notices: get().notices.filter((n) => n.id !== id) });
  },
};

/** The record with the incidents that the filter lets through. */
const shownRecord = (dataset: Dataset, view: View): Dataset => (isFiltering(view) ? { ...dataset, incidents: dataset.incidents.filter(visibleIn(view)) } : dataset);

const visibleIn = (view: View) => (incident: Incident): boolean => isShown(incident, view);

/** Every named action: those of a subject stand in that subject's file, those of the record, the map and the page's parts here. */
import type { FeatureCollection } from 'geojson';
import { windowFor } from '../domain/axis';
import { printPlace, withLessons } from '../domain/lesson';
import type { Measure } from '../domain/measure';
import { stopped } from '../domain/playback';
import { closed } from '../domain/predict';
import type { Dataset } from '../domain/schema';
import type { Day } from '../domain/time';
import { decodeView, knownOf } from '../domain/address';
import { taughtIn } from '../domain/teaching';
import { rangeUntil, type Tool, type View } from '../domain/view';
import type { Extra } from './load';
import { change, notify, openDialog, setView, useAtlas, type AtlasState } from './atlas';
import { axisActions } from './axisActions';
import { choiceActions } from './choiceActions';
import { deskActions } from './deskActions';
import { roomActions } from './room';
import { haveLessonsCome, teachingActions } from './teachingActions';
import { timeActions } from './timeActions';

const { getState: get, setState: set } = useAtlas;

/** A place that no lesson has is given up, and said, as soon as the lessons are there. */
function leaveLostLesson(view: View): void {
  const { dataset } = get();
  if (dataset === null || view.lesson === null || !haveLessonsCome(get()) || taughtIn(dataset, view) !== null) return;
  set({ view: { ...view, lesson: null } });
  notify({ key: 'notice.lesson', params: { given: printPlace(view.lesson) } });
}

const baseActions = {
  /** The record has come: the view that the address asks for, with what was wrong in it. */
  open({ dataset, today, fragment }: { readonly dataset: Dataset; readonly today: Day; readonly fragment: string }): void {
    // A clock that stands before the record was checked is wrong, and takes nothing of the record away.
    const range = rangeUntil(today < dataset.checked.extent.start ? dataset.checked.extent.start : today);
    const { view, notices } = decodeView(fragment, knownOf(dataset, range));
    set({ dataset: withLessons(dataset, get().workshop.drafts), range, view, auto: windowFor(view.span, null, range), playback: stopped(view.span.unit), gesture: { id: get().gesture.id + 1, kind: 'restored' } });
    notices.forEach(notify);
  },
  /** More of the record has come. Its parts may come in any order: one that holds less takes nothing away. */
  complete(dataset: Dataset): void {
    const { view, dataset: before, workshop } = get();
    if (before !== null && (dataset.positions.length < before.positions.length || dataset.incidents.length < before.incidents.length)) return;
    const whole = withLessons(dataset, workshop.drafts);
    set({ dataset: whole });
    leaveLostLesson(view);
    teachingActions.followAwaited();
  },
  /** The address was changed from outside: back, forward, or typed. */
  restore(fragment: string): void {
    const { dataset, range, playback, gesture, auto } = get();
    if (dataset === null) return;
    const { view, notices } = decodeView(fragment, knownOf(dataset, range));
    set({ view, auto: windowFor(view.span, auto, range), playback: { ...playback, playing: false }, trail: [], awaited: null, switchedFrom: null, gesture: { id: gesture.id + 1, kind: 'restored' } });
    notices.forEach(notify);
    leaveLostLesson(view);
  },
  moveCamera(camera: View['camera']): void {
    change('camera', { camera });
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
    if (get().view.tool === tool) baseActions.closeTool();
    else setView({ tool });
  },
  /** Closes the open tool; closing the measuring one ends measuring. */
  closeTool(): void {
    change('choice', get().view.tool === 'measure' ? { tool: null, measure: null } : { tool: null });
  },
  /** Escape: out of the cover, then out of what is asked, then out of presenting, then out of the open tool, the comparison, the selection. */
  leave(): void {
    const { cover, view } = get();
    if (view.mode === 'console' || view.mode === 'audience') return deskActions.leaveDesk();
    if (cover !== null) return set({ cover: null });
    if (roomActions.endRoom()) return;
    if (view.predict !== null) return change('choice', closed(view));
    if (view.mode === 'present') return setView({ mode: 'explore' });
    if (view.tool !== null) return baseActions.closeTool();
    if (view.compare !== null) return baseActions.showPictures({ compare: null });
    if (view.selection !== null) choiceActions.select(null);
  },
  settle(): void {
    set({ settled: true });
    teachingActions.followAwaited();
  },
  pictured(picture: AtlasState['picture']): void {
    if (get().picture !== picture) set({ picture });
  },
  seeOnly(sight: AtlasState['sight']): void {
    set({ sight });
  },
  dismiss(id: number): void {
    set({ notices: get().notices.filter((n) => n.id !== id) });
  },
  setView,
  openDialog,
  notify,
};

/** The named actions that change the state, by subject. */
export const actions = { ...timeActions, ...axisActions, ...choiceActions, ...teachingActions, ...deskActions, ...roomActions, ...baseActions };

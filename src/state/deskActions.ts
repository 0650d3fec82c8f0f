/** A lesson in two windows: what the console, and the window of the class, do at a key, a button or a letter. */
import { windowFor } from '../domain/axis';
import { classView, covered, deskFor, frozen, isCueing, jumped, moved, ownView, pushed, relit, type Desk } from '../domain/desk';
import type { LessonPlace } from '../domain/lesson';
import type { Press } from '../domain/link';
import { closed } from '../domain/predict';
import { viewAt } from '../domain/teaching';
import type { View } from '../domain/view';
import { change, setView, useAtlas, type AtlasState, type Link } from './atlas';
import { timeActions } from './timeActions';

const { getState: get, setState: set } = useAtlas;

/** Puts the lesson where it is now; the teacher's own map goes along unless something was being looked up on it. */
function put(desk: Desk): void {
  const { desk: before, view } = get();
  const follows = before === null || !isCueing(before, view);
  set({ desk });
  if (follows && desk.live !== before?.live) showOwn(desk.live);
}

/** Shows a view on the teacher's own map; from there it is stepped through in its own unit. */
function showOwn(live: View): void {
  const { view, playback } = get();
  change('choice', ownView(live, view));
  set({ playback: { ...playback, playing: false, step: live.span.unit } });
}

/** What a press does to a desk. */
function pressedOn(desk: Desk, press: Press, { dataset, range }: AtlasState): Desk {
  if (dataset === null) return desk;
  const told = { dataset, range };
  switch (press) {
    case 'next':
      return moved(desk, 1, told);
    case 'previous':
      return moved(desk, -1, told);
    case 'step':
      return desk.cover !== null || desk.live.lesson === null ? desk : jumped(desk, desk.live.lesson, told);
    case 'black':
    case 'white':
      return covered(desk, press);
    case 'uncover':
      return { ...desk, cover: null };
    case 'freeze':
      return frozen(desk);
    case 'light':
      return relit(desk);
    case 'predict':
      return desk; // what is asked is made in predictActions, which come when they are needed
  }
}

/** The window of the class goes on by itself while there is no console. */
function pressAlone(press: Press): void {
  const { view, cover, trail, link } = get();
  if (press === 'freeze') return;
  const desk = pressedOn({ ...deskFor(view), cover, trail }, press, get());
  set({ link: { ...link, alone: true } });
  deskActions.showClass(desk);
  set({ trail: desk.trail });
}

export const deskActions = {
  /** Opens the console at a place of a lesson, or at what is shown; a lesson that was left goes on where it was, with what is shown as the teacher's own view. */
  openConsole(place: LessonPlace | null = null): void {
    const { dataset, range, view, desk: left } = get();
    const shown = place !== null && dataset !== null ? viewAt(place, view, { dataset, range }) : view;
    if (shown === null) return;
    timeActions.pause();
    const desk = place === null ? (left ?? deskFor(shown)) : { ...deskFor(shown), began: left?.live.lesson?.id === place.id ? left.began : null };
    set({ desk, cover: null, trail: [], dialog: null });
    showOwn(place === null ? shown : desk.live);
  },
  /** The desk as it was kept, as the window of the class has it, or as the leading console has it. */
  takeDesk(desk: Desk): void {
    put(desk);
  },
  /** A key of the clicker: the leading console follows it, any other window asks that console; alone, the class's window follows it itself. */
  press(press: Press): void {
    const { view, desk, link, pressed } = get();
    if (view.mode === 'console' && desk !== null && link.lead !== 'follows') {
      if (press !== 'step' || desk.cover !== null || !isCueing(desk, view)) return put(pressedOn(desk, press, get()));
      return showOwn(desk.live); // after looking around, first back to where the lesson is
    }
    if (view.mode === 'audience' && link.other !== 'found') return pressAlone(press);
    set({ pressed: { n: (pressed?.n ?? 0) + 1, press } });
  },
  /** What another window has asked for. */
  pressFromClass(press: Press): void {
    const { desk } = get();
    if (press === 'predict') void import('./predictActions').then(({ predictActions }) => predictActions.ask(null));
    else if (desk !== null) put(pressedOn(desk, press, get()));
  },
  /** From a place of the lesson on, chosen in the list of its steps. */
  jump(place: LessonPlace): void {
    const { dataset, range, desk } = get();
    if (dataset !== null && desk !== null) put(jumped(desk, place, { dataset, range }));
  },
  /** Shows the class what is on the teacher's own map. */
  show(): void {
    const { desk, view, link } = get();
    if (desk === null || link.lead === 'follows') return;
    set({ desk: pushed(desk, view) });
  },
  /** The desk as it was before the console was loaded again; the teacher's own map is as the address has it. */
  restoreDesk(desk: Desk): void {
    set({ desk });
  },
  /** Counts the time of the lesson from now on, in milliseconds of the browser's clock. */
  begin(now: number, when: 'anew' | 'if not begun'): void {
    const { desk } = get();
    if (desk !== null && (when === 'anew' || desk.began === null)) set({ desk: { ...desk, began: now } });
  },
  /** Shows a picture in the window of the class. */
  showClass(desk: Desk): void {
    const { gesture, auto, range } = get();
    const view: View = { ...classView(desk), mode: 'audience' };
    // The address follows, but the window of a class has no history of its own to go back in.
    set({ view, cover: desk.cover, auto: windowFor(view.span, auto, range), gesture: { id: gesture.id + 1, kind: 'restored' } });
  },
  /** Escape: what covers the screen, then what is looked up, then the console itself; the lesson keeps its place. */
  leaveDesk(): void {
    const { view, desk, cover } = get();
    if (view.mode === 'audience') return cover === null ? undefined : deskActions.press('uncover');
    if (desk?.cover) return deskActions.press('uncover');
    if (desk !== null && isCueing(desk, view)) return showOwn(desk.live);
    if (desk !== null && desk.live.predict !== null) return deskActions.endDeskPrediction();
    setView({ mode: 'explore' });
  },
  /** The class is asked nothing any more, and sees what it saw before. */
  endDeskPrediction(): void {
    const { desk } = get();
    if (desk !== null) put({ ...desk, live: closed(desk.live) });
  },
  /** Goes on in this window alone, from where the lesson is. */
  inOneWindow(): void {
    const { desk } = get();
    timeActions.pause();
    set({ desk: null, trail: desk?.trail ?? [], cover: desk?.cover ?? null });
    change('choice', desk === null ? { mode: 'present' } : desk.live);
  },
  learn(patch: Partial<Link>): void {
    const { link } = get();
    if (Object.entries(patch).some(([key, value]) => link[key as keyof Link] !== value)) set({ link: { ...link, ...patch } }); // the keys are those of a Link
  },
};

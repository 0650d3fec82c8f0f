/** In front of a class in one room: what points at the map, what holds the picture, and the keys that a clicker has taught. */
import { forgotten, hindranceOf, NONE, printLearned, PURPOSES, purposeOf, taught, type Caught, type Purpose } from '../domain/clicker';
import { isProjected } from '../domain/view';
import { change, useAtlas } from './atlas';
import { deskActions } from './deskActions';
import { keep } from './device';
import { isHeld, RADII, type Room } from './roomState';

const { getState: get, setState: set } = useAtlas;

/** Under which name the device keeps a clicker's keys. */
export const CLICKER = 'clicker';

const put = (patch: Partial<Room>): void => set({ room: { ...get().room, ...patch } });

export const roomActions = {
  /** The spotlight or the pointer; the same again takes it away. */
  point(how: 'spotlight' | 'pointer'): void {
    put({ pointing: get().room.pointing === how ? 'none' : how });
  },
  /** The spotlight larger (1) or smaller (-1). */
  widen(direction: 1 | -1): void {
    const radius = get().room.radius + direction * RADII.step;
    put({ radius: Math.min(RADII.most, Math.max(RADII.least, radius)) });
  },
  /** Names on the map, or none. */
  toggleLabels(): void {
    const { view } = get();
    if (!isHeld(get())) change('choice', { labels: !view.labels });
  },
  /** Holds the picture, or lets it go: of the class's window, or in one window the picture itself. */
  freeze(): void {
    const { view, room } = get();
    if (view.mode === 'present') put({ held: !room.held });
    else deskActions.press('freeze');
  },
  /** Ends what points or holds; false if nothing did. */
  endRoom(): boolean {
    const { room, view } = get();
    if (!isProjected(view.mode) || (room.pointing === 'none' && !room.held)) return false;
    put(room.pointing === 'none' ? { held: false } : { pointing: 'none' });
    return true;
  },
  wake(awake: Room['awake']): void {
    if (get().room.awake !== awake) put({ awake });
  },
  /** The next key is learned for a purpose; null ends learning. */
  learnKey(learning: Purpose | null): void {
    put({ learning, heard: null });
  },
  /** A key while the clicker is being learned; true if it is taken, and means nothing else. */
  hear(stroke: Caught & { readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean }): boolean {
    const { learned, learning } = get().room;
    const caught: Caught = { code: stroke.code, key: stroke.key };
    const hindrance = hindranceOf(stroke);
    const known = purposeOf(learned, stroke);
    if (learning === null) {
      put({ heard: { stroke: caught, verdict: hindrance ?? (known === null ? 'unknown' : 'known') } });
      return false;
    }
    if (hindrance !== null) {
      put({ heard: { stroke: caught, verdict: hindrance }, ...(hindrance === 'escape' ? { learning: null } : {}) });
      return hindrance !== 'tab' && hindrance !== 'modifier';
    }
    const next = taught(learned, learning, caught);
    put({ learned: next, learning: null, keeping: keep(window, CLICKER, printLearned(next)), heard: { stroke: caught, verdict: known !== null && known !== learning ? 'moved' : 'learned' } });
    return true;
  },
  forgetKey(purpose: Purpose | 'all'): void {
    const next = purpose === 'all' ? NONE : forgotten(get().room.learned, purpose);
    put({ learned: next, learning: null, heard: null, keeping: keep(window, CLICKER, PURPOSES.some((p) => p in next) ? printLearned(next) : null) });
  },
  /** What this device has kept. */
  restoreRoom(patch: Partial<Pick<Room, 'learned' | 'held'>>): void {
    put(patch);
  },
};

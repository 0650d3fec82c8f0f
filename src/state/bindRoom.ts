/** In front of a class: the screen stays awake, a black one stays black over a reload, and the clicker's keys are known again. */
import { parseLearned } from '../domain/clicker';
import type { Mode } from '../domain/view';
import { useAtlas } from './atlas';
import { kept } from './device';
import { keepScreen, keptScreen } from './kept';
import { CLICKER } from './room';
import { actions } from './store';

/** The window of the class has its cover from the console. */
const isAlone = (mode: Mode): boolean => mode === 'present';

function bindScreen(win: Window): () => void {
  const { view } = useAtlas.getState();
  const { cover, held } = keptScreen(win);
  if (isAlone(view.mode)) {
    if (cover !== null) actions.cover(cover);
    if (held) actions.restoreRoom({ held });
  }
  return useAtlas.subscribe((state, before) => {
    if (state.cover === before.cover && state.room.held === before.room.held && state.view.mode === before.view.mode) return;
    keepScreen(win, isAlone(state.view.mode) ? { cover: state.cover, held: state.room.held } : { cover: null, held: false });
  });
}

/** Asks for a lock while something is presented, and again when the page comes back into sight: the browser takes it away with the sight. */
function bindWakeLock(win: Window): () => void {
  const { navigator, document: page } = win;
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  const wanted = (): boolean => useAtlas.getState().view.mode !== 'explore' && page.visibilityState === 'visible';
  const follow = async (): Promise<void> => {
    if (asking) return;
    if (!wanted()) {
      if (lock !== null && !lock.released) await lock.release();
      lock = null;
      return actions.wake('no');
    }
    if (lock?.released === false) return;
    if (!('wakeLock' in navigator)) return actions.wake('absent');
    asking = true;
    try {
      lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => void follow(), { once: true });
      actions.wake('held');
    } catch {
      lock = null;
      actions.wake('refused'); // said where the keys are listed; the lesson goes on
    } finally {
      asking = false;
    }
    if (!wanted()) await follow(); // it was left meanwhile
  };
  const seen = () => void follow();
  page.addEventListener('visibilitychange', seen);
  const stop = useAtlas.subscribe(({ view }, before) => {
    if (view.mode !== before.view.mode) void follow();
  });
  void follow();
  return () => {
    page.removeEventListener('visibilitychange', seen);
    stop();
  };
}

export function bindRoom(win: Window): () => void {
  actions.restoreRoom({ learned: parseLearned(kept(win, CLICKER)) });
  const stops = [bindScreen(win), bindWakeLock(win)];
  return () => stops.forEach((stop) => stop());
}

/**
 * The address bar holds the view. Each gesture (a choice, a run of steps, a drag, a playback) is one entry of
 * the history: its first change adds the entry, the others write over it. Browsers refuse more than about three
 * writes a second over time, so writes over an entry are spaced out and the last always comes.
 */
import { encodeView } from '../domain/address';
import { useAtlas, type AtlasState } from './atlas';
import { actions } from './store';

const SPACING_MS = 350;
/** A write over an entry waits at least so long: the picture of the date comes before its address. */
const AFTER_MS = 60;

export function bindAddress(win: Window): () => void {
  const canonical = () => {
    const { gesture, view } = useAtlas.getState();
    const fragment = encodeView(view);
    if (win.location.hash !== '' && win.location.hash !== `#${fragment}`) win.history.replaceState(null, '', `#${fragment}`);
    return { gesture: gesture.id, fragment };
  };
  let written = canonical();
  let timer: number | undefined;
  let lastWrite = Number.NEGATIVE_INFINITY;

  const write = (state: AtlasState) => {
    win.clearTimeout(timer);
    timer = undefined;
    const fragment = encodeView(state.view);
    if (fragment === written.fragment) return;
    const isNew = state.gesture.id !== written.gesture && state.gesture.kind !== 'restored';
    if (isNew) win.history.pushState(null, '', `#${fragment}`);
    else win.history.replaceState(null, '', `#${fragment}`);
    written = { gesture: state.gesture.id, fragment };
    lastWrite = win.performance.now();
  };

  const unsubscribe = useAtlas.subscribe((state, before) => {
    if (state.dataset === null || (state.view === before.view && state.gesture.id === before.gesture.id)) return;
    if (timer !== undefined && state.gesture.id !== before.gesture.id) write(before); // the end of the gesture before, which still waited
    const wait = state.gesture.id === written.gesture ? Math.max(AFTER_MS, lastWrite + SPACING_MS - win.performance.now()) : 0;
    if (wait <= 0) {
      write(state);
    } else {
      timer ??= win.setTimeout(() => write(useAtlas.getState()), wait);
    }
  });

  const restore = () => {
    win.clearTimeout(timer);
    timer = undefined;
    actions.restore(win.location.hash);
    written = canonical();
  };
  // hashchange comes for typed addresses and for back and forward between fragments; popstate for the latter too.
  win.addEventListener('popstate', restore);
  win.addEventListener('hashchange', restore);
  return () => {
    unsubscribe();
    win.clearTimeout(timer);
    win.removeEventListener('popstate', restore);
    win.removeEventListener('hashchange', restore);
  };
}

/**
 * The address bar holds the view. Each gesture (a choice, a run of steps, a drag, a playback) is one entry of
 * the history: its first change adds the entry, the others write over it. Browsers refuse more than about three
 * writes a second over time, so writes over an entry are spaced out and the last always comes.
 */
import { encodeView } from '../domain/view';
import { actions, useAtlas, type AtlasState } from './store';

const SPACING_MS = 350;

export function bindAddress(win: Window): () => void {
  let written = { gesture: useAtlas.getState().gesture.id, fragment: encodeView(useAtlas.getState().view) };
  let timer: number | undefined;
  let lastWrite = Number.NEGATIVE_INFINITY;

  const write = (state: AtlasState) => {
    timer = undefined;
    const fragment = encodeView(state.view);
    if (fragment === written.fragment && state.gesture.id === written.gesture) return;
    const url = `${win.location.pathname}${win.location.search}#${fragment}`;
    const isNew = state.gesture.id !== written.gesture && state.gesture.kind !== 'restored' && fragment !== written.fragment;
    if (isNew) win.history.pushState(null, '', url);
    else win.history.replaceState(null, '', url);
    written = { gesture: state.gesture.id, fragment };
    lastWrite = win.performance.now();
  };

  const unsubscribe = useAtlas.subscribe((state, before) => {
    if (state.dataset === null || (state.view === before.view && state.gesture.id === before.gesture.id)) return;
    const wait = state.gesture.id === written.gesture ? lastWrite + SPACING_MS - win.performance.now() : 0;
    if (wait <= 0) {
      win.clearTimeout(timer);
      write(state);
    } else {
      timer ??= win.setTimeout(() => write(useAtlas.getState()), wait);
    }
  });

  const restore = () => {
    win.clearTimeout(timer);
    timer = undefined;
    const { gesture } = useAtlas.getState();
    actions.restore(win.location.hash);
    const state = useAtlas.getState();
    written = { gesture: gesture.id + 1, fragment: encodeView(state.view) };
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

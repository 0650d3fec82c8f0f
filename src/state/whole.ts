/** Fetches the details of the record once the map is there, or as soon as the reader opens something that may need them. */
import type { Message } from '../domain/message';
import type { Result } from '../domain/result';
import type { Dataset } from '../domain/schema';
import { useAtlas, type AtlasState } from './atlas';
import { actions } from './store';

/** Where after the first picture no map comes, the details come after so many milliseconds. */
const AT_THE_LATEST = 4000;

/** What the reader has opened: something chosen, another panel, a dialog, a lesson, or the next step of one that has not come. */
const opened = ({ view, dialog, awaited }: AtlasState): string => [view.selection?.id, view.panel, dialog, view.lesson?.id, awaited].join();

/** Calls `loadWhole` when it is time, and again at the next opening if it failed. */
export function bindWhole(loadWhole: () => Promise<Result<Dataset, Message>>, win: Pick<Window, 'setTimeout' | 'clearTimeout'>): () => void {
  let coming = false;
  let timer = 0;
  const load = async () => {
    if (coming) return;
    coming = true;
    win.clearTimeout(timer);
    const whole = await loadWhole();
    if (whole.ok) {
      stop();
      return actions.complete(whole.value);
    }
    useAtlas.setState({ awaited: null }); // the next press asks again
    coming = false;
    actions.notify(whole.problem);
  };
  const stop = useAtlas.subscribe((state, before) => {
    if (state.picture === 'first' && before.picture === 'none') timer = win.setTimeout(() => void load(), AT_THE_LATEST);
    const mapIsThere = state.picture === 'whole' && before.picture !== 'whole';
    if (mapIsThere || opened(state) !== opened(before)) void load();
  });
  const { view } = useAtlas.getState();
  if (view.selection !== null || view.panel !== 'facts' || view.lesson !== null) void load();
  return () => {
    win.clearTimeout(timer);
    stop();
  };
}

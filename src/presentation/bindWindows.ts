/** Links this window to the others of a lesson as long as it is one of them. */
import { message } from '../domain/message';
import type { Mode } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { alsoLater } from '../ui/Later';
import type { WindowLink } from './link';

const fetchLink = alsoLater(() => import('./link'));

let link: WindowLink | null = null;

/** Takes the lead from the console that has it. */
export const takeLead = (): void => link?.takeLead();

/** Done when the window is linked, if it opens as one of a lesson: so that a black screen is black from the first picture on. */
export async function bindWindows(win: Window & typeof globalThis): Promise<void> {
  let linked: Mode = 'explore';
  const follow = async (mode: Mode): Promise<void> => {
    if (mode === linked) return;
    linked = mode;
    link?.close();
    link = null;
    if (mode !== 'console' && mode !== 'audience') return;
    const made = await fetchLink().catch(() => null);
    if (made === null) {
      linked = 'explore'; // tried again at the next change
      return actions.notify(message('load.part'));
    }
    if (useAtlas.getState().view.mode === mode) link = made.linkWindow(win, mode);
  };
  useAtlas.subscribe((state, before) => {
    if (state.view.mode !== before.view.mode) void follow(state.view.mode);
  });
  await follow(useAtlas.getState().view.mode);
}

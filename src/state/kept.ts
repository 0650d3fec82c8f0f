/** What the browser keeps for this window over a reload, and only there: nothing of it is sent, and it goes with the window. */
import type { Cover } from '../domain/desk';
import type { Link } from './atlas';

const NAME = 'kuril-atlas.desk';
const SCREEN = 'kuril-atlas.screen';

/** Keeps a text; where the browser does not, says why: it has no room, or does not allow it. */
export function keep(win: Window, text: string): Link['keeping'] {
  try {
    win.sessionStorage.setItem(NAME, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** What was kept; null if nothing was, or the browser does not give it out. */
export function kept(win: Window): string | null {
  try {
    return win.sessionStorage.getItem(NAME);
  } catch {
    return null; // forbidden; keep() says so
  }
}

/** What covers a picture before a class, and whether it is held: a class must not see after a reload what was covered before it. */
export type Screen = { readonly cover: Cover | null; readonly held: boolean };

/** Keeps it; where the browser does not, the picture comes back uncovered. */
export function keepScreen(win: Window, { cover, held }: Screen): void {
  try {
    win.sessionStorage.setItem(SCREEN, `${cover ?? 'open'},${held ? 'held' : 'free'}`);
  } catch {
    // Forbidden or full: there is no other place for it, and the lesson goes on.
  }
}

export function keptScreen(win: Window): Screen {
  try {
    const [cover, held] = (win.sessionStorage.getItem(SCREEN) ?? '').split(',');
    return { cover: cover === 'black' || cover === 'white' ? cover : null, held: held === 'held' };
  } catch {
    return { cover: null, held: false };
  }
}

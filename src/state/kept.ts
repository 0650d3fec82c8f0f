/** What the browser keeps for this window over a reload, and only there: nothing of it is sent, and it goes with the window. */
import type { Link } from './atlas';

const NAME = 'kuril-atlas.desk';

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

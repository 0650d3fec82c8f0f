/** What the browser keeps on this device, where it may: under names of the atlas's own, and never in a request. */

/** Whether what was written will be there after a reload: it is, the room is full, or the browser forbids it. */
export type Keeping = 'kept' | 'full' | 'forbidden';

type Place = Pick<Window, 'localStorage'>;
const PREFIX = 'kuril-atlas.';

/** What was kept under a name; null where there is nothing, or nothing may be read. */
export function kept(win: Place, name: string): string | null {
  try {
    return win.localStorage.getItem(PREFIX + name);
  } catch {
    return null; // forbidden: the next write says so
  }
}

/** Keeps a text under a name; null takes it away. */
export function keep(win: Place, name: string, text: string | null): Keeping {
  let storage: Storage;
  try {
    storage = win.localStorage;
  } catch {
    return 'forbidden';
  }
  try {
    if (text === null) storage.removeItem(PREFIX + name);
    else storage.setItem(PREFIX + name, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** Whether a change in another window of the atlas was under this name. */
export const isAbout = (event: Pick<StorageEvent, 'key'>, name: string): boolean => event.key === PREFIX + name;

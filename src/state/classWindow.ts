/** Opens the window of the class. Browsers allow it at a key or a click only, and some not even then. */
import { encodeView } from '../domain/address';
import { classView } from '../domain/desk';
import { useAtlas } from './atlas';
import { actions } from './store';

/** A window of this name is found again and used again, also after the console was loaded anew. */
const NAME = 'kuril-atlas-class';

let opened: Window | null = null;

/** The window that this console has opened, if it still stands: where there is no BroadcastChannel, letters go to it. */
export const classWindow = (): Window | null => (opened?.closed === false ? opened : null);

export function openClassWindow(win: Window): void {
  const { desk } = useAtlas.getState();
  if (desk === null) return;
  const { pathname, search } = win.location;
  const address = `${pathname}${search}#${encodeView({ ...classView(desk), mode: 'audience' })}`;
  opened = win.open(address, NAME, 'popup,width=1280,height=720');
  opened?.focus();
  actions.learn({ blocked: opened === null || opened.closed });
}

/** Full screen where the browser allows it. It asks for a gesture of the reader's: a page opened by its address gets none. */
import { actions } from './store';

/** Undefined, not null, where the browser knows no full screen. */
const isFull = (): boolean => Boolean(document.fullscreenElement);

/** Fills the screen; false where the browser does not allow it. */
export async function enterFullScreen(): Promise<boolean> {
  if (isFull()) return true;
  try {
    await document.documentElement.requestFullscreen();
    return true;
  } catch {
    return false; // the presentation fills the window instead
  }
}

export async function leaveFullScreen(): Promise<void> {
  if (isFull()) await document.exitFullscreen();
}

/** The reader's own key: where it is refused, a notice says so. */
export async function toggleFullScreen(): Promise<void> {
  if (isFull()) return leaveFullScreen();
  if (!(await enterFullScreen())) actions.notify({ key: 'notice.fullScreen', params: {} });
}

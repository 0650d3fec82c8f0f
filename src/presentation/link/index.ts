/** The link of this window, by what the window is. */
import { linkAudience } from './audience';
import { linkConsole } from './console';
import type { Page } from './post';

export type WindowLink = { readonly close: () => void; readonly takeLead: () => void };

export function linkWindow(win: Page, mode: 'console' | 'audience'): WindowLink {
  if (mode === 'console') return linkConsole(win);
  return { close: linkAudience(win), takeLead: () => undefined };
}

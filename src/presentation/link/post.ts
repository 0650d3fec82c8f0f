/** What both windows of a lesson have in common: the wire, the clock, the beat, and the reading of what arrives. */
import { BEAT_MS, isLost, readLetter, writeLetter, type Letter } from '../../domain/link';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { openWire } from './wire';

export type Page = Window & typeof globalThis;

/** A letter without what every letter has. */
type Body<L> = L extends Letter ? Omit<L, 'atlas' | 'build' | 'from' | 'n'> : never;

export type Post = {
  readonly send: (body: Body<Letter>, stamp: { readonly from: number; readonly n: number }) => void;
  /** The other window has been heard of now. */
  readonly heard: () => void;
  readonly close: () => void;
};

/** Milliseconds of the browser's clock, which goes on over a reload. */
export const now = (win: Page): number => Math.round(win.performance.timeOrigin + win.performance.now());

/** The build that this page runs: the name of its first file has a digest of all code in it; and the version of its record. */
function buildOf(win: Page): string {
  const entry = win.document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
  return `${entry.slice(entry.lastIndexOf('/') + 1)} ${useAtlas.getState().dataset?.version ?? ''}`.slice(0, 120);
}

/**
 * Opens the post of a window. `onBeat` runs twice in each beat; a hidden page, whose timers the browser slows down, also
 * gets its beat from the letters that arrive.
 */
export function openPost(win: Page, onLetter: (letter: Letter) => void, onBeat: () => void): Post {
  const build = buildOf(win);
  let heardAt: number | null = null;
  let staleAt: number | null = null;
  const tell = (): void => {
    const time = now(win);
    if (!isLost(heardAt, time)) return actions.learn({ other: 'found' });
    if (!isLost(staleAt, time)) return actions.learn({ other: 'stale' });
    actions.learn({ other: heardAt === null ? 'none' : 'lost' });
  };
  const wire = openWire(win, (raw) => {
    const letter = readLetter(raw, build);
    if (letter.ok) onLetter(letter.value);
    else if (letter.problem === 'build') staleAt = now(win);
    onBeat();
    tell();
  });
  const timer = win.setInterval(() => {
    onBeat();
    tell();
  }, BEAT_MS / 2);
  return {
    send: (body, stamp) => wire.send(writeLetter({ atlas: 'kuril', build, ...stamp, ...body })),
    heard() {
      heardAt = now(win);
      tell();
    },
    close() {
      win.clearInterval(timer);
      wire.close();
    },
  };
}

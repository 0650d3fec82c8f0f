/** Keeps the lessons that are written on this device, and takes over what another window of the atlas has written. */
import type { Draft } from '../domain/draft';
import { lessonText, openLesson } from '../domain/openLesson';
import { useAtlas } from './atlas';
import { isAbout, keep, kept } from './device';
import { workshopActions } from './workshopActions';

const NAME = 'lessons';
/** So long after the last key the lesson is kept, in milliseconds. */
const PAUSE_MS = 300;

/** The lessons in a text that was kept; what is none is left out. */
export function readDrafts(text: string | null): readonly Draft[] {
  if (text === null) return [];
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return []; // not ours
  }
  if (!Array.isArray(list)) return [];
  const drafts: Draft[] = [];
  for (const one of list) {
    const opened = openLesson(JSON.stringify(one) ?? '', null, new Set(drafts.map((d) => d.id)));
    if (opened.ok) drafts.push(opened.value.draft);
  }
  return drafts;
}

export const printDrafts = (drafts: readonly Draft[]): string => `[${drafts.map(lessonText).join(',')}]`;

export function bindOwnLessons(win: Window): () => void {
  const before = readDrafts(kept(win, NAME));
  const written = useAtlas.getState().workshop.drafts.filter((d) => !before.some((b) => b.id === d.id));
  workshopActions.setDrafts([...before, ...written]);
  let timer: number | undefined;
  const write = (): void => {
    win.clearTimeout(timer);
    timer = undefined;
    const { drafts } = useAtlas.getState().workshop;
    workshopActions.tellKeeping(keep(win, NAME, drafts.length === 0 ? null : printDrafts(drafts)));
    workshopActions.joinDrafts();
  };
  let receiving = false;
  const unsubscribe = useAtlas.subscribe((state, before) => {
    if (receiving || state.workshop.drafts === before.workshop.drafts) return;
    win.clearTimeout(timer);
    timer = win.setTimeout(write, PAUSE_MS);
  });
  const leave = (): void => void (timer !== undefined && write());
  const receive = (event: StorageEvent): void => {
    if (!isAbout(event, NAME)) return;
    const { drafts, writing } = useAtlas.getState().workshop;
    const theirs = readDrafts(event.newValue);
    const mine = drafts.find((d) => d.id === writing);
    receiving = true; // what another window has kept is kept already
    workshopActions.setDrafts(mine === undefined ? theirs : theirs.some((d) => d.id === mine.id) ? theirs.map((d) => (d.id === mine.id ? mine : d)) : [...theirs, mine]);
    receiving = false;
  };
  win.addEventListener('pagehide', leave);
  win.addEventListener('storage', receive);
  return () => {
    leave();
    unsubscribe();
    win.removeEventListener('pagehide', leave);
    win.removeEventListener('storage', receive);
  };
}

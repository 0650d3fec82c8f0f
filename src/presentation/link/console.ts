/** The console's end of the link: keeps the desk over a reload, sends it to the class, and follows the clicker of the other windows. */
import { knownOf, type Known } from '../../domain/address';
import { deskFor } from '../../domain/desk';
import { BEAT_MS, deskOf, deskText, isLost, lessonForClass, parseDesk, printDesk, weigh, type Heard, type Letter, type Stamp } from '../../domain/link';
import { useAtlas } from '../../state/atlas';
import { keep, kept } from '../../state/kept';
import { actions } from '../../state/store';
import { askForLead } from './lead';
import { now, openPost, type Page } from './post';

/** So long a console that begins to lead waits for the window of the class to say how far it has got, in milliseconds. */
const PATIENCE_MS = 350;

export type ConsoleLink = { readonly takeLead: () => void; readonly close: () => void };

const known = (): Known | null => {
  const { dataset, range } = useAtlas.getState();
  return dataset && knownOf(dataset, range);
};

export function linkConsole(win: Page): ConsoleLink {
  const opened = now(win);
  /** This console's pictures are told from another's by when it began to lead. */
  let stamp: Stamp = { from: opened, n: 0 };
  let sentAt = Number.NEGATIVE_INFINITY;
  let speaksFrom = Number.POSITIVE_INFINITY;
  /** Whether the desk is no more than a guess from the address: then the window of the class knows better. */
  let unsure = false;
  let leader: Heard | null = null;
  const presses = new Map<number, number>();

  const leads = (): boolean => useAtlas.getState().link.lead === 'leads';
  const sendPicture = (): void => {
    const { desk } = useAtlas.getState();
    if (desk === null || !leads() || now(win) < speaksFrom) return;
    sentAt = now(win);
    unsure = false; // nobody knew better
    post.send({ kind: 'picture', desk: deskText(desk) }, stamp);
  };
  const sendLesson = (id: string): void => {
    const lesson = useAtlas.getState().dataset?.lessons.find((l) => l.id === id);
    const text = lesson === undefined ? null : lessonForClass(lesson);
    if (text !== null) post.send({ kind: 'lesson', lesson: text }, stamp);
  };
  const onLead = (): void => {
    stamp = { from: now(win), n: 0 };
    speaksFrom = stamp.from + PATIENCE_MS;
    actions.learn({ lead: 'leads' });
    post.send({ kind: 'ask' }, stamp);
  };
  const onFollow = (): void => actions.learn({ lead: 'follows' });

  const adopt = (text: Parameters<typeof deskOf>[0]): void => {
    const record = known();
    if (record === null) return;
    const { desk } = useAtlas.getState();
    const taken = deskOf(text, record);
    actions.takeDesk({ ...taken, began: taken.began ?? desk?.began ?? null });
  };
  const onLetter = (letter: Letter): void => {
    switch (letter.kind) {
      case 'ask':
        return sendPicture();
      case 'picture':
        if (lead === null && letter.from > stamp.from) onFollow();
        if ((leads() && !unsure) || weigh(leader, letter, now(win)) === 'old') return;
        if (weigh(leader, letter, now(win)) === 'news') adopt(letter.desk);
        unsure = false;
        leader = { stamp: { from: letter.from, n: letter.n }, at: now(win) };
        return;
      case 'lesson':
        return;
      case 'here':
        post.heard();
        if (letter.lacks !== null && leads()) sendLesson(letter.lacks);
        if ((unsure || letter.alone) && leads()) {
          unsure = false;
          adopt(letter.desk);
        }
        speaksFrom = Math.min(speaksFrom, now(win));
        if (letter.shows?.from !== stamp.from || letter.shows.n !== stamp.n) sendPicture();
        return;
      case 'press':
        if (!leads() || letter.n <= (presses.get(letter.from) ?? 0)) return;
        presses.set(letter.from, letter.n);
        actions.pressFromClass(letter.press);
    }
  };
  const onBeat = (): void => {
    if (lead === null && !leads() && isLost(leader?.at ?? null, now(win))) onLead();
    if (now(win) - sentAt >= BEAT_MS - 50) sendPicture();
  };

  const { desk, view } = useAtlas.getState();
  if (desk === null) {
    const record = known();
    const before = record && parseDesk(kept(win), record);
    unsure = before === null;
    actions.restoreDesk(before ?? deskFor(view));
  }
  actions.begin(opened, 'if not begun');
  actions.learn({ lead: 'asking', other: 'none' });
  const post = openPost(win, onLetter, onBeat);
  const lead = askForLead(win, { onLead, onFollow });
  const unsubscribe = useAtlas.subscribe((state, before) => {
    if (state.pressed !== before.pressed && state.pressed !== null) post.send({ kind: 'press', press: state.pressed.press }, { from: opened, n: state.pressed.n });
    if (state.desk === before.desk || state.desk === null) return;
    stamp = { from: stamp.from, n: stamp.n + 1 };
    actions.learn({ keeping: keep(win, printDesk(state.desk)) });
    sendPicture();
  });
  const { desk: first } = useAtlas.getState();
  if (first !== null) actions.learn({ keeping: keep(win, printDesk(first)) });

  return {
    takeLead: () => (lead === null ? onLead() : lead.take()),
    close() {
      unsubscribe();
      lead?.close();
      post.close();
      actions.learn({ lead: 'asking', other: 'none', blocked: false });
    },
  };
}

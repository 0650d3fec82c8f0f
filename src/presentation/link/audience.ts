/** The end of the link in the window of the class: shows what the leading console sends, and sends back the keys of the clicker. */
import { knownOf } from '../../domain/address';
import { deskFor, type Desk } from '../../domain/desk';
import { BEAT_MS, deskOf, deskText, parseDesk, printDesk, weigh, type DeskText, type Heard, type Letter } from '../../domain/link';
import { useAtlas } from '../../state/atlas';
import { keep, kept } from '../../state/kept';
import { actions } from '../../state/store';
import { workshopActions } from '../../state/workshopActions';
import { now, openPost, type Page } from './post';

export function linkAudience(win: Page): () => void {
  const opened = now(win);
  let heard: Heard | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  let n = 0;
  /** The last desk that came from a console, with what only the console knows: it is told to a console that has lost it. */
  let last: DeskText | null = null;

  const read = (make: (known: ReturnType<typeof knownOf>) => Desk | null): Desk | null => {
    const { dataset, range } = useAtlas.getState();
    return dataset && make(knownOf(dataset, range));
  };
  const standing = (): DeskText => {
    const { view, cover, link } = useAtlas.getState();
    if (last !== null && !link.alone) return last;
    return deskText({ ...deskFor(view), cover, began: last?.began ?? null });
  };
  const lacking = (): string | null => {
    const { dataset, view } = useAtlas.getState();
    return view.lesson === null || dataset === null || dataset.lessons.some((l) => l.id === view.lesson?.id) ? null : view.lesson.id;
  };
  const sendHere = (): void => {
    sentAt = now(win);
    n += 1;
    post.send({ kind: 'here', desk: standing(), shows: heard?.stamp ?? null, alone: useAtlas.getState().link.alone, lacks: lacking() }, { from: opened, n });
  };
  const onLetter = (letter: Letter): void => {
    if (letter.kind === 'ask') return sendHere();
    if (letter.kind === 'lesson') {
      if (lacking() !== null) workshopActions.hearLesson(letter.lesson);
      return;
    }
    if (letter.kind !== 'picture') return;
    const weight = weigh(heard, letter, now(win));
    if (weight === 'old') return;
    heard = { stamp: { from: letter.from, n: letter.n }, at: now(win) };
    post.heard();
    if (weight === 'alive') return;
    const desk = read((known) => deskOf(letter.desk, known));
    if (desk === null) return;
    last = letter.desk;
    keep(win, printDesk(desk)); // where it is not kept, the console sends it again
    actions.learn({ alone: false });
    actions.showClass(desk);
    sendHere();
  };
  const onBeat = (): void => {
    if (now(win) - sentAt >= BEAT_MS - 50) sendHere();
  };

  // A black screen must not let the picture through while the window is loaded again.
  const before = read((known) => parseDesk(kept(win), known));
  if (before !== null) {
    last = deskText(before);
    actions.showClass(before);
  }
  const post = openPost(win, onLetter, onBeat);
  const unsubscribe = useAtlas.subscribe((state, previous) => {
    if (state.link.alone && (state.view !== previous.view || state.cover !== previous.cover)) {
      keep(win, JSON.stringify(standing()));
      sendHere();
    }
    if (state.pressed !== previous.pressed && state.pressed !== null) post.send({ kind: 'press', press: state.pressed.press }, { from: opened, n: state.pressed.n });
  });
  sendHere();
  return () => {
    unsubscribe();
    post.close();
  };
}

/** Fetches the rest of the core: before the page opens where its address asks for something in it, else after the first picture. */
import type { Message } from '../domain/message';
import type { Result } from '../domain/result';
import type { Dataset } from '../domain/schema';
import { useAtlas } from './atlas';
import { actions } from './store';

/** What an address can name that the first part of the record does not hold, also in an address within it. */
const NAMES_MORE = /([#&]|%26)(incident|place|perspective|as)(=|%3D)/;

export const asksForMore = (fragment: string): boolean => NAMES_MORE.test(fragment);

/** A lesson in two windows comes back at once with everything: its steps are in the details. */
const GIVES_LESSON = /[#&]mode=(console|audience)\b/;

type Load = () => Promise<Result<Dataset, Message>>;

/** What the page needs of the record before it opens at an address; null where its first part is enough. */
export async function partAskedFor(fragment: string, { loadMore, loadWhole }: { readonly loadMore: Load; readonly loadWhole: Load }): Promise<Result<Dataset, Message> | null> {
  if (GIVES_LESSON.test(fragment)) {
    const whole = await loadWhole();
    if (whole.ok) return whole; // else the lesson goes on with less, and what did not come is told when it is asked for again
  }
  return asksForMore(fragment) ? loadMore() : null;
}

/** Completes the record once the first picture stands. What does not come is told; it is asked for again with the details. */
export function bindMore(loadMore: () => Promise<Result<Dataset, Message>>): () => void {
  const load = async (): Promise<void> => {
    const more = await loadMore();
    if (more.ok) actions.complete(more.value);
    else actions.notify(more.problem);
    actions.settle();
  };
  const stop = useAtlas.subscribe(({ picture }) => {
    if (picture === 'none') return;
    stop();
    void load();
  });
  return stop;
}

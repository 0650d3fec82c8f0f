/** Fetches the rest of the core: before the page opens where its address asks for something in it, else after the first picture. */
import type { Message } from '../domain/message';
import type { Result } from '../domain/result';
import type { Dataset } from '../domain/schema';
import { useAtlas } from './atlas';
import { actions } from './store';

/** What an address can name that the first part of the record does not hold. */
const NAMES_MORE = /[#&](incident|place|perspective|as)=/;

export const asksForMore = (fragment: string): boolean => NAMES_MORE.test(fragment);

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

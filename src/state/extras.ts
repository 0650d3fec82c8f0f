/** Fetches what a measure needs when it is first asked for: the code that draws it, and shapes. */
import type { FeatureCollection } from 'geojson';
import type { Measure } from '../domain/measure';
import { message, type Message } from '../domain/message';
import type { Result } from '../domain/result';
import type { Extra } from './load';
import { useAtlas } from './atlas';
import { actions } from './store';

const NEEDS: { readonly [K in Measure['kind']]: Extra | null } = { distance: null, rings: null, area: null, size: 'yardsticks', sea: 'zones' };

/** Calls `load` once for each of the shapes that are needed, and `prepare` once before the first measure is drawn; both again when it is asked for anew after they failed. */
export function bindExtras(load: (extra: Extra) => Promise<Result<FeatureCollection, Message>>, prepare: () => Promise<void>): () => void {
  let preparing: 'not yet' | 'now' | 'done' = 'not yet';
  const prepareOnce = async (kind: Measure['kind'] | undefined) => {
    if (kind === undefined || preparing !== 'not yet') return;
    preparing = 'now';
    try {
      await prepare();
      preparing = 'done';
      actions.redraw();
    } catch {
      preparing = 'not yet';
      actions.notify(message('measure.notFetched'));
    }
  };
  const coming = new Set<Extra>();
  const fetchNeeded = async (kind: Measure['kind'] | undefined) => {
    const extra = kind === undefined ? null : NEEDS[kind];
    if (extra === null || coming.has(extra) || useAtlas.getState().extras[extra] !== null) return;
    coming.add(extra);
    const loaded = await load(extra);
    coming.delete(extra);
    if (loaded.ok) actions.receive(extra, loaded.value);
    else actions.notify(loaded.problem);
  };
  const ask = (kind: Measure['kind'] | undefined) => {
    void prepareOnce(kind);
    void fetchNeeded(kind);
  };
  ask(useAtlas.getState().view.measure?.kind);
  return useAtlas.subscribe(({ view }, before) => {
    if (view.measure?.kind !== before.view.measure?.kind) ask(view.measure?.kind);
  });
}

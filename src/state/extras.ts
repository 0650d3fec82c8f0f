/** Fetches the shapes that a measure needs, when it is first asked for. */
import type { FeatureCollection } from 'geojson';
import type { Measure } from '../domain/measure';
import type { Message } from '../domain/message';
import type { Result } from '../domain/result';
import type { Extra } from './load';
import { actions, useAtlas } from './store';

const NEEDS: { readonly [K in Measure['kind']]: Extra | null } = { distance: null, rings: null, area: null, size: 'yardsticks', sea: 'zones' };

/** Calls `load` once for what is needed, and again when it is asked for anew after it failed. */
export function bindExtras(load: (extra: Extra) => Promise<Result<FeatureCollection, Message>>): () => void {
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
  void fetchNeeded(useAtlas.getState().view.measure?.kind);
  return useAtlas.subscribe(({ view }, before) => {
    if (view.measure?.kind !== before.view.measure?.kind) void fetchNeeded(view.measure?.kind);
  });
}

/** The run that the store's choices ask for. */
import { isShown, timeIndex } from '../domain/incidents';
import type { Incident } from '../domain/model';
import { frameCount, runFrom, wholeRun, type Run, type Way } from '../domain/run';
import { changesOf } from '../domain/status';
import { incidentsById, onceFor } from './selectors';
import type { AtlasState } from './atlas';

const passages = onceFor((d) => d.territories.flatMap(changesOf).filter((c) => c.kind === 'hands').map((c) => c.when.extent));

type Asked = Pick<AtlasState, 'dataset' | 'range' | 'view' | 'playback'>;

export const selectedIncident = ({ dataset, view: { selection } }: Asked): Incident | null =>
  selection?.kind === 'incident' ? (dataset && (incidentsById(dataset).get(selection.id) ?? null)) : null;

function wayOf({ dataset, range, view, playback }: Asked): Way | null {
  if (dataset === null) return null;
  const { step, direction, pacing } = playback;
  return { step, direction, pacing, within: view.part ?? range, incidents: timeIndex(dataset.incidents).sorted.filter((i) => isShown(i, view)), passages: passages(dataset) };
}

/** The run from what is shown on; null before the record has come. */
export function runOf(state: Asked): Run | null {
  const way = wayOf(state);
  return way && runFrom({ span: state.view.span, incident: selectedIncident(state) }, way);
}

/** The whole way, from its beginning; null where it has no more than one frame. */
export function runAgain(state: Asked): Run | null {
  const way = wayOf(state);
  const run = way && wholeRun(way, state.view.span.unit);
  return run !== null && frameCount(run) > 1 ? run : null;
}

/** The run that begins when play is pressed: from what is shown, or the whole way where nothing is left of it from there. */
export function runToPlay(state: Asked): Run | null {
  const run = runOf(state);
  return run !== null && frameCount(run) > 1 ? run : (runAgain(state) ?? run);
}

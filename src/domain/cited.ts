/** Which sources stand behind what a view shows. */
import { secondOf } from './compare';
import { incidentsIn } from './incidents';
import { linesIn } from './lines';
import type { Citation, SourceId, Territory } from './model';
import { drawingsIn } from './perspective';
import { positionsOf, standingPosition } from './positions';
import type { Dataset } from './schema';
import { statusIn } from './status';
import type { View } from './view';

type Cited = { readonly sources: readonly Citation[] };

/** Of all that a view shows, in one picture or two (control, claims, lines, a perspective's drawings, incidents with their accounts, and what is told of the chosen thing), the sources, each once. */
export function sourcesCited(dataset: Dataset, view: View): ReadonlySet<SourceId> {
  const second = secondOf(view);
  return new Set([view, ...(second === null ? [] : [second])].flatMap((picture) => [...citedIn(dataset, picture)]));
}

function citedIn(dataset: Dataset, view: View): ReadonlySet<SourceId> {
  const { span, perspective, selection } = view;
  const incidents = [...incidentsIn(dataset.incidents, span, view), ...(selection?.kind === 'incident' ? dataset.incidents.filter((i) => i.id === selection.id) : [])];
  const cited: readonly Cited[] = [
    ...dataset.territories.flatMap((x) => {
      const { periods, claims } = statusIn(x, span);
      return [...periods, ...claims, ...drawingsIn(dataset, { perspective, span }, x)];
    }),
    ...linesIn(dataset.lines, view).map(({ period }) => period),
    ...incidents.flatMap((i) => [i, ...(i.accounts ?? [])]),
    ...dataset.territories.filter((x) => x.id === selection?.id).flatMap((x) => toldOf(dataset, x, view)),
    ...dataset.places.filter((p) => p.id === selection?.id),
  ];
  return new Set(cited.flatMap(({ sources }) => sources.map((c) => c.source)));
}

/** What the panel tells of a land beside its control and its claims: both sides' drawings, their standing positions, the arguments. */
function toldOf(dataset: Dataset, territory: Territory, { span }: View): readonly Cited[] {
  const positions = territory.claimants.flatMap((side) => standingPosition(positionsOf(dataset, { side, land: territory.id }), span) ?? []);
  const answers = dataset.arguments
    .filter((a) => a.territories.includes(territory.id))
    .flatMap(({ claim, answer, others }) => [claim, ...('sources' in answer ? [answer] : []), ...(others === undefined ? [] : [others])]);
  return [...(['japan', 'russia'] as const).flatMap((perspective) => drawingsIn(dataset, { perspective, span }, territory)), ...positions, ...answers];
}

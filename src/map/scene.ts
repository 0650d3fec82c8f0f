/**
 * What the map shows, as plain values: the one decision about fills, patterns, names, lines and marks, for every renderer.
 * Pure: (record, view) in, Scene out.
 */
import { showsDifferences, shownLines, shownPaint, type ShownPaint } from '../domain/differing';
import { heatIn, type Heat } from '../domain/heat';
import type { IncidentId, LinePeriod, PerspectiveId, Place, PlaceId, TerritoryId } from '../domain/model';
import { nameIn, placeNameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import type { Span } from '../domain/time';
import type { View } from '../domain/view';
import { territoriesById } from '../state/selectors';
import type { DrawnMeasure } from './measure/drawn';
import { landName } from './measure/names';
import { marksIn, ruleOf, type IncidentMark, type MarkRule } from './marks';

export type TerritoryPaint = ShownPaint & { readonly selected: boolean };

export type TerritoryLabel = { readonly id: TerritoryId; readonly name: string; readonly other: string };
export type TownLabel = { readonly place: PlaceId; readonly name: string; readonly other: string };
export type DrawnLine = {
  /** Former is a border that stands no more. */
  readonly status: LinePeriod['status'] | 'former';
  readonly name: string;
  readonly quiet: boolean;
  /** Its course claims no more than a general direction. */
  readonly approximate: boolean;
};

export type Scene = {
  readonly span: Span;
  readonly perspective: PerspectiveId;
  readonly theme: View['theme'];
  readonly mode: View['mode'];
  /** Whether names stand on the map. */
  readonly named: boolean;
  readonly territories: ReadonlyMap<TerritoryId, TerritoryPaint>;
  /** Listed, as the towns, when they are first asked for: of the dates that a hand runs through no name is read. */
  readonly labels: readonly TerritoryLabel[];
  readonly towns: readonly TownLabel[];
  /** The lines that stand, by id. */
  readonly lines: ReadonlyMap<string, DrawnLine>;
  /** From what the marks follow. */
  readonly rule: MarkRule;
  /** The marks that are seen, and that of the chosen incident; listed when they are first asked for, since a large record's are never. */
  readonly incidents: ReadonlyMap<IncidentId, IncidentMark>;
  /** How many incidents happened where in the ten years up to the span's end; empty where the reader does not ask for it. */
  readonly heat: readonly Heat[];
  /** The chosen place, in degrees. */
  readonly chosen: { readonly lon: number; readonly lat: number; readonly name: string } | null;
  readonly measure: DrawnMeasure | null;
};

const NO_EXTRAS: DrawnMeasure['extras'] = { zones: null, yardsticks: null };

/** The scene of a view, with the shapes that are only fetched when they are asked for. */
export function sceneOf(dataset: Dataset, view: View, extras = NO_EXTRAS): Scene {
  const { span, perspective, selection } = view;
  const order = nameOrderIn(view);
  const territories = new Map(
    dataset.territories.map((x) => [x.id, { ...shownPaint(dataset, view, x), selected: selection?.kind === 'territory' && selection.id === x.id }]),
  );
  const rule = ruleOf(dataset, view);
  const nameOf = (place: Place): string => placeNameIn(place, span, { order, territory: territoriesById(dataset).get(place.territory ?? '') });
  const labels = once(() =>
    dataset.territories.filter((x) => territories.get(x.id)?.shown).map((x) => ({ id: x.id, name: nameIn(x, span, order), other: otherScripts(x.names) })),
  );
  const towns = once(() => dataset.places.filter((p) => p.rank !== undefined).map((p) => ({ place: p.id, name: nameOf(p), other: otherScripts(p.names) })));
  const incidents = once(() => marksIn(dataset.incidents, rule));
  const place = selection?.kind === 'place' ? dataset.places.find((p) => p.id === selection.id) : undefined;
  return {
    span,
    perspective,
    theme: view.theme,
    mode: view.mode,
    named: view.labels,
    territories,
    get labels() {
      return labels();
    },
    get towns() {
      return towns();
    },
    lines: linesOf(dataset, view),
    rule,
    get incidents() {
      return incidents();
    },
    heat: view.heat && !showsDifferences(view) ? heatIn(dataset.incidents, view) : [],
    chosen: place === undefined ? null : { lon: place.lon, lat: place.lat, name: nameOf(place) },
    measure: view.measure && { what: view.measure, dataset, name: view.measure.kind === 'size' ? landName(dataset, view, view.measure.land) : '', extras },
  };
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Before a class only what stands is drawn. */
function linesOf(dataset: Dataset, view: View): Scene['lines'] {
  const shown = shownLines(dataset, view).filter(({ former }) => !former || view.mode === 'explore');
  return new Map(shown.map(({ line, period, quiet, former }) => [line.id, { status: former ? 'former' : period.status, name: period.name, quiet, approximate: line.kind === 'border' && line.approximate }]));
}

/** The Russian and the Japanese name, once where they are the same. */
const otherScripts = ({ ru, ja }: { readonly ru?: { readonly text: string } | undefined; readonly ja?: { readonly text: string } | undefined }): string =>
  [...new Set([ru?.text, ja?.text].filter((text) => text !== undefined))].join(' · ');

/**
 * What the map shows, as plain values: the one decision about fills, patterns, names and marks, for every renderer.
 * Pure: (record, view) in, Scene out.
 */
import { paintOf, type Paint } from '../domain/paint';
import type { Dataset, Incident, IncidentId, TerritoryId } from '../domain/schema';
import { nameIn } from '../domain/names';
import { statusIn } from '../domain/status';
import { overlaps, parseEdtf, type Extent, type Span } from '../domain/time';
import type { View } from '../domain/view';

export type TerritoryPaint = Paint & { readonly selected: boolean };

export type IncidentMark = {
  /** 1 in the span, less in the years after it, 0 where nothing is drawn. */
  readonly strength: number;
  readonly selected: boolean;
};

export type TerritoryLabel = { readonly id: TerritoryId; readonly name: string; readonly other: string };

export type Scene = {
  readonly span: Span;
  readonly theme: View['theme'];
  readonly mode: View['mode'];
  readonly territories: ReadonlyMap<TerritoryId, TerritoryPaint>;
  readonly labels: readonly TerritoryLabel[];
  readonly incidents: ReadonlyMap<IncidentId, IncidentMark>;
};

/** For how many years after it an incident stays in sight, ever fainter. */
const LINGERING_YEARS = 8;

/** 1 for an incident of the span, falling to 0 over the years after it; 0 for one that is still to come. */
export function strengthOf(incident: Incident, span: Extent): number {
  const { extent } = incident.date;
  if (overlaps(extent, span)) return 1;
  if (extent.start >= span.end) return 0;
  const years = (span.start - extent.end) / 365.25;
  return Math.max(0, 0.4 * (1 - years / LINGERING_YEARS));
}

/** The scene of a view. */
export function sceneOf(dataset: Dataset, view: View): Scene {
  const { span, selection, hidden } = view;
  const territories = new Map<TerritoryId, TerritoryPaint>();
  const labels: TerritoryLabel[] = [];
  for (const territory of dataset.territories) {
    const paint = paintOf(statusIn(territory, span));
    territories.set(territory.id, { ...paint, selected: selection?.kind === 'territory' && selection.id === territory.id });
    if (!paint.shown) continue;
    labels.push({
      id: territory.id,
      name: nameIn(territory, span, view.names),
      other: [...new Set([territory.names.ru.text, territory.names.ja.text])].join(' · '),
    });
  }
  const incidents = new Map<IncidentId, IncidentMark>();
  for (const incident of dataset.incidents) {
    if (incident.place === null) continue;
    const selected = selection?.kind === 'incident' && selection.id === incident.id;
    incidents.set(incident.id, { strength: hidden.includes(incident.category) ? 0 : strengthOf(incident, span), selected });
  }
  return { span, theme: view.theme, mode: view.mode, territories, labels, incidents };
}

/** Whether a drawn line (a border, a railway) stands on some day of the span; the day of its end is the next line's. */
export function lineStands({ from, to }: { readonly from: string; readonly to: string | null }, span: Extent): boolean {
  const start = parseEdtf(from)?.extent.start;
  const end = to === null ? undefined : parseEdtf(to)?.extent.end;
  if (start === undefined) return false;
  return start < span.end && (end === undefined || span.start < end - 1);
}

/** The name of a town in a span: its last form that was in use. */
export function townName(names: readonly { readonly en: string; readonly until?: string }[], span: Extent): string {
  const standing = names.find(({ until }) => {
    const end = until === undefined ? undefined : parseEdtf(until)?.extent.start;
    return end === undefined || span.start < end;
  });
  return standing?.en ?? '';
}

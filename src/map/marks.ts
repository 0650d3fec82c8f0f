/**
 * What is seen of an incident on the map, and how strongly: one rule. The list of marks of a small record is made from it;
 * of a large one, whose marks are too many to list at every step, a program on the card follows it. Pure.
 */
import { showsDifferences } from '../domain/differing';
import { isShown, timeIndex, type Filter } from '../domain/incidents';
import { Category, type Incident, type IncidentId } from '../domain/model';
import { addDays, overlaps, type Extent } from '../domain/time';
import type { Dataset } from '../domain/schema';
import type { Trail, View } from '../domain/view';
import { incidentsById } from '../state/selectors';

/** More marks than these are drawn by the rule. */
const MOST_LISTED = 2_000;

/** Whether the marks of so many incidents are listed for the map, or drawn by the rule alone. */
export const drawnBy = (incidents: number): 'list' | 'rule' => (incidents <= MOST_LISTED ? 'list' : 'rule');

export type IncidentMark = {
  /** 1 in the span, less in the years after it, 0 where nothing is drawn. */
  readonly strength: number;
  /** Never where the filter hides it. */
  readonly selected: boolean;
};

/** All that the marks follow from. */
export type MarkRule = {
  readonly span: Extent;
  readonly trail: Trail;
  readonly filter: Filter;
  readonly selected: Incident | null;
};

/** A picture of what differs between two dates or two ways of drawing has no marks. */
export const ruleOf = (dataset: Dataset, view: View): MarkRule => ({
  span: view.span,
  trail: view.lingering,
  filter: { hidden: showsDifferences(view) ? Category.options : view.hidden, only: view.only },
  selected: view.selection?.kind === 'incident' ? (incidentsById(dataset).get(view.selection.id) ?? null) : null,
});

/** The strength of what has just passed, and of all that has where everything stays. */
export const PASSED = 0.4;
const DAYS_IN_YEAR = 365.25;

/** 1 for an incident of the span, falling to 0 over the years of the trail after it, or staying faint for good; 0 for one that is still to come. */
export function strengthOf(incident: Incident, span: Extent, trail: Trail): number {
  const { extent } = incident.date;
  if (overlaps(extent, span)) return 1;
  if (extent.start >= span.end || trail === 0) return 0;
  if (trail === 'all') return PASSED;
  return Math.max(0, PASSED * (1 - (span.start - extent.end) / DAYS_IN_YEAR / trail));
}

/** The mark of an incident that has a place. */
export function markOf(incident: Incident, { span, trail, filter, selected }: MarkRule): IncidentMark {
  if (!isShown(incident, filter)) return { strength: 0, selected: false };
  return { strength: strengthOf(incident, span, trail), selected: incident.id === selected?.id };
}

/** The days that an incident must meet to be seen. */
export const daysSeen = ({ span, trail }: MarkRule): Extent => ({
  start: addDays(span.start, trail === 'all' ? Number.NEGATIVE_INFINITY : -Math.ceil(trail * DAYS_IN_YEAR)),
  end: span.end,
});

/** The marks that are seen, and that of the chosen incident, by id. */
export function marksIn(incidents: readonly Incident[], rule: MarkRule): ReadonlyMap<IncidentId, IncidentMark> {
  const { sorted, meeting } = timeIndex(incidents);
  const marks = new Map<IncidentId, IncidentMark>();
  const add = (incident: Incident | undefined) => {
    if (incident === undefined || incident.place === null) return;
    const mark = markOf(incident, rule);
    if (mark.strength > 0 || mark.selected) marks.set(incident.id, mark);
  };
  for (const n of meeting(daysSeen(rule))) add(sorted[n]);
  add(rule.selected ?? undefined);
  return marks;
}

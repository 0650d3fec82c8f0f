/** What is chosen, found, filtered and seen as whom. */
import { everyIncident, spanOf } from '../domain/incidents';
import type { Category, Incident, IncidentId, PerspectiveId } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { Target } from '../domain/search';
import type { Span } from '../domain/time';
import { incidentsById } from './selectors';
import { clampSpan, type Only, type Selection, type TableView, type View } from '../domain/view';
import { change, openDialog, useAtlas } from './atlas';
import { timeActions } from './timeActions';

const { getState: get, setState: set } = useAtlas;

const incidentWith = (dataset: Dataset | null, id: IncidentId): Incident | undefined => (dataset === null ? undefined : incidentsById(dataset).get(id));

export const choiceActions = {
  select(selection: Selection | null): void {
    change('choice', { selection });
  },
  /** Selects an incident and shows its time, if that is not in sight. */
  showIncident(id: IncidentId, chosen: Pick<Partial<View>, 'panel'> = {}): void {
    const { dataset, view, range } = get();
    const incident = incidentWith(dataset, id);
    if (incident === undefined) return;
    const inSight = incident.date.extent.start < view.span.end && view.span.start < incident.date.extent.end;
    change('choice', { ...chosen, selection: { kind: 'incident', id }, ...(inSight ? {} : { span: clampSpan(spanOf(incident, view.span.unit), range) }) });
  },
  setPerspective(perspective: PerspectiveId): void {
    const { view } = get();
    if (perspective === view.perspective) return;
    change('choice', { perspective });
    set({ switchedFrom: view.perspective });
  },
  setTable(patch: Partial<TableView>): void {
    change(Object.keys(patch).join() === 'words' ? 'typing' : 'choice', { table: { ...get().view.table, ...patch } });
  },
  /** Goes to what a search found, and to the date that it asked for; an incident has its own. One choice, one step back. */
  goToFound(target: Target | null, span: Span | null): void {
    set({ dialog: null });
    switch (target?.kind) {
      case undefined:
        return span === null ? undefined : timeActions.goTo(span);
      case 'source':
        if (span !== null) timeActions.goTo(span);
        return openDialog('sources', get().dataset?.sources.find((s) => s.id === target.id)?.title);
      case 'incident':
        return choiceActions.showIncident(target.id, { panel: 'facts' });
      case 'territory':
      case 'place': {
        const chosen = { selection: target, panel: 'facts' } as const; // where it is told
        return span === null ? change('choice', chosen) : timeActions.goTo(span, chosen);
      }
    }
  },
  toggleCategory(category: Category): void {
    const { hidden } = get().view;
    change('choice', { hidden: hidden.includes(category) ? hidden.filter((c) => c !== category) : [...hidden, category] });
  },
  showCategories(hidden: readonly Category[]): void {
    change('choice', { hidden });
  },
  /** Shows only the incidents with a party, about a land, or so well attested; null gives one of these up. */
  showOnly(patch: Partial<Only>): void {
    change('choice', { only: { ...get().view.only, ...patch } });
  },
  /** Gives up every filter of incidents. */
  showEveryIncident(): void {
    change('choice', everyIncident);
  },
};

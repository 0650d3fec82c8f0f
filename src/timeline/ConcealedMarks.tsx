import { useMemo, type ReactElement } from 'react';
import { isShown } from '../domain/incidents';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Concealed } from '../ui/Concealed';

/** How many incidents of the record the marks and bars leave out. */
export function ConcealedMarks({ dataset: { incidents } }: { readonly dataset: Dataset }): ReactElement {
  const hidden = useAtlas((s) => s.view.hidden);
  const only = useAtlas((s) => s.view.only);
  const shown = useMemo(() => incidents.filter((i) => isShown(i, { hidden, only })).length, [incidents, hidden, only]);
  return <Concealed shown={shown} all={incidents.length} onShowAll={actions.showEveryIncident} />;
}

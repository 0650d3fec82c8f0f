/** A word beside the pointer on what is under it. */
import type { ReactElement } from 'react';
import { dateParam } from '../domain/message';
import { nameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { t } from '../i18n';
import { incidentsById } from '../state/selectors';
import { useAtlas } from '../state/store';
import type { Hover } from './Driver';

export function HoverNote({ hover, dataset }: { readonly hover: Hover; readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const { selection } = hover;
  const incident = selection.kind === 'incident' ? incidentsById(dataset).get(selection.id) : undefined;
  const territory = selection.kind === 'territory' ? dataset.territories.find((x) => x.id === selection.id) : undefined;
  return (
    <div className="hover-note" style={{ left: hover.x, top: hover.y }} aria-hidden="true">
      {incident && (
        <>
          <strong>{incident.title}</strong>
          <span>{t('date.plain', { date: dateParam(incident.date) })}</span>
        </>
      )}
      {territory && <strong>{nameIn(territory, view.span, nameOrderIn(view))}</strong>}
    </div>
  );
}

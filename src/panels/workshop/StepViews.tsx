/** The views of a step that has several: each is shown by a press, and the further ones can be taken away. */
import type { ReactElement } from 'react';
import { t } from '../../i18n/workshop';
import { decodeView, type Known } from '../../domain/address';
import type { DraftStep } from '../../domain/draft';
import { spanParam } from '../../domain/message';
import { nameIn } from '../../domain/names';
import { nameOrderIn } from '../../domain/perspective';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { incidentsById } from '../../state/selectors';
import { workshopActions } from '../../state/workshopActions';
import { Icon } from '../../ui/Icon';

/** What tells a view from another: its date, and the land or the incident that is chosen in it. */
function nameOf(dataset: Dataset, view: View): string {
  const { span, selection } = view;
  const date = t('date.plain', { date: spanParam(span) });
  const land = dataset.territories.find((x) => x.id === selection?.id);
  const chosen = land === undefined ? (selection?.kind === 'incident' ? incidentsById(dataset).get(selection.id)?.title : undefined) : nameIn(land, span, nameOrderIn(view));
  return chosen === undefined ? date : t('workshop.viewOf', { date, chosen });
}

type Props = { readonly dataset: Dataset; readonly known: Known; readonly step: DraftStep; readonly at: number };

export function StepViews({ dataset, known, step: { view, beats = [] }, at }: Props): ReactElement | null {
  if (beats.length === 0) return null;
  return (
    <div className="step-views">
      <p>{t('workshop.views')}</p>
      <ol>
        {[view, ...beats].map((address, n) => {
          const date = nameOf(dataset, decodeView(address, known).view);
          return (
            <li key={n}>
              <button type="button" className="link" aria-label={t('workshop.showView', { view: n + 1, date })} onClick={() => workshopActions.showStep(at, n)}>
                {date}
              </button>
              {n > 0 && (
                <button type="button" className="round small" aria-label={t('workshop.removeView', { view: n + 1, date })} onClick={() => workshopActions.editLesson({ type: 'removeView', step: at, beat: n - 1 })}>
                  <Icon name="close" />
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

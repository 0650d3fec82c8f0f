/** The views of a step that has several: each is shown by a press, and the further ones can be taken away. */
import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { decodeView, type Known } from '../../domain/address';
import type { DraftStep } from '../../domain/draft';
import { spanParam } from '../../domain/message';
import { workshopActions } from '../../state/workshopActions';
import { Icon } from '../../ui/Icon';

export function StepViews({ known, step: { view, beats = [] }, at }: { readonly known: Known; readonly step: DraftStep; readonly at: number }): ReactElement | null {
  if (beats.length === 0) return null;
  return (
    <div className="step-views">
      <p>{t('workshop.views')}</p>
      <ol>
        {[view, ...beats].map((address, n) => {
          const date = t('date.plain', { date: spanParam(decodeView(address, known).view.span) });
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

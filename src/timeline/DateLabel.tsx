import type { ReactElement } from 'react';
import { t, underYear } from '../i18n';
import { spanPart } from '../domain/message';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';

/** The date, the largest thing on the page; it opens the field where a date is typed. */
export function DateLabel(): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const part = spanPart(span);
  return (
    <button type="button" className="date" title={t('timeline.date')} onClick={() => actions.openDialog('date')}>
      <span className="date-year">{part.year}</span> <span className="date-below">{underYear(part)}</span>
      <span className="unseen">. {t('timeline.date')}</span>
    </button>
  );
}

import type { ReactElement } from 'react';
import { t } from '../i18n';

/** How many of a list the filters hide, with a way to show all; nothing where they hide none. */
export function Concealed({ shown, all, onShowAll }: { readonly shown: number; readonly all: number; readonly onShowAll: () => void }): ReactElement | null {
  if (shown === all) return null;
  return (
    <p className="concealed">
      {t('filter.concealed', { shown, all, hidden: all - shown })}{' '}
      <button type="button" className="link" onClick={onShowAll}>
        {t('filter.showAll')}
      </button>
    </p>
  );
}

import type { ReactElement } from 'react';
import { t } from '../i18n';
import { Category } from '../domain/model';
import { actions } from '../state/store';
import { MarkIcon } from '../ui/MarkIcon';

/** Which categories are shown, on the map, in the list and on the timeline. */
export function CategoryFilter({ hidden }: { readonly hidden: readonly Category[] }): ReactElement {
  return (
    <details className="filter">
      <summary className="head">
        {t('panel.filter')}
        {hidden.length > 0 && <span className="badge">{t('panel.hiddenCount', { count: hidden.length })}</span>}
      </summary>
      <div className="filter-options">
        {Category.options.map((category) => (
          <label key={category}>
            <input type="checkbox" checked={!hidden.includes(category)} onChange={() => actions.toggleCategory(category)} />
            <MarkIcon mark={category} />
            {t(`category.${category}`)}
          </label>
        ))}
        <button type="button" className="link" onClick={() => actions.showCategories([])}>
          {t('panel.all')}
        </button>
        <button type="button" className="link" onClick={() => actions.showCategories(Category.options)}>
          {t('panel.none')}
        </button>
      </div>
    </details>
  );
}

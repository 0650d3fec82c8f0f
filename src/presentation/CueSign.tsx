/** Over the teacher's own map: whether it goes along with the lesson, or shows what only the teacher sees. */
import type { ReactElement } from 'react';
import { t } from '../i18n/console';
import { isCueing, type Desk } from '../domain/desk';
import type { View } from '../domain/view';
import { actions } from '../state/store';
import { dateText } from './dateText';
import './ownMap.css';

export function CueSign({ desk, view }: { readonly desk: Desk; readonly view: View }): ReactElement {
  if (!isCueing(desk, view)) return <p className="cue">{t('console.follows')}</p>;
  return (
    <div className="cue cueing" role="status">
      <p>
        <strong>{t('console.cue')}</strong> <span>{dateText(view.span)}</span>
      </p>
      <button type="button" className="plain strong" onClick={actions.show}>
        {t('console.show')} <kbd>S</kbd>
      </button>
      <button type="button" className="plain" onClick={() => actions.press('step')}>
        {t('console.back')} <kbd>R</kbd>
      </button>
    </div>
  );
}

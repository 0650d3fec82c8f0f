import type { ReactElement } from 'react';
import { say, t } from '../i18n';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';

/** Quiet lines about what went otherwise than asked; each can be sent away. */
export function Notices(): ReactElement {
  const notices = useAtlas((s) => s.notices);
  return (
    <div className="notices" role="status" aria-label={t('app.notices')}>
      {notices.map(({ id, message }) => (
        <p key={id} className="notice">
          <span>{say(message)}</span>
          <button type="button" className="round small" aria-label={t('app.dismiss')} onClick={() => actions.dismiss(id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}

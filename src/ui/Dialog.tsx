import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import { Icon } from './Icon';

/** A modal dialog of the browser's own: it keeps the focus in, closes with Escape and gives the focus back. */
export function Dialog({ title, wide = false, onClose, children }: { readonly title: string; readonly wide?: boolean; readonly onClose: () => void; readonly children: ReactNode }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby="dialog-title" onClose={onClose} onClick={(e) => e.target === e.currentTarget && onClose()}>
      <header className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="round" aria-label={t('app.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

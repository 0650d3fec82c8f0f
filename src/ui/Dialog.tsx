import { useLayoutEffect, useRef, type ReactElement, type ReactNode, type SyntheticEvent } from 'react';
import { t } from '../i18n';
import { Icon } from './Icon';

/** A modal dialog of the browser's own: it puts the focus on its field if it has one, keeps it in, closes with Escape and gives it back. */
export function Dialog({ title, wide = false, onClose, children }: { readonly title: string; readonly wide?: boolean; readonly onClose: () => void; readonly children: ReactNode }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect, because only a dialog that still stands on the page gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    element.querySelector('input')?.focus(); // React's autoFocus comes while the dialog is still closed, and does nothing
    return () => element.close();
  }, []);
  // Escape closes by way of the store, at once: the browser's own `close` event comes only after the next key.
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={dialog} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby="dialog-title" onCancel={cancel} onClose={onClose} onClick={(e) => e.target === e.currentTarget && onClose()}>
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

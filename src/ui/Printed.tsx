import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What the printer gets instead of the page: it stands beside the page, unseen on the screen, since a dialog is no paper. */
export const Printed = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <>
    {createPortal(
      <div className="paper-printed" aria-hidden="true">
        {children}
      </div>,
      document.body,
    )}
  </>
);

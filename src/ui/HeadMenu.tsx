import { useCallback, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import { Icon } from './Icon';
import { useDismiss } from './useDismiss';
import { SMALL, useMedia } from './useMedia';

type Props = { readonly name: string; /** What stands in the head even where the rest is folded. */ readonly first: ReactNode; readonly children: ReactNode };

/** The buttons of the head: side by side where there is room, else all but the first behind a button. */
export function HeadMenu({ name, first, children }: Props): ReactElement {
  const small = useMedia(SMALL);
  if (small) return <Folded name={name} first={first}>{children}</Folded>;
  return (
    <nav className="head-buttons" aria-label={name}>
      {first}
      {children}
    </nav>
  );
}

function Folded({ name, first, children }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((by: 'escape' | 'outside') => {
    const held = root.current?.contains(document.activeElement) === true;
    setOpen(false);
    if (by === 'escape' && held) button.current?.focus();
  }, []);
  return (
    <div className="head-fold" ref={root}>
      {first}
      <button ref={button} type="button" className="plain with-icon" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="menu" />
        {t('app.menu')}
      </button>
      {open && (
        <Card root={root} name={name} onClose={close}>
          {children}
        </Card>
      )}
    </div>
  );
}

type CardProps = { readonly root: React.RefObject<HTMLDivElement | null>; readonly name: string; readonly onClose: (by: 'escape' | 'outside') => void; readonly children: ReactNode };

/** It closes with a choice, Escape, or a press outside. */
function Card({ root, name, onClose, children }: CardProps): ReactElement {
  useDismiss(root, onClose);
  return (
    <nav className="head-buttons" aria-label={name} data-escape onClick={() => onClose('outside')}>
      {children}
    </nav>
  );
}

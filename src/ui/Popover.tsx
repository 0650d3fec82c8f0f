import { useCallback, useId, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import { Icon, type IconName } from './Icon';
import { zoomOf } from './large';
import { useDismiss } from './useDismiss';

/** The room between the button and what it opens, and between that and the window's edges, in pixels. */
const GAP = 8;

type Props = {
  readonly icon: IconName;
  readonly name: string;
  /** Whether something in it is not as it is at first. */
  readonly marked: boolean;
  readonly children: ReactNode;
};

/** A round button and the small card of choices that it opens: it closes with Escape, a press outside, or the button, and gives the focus back. */
export function Popover({ icon, name, marked, children }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const title = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((by: 'escape' | 'outside') => {
    const held = root.current?.contains(document.activeElement) === true;
    setOpen(false);
    if (by === 'escape' && held) button.current?.focus();
  }, []);
  return (
    <div className="popover-root" ref={root}>
      <button ref={button} type="button" className="round small" aria-label={name} title={name} aria-haspopup="dialog" aria-expanded={open} data-marked={marked || undefined} onClick={() => setOpen(!open)}>
        <Icon name={icon} />
      </button>
      {open && (
        <Card root={root} title={title} onClose={close}>
          <header className="popover-head">
            <h2 id={title}>{name}</h2>
            <button type="button" className="round small" aria-label={t('app.close')} onClick={() => close('escape')}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </Card>
      )}
    </div>
  );
}

type CardProps = { readonly root: React.RefObject<HTMLDivElement | null>; readonly title: string; readonly onClose: (by: 'escape' | 'outside') => void; readonly children: ReactNode };

function Card({ root, title, onClose, children }: CardProps): ReactElement {
  const card = useRef<HTMLDivElement>(null);
  useDismiss(root, onClose);
  // Above the button where there is room, within the window; measured before it is seen.
  useLayoutEffect(() => {
    const place = () => {
      const box = card.current;
      const from = root.current?.getBoundingClientRect();
      if (box === null || from === undefined) return;
      const zoom = zoomOf(box);
      const [width, height] = [box.offsetWidth * zoom, box.offsetHeight * zoom];
      const above = from.top - GAP - height;
      box.style.left = `${Math.max(GAP, Math.min(from.left, window.innerWidth - width - GAP)) / zoom}px`;
      box.style.top = `${Math.max(GAP, above >= GAP ? above : Math.min(from.bottom + GAP, window.innerHeight - height - GAP)) / zoom}px`;
    };
    place();
    card.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [root]);
  return (
    <div ref={card} className="popover" role="dialog" aria-labelledby={title} data-escape>
      {children}
    </div>
  );
}

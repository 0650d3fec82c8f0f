/** A card that the reader opens takes the focus, and gives it back where it came from when it goes. */
import { useEffect, useRef, type RefObject } from 'react';
import { useAtlas } from '../../state/atlas';

export function useFocus(open: string | null): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open === null) return;
    // One that stands in the address is there with the page.
    if (useAtlas.getState().gesture.kind === 'restored') return;
    const before = document.activeElement;
    card.current?.focus({ preventScroll: true });
    return () => {
      // What the reader has chosen meanwhile keeps it.
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [open]);
  return card;
}

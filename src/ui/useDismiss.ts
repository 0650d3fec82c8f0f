import { useEffect, type RefObject } from 'react';

/**
 * Closes what stands over the page at Escape, wherever the focus is, and at a press outside of `within`. What is open
 * carries the attribute `data-escape`: while there is any, Escape means nothing else on the page.
 */
export function useDismiss(within: RefObject<HTMLElement | null>, onClose: (by: 'escape' | 'outside') => void): void {
  useEffect(() => {
    const page = document;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose('escape');
    };
    const touched = (event: Event) => {
      if (event.target instanceof Node && within.current?.contains(event.target) === false) onClose('outside');
    };
    page.addEventListener('keydown', pressed);
    page.addEventListener('pointerdown', touched, { capture: true });
    return () => {
      page.removeEventListener('keydown', pressed);
      page.removeEventListener('pointerdown', touched, { capture: true });
    };
  }, [within, onClose]);
}

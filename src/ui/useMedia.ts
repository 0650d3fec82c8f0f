import { useMemo, useSyncExternalStore } from 'react';

/** Windows in which the page folds; the same condition stands in smallWindows.css. */
export const SMALL = '(max-width: 820px), (max-height: 500px)';

/** Whether the window fulfils a media query; without a window that can say so, it does not. */
export function useMedia(query: string): boolean {
  const { subscribe, read } = useMemo(() => {
    const list = typeof window.matchMedia === 'function' ? window.matchMedia(query) : null;
    return {
      subscribe: (changed: () => void) => {
        list?.addEventListener('change', changed);
        return () => list?.removeEventListener('change', changed);
      },
      read: () => list?.matches ?? false,
    };
  }, [query]);
  return useSyncExternalStore(subscribe, read);
}

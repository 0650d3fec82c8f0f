/** Whether the page is being printed. */
import { useSyncExternalStore } from 'react';

let isPrinting = false;

function subscribe(tell: () => void): () => void {
  const begin = () => {
    isPrinting = true;
    tell();
  };
  const end = () => {
    isPrinting = false;
    tell();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    isPrinting = false;
  };
}

/** React renders a change of an outer store before the browser goes on, so that what is to be printed is there in time. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);

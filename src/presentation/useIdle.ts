/** Whether nobody has moved a pointer or touched the screen for a while. */
import { useEffect, useState } from 'react';

/** After so long without a movement the pointer and the buttons are out of the way, in milliseconds. */
export const IDLE_MS = 3000;

export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let at: readonly [number, number] = [-1, -1];
    const rest = () => setIdle(true);
    let timer = window.setTimeout(rest, IDLE_MS);
    const moved = (event: PointerEvent) => {
      // Browsers tell of a movement too when the page has changed under a pointer that rests.
      if (event.type === 'pointermove' && event.clientX === at[0] && event.clientY === at[1]) return;
      at = [event.clientX, event.clientY];
      window.clearTimeout(timer);
      timer = window.setTimeout(rest, IDLE_MS);
      setIdle(false);
    };
    window.addEventListener('pointermove', moved, { capture: true, passive: true });
    window.addEventListener('pointerdown', moved, { capture: true, passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', moved, { capture: true });
      window.removeEventListener('pointerdown', moved, { capture: true });
    };
  }, []);
  return idle;
}

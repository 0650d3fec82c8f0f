/** A finger drawn across the words: to the left for the next step, to the right for the one before. On the map a finger moves the map. */
import type { PointerEvent } from 'react';

/** How far a finger goes at least, in pixels, and how much more across than up or down. */
const LEAST = 60;
const ACROSS = 1.8;

type Handlers = { readonly onPointerDown: (event: PointerEvent) => void; readonly onPointerUp: (event: PointerEvent) => void; readonly onPointerCancel: () => void };

/** Handlers that call `go` with 1 for the next and -1 for the previous. A mouse has buttons for that, and marks text. */
export function swipes(began: { current: { readonly id: number; readonly x: number; readonly y: number } | null }, go: (direction: 1 | -1) => void): Handlers {
  return {
    onPointerDown: ({ pointerType, pointerId, clientX, clientY }) => {
      // A second finger makes it something else.
      began.current = pointerType === 'mouse' || began.current !== null ? null : { id: pointerId, x: clientX, y: clientY };
    },
    onPointerUp: ({ pointerId, clientX, clientY }) => {
      const from = began.current;
      began.current = null;
      if (from === null || from.id !== pointerId) return;
      const [x, y] = [clientX - from.x, clientY - from.y];
      if (Math.abs(x) >= LEAST && Math.abs(x) >= ACROSS * Math.abs(y)) go(x < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      began.current = null;
    },
  };
}

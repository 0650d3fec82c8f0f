import { useCallback, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useDismiss } from '../ui/useDismiss';

type Props = {
  /** The point that it speaks of, in pixels of the map. */
  readonly x: number;
  readonly y: number;
  readonly onDismiss: () => void;
  /** The pointer has come onto it, or left it. */
  readonly onOver?: (over: boolean) => void;
  readonly children: ReactNode;
};

/** How far it stands from its point, and from the map's edges, in pixels. */
const GAP = 18;
const EDGE = 6;

/** A word on something of the map, over it or, near the upper edge, under it: it stays where it is until Escape or until what it speaks of is left. */
export function MapNote({ x, y, onDismiss, onOver, children }: Props): ReactElement {
  const note = useRef<HTMLDivElement>(null);
  useDismiss(note, useCallback((by) => by === 'escape' && onDismiss(), [onDismiss]));
  // Measured before it is seen, so that it never stands outside of the map.
  useLayoutEffect(() => {
    const box = note.current;
    const map = box?.offsetParent;
    if (!box || !map) return;
    const left = x - box.offsetWidth / 2;
    const above = y - GAP - box.offsetHeight;
    box.style.left = `${Math.round(Math.max(EDGE, Math.min(left, map.clientWidth - box.offsetWidth - EDGE)))}px`;
    box.style.top = `${Math.round(above >= EDGE ? above : y + GAP)}px`;
  });
  // What it says is the name of what has the focus, or has been pointed at: it is not said twice.
  return (
    <div ref={note} className="map-note-card" aria-hidden="true" data-escape onPointerEnter={() => onOver?.(true)} onPointerLeave={() => onOver?.(false)}>
      {children}
    </div>
  );
}

/** Pointers, wheel and keys on a drawing: they move its camera, point at what is under them, and choose it. */
import type { Camera } from '../../domain/view';
import type { Point, Size } from '../camera';
import { dragged as draggedTo, zoomedAround } from '../holding';

type Hands = {
  readonly camera: () => Camera;
  readonly size: () => Size;
  readonly moved: (to: Camera) => void;
  /** A move has ended. */
  readonly rested: () => void;
  readonly hovered: (at: Point | null) => void;
  readonly clicked: (at: Point) => void;
  /** What lies on the map and is dragged in its stead; null where a drag moves the map. */
  readonly grabbed: (at: Point) => ((to: Point) => void) | null;
};

/** A pointer that moved less than this was a click, in pixels. */
const STILL = 4;
/** How long after its last turn a wheel is at rest, in milliseconds. */
const WHEEL_REST = 250;
/** Pixels of a key's step. */
const STEP = 100;

export function listenToHands(element: SVGSVGElement, signal: AbortSignal, hands: Hands): void {
  const down = new Map<number, Point>();
  let dragged = 0;
  let held: ((to: Point) => void) | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const at = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const pan = (dx: number, dy: number): Camera => {
    const { width, height } = hands.size();
    return draggedTo(hands.camera(), hands.size(), { from: [width / 2, height / 2], to: [width / 2 + dx, height / 2 + dy] });
  };
  const on = <E extends keyof SVGElementEventMap>(type: E, act: (event: SVGElementEventMap[E]) => void) => element.addEventListener(type, act, { signal, passive: false });

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) dragged = 0;
    // A second finger means the map.
    held = down.size === 0 ? hands.grabbed(at(event)) : null;
    down.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = at(event);
    if (before === undefined) return hands.hovered(now);
    down.set(event.pointerId, now);
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    dragged += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (dragged < STILL) return;
    hands.hovered(null);
    if (held !== null) return held(now);
    if (other === undefined) return hands.moved(draggedTo(hands.camera(), hands.size(), { from: before, to: now }));
    // Two fingers: their distance is the scale, the other finger stays.
    const [was, is] = [before, now].map(([x, y]) => Math.max(1, Math.hypot(x - other[0], y - other[1])));
    hands.moved(zoomedAround(hands.camera(), hands.size(), { at: other, by: Math.log2((is ?? 1) / (was ?? 1)) }));
  });
  const lift = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    element.blur(); // a pointer's focus must not take the arrows from the time
    const wasHeld = held !== null;
    held = null;
    if (wasHeld) return;
    if (dragged >= STILL) hands.rested();
    else if (event.type === 'pointerup') hands.clicked(at(event));
  };
  on('pointerup', lift);
  on('pointercancel', lift);
  on('pointerleave', () => hands.hovered(null));
  on('wheel', (event) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 40 : event.deltaY;
    hands.moved(zoomedAround(hands.camera(), hands.size(), { at: at(event), by: -Math.max(-1, Math.min(1, pixels / 300)) }));
    clearTimeout(rest);
    rest = setTimeout(hands.rested, WHEEL_REST);
  });
  on('dblclick', (event) => {
    hands.moved(zoomedAround(hands.camera(), hands.size(), { at: at(event), by: 1 }));
    hands.rested();
  });
  on('keydown', (event) => {
    const to = keyed(event, pan, hands.camera());
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    hands.moved(to);
    hands.rested();
  });
  signal.addEventListener('abort', () => clearTimeout(rest));
}

/** Where a key moves the map; null for a key that is not the map's. */
function keyed({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, pan: (dx: number, dy: number) => Camera, camera: Camera): Camera | null {
  if (ctrlKey || metaKey || altKey || (shiftKey && key.startsWith('Arrow'))) return null;
  switch (key) {
    case 'ArrowLeft':
      return pan(STEP, 0);
    case 'ArrowRight':
      return pan(-STEP, 0);
    case 'ArrowUp':
      return pan(0, STEP);
    case 'ArrowDown':
      return pan(0, -STEP);
    case '+':
    case '=':
      return { ...camera, zoom: camera.zoom + 1 };
    case '-':
      return { ...camera, zoom: camera.zoom - 1 };
    default:
      return null;
  }
}

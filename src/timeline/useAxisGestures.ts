/** The axis under the hand: a drag scrubs, a click chooses, the wheel and two fingers zoom the axis and move it. */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { inDays, lengthOf, pannedBy, sameStretch, wholeAxis, zoomedAt, type Stretch } from '../domain/axis';
import type { Incident } from '../domain/model';
import { spanAt } from '../domain/time';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { zoomOf } from '../ui/large';
import { dayAt } from './axis';
import { underPoint, type Picture, type Under } from './picture';
import type { ShownAxis } from './useShownAxis';

/** How far the pointer may move, in pixels, for a press to be a click. */
const CLICK = 4;
/** Two fingers are never nearer than this, in pixels. */
const NEAREST = 8;
/** By how much one pixel of the wheel zooms; a pinch on a trackpad comes as a wheel with the key Ctrl, in small steps. */
const WHEEL = 0.0022;
const PINCH = 0.01;
/** A wheel that counts in pixels, in lines or in pages; and the most that counts at once, in pixels. */
const PIXELS: readonly number[] = [1, 16, 160];
const MOST = 240;

/** What the pointer has found, where, and on which picture. */
export type Pointed = { readonly under: Under; readonly x: number; readonly y: number; readonly finger: boolean; readonly picture: Picture };

type Press =
  | { readonly kind: 'scrub'; readonly x: number }
  | { readonly kind: 'click'; readonly x: number; readonly incidents: readonly Incident[] }
  | { readonly kind: 'pinch'; readonly axis: Stretch; readonly anchor: number; readonly apart: number };

type Given = { readonly element: RefObject<HTMLDivElement | null>; readonly picture: Picture } & Omit<ShownAxis, 'axis'>;

export function useAxisGestures({ element, picture, show, hold }: Given) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const press = useRef<Press | null>(null);
  const fingers = useRef(new Map<number, number>());
  const { axis, layout } = picture;
  const { width } = layout;
  const whole = wholeAxis(useAtlas((s) => s.range));

  const placeOf = (event: { readonly clientX: number; readonly clientY: number }) => {
    if (element.current === null) return { x: event.clientX, y: event.clientY };
    const { left, top } = element.current.getBoundingClientRect();
    const zoom = zoomOf(element.current);
    return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom };
  };
  const momentAt = (x: number, on: Stretch): number => on.start + (x / width) * lengthOf(on);
  const scrub = (x: number) => actions.lookAt(spanAt(dayAt(x, axis, width), useAtlas.getState().view.span.unit));
  const beginScrub = (x: number) => {
    press.current = { kind: 'scrub', x };
    hold(axis); // while the reader drags, the axis stays where it is
    actions.beginScrub();
    scrub(x);
  };
  const beginPinch = ([one, two]: readonly [number, number]) => {
    setPointed(null);
    press.current = { kind: 'pinch', axis, anchor: momentAt((one + two) / 2, axis), apart: Math.max(NEAREST, Math.abs(one - two)) };
  };
  const pinch = ({ axis: from, anchor, apart }: Extract<Press, { kind: 'pinch' }>) => {
    const [one, two] = [...fingers.current.values()];
    if (one === undefined || two === undefined) return;
    const zoomed = zoomedAt(from, anchor, { factor: Math.max(NEAREST, Math.abs(one - two)) / apart, whole });
    show(pannedBy(zoomed, anchor - momentAt((one + two) / 2, zoomed), whole));
  };
  /** One incident is chosen; of several, the axis comes so close that they part. */
  const open = (incidents: readonly Incident[]) => {
    const [only, ...more] = incidents;
    if (only === undefined) return;
    if (more.length === 0) return actions.showIncident(only.id);
    const start = Math.min(...incidents.map((i) => i.date.extent.start));
    const end = Math.max(...incidents.map((i) => i.date.extent.end));
    const length = Math.min((end - start) * 1.5 + 8, lengthOf(axis) / 2);
    setPointed(null);
    show(inDays({ start: (start + end - length) / 2, end: (start + end + length) / 2 }, whole));
  };
  const point = (event: PointerEvent<HTMLDivElement>): Under | null => {
    const { x, y } = placeOf(event);
    const under = underPoint(picture, x, y);
    setPointed(under && { under, x, y, finger: event.pointerType === 'touch', picture });
    return under;
  };
  const release = (event: PointerEvent<HTMLDivElement>) => {
    fingers.current.delete(event.pointerId);
    press.current = null;
    hold(null);
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { x } = placeOf(event);
      fingers.current.set(event.pointerId, x);
      const [one, two] = [...fingers.current.values()];
      if (one !== undefined && two !== undefined) return beginPinch([one, two]);
      const under = point(event);
      if (under?.kind === 'mark') press.current = { kind: 'click', x, incidents: under.mark.incidents };
      else beginScrub(x);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const { x } = placeOf(event);
      if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, x);
      const pressed = press.current;
      if (pressed === null) {
        if (event.pointerType !== 'touch') point(event);
        return;
      }
      if (pressed.kind === 'pinch') return pinch(pressed);
      if (Math.abs(x - pressed.x) > CLICK) setPointed(null);
      if (pressed.kind === 'scrub') return scrub(x);
      if (Math.abs(x - pressed.x) > CLICK) beginScrub(x);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const pressed = press.current;
      release(event);
      if (pressed?.kind === 'click') open(pressed.incidents);
    },
    onPointerCancel: release,
    onPointerLeave: (event: PointerEvent<HTMLDivElement>) => {
      if (event.pointerType !== 'touch') setPointed(null);
    },
  };

  const turn = useRef<(event: WheelEvent) => void>(() => undefined);
  turn.current = (event) => {
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const turned = (sideways && event.deltaX !== 0 ? event.deltaX : event.deltaY) * (PIXELS[event.deltaMode] ?? 1);
    const by = Math.min(Math.max(turned, -MOST), MOST);
    const next = sideways
      ? pannedBy(axis, (by / width) * lengthOf(axis), whole)
      : zoomedAt(axis, momentAt(placeOf(event).x, axis), { factor: Math.exp(-by * (event.ctrlKey ? PINCH : WHEEL)), whole });
    // Where the axis can go no farther the wheel is the page's, but never to zoom that.
    if (sameStretch(next, axis) && !event.ctrlKey) return;
    event.preventDefault();
    setPointed(null);
    show(next);
  };
  // React listens to the wheel without the right to keep the page from scrolling.
  useEffect(() => {
    const target = element.current;
    const listen = (event: WheelEvent) => turn.current(event);
    target?.addEventListener('wheel', listen, { passive: false });
    return () => target?.removeEventListener('wheel', listen);
  }, [element]);

  // A note that a finger has called up goes with the next touch elsewhere, and any note with Escape.
  useEffect(() => {
    if (pointed === null) return;
    const elsewhere = (event: Event) => {
      if (!(event.target instanceof Node && element.current?.contains(event.target))) setPointed(null);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setPointed(null);
    };
    window.addEventListener('pointerdown', elsewhere);
    window.addEventListener('keydown', escape, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', elsewhere);
      window.removeEventListener('keydown', escape, { capture: true });
    };
  }, [element, pointed]);

  // Where another axis is shown, something else lies there.
  const stands = pointed !== null && pointed.picture.layout === layout && sameStretch(pointed.picture.axis, axis);
  return { pointed: stands ? pointed : null, handlers };
}

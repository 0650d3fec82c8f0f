/** Which part of the whole range the axis shows, when it does not show all; to be dragged, clicked, or moved by the arrows. */
import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { dayNumbered, lengthOf, pannedBy, sameStretch, wholeAxis, type Stretch } from '../domain/axis';
import { spanParam } from '../domain/message';
import { civilOf, spanAt, type Span } from '../domain/time';
import { t } from '../i18n';
import { useAtlas } from '../state/atlas';
import { zoomOf } from '../ui/large';
import { xOf } from './axis';

/** How far an arrow and a page move the axis, as shares of its length. */
const STEPS: { readonly [key: string]: number } = { ArrowLeft: -0.25, ArrowDown: -0.25, ArrowRight: 0.25, ArrowUp: 0.25, PageUp: -1, PageDown: 1, Home: -1e6, End: 1e6 };
/** The box is drawn at least so wide, in pixels. */
const LEAST = 6;

type Props = { readonly axis: Stretch; readonly span: Span; readonly width: number; readonly show: (stretch: Stretch) => void };

/** Where a pointer is, in pixels from the left edge. */
const placeIn = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): number => (clientX - currentTarget.getBoundingClientRect().left) / zoomOf(currentTarget);

export function Overview({ axis, span, width, show }: Props): ReactElement {
  const whole = wholeAxis(useAtlas((s) => s.range));
  const grip = useRef<number | null>(null);
  const left = xOf(axis.start, whole, width);
  const wide = Math.max(LEAST, xOf(axis.end, whole, width) - left);
  const perPixel = lengthOf(whole) / width;

  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current === null) return;
    const start = whole.start + placeIn(event) * perPixel - grip.current;
    show(pannedBy(axis, start - axis.start, whole));
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = placeIn(event);
    // Outside of the box it comes to stand around the pointer.
    const inside = x >= left - LEAST && x <= left + wide + LEAST;
    grip.current = inside ? (x - left) * perPixel : lengthOf(axis) / 2;
    move(event);
  };
  const end = () => {
    grip.current = null;
  };
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(pannedBy(axis, step * lengthOf(axis), whole));
  };

  const day = (n: number) => spanParam(spanAt(dayNumbered(n), 'day')).from;
  const text = t('date.plain', { date: { from: day(Math.floor(axis.start)), to: day(Math.ceil(axis.end) - 1) } });
  return (
    <div
      className={sameStretch(axis, whole) ? 'overview unneeded' : 'overview'}
      role="scrollbar"
      tabIndex={0}
      aria-controls="date-slider"
      aria-label={t('axis.part')}
      aria-orientation="horizontal"
      aria-valuemin={civilOf(whole.start).year}
      aria-valuemax={civilOf(whole.end).year - 1}
      aria-valuenow={civilOf(dayNumbered(Math.floor(axis.start))).year}
      aria-valuetext={text}
      title={text}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={key}
    >
      <div className="overview-part" style={{ left, width: wide }} />
      <div className="overview-now" style={{ left: xOf((span.start + span.end) / 2, whole, width) }} />
    </div>
  );
}

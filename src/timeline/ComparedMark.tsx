/** The second of two compared dates on the axis: a line with its date, which can be dragged; the keyboard's way is the field of the card. */
import { useRef, type PointerEvent, type ReactElement } from 'react';
import { t } from '../i18n';
import { spanParam } from '../domain/message';
import type { Stretch } from '../domain/axis';
import { spanAt } from '../domain/time';
import { comparing } from '../state/comparing';
import { useAtlas } from '../state/atlas';
import { zoomOf } from '../ui/large';
import { dayAt, xOf } from './axis';

export function ComparedMark({ axis, width, height }: { readonly axis: Stretch; readonly width: number; readonly height: number }): ReactElement | null {
  const span = useAtlas((s) => s.view.compare?.span);
  const isDragged = useRef(false);
  if (span === undefined) return null;
  const [left, right] = [xOf(span.start, axis, width), xOf(span.end, axis, width)];
  // A date that the axis does not show is told at its edge.
  const away = right <= 0 ? 'before' : left >= width ? 'after' : null;

  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation(); // the slider under it is the first date's
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const slider = event.currentTarget.closest('[role=slider]');
    if (!isDragged.current || slider === null) return;
    event.stopPropagation();
    comparing.moveSecond(spanAt(dayAt((event.clientX - slider.getBoundingClientRect().left) / zoomOf(slider), axis, width), span.unit));
  };
  const end = () => {
    isDragged.current = false;
  };
  return (
    <div className={away === null ? 'compared' : `compared ${away}`} style={away === null ? { left, width: Math.max(2, right - left), height } : { height }} aria-hidden="true">
      <span className="compared-date" title={t('compare.mark', { date: spanParam(span) })} onPointerDown={start} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
        {t('date.plain', { date: spanParam(span) })}
      </span>
    </div>
  );
}

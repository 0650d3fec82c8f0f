/** The line between two pictures: dragged by its handle, or moved by the arrow keys. */
import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { message, spanParam } from '../../domain/message';
import type { Compare } from '../../domain/view';
import { t } from '../../i18n';
import { comparing } from '../../state/comparing';
import { useAtlas } from '../../state/atlas';
import { Icon } from '../../ui/Icon';

/** Where a key moves a divider to, from 0 to 1; null where it means nothing to it. */
export function movedBy(key: string, at: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 0.02);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(1, at + 0.02);
    case 'PageDown':
      return Math.max(0, at - 0.1);
    case 'PageUp':
      return Math.min(1, at + 0.1);
    case 'Home':
      return 0;
    case 'End':
      return 1;
  }
  return null;
}

export function Divider({ compare }: { readonly compare: Compare }): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const perspective = useAtlas((s) => s.view.perspective);
  const isDragged = useRef(false);
  const percent = Math.round(100 * compare.at);

  const start = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault(); // the focus stays where it is, so that a clicker's arrows still go through time
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
  };
  const move = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>) => {
    const box = currentTarget.parentElement?.getBoundingClientRect();
    if (isDragged.current && box !== undefined && box.width > 0) comparing.swipe((clientX - box.left) / box.width);
  };
  const end = () => {
    isDragged.current = false;
  };
  const press = (event: KeyboardEvent) => {
    const to = movedBy(event.key, compare.at);
    if (to === null) return;
    event.preventDefault();
    comparing.swipe(to);
  };

  return (
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={t('compare.divider')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={t('compare.dividerAt', {
        percent,
        first: message('map.stamp', { date: spanParam(span), perspective: message(`perspective.${perspective}`) }),
        second: message('map.stamp', { date: spanParam(compare.span), perspective: message(`perspective.${compare.perspective}`) }),
      })}
      style={{ left: `${(100 * compare.at).toFixed(1)}%` }}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
    >
      <span className="divider-handle">
        <Icon name="swipe" />
      </span>
    </div>
  );
}

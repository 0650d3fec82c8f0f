/** What points at the map before a class: a circle of light, or a large dot. While something points, or the picture is held, the map holds still under it. */
import { useEffect, useRef, type ReactElement } from 'react';
import { useAtlas } from '../state/atlas';
import { isHeld } from '../state/roomState';
import { actions } from '../state/store';

export function Pointing(): ReactElement | null {
  const { pointing, radius } = useAtlas((s) => s.room);
  const held = useAtlas(isHeld);
  const over = useRef<HTMLDivElement>(null);
  const at = useRef<readonly [number, number] | null>(null);
  useEffect(() => {
    const follow = () => {
      const [x, y] = at.current ?? [window.innerWidth / 2, window.innerHeight / 3];
      over.current?.style.setProperty('--x', `${x}px`);
      over.current?.style.setProperty('--y', `${y}px`);
    };
    const moved = ({ clientX, clientY }: PointerEvent) => {
      at.current = [clientX, clientY];
      follow();
    };
    follow();
    window.addEventListener('pointermove', moved, { capture: true, passive: true });
    window.addEventListener('pointerdown', moved, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointermove', moved, { capture: true });
      window.removeEventListener('pointerdown', moved, { capture: true });
    };
  }, [pointing]);
  useEffect(() => over.current?.style.setProperty('--r', String(radius)), [radius, pointing]);
  if (pointing === 'none') return held ? <div className="pointing none" /> : null;
  return <div ref={over} className={`pointing ${pointing}`} onWheel={({ deltaY }) => deltaY !== 0 && pointing === 'spotlight' && actions.widen(deltaY < 0 ? 1 : -1)} />;
}

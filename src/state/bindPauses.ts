/** Playback rests as soon as the reader turns to the map, and while nobody can see it. Going on is always the reader's own act. */
import { actions } from './store';

/** Marks what the reader may not be hurried at: a touch of it pauses. */
const MAP = '[data-pauses]';
/** The keys by which the map moves; Space and the keys of the date are commands of their own. */
const MOVES: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '=']);

export function bindPauses(page: Document): () => void {
  const touched = (event: Event) => {
    if (event.target instanceof Element && event.target.closest(MAP) !== null) actions.pause();
  };
  const pressed = (event: KeyboardEvent) => {
    if (MOVES.has(event.key) && !event.shiftKey) touched(event);
  };
  const seen = () => {
    if (page.visibilityState === 'hidden') actions.pause();
  };
  page.addEventListener('pointerdown', touched, { capture: true });
  page.addEventListener('wheel', touched, { capture: true, passive: true });
  page.addEventListener('keydown', pressed, { capture: true });
  page.addEventListener('visibilitychange', seen);
  return () => {
    page.removeEventListener('pointerdown', touched, { capture: true });
    page.removeEventListener('wheel', touched, { capture: true });
    page.removeEventListener('keydown', pressed, { capture: true });
    page.removeEventListener('visibilitychange', seen);
  };
}

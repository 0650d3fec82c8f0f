/** Two pictures in turns. */
import type { Scheduler } from '../../state/playbackClock';

/** How long each picture stays: long enough to read its date, and far from three flashes a second. */
export const TURN_MS = 1600;

/** Turns again and again until it is ended. */
export function blinks(scheduler: Scheduler, turn: () => void): () => void {
  let cancel = scheduler.after(TURN_MS, function next() {
    turn();
    cancel = scheduler.after(TURN_MS, next);
  });
  return () => cancel();
}

/** Who asks for it turns the pictures by hand. */
export const LESS_MOTION = '(prefers-reduced-motion: reduce)';

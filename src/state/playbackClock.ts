/** The shell of playback: the only place that waits. Tests give it a scheduler of their own. */
import { actions, useAtlas } from './store';

export type Scheduler = {
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

export const browserScheduler: Scheduler = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Steps forward at the chosen rate while playing, and stops at the end of the way. */
export function bindPlayback(scheduler: Scheduler): () => void {
  let cancel: (() => void) | null = null;

  const tick = () => {
    cancel = null;
    const moved = actions.step(1);
    if (moved) schedule();
    else actions.pause();
  };
  const schedule = () => {
    cancel?.();
    cancel = scheduler.after(1000 / useAtlas.getState().playback.rate, tick);
  };
  const unsubscribe = useAtlas.subscribe(({ playback }, before) => {
    if (playback === before.playback) return;
    if (playback.playing && (!before.playback.playing || playback.rate !== before.playback.rate)) schedule();
    if (!playback.playing) {
      cancel?.();
      cancel = null;
    }
  });
  return () => {
    unsubscribe();
    cancel?.();
  };
}

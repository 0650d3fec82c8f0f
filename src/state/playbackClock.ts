/** The shell of playback: the only place that waits. Tests give it a scheduler of their own. */
import { dwellOf, frameOf, type Run } from '../domain/run';
import { runAgain, runOf } from './runOf';
import { useAtlas, type AtlasState } from './atlas';
import { actions } from './store';

export type Scheduler = {
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

export const browserScheduler: Scheduler = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Whether a run from what is shown would be another one. */
const leadsElsewhere = ({ view, playback }: AtlasState, before: AtlasState): boolean =>
  view.span !== before.view.span ||
  view.hidden !== before.view.hidden ||
  view.only !== before.view.only ||
  view.part !== before.view.part ||
  (playback.step === 'incident' && view.selection !== before.view.selection) ||
  playback.step !== before.playback.step ||
  playback.direction !== before.playback.direction ||
  playback.pacing !== before.playback.pacing;

/** While playing, shows frame after frame of the run, each for its time, and stops at the end of the way or begins it again. */
export function bindPlayback(scheduler: Scheduler): () => void {
  let cancel: (() => void) | null = null;
  let run: Run | null = null;
  let n = 0;
  /** True while this shell shows a frame itself. */
  let showing = false;

  const stop = () => {
    cancel?.();
    cancel = null;
  };
  const wait = () => {
    stop();
    if (run === null) return;
    cancel = scheduler.after((1000 * dwellOf(run, n)) / useAtlas.getState().playback.rate, tick);
  };
  const begin = (asked: Run | null) => {
    run = asked;
    n = 0;
    wait();
  };
  const show = (number: number): boolean => {
    const frame = run && frameOf(run, number);
    if (frame === null) return false;
    showing = true;
    actions.showFrame(frame);
    showing = false;
    n = number;
    return true;
  };
  const tick = () => {
    cancel = null;
    if (show(n + 1)) return wait();
    const state = useAtlas.getState();
    const again = state.playback.ending === 'again' ? runAgain(state) : null;
    if (again === null) return actions.pause();
    run = again;
    show(0);
    wait();
  };
  const unsubscribe = useAtlas.subscribe((state, before) => {
    if (showing) return;
    if (!state.playback.playing) return stop();
    if (!before.playback.playing || leadsElsewhere(state, before)) return begin(runOf(state));
    if (state.playback.rate !== before.playback.rate) wait();
  });
  return () => {
    unsubscribe();
    stop();
  };
}

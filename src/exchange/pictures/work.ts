/**
 * Long work: one piece at a time, which tells how far it is and can be stopped at any step. It belongs to no dialog, so that closing one
 * does not lose it.
 */
import { useSyncExternalStore } from 'react';
import type { Message } from '../../domain/message';
import type { Result } from '../../domain/result';
import { save, type Kept } from '../../ui/save';

export type WorkKind = 'picture' | 'film' | 'deck';
export type Work =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly kind: WorkKind; readonly done: number; readonly total: number }
  | { readonly state: 'finished'; readonly name: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly problem: Message };

/** What the work itself is given. */
export type Steps = {
  readonly signal: AbortSignal;
  /** Tells how much is done, and gives the page its turn; rejects once the work is stopped. */
  readonly done: (done: number, total: number) => Promise<void>;
};

let work: Work = { state: 'none' };
let running: AbortController | null = null;
const listeners = new Set<() => void>();

function tell(next: Work): void {
  work = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useWork = (): Work => useSyncExternalStore(subscribe, () => work);

/** How long the page may be waited for to paint itself, in milliseconds. */
const PAINT_MS = 250;

/** A turn of the page: it paints itself and hears its reader. A hidden page paints nothing, and its timers wait a second each, so there a message alone is waited for. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const goOn = () => port2.postMessage(null);
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    if (document.hidden) return goOn();
    requestAnimationFrame(goOn);
    setTimeout(goOn, PAINT_MS);
  });

/** Does a piece of work and hands its file to the reader; what is impossible is passed on. */
export async function start(kind: WorkKind, make: (steps: Steps) => Promise<Result<Kept, Message>>): Promise<void> {
  if (running !== null) return;
  const controller = new AbortController();
  running = controller;
  tell({ state: 'running', kind, done: 0, total: 1 });
  try {
    const made = await make({
      signal: controller.signal,
      done: async (done, total) => {
        controller.signal.throwIfAborted();
        tell({ state: 'running', kind, done, total });
        await turn();
        controller.signal.throwIfAborted();
      },
    });
    controller.signal.throwIfAborted();
    if (made.ok) save(made.value);
    tell(made.ok ? { state: 'finished', name: made.value.name } : { state: 'failed', problem: made.problem });
  } catch (error) {
    tell(controller.signal.aborted ? { state: 'stopped' } : { state: 'failed', problem: { key: 'picture.failed', params: { reason: String(error) } } });
  } finally {
    running = null;
  }
}

export function stop(): void {
  running?.abort();
}

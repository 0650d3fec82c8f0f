/**
 * The first to ask for WebGL waits until the browser's graphics process has started and has done what it is at: on an old laptop seconds, in which
 * the page would answer nobody. So a worker asks first.
 */
import wakeUrl from './wake?worker&url';

export { wakeUrl };

/** Then the page asks itself, in milliseconds. */
const MOST_MS = 15_000;

let waking: Promise<void> | null = null;

/** Until the graphics card is awake; whatever comes of it, the page goes on. */
export function awake(): Promise<void> {
  waking ??= new Promise((resolve) => {
    setTimeout(resolve, MOST_MS);
    try {
      const worker = new Worker(wakeUrl, { type: 'module' });
      worker.addEventListener('message', () => resolve());
      worker.addEventListener('error', () => resolve());
    } catch {
      resolve();
    }
  });
  return waking;
}

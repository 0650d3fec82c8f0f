/** Long work in pieces, between which the page answers. */

/** So long a piece may hold the page, in milliseconds. */
const PIECE_MS = 12;

/** Until the page has had its turn; by a message, for a timer waits long in a window that is not in sight. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Runs to the end what rests after each of its steps, and lets the page have its turn whenever a piece is over. */
export async function inPieces<T>(work: Generator<undefined, T, undefined>): Promise<T> {
  let until = performance.now() + PIECE_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() < until) continue;
    await turn();
    until = performance.now() + PIECE_MS;
  }
}

/** Which of several consoles leads: the one that holds a lock of the browser. When it closes, the one that has waited longest gets it. */
export type Lead = {
  /** Takes the lead from the console that has it. */
  readonly take: () => void;
  readonly close: () => void;
};

type Told = { readonly onLead: () => void; readonly onFollow: () => void };

const nameFor = (win: Window): string => `kuril-atlas-console:${win.location.pathname}`;

/** Null where the browser has no locks: there, the console that began last leads, as the letters tell. */
export function askForLead(win: Window, { onLead, onFollow }: Told): Lead | null {
  // Typed as always there; it is not on a page that came without TLS from another machine.
  const locks = win.navigator.locks as LockManager | undefined;
  if (locks === undefined) return null;
  const closing = new AbortController();
  let release: (() => void) | null = null;

  const ask = (options: LockOptions): void => {
    locks
      .request(nameFor(win), options, () => {
        if (closing.signal.aborted) return undefined;
        onLead();
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      })
      .catch(() => {
        if (closing.signal.aborted) return; // closed while it waited
        onFollow(); // another console has taken the lead
        wait();
      });
  };
  const wait = (): void => ask({ signal: closing.signal });
  const seen = async (): Promise<void> => {
    const { held = [] } = await locks.query().catch((): LockManagerSnapshot => ({})); // a browser that does not say it only says it later, with the lock
    if (held.some((lock) => lock.name === nameFor(win)) && release === null && !closing.signal.aborted) onFollow();
  };
  wait();
  void seen();
  return {
    take: () => ask({ steal: true }),
    close() {
      closing.abort();
      release?.();
    },
  };
}

/** How letters go from window to window: by a BroadcastChannel; where there is none, between the window that opened and the one it opened. */
import { classWindow } from '../../state/classWindow';

export type Wire = { readonly send: (text: string) => void; readonly close: () => void };

/** Another atlas on the same host, in another folder, is none of ours. */
const nameFor = (win: Window): string => `kuril-atlas:${win.location.pathname}`;

export function openWire(win: Window & typeof globalThis, hear: (raw: unknown) => void): Wire {
  return byChannel(win, hear) ?? byPost(win, hear);
}

function byChannel(win: Window & typeof globalThis, hear: (raw: unknown) => void): Wire | null {
  try {
    const channel = new win.BroadcastChannel(nameFor(win));
    channel.addEventListener('message', ({ data }) => hear(data));
    return { send: (text) => channel.postMessage(text), close: () => channel.close() };
  } catch {
    return null; // there is none, or this page may not have one
  }
}

function byPost(win: Window, hear: (raw: unknown) => void): Wire {
  /** Windows of our own origin that have written: after a reload, a console knows the window of the class by its letter. */
  const writers = new Set<Window>();
  const listen = ({ origin, source, data }: MessageEvent) => {
    if (origin !== win.location.origin || source === null || source === win || !('closed' in source)) return;
    writers.add(source);
    hear(data);
  };
  win.addEventListener('message', listen);
  return {
    send(text) {
      const opener: unknown = win.opener; // typed as any
      const others = new Set([...writers, ...(opener === null ? [] : [opener as Window]), ...[classWindow()].filter((w) => w !== null)]); // an opener is a window
      for (const other of others) {
        if (other.closed) writers.delete(other);
        else other.postMessage(text, win.location.origin);
      }
    },
    close: () => win.removeEventListener('message', listen),
  };
}

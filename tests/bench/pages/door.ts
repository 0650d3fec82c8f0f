/** What every measured page offers to the bench, as `window.bench`. */
export type Door = {
  /** Shows a year by the page's own way; settles when its frame is drawn and finished. */
  readonly show: (year: number) => Promise<void>;
  /** Draws the same picture again; settles likewise. */
  readonly repaint: () => Promise<void>;
  /** How many incidents the page holds to be seen now; undefined where it does not count them itself. */
  readonly seen: () => number | undefined;
};

declare global {
  interface Window {
    bench?: Door;
  }
}

/** Waits until the card has done all that it was asked. */
export function finish(gl: WebGL2RenderingContext | null): void {
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** The number of incidents that the address asks for: `?incidents=20000`. */
export const asked = (): number => Number(new URLSearchParams(location.search).get('incidents'));

/** What every measured page offers to the bench, as `window.bench`. */
export type Door = {
  /** Shows a year by the page's own way; settles when its frame is drawn and finished. */
  readonly show: (year: number) => Promise<void>;
  /** Draws the same picture again; settles likewise. */
  readonly repaint: () => Promise<void>;
};

/** What the atlas's page offers beside it. */
export type AtlasDoor = {
  /** Asks for another year in each frame, to and fro, and gives those that were asked for and those of the frames that were drawn. */
  readonly scrub: (count: number) => Promise<{ readonly asked: readonly string[]; readonly drawn: readonly string[] }>;
  /** Steps on, so many at once before each frame, from the end again to the beginning; gives the number of frames. */
  readonly play: (steps: number, atOnce: number) => Promise<number>;
};

declare global {
  interface Window {
    bench?: Door;
    atlasDoor?: AtlasDoor;
  }
}

/** Waits until the card has done all that it was asked. */
export function finish(gl: WebGL2RenderingContext | null): void {
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** The number of incidents that the address asks for: `?incidents=20000`. */
export const asked = (): number => Number(new URLSearchParams(location.search).get('incidents'));

/**
 * Notices a map that can't be trusted. A dead worker says nothing, the old tiles just stay: so after each time that the
 * worker was needed, once it rests, it is sent an empty source, and must answer. A step through time that needs no worker
 * asks it nothing, since each answer draws the map again. While it is silent the map is in doubt; if it stays so, the
 * map is to be made anew. A lost context is in doubt at once and waited for a moment; restored, it has forgotten the map's
 * states, so the map is made anew either way.
 */
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';

export type Trouble = 'worker' | 'context';
export type Listener = { readonly onDoubt: (doubt: 'silent' | 'answered') => void; readonly onTrouble: (trouble: Trouble) => void };

/** A drawing stands in the map's place meanwhile. */
const FIRST_ANSWER_MS = 120_000;
/** After so long a silence another drawing shows the date; after the second the map is given up. */
const DOUBT_MS = 1500;
const ANSWER_MS = 8000;
/** How long the map must rest before the worker is asked. */
const QUIET_MS = 500;
const CONTEXT_MS = 1500;
const PULSE = 'pulse';

export class Watchdog {
  readonly #map: GlMap;
  readonly #listener: Listener;
  #next: ReturnType<typeof setTimeout> | undefined;
  /** What waits for an answer of the worker. */
  readonly #waiting = new Set<ReturnType<typeof setTimeout>>();
  #ready = false;
  #stopped = false;

  constructor(map: GlMap, listener: Listener) {
    this.#map = map;
    this.#listener = listener;
    const first = this.#after(FIRST_ANSWER_MS, () => this.#trouble('worker'));
    map.once('load', () => this.#forget(first));
    map.on('error', ({ error }) => {
      // A worker whose file is missing says so only here.
      if (/worker/i.test(error.message)) this.#trouble('worker');
      else console.warn(error.message);
    });
    map.on('dataloading', (event) => {
      if (!('sourceId' in event && event.sourceId === PULSE)) this.#needed();
    });
    map.on('moveend', () => this.#needed());
    map.once('webglcontextlost', () => this.#contextLost());
  }

  /** The map has loaded and can be asked. */
  ready(): void {
    this.#map.addSource(PULSE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    this.#ready = true;
  }

  /** The worker has something to do: once it rests, it must answer. */
  #needed(): void {
    clearTimeout(this.#next);
    if (!this.#ready) return;
    this.#next = setTimeout(() => this.#ask(), QUIET_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#next);
    for (const timer of this.#waiting) clearTimeout(timer);
  }

  #ask(): void {
    let silent = false;
    const doubt = this.#after(DOUBT_MS, () => {
      silent = true;
      this.#listener.onDoubt('silent');
    });
    const late = this.#after(ANSWER_MS, () => this.#trouble('worker'));
    const answered = () => {
      this.#forget(doubt);
      this.#forget(late);
      if (silent && !this.#stopped) this.#listener.onDoubt('answered');
    };
    void this.#map.getSource<GeoJSONSource>(PULSE)?.setData({ type: 'FeatureCollection', features: [] }).then(answered, () => undefined);
  }

  #trouble(trouble: Trouble): void {
    if (this.#stopped) return;
    this.stop();
    this.#listener.onTrouble(trouble);
  }

  /** Does something after a time, unless it is forgotten. A hidden page is throttled: its silence means nothing. */
  #after(milliseconds: number, act: () => void): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      if (!document.hidden && !this.#stopped) act();
    }, milliseconds);
    this.#waiting.add(timer);
    return timer;
  }

  #forget(timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer);
    this.#waiting.delete(timer);
  }

  #contextLost(): void {
    this.#ready = false;
    clearTimeout(this.#next);
    if (!this.#stopped) this.#listener.onDoubt('silent');
    const leave = () => {
      clearTimeout(late);
      this.#trouble('context');
    };
    const late = setTimeout(leave, CONTEXT_MS);
    this.#map.once('webglcontextrestored', leave);
  }
}

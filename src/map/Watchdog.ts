/**
 * Notices a map that can't be trusted any more. A dead worker says nothing, the old tiles just stay: so after each
 * change that has settled the worker is sent an empty source, and must answer. A lost context is waited for a moment;
 * restored, it has forgotten the map's states, so the map is made anew either way.
 */
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';

export type Trouble = 'worker' | 'context';

const FIRST_ANSWER_MS = 30_000;
const ANSWER_MS = 4000;
/** How long the map must rest before the worker is asked. */
const QUIET_MS = 700;
const CONTEXT_MS = 1500;
const PULSE = 'pulse';

export class Watchdog {
  readonly #map: GlMap;
  readonly #onTrouble: (trouble: Trouble) => void;
  #next: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  #stopped = false;

  constructor(map: GlMap, onTrouble: (trouble: Trouble) => void) {
    this.#map = map;
    this.#onTrouble = (trouble) => {
      if (!this.#stopped) onTrouble(trouble);
    };
    this.#within(FIRST_ANSWER_MS, (answered) => map.once('load', answered));
    map.on('error', ({ error }) => {
      // A worker whose file is missing says so only here.
      if (/worker/i.test(error.message)) this.#onTrouble('worker');
      else console.warn(error.message);
    });
    map.once('webglcontextlost', () => this.#contextLost());
  }

  /** The map has loaded and can be asked. */
  ready(): void {
    this.#map.addSource(PULSE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    this.#ready = true;
  }

  /** Something has changed: once it rests, the worker must answer. */
  changed(): void {
    clearTimeout(this.#next);
    if (!this.#ready) return;
    this.#next = setTimeout(() => {
      this.#within(ANSWER_MS, (answered) => {
        void this.#map.getSource<GeoJSONSource>(PULSE)?.setData({ type: 'FeatureCollection', features: [] }).then(answered, () => undefined);
      });
    }, QUIET_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#next);
  }

  #within(milliseconds: number, ask: (answered: () => void) => void): void {
    const late = setTimeout(() => {
      // A hidden page is throttled: its silence means nothing.
      if (!document.hidden) this.#onTrouble('worker');
    }, milliseconds);
    ask(() => clearTimeout(late));
  }

  #contextLost(): void {
    this.#ready = false;
    clearTimeout(this.#next);
    const leave = () => {
      clearTimeout(late);
      this.#onTrouble('context');
      this.stop();
    };
    const late = setTimeout(leave, CONTEXT_MS);
    this.#map.once('webglcontextrestored', leave);
  }
}

/** What stands on the map and covers it: measured on the page, whenever that or the map has come to rest. */
import { useAtlas } from '../state/atlas';
import type { Box } from './boxes';
import { fetchPlacing, placing } from './placed';

const COVERS = '.map-tools, .map-zoom, .map-stamp, .map-notices, .map-foot, .inset, .map-card, .perspectives, .legend';
const FRAME = '.frame';

/** The map's window: its size and what is taken of it, in pixels from its upper left corner. */
export type Covered = {
  readonly width: number;
  readonly height: number;
  /** The width of the frame within the edges. */
  readonly frame: number;
  readonly taken: readonly Box[];
};

export class Clearings {
  readonly #container: HTMLElement;
  readonly #told: (covered: Covered) => void;
  readonly #resizes: ResizeObserver;
  readonly #comings: MutationObserver;
  #asked = 0;

  /** Tells what covers the map once the page is laid out, and after each change of that. */
  constructor(container: HTMLElement, told: (covered: Covered) => void) {
    this.#container = container;
    this.#told = told;
    this.#resizes = new ResizeObserver(() => this.ask());
    this.#comings = new MutationObserver(() => this.#watch());
    for (const place of [this.#stage, container.parentElement]) if (place !== null) this.#comings.observe(place, { childList: true });
    this.#watch();
  }

  stop(): void {
    this.#resizes.disconnect();
    this.#comings.disconnect();
    cancelAnimationFrame(this.#asked);
    this.#asked = -1;
  }

  /** Measures again once the page is laid out: the map has come to rest. */
  ask(): void {
    if (this.#asked === 0) this.#asked = requestAnimationFrame(() => this.#tell());
  }

  get #stage(): Element | null {
    return this.#container.closest('.stage');
  }

  #watch(): void {
    this.#resizes.disconnect();
    for (const element of this.#stage?.querySelectorAll(COVERS) ?? []) this.#resizes.observe(element);
    this.ask();
  }

  #tell(): void {
    this.#asked = 0;
    if (placing() !== null) return this.#measure();
    if (useAtlas.getState().picture === 'none') return; // what comes after the first picture asks again
    const measure = () => void (this.#asked === 0 && this.#measure());
    fetchPlacing().then(measure, measure); // without it names stay at their own spots, and the next rest asks again
  }

  #measure(): void {
    const map = this.#container.getBoundingClientRect();
    const taken = [...(this.#stage?.querySelectorAll(COVERS) ?? [])].flatMap((element): readonly Box[] => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (right === left) return []; // nothing stands there now
      return [{ left: left - map.left, top: top - map.top, right: right - map.left, bottom: bottom - map.top }];
    });
    const frame = Number(this.#container.parentElement?.querySelector<SVGElement>(FRAME)?.dataset['width'] ?? '0');
    this.#told({ width: map.width, height: map.height, frame, taken });
  }
}

/** Keeps the names clear of what stands on the map: measures it on the page when the map has come to rest, and tells the map. */
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import type { Feature } from 'geojson';
import { clearingsIn, type Box } from './boxes';
import type { Coast, Sheet } from './placing';

/** What stands on the map, and covers it. */
const COVERS = '.map-tools, .map-zoom, .map-stamp, .map-foot, .inset, .map-card, .perspectives, .legend';
const FRAME = '.frame';

export class Clearings {
  readonly #map: GlMap;
  readonly #container: HTMLElement;
  readonly #resizes: ResizeObserver;
  readonly #comings: MutationObserver;
  #sent = '';
  #asked = 0;

  /** Told of the window whenever it has come to rest. */
  readonly #told: (sheet: Sheet) => void;

  readonly #coasts: readonly Coast[];

  constructor(map: GlMap, container: HTMLElement, { coasts, told }: { readonly coasts: readonly Coast[]; readonly told: (sheet: Sheet) => void }) {
    this.#told = told;
    this.#coasts = coasts;
    this.#map = map;
    this.#container = container;
    this.#resizes = new ResizeObserver(() => this.ask());
    this.#comings = new MutationObserver(() => this.#watch());
    map.on('moveend', () => this.ask());
    const stage = this.#stage;
    for (const place of [stage, container.parentElement]) if (place !== null) this.#comings.observe(place, { childList: true });
    this.#watch();
  }

  stop(): void {
    this.#resizes.disconnect();
    this.#comings.disconnect();
    cancelAnimationFrame(this.#asked);
    this.#asked = -1;
  }

  /** Measures once the page is laid out. */
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
    const map = this.#map.getContainer().getBoundingClientRect();
    const boxes = [...(this.#stage?.querySelectorAll(COVERS) ?? [])].map((element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - map.left, top: top - map.top, right: right - map.left, bottom: bottom - map.top };
    });
    const frame = Number(this.#container.parentElement?.querySelector<SVGElement>(FRAME)?.dataset['width'] ?? '0');
    this.#told({ width: map.width, height: map.height, frame, taken: boxes, coasts: this.#coasts, project: ([lon = 0, lat = 0]) => this.#map.project([lon, lat]) });
    const features = clearingsIn({ width: map.width, height: map.height, frame }, boxes).map(({ x, y, padding }, n): Feature => {
      const { lng, lat } = this.#map.unproject([x, y]);
      return { type: 'Feature', id: `clearing-${n}`, properties: { id: `clearing-${n}`, padding }, geometry: { type: 'Point', coordinates: [Number(lng.toFixed(5)), Number(lat.toFixed(5))] } };
    });
    const text = JSON.stringify(features);
    if (text === this.#sent) return;
    this.#sent = text;
    void this.#map.getSource<GeoJSONSource>('clearings')?.setData({ type: 'FeatureCollection', features });
  }
}

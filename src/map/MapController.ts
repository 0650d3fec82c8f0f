/**
 * The one owner of the MapLibre map. It is given scenes and applies what differs; it decides nothing.
 * `drawn` on the container says which span the last drawn frame shows.
 */
import { Map as GlMap, setWorkerUrl, type GeoJSONSource, type LngLatBoundsLike, type MapMouseEvent } from 'maplibre-gl';
import { bbox } from '@turf/turf';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { IncidentId, TerritoryId } from '../domain/schema';
import { printSpan, type Span } from '../domain/time';
import type { Camera, Selection } from '../domain/view';
import { THEMES } from '../ui/theme';
import { IMAGE_SCALE, imagesFor } from './images';
import type { MapData } from './layers/layer';
import { lineStands, townName, type IncidentMark, type Scene, type TerritoryPaint } from './scene';
import { specsFor, styleFor } from './style';
import { allowWorker } from './trustedWorker';

setWorkerUrl(workerUrl);
allowWorker(workerUrl);

/** The four islands with their surroundings. */
export const HOME: LngLatBoundsLike = [[144.6, 43.05], [149.4, 45.85]];

export type Trouble = 'worker' | 'context';
export type Events = {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onHover: (hover: { readonly selection: Selection; readonly x: number; readonly y: number } | null) => void;
  readonly onReady: () => void;
  /** The map can't be trusted any more; it must be made anew. */
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onScale: (scale: { readonly metresPerPixel: number; readonly camera: Camera }) => void;
};

const ANSWER_MS = 4000;
const FIRST_ANSWER_MS = 30_000;
const QUIET_MS = 700;

export class MapController {
  readonly #map: GlMap;
  readonly #data: MapData;
  readonly #events: Events;
  readonly #container: HTMLElement;
  #scene: Scene | null = null;
  #applied: { span: Span | null; theme: Scene['theme'] } = { span: null, theme: 'light' };
  readonly #paints = new Map<TerritoryId, TerritoryPaint>();
  readonly #marks = new Map<IncidentId, IncidentMark>();
  readonly #standing = new Map<string, boolean>();
  #labels = '';
  #towns = '';
  #ready = false;
  #removed = false;
  #pulse: ReturnType<typeof setTimeout> | undefined;
  readonly #features = new Map<TerritoryId, string[]>();

  /** Throws where the browser has no WebGL 2. */
  constructor(container: HTMLElement, { data, scene, camera, events }: { readonly data: MapData; readonly scene: Scene; readonly camera: Camera | null; readonly events: Events }) {
    this.#container = container;
    this.#data = data;
    this.#events = events;
    this.#scene = scene;
    this.#applied.theme = scene.theme;
    for (const { id, properties } of data.geometry.territories.features) {
      const territory = properties?.['territory'] as TerritoryId; // checked by the build
      this.#features.set(territory, [...(this.#features.get(territory) ?? []), String(id)]);
    }
    const theme = THEMES[scene.theme];
    this.#map = new GlMap({
      container,
      style: styleFor(data, theme, new URL('./', document.baseURI).href),
      attributionControl: false,
      minZoom: 2.2,
      maxZoom: 12,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: false, antialias: true },
      ...(camera === null ? { bounds: HOME } : { center: [camera.lon, camera.lat], zoom: camera.zoom }),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    for (const [name, image] of imagesFor(theme)) this.#addImage(name, image);
    this.#listen();
    this.#expectAnswer(FIRST_ANSWER_MS);
  }

  /** The map itself, for measuring. */
  get map(): GlMap {
    return this.#map;
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** Shows a scene; what is the same as before is not touched. */
  render(scene: Scene): void {
    this.#scene = scene;
    if (this.#ready) this.#apply();
  }

  /** Moves to a camera, or to the home view; gently, unless the reader prefers less motion. */
  moveTo(camera: Camera | null): void {
    if (camera === null) this.#map.fitBounds(HOME, { duration: 700 });
    else this.#map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: 500 });
  }

  showBounds(bounds: LngLatBoundsLike): void {
    this.#map.fitBounds(bounds, { padding: 48, duration: 700, maxZoom: 9.5 });
  }

  zoom(by: 1 | -1): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + by, duration: 250 });
  }

  /** West, south, east, north of a territory's shapes, in degrees. */
  boundsOf(id: TerritoryId): [number, number, number, number] | null {
    const features = this.#data.geometry.territories.features.filter((f) => f.properties?.['territory'] === id);
    if (features.length === 0) return null;
    const [west, south, east, north] = bbox({ type: 'FeatureCollection', features });
    return [west, south, east, north];
  }

  isInSight(lon: number, lat: number): boolean {
    return this.#map.getBounds().contains([lon, lat]);
  }

  remove(): void {
    if (this.#removed) return;
    this.#removed = true;
    clearTimeout(this.#pulse);
    this.#map.remove();
    delete this.#container.dataset['drawn'];
  }

  #addImage(name: string, image: ImageData): void {
    if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
    else this.#map.addImage(name, image, { pixelRatio: IMAGE_SCALE });
  }

  #listen(): void {
    const map = this.#map;
    map.once('load', () => {
      this.#ready = true;
      map.addSource('pulse', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
      this.#apply();
      this.#events.onReady();
      this.#tellScale();
    });
    map.on('render', () => {
      const { span } = this.#applied;
      if (span !== null) this.#container.dataset['drawn'] = printSpan(span);
    });
    map.on('move', () => this.#tellScale());
    map.on('moveend', (event) => {
      // Only the reader's own moves are a choice; a resize or the first fit is not.
      if ('originalEvent' in event && event.originalEvent !== undefined) this.#events.onCamera(this.camera);
      this.#expectAnswerSoon();
    });
    map.on('click', (event) => this.#events.onSelect(this.#under(event)));
    map.on('mousemove', (event) => {
      const selection = this.#under(event);
      map.getCanvas().style.cursor = selection === null ? '' : 'pointer';
      this.#events.onHover(selection && { selection, x: event.point.x, y: event.point.y });
    });
    map.on('mouseout', () => this.#events.onHover(null));
    map.on('error', ({ error }) => {
      // A worker whose file is missing says so only here.
      if (/worker/i.test(error.message)) this.#events.onTrouble('worker');
      else console.warn(error.message);
    });
    map.on('webglcontextrestored', () => this.#forget());
    map.on('webglcontextlost', () => this.#expectContext());
  }

  /** Whatever of the scene is under the pointer: an incident in sight, else a territory, also a small one close by. */
  #under({ point }: MapMouseEvent): Selection | null {
    const scene = this.#scene;
    if (scene === null || !this.#ready) return null;
    const around = (px: number): [[number, number], [number, number]] => [[point.x - px, point.y - px], [point.x + px, point.y + px]];
    const marks = this.#map
      .queryRenderedFeatures(around(4), { layers: ['incidents'] })
      .map((f) => f.properties['id'] as IncidentId) // the ids of our own source
      .filter((id) => (scene.incidents.get(id)?.strength ?? 0) > 0)
      .sort((a, b) => (scene.incidents.get(b)?.strength ?? 0) - (scene.incidents.get(a)?.strength ?? 0));
    const [mark] = marks;
    if (mark !== undefined) return { kind: 'incident', id: mark };
    for (const reach of [0, 7]) {
      const [found] = this.#map
        .queryRenderedFeatures(around(reach), { layers: ['zone-casing', 'territory-fill'] })
        .map((f) => f.properties['territory'] as TerritoryId)
        .filter((id) => scene.territories.get(id)?.shown === true);
      if (found !== undefined) return { kind: 'territory', id: found };
    }
    return null;
  }

  #tellScale(): void {
    const camera = this.camera;
    const metresPerPixel = (40_075_016.686 * Math.cos((camera.lat * Math.PI) / 180)) / (512 * 2 ** camera.zoom);
    this.#events.onScale({ metresPerPixel, camera });
  }

  /** Nothing that was applied can be relied on: all is sent again. */
  #forget(): void {
    this.#paints.clear();
    this.#marks.clear();
    this.#standing.clear();
    this.#labels = '';
    this.#towns = '';
    if (this.#ready) this.#apply();
  }

  #apply(): void {
    const scene = this.#scene;
    if (scene === null) return;
    if (scene.theme !== this.#applied.theme) this.#applyTheme(scene.theme);
    for (const [id, paint] of scene.territories) {
      if (!same(this.#paints.get(id), paint)) this.#applyPaint(id, paint);
    }
    for (const [id, mark] of scene.incidents) {
      const before = this.#marks.get(id) ?? { strength: 0, selected: false };
      if (before.strength === mark.strength && before.selected === mark.selected) continue;
      this.#marks.set(id, mark);
      this.#map.setFeatureState({ source: 'incidents', id }, { ...mark });
    }
    this.#applyLines(scene.span);
    this.#applyNames(scene);
    this.#applied = { span: scene.span, theme: scene.theme };
    this.#map.triggerRepaint();
    this.#expectAnswerSoon();
  }

  #applyPaint(id: TerritoryId, paint: TerritoryPaint): void {
    this.#paints.set(id, paint);
    const { shown, fill, band, dots, selected, hatch, hatchSide } = paint;
    const state = { shown, fill, band: band ?? '', dots, selected, hatch: hatch === null ? '' : `${hatchSide}-${hatch}` };
    for (const feature of this.#features.get(id) ?? []) this.#map.setFeatureState({ source: 'territories', id: feature }, state);
  }

  #applyLines(span: Span): void {
    for (const { id, properties } of this.#data.geometry.lines.features) {
      const key = String(id);
      const stands = lineStands({ from: String(properties?.['from']), to: (properties?.['to'] as string | null) ?? null }, span);
      if (this.#standing.get(key) === stands) continue;
      this.#standing.set(key, stands);
      this.#map.setFeatureState({ source: 'lines', id: key }, { stands });
    }
  }

  /** Names are text, which state can't carry: their small sources are sent again when a name has changed. */
  #applyNames(scene: Scene): void {
    const labels = JSON.stringify(scene.labels);
    if (labels !== this.#labels) {
      this.#labels = labels;
      const byId = new Map<unknown, Scene['labels'][number]>(scene.labels.map((l) => [l.id, l]));
      const features = this.#data.geometry.names.features.flatMap((f) => {
        const label = byId.get(f.properties?.['territory']);
        return label === undefined ? [] : [{ ...f, properties: { ...f.properties, name: label.name, other: label.other } }];
      });
      this.#setData('territory-names', features);
    }
    const towns = this.#data.geometry.towns.features.map((f) => ({ ...f, properties: { ...f.properties, text: townName(f.properties?.['names'] ?? [], scene.span) } }));
    const key = towns.map((f) => f.properties.text).join();
    if (key !== this.#towns) {
      this.#towns = key;
      this.#setData('towns', towns);
    }
  }

  #setData(source: string, features: GeoJSON.Feature[]): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
  }

  #applyTheme(name: Scene['theme']): void {
    const theme = THEMES[name];
    for (const [id, image] of imagesFor(theme)) this.#addImage(id, image);
    const before = new Map(specsFor(THEMES[this.#applied.theme]).map((s) => [s.id, s]));
    for (const spec of specsFor(theme)) {
      const old: Record<string, unknown> = { ...before.get(spec.id)?.paint };
      for (const [property, value] of Object.entries(spec.paint ?? {})) {
        if (JSON.stringify(old[property]) !== JSON.stringify(value)) this.#map.setPaintProperty(spec.id, property as never, value as never); // our own specs
      }
      const field = spec.type === 'symbol' ? spec.layout?.['text-field'] : undefined;
      const oldSpec = before.get(spec.id);
      const oldField = oldSpec?.type === 'symbol' ? oldSpec.layout?.['text-field'] : undefined;
      if (JSON.stringify(field) !== JSON.stringify(oldField)) this.#map.setLayoutProperty(spec.id, 'text-field', field as never);
    }
  }

  /**
   * A dead worker says nothing: the old tiles just stay. So after each change that has settled the worker is sent
   * an empty source, and must answer.
   */
  #expectAnswerSoon(): void {
    clearTimeout(this.#pulse);
    if (this.#ready) this.#pulse = setTimeout(() => this.#expectAnswer(ANSWER_MS), QUIET_MS);
  }

  #expectAnswer(within: number): void {
    clearTimeout(this.#pulse);
    let answered = false;
    const check = setTimeout(() => {
      // A hidden page is throttled: its silence means nothing.
      if (!answered && !this.#removed && !document.hidden) this.#events.onTrouble('worker');
    }, within);
    const answer = () => {
      answered = true;
      clearTimeout(check);
    };
    if (!this.#ready) {
      this.#map.once('load', answer);
      return;
    }
    this.#map.getSource<GeoJSONSource>('pulse')?.setData({ type: 'FeatureCollection', features: [] }).then(answer, () => undefined);
  }

  #expectContext(): void {
    const check = setTimeout(() => {
      if (!this.#removed) this.#events.onTrouble('context');
    }, ANSWER_MS);
    this.#map.once('webglcontextrestored', () => clearTimeout(check));
  }
}

function same(a: TerritoryPaint | undefined, b: TerritoryPaint): boolean {
  return (
    a !== undefined && a.shown === b.shown && a.fill === b.fill && a.band === b.band && a.hatch === b.hatch && a.hatchSide === b.hatchSide && a.dots === b.dots && a.selected === b.selected
  );
}

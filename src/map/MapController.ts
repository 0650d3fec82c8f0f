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
import type { Look, MapData } from './layers/layer';
import { lineStands, townName, type IncidentMark, type Scene, type TerritoryPaint } from './scene';
import { specsFor, styleFor } from './style';
import { allowWorker } from './trustedWorker';

setWorkerUrl(workerUrl);
allowWorker(workerUrl);

/** The four islands with their surroundings. */
const HOME: LngLatBoundsLike = [[144.6, 43.05], [149.9, 45.85]];

/** West, south, east, north, in degrees. */
export type Bounds = [number, number, number, number];

export type Trouble = 'worker' | 'context';
export type Events = {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onHover: (hover: { readonly selection: Selection; readonly x: number; readonly y: number } | null) => void;
  readonly onReady: () => void;
  /** The map can't be trusted any more; it must be made anew. */
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onSight: (territories: ReadonlySet<TerritoryId>) => void;
  readonly onScale: (scale: { readonly metresPerPixel: number; readonly camera: Camera }) => void;
};

const ASKED = { asked: true };
const ANSWER_MS = 4000;
const FIRST_ANSWER_MS = 30_000;
const QUIET_MS = 700;
/** How long a lost context is waited for. */
const CONTEXT_MS = 1500;

export class MapController {
  readonly #map: GlMap;
  readonly #data: MapData;
  readonly #events: Events;
  readonly #container: HTMLElement;
  #scene: Scene | null = null;
  #applied: Span | null = null;
  #look: Look;
  /** True while the home view is kept, whatever the window's size. */
  #atHome: boolean;
  readonly #paints = new Map<TerritoryId, TerritoryPaint>();
  readonly #marks = new Map<IncidentId, IncidentMark>();
  readonly #standing = new Map<string, boolean>();
  #labels = '';
  #towns = '';
  #ready = false;
  #removed = false;
  #pulse: ReturnType<typeof setTimeout> | undefined;
  readonly #features = new Map<TerritoryId, string[]>();
  readonly #bounds = new Map<TerritoryId, Bounds>();

  /** Throws where the browser has no WebGL 2. */
  constructor(container: HTMLElement, { data, scene, camera, events }: { readonly data: MapData; readonly scene: Scene; readonly camera: Camera | null; readonly events: Events }) {
    this.#container = container;
    this.#data = data;
    this.#events = events;
    this.#scene = scene;
    this.#look = this.#lookOf(scene);
    this.#atHome = camera === null;
    for (const { id, properties } of data.geometry.territories.features) {
      const territory = properties?.['territory'] as TerritoryId; // checked by the build
      this.#features.set(territory, [...(this.#features.get(territory) ?? []), String(id)]);
    }
    for (const territory of this.#features.keys()) {
      const features = data.geometry.territories.features.filter((f) => f.properties?.['territory'] === territory);
      const [west, south, east, north] = bbox({ type: 'FeatureCollection', features });
      this.#bounds.set(territory, [west, south, east, north]);
    }
    this.#map = new GlMap({
      container,
      style: styleFor(data, this.#look, new URL('./', document.baseURI).href),
      attributionControl: false,
      minZoom: 2.2,
      maxZoom: 12,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      // Fills and lines smooth their own edges; multisampling would only cost an old laptop its frames.
      canvasContextAttributes: { antialias: false },
      ...(camera === null ? { bounds: HOME, fitBoundsOptions: { padding: this.#homePadding() } } : { center: [camera.lon, camera.lat], zoom: camera.zoom }),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    for (const [name, image] of imagesFor(this.#look.theme)) this.#addImage(name, image);
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

  /** Moves to a camera of the view, or to the home view; gently, unless the reader prefers less motion. */
  moveTo(camera: Camera | null): void {
    this.#atHome = camera === null;
    if (camera === null) this.#map.fitBounds(HOME, { padding: this.#homePadding(), duration: 700 });
    else this.#map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: 500 });
  }

  /** The moves that the reader asks for by a button become the camera of the view when they end. */
  showBounds(bounds: Bounds): void {
    this.#map.fitBounds(bounds, { padding: 48, duration: 700, maxZoom: 9.5 }, ASKED);
  }

  showPlace(lon: number, lat: number): void {
    this.#map.easeTo({ center: [lon, lat], zoom: Math.min(this.#map.getZoom(), 5.5), duration: 700 }, ASKED);
  }

  zoom(by: 1 | -1): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + by, duration: 250 }, ASKED);
  }

  boundsOf(id: TerritoryId): Bounds | null {
    return this.#bounds.get(id) ?? null;
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
      this.#tellSight();
    });
    map.on('render', () => {
      if (this.#applied !== null) this.#container.dataset['drawn'] = printSpan(this.#applied);
    });
    map.on('move', () => this.#tellScale());
    map.on('resize', () => {
      if (this.#atHome) map.fitBounds(HOME, { padding: this.#homePadding(), duration: 0 });
      if (this.#ready) this.#apply();
    });
    map.on('moveend', (event) => {
      // Only the reader's own moves are a choice; a resize or the first fit is not.
      if ('asked' in event || ('originalEvent' in event && event.originalEvent !== undefined)) {
        this.#atHome = false;
        this.#events.onCamera(this.camera);
      }
      this.#tellSight();
      this.#expectAnswerSoon();
    });
    map.on('click', (event) => this.#events.onSelect(this.#under(event)));
    // The keyboard's focus moves the map by the arrows; a pointer's must not take them from the time.
    map.getCanvas().addEventListener('pointerup', () => map.getCanvas().blur());
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
    map.on('webglcontextlost', () => this.#leaveContext());
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

  #lookOf({ theme, mode }: Scene): Look {
    return { theme: THEMES[theme], presenting: mode === 'present', narrow: this.#container.clientWidth < 820, vh: window.innerHeight / 100 };
  }

  /** In a narrow window the inset takes the lower edge. */
  #homePadding(): { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } {
    return { top: 0, right: 0, left: 0, bottom: this.#container.clientWidth < 560 ? 96 : 0 };
  }

  #tellSight(): void {
    const view = this.#map.getBounds();
    const seen = [...this.#bounds].filter(
      ([, [west, south, east, north]]) => west < view.getEast() && east > view.getWest() && south < view.getNorth() && north > view.getSouth(),
    );
    this.#events.onSight(new Set(seen.map(([id]) => id)));
  }

  #tellScale(): void {
    const camera = this.camera;
    const metresPerPixel = (40_075_016.686 * Math.cos((camera.lat * Math.PI) / 180)) / (512 * 2 ** camera.zoom);
    this.#events.onScale({ metresPerPixel, camera });
  }

  #apply(): void {
    const scene = this.#scene;
    if (scene === null) return;
    const look = this.#lookOf(scene);
    if (JSON.stringify(look) !== JSON.stringify(this.#look)) this.#applyLook(look);
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
    this.#applied = scene.span;
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
      for (const source of ['lines', 'line-names']) this.#map.setFeatureState({ source, id: key }, { stands });
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
        return label === undefined ? [] : [{ ...f, properties: { ...f.properties, name: label.name.replaceAll(' / ', '\u00a0/ '), other: label.other } }];
      });
      this.#setData('territory-names', features);
    }
    const towns = this.#data.geometry.towns.features.map((f) => ({ ...f, properties: { ...f.properties, text: townName(f.properties?.['names'] ?? [], scene.span) || String(f.properties?.['en'] ?? '') } }));
    const key = towns.map((f) => f.properties.text).join();
    if (key !== this.#towns) {
      this.#towns = key;
      this.#setData('towns', towns);
    }
  }

  #setData(source: string, features: GeoJSON.Feature[]): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
  }

  /** What the colours, the mode or the window change of the style: only the properties that differ are set. */
  #applyLook(look: Look): void {
    const before = new Map(specsFor(this.#look).map((s) => [s.id, s]));
    if (look.theme !== this.#look.theme) {
      for (const [id, image] of imagesFor(look.theme)) this.#addImage(id, image);
    }
    this.#look = look;
    for (const spec of specsFor(look)) {
      const old = before.get(spec.id);
      for (const [property, value] of differing(old?.paint, spec.paint)) this.#map.setPaintProperty(spec.id, property as never, value as never); // our own specs
      for (const [property, value] of differing(old?.layout, spec.layout)) this.#map.setLayoutProperty(spec.id, property as never, value as never);
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

  /** A map whose context was lost has no style to speak to, and restored it has forgotten its states: it is made anew. */
  #leaveContext(): void {
    this.#ready = false;
    clearTimeout(this.#pulse);
    const leave = () => {
      clearTimeout(late);
      if (!this.#removed) this.#events.onTrouble('context');
    };
    const late = setTimeout(leave, CONTEXT_MS);
    this.#map.once('webglcontextrestored', leave);
  }
}

function same(a: TerritoryPaint | undefined, b: TerritoryPaint): boolean {
  return (
    a !== undefined && a.shown === b.shown && a.fill === b.fill && a.band === b.band && a.hatch === b.hatch && a.hatchSide === b.hatchSide && a.dots === b.dots && a.selected === b.selected
  );
}

/** The properties of `next` that are not the same in `before`. */
function differing(before: object | undefined, next: object | undefined): readonly (readonly [string, unknown])[] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries(next ?? {}).filter(([property, value]) => JSON.stringify(old.get(property)) !== JSON.stringify(value));
}

/**
 * The one owner of the MapLibre map. It is given scenes and applies what differs; it decides nothing.
 * `drawn` on the container says which span the last drawn frame shows.
 */
import { LngLat, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import type { TerritoryId } from '../domain/model';
import { printSpan, type Span } from '../domain/time';
import type { Camera } from '../domain/view';
import { cameraOfHome, constrained, homeFor, isInPicture, metresPerPixel, pixelOf, ZOOMS, type Home, type Size } from './camera';
import { awake, wakeUrl } from './awake';
import { Clearings } from './Clearings';
import { compiling, done } from './compiling';
import type { Driver, DriverEvents } from './Driver';
import { lookIn, type MapData } from './layers/layer';
import { listenToPointers } from './pointers';
import type { Scene } from './scene';
import { SceneWriter } from './SceneWriter';
import { shapesOf, type Bounds, type Shapes, type Sight } from './shapes';
import { sightOf } from './sight';
import { styleFor } from './style';
import { windowOf } from './svg/window';
import { allowWorkers } from './trustedWorker';
import { Watchdog, type Trouble } from './Watchdog';
import { workerUrl } from './workerUrl';

setWorkerUrl(workerUrl);
allowWorkers([workerUrl, wakeUrl]);

export { awake };

/** Marks the moves that the reader asked for by a button. */
const ASKED = { asked: true };
/** Marks the moves that follow the view. What has no mark and no event of the reader's is the window's own change of size. */
const FOLLOWING = { following: true };
/** How long a map that has loaded may still be painting, in milliseconds. */
const REST_MS = 1500;

export type Events = DriverEvents & {
  /** The map is silent, and can't be trusted until it answers. */
  readonly onDoubt: (doubt: 'silent' | 'answered') => void;
  /** The map can't be trusted any more; it must be made anew. */
  readonly onTrouble: (trouble: Trouble) => void;
};

export class MapController implements Driver {
  readonly #map: GlMap;
  readonly #events: Events;
  readonly #container: HTMLElement;
  readonly #shapes: Shapes;
  readonly #writer: SceneWriter;
  readonly #watchdog: Watchdog;
  readonly #clearings: Clearings;
  #scene: Scene;
  /** The span of the scene that was written last; null until the map has loaded. */
  #written: Span | null = null;
  /** True while the home view is kept, whatever the window's size. */
  #atHome: boolean;
  #home: Home | null;
  /** The map's size since it changed last: to ask the page for it at each frame would lay it out. */
  #laidOut: Size;
  #removed = false;
  /** What is in sight since the last move. */
  #sight: Sight = new Set();

  /** Throws where the browser has no WebGL 2. */
  constructor(container: HTMLElement, { data, scene, camera, home, events }: { readonly data: MapData; readonly scene: Scene; readonly camera: Camera | null; readonly home: Home | null; readonly events: Events }) {
    this.#container = container;
    this.#events = events;
    this.#scene = scene;
    this.#atHome = camera === null;
    this.#home = home;
    this.#laidOut = this.#size;
    this.#shapes = shapesOf(data.geometry);
    const look = lookIn(this.#laidOut.width, scene);
    this.#map = new GlMap({
      container,
      style: styleFor(data, look, new URL('./', document.baseURI).href),
      validateStyle: false, // a test does, for every look; in the page it only takes time
      attributionControl: false,
      minZoom: ZOOMS.least,
      maxZoom: ZOOMS.most,
      // Its own rule takes the world for flat until the style has come, and would move a globe.
      transformConstrain: ({ lng, lat }, zoom) => {
        const to = constrained({ lon: lng, lat, zoom }, this.#laidOut);
        return { center: new LngLat(lng, to.lat), zoom: to.zoom };
      },
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      // Fills and lines smooth their own edges; multisampling would only cost an old laptop its frames.
      canvasContextAttributes: { antialias: false },
      ...optionsOf(camera ?? this.#homeCamera()),
    });
    // The map sets the zoom before the place, and would take a globe that is seen from near a pole for one too far out.
    if (camera !== null && camera.zoom < ZOOMS.least) this.#map.jumpTo(optionsOf(camera));
    compiling.hold(this.#gl);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#writer = new SceneWriter(this.#map, { data, shapes: this.#shapes, look });
    this.#watchdog = new Watchdog(this.#map, events);
    this.#clearings = new Clearings(container, (covered) => {
      if (this.#written !== null) this.#writer.arrange(this.#scene, windowOf(data.geometry.territories.features, { ...covered, camera: this.camera, size: this.#laidOut }));
    });
    this.#listen();
  }

  /** The map itself, for measuring. */
  get map(): GlMap {
    return this.#map;
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** The home view as it stands, for the drawing that stands in. */
  get home(): Home | null {
    return this.#home;
  }

  /** Shows a scene; what is the same as before is not touched. */
  render(scene: Scene): void {
    this.#scene = scene;
    if (this.#written !== null) this.#write();
  }

  /** Moves to a camera of the view, or to the home view; gently, unless the reader prefers less motion. */
  moveTo(camera: Camera | null): void {
    this.#atHome = camera === null;
    if (camera === null) this.#home = null;
    if (camera === null) this.#map.flyTo({ ...optionsOf(this.#homeCamera()), duration: 700 }, FOLLOWING);
    else this.#map.easeTo({ ...optionsOf(camera), duration: 500 }, FOLLOWING);
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

  standAt({ lon, lat, zoom }: Camera): void {
    this.#atHome = false;
    this.#map.jumpTo({ center: [lon, lat], zoom }, FOLLOWING);
  }

  watch(moved: (camera: Camera) => void): () => void {
    const tell = () => moved(this.camera);
    this.#map.on('move', tell);
    return () => void this.#map.off('move', tell);
  }

  boundsOf(id: TerritoryId): Bounds | null {
    return this.#shapes.bounds.get(id) ?? null;
  }

  project(lon: number, lat: number): { readonly x: number; readonly y: number } {
    const [x, y] = pixelOf(this.camera, this.#laidOut, [lon, lat]);
    return { x, y };
  }

  isInSight(lon: number, lat: number): boolean {
    return isInPicture(this.camera, this.#laidOut, [lon, lat]);
  }

  remove(): void {
    if (this.#removed) return;
    this.#removed = true;
    this.#written = null;
    this.#watchdog.stop();
    this.#clearings.stop();
    this.#writer.stop();
    compiling.forget(this.#gl);
    this.#map.remove();
    delete this.#container.dataset['drawn'];
  }

  #listen(): void {
    const map = this.#map;
    map.once('style.load', () => this.#writer.begin(this.#scene));
    map.once('load', () => {
      this.#watchdog.ready();
      this.#write();
      this.#clearings.ask();
      this.#whenAtRest(() => void this.#drawFirst());
      this.#tellScale();
      this.#tellSight();
    });
    map.on('render', () => {
      if (this.#written !== null) this.#container.dataset['drawn'] = printSpan(this.#written);
    });
    map.on('webglcontextlost', () => {
      this.#written = null; // there is no style to write to until the map is made anew
    });
    map.on('move', () => {
      this.#tellScale();
      this.#events.onMove();
    });
    map.on('resize', () => {
      this.#laidOut = this.#size;
      if (this.#atHome) map.jumpTo(optionsOf(this.#homeCamera()));
      if (this.#written !== null) this.#write();
      this.#events.onMove();
    });
    map.on('moveend', (event) => {
      // Only the reader's own moves are a choice; a resize or the first fit is not.
      const isChosen = 'asked' in event || ('originalEvent' in event && event.originalEvent !== undefined);
      if (isChosen) {
        this.#atHome = false;
        this.#events.onCamera(this.camera);
      }
      if (isChosen || 'following' in event) this.#sight = new Set();
      this.#tellSight();
      this.#clearings.ask();
    });
    listenToPointers(map, { events: this.#events, scene: () => (this.#written === null ? null : this.#scene), crowd: this.#writer.crowd });
  }

  /** Once the states that were written are in the layers, and the names are set; on a machine that never rests, a little later. */
  #whenAtRest(act: () => void): void {
    const rested = () => {
      clearTimeout(late);
      this.#map.off('idle', rested);
      if (!this.#removed) act();
    };
    const late = setTimeout(rested, REST_MS);
    this.#map.on('idle', rested);
  }

  /** Draws for the first time, all layers at once, and tells when the picture stands. */
  async #drawFirst(): Promise<void> {
    await compiling.release(this.#gl);
    if (this.#removed) return;
    this.#map.once('render', () => void done(this.#gl).then(() => !this.#removed && this.#events.onReady()));
    this.#map.triggerRepaint();
  }

  get #gl(): WebGL2RenderingContext {
    return this.#map.painter.context.gl;
  }

  #write(): void {
    this.#writer.write(this.#scene, lookIn(this.#laidOut.width, this.#scene));
    this.#written = this.#scene.span;
  }

  #homeCamera(): Camera {
    this.#home = homeFor(this.#size, this.#home);
    return cameraOfHome(this.#home, this.#size);
  }

  get #size(): Size {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  /** A new size of the window only adds: the legend lists what is in sight, and its own height would else take away and give back without end. */
  #tellSight(): void {
    this.#sight = new Set([...this.#sight, ...sightOf(this.#shapes, this.camera, this.#laidOut)]);
    this.#events.onSight(this.#sight);
  }

  #tellScale(): void {
    this.#events.onScale({ metresPerPixel: metresPerPixel(this.camera) });
  }
}

const optionsOf = ({ lon, lat, zoom }: Camera): { readonly center: [number, number]; readonly zoom: number } => ({ center: [lon, lat], zoom });

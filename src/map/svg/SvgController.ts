/**
 * A map without WebGL: the drawing of the scene on the page, moved by pointers, wheel and keys. It is the first picture
 * while MapLibre loads, stands in while MapLibre starts again, and is the map where MapLibre cannot be.
 */
import { pointOf } from '../../domain/measure';
import type { TerritoryId } from '../../domain/model';
import { printSpan } from '../../domain/time';
import type { Camera, Selection } from '../../domain/view';
import { cameraFitting, cameraOfHome, constrained, homeFor, isInPicture, metresPerPixel, pixelOf, placeAt, type Home, type Point, type Size } from '../camera';
import { Clearings } from '../Clearings';
import type { Driver, DriverEvents } from '../Driver';
import { lookIn, type MapData } from '../layers/layer';
import type { Sheet } from '../sheet';
import { pointedAt } from '../pointing';
import type { Scene } from '../scene';
import { shapesOf, type Bounds, type Shapes, type Sight } from '../shapes';
import { sightOf } from '../sight';
import { Mounted } from './dom';
import { Drawing, type Drawn } from './Drawing';
import { grab, gripAt } from './grips';
import { listenToHands } from './hands';
import { underPoint } from './underPoint';
import { windowOf } from './window';

export type SvgEvents = Omit<DriverEvents, 'onReady'>;

/** After so long without a move the map is at rest, in milliseconds. */
const STILL_MS = 100;

let count = 0;

export class SvgController implements Driver {
  readonly #container: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #mounted: Mounted;
  readonly #events: SvgEvents;
  readonly #ids: string;
  readonly #stop = new AbortController();
  readonly #resized: ResizeObserver;
  #data: MapData;
  #drawing: Drawing;
  #shapes: Shapes;
  #scene: Scene;
  /** Null is the home view, whatever the window's size. */
  #camera: Camera | null;
  #home: Home | null;
  #drawn: Drawn | null = null;
  #context: CanvasRenderingContext2D | null = null;
  readonly #watchers = new Set<(camera: Camera) => void>();
  readonly #clearings: Clearings;
  /** The window as the names found it when it came to rest last. */
  #sheet: Sheet | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** The camera and size that were told last. */
  #place = '';
  /** What is in sight since the last move. */
  #sight: Sight = new Set();

  constructor(container: HTMLElement, { data, scene, camera, home, events, name }: { readonly data: MapData; readonly scene: Scene; readonly camera: Camera | null; readonly home: Home | null; readonly events: SvgEvents; readonly name: string }) {
    count += 1;
    this.#ids = `map${count}-`;
    this.#container = container;
    this.#events = events;
    this.#data = data;
    this.#drawing = new Drawing(data, this.#ids);
    this.#shapes = shapesOf(data.geometry);
    this.#scene = scene;
    this.#camera = camera;
    this.#home = home;
    this.#svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.#svg.setAttribute('tabindex', '0');
    this.#svg.setAttribute('role', 'region');
    this.#svg.setAttribute('aria-label', name);
    this.#mounted = new Mounted(this.#svg);
    container.replaceChildren(this.#svg);
    this.#resized = new ResizeObserver(() => this.#draw());
    this.#resized.observe(container);
    listenToHands(this.#svg, this.#stop.signal, {
      camera: () => this.camera,
      size: () => this.#size,
      moved: (to) => this.#move(to),
      rested: () => this.#rest(),
      hovered: (at) => this.#hover(at),
      clicked: (at) => {
        const place = placeAt(this.camera, this.#size, at);
        if (place === null || !events.onPoint(pointOf(...place))) events.onSelect(this.#under(at));
      },
      grabbed: (at) => this.#withDrawn((drawn, context) => grab(drawn, at, { context, onGrip: events.onGrip })),
    });
    this.#clearings = new Clearings(container, (covered) => {
      this.#sheet = windowOf(this.#data.geometry.territories.features, { ...covered, camera: this.camera, size: this.#size });
      this.#draw();
    });
    this.#draw();
  }

  get camera(): Camera {
    if (this.#camera !== null) return this.#camera;
    this.#home = homeFor(this.#size, this.#home);
    return cameraOfHome(this.#home, this.#size);
  }

  /** The home view as it stands, for the map that takes the drawing's place. */
  get home(): Home | null {
    return this.#home;
  }

  /** Where a place stands in the picture, in pixels. */
  project(lon: number, lat: number): { readonly x: number; readonly y: number } {
    const [x, y] = pixelOf(this.camera, this.#size, [lon, lat]);
    return { x, y };
  }

  /** More of the shapes or of the record has come, and what is shown of it. */
  complete(data: MapData, scene: Scene): void {
    this.#data = data;
    this.#scene = scene;
    this.#drawing = new Drawing(data, this.#ids);
    this.#shapes = shapesOf(data.geometry);
    this.#place = '';
    this.#clearings.ask();
    this.#draw();
  }

  render(scene: Scene): void {
    this.#scene = scene;
    this.#draw();
  }

  moveTo(camera: Camera | null): void {
    if (camera === null) this.#home = null;
    this.#camera = camera === null ? null : constrained(camera, this.#size);
    this.#sight = new Set();
    this.#draw();
  }

  showBounds(bounds: Bounds): void {
    this.#move(cameraFitting(bounds, this.#size, { padding: { top: 48, right: 48, bottom: 48, left: 48 }, maxZoom: 9.5 }));
    this.#rest();
  }

  showPlace(lon: number, lat: number): void {
    this.#move({ lon, lat, zoom: Math.min(this.camera.zoom, 5.5) });
    this.#rest();
  }

  zoom(by: 1 | -1): void {
    this.#move({ ...this.camera, zoom: this.camera.zoom + by });
    this.#rest();
  }

  standAt(camera: Camera): void {
    this.#camera = camera;
    this.#draw();
  }

  watch(moved: (camera: Camera) => void): () => void {
    this.#watchers.add(moved);
    return () => void this.#watchers.delete(moved);
  }

  boundsOf(id: TerritoryId): Bounds | null {
    return this.#shapes.bounds.get(id) ?? null;
  }

  isInSight(lon: number, lat: number): boolean {
    return isInPicture(this.camera, this.#size, [lon, lat]);
  }

  remove(): void {
    this.#stop.abort();
    this.#clearings.stop();
    clearTimeout(this.#resting);
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#container.replaceChildren();
    delete this.#container.dataset['drawn'];
  }

  get #size(): Size {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  /** Moves by the reader's hand: drawn once a frame. */
  #move(to: Camera): void {
    this.#camera = constrained(to, this.#size);
    this.#sight = new Set();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #rest(): void {
    this.#events.onCamera(this.camera);
  }

  #draw(): void {
    const size = this.#size;
    if (size.width === 0 || size.height === 0) return; // out of sight
    const camera = this.camera;
    this.#drawn = this.#drawing.draw({ scene: this.#scene, look: lookIn(size.width, this.#scene), camera, size, sheet: this.#sheet });
    this.#svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    this.#mounted.show(this.#drawn.layers);
    this.#container.dataset['drawn'] = printSpan(this.#scene.span);
    const place = JSON.stringify([camera, size]);
    if (place === this.#place) return;
    this.#place = place;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#clearings.ask(), STILL_MS);
    for (const moved of this.#watchers) moved(camera);
    this.#events.onMove();
    this.#events.onScale({ metresPerPixel: metresPerPixel(camera) });
    this.#sight = new Set([...this.#sight, ...sightOf(this.#shapes, camera, size)]);
    this.#events.onSight(this.#sight);
  }

  /** What a look at the drawing finds; null before anything is drawn. */
  #withDrawn<T>(look: (drawn: Drawn, context: CanvasRenderingContext2D) => T): T | null {
    this.#context ??= document.createElement('canvas').getContext('2d');
    return this.#drawn === null || this.#context === null ? null : look(this.#drawn, this.#context);
  }

  #under(at: Point): Selection | null {
    const territories = placeAt(this.camera, this.#size, at) === null ? [] : this.#data.geometry.territories.features; // beyond the globe there are only marks
    return this.#withDrawn((drawn, context) => underPoint(drawn, this.#scene, { at, territories, context }));
  }

  #hover(at: Point | null): void {
    const isOnGrip = at !== null && this.#withDrawn((drawn, context) => gripAt(drawn, at, context)) !== null;
    const chosen = at === null || isOnGrip ? null : this.#under(at);
    this.#svg.style.cursor = isOnGrip ? 'move' : chosen === null ? '' : 'pointer';
    if (at === null || isOnGrip) return this.#events.onHover(null);
    const [x, y] = at;
    const selection = pointedAt(chosen, this.#scene, { at: { x, y }, project: (lon, lat) => this.project(lon, lat) });
    this.#events.onHover(selection && { selection, x, y });
  }
}

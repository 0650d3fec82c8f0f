/**
 * Keeps a right map in its place, whatever happens: the drawing at once and whenever MapLibre is not to be trusted,
 * MapLibre's map as soon as it is drawn. It does what keeping.ts decides.
 */
import type { Dataset } from '../domain/schema';
import { t } from '../i18n';
import type { Geometry } from '../state/load';
import { useAtlas, type AtlasState } from '../state/atlas';
import { actions } from '../state/store';
import type { Home } from './camera';
import type { Driver, DriverEvents } from './Driver';
import { follow, reveal } from './follow';
import type { MapData } from './layers/layer';
import { firstKeeping, keepingAfter, shownBy, type Happening, type Keeping } from './keeping';
import type { MapController } from './MapController';
import { measurePoint, moveGrip } from './measure/byPointer';
import { sceneOf } from './scene';
import { SvgController } from './svg/SvgController';
import { workerUrl } from './workerUrl';

type Places = { readonly gl: HTMLElement; readonly svg: HTMLElement };
export type KeeperEvents = Pick<DriverEvents, 'onHover' | 'onMove' | 'onScale'> & { readonly onKeeping: (keeping: Keeping) => void };

/** MapLibre with its worker's file; null where they do not come. */
async function program(): Promise<typeof import('./MapController') | null> {
  // A worker whose file is missing would be silent; once fetched, it is at hand for the worker.
  const worker = fetch(workerUrl).then((response) => response.arrayBuffer().then(() => response.ok), () => false);
  const code = import('./MapController').catch(() => null);
  return (await worker) ? code : null;
}

/**
 * MapLibre is given so long to come before the drawing is made anew with all shapes, in milliseconds. Until then that would only
 * hold it up: with the sea floor and the lands around, the drawing costs as much as half of MapLibre's start.
 */
const LATE_MS = 5000;

export class MapKeeper {
  readonly #places: Places;
  readonly #events: KeeperEvents;
  #dataset: Dataset;
  readonly #unsubscribe: () => void;
  #geometry: Geometry;
  #keeping: Keeping = firstKeeping;
  #svg: SvgController | null = null;
  #gl: MapController | null = null;
  /** Where the home view stood last: one map takes the other's place, and nothing moves. */
  #lastHome: Home | null = null;
  #removed = false;
  /** What the drawing has of the record and the shapes. */
  #drawn: MapData | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(places: Places, { dataset, geometry, events }: { readonly dataset: Dataset; readonly geometry: Geometry; readonly events: KeeperEvents }) {
    this.#places = places;
    this.#events = events;
    this.#dataset = dataset;
    this.#geometry = geometry;
    this.#showSvg();
    this.#unsubscribe = useAtlas.subscribe((state, before) => this.#follow(state, before));
  }

  get driver(): Driver | null {
    return shownBy(this.#keeping) === 'gl' ? this.#gl : this.#svg;
  }

  /** Shapes have come: some of them, or all. */
  show(geometry: Geometry, come: 'some' | 'all'): void {
    this.#geometry = geometry;
    this.#dataset = useAtlas.getState().dataset ?? this.#dataset;
    if (come === 'some' || this.#keeping.gl === 'given-up') return this.#completeDrawing();
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#completeDrawing(), LATE_MS);
    this.happens({ type: this.#keeping.gl === 'waiting' ? 'shapes' : 'again' });
  }

  #completeDrawing(): void {
    const { dataset, geometry } = this.#data;
    if (this.#svg === null || (this.#drawn?.geometry === geometry && this.#drawn.dataset === dataset)) return;
    this.#drawn = { dataset, geometry };
    const { view, extras } = useAtlas.getState();
    this.#svg.complete(this.#drawn, sceneOf(dataset, view, extras));
  }

  happens(happening: Happening): void {
    const before = this.#keeping;
    const now = keepingAfter(before, happening);
    if (this.#removed || now === before) return;
    this.#keeping = now;
    if (now.life !== before.life || now.gl === 'given-up') this.#removeGl();
    if (shownBy(now) === 'svg') this.#showSvg();
    else this.#removeSvg();
    if (now.gl === 'given-up') this.#completeDrawing();
    // The reader is told of what was seen: not of a start that takes two attempts under the drawing.
    if (happening.type === 'trouble' && now.gl === 'coming' && (before.gl === 'drawn' || before.gl === 'silent')) actions.notify({ key: 'map.worker', params: {} });
    if (now.life !== before.life) void this.#start(now.life);
    this.#events.onKeeping(now);
  }

  remove(): void {
    this.#removed = true;
    clearTimeout(this.#late);
    this.#unsubscribe();
    this.#removeGl();
    this.#removeSvg();
  }

  get #data(): MapData {
    return { dataset: this.#dataset, geometry: this.#geometry };
  }

  get #home(): Home | null {
    this.#lastHome = this.#svg?.home ?? this.#gl?.home ?? this.#lastHome;
    return this.#lastHome;
  }

  async #start(life: number): Promise<void> {
    const code = await program();
    if (this.#removed || life !== this.#keeping.life) return;
    if (code === null) return this.happens({ type: 'no-program' });
    await code.awake();
    if (this.#removed || life !== this.#keeping.life) return;
    const { view, extras } = useAtlas.getState();
    const isCurrent = (): boolean => life === this.#keeping.life;
    try {
      this.#gl = new code.MapController(this.#places.gl, {
        data: this.#data,
        scene: sceneOf(this.#dataset, view, extras),
        camera: view.camera,
        home: this.#home,
        events: {
          ...this.#eventsOf('gl'),
          onReady: () => isCurrent() && this.happens({ type: 'drawn' }),
          onDoubt: (doubt) => isCurrent() && this.happens({ type: doubt }),
          onTrouble: (trouble) => isCurrent() && this.happens({ type: 'trouble', trouble }),
        },
      });
    } catch {
      // MapLibre throws at once where there is no WebGL 2.
      this.#places.gl.replaceChildren();
      return this.happens({ type: 'no-webgl' });
    }
    Object.assign(this.#places.gl, { map: this.#gl.map }); // the door for tests and benchmarks
  }

  #showSvg(): void {
    if (this.#svg !== null) return;
    this.#drawn = this.#data;
    const { view, extras } = useAtlas.getState();
    this.#svg = new SvgController(this.#places.svg, { data: this.#drawn, scene: sceneOf(this.#dataset, view, extras), camera: view.camera, home: this.#home, name: t('map.name'), events: this.#eventsOf('svg') });
    Object.assign(this.#places.svg, { map: this.#svg });
  }

  #removeSvg(): void {
    const hadFocus = this.#places.svg.contains(document.activeElement);
    this.#svg?.remove();
    this.#svg = null;
    if (hadFocus) this.#gl?.map.getCanvas().focus({ preventScroll: true });
  }

  #removeGl(): void {
    this.#lastHome = this.#gl?.home ?? this.#lastHome;
    this.#gl?.remove();
    this.#gl = null;
  }

  /** Only the map that is shown is heard. */
  #eventsOf(who: 'gl' | 'svg'): Omit<DriverEvents, 'onReady'> {
    const heard = <A extends readonly unknown[]>(act: (...args: A) => void) => (...args: A): void => {
      if (shownBy(this.#keeping) === who) act(...args);
    };
    const { onHover, onMove, onScale } = this.#events;
    return {
      onSelect: heard(actions.select),
      onCamera: heard((camera) => {
        actions.moveCamera(camera);
        this.#completeDrawing(); // whoever moves the drawing wants to see what lies around
      }),
      onSight: heard(actions.seeOnly),
      onHover: heard(onHover),
      onMove: heard(onMove),
      onScale: heard(onScale),
      onPoint: (point) => shownBy(this.#keeping) === who && measurePoint(point),
      onGrip: heard(moveGrip),
    };
  }

  #follow({ view, dataset, extras }: AtlasState, before: AtlasState): void {
    // Incidents that did not come with the first picture have come with the details.
    if (dataset !== null && this.#keeping.gl !== 'waiting' && this.#dataset.incidents.length === 0 && dataset.incidents.length > 0) this.show(this.#geometry, 'all');
    if (view === before.view && extras === before.extras) return;
    const record = dataset ?? this.#dataset;
    for (const driver of [this.#svg, this.#gl]) {
      if (driver === null) continue;
      follow(driver, record, { view, before: before.view, extras });
      if (extras !== before.extras) driver.render(sceneOf(record, view, extras));
    }
    if (this.driver !== null && view.selection !== null && view.selection !== before.view.selection) reveal(this.driver, record, view.selection);
  }
}

/** Writes scenes into the map: of each, only what differs from the one before. Time moves paint; names alone are sent anew. */
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { IncidentId, TerritoryId } from '../domain/model';
import { Arranging } from './arranging';
import { clearingsIn } from './boxes';
import { columnsOf } from './crowd/columns';
import { CrowdLayer } from './crowd/CrowdLayer';
import { patternsOf, stateOfHeat, stateOfIncident, stateOfLine, stateOfTerritory } from './feed';
import { ImageStore } from './ImageStore';
import { markScale } from './layers/incidents';
import type { Look, MapData } from './layers/layer';
import { drawnBy, type IncidentMark } from './marks';
import type { Sheet } from './sheet';
import type { Scene, TerritoryPaint } from './scene';
import type { Shapes } from './shapes';
import { specsFor } from './style';

export class SceneWriter {
  /** What draws the marks of a large record; null where each mark has a state of its own. */
  readonly crowd: CrowdLayer | null;
  readonly #map: GlMap;
  readonly #data: MapData;
  readonly #shapes: Shapes;
  readonly #images: ImageStore;
  #look: Look;
  readonly #paints = new Map<TerritoryId, TerritoryPaint>();
  readonly #marks = new Map<IncidentId, IncidentMark>();
  /** The circles that have been given a size, and how many incidents each stands for. */
  readonly #heat = new Map<string, number>();
  readonly #lines = new Map<string, string>();
  /** The window as the names find it; null until it has come to rest. */
  #sheet: Sheet | null = null;
  readonly #arranging = new Arranging();
  /** The scene whose names are still to be written. */
  #unnamed: Scene | null = null;
  #naming: ReturnType<typeof setTimeout> | undefined;
  /** What was made for a small source last, and what was sent of it, as text. */
  readonly #made = new Map<string, readonly Feature[]>();
  readonly #sent = new Map<string, string>();

  constructor(map: GlMap, { data, shapes, look }: { readonly data: MapData; readonly shapes: Shapes; readonly look: Look }) {
    this.#map = map;
    this.#data = data;
    this.#shapes = shapes;
    this.#look = look;
    const { incidents } = data.dataset;
    this.crowd = drawnBy(incidents.length) === 'list' ? null : new CrowdLayer(columnsOf(data.dataset));
    this.#images = new ImageStore(map, look.theme);
  }

  /** States that the tiles are to have as they come, each in its turn; only the style must have loaded. */
  begin(scene: Scene): void {
    for (const [id, paint] of scene.territories) {
      if (differ(this.#paints.get(id), paint)) this.#writePaint(id, paint);
    }
    if (this.crowd === null) this.#writeMarks(scene);
    this.#writeHeat(scene);
    this.#writeLines(scene);
  }

  /** The map must have loaded. */
  write(scene: Scene, look: Look): void {
    if (differ(look, this.#look)) this.#writeLook(look);
    this.begin(scene);
    if (this.crowd !== null) this.#writeRule(this.crowd, scene);
    if (this.#made.size === 0) this.#writeNames(scene);
    else this.#nameLater(scene);
    this.#map.triggerRepaint();
  }

  /** A worker sets the names, frames later in any case: they are written when the frame of the date itself is drawn. */
  #nameLater(scene: Scene): void {
    const isAwaited = this.#unnamed !== null;
    this.#unnamed = scene;
    if (isAwaited) return;
    this.#map.once('render', () => {
      this.#naming = setTimeout(() => this.#unnamed !== null && this.#writeNames(this.#unnamed));
    });
  }

  /** The map is removed: nothing more is written. */
  stop(): void {
    clearTimeout(this.#naming);
  }

  /** What the colours, the mode or the window change of the style: only the properties that differ are set. */
  #writeLook(look: Look): void {
    const before = new Map(specsFor(this.#look).map((s) => [s.id, s]));
    if (look.theme !== this.#look.theme) this.#images.setTheme(look.theme);
    this.#look = look;
    for (const spec of specsFor(look)) {
      const old = before.get(spec.id);
      for (const [property, value] of changed(old?.paint, spec.paint)) this.#map.setPaintProperty(spec.id, property as never, value as never); // our own specs
      for (const [property, value] of changed(old?.layout, spec.layout)) this.#map.setLayoutProperty(spec.id, property as never, value as never);
    }
  }

  #writePaint(id: TerritoryId, paint: TerritoryPaint): void {
    this.#paints.set(id, paint);
    patternsOf(paint).forEach((name) => this.#images.use(name));
    for (const feature of this.#shapes.features.get(id) ?? []) this.#map.setFeatureState({ source: 'territories', id: feature }, stateOfTerritory(paint));
  }

  #writeMarks({ incidents }: Scene): void {
    const write = (id: IncidentId, mark: IncidentMark) => this.#map.setFeatureState({ source: 'incidents', id }, stateOfIncident(mark));
    for (const id of this.#marks.keys()) {
      if (incidents.has(id)) continue;
      this.#marks.delete(id);
      write(id, UNSEEN);
    }
    for (const [id, mark] of incidents) {
      const { strength, selected } = this.#marks.get(id) ?? UNSEEN;
      if (strength === mark.strength && selected === mark.selected) continue;
      this.#marks.set(id, mark);
      write(id, mark);
    }
  }

  /** Of a large record the layer is given the rule alone. It lies where the layer of a small one would. */
  #writeRule(crowd: CrowdLayer, { rule }: Scene): void {
    crowd.show(rule, { theme: this.#look.theme, scale: markScale(this.#look) });
    if (this.#map.getLayer(crowd.id) !== undefined) return;
    const order = this.#map.getLayersOrder();
    this.#map.addLayer(crowd, order[order.indexOf('incidents') + 1]);
  }

  #writeHeat(scene: Scene): void {
    const now = new Map(scene.heat.map((h) => [h.id, h]));
    for (const id of new Set([...this.#heat.keys(), ...now.keys()])) {
      const heat = now.get(id);
      if (this.#heat.get(id) === (heat?.count ?? 0)) continue;
      this.#heat.set(id, heat?.count ?? 0);
      this.#map.setFeatureState({ source: 'heat', id }, stateOfHeat(heat));
    }
  }

  #writeLines(scene: Scene): void {
    for (const { id } of this.#data.geometry.lines.features) {
      const key = String(id);
      const state = stateOfLine(scene, key);
      const text = JSON.stringify(state);
      if (this.#lines.get(key) === text) continue;
      this.#lines.set(key, text);
      this.#map.setFeatureState({ source: 'lines', id: key }, state);
    }
  }

  /** The names find their places in a window that has come to rest. */
  arrange(scene: Scene, sheet: Sheet): void {
    this.#sheet = sheet;
    this.#writeNames(scene);
    const clearings = clearingsIn(sheet, sheet.taken).map(({ x, y, padding }, n): Feature => {
      const { lng, lat } = this.#map.unproject([x, y]);
      return { type: 'Feature', id: `clearing-${n}`, properties: { id: `clearing-${n}`, padding }, geometry: { type: 'Point', coordinates: [Number(lng.toFixed(5)), Number(lat.toFixed(5))] } };
    });
    this.#send('clearings', clearings);
  }

  /** The small sources are sent again when what they are made from, or their places, have changed. */
  #writeNames(scene: Scene): void {
    this.#unnamed = null;
    const names = this.#arranging.names(scene, { geometry: this.#data.geometry, sheet: this.#sheet, look: this.#look, zoom: this.#map.getZoom() });
    for (const [id, features] of names) {
      if (this.#made.get(id) === features) continue;
      this.#made.set(id, features);
      this.#send(id, features);
    }
  }

  #send(source: string, features: readonly Feature[]): void {
    const text = JSON.stringify(features);
    if (this.#sent.get(source) === text) return;
    this.#sent.set(source, text);
    void this.#map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: [...features] });
  }
}

const UNSEEN: IncidentMark = { strength: 0, selected: false };

/** Whether two plain values are not the same. */
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** The properties of `next` that are not the same in `before`. */
function changed(before: object | undefined, next: object | undefined): readonly (readonly [string, unknown])[] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries(next ?? {}).filter(([property, value]) => differ(old.get(property), value));
}

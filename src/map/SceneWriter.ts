/** Writes scenes into the map: of each, only what differs from the one before. Time moves paint; names alone are sent anew. */
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { IncidentId, TerritoryId } from '../domain/model';
import { IMAGE_SCALE, imagesFor } from './images';
import type { Look, MapData } from './layers/layer';
import type { DrawnLine, IncidentMark, Scene, TerritoryPaint } from './scene';
import type { Shapes } from './shapes';
import { specsFor } from './style';

export class SceneWriter {
  readonly #map: GlMap;
  readonly #data: MapData;
  readonly #shapes: Shapes;
  #look: Look;
  readonly #paints = new Map<TerritoryId, TerritoryPaint>();
  readonly #marks = new Map<IncidentId, IncidentMark>();
  readonly #lines = new Map<string, DrawnLine['status'] | ''>();
  /** What was sent last to a small source, as text. */
  readonly #sent = new Map<string, string>();

  constructor(map: GlMap, { data, shapes, look }: { readonly data: MapData; readonly shapes: Shapes; readonly look: Look }) {
    this.#map = map;
    this.#data = data;
    this.#shapes = shapes;
    this.#look = look;
    this.#addImages(look);
  }

  /** The map must have loaded. */
  write(scene: Scene, look: Look): void {
    if (differ(look, this.#look)) this.#writeLook(look);
    for (const [id, paint] of scene.territories) {
      if (differ(this.#paints.get(id), paint)) this.#writePaint(id, paint);
    }
    for (const [id, mark] of scene.incidents) {
      const { strength, selected } = this.#marks.get(id) ?? { strength: 0, selected: false };
      if (strength === mark.strength && selected === mark.selected) continue;
      this.#marks.set(id, mark);
      this.#map.setFeatureState({ source: 'incidents', id }, { ...mark });
    }
    this.#writeLines(scene);
    this.#writeNames(scene);
    this.#map.triggerRepaint();
  }

  #addImages(look: Look): void {
    for (const [name, image] of imagesFor(look.theme)) {
      if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
      else this.#map.addImage(name, image, { pixelRatio: IMAGE_SCALE });
    }
  }

  /** What the colours, the mode or the window change of the style: only the properties that differ are set. */
  #writeLook(look: Look): void {
    const before = new Map(specsFor(this.#look).map((s) => [s.id, s]));
    if (look.theme !== this.#look.theme) this.#addImages(look);
    this.#look = look;
    for (const spec of specsFor(look)) {
      const old = before.get(spec.id);
      for (const [property, value] of changed(old?.paint, spec.paint)) this.#map.setPaintProperty(spec.id, property as never, value as never); // our own specs
      for (const [property, value] of changed(old?.layout, spec.layout)) this.#map.setLayoutProperty(spec.id, property as never, value as never);
    }
  }

  #writePaint(id: TerritoryId, paint: TerritoryPaint): void {
    this.#paints.set(id, paint);
    const { shown, fill, band, dots, selected, hatch, hatchSide } = paint;
    const state = { shown, fill, band: band ?? '', dots, selected, hatch: hatch === null ? '' : `${hatchSide}-${hatch}` };
    for (const feature of this.#shapes.features.get(id) ?? []) this.#map.setFeatureState({ source: 'territories', id: feature }, state);
  }

  #writeLines({ lines }: Scene): void {
    for (const { id } of this.#data.geometry.lines.features) {
      const key = String(id);
      const status = lines.get(key)?.status ?? '';
      if (this.#lines.get(key) === status) continue;
      this.#lines.set(key, status);
      this.#map.setFeatureState({ source: 'lines', id: key }, { status });
    }
  }

  /** Names are text, which state can't carry: their small sources are sent again when a name has changed. */
  #writeNames({ labels, towns, lines, chosen }: Scene): void {
    const { names, towns: townPoints, lines: courses } = this.#data.geometry;
    this.#send('territory-names', labels, () => {
      const byId = new Map<unknown, Scene['labels'][number]>(labels.map((l) => [l.id, l]));
      return names.features.flatMap((f) => {
        const label = byId.get(f.properties?.['territory']);
        // A line may break after the slash, not before it.
        return label === undefined ? [] : [{ ...f, properties: { ...f.properties, name: label.name.replaceAll(' / ', '\u00a0/ '), other: label.other } }];
      });
    });
    this.#send('towns', towns, () => {
      const byPlace = new Map<unknown, Scene['towns'][number]>(towns.map((x) => [x.place, x]));
      return townPoints.features.flatMap((f) => {
        const town = byPlace.get(f.properties?.['place']);
        return town === undefined ? [] : [{ ...f, properties: { ...f.properties, text: town.name, other: town.other } }];
      });
    });
    this.#send('line-names', [...lines], () =>
      courses.features.flatMap((f) => {
        const line = lines.get(String(f.id));
        return line === undefined || f.properties?.['kind'] === 'advance' ? [] : [{ ...f, properties: { ...f.properties, text: line.name } }];
      }),
    );
    this.#send('chosen-place', chosen, () =>
      chosen === null ? [] : [{ type: 'Feature', id: 'chosen', properties: { id: 'chosen', text: chosen.name }, geometry: { type: 'Point', coordinates: [chosen.lon, chosen.lat] } }],
    );
  }

  /** Sends a small source again, if what it is made from has changed. */
  #send(source: string, from: unknown, features: () => Feature[]): void {
    const text = JSON.stringify(from);
    if (this.#sent.get(source) === text) return;
    this.#sent.set(source, text);
    void this.#map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: features() });
  }
}

/** Whether two plain values are not the same. */
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** The properties of `next` that are not the same in `before`. */
function changed(before: object | undefined, next: object | undefined): readonly (readonly [string, unknown])[] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries(next ?? {}).filter(([property, value]) => differ(old.get(property), value));
}

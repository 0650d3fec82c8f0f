/** The names of a scene, each at its place in the window, for every renderer: what a change does not touch is the very same list again. */
import type { Feature } from 'geojson';
import type { Geometry } from '../state/load';
import { NAMES_SOURCES, type NamesSource } from './feed';
import type { Look } from './layers/layer';
import { placing } from './placed';
import type { Scene } from './scene';
import type { Sheet } from './sheet';

/** The features of the small sources, by source, in the order in which they choose their places. */
export type Names = ReadonlyMap<NamesSource['id'], readonly Feature[]>;

type Asked = {
  readonly geometry: Geometry;
  /** The window as it has come to rest, another value each time; null until it first has: names then stand at their own places. */
  readonly sheet: Sheet | null;
  readonly look: Look;
  readonly zoom: number;
};

/** Names along waters and lines wait for their places; the others stand at their own from the first. */
const standsAtOnce = (id: string, { geometry }: Feature): boolean => (id !== 'names' && id !== 'line-names') || geometry.type === 'Point';

export class Arranging {
  /** Of each source from what it was made last, its features, and the window as it left it to the next. */
  readonly #made = new Map<NamesSource['id'], { readonly of: string; readonly features: readonly Feature[]; readonly left: Sheet | null }>();
  #sheet: Sheet | null = null;
  #rests = 0;

  names(scene: Scene, { geometry, sheet, look, zoom }: Asked): Names {
    if (sheet !== this.#sheet) this.#rests += 1;
    this.#sheet = sheet;
    const places = placing();
    let left = sheet === null || places === null ? null : places.openSheet(sheet, geometry, { look, zoom });
    let of = String(this.#rests);
    return new Map(
      NAMES_SOURCES.map(({ id, from, features }) => {
        of += JSON.stringify([from(scene)]); // the names before it leave it their room
        const known = this.#made.get(id);
        if (known?.of === of) {
          left = known.left;
          return [id, known.features];
        }
        const all = features(scene, geometry);
        const arranged = left === null || places === null ? { features: all.filter((f) => standsAtOnce(id, f)), sheet: null } : places.arrangedOf(id, all, { sheet: left, look, zoom });
        left = arranged.sheet;
        const made = arranged.features.map((f, order) => ({ ...f, properties: { ...f.properties, order } })); // MapLibre would else go by its tiles
        this.#made.set(id, { of, features: made, left });
        return [id, made];
      }),
    );
  }
}

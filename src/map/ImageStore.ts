/** The images that the layers name, kept in the map: in the theme's colours, and the patterns at their own size at every zoom. */
import type { Map as GlMap } from 'maplibre-gl';
import { turn } from '../state/pieces';
import type { Theme } from '../ui/theme';
import { IMAGE_SCALE, markImage, patternImage, repeatsAt } from './images';
import { scaleOf } from './layers/layer';
import { isPattern, picturesFor, type Picture } from './pictures';

export class ImageStore {
  readonly #map: GlMap;
  #theme: Theme;
  #scale = scaleOf(window);
  #pictures: ReadonlyMap<string, Picture>;
  /** With how many repeats a pattern is drawn now; one that is out of date is drawn anew when it is used. */
  readonly #repeats = new Map<string, number>();
  readonly #used = new Set<string>();

  constructor(map: GlMap, theme: Theme) {
    this.#map = map;
    this.#theme = theme;
    this.#pictures = picturesFor(theme, this.#scale);
    // Each is drawn when the first tile asks for it, and in a piece of its own: all of them take a while.
    map.setMissingStyleImageResolver(async (name) => {
      await turn();
      if (!map.hasImage(name)) this.#draw(name);
    });
    map.on('zoom', () => this.#used.forEach((name) => this.#draw(name)));
    map.on('resize', () => this.#setScale(scaleOf(window)));
  }

  #setScale(scale: number): void {
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.setTheme(this.#theme);
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#pictures = picturesFor(theme, this.#scale);
    this.#repeats.clear();
    for (const name of this.#pictures.keys()) if (this.#map.hasImage(name) && (this.#used.has(name) || !isPattern(name))) this.#draw(name);
  }

  /** Before a pattern is seen: from now on it keeps its size. */
  use(name: string): void {
    this.#used.add(name);
    if (this.#map.hasImage(name)) this.#draw(name);
  }

  #draw(name: string): void {
    const picture = this.#pictures.get(name);
    if (picture === undefined) return;
    if (!isPattern(name)) return this.#put(name, markImage(picture));
    const repeats = repeatsAt(this.#map.getZoom(), picture.size);
    if (this.#repeats.get(name) === repeats) return;
    this.#repeats.set(name, repeats);
    this.#put(name, patternImage(picture, repeats));
  }

  #put(name: string, image: ImageData): void {
    if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
    else this.#map.addImage(name, image, { pixelRatio: IMAGE_SCALE });
  }
}

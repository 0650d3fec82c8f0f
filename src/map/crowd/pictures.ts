/** The pictures of the marks in a theme, side by side for one texture: the ring first, then a mark for each category in order. */
import { Category } from '../../domain/model';
import type { Theme } from '../../ui/theme';
import { IMAGE_SCALE, marksFor } from '../images';

export type Strip = {
  readonly image: ImageData;
  readonly count: number;
  /** Sizes in pixels of a mark: of a cell, of the ring and of a mark. */
  readonly cell: number;
  readonly ring: number;
  readonly mark: number;
};

export function stripFor(theme: Theme): Strip {
  const images = marksFor(theme);
  const pictures = ['mark-ring', ...Category.options.map((c) => `mark-${c}`)].flatMap((name) => images.get(name) ?? []);
  const cell = Math.max(...pictures.map((p) => p.width));
  const strip = new ImageData(cell * pictures.length, cell);
  for (const [n, picture] of pictures.entries()) {
    const left = n * cell + (cell - picture.width) / 2;
    const top = (cell - picture.height) / 2;
    for (let row = 0; row < picture.height; row += 1) {
      strip.data.set(picture.data.subarray(4 * row * picture.width, 4 * (row + 1) * picture.width), 4 * ((top + row) * strip.width + left));
    }
  }
  const [ring, mark] = pictures;
  return { image: strip, count: pictures.length, cell: cell / IMAGE_SCALE, ring: (ring?.width ?? 0) / IMAGE_SCALE, mark: (mark?.width ?? 0) / IMAGE_SCALE };
}

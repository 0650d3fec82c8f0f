/** The pictures of a theme as MapLibre takes them: drawn at twice the size. */
import type { Theme } from '../ui/theme';
import { isPattern, picturesFor, type Picture } from './pictures';

/** Pixels of an image to one of the map. */
export const IMAGE_SCALE = 2;

/** The width and height of every pattern's image on the map where the zoom is whole, in pixels: room for a whole number of repeats at any zoom between. */
export const PATTERN_SIZE = 96;

/**
 * How often a pattern repeats across its image, so that it is drawn at its own size. MapLibre draws the image of a pattern
 * larger between whole zooms, up to twice; it then holds more repeats. Their number is whole, for the pattern has no seam, so the size is
 * right to one part in twice that number.
 */
export const repeatsAt = (zoom: number, size: number): number => Math.round((PATTERN_SIZE / size) * 2 ** (zoom - Math.floor(zoom)));

/** Draws a picture, side by side so many times in both directions. */
function drawn({ box, from, shapes }: Picture, { pixels, repeats }: { readonly pixels: number; readonly repeats: number }): ImageData {
  const element = document.createElement('canvas');
  element.width = element.height = pixels;
  const context = element.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no 2D canvas');
  context.scale(pixels / repeats / box, pixels / repeats / box);
  context.translate(from, from);
  context.lineJoin = 'round';
  for (const { d, fill, stroke, width = 1, dash = [] } of shapes) {
    // All repeats in one stroke: what overlaps is painted once, so that no edge grows harder than another.
    const [one, path] = [new Path2D(d), new Path2D()];
    for (let n = 0; n < repeats ** 2; n += 1) path.addPath(one, { e: (n % repeats) * box, f: Math.floor(n / repeats) * box });
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke === undefined) continue;
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.setLineDash([...dash]);
    context.stroke(path);
  }
  return context.getImageData(0, 0, pixels, pixels);
}

/** A pattern's image with so many repeats. */
export const patternImage = (picture: Picture, repeats: number): ImageData => drawn(picture, { pixels: PATTERN_SIZE * IMAGE_SCALE, repeats });

/** The image of a picture that stands alone. */
export const markImage = (picture: Picture): ImageData => drawn(picture, { pixels: picture.size * IMAGE_SCALE, repeats: 1 });

/** Those of a theme, by name. */
export const marksFor = (theme: Theme): ReadonlyMap<string, ImageData> =>
  new Map([...picturesFor(theme)].filter(([name]) => !isPattern(name)).map(([name, picture]) => [name, markImage(picture)]));

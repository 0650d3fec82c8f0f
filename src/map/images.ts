/** The pictures of a theme as MapLibre takes them: drawn at twice the size. */
import type { Theme } from '../ui/theme';
import { picturesFor, type Picture } from './pictures';

const SCALE = 2;

function imageOf({ size, box, from, shapes }: Picture): ImageData {
  const element = document.createElement('canvas');
  element.width = element.height = size * SCALE;
  const context = element.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no 2D canvas');
  context.scale((size * SCALE) / box, (size * SCALE) / box);
  context.translate(from, from);
  context.lineJoin = 'round';
  for (const { d, fill, stroke, width = 1, dash = [] } of shapes) {
    const path = new Path2D(d);
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
  return context.getImageData(0, 0, element.width, element.height);
}

/** All pictures of a theme by name, at IMAGE_SCALE pixels to one. */
export const imagesFor = (theme: Theme): ReadonlyMap<string, ImageData> => new Map([...picturesFor(theme)].map(([name, picture]) => [name, imageOf(picture)]));

export const IMAGE_SCALE = SCALE;

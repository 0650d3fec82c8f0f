/** The pictures that the style needs (patterns, marks), drawn in the theme's colours at twice the size. */
import { MARKS } from '../ui/marks';
import type { Fill } from '../domain/paint';
import type { Theme } from '../ui/theme';
import { FILLS } from './layers/territories';

const SCALE = 2;

function canvas(size: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = element.height = size * SCALE;
  const context = element.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no 2D canvas');
  context.scale(SCALE, SCALE);
  return context;
}

const imageOf = (context: CanvasRenderingContext2D): ImageData => context.getImageData(0, 0, context.canvas.width, context.canvas.height);

/** Lines at 45 degrees through a square of `size` that repeats without a seam. */
function diagonals(context: CanvasRenderingContext2D, size: number, { width, colour }: { readonly width: number; readonly colour: string }): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - size, size * 2);
    context.lineTo(shift + size * 2, -size);
    context.stroke();
  }
}

function band(colour: string): ImageData {
  const size = 24;
  const context = canvas(size);
  diagonals(context, size, { width: size / Math.SQRT2 / 2, colour });
  return imageOf(context);
}

/** A claim: lines in the claimant's colour, cased so that they read on any fill; broken where the claim is ambiguous. */
function hatch({ colour, casing, broken }: { readonly colour: string; readonly casing: string; readonly broken: boolean }): ImageData {
  const size = 16;
  const context = canvas(size);
  // One dash and one gap for each diagonal of the square, so that the pattern has no seam.
  if (broken) context.setLineDash([size * Math.SQRT2 * 0.42, size * Math.SQRT2 * 0.58]);
  diagonals(context, size, { width: broken ? 3.4 : 4.6, colour: casing });
  diagonals(context, size, { width: broken ? 1.2 : 2.2, colour });
  return imageOf(context);
}

function dots(colour: string): ImageData {
  const size = 12;
  const context = canvas(size);
  context.fillStyle = colour;
  for (const [x, y] of [[3, 3], [9, 9]] as const) {
    context.beginPath();
    context.arc(x, y, 1.5, 0, 2 * Math.PI);
    context.fill();
  }
  return imageOf(context);
}

function mark(path: string, theme: Theme): ImageData {
  const size = 20;
  const context = canvas(size);
  context.scale((size - 2) / 24, (size - 2) / 24);
  context.translate(1.3, 1.3);
  const shape = new Path2D(path);
  context.lineJoin = 'round';
  context.lineWidth = 5;
  context.strokeStyle = theme.mark;
  context.stroke(shape);
  context.fillStyle = theme.mark;
  context.fill(shape);
  context.lineWidth = 2.6;
  context.strokeStyle = theme.markInk;
  context.stroke(shape);
  return imageOf(context);
}

function ring(theme: Theme): ImageData {
  const size = 36;
  const context = canvas(size);
  for (const [width, colour] of [[6, theme.mark], [2.6, theme.focus]] as const) {
    context.beginPath();
    context.arc(size / 2, size / 2, 14, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
  return imageOf(context);
}

function town(theme: Theme): ImageData {
  const size = 10;
  const context = canvas(size);
  context.beginPath();
  context.arc(size / 2, size / 2, 3, 0, 2 * Math.PI);
  context.fillStyle = theme.mark;
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = theme.markInk;
  context.stroke();
  return imageOf(context);
}

/** A head that points along its line. */
function arrow(theme: Theme): ImageData {
  const size = 14;
  const context = canvas(size);
  context.beginPath();
  context.moveTo(2, 2);
  context.lineTo(12, 7);
  context.lineTo(2, 12);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 2.4;
  context.strokeStyle = theme.halo;
  context.stroke();
  context.fillStyle = theme.fills.russia;
  context.fill();
  return imageOf(context);
}

const SIDE_FILLS: readonly (readonly [string, Fill])[] = [['JP', 'japan'], ['RU', 'russia'], ['CN', 'china']];

/** All pictures of a theme by name, at SCALE pixels to one. */
export function imagesFor(theme: Theme): ReadonlyMap<string, ImageData> {
  return new Map<string, ImageData>([
    ...FILLS.map((fill) => [`band-${fill}`, band(theme.fills[fill])] as const),
    ...SIDE_FILLS.flatMap(([side, fill]) => [
      [`hatch-${side}-formal`, hatch({ colour: theme.fills[fill], casing: theme.hatch, broken: false })] as const,
      [`hatch-${side}-ambiguous`, hatch({ colour: theme.fills[fill], casing: theme.hatch, broken: true })] as const,
    ]),
    ['dots', dots(theme.hatch)],
    ...Object.entries(MARKS).map(([name, path]) => [`mark-${name}`, mark(path, theme)] as const),
    ['mark-ring', ring(theme)],
    ['town', town(theme)],
    ['arrow', arrow(theme)],
  ]);
}

export const IMAGE_SCALE = SCALE;

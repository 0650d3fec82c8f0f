/** How the attributes of a picture reach a canvas: from parent to child, and as strokes. */
import type { Attributes } from './tree';

/** What a child has from its parent where it does not say otherwise. */
const INHERITED = [
  'fill', 'fill-rule', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'paint-order',
  'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor',
] as const;

export const numberOf = (value: string | number | undefined, otherwise: number): number => (value === undefined ? otherwise : Number(value));

export function withInherited(inherited: Attributes, own: Attributes): Attributes {
  const now: Record<string, string | number> = {};
  for (const name of INHERITED) {
    const value = own[name] ?? inherited[name];
    if (value !== undefined) now[name] = value;
  }
  return now;
}

export function strokeAs(context: CanvasRenderingContext2D, now: Attributes): void {
  context.lineWidth = numberOf(now['stroke-width'], 1);
  context.lineCap = now['stroke-linecap'] === 'round' ? 'round' : 'butt';
  context.lineJoin = now['stroke-linejoin'] === 'round' ? 'round' : 'miter';
  context.miterLimit = 4; // SVG's own, below the canvas's
  context.setLineDash(now['stroke-dasharray'] === undefined ? [] : String(now['stroke-dasharray']).split(/[ ,]+/).map(Number));
}

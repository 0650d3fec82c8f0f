/** The words of a picture on a canvas: in lines, or along a path. */
import { numberOf, strokeAs, withInherited } from './ink';
import type { Attributes, SvgElement } from './tree';

type Canvas2d = CanvasRenderingContext2D;
type Run = { readonly text: string; readonly as: Attributes };

/** The fonts of a picture, as CSS names them, each with the signs that it writes. */
export function lettersOf(picture: SvgElement): ReadonlyMap<string, string> {
  const letters = new Map<string, Set<string>>();
  const walk = (node: SvgElement, inherited: Attributes) => {
    const now = withInherited(inherited, node.attributes);
    for (const child of node.children) {
      if (typeof child !== 'string') walk(child, now);
      else if (node.tag === 'text' || node.tag === 'tspan') letters.set(fontIn(now), new Set([...(letters.get(fontIn(now)) ?? []), ...child]));
    }
  };
  walk(picture, {});
  return new Map([...letters].map(([font, signs]) => [font, [...signs].join('')]));
}

const fontIn = (as: Attributes): string =>
  `${String(as['font-style'] ?? 'normal')} ${String(as['font-weight'] ?? 400)} ${numberOf(as['font-size'], 16)}px ${String(as['font-family'] ?? 'serif')}`;

function write(context: Canvas2d, as: Attributes): void {
  context.font = fontIn(as);
  context.letterSpacing = `${numberOf(as['letter-spacing'], 0)}px`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

/** The halo under all signs first, then the signs. */
function inked(context: Canvas2d, as: Attributes, { under, over }: { readonly under: () => void; readonly over: () => void }): void {
  if (as['stroke'] !== undefined && as['stroke'] !== 'none') {
    context.strokeStyle = String(as['stroke']);
    strokeAs(context, as);
    under();
  }
  context.fillStyle = String(as['fill'] ?? '#000000');
  over();
}

/** A text whose spans begin lines where they have a place of their own, and else go on where the one before ended. */
export function paintText(context: Canvas2d, node: SvgElement, now: Attributes): void {
  let line: { readonly x: number; readonly y: number; readonly runs: Run[] } = { x: numberOf(node.attributes['x'], 0), y: numberOf(node.attributes['y'], 0), runs: [] };
  for (const child of node.children) {
    if (typeof child === 'string') {
      line.runs.push({ text: child, as: now });
      continue;
    }
    const { x, y } = child.attributes;
    if (x !== undefined || y !== undefined) {
      paintLine(context, line, now);
      line = { x: numberOf(x, line.x), y: numberOf(y, line.y), runs: [] };
    }
    line.runs.push({ text: child.children.join(''), as: withInherited(now, child.attributes) });
  }
  paintLine(context, line, now);
}

function paintLine(context: Canvas2d, { x, y, runs }: { readonly x: number; readonly y: number; readonly runs: readonly Run[] }, now: Attributes): void {
  const widths = runs.map(({ text, as }) => {
    write(context, as);
    return context.measureText(text).width;
  });
  const all = widths.reduce((sum, w) => sum + w, 0);
  const anchor = now['text-anchor'];
  let at = anchor === 'middle' ? x - all / 2 : anchor === 'end' ? x - all : x;
  for (const [n, { text, as }] of runs.entries()) {
    write(context, as);
    inked(context, as, { under: () => context.strokeText(text, at, y), over: () => context.fillText(text, at, y) });
    at += widths[n] ?? 0;
  }
}

/**
 * Paints a picture on a canvas: the same tree that is written as SVG. A browser takes no SVG file for a canvas where the page's policy
 * allows no such image, nor would that have the page's fonts. Of two pictures after each other, the layers at the bottom that are the very same values are painted once.
 */
import { paintText } from './canvasText';
import { numberOf, strokeAs, withInherited } from './ink';
import type { Attributes, SvgElement, SvgNode } from './tree';

/** So many pixels of a pattern's tile to one of the field, that it stays sharp in any picture. */
const TILE_SCALE = 3;
/** A group with so many layers is worth keeping its bottom. */
const MANY = 8;

type Canvas2d = CanvasRenderingContext2D;
type Kept = { readonly layers: readonly SvgElement[]; readonly canvas: HTMLCanvasElement };

export function newCanvas(width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly context: Canvas2d } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Painted by the processor: the same everywhere, and read back at once.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no 2D canvas');
  return { canvas, context };
}

const isElement = (node: SvgNode): node is SvgElement => typeof node !== 'string';

export class Painter {
  readonly #context: Canvas2d;
  readonly #paths = new WeakMap<SvgElement, Path2D>();
  readonly #patterns = new WeakMap<SvgElement, CanvasPattern>();
  #named: ReadonlyMap<string, SvgElement> = new Map();
  #kept: Kept | null = null;
  #before: readonly SvgElement[] = [];

  constructor(context: Canvas2d) {
    this.#context = context;
  }

  /** The picture, as large as the canvas is. */
  paint(picture: SvgElement): void {
    const { canvas } = this.#context;
    this.#named = new Map(namedIn(picture));
    this.#context.setTransform(canvas.width / numberOf(picture.attributes['width'], 1), 0, 0, canvas.height / numberOf(picture.attributes['height'], 1), 0, 0);
    for (const child of picture.children) if (isElement(child)) this.#node(child, {});
  }

  #node(node: SvgElement, inherited: Attributes): void {
    const { tag, attributes } = node;
    if (tag === 'defs' || tag === 'title' || tag === 'desc' || tag === 'clipPath') return;
    const now = withInherited(inherited, attributes);
    const { transform, opacity } = attributes;
    const clip = this.#referred(attributes['clip-path']);
    const context = this.#context;
    const isPlain = transform === undefined && opacity === undefined && clip === undefined;
    if (!isPlain) context.save();
    if (transform !== undefined) transformBy(context, String(transform));
    if (opacity !== undefined) context.globalAlpha *= Number(opacity);
    if (clip !== undefined) context.clip(this.#clipPath(clip));
    if (tag === 'g') this.#children(node, now);
    else if (tag === 'text') paintText(context, node, now);
    else if (tag === 'use') this.#use(node, now);
    else this.#shape(node, now);
    if (!isPlain) context.restore();
  }

  #children({ children }: SvgElement, inherited: Attributes): void {
    const parts = children.filter(isElement);
    const isLayered = parts.length >= MANY && parts.every((p) => p.attributes['data-layer'] !== undefined || p.tag === 'rect');
    const done = isLayered ? this.#bottom(parts, inherited) : 0;
    for (const part of parts.slice(done)) this.#node(part, inherited);
  }

  /** Paints the layers at the bottom that are kept from the picture before; gives how many. */
  #bottom(layers: readonly SvgElement[], inherited: Attributes): number {
    const context = this.#context;
    const common = layers.findIndex((layer, n) => layer !== this.#before[n]);
    const same = common === -1 ? layers.length : common;
    this.#before = layers;
    if (same === 0) return 0;
    if (this.#kept === null || this.#kept.layers.length > same || this.#kept.layers.some((layer, n) => layer !== layers[n])) {
      const kept = layers.slice(0, same);
      for (const layer of kept) this.#node(layer, inherited);
      const { canvas, context: copy } = newCanvas(context.canvas.width, context.canvas.height);
      copy.drawImage(context.canvas, 0, 0);
      this.#kept = { layers: kept, canvas };
      return same;
    }
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#kept.canvas, 0, 0);
    context.restore();
    return this.#kept.layers.length;
  }

  #shape(node: SvgElement, now: Attributes): void {
    const path = this.#path(node);
    const { fill = '#000000', stroke = 'none' } = now;
    const context = this.#context;
    if (fill !== 'none') {
      context.fillStyle = this.#ink(String(fill));
      this.#at(now['fill-opacity'], () => context.fill(path, now['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'));
    }
    if (stroke === 'none') return;
    context.strokeStyle = this.#ink(String(stroke));
    strokeAs(context, now);
    this.#at(now['stroke-opacity'], () => context.stroke(path));
  }

  #at(opacity: string | number | undefined, paint: () => void): void {
    const alpha = this.#context.globalAlpha;
    this.#context.globalAlpha = alpha * numberOf(opacity, 1);
    paint();
    this.#context.globalAlpha = alpha;
  }

  #path(node: SvgElement): Path2D {
    const known = this.#paths.get(node);
    if (known !== undefined) return known;
    const path = pathOf(node);
    this.#paths.set(node, path);
    return path;
  }

  #clipPath({ children }: SvgElement): Path2D {
    const path = new Path2D();
    for (const child of children) if (isElement(child)) path.addPath(this.#path(child));
    return path;
  }

  /** A mark: its symbol's box, fitted into the place where it is used. */
  #use({ attributes }: SvgElement, inherited: Attributes): void {
    const symbol = this.#named.get(String(attributes['href']).slice(1));
    if (symbol === undefined) return;
    const [left = 0, top = 0, width = 1, height = 1] = String(symbol.attributes['viewBox']).split(' ').map(Number);
    const context = this.#context;
    context.save();
    context.translate(numberOf(attributes['x'], 0), numberOf(attributes['y'], 0));
    context.scale(numberOf(attributes['width'], width) / width, numberOf(attributes['height'], height) / height);
    context.translate(-left, -top);
    for (const child of symbol.children) if (isElement(child)) this.#node(child, inherited);
    context.restore();
  }

  #referred(reference: string | number | undefined): SvgElement | undefined {
    return reference === undefined ? undefined : this.#named.get(/^url\(#(.*)\)$/.exec(String(reference))?.[1] ?? '');
  }

  /** A colour, or the pattern that is meant. */
  #ink(paint: string): string | CanvasPattern {
    const pattern = this.#referred(paint.startsWith('url(') ? paint : undefined);
    return pattern === undefined ? paint : this.#pattern(pattern);
  }

  #pattern(element: SvgElement): CanvasPattern {
    const known = this.#patterns.get(element);
    if (known !== undefined) return known;
    const size = numberOf(element.attributes['width'], 1);
    const { canvas, context } = newCanvas(size * TILE_SCALE, size * TILE_SCALE);
    context.scale(TILE_SCALE, TILE_SCALE);
    const tile = new Painter(context);
    for (const child of element.children) if (isElement(child)) tile.#node(child, {});
    const pattern = this.#context.createPattern(canvas, 'repeat');
    if (pattern === null) throw new Error('This browser makes no patterns');
    pattern.setTransform(new DOMMatrix().scale(1 / TILE_SCALE));
    this.#patterns.set(element, pattern);
    return pattern;
  }
}

function* namedIn(node: SvgElement): Iterable<readonly [string, SvgElement]> {
  const { id } = node.attributes;
  if (id !== undefined) yield [String(id), node];
  for (const child of node.children) if (isElement(child)) yield* namedIn(child);
}

/** The moves, turns and scalings that our own pictures write. */
function transformBy(context: Canvas2d, transform: string): void {
  for (const [, kind, numbers = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0] = numbers.split(/[ ,]+/).map(Number);
    if (kind === 'translate') context.translate(a, b);
    if (kind === 'scale') context.scale(a, b === 0 ? a : b);
    if (kind !== 'rotate') continue;
    context.translate(b, c);
    context.rotate((a * Math.PI) / 180);
    context.translate(-b, -c);
  }
}

function pathOf({ tag, attributes: a }: SvgElement): Path2D {
  if (tag === 'path') return new Path2D(String(a['d']));
  const path = new Path2D();
  if (tag === 'rect') path.roundRect(numberOf(a['x'], 0), numberOf(a['y'], 0), numberOf(a['width'], 0), numberOf(a['height'], 0), numberOf(a['rx'], 0));
  if (tag === 'circle') path.arc(numberOf(a['cx'], 0), numberOf(a['cy'], 0), numberOf(a['r'], 0), 0, 2 * Math.PI);
  return path;
}

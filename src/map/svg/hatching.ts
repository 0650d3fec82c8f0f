/**
 * Fills as lines and dots of black on white, which a copier keeps. Drawn as lines within each shape's own outline and not
 * as SVG patterns: browsers print patterns as pixels, and these stay lines at any size.
 */
import type { Theme } from '../../ui/theme';
import { el, group, short, type Attributes, type SvgElement, type SvgNode } from './tree';

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The box of a path that is written in absolute coordinates, within a picture. */
export function boxOf(d: string, { width, height }: { readonly width: number; readonly height: number }): Box | null {
  const numbers = d.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, n) => n % 2 === 0);
  const ys = numbers.filter((_, n) => n % 2 === 1);
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), -Infinity);
  const box = { left: Math.max(0, least(xs)), top: Math.max(0, least(ys)), right: Math.min(width, most(xs)), bottom: Math.min(height, most(ys)) };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/** Lines at 45 degrees over a box, the same ones wherever the box begins, so that the parts of a land fit together. */
function diagonals({ left, top, right, bottom }: Box, spacing: number, direction: 'rising' | 'falling'): string {
  const h = bottom - top;
  const lines: string[] = [];
  if (direction === 'rising') {
    for (let c = Math.floor((left + top) / spacing) * spacing; c <= right + bottom; c += spacing) lines.push(`M${short(c - bottom)} ${short(bottom)}l${short(h)} ${short(-h)}`);
  } else {
    for (let c = Math.floor((left - bottom) / spacing) * spacing; c <= right - top; c += spacing) lines.push(`M${short(c + top)} ${short(top)}l${short(h)} ${short(h)}`);
  }
  return lines.join('');
}

/** Dots as lines of no length with round ends, every second row between those of the first. */
function dots({ left, top, right, bottom }: Box, spacing: number): string {
  const marks: string[] = [];
  for (let row = Math.floor(top / spacing); row * spacing <= bottom; row += 1) {
    for (let x = Math.floor(left / spacing) * spacing + (row % 2 === 0 ? 0 : spacing / 2); x <= right; x += spacing) marks.push(`M${short(x)} ${short(row * spacing)}h0`);
  }
  return marks.join('');
}

export type Hatch = 'japan' | 'russia' | 'china';

/** The sign of a party over a box: rising lines, dots, or a grid. */
export function signOf(hatch: Hatch, box: Box): SvgElement {
  const line: Attributes = { fill: 'none', stroke: '#000000', 'stroke-width': 1.1 };
  switch (hatch) {
    case 'japan':
      return el('path', { ...line, d: diagonals(box, 7, 'rising') });
    case 'russia':
      return el('path', { ...line, 'stroke-width': 2.3, 'stroke-linecap': 'round', d: dots(box, 7) });
    case 'china':
      return el('path', { ...line, d: diagonals(box, 9, 'rising') + diagonals(box, 9, 'falling') });
  }
}

const BAND = 34;

/** Another side's claim over what stands: heavy falling lines with white beside them, broken where the claim is ambiguous. */
export function claimOver(box: Box, strength: 'formal' | 'ambiguous'): readonly SvgElement[] {
  const line: Attributes = { fill: 'none', d: diagonals(box, 20, 'falling'), ...(strength === 'ambiguous' ? { 'stroke-dasharray': '9 8' } : {}) };
  return [el('path', { ...line, stroke: '#ffffff', 'stroke-width': 6.4 }), el('path', { ...line, stroke: '#000000', 'stroke-width': 2.6 })];
}

type Setting = { readonly theme: Theme; readonly ids: string; readonly width: number; readonly height: number };

/** A drawing with its fills as hatches. `theme` is the one that it was drawn in: a different colour for each fill. */
export function hatchedOf(drawn: SvgElement, setting: Setting): SvgElement {
  const { theme, ids } = setting;
  let count = 0;
  const byColour = new Map<string, Hatch>((['japan', 'russia', 'china'] as const).map((hatch) => [theme.fills[hatch], hatch]));
  const clipped = (d: string, evenOdd: Attributes, content: readonly SvgElement[]): SvgElement => {
    count += 1;
    const id = `${ids}clip-${count}`;
    return group({}, [el('clipPath', { id }, [el('path', { d, 'clip-rule': 'evenodd', ...evenOdd })]), group({ 'clip-path': `url(#${id})` }, content)]);
  };
  const over = (d: string, fill: string): readonly SvgElement[] | null => {
    const box = boxOf(d, setting);
    const hatch = byColour.get(fill);
    if (hatch !== undefined) return [el('path', { d, fill: '#ffffff' }), ...(box === null ? [] : [clipped(d, {}, [signOf(hatch, box)])])];
    const pattern = new RegExp(`^url\\(#${ids}(band|hatch|dots)-?(.*)\\)$`).exec(fill);
    if (pattern === null) return null;
    const [, kind, name = ''] = pattern;
    if (box === null) return [];
    if (kind === 'hatch') return [clipped(d, {}, claimOver(box, name.endsWith('ambiguous') ? 'ambiguous' : 'formal'))];
    if (kind === 'dots') return [clipped(d, {}, [el('path', { fill: 'none', stroke: '#000000', 'stroke-width': 5, 'stroke-linecap': 'round', d: dots(box, 28) })])];
    const bands = diagonals(box, BAND, 'rising');
    const band = byColour.get(theme.fills[name as keyof Theme['fills']] ?? '');
    // Of the new side's sign only what lies in the bands is seen: white over the old one first.
    return [clipped(d, {}, [el('path', { d: bands, fill: 'none', stroke: '#ffffff', 'stroke-width': BAND / 2 }), ...(band === undefined ? [] : [inBands(box, band, () => `${ids}band-${(count += 1)}`)])])];
  };
  const walk = (node: SvgNode): SvgNode => {
    if (typeof node === 'string') return node;
    const { fill, d } = node.attributes;
    if (node.tag === 'path' && typeof fill === 'string' && typeof d === 'string') {
      const made = over(d, fill);
      return made === null ? node : group({}, made);
    }
    return node.children.length === 0 ? node : { ...node, children: node.children.map(walk) };
  };
  return { ...drawn, children: drawn.children.map(walk) };
}

/** A party's sign in every second band. */
function inBands(box: Box, hatch: Hatch, nextId: () => string): SvgElement {
  const id = nextId();
  const h = box.bottom - box.top;
  const across = (BAND / 2) * Math.SQRT2; // a band's width along the horizontal
  const bands: string[] = [];
  for (let c = Math.floor((box.left + box.top) / BAND) * BAND; c <= box.right + box.bottom; c += BAND) {
    const x = c - box.bottom - across / 2;
    bands.push(`M${short(x)} ${short(box.bottom)}l${short(h)} ${short(-h)}h${short(across)}l${short(-h)} ${short(h)}Z`);
  }
  return group({}, [el('clipPath', { id }, [el('path', { d: bands.join('') })]), group({ 'clip-path': `url(#${id})` }, [signOf(hatch, box)])]);
}

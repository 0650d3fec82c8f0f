/** Areas and lines of the layers as paths: their colours, patterns, widths and dashes as the specs say for each feature. */
import type { Feature } from 'geojson';
import type { FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { evaluate, type About } from './expression';
import type { Plot } from './plot';
import { el, group, short, type Attributes, type SvgElement } from './tree';

export type Painted = { readonly feature: Feature; readonly about: About };
type Spec = FillLayerSpecification | LineLayerSpecification;

/** A value of the spec for a feature, or the style's default. */
function read(spec: Spec, property: string, otherwise: unknown, about: About): unknown {
  const value = (spec.paint as { readonly [p: string]: unknown } | undefined)?.[property] ?? (spec.layout as { readonly [p: string]: unknown } | undefined)?.[property];
  return value === undefined ? otherwise : (evaluate(value, about) ?? otherwise);
}
const numberIn = (spec: Spec, property: string, otherwise: number, about: About): number => Number(read(spec, property, otherwise, about));
const textIn = (spec: Spec, property: string, otherwise: string, about: About): string => String(read(spec, property, otherwise, about));

/** A layer of areas or lines as one group, lowest first; neighbours that look the same are one path. */
export function areasOf(spec: Spec, painted: readonly Painted[], { plot, ids }: { readonly plot: Plot; readonly ids: string }): SvgElement {
  const inOrder = spec.type === 'fill' && spec.layout?.['fill-sort-key'] !== undefined ? [...painted].sort((a, b) => sortKey(spec, a) - sortKey(spec, b)) : painted;
  const runs: { readonly strokes: readonly Attributes[]; readonly as: string; d: string }[] = [];
  for (const { feature, about } of inOrder) {
    const strokes = spec.type === 'fill' ? fillOf(spec, about, ids) : strokesOf(spec, about);
    if (strokes.length === 0) continue;
    const d = plot.path(feature);
    if (d === '') continue;
    const as = JSON.stringify(strokes);
    const last = runs.at(-1);
    if (last?.as === as) last.d += d;
    else runs.push({ strokes, as, d });
  }
  const cap = spec.type === 'line' ? { 'stroke-linecap': textIn(spec, 'line-cap', 'butt', NOBODY), 'stroke-linejoin': textIn(spec, 'line-join', 'miter', NOBODY) } : { 'fill-rule': 'evenodd' };
  return group({ 'data-layer': spec.id, ...cap }, runs.flatMap(({ strokes, d }) => strokes.map((attributes) => el('path', { d, ...attributes }))));
}

const NOBODY: About = { zoom: 0, properties: {}, state: {}, id: '' };
const sortKey = (spec: Spec, { about }: Painted): number => numberIn(spec, 'fill-sort-key', 0, about);

function fillOf(spec: Spec, about: About, ids: string): readonly Attributes[] {
  const opacity = numberIn(spec, 'fill-opacity', 1, about);
  if (opacity <= 0) return [];
  const pattern = read(spec, 'fill-pattern', null, about);
  const outline = read(spec, 'fill-outline-color', null, about);
  return [
    {
      fill: pattern === null ? textIn(spec, 'fill-color', '#000000', about) : `url(#${ids}${String(pattern)})`,
      ...(opacity < 1 ? { 'fill-opacity': opacity } : {}),
      ...(outline === null ? {} : { stroke: String(outline), 'stroke-width': 0.7 }),
    },
  ];
}

/** A line; a blurred one as lines within each other, which together fade to its edges. */
function strokesOf(spec: Spec, about: About): readonly Attributes[] {
  const opacity = numberIn(spec, 'line-opacity', 1, about);
  const width = numberIn(spec, 'line-width', 1, about);
  if (opacity <= 0 || width <= 0) return [];
  const dashes = read(spec, 'line-dasharray', null, about);
  const stroke = {
    fill: 'none',
    stroke: textIn(spec, 'line-color', '#000000', about),
    ...(Array.isArray(dashes) ? { 'stroke-dasharray': dashes.map((n: number) => short(n * width)).join(' ') } : {}),
  };
  const blur = numberIn(spec, 'line-blur', 0, about);
  if (blur < 3) return [{ ...stroke, 'stroke-width': short(width), ...(opacity < 1 ? { 'stroke-opacity': opacity } : {}) }];
  const part = 1 - (1 - opacity) ** 0.4;
  return [0.84, 0.6, 0.4, 0.2].map((share) => ({ ...stroke, 'stroke-width': short(width * share), 'stroke-opacity': Math.round(part * 100) / 100 }));
}

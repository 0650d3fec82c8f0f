/** Circles of a layer, of the sizes and colours that its spec says for each point. */
import type { CircleLayerSpecification } from 'maplibre-gl';
import type { Painted } from './areas';
import { evaluate, type About } from './expression';
import type { Plot } from './plot';
import { el, group, short, type SvgElement } from './tree';

export function circlesOf(spec: CircleLayerSpecification, painted: readonly Painted[], plot: Plot): SvgElement {
  const paint = (spec.paint ?? {}) as { readonly [property: string]: unknown };
  const read = (property: string, otherwise: number | string, about: About): number | string => (evaluate(paint[property], about) as number | string | null | undefined) ?? otherwise; // paint is numbers and colours
  return group({ 'data-layer': spec.id }, painted.flatMap(({ feature, about }) => {
    if (feature.geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const [x, y] = plot.point([lon, lat]);
    const [r, opacity, stroke] = [Number(read('circle-radius', 5, about)), Number(read('circle-opacity', 1, about)), Number(read('circle-stroke-width', 0, about))];
    if (r <= 0 || x < -r || y < -r || x > plot.size.width + r || y > plot.size.height + r) return [];
    const edge = stroke === 0 ? {} : { stroke: String(read('circle-stroke-color', '#000000', about)), 'stroke-width': stroke, 'stroke-opacity': Number(read('circle-stroke-opacity', 1, about)) };
    // MapLibre draws the edge outside of the radius.
    return [el('circle', { cx: short(x), cy: short(y), r: short(r + stroke / 2), fill: opacity > 0 ? String(read('circle-color', '#000000', about)) : 'none', 'fill-opacity': opacity, ...edge })];
  }));
}

/** What stands around a map on paper: lines of words, the neatline with its degrees, scale and north. */
import type { Camera } from '../../domain/view';
import { t } from '../../i18n';
import type { Theme } from '../../ui/theme';
import type { Size } from '../camera';
import { degreesOf } from '../degrees';
import { ticksOf } from '../frame';
import { roundLength } from '../ScaleBar';
import { fontOf } from './fonts';
import { linesOf } from './lettering';
import type { Rect } from './placing';
import { el, group, short, type Attributes, type SvgElement } from './tree';

type Font = 'serif' | 'strong' | 'sans';
const NAMES: { readonly [F in Font]: string } = { serif: 'Atlas Serif', strong: 'Atlas Serif Strong', sans: 'Atlas Sans' };
export const fontFor = (font: Font): Attributes => fontOf([NAMES[font]]);

type Line = { readonly x: number; readonly y: number; readonly size: number; readonly font: Font; readonly colour: string; readonly anchor?: 'start' | 'middle' | 'end' };

/** One line of words. */
export const written = (text: string, { x, y, size, font, colour, anchor = 'start' }: Line): SvgElement =>
  el('text', { x: short(x), y: short(y), fill: colour, 'font-size': size, 'text-anchor': anchor, ...fontFor(font) }, [text]);

const LEADING = 1.24;

/** Words in a field, smaller where there are too many for it. */
export function paragraph(text: string, { rect, size, colour }: { readonly rect: Rect; readonly size: number; readonly colour: string }): readonly SvgElement[] {
  const lines = linesOf([{ text, scale: 1, font: null, colour: null }], { font: NAMES.serif, size, spacing: 0, lineHeight: LEADING, maxWidth: (0.97 * rect.width) / size });
  if (lines.length * size * LEADING > rect.height && size > 20) return paragraph(text, { rect, size: size - 2, colour });
  return lines.map(({ sections }, n) => written(sections.map((s) => s.text).join('').trim(), { x: rect.x, y: rect.y + size + n * size * LEADING, size, font: 'serif', colour }));
}

/** The neatline of a map with the degrees of the graticule, as on the page. */
export function frameOf({ camera, size, theme }: { readonly camera: Camera; readonly size: Size; readonly theme: Theme }): readonly SvgElement[] {
  const { width, height } = size;
  const { meridians, parallels } = ticksOf(camera, size);
  const clear = (at: number, length: number) => at > 40 && at < length - 40; // of the corners
  const degree = (text: string, attributes: Attributes) =>
    el('text', { fill: theme.ink, stroke: theme.halo, 'stroke-width': 2.4, 'stroke-linejoin': 'round', 'paint-order': 'stroke', 'font-size': 15, ...fontFor('sans'), ...attributes }, [text]);
  return [
    el('rect', { width, height, fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 }),
    el('path', { fill: 'none', stroke: theme.ink, 'stroke-width': 1, d: [...meridians.map(({ at }) => `M${short(at)} 0v8M${short(at)} ${height}v-8`), ...parallels.map(({ at }) => `M0 ${short(at)}h8M${width} ${short(at)}h-8`)].join('') }),
    ...meridians.filter(({ at }) => clear(at, width)).map(({ at, degrees }) => degree(degreesOf(degrees, 'meridian'), { x: short(at + 5), y: height - 6 })),
    ...parallels.filter(({ at }) => clear(at, height)).map(({ at, degrees }) => degree(degreesOf(degrees, 'parallel'), { transform: `translate(16 ${short(at - 5)}) rotate(-90)` })),
  ];
}

/** The scale and the north; its right end stands at the origin, its line on it. */
export function scaleBar({ metresPerPixel, room, size, theme }: { readonly metresPerPixel: number; readonly room: number; readonly size: number; readonly theme: Theme }): SvgElement {
  const { metres, pixels } = roundLength(metresPerPixel, room);
  const left = short(-pixels);
  const words = metres >= 1000 ? t('map.km', { count: metres / 1000 }) : t('map.m', { count: metres });
  const around = { stroke: theme.halo, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const bar = `M${left} -9V0H0V-9`;
  const north = short(-pixels - 34);
  return group({}, [
    el('path', { d: bar, fill: 'none', stroke: theme.halo, 'stroke-width': 5 }),
    el('path', { d: bar, fill: 'none', stroke: theme.ink, 'stroke-width': 2 }),
    el('text', { x: short(-pixels / 2), y: -9, fill: theme.ink, 'font-size': size, 'text-anchor': 'middle', ...around, ...fontFor('sans') }, [words]),
    el('path', { d: `M${north} -26L${north + 9} 2L${north} -5L${north - 9} 2Z`, fill: theme.ink, stroke: theme.halo, 'stroke-width': 1.5 }),
    el('text', { x: north, y: -32, fill: theme.ink, 'font-size': size * 0.8, 'text-anchor': 'middle', ...around, ...fontFor('strong') }, [t('map.northSign')]),
  ]);
}

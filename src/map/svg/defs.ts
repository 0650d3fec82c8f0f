/** The pictures of a theme as definitions: patterns to fill with, and marks to be used. */
import type { Look } from '../layers/layer';
import { isPattern, picturesFor, type Picture } from '../pictures';
import { el, group, short, type SvgElement } from './tree';

const shapesOf = ({ shapes }: Picture): readonly SvgElement[] =>
  shapes.map(({ d, fill = 'none', stroke, width, dash }) =>
    el('path', { d, fill, ...(stroke === undefined ? {} : { stroke, 'stroke-width': width, 'stroke-linejoin': 'round' }), ...(dash === undefined ? {} : { 'stroke-dasharray': dash.map(short).join(' ') }) }),
  );

export const defsOf = ({ theme, scale }: Pick<Look, 'theme' | 'scale'>, ids: string): SvgElement =>
  el('defs', {}, [...picturesFor(theme, scale)].map(([name, picture]) => {
    const { size, box, from } = picture;
    const shapes = shapesOf(picture);
    return isPattern(name)
      ? el('pattern', { id: `${ids}${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, size === box ? shapes : [group({ transform: `scale(${size / box})` }, shapes)])
      : el('symbol', { id: `${ids}${name}`, viewBox: [-from, -from, box, box].map(short).join(' ') }, shapesOf(picture));
  }));

/** The pictures of a theme as definitions: patterns to fill with, and marks to be used. */
import { isPattern, picturesFor, type Picture } from '../pictures';
import type { Theme } from '../../ui/theme';
import { el, short, type SvgElement } from './tree';

const shapesOf = ({ shapes }: Picture): readonly SvgElement[] =>
  shapes.map(({ d, fill = 'none', stroke, width, dash }) =>
    el('path', { d, fill, ...(stroke === undefined ? {} : { stroke, 'stroke-width': width, 'stroke-linejoin': 'round' }), ...(dash === undefined ? {} : { 'stroke-dasharray': dash.map(short).join(' ') }) }),
  );

export const defsOf = (theme: Theme, ids: string): SvgElement =>
  el('defs', {}, [...picturesFor(theme)].map(([name, picture]) => {
    const { size, box, from } = picture;
    return isPattern(name)
      ? el('pattern', { id: `${ids}${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, shapesOf(picture))
      : el('symbol', { id: `${ids}${name}`, viewBox: [-from, -from, box, box].map(short).join(' ') }, shapesOf(picture));
  }));

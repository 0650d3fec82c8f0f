import type { ReactElement } from 'react';
import type { Stretch } from '../domain/axis';
import type { Extent } from '../domain/time';
import { xOf } from './axis';

type Props = {
  readonly part: Extent;
  /** The days that the axis shows. */
  readonly window: Stretch;
  /** Of the axis, in pixels; the marks are as high as its lanes. */
  readonly width: number;
  readonly height: number;
};

/** The part of the axis that is played: a bracket over it, open on a side on which it goes on beyond the window. */
export function PartMarks({ part, window, width, height }: Props): ReactElement | null {
  if (part.start >= window.end || part.end <= window.start) return null;
  const left = Math.max(0, xOf(part.start, window, width));
  const right = Math.min(width, xOf(part.end, window, width));
  const sides = [part.start >= window.start ? 'from' : '', part.end <= window.end ? 'to' : ''].filter((side) => side !== '').join(' ');
  return <div className="part" data-sides={sides} style={{ left, width: Math.max(4, right - left), height }} />;
}

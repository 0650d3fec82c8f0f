import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PartMarks } from '../../src/timeline/PartMarks';
import { parseExtent } from '../../src/domain/time';
import { RANGE } from '../fixtures/dates';

const extent = (text: string) => parseExtent(text) ?? RANGE;

/** The bracket on an axis of 1900 to 1999, 1000 pixels wide: where it stands, and its sides. */
function marks(part: string) {
  const { container } = render(<PartMarks part={extent(part)} window={extent('1900/1999')} width={1000} height={80} />);
  const mark = container.querySelector<HTMLElement>('.part');
  return mark && [Math.round(Number.parseFloat(mark.style.left)), Math.round(Number.parseFloat(mark.style.width)), mark.dataset['sides']];
}

test.each([
  ['1940/1949', [400, 100, 'from to']],
  ['1890/1949', [0, 500, 'to']], // it begins before the window
  ['1950/2010', [500, 500, 'from']],
  ['1890/2010', [0, 1000, '']],
  ['1945-09-02/1945-09-02', [457, 4, 'from to']], // a day is wide enough to be seen
  ['1880/1890', null],
  ['2001/2002', null],
] as const)('the part %s', (part, expected) => expect(marks(part)).toEqual(expected));

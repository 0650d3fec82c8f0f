import { act, fireEvent, render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { printSpan } from '../../src/domain/time';
import { actions } from '../../src/state/store';
import { ComparedMark } from '../../src/timeline/ComparedMark';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';
import { at, day } from '../fixtures/dates';

installBrowserParts();

const AXIS = { start: day('1855-01-01'), end: day('2027-01-01') };
/** On an axis of 1720 pixels each year has ten. */
function openMark(fragment: string, axis = AXIS) {
  openAtlas(fragment);
  const { container } = render(
    <div role="slider" aria-valuenow={0}>
      <ComparedMark axis={axis} width={1720} height={100} />
    </div>,
  );
  const mark = () => container.querySelector<HTMLElement>('.compared');
  return { mark, date: () => container.querySelector<HTMLElement>('.compared-date') };
}

describe('the second of two compared dates on the axis', () => {
  test('stands at its place with its date; without a comparison there is none', () => {
    const { mark, date } = openMark('at=1945&compare=swipe&with=1875');
    expect(Number.parseFloat(mark()?.style.left ?? '')).toBeCloseTo(200, -1);
    expect(date()?.textContent).toBe('1875');
    act(() => actions.showPictures({ compare: null }));
    expect(mark()).toBeNull();
  });
  test.each([
    ['1875', 'before'],
    ['2026', 'after'],
  ])('%s, which an axis of 1945 does not reach, is told at its edge', (date, edge) => {
    const { mark } = openMark(`at=1945-09-02&compare=swipe&with=${date}`, { start: day('1945-08-01'), end: day('1945-10-01') });
    expect(mark()?.className).toBe(`compared ${edge}`);
  });
  test('is dragged in its own unit; the first date stays', () => {
    const { date } = openMark('at=1945&compare=swipe&with=1875');
    const flag = date();
    if (flag === null) throw new Error('there is no mark');
    fireEvent.pointerDown(flag, { button: 0, pointerId: 1 });
    fireEvent.pointerMove(flag, { clientX: 505, pointerId: 1 });
    fireEvent.pointerUp(flag, { pointerId: 1 });
    fireEvent.pointerMove(flag, { clientX: 905, pointerId: 1 });
    expect([shown(), view().compare?.span]).toEqual(['1945', at('1905')]);
    expect(printSpan(at('1905'))).toBe(date()?.textContent);
  });
});

import { describe, expect, test } from 'vitest';
import { printExtent } from '../../src/domain/time';
import { axisIn, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at, day } from '../fixtures/dates';

const axis = () => printExtent(axisIn(useAtlas.getState()));
const gesture = () => useAtlas.getState().gesture.id;

describe('the axis that goes by itself', () => {
  test('stays where it is while days are stepped in its middle, and is not in the address', () => {
    openAtlas('at=1945-09-02');
    const first = axis();
    for (let n = 0; n < 20; n += 1) actions.step(-1);
    expect([shown(), axis(), view().axis]).toEqual(['1945-08-13', first, null]);
    actions.goTo(at('1956-10-19'));
    expect(axis()).not.toBe(first);
  });

  test('shows the whole for years, some years for months', () => {
    openAtlas('at=1945');
    expect(axis()).toBe('1855-01-01/2026-12-31');
    actions.setStep('month');
    expect([shown(), axis()]).toEqual(['1945-08', '1937-08-03/1953-07-29']);
  });
});

describe('closer and farther', () => {
  test('is no gesture of its own: it writes over the entry of the history', () => {
    openAtlas('at=1945');
    const before = gesture();
    actions.zoomAxis(2);
    actions.showAxis({ start: day('1904-01-01'), end: day('1906-01-01') });
    expect([gesture(), axis()]).toEqual([before, '1904-01-01/1905-12-31']);
  });

  test('about 1945 comes to the landing on Iturup, about a chosen incident to that', () => {
    openAtlas('at=1945');
    for (let n = 0; n < 13; n += 1) actions.zoomAxis(2);
    expect(axis()).toBe('1945-08-22/1945-09-02');
    openAtlas('at=1945&incident=landing-shumshu-1945');
    for (let n = 0; n < 13; n += 1) actions.zoomAxis(2);
    const { start, end } = axisIn(useAtlas.getState());
    expect(start <= day('1945-08-18') && end > day('1945-08-18')).toBe(true);
  });

  test('about a day keeps that day in sight', () => {
    openAtlas('at=2026-11-23');
    for (let n = 0; n < 6; n += 1) actions.zoomAxis(2);
    const { start, end } = axisIn(useAtlas.getState());
    expect([end - start, start <= day('2026-11-23') && end > day('2026-11-23')]).toEqual([12, true]);
  });

  test('first brings a date into sight that the axis does not show', () => {
    openAtlas('at=1945-09-02&axis=1904-01-01/1905-12-31');
    actions.zoomAxis(1);
    const { start, end } = axisIn(useAtlas.getState());
    expect(start < day('1945-09-02') && end > day('1945-09-02')).toBe(true);
  });
});

test('an address that shows another time than its date keeps both', () => {
  openAtlas('at=1945-09-02&axis=1904-01-01/1905-12-31');
  expect([shown(), axis()]).toEqual(['1945-09-02', '1904-01-01/1905-12-31']);
  actions.step(1);
  expect(axisIn(useAtlas.getState()).start).toBeGreaterThan(day('1940-01-01'));
});

test('the whole range and back, for days', () => {
  openAtlas('at=1945-09-02');
  const near = axis();
  actions.toggleWholeAxis();
  expect([axis(), view().axis === null]).toEqual(['1855-01-01/2026-12-31', false]);
  actions.toggleWholeAxis();
  expect([axis(), view().axis]).toEqual([near, null]);
});

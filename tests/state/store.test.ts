import { describe, expect, test } from 'vitest';
import { Category } from '../../src/domain/model';
import { stopped } from '../../src/domain/playback';
import { UNITS } from '../../src/domain/time';
import { initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { notices, openAtlas, shown, TODAY, view } from '../fixtures/atlas';
import { at, day, onDay } from '../fixtures/dates';
import { incident, territory } from '../fixtures/realRecord';

const { getState: state } = useAtlas;
const gesture = () => state().gesture.id;

describe('opening the record', () => {
  test('without an address shows 1945, the year in which the four islands pass', () => {
    openAtlas('');
    expect([shown(), view().selection, notices()]).toEqual(['1945', null, []]);
  });

  test('shows what the address asks for, and steps go on in its unit', () => {
    openAtlas('at=1945-09-02&incident=surrender-instrument-1945&hide=nature&names=JP&theme=dark&panel=table');
    expect(view()).toMatchObject({ span: at('1945-09-02'), selection: { kind: 'incident', id: 'surrender-instrument-1945' }, hidden: ['nature'], names: 'JP', theme: 'dark', panel: 'table' });
    expect(state().playback).toEqual(stopped('day'));
  });

  test('reaches from 1855 to today', () => {
    openAtlas();
    actions.first();
    const first = shown();
    actions.last();
    expect([first, shown()]).toEqual(['1855', '2026']);
  });

  test.each(['1970-01-01', '1850-06-01', '2000-01-01'])('reaches as far as the record was checked on a machine whose clock says %s', (today) => {
    openAtlas('at=2022', day(today));
    expect([shown(), notices()]).toEqual(['2022', []]);
    actions.last();
    expect(shown()).toBe('2026');
  });
});

describe('moving in time', () => {
  test('a scrubbed date is the nearest within the range, without a notice', () => {
    openAtlas();
    actions.lookAt(at('1700'));
    expect([shown(), notices()]).toEqual(['1855', []]);
  });

  test('a typed date outside the range is the nearest, with a notice, and keeps the speed', () => {
    openAtlas();
    actions.setRate(5);
    actions.goTo(at('2100-01-01'));
    expect([shown(), notices(), state().playback]).toEqual(['2026-11-23', ['notice.rangeTyped'], { ...stopped('day'), rate: 5 }]);
  });

  test.each([
    ['1945', 1, '1955'],
    ['1945', -1, '1935'],
    ['1945-09', 1, '1946-07'],
    ['1945-09-02', -1, '1945-08-23'],
    ['1860', -1, '1855'],
    ['2020', 1, '2026'],
  ] as const)('ten steps from %s (%i) lead to %s', (from, direction, to) => {
    openAtlas(`at=${from}`);
    actions.leap(direction);
    expect(shown()).toBe(to);
  });

  test('ten steps by incidents are ten incidents', () => {
    openAtlas('at=1945-08-28');
    actions.setStep('incident');
    for (let n = 0; n < 10; n += 1) actions.step(1);
    const tenth = view();
    openAtlas('at=1945-08-28');
    actions.setStep('incident');
    actions.leap(1);
    expect(view()).toEqual(tenth);
  });

  test('a step beyond an end leads nowhere and says so', () => {
    openAtlas('at=1855');
    expect([actions.step(-1), shown()]).toEqual([false, '1855']);
    actions.last();
    expect([actions.step(1), shown()]).toEqual([false, '2026']);
  });

  test.each(UNITS)('the first and the last %s hold the first day and today', (unit) => {
    openAtlas();
    actions.setStep(unit);
    actions.first();
    expect(view().span.start).toBe(state().range.start);
    actions.last();
    expect(view().span.unit).toBe(unit);
    expect(view().span.start <= TODAY && TODAY < view().span.end).toBe(true);
  });

  test('the next incident is reached whatever the step, in the unit that is shown', () => {
    openAtlas('at=1945-09-02');
    actions.select(null);
    actions.toIncident(1);
    actions.toIncident(1);
    actions.toIncident(1);
    expect([shown(), view().selection?.id]).toEqual(['1945-09-03', 'landing-habomai-1945']);
  });

  test('an incident of which only the month is known is not shown as a day', () => {
    openAtlas('at=1855-03-01');
    actions.toIncident(1);
    expect([shown(), view().selection?.id]).toEqual(['1855-09', 'urup-anglo-french-1855']);
  });
});

describe('choosing', () => {
  test('an incident in sight keeps the span', () => {
    openAtlas('at=1945');
    actions.showIncident(incident('landing-shikotan-1945').id);
    expect([shown(), view().selection?.id]).toEqual(['1945', 'landing-shikotan-1945']);
  });

  test('an incident elsewhere brings its own time', () => {
    openAtlas('at=2020-01-01');
    actions.showIncident(incident('landing-shikotan-1945').id);
    expect(shown()).toBe('1945-09-01');
  });

  test('a category is hidden, shown again, and all or none at once', () => {
    openAtlas();
    actions.toggleCategory('war');
    actions.toggleCategory('nature');
    actions.toggleCategory('war');
    expect(view().hidden).toEqual(['nature']);
    actions.showCategories(Category.options);
    expect(view().hidden).toHaveLength(9);
  });
});

describe('gestures, which are entries of the browser’s history', () => {
  test('a run of steps is one; a choice after it another', () => {
    openAtlas();
    actions.step(1);
    const run = gesture();
    actions.step(1);
    actions.lookAt(at('1960'));
    expect(gesture()).toBe(run);
    actions.select({ kind: 'territory', id: territory('shikotan').id });
    expect(gesture()).toBe(run + 1);
  });

  test('every drag begins one, and the camera none', () => {
    openAtlas();
    actions.beginScrub();
    const drag = gesture();
    actions.lookAt(at('1960'));
    actions.moveCamera({ lon: 146, lat: 44, zoom: 6 });
    actions.lookAt(at('1961'));
    expect(gesture()).toBe(drag);
    actions.beginScrub();
    expect(gesture()).toBe(drag + 1);
  });

  test('looking at what is shown already changes nothing', () => {
    openAtlas('at=1945-09-02');
    const before = state();
    actions.lookAt(onDay(view().span.start));
    expect(state()).toBe(before);
  });
});

describe('notices', () => {
  test('the newest of a kind replaces the older', () => {
    openAtlas();
    actions.notify({ key: 'notice.unknown', params: { given: 'a' } });
    actions.notify({ key: 'notice.fullScreen', params: {} });
    actions.notify({ key: 'notice.unknown', params: { given: 'b' } });
    expect(state().notices.map((n) => [n.message.key, n.message.params])).toEqual([
      ['notice.fullScreen', {}],
      ['notice.unknown', { given: 'b' }],
    ]);
  });
});

test('before the record has come, nothing moves and nothing breaks', () => {
  useAtlas.setState(initialState, true);
  expect(actions.step(1)).toBe(false);
  actions.toIncident(1);
  actions.moment(1);
  actions.restore('at=1956');
  actions.showIncident(incident('landing-shikotan-1945').id);
  expect(state().view).toBe(initialState.view);
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { message } from '../../src/domain/message';
import { fail, ok } from '../../src/domain/result';
import type { Dataset } from '../../src/domain/schema';
import { firstOf, partsOf } from '../../src/domain/parts';
import { initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { bindWhole } from '../../src/state/whole';
import { notices, openAtlas, shown, TODAY, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { realRaw, realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const core = readOrThrow(partsOf(smallRaw()).core);
const whole = readOrThrow(smallRaw());
let unbind = (): void => undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unbind();
  vi.useRealTimers();
});

/** The core at an address, with details that come, or fail, when the test answers. */
function openCore(fragment = 'at=1945') {
  useAtlas.setState(initialState, true);
  actions.open({ dataset: core, today: TODAY, fragment });
  const waiting: ((answer: 'come' | 'fail') => void)[] = [];
  const loadWhole = vi.fn(
    () =>
      new Promise<ReturnType<typeof ok<Dataset>> | ReturnType<typeof fail<ReturnType<typeof message>>>>((resolve) => {
        waiting.push((answer) => resolve(answer === 'come' ? ok(whole) : fail(message('load.status', { file: 'details.json', status: 503 }))));
      }),
  );
  unbind = bindWhole(loadWhole, window);
  return {
    /** How often the details were asked for. */
    asked: () => loadWhole.mock.calls.length,
    /** The oldest question that waits is answered. */
    async answer(how: 'come' | 'fail') {
      waiting.shift()?.(how);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const isWhole = (): boolean => useAtlas.getState().dataset === whole;

describe('the details come', () => {
  test('once the map is there, and not before', async () => {
    const { asked, answer } = openCore();
    expect([asked(), isWhole()]).toEqual([0, false]);
    actions.pictured('whole');
    expect(asked()).toBe(1);
    await answer('come');
    expect(isWhole()).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a land', () => actions.select({ kind: 'territory', id: core.territories[0]?.id ?? ('' as never) })],
    ['an incident', () => actions.showIncident(core.incidents[0]?.id ?? ('' as never))],
    ['the chronicle', () => actions.setView({ panel: 'chronicle' })],
    ['the table', () => actions.setView({ panel: 'table' })],
    ['the field that finds', () => actions.openDialog('find')],
    ['the sources', () => actions.openDialog('sources')],
  ])('when the reader opens %s, though the map is not there yet', (_, open) => {
    const { asked } = openCore();
    open();
    expect(asked()).toBe(1);
  });

  test.each(['at=1945&territory=island', 'at=1945&incident=landing', 'at=1945&panel=chronicle', 'at=1945&panel=table'])('at once, where the address opens something: %s', (fragment) => expect(openCore(fragment).asked()).toBe(1));

  test('four seconds after the first picture, where no map comes, however long that took', () => {
    const { asked } = openCore();
    vi.advanceTimersByTime(60_000);
    expect(asked()).toBe(0);
    actions.pictured('first');
    vi.advanceTimersByTime(3999);
    expect(asked()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(asked()).toBe(1);
  });

  test('not for a step in time, the camera, a filter or a perspective', () => {
    const { asked } = openCore();
    actions.step(1);
    actions.moveCamera({ lon: 146, lat: 44, zoom: 6 });
    actions.toggleCategory('war');
    actions.setPerspective('japan');
    actions.setView({ theme: 'dark' });
    expect(asked()).toBe(0);
  });

  test('only once, however much happens meanwhile and afterwards', async () => {
    const { asked, answer } = openCore();
    actions.pictured('whole');
    actions.openDialog('find');
    actions.setView({ panel: 'chronicle' });
    vi.advanceTimersByTime(10_000);
    expect(asked()).toBe(1);
    await answer('come');
    actions.openDialog('sources');
    actions.setView({ panel: 'facts' });
    vi.advanceTimersByTime(10_000);
    expect(asked()).toBe(1);
  });
});

describe('what the reader did while they were on the way', () => {
  test('stays: the date, what is chosen, the perspective, the filter and the dialog', async () => {
    const { answer } = openCore('at=1945&territory=island');
    actions.goTo(at('1956-10-19'));
    actions.setPerspective('japan');
    actions.toggleCategory('war');
    actions.openDialog('find');
    const before = useAtlas.getState();
    await answer('come');
    expect(isWhole()).toBe(true);
    expect({ ...useAtlas.getState(), dataset: null }).toEqual({ ...before, dataset: null });
    expect([shown(), view().selection?.id, view().perspective]).toEqual(['1956-10-19', 'island', 'japan']);
  });

  test('makes no entry in the history of the browser', async () => {
    const { answer } = openCore();
    actions.pictured('whole');
    const { gesture } = useAtlas.getState();
    await answer('come');
    expect(useAtlas.getState().gesture).toBe(gesture);
  });
});

describe('when they do not come', () => {
  test('it is said once, the core stays, and the next opening tries again', async () => {
    const { asked, answer } = openCore();
    actions.pictured('whole');
    await answer('fail');
    expect([notices(), useAtlas.getState().dataset === core]).toEqual([['load.status'], true]);
    actions.step(1);
    expect(asked()).toBe(1);
    actions.setView({ panel: 'chronicle' });
    expect(asked()).toBe(2);
    await answer('fail');
    expect(notices()).toEqual(['load.status']);
    actions.openDialog('find');
    await answer('come');
    expect([asked(), isWhole()]).toEqual([3, true]);
  });

  test('after the four seconds, the map that comes late tries again', async () => {
    const { asked, answer } = openCore();
    actions.pictured('first');
    vi.advanceTimersByTime(4000);
    await answer('fail');
    actions.pictured('whole');
    expect(asked()).toBe(2);
  });
});

test('once unbound, nothing is asked for', () => {
  const { asked } = openCore();
  unbind();
  actions.pictured('whole');
  actions.openDialog('find');
  vi.advanceTimersByTime(10_000);
  expect(asked()).toBe(0);
});

describe('a clicker that is pressed before what it goes through is there', () => {
  const weeks = realRecord().lessons.find((l) => l.id === 'three-weeks-in-1945');
  const openFirst = (fragment: string) => {
    useAtlas.setState(initialState, true);
    const { core: both } = partsOf(realRaw());
    actions.open({ dataset: readOrThrow(firstOf(both).first), today: TODAY, fragment });
    return readOrThrow(both);
  };

  test('waits for the lesson, and is its next step, not a moment of the record', () => {
    const more = openFirst('at=1945-08-28&territory=iturup&lesson=three-weeks-in-1945,6&mode=present');
    actions.moment(1);
    actions.moment(1); // pressed again since nothing moved: still one step
    expect([shown(), view().lesson?.step]).toEqual(['1945-08-28', 5]);
    actions.complete(more); // the incidents alone do not tell the lesson's steps
    actions.settle();
    expect([shown(), view().lesson?.step]).toEqual(['1945-08-28', 5]);
    actions.complete(realRecord());
    expect([shown(), view().lesson?.step]).toEqual(['1945-09-01', 6]);
    actions.moment(1);
    expect(view().lesson).toEqual({ id: weeks?.id, step: 6, beat: 1 });
  });

  test('waits for the incidents when presenting freely: 2 September follows the 1st, and not the 3rd', () => {
    const more = openFirst('at=1945-09-01&mode=present');
    actions.moment(1);
    expect(shown()).toBe('1945-09-01');
    actions.complete(more);
    expect(shown()).toBe('1945-09-02');
    actions.settle();
    expect(shown()).toBe('1945-09-02');
  });

  test('is given up where it has been left meanwhile', () => {
    const more = openFirst('at=1945-09-01&mode=present');
    actions.moment(1);
    actions.leave();
    actions.complete(more);
    expect(shown()).toBe('1945-09-01');
  });

  test('asks again for a lesson that did not come', async () => {
    const { asked, answer } = openCore('at=1945&lesson=three-weeks-in-1945,6&mode=present');
    actions.moment(1);
    expect(asked()).toBe(1);
    await answer('fail');
    expect(asked()).toBe(1);
    actions.moment(1);
    expect(asked()).toBe(2);
  });
});

test('an address typed later whose lesson does not exist is said at once, and presenting goes on', () => {
  openAtlas('at=1945');
  actions.restore('at=1945-09-01&mode=present&lesson=no-such-lesson,1');
  expect([view().lesson, notices()]).toEqual([null, ['notice.lesson']]);
  actions.moment(1);
  expect(shown()).toBe('1945-09-02');
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindPlayback, type Scheduler } from '../../src/state/playbackClock';
import { actions, useAtlas } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';

/** A clock that a test moves by hand. */
function handClock() {
  let now = 0;
  let waiting: readonly { readonly at: number; readonly run: () => void }[] = [];
  const scheduler: Scheduler = {
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      waiting = [...waiting, entry];
      return () => {
        waiting = waiting.filter((e) => e !== entry);
      };
    },
  };
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (let next = waiting.find((e) => e.at <= end); next !== undefined; next = waiting.find((e) => e.at <= end)) {
      waiting = waiting.filter((e) => e !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  return { scheduler, pass, waitingFor: () => waiting.length };
}

let clock: ReturnType<typeof handClock>;
let unbind: () => void;
beforeEach(() => {
  clock = handClock();
  unbind = bindPlayback(clock.scheduler);
});
afterEach(() => unbind());

const playing = () => useAtlas.getState().playback.playing;

test('a year a second is the rate until another is chosen', () => {
  openAtlas('at=1945');
  actions.play();
  clock.pass(999);
  expect(shown()).toBe('1945');
  clock.pass(1);
  expect(shown()).toBe('1946');
  clock.pass(4000);
  expect(shown()).toBe('1950');
});

test.each([
  [0.25, '1946'],
  [0.5, '1947'],
  [1, '1949'],
  [2, '1953'],
  [5, '1965'],
] as const)('at %d steps a second, four seconds lead from 1945 to %s', (rate, to) => {
  openAtlas('at=1945');
  actions.setRate(rate);
  actions.play();
  clock.pass(4000);
  expect(shown()).toBe(to);
});

describe('changes while it plays', () => {
  test('of the speed hold at once', () => {
    openAtlas('at=1945');
    actions.setRate(0.25);
    actions.play();
    clock.pass(1000);
    actions.setRate(5);
    clock.pass(200);
    expect(shown()).toBe('1946');
    clock.pass(1000);
    expect(shown()).toBe('1951');
    expect(clock.waitingFor()).toBe(1);
  });

  test('of the step go on in the new unit, from where the islands pass', () => {
    openAtlas('at=1945');
    actions.play();
    actions.setStep('day');
    clock.pass(2000);
    expect(shown()).toBe('1945-08-30');
  });

  test('of the filter hold at once, from incident to incident', () => {
    openAtlas('at=1945-08-31');
    actions.setStep('incident');
    actions.showCategories(['war', 'statement']);
    actions.play();
    clock.pass(1000);
    expect(view().selection?.id).toBe('surrender-instrument-1945');
  });
});

describe('the end of playback', () => {
  test('today it stops by itself, and waits for nothing', () => {
    openAtlas('at=2024');
    actions.play();
    clock.pass(60_000);
    expect([shown(), playing(), clock.waitingFor()]).toEqual(['2026', false, 0]);
  });

  test('from 1855 to today it shows every year once', () => {
    openAtlas('at=1855');
    const seen = [shown()];
    const stop = useAtlas.subscribe(({ view: now }, before) => {
      if (now.span.start !== before.view.span.start) seen.push(shown());
    });
    actions.play();
    clock.pass(300_000);
    stop();
    expect(seen).toEqual(Array.from({ length: 2026 - 1855 + 1 }, (_, n) => String(1855 + n)));
  });

  test('from incident to incident it stops at the last', () => {
    const { incidents } = openAtlas('at=2025-12-26');
    actions.setStep('incident');
    actions.play();
    clock.pass(60_000);
    const last = [...incidents].sort((a, b) => a.date.extent.start - b.date.extent.start).at(-1);
    expect([view().selection?.id, playing()]).toEqual([last?.id, false]);
  });

  test('a pause holds the year, and going on takes a whole second to the next', () => {
    openAtlas('at=1945');
    actions.play();
    clock.pass(1500);
    actions.pause();
    clock.pass(10_000);
    expect([shown(), clock.waitingFor()]).toEqual(['1946', 0]);
    actions.play();
    clock.pass(999);
    expect(shown()).toBe('1946');
    clock.pass(1);
    expect(shown()).toBe('1947');
  });

  test.each<[string, () => void]>([
    ['a typed date', () => actions.goTo(at('1875'))],
    ['a drag', () => actions.beginScrub()],
    ['another address', () => actions.restore('at=1875')],
    ['presenting', () => actions.present()],
  ])('%s stops it', (_, act) => {
    openAtlas('at=1945');
    actions.play();
    act();
    const there = shown();
    clock.pass(10_000);
    expect([shown(), playing(), clock.waitingFor()]).toEqual([there, false, 0]);
  });

  test('pressing play twice does not make it faster', () => {
    openAtlas('at=1945');
    actions.play();
    actions.play();
    clock.pass(3000);
    expect(shown()).toBe('1948');
  });

  test('once unbound, the clock moves nothing', () => {
    openAtlas('at=1945');
    actions.play();
    unbind();
    clock.pass(10_000);
    expect(shown()).toBe('1945');
  });
});

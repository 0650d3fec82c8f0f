import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frameCount, frameOf } from '../../src/domain/run';
import { printSpan } from '../../src/domain/time';
import { bindPlayback } from '../../src/state/playbackClock';
import { runOf } from '../../src/state/runOf';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { handClock } from '../fixtures/handClock';

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

describe('ways of playing', () => {
  /** What was shown while `act` ran, each once. */
  function seenDuring(act: () => void): readonly string[] {
    const seen = [shown()];
    const stop = useAtlas.subscribe(({ view: now }, before) => {
      if (now.span !== before.view.span) seen.push(shown());
    });
    act();
    stop();
    return seen;
  }

  test('backwards, year by year, to 1855 and no further', () => {
    openAtlas('at=1858');
    actions.choosePlay({ direction: -1 });
    expect(seenDuring(() => { actions.play(); clock.pass(60_000); })).toEqual(['1858', '1857', '1856', '1855']);
    expect(playing()).toBe(false);
  });

  test('turned round while it plays, it goes back from where it is', () => {
    openAtlas('at=1945');
    actions.play();
    clock.pass(2000);
    actions.choosePlay({ direction: -1 });
    clock.pass(1000);
    expect(shown()).toBe('1946');
  });

  test('a part of the axis alone, from its first day to its last', () => {
    openAtlas('at=1945-09-20&part=1945-08-30/1945-09-02');
    expect(seenDuring(() => { actions.play(); clock.pass(60_000); })).toEqual(['1945-09-20', '1945-08-30', '1945-08-31', '1945-09-01', '1945-09-02']);
    expect(playing()).toBe(false);
  });

  test('from inside a part to its end, the second time from its beginning', () => {
    openAtlas('at=1950&part=1948/1951');
    actions.play();
    clock.pass(60_000);
    expect(shown()).toBe('1951');
    actions.play();
    expect(shown()).toBe('1948');
  });

  test('again and again, when asked for, and from the end straight to the beginning', () => {
    openAtlas('at=1950&part=1949/1951');
    actions.choosePlay({ ending: 'again' });
    expect(seenDuring(() => { actions.play(); clock.pass(7000); })).toEqual(['1950', '1951', '1949', '1950', '1951', '1949', '1950', '1951']);
    expect([playing(), clock.waitingFor()]).toEqual([true, 1]);
  });

  test('again and again stops where there is one frame alone', () => {
    openAtlas('at=1945&part=1945-08/1945-09');
    actions.choosePlay({ ending: 'again' });
    actions.play();
    clock.pass(5000);
    expect([shown(), playing(), clock.waitingFor()]).toEqual(['1945', false, 0]);
  });

  test('paced by events, the day on which Iturup passes stays four seconds, a quiet one a single second', () => {
    openAtlas('at=1945-08-28');
    actions.choosePlay({ pacing: 'events' });
    actions.play();
    clock.pass(3999);
    expect(shown()).toBe('1945-08-28');
    clock.pass(1);
    expect(shown()).toBe('1945-08-29');
    openAtlas('at=1945-09-08');
    actions.choosePlay({ pacing: 'events' });
    actions.setRate(2);
    actions.play();
    clock.pass(500);
    expect(shown()).toBe('1945-09-09');
  });

  test('every frame is that of the run that began, by number, and the same the second time', () => {
    const play = (): readonly string[] => {
      openAtlas('at=1855&part=1850/1960');
      actions.setStep('incident');
      actions.choosePlay({ pacing: 'events' });
      return seenDuring(() => { actions.play(); clock.pass(3_600_000); });
    };
    const first = play();
    const run = (openAtlas('at=1855&part=1850/1960'), actions.setStep('incident'), runOf(useAtlas.getState()));
    const frames = Array.from({ length: run === null ? 0 : frameCount(run) }, (_, n) => run && frameOf(run, n)?.span).flatMap((span) => (span ? [printSpan(span)] : []));
    expect(first).toEqual(frames.filter((text, n) => text !== frames[n - 1]));
    expect(first.length).toBeGreaterThan(40);
    expect(play()).toEqual(first);
  });

  test('a step of the reader’s own is gone on from', () => {
    openAtlas('at=1945');
    actions.play();
    clock.pass(900);
    actions.leap(1);
    clock.pass(999);
    expect(shown()).toBe('1955');
    clock.pass(1);
    expect(shown()).toBe('1956');
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

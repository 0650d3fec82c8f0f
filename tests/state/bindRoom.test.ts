/** What a reload keeps before a class, and the screen that stays awake. */
// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { bindRoom } from '../../src/state/bindRoom';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas } from '../fixtures/atlas';

const { getState: state } = useAtlas;
let unbind = (): void => undefined;
afterEach(() => {
  unbind();
  sessionStorage.clear();
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'wakeLock');
});

/** The page as it opens: the record, then what the room has kept. */
const load = (fragment: string): void => {
  unbind();
  openAtlas(fragment);
  unbind = bindRoom(window);
};

test('a black screen is black again after a reload, and what was held is held', () => {
  load('at=1945-09-01&mode=present');
  actions.cover('black');
  actions.freeze();
  load('at=1945-09-01&mode=present');
  expect([state().cover, state().room.held]).toEqual(['black', true]);
  actions.cover('black');
  actions.freeze();
  load('at=1945-09-01&mode=present');
  expect([state().cover, state().room.held]).toEqual([null, false]);
});

test('an address that explores is never covered', () => {
  load('at=1945-09-01&mode=present');
  actions.cover('white');
  load('at=1945');
  expect(state().cover).toBeNull();
});

test('the keys of a clicker are known again, and spoilt ones are none', () => {
  localStorage.setItem('kuril-atlas.clicker', '{"black":{"code":"F8","key":"F8"},"nextMoment":7}');
  load('at=1945');
  expect(state().room.learned).toEqual({ black: { code: 'F8', key: 'F8' } });
});

test('the screen is kept awake while presenting, and let go; where the browser can’t or won’t, that is known', async () => {
  load('at=1945&mode=present');
  await vi.waitFor(() => expect(state().room.awake).toBe('absent'));
  const locks: (EventTarget & { released: boolean })[] = [];
  const request = (): Promise<EventTarget> => {
    const lock = Object.assign(new EventTarget(), { released: false, release: () => Promise.resolve(void (lock.released = true)) });
    locks.push(lock);
    return Promise.resolve(lock);
  };
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  load('at=1945&mode=present');
  await vi.waitFor(() => expect(state().room.awake).toBe('held'));
  actions.setView({ mode: 'explore' });
  await vi.waitFor(() => expect([state().room.awake, locks.every((l) => l.released)]).toEqual(['no', true]));
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: () => Promise.reject(new Error('low battery')) } });
  load('at=1945&mode=present');
  await vi.waitFor(() => expect(state().room.awake).toBe('refused'));
});

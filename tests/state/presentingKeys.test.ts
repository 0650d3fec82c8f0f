/** The keys before a class: a clicker's, and those of a black or white screen. */
// @vitest-environment jsdom
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindKeys } from '../../src/state/bindKeys';
import { useAtlas } from '../../src/state/atlas';
import { encodeView } from '../../src/domain/address';
import { actions } from '../../src/state/store';
import { notices, openAtlas, shown, view } from '../fixtures/atlas';

let unbind: () => void;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => unbind());

const { getState: state } = useAtlas;
const open = (fragment: string) => {
  openAtlas(fragment);
  return userEvent.setup();
};

describe('presenting by keys', () => {
  test.each(['{PageDown}', '{ArrowRight}', '{ArrowDown}', ' ', 'n', '{Enter}'])('%j leads to the next moment', async (keys) => {
    await open('at=1945-09-01&mode=present').keyboard(keys);
    expect(shown()).toBe('1945-09-02');
  });

  test.each(['{PageUp}', '{ArrowLeft}', '{ArrowUp}', 'p', '{Backspace}'])('%j leads back', async (keys) => {
    const user = open('at=1945-09-01&mode=present');
    await user.keyboard(`n${keys}`);
    expect(shown()).toBe('1945-09-01');
  });

  test.each([
    ['black', '[KeyB]', '[Period]'],
    ['white', '[KeyW]', '[Comma]'],
  ])('under a %s screen only the keys that end it work', async (colour, on, off) => {
    const user = open('at=1945-09-01&mode=present');
    await user.keyboard(`${on}n{PageUp}{ArrowRight} {Enter}lf?`);
    expect([state().cover, shown(), view().theme, state().dialog, notices()]).toEqual([colour, '1945-09-01', 'light', null, []]);
    await user.keyboard(off);
    expect(state().cover).toBeNull();
    await user.keyboard('n');
    expect(shown()).toBe('1945-09-02');
  });

  test('black turns to white by one key', async () => {
    await open('at=1945&mode=present').keyboard('bw');
    expect(state().cover).toBe('white');
  });

  test('Escape leaves the cover, then the mode, then what was chosen, and always keeps the date', async () => {
    const user = open('at=1945-09-01&territory=shikotan&mode=present');
    const seen = () => [state().cover, view().mode, view().selection?.id ?? null, shown()];
    await user.keyboard('b');
    const states = [seen()];
    for (let n = 0; n < 4; n += 1) {
      await user.keyboard('{Escape}');
      states.push(seen());
    }
    expect(states).toEqual([
      ['black', 'present', 'shikotan', '1945-09-01'],
      [null, 'present', 'shikotan', '1945-09-01'],
      [null, 'explore', 'shikotan', '1945-09-01'],
      [null, 'explore', null, '1945-09-01'],
      [null, 'explore', null, '1945-09-01'],
    ]);
  });

  test('the keys of exploring rest: no step of ten, no dialog for a date', async () => {
    await open('at=1945-09-01&mode=present').keyboard('g{Home}{End}ts');
    expect([shown(), state().dialog, view().panel]).toEqual(['1945-09-01', null, 'facts']);
  });

  test('a slider that has the focus never sees a clicker’s PageUp, which would mean “later” to it', async () => {
    const user = open('at=1945-09-02&mode=present');
    const slider = document.createElement('div');
    slider.tabIndex = 0;
    const heard: string[] = [];
    slider.addEventListener('keydown', (event) => heard.push(event.code));
    document.body.append(slider);
    slider.focus();
    await user.keyboard('{PageUp}{Tab}');
    slider.remove();
    expect([heard, shown()]).toEqual([['Tab'], '1945-09-01']);
  });

  test.each(['button', 'a', 'select', 'input', 'textarea', 'summary', 'canvas'])('a clicker goes on whatever has the focus: %s', async (name) => {
    const user = open('at=1945-09-01&mode=present');
    const element = document.createElement(name);
    element.tabIndex = 0;
    if (name === 'input') element.setAttribute('type', 'checkbox');
    if (name === 'a') element.setAttribute('href', '#x');
    document.body.append(element);
    element.focus();
    await user.keyboard('{PageDown}');
    element.remove();
    // Only a text area takes what is typed: there is none before a class.
    expect(shown()).toBe(name === 'textarea' ? '1945-09-01' : '1945-09-02');
  });
});

const learn = (purpose: 'nextMoment' | 'black' | 'spotlight', keys: string) => async (user: ReturnType<typeof open>) => {
  actions.openDialog('clicker');
  actions.learnKey(purpose);
  await user.keyboard(keys);
  actions.openDialog(null);
};

describe('a clicker that was taught', () => {
  afterEach(() => localStorage.clear());

  test('wins over what the key meant, in every focus, once for each press, and is kept on the device', async () => {
    const user = open('at=1945-09-01&mode=present');
    await learn('nextMoment', '[KeyL]')(user);
    const area = document.createElement('textarea');
    document.body.append(area);
    area.focus();
    await user.keyboard('{l>3/}');
    area.remove();
    expect([shown(), view().theme, area.value]).toEqual(['1945-09-02', 'light', '']);
    expect(localStorage.getItem('kuril-atlas.clicker')).toBe('{"nextMoment":{"code":"KeyL","key":"l"}}');
  });

  test('means nothing while exploring', async () => {
    const user = open('at=1945');
    await learn('black', '[KeyT]')(user);
    await user.keyboard('t');
    expect([view().panel, state().cover]).toEqual(['table', null]);
  });

  test('under a black screen it ends it, and the others rest', async () => {
    const user = open('at=1945-09-01&mode=present');
    await learn('nextMoment', '[KeyQ]')(user);
    await learn('black', '[F8]')(user);
    await user.keyboard('[F8]q');
    expect([state().cover, shown()]).toEqual(['black', '1945-09-01']);
    await user.keyboard('[F8]q');
    expect([state().cover, shown()]).toEqual([null, '1945-09-02']);
  });

  test('Escape and Tab are not learned: it says so, and Escape only ends learning', async () => {
    const user = open('at=1945-09-01&mode=present');
    actions.openDialog('clicker');
    actions.learnKey('black');
    await user.keyboard('{Tab}');
    expect([state().room.heard?.verdict, state().room.learning]).toEqual(['tab', 'black']);
    await user.keyboard('{Escape}');
    expect([state().room.heard?.verdict, state().room.learning, state().dialog, state().room.learned]).toEqual(['escape', null, 'clicker', {}]);
  });

  test('works for this page where the browser keeps nothing, and that is said', async () => {
    const user = open('at=1945-09-01&mode=present');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await learn('nextMoment', '[KeyQ]')(user);
    Storage.prototype.setItem = setItem;
    await user.keyboard('q');
    expect([state().room.keeping, shown()]).toEqual(['full', '1945-09-02']);
  });
});

describe('what points and what holds', () => {
  test('a picture that is held does not go on, and names stay as they are, until it is let go', async () => {
    const user = open('at=1945-09-01&mode=present');
    await user.keyboard('zn{PageDown}{PageUp}hvx');
    expect([state().room.held, shown(), view().labels, view().perspective, view().compare]).toEqual([true, '1945-09-01', true, 'control', null]);
    await user.keyboard('b');
    expect(state().cover).toBe('black');
    await user.keyboard('bzn');
    expect([state().room.held, shown()]).toEqual([false, '1945-09-02']);
  });

  test('the spotlight grows by keys, gives way to the pointer, and Escape ends it before anything else', async () => {
    const user = open('at=1945-09-01&mode=present');
    await user.keyboard('t');
    const { radius } = state().room;
    await user.keyboard('++-');
    expect([state().room.pointing, state().room.radius > radius]).toEqual(['spotlight', true]);
    await user.keyboard('d');
    expect(state().room.pointing).toBe('pointer');
    await user.keyboard('z{Escape}');
    expect([state().room.pointing, state().room.held, view().mode]).toEqual(['none', true, 'present']);
    await user.keyboard('{Escape}');
    expect([state().room.held, view().mode]).toEqual([false, 'present']);
    await user.keyboard('{Escape}');
    expect(view().mode).toBe('explore');
  });

  test('names go and come by one key, and are a part of the view', async () => {
    const user = open('at=1945-09-01&mode=present');
    await user.keyboard('h');
    expect([view().labels, encodeView(view())]).toEqual([false, 'at=1945-09-01&labels=0&mode=present']);
    await user.keyboard('h');
    expect(view().labels).toBe(true);
  });
});

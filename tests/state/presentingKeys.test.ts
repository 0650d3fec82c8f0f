/** The keys before a class: a clicker's, and those of a black or white screen. */
// @vitest-environment jsdom
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindKeys } from '../../src/state/bindKeys';
import { useAtlas } from '../../src/state/atlas';
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
});

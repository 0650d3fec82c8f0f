import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { bindKeys } from '../../src/state/bindKeys';
import { axisIn, initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { IncidentsCard } from '../../src/map/tools/incidents/IncidentsCard';
import { Timeline } from '../../src/timeline/Timeline';
import { notices, openAtlas, shown, view } from '../fixtures/atlas';
import { day } from '../fixtures/dates';

let unbind: () => void;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => unbind());

/** The timeline and the panel, with a field for text beside them. */
function openPage(fragment: string) {
  const dataset = openAtlas(fragment);
  render(
    <>
      <Timeline dataset={dataset} />
      <FactsPanel dataset={dataset} />
      <input aria-label="Search" />
    </>,
  );
  return userEvent.setup();
}

const { getState: state } = useAtlas;
const open = (fragment: string) => {
  openAtlas(fragment);
  return userEvent.setup();
};

/** Whether the atlas leaves a stroke to the browser. */
function left(init: KeyboardEventInit, target: Element = document.body): boolean {
  const event = createEvent.keyDown(target, init);
  fireEvent(target, event);
  return !event.defaultPrevented;
}

describe('the axis by keys', () => {
  const days = () => {
    const { start, end } = axisIn(state());
    return end - start;
  };

  test('plus and equals come closer, minus goes farther, nought shows the whole and goes back', async () => {
    const user = open('at=1945-09-02');
    await user.keyboard('+');
    expect(days()).toBe(65);
    await user.keyboard('=');
    expect(days()).toBeLessThan(34);
    await user.keyboard('--');
    expect(days()).toBeGreaterThan(125);
    await user.keyboard('0');
    expect(days()).toBeGreaterThan(60_000);
    await user.keyboard('0');
    expect([days(), view().axis, shown()]).toEqual([130, null, '1945-09-02']);
  });

  test('also where the slider has the focus; the map keeps its own plus and minus', () => {
    openPage('at=1945-09-02');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Date' }), { key: '+', code: 'Equal', shiftKey: true });
    expect(days()).toBe(65);
    const map = document.body.appendChild(document.createElement('canvas'));
    for (const key of ['+', '=', '-']) expect(left({ key }, map)).toBe(true);
    map.remove();
    expect(days()).toBe(65);
  });

  test('the arrows move the axis where its strip has the focus, and time elsewhere', async () => {
    const user = openPage('at=1945-09-02&axis=1945-08-01/1945-10-11');
    screen.getByRole('scrollbar').focus();
    await user.keyboard('{ArrowLeft}');
    expect([shown(), axisIn(state()).start]).toEqual(['1945-09-02', day('1945-07-14')]);
    screen.getByRole('slider', { name: 'Date' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(shown()).toBe('1945-09-01');
  });
});

test('Escape first sends the note of the axis away, then lets the selection go', async () => {
  const user = openPage('at=1945&territory=iturup');
  fireEvent.pointerMove(screen.getByRole('slider', { name: 'Date' }), { clientX: 300, clientY: 5, pointerType: 'mouse' });
  expect(document.querySelector('.lanes > .axis-note')).not.toBeNull();
  await user.keyboard('{Escape}');
  expect([document.querySelector('.lanes > .axis-note'), view().selection?.id]).toEqual([null, 'iturup']);
  await user.keyboard('{Escape}');
  expect(view().selection).toBeNull();
});

describe('exploring by keys', () => {
  test.each([
    ['{ArrowRight}', '1946'],
    ['{ArrowUp}', '1946'],
    ['{ArrowLeft}', '1944'],
    ['{ArrowDown}', '1944'],
    ['{PageUp}', '1955'],
    ['{PageDown}', '1935'],
    ['{Home}', '1855'],
    ['{End}', '2026'],
    ['{ArrowRight}{ArrowRight}{ArrowLeft}', '1946'],
    ['{PageDown>12/}', '1855'],
  ])('%s leads from 1945 to %s', async (keys, to) => {
    await open('at=1945').keyboard(keys);
    expect(shown()).toBe(to);
  });

  test('day by day, with the arrows, from 31 August to 3 September 1945', async () => {
    await open('at=1945-08-31').keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(shown()).toBe('1945-09-03');
  });

  test('Shift and an arrow lead from incident to incident', async () => {
    const user = open('at=1945-09-01');
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect([shown(), view().selection?.id]).toEqual(['1945-09-02', 'stalin-address-1945']);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect([shown(), view().selection?.id]).toEqual(['1945-09-01', 'landing-shikotan-1945']);
  });

  test('Space plays and pauses', async () => {
    const user = open('at=1945');
    await user.keyboard(' ');
    expect(state().playback.playing).toBe(true);
    await user.keyboard(' ');
    expect(state().playback.playing).toBe(false);
  });

  test.each([
    ['g', 'date'],
    ['/', 'find'],
    ['s', 'sources'],
    ['?', 'keys'],
  ])('%s opens the dialog “%s”', async (key, dialog) => {
    await open('at=1945').keyboard(key);
    expect(state().dialog).toBe(dialog);
  });

  test('T shows the table and then the facts again, L the dark theme and the light, P presents', async () => {
    const user = open('at=1945');
    await user.keyboard('tl');
    expect(view()).toMatchObject({ panel: 'table', theme: 'dark' });
    await user.keyboard('tl');
    expect(view()).toMatchObject({ panel: 'facts', theme: 'light' });
    await user.keyboard('p');
    expect(view().mode).toBe('present');
  });

  test('V goes round the perspectives, also before a class, and keeps the date', async () => {
    const user = open('at=1980');
    const seen: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      await user.keyboard('v');
      seen.push(view().perspective);
    }
    expect(seen).toEqual(['japan', 'russia', 'control', 'japan']);
    await user.keyboard('pv');
    expect([view().mode, view().perspective, shown()]).toEqual(['present', 'russia', '1980']);
  });

  test('C shows the chronicle and then the facts again, also from the table', async () => {
    const user = open('at=1945');
    await user.keyboard('c');
    expect(view().panel).toBe('chronicle');
    await user.keyboard('c');
    expect(view().panel).toBe('facts');
    await user.keyboard('tc');
    expect(view().panel).toBe('chronicle');
  });

  test('F asks for full screen; where the browser has none, a notice says so', async () => {
    await open('at=1945').keyboard('f');
    expect(notices()).toEqual(['notice.fullScreen']);
  });

  test.each([
    ['Russian', 'п'],
    ['Japanese', 'き'],
  ])('on a %s keyboard the key at G, which writes “%s”, opens the date', async (_, key) => {
    openAtlas();
    const user = userEvent.setup({ keyboardMap: [{ code: 'KeyG', key }] });
    await user.keyboard(`[KeyG]`);
    expect(state().dialog).toBe('date');
  });

  test('while a word is being composed no key is a command', () => {
    openAtlas();
    fireEvent.keyDown(document.body, { code: 'KeyG', key: 'Process', isComposing: true });
    expect(state().dialog).toBeNull();
  });
});

describe('who has the focus', () => {
  test('a text field keeps its letters, its Space and its arrows', async () => {
    const user = openPage('at=1945');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search' });
    await user.click(field);
    await user.keyboard('gts vc/ {ArrowLeft}{Home}');
    expect(field.value).toBe('gts vc/ ');
    expect([state().dialog, view().perspective, view().panel, shown(), state().playback.playing]).toEqual([null, 'control', 'facts', '1945', false]);
  });

  test('a focused button keeps its Space: “On one step” steps, and nothing plays', async () => {
    const user = openPage('at=1945');
    screen.getByRole('button', { name: 'On one step' }).focus();
    await user.keyboard(' ');
    expect([shown(), state().playback.playing]).toEqual(['1946', false]);
    await user.keyboard('{Enter}');
    expect(shown()).toBe('1947');
    await user.keyboard('{ArrowRight}');
    expect(shown()).toBe('1948');
  });

  test('a focused list keeps its arrows', async () => {
    const user = openPage('at=1945');
    screen.getByRole('combobox', { name: 'Step' }).focus();
    await user.keyboard('{ArrowRight}{ArrowUp}{End} ');
    expect([shown(), state().playback.playing]).toEqual(['1945', false]);
  });

  test('the choice of the names’ order keeps its arrows', () => {
    openPage('at=1945');
    const choice = screen.getByRole('radio', { name: 'administrator first' });
    for (const code of ['ArrowDown', 'ArrowRight', 'Space']) expect(left({ code, key: code }, choice), code).toBe(true);
    expect([shown(), state().playback.playing]).toEqual(['1945', false]);
  });

  test('a tick of the filter keeps its Space, not the arrows', async () => {
    const user = open('at=1945');
    render(<IncidentsCard dataset={openAtlas('at=1945')} geometry={undefined as never} />); // it draws no shapes
    screen.getByRole('checkbox', { name: /^War/ }).focus();
    await user.keyboard(' {ArrowRight}');
    expect([view().hidden, shown(), state().playback.playing]).toEqual([['war'], '1946', false]);
  });

  test('on the slider the keys are those of the whole atlas, each once', async () => {
    const user = openPage('at=1945');
    screen.getByRole('slider').focus();
    await user.keyboard('{ArrowRight}');
    expect(shown()).toBe('1946');
    await user.keyboard('{PageUp}{Home}{End}');
    expect(shown()).toBe('2026');
  });
});

describe('strokes that are not ours', () => {
  test('with Control, Alt or Meta go to the browser and change nothing', () => {
    openAtlas();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      for (const code of ['ArrowLeft', 'KeyS', 'KeyF', 'KeyT', 'Space']) expect(left({ code, key: code, [modifier]: true }), `${modifier} ${code}`).toBe(true);
    }
    expect([shown(), state().dialog, view().panel]).toEqual(['1945', null, 'facts']);
  });

  test('F5 and Tab go to the browser, also under a black screen', () => {
    openAtlas('at=1945&mode=present');
    expect([left({ code: 'F5', key: 'F5' }), left({ code: 'Tab', key: 'Tab' })]).toEqual([true, true]);
    actions.cover('black');
    expect([left({ code: 'F5', key: 'F5' }), left({ code: 'Tab', key: 'Tab' })]).toEqual([true, true]);
  });

  test('ours do not scroll the page as well', () => {
    openAtlas();
    for (const code of ['ArrowDown', 'PageDown', 'Space', 'Home']) expect(left({ code, key: code }), code).toBe(false);
  });

  test('before the record has come, no key does anything', () => {
    useAtlas.setState(initialState, true);
    expect(left({ code: 'KeyG', key: 'g' })).toBe(true);
    expect(state().dialog).toBeNull();
  });

  test('while a dialog is open, the keys behind it are still', async () => {
    const user = open('at=1945');
    await user.keyboard('g{ArrowRight}t');
    expect([state().dialog, shown(), view().panel]).toEqual(['date', '1945', 'facts']);
  });

  test('once unbound, the keys are still', async () => {
    const user = open('at=1945');
    unbind();
    await user.keyboard('{ArrowRight}');
    expect(shown()).toBe('1945');
  });
});

test('the label, the slider and the keys never disagree on the date', async () => {
  const user = openPage('at=1945');
  for (const keys of ['{ArrowRight}', '{PageDown}', '{Home}', '{End}', '{Shift>}{ArrowLeft}{/Shift}']) {
    await user.keyboard(keys);
    const year = shown().slice(0, 4);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(new RegExp(`^${year},`));
    expect(screen.getByRole('button', { name: /Go to a date/ }).textContent).toContain(year);
  }
  act(() => actions.setStep('day'));
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toContain(shown().slice(0, 4));
});

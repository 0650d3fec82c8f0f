import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { FindDialog } from '../../src/panels/FindDialog';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { notices, shown, view } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';
import { realRecord } from '../fixtures/realRecord';
import { openRecord } from './opened';

installBrowserParts();

function openFind(fragment = 'at=1980') {
  openRecord(realRecord(), fragment);
  act(() => actions.openDialog('find'));
  render(<FindDialog dataset={realRecord()} />);
  return userEvent.setup();
}

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const options = () => screen.queryAllByRole('option');
const names = () => options().map((o) => o.querySelector('.found-name')?.textContent);
const about = () => options().map((o) => o.querySelector('.found-about')?.textContent);
const status = () => screen.getByRole('status').textContent;
const chosen = () => screen.queryAllByRole('option', { selected: true }).map((o) => o.querySelector('.found-name')?.textContent);
const dialog = () => useAtlas.getState().dialog;

describe('the field', () => {
  test('has the focus at once, with an example and nothing found', () => {
    openFind();
    expect(document.activeElement).toBe(field());
    expect(status()).toMatch(/^For example: Shikotan 1950/);
    expect([options(), field().getAttribute('aria-expanded'), field().hasAttribute('aria-activedescendant')]).toEqual([[], 'false', false]);
  });

  test('says how many it finds, and opens a list that belongs to it', async () => {
    const user = openFind();
    await user.keyboard('Shikotan');
    expect(status()).toBe(`${options().length} matches`);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(field().getAttribute('aria-controls') ?? '')).toBe(screen.getByRole('listbox', { name: 'Find' }));
    expect(field().getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  });

  test.each(['Iturup', 'etorofu', 'ETOROFU-TŌ', '択捉', 'えとろふ', 'エトロフ', 'Итуруп', 'итуруп'])('%s finds Iturup first, whatever the script and the case', async (words) => {
    const user = openFind();
    await user.paste(words);
    expect(names()[0]).toBe('Iturup / Etorofu');
    expect(about()[0]).toBe('Итуруп · 択捉島');
  });

  test('nothing found is said, with what was written; Enter then does nothing', async () => {
    const user = openFind();
    await user.paste('Atlantis');
    expect(status()).toBe('Nothing in the record is called “Atlantis”. Try fewer letters, or another spelling.');
    await user.keyboard('{Enter}{ArrowDown}{ArrowUp}');
    expect([dialog(), options(), view().selection]).toEqual(['find', [], null]);
  });

  test.each(['   ', '—', '%%%', '{'])('“%s” is no word: nothing breaks', async (words) => {
    const user = openFind();
    await user.paste(words);
    await user.keyboard('{Enter}');
    expect([options(), dialog()]).toEqual([[], 'find']);
  });

  test('what is written is text, never markup', async () => {
    const user = openFind();
    await user.paste('<img src=x>');
    expect(document.querySelector('img')).toBeNull();
    expect(status()).toContain('“<img src=x>”');
  });
});

describe('Enter', () => {
  test('on “Shikotan 1950” goes to Shikotan in 1950', async () => {
    const user = openFind('at=1980');
    await user.keyboard('Shikotan 1950');
    expect([names()[0], about()[0]]).toEqual(['Shikotan', 'Шикотан · 色丹島 · 1950']);
    await user.keyboard('{Enter}');
    expect([shown(), view().selection, dialog()]).toEqual(['1950', { kind: 'territory', id: 'shikotan' }, null]);
  });

  test.each([
    ['1945', '1945', '1945'],
    ['1945-09', 'September 1945', '1945-09'],
    ['1945-09-02', '2 September 1945', '1945-09-02'],
  ])('on the date %s alone goes to it', async (words, name, to) => {
    const user = openFind('at=1980&territory=shikotan');
    await user.paste(words);
    expect([names(), about()]).toEqual([[name], ['go to this date']]);
    await user.keyboard('{Enter}');
    expect([shown(), view().selection?.id, dialog()]).toEqual([to, 'shikotan', null]);
  });

  test('on a date outside the range goes to the nearest, with a notice', async () => {
    const user = openFind();
    await user.paste('Shikotan 1700');
    await user.keyboard('{Enter}');
    expect([shown(), notices()]).toEqual(['1855', ['notice.rangeTyped']]);
  });

  test.each([
    ['Toyohara', { kind: 'place', id: 'yuzhno-sakhalinsk' }, '1980'],
    ['Soviet troops land on Shikotan', { kind: 'incident', id: 'landing-shikotan-1945' }, '1945'],
  ])('on %s leads to it, and an incident to its time', async (words, selection, date) => {
    const user = openFind('at=1980');
    await user.paste(words);
    await user.keyboard('{Enter}');
    expect([view().selection, shown()]).toEqual([selection, date]);
  });

  test('on a source opens the sources at its title', async () => {
    const user = openFind();
    await user.paste('Racing the Enemy');
    expect(about()[0]).toBe('source · T. Hasegawa');
    await user.keyboard('{Enter}');
    expect([dialog(), useAtlas.getState().sought]).toEqual(['sources', 'Racing the Enemy: Stalin, Truman, and the Surrender of Japan']);
  });
});

describe('the names of what is found', () => {
  test('are those of the date that is asked for', async () => {
    const user = openFind('at=1980');
    await user.paste('満州 1930');
    expect(names()[0]).toBe('Manchuria');
    await user.clear(field());
    await user.paste('満州 1960');
    expect(names()[0]).toBe('Northeast China');
  });

  test('have the side’s form first in its view', async () => {
    const user = openFind('at=1980&perspective=japan');
    await user.paste('Iturup');
    expect(names()[0]).toBe('Etorofu / Iturup');
  });

  test('say which is a place, an incident, a source', async () => {
    const user = openFind();
    await user.paste('Yuzhno-Kurilsk');
    expect(about()[0]).toBe('Settlement · Южно-Курильск · 古釜布');
  });
});

describe('by the arrows', () => {
  test('the choice moves, round at both ends, and Enter takes it', async () => {
    const user = openFind();
    await user.paste('Kurilsk');
    const all = names();
    expect(all.length).toBeGreaterThan(2);
    expect(chosen()).toEqual([all[0]]);
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toEqual([all[1]]);
    expect(field().getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()).toEqual([all.at(-1)]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(chosen()).toEqual([all[1]]);
    await user.keyboard('{Enter}');
    expect(dialog()).not.toBe('find');
  });

  test('writing on begins at the first again', async () => {
    const user = openFind();
    await user.paste('Kuril');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await user.keyboard('s');
    expect(chosen()).toEqual([names()[0]]);
  });

  test('left, right, Home and End stay the field’s own', async () => {
    const user = openFind();
    await user.keyboard('hikotan{Home}S');
    expect(field().value).toBe('Shikotan');
  });
});

describe('by the mouse', () => {
  test('what is under it is chosen, and a click takes it', async () => {
    const user = openFind();
    await user.paste('Shikotan');
    const second = options()[1];
    if (second === undefined) throw new Error('only one thing is called Shikotan');
    const name = second.querySelector('.found-name')?.textContent;
    fireEvent.pointerMove(second);
    expect(chosen()).toEqual([name]);
    await user.click(options()[0] ?? document.body);
    expect([view().selection, dialog()]).toEqual([{ kind: 'territory', id: 'shikotan' }, null]);
  });
});

describe('while a word is being composed, as in Japanese', () => {
  test('Enter and the arrows belong to the keyboard’s own list; the next Enter chooses', async () => {
    const user = openFind();
    await user.paste('択捉');
    const before = chosen();
    for (const key of ['ArrowDown', 'Enter']) fireEvent.keyDown(field(), { key, code: key, isComposing: true });
    expect([dialog(), chosen()]).toEqual(['find', before]);
    await user.keyboard('{Enter}');
    expect([dialog(), view().selection]).toEqual([null, { kind: 'territory', id: 'iturup' }]);
  });

  test('in Safari, which tells the Enter that ends the composition only by its code, too', async () => {
    const user = openFind();
    await user.paste('択捉');
    fireEvent.keyDown(field(), { key: 'Enter', code: 'Enter', keyCode: 229 });
    expect(dialog()).toBe('find');
  });
});

test('Escape closes it, and nothing has changed', async () => {
  const user = openFind('at=1980');
  const before = view();
  await user.keyboard('Shikotan 1950{Escape}');
  expect(dialog()).toBeNull();
  expect(view()).toBe(before);
});

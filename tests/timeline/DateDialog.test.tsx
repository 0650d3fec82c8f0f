import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { DateDialog } from '../../src/timeline/DateDialog';
import { notices, openAtlas, shown } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';

installBrowserParts();

function openField(fragment = 'at=1945') {
  openAtlas(fragment);
  actions.openDialog('date');
  render(<DateDialog />);
  return userEvent.setup();
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Date: 1945, 1945-09 or 1945-09-02' });
const isOpen = () => useAtlas.getState().dialog === 'date';

test('the field has the focus and holds the date that is shown, ready to be written over', async () => {
  const user = openField('at=1945-09-02');
  expect(screen.getByRole('dialog', { name: 'Go to a date' })).toBeTruthy();
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('1945-09-02');
  await user.keyboard('1956{Enter}');
  expect(shown()).toBe('1956');
});

describe('a date that is one', () => {
  test.each([
    ['1875', '1875', 'year'],
    ['1945-08', '1945-08', 'month'],
    ['1945-09-02', '1945-09-02', 'day'],
    ['  1956-10-19 ', '1956-10-19', 'day'],
    ['1855-01-01', '1855-01-01', 'day'],
    ['2026-11-23', '2026-11-23', 'day'],
    ['1904-02-29', '1904-02-29', 'day'],
  ])('“%s” is shown as it is, and steps go on in its unit', async (text, date, unit) => {
    const user = openField();
    await user.clear(field());
    await user.type(field(), text);
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(shown()).toBe(date);
    expect(useAtlas.getState().playback.step).toBe(unit);
    expect(isOpen()).toBe(false);
    expect(notices()).toEqual([]);
  });
});

describe('a date that is none', () => {
  test.each(['1945-02-30', '1945-13', 'yesterday', '2 September 1945', '45', '194X', '1945/1946', '0000'])('“%s” stays in the field, and the dialog says what to write', async (text) => {
    const user = openField();
    await user.clear(field());
    await user.type(field(), `${text}{Enter}`);
    expect(isOpen()).toBe(true);
    expect(shown()).toBe('1945');
    expect(field().value).toBe(text);
    const reason = screen.getByRole('alert');
    expect(reason.textContent).toBe(`“${text}” is not a date. Write a year, a month or a day: 1945, 1945-09 or 1945-09-02.`);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toBe(reason.id);
  });

  test('an empty field is none either', async () => {
    const user = openField();
    await user.clear(field());
    await user.keyboard('{Enter}');
    expect(isOpen()).toBe(true);
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  test('can be mended and sent again', async () => {
    const user = openField();
    await user.clear(field());
    await user.type(field(), '1945-9{Enter}');
    await user.type(field(), '{Backspace}09{Enter}');
    expect(shown()).toBe('1945-09');
    expect(isOpen()).toBe(false);
  });
});

describe('a date outside what the atlas covers', () => {
  test.each([
    ['1700', '1855'],
    ['1854-12-31', '1855-01-01'],
    ['2026-11-24', '2026-11-23'],
    ['2026-12', '2026-11'],
    ['9999', '2026'],
  ])('%s gives the nearest, %s, and a notice', async (text, date) => {
    const user = openField();
    await user.clear(field());
    await user.type(field(), `${text}{Enter}`);
    expect(shown()).toBe(date);
    expect(isOpen()).toBe(false);
    expect(notices()).toEqual(['notice.rangeTyped']);
  });
});

test('Escape leaves without a change', async () => {
  const user = openField();
  await user.clear(field());
  await user.type(field(), '1875{Escape}');
  expect(isOpen()).toBe(false);
  expect(shown()).toBe('1945');
});

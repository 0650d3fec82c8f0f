import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { KeysDialog } from '../../src/panels/KeysDialog';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';

installBrowserParts();

function openKeys() {
  openAtlas();
  actions.openDialog('keys');
  render(<KeysDialog />);
  return screen.getByRole('dialog', { name: 'Keys' });
}

/** What is written beside a command, under a heading. */
function keysOf(heading: string, command: string): readonly (string | null)[] {
  const section = screen.getByRole('heading', { name: heading }).parentElement ?? document.body;
  const row = within(section).getByText(command, { selector: 'dd' }).parentElement;
  return [...(row?.querySelectorAll('kbd') ?? [])].map((k) => k.textContent);
}

test.each([
  ['one step back', ['←', '↓']],
  ['one step on', ['→', '↑']],
  ['ten steps back', ['PgDn']],
  ['ten steps on', ['PgUp']],
  ['the beginning', ['Home']],
  ['today', ['End']],
  ['previous incident', ['Shift ←']],
  ['next incident', ['Shift →']],
  ['play, pause', ['Space']],
  ['go to a date', ['G']],
  ['find a place, land, incident or source', ['/']],
  ['perspective: control, Japan, Russia', ['V']],
  ['table', ['T']],
  ['chronicle', ['C']],
  ['sources', ['S']],
  ['full screen', ['F']],
  ['this list', ['?']],
  ['leave', ['Esc']],
])('when exploring, the list gives for “%s” the keys %j', (command, keys) => {
  openKeys();
  expect(keysOf('When exploring', command)).toEqual(keys);
});

test.each([
  ['next step', ['PgDn', '→', '↓', 'Space', 'N', 'Enter']],
  ['previous step, as it was', ['PgUp', '←', '↑', 'P', 'Backspace']],
  ['black screen', ['.', 'B']],
  ['white screen', [',', 'W']],
  ['perspective: control, Japan, Russia', ['V']],
  ['leave', ['Esc']],
])('when presenting, the list gives for “%s” the keys %j', (command, keys) => {
  openKeys();
  expect(keysOf('When presenting', command)).toEqual(keys);
});

test('it says that the map has keys of its own', () => {
  expect(within(openKeys()).getByText(/the arrows move it/)).toBeTruthy();
});

test('Escape closes it', async () => {
  openKeys();
  await userEvent.keyboard('{Escape}');
  expect(useAtlas.getState().dialog).toBeNull();
});

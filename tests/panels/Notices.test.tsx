import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Notices } from '../../src/panels/Notices';
import { actions } from '../../src/state/store';
import { openAtlas } from '../fixtures/atlas';

function openNotices(fragment: string) {
  openAtlas(fragment);
  render(<Notices />);
  return () => [...screen.getByRole('status', { name: 'Notices' }).querySelectorAll('p')].map((p) => p.textContent);
}

test('without anything to say the place is there, empty, so that screen readers hear what comes later', () => {
  expect(openNotices('at=1945')()).toEqual([]);
});

test('what was wrong in an address is said in sentences that quote it', () => {
  expect(openNotices('at=1945-02-30&territory=atlantis&hide=war,gossip&x=1')()).toEqual([
    'The address asked for “1945-02-30”, which is not a date; shown is 1945-02.',
    'The record has no territory “atlantis”.',
    'The address hides a category that does not exist: “war,gossip”.',
    'The address has a part that the atlas does not know: “x”.',
  ]);
});

test('what an address quotes is text, never markup', () => {
  openNotices('at=<img src=x onerror=alert(1)>');
  expect(screen.getByText(/<img src=x/)).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

test('each can be sent away, and the others stay', async () => {
  const said = openNotices('at=1700&x=1');
  await userEvent.click(within(screen.getByText(/the atlas covers 1855 to today/).parentElement ?? document.body).getByRole('button', { name: 'Dismiss' }));
  expect(said()).toEqual(['The address has a part that the atlas does not know: “x”.']);
});

test('the same notice twice stands once', () => {
  const said = openNotices('at=1945');
  act(() => actions.notify({ key: 'notice.fullScreen', params: {} }));
  act(() => actions.notify({ key: 'notice.fullScreen', params: {} }));
  expect(said()).toEqual(['This browser does not allow full screen here. The presentation fills the window.']);
});

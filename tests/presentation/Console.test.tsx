import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linesOf } from '../../src/presentation/ConsoleSays';
import { Console } from '../../src/presentation/Console';
import { elapsedText } from '../../src/presentation/elapsed';
import { noLink, useAtlas } from '../../src/state/atlas';
import { bindKeys } from '../../src/state/bindKeys';
import { actions } from '../../src/state/store';
import { installBrowserParts } from '../fixtures/browserParts';
import { openAtlas, shown, view } from '../fixtures/atlas';

installBrowserParts();

let unbind: () => void;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => unbind());

function openConsole(step = 6) {
  const dataset = openAtlas();
  const lesson = dataset.lessons.find((l) => l.id === 'three-weeks-in-1945');
  if (lesson === undefined) throw new Error('the lesson on 1945 is missing');
  actions.openConsole({ id: lesson.id, step, beat: 'words' });
  actions.learn({ lead: 'leads' });
  render(<Console dataset={dataset} />);
  return { lesson, user: userEvent.setup() };
}

const card = (name: RegExp): string => within(screen.getByRole('region', { name })).getByText((_, element) => element?.className === 'card-words').textContent ?? '';

test('the console shows the present step, the next, the notes, the place and the planned length', () => {
  const { lesson } = openConsole(5);
  expect([card(/^The class sees/), card(/^Next/)]).toEqual([lesson.steps[5]?.words, lesson.steps[6]?.words]);
  expect(screen.getByText(lesson.steps[5]?.notes ?? '')).toBeTruthy();
  expect(screen.getByText(`Step 6 of ${lesson.steps.length}`)).toBeTruthy();
  expect(screen.getByText('of 50 min')).toBeTruthy();
  const cited = within(screen.getByRole('region', { name: 'Notes' })).getAllByRole('listitem').map((item) => item.textContent ?? '');
  expect(cited.length).toBe(new Set(lesson.steps[5]?.sources.map((c) => `${c.source} ${c.at ?? ''}`)).size);
  expect(cited.every((line) => line.includes('Side: '))).toBe(true);
});

test('the clicker leads through the lesson, and the teacher’s own map goes along', async () => {
  const { lesson, user } = openConsole(5);
  await user.keyboard('{PageDown}');
  expect([card(/^The class sees/), shown()]).toEqual([lesson.steps[6]?.words, '1945-09-01']);
  await user.keyboard('{PageUp}');
  expect(shown()).toBe('1945-08-28');
});

test('what is looked up stays in private while the lesson goes on; R leads back, S shows it', async () => {
  const { lesson, user } = openConsole(3);
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(screen.getByText('Only you see this')).toBeTruthy();
  expect(card(/^The class sees/)).toBe(lesson.steps[3]?.words);
  await user.keyboard('{PageDown}');
  expect([card(/^The class sees/), shown()]).toEqual([lesson.steps[4]?.words, '1945-08-19']);
  await user.keyboard('s');
  expect(screen.queryByText('Only you see this')).toBeNull();
  expect(useAtlas.getState().desk?.live.span).toEqual(view().span);
  await user.keyboard('r');
  expect([card(/^The class sees/), shown()]).toEqual([lesson.steps[4]?.words, '1945-08-25']);
});

test('any step can be chosen from the list', async () => {
  const { lesson, user } = openConsole();
  const steps = screen.getByRole('navigation', { name: 'Steps of the lesson' });
  await user.click(within(steps).getByRole('button', { name: /^2 ?5 April 1945/ }));
  expect(card(/^The class sees/)).toBe(lesson.steps[1]?.words);
});

test('frozen and black are said, and the buttons for the next step rest under a black screen', async () => {
  const { user } = openConsole();
  await user.keyboard('zb');
  expect(screen.getByText('frozen at 1 September 1945')).toBeTruthy();
  expect(screen.getByText('black screen')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
  await user.keyboard('{Escape}');
  expect(screen.queryByText('black screen')).toBeNull();
});

test('a click does not take the clicker’s Space; a button reached by Tab keeps it', async () => {
  const { user } = openConsole(5);
  await user.click(screen.getByRole('button', { name: 'Freeze' }));
  await user.keyboard(' ');
  expect(useAtlas.getState().desk).toMatchObject({ live: { lesson: { step: 6 } } });
  screen.getByRole('button', { name: 'Freeze' }).focus();
  await user.keyboard(' ');
  expect(useAtlas.getState().desk).toMatchObject({ kept: null, live: { lesson: { step: 6 } } });
});

test('Escape leaves what is looked up, then the console, and the console opens again at the same place', async () => {
  const { user } = openConsole(3);
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Escape}');
  expect([view().mode, shown()]).toEqual(['console', '1945-08-18']);
  await user.keyboard('{Escape}');
  expect(view().mode).toBe('explore');
  await user.keyboard('{Shift>}p{/Shift}');
  expect(useAtlas.getState()).toMatchObject({ view: { mode: 'console' }, desk: { live: { lesson: { step: 3 } } } });
});

test('in one window the lesson goes on where it was', () => {
  openConsole(3);
  act(() => actions.press('next'));
  act(() => actions.inOneWindow());
  expect(view()).toMatchObject({ mode: 'present', lesson: { step: 4 } });
});

describe('what is said of the windows', () => {
  test.each([
    ['nothing while all is well', { other: 'found', lead: 'leads' }, []],
    ['that there is no window', { other: 'none', lead: 'leads' }, ['none']],
    ['how to allow a window that was blocked', { other: 'none', lead: 'leads', blocked: true }, ['blocked']],
    ['that the window is lost, and what will not be kept', { other: 'lost', lead: 'leads', keeping: 'full' }, ['lost', 'full']],
    ['who leads, and nothing of a window that is not this console’s', { other: 'lost', lead: 'follows' }, ['follows']],
  ] as const)('%s', (_, link, lines) => expect(linesOf({ ...noLink, ...link })).toEqual(lines));
});

test.each([
  [-5, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [3_599_999, '59:59'],
  [3_723_000, '1:02:03'],
])('%s ms are %s', (milliseconds, text) => expect(elapsedText(milliseconds)).toBe(text));

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { HeadMenu } from '../../src/ui/HeadMenu';
import { inSmallWindow } from '../fixtures/smallWindow';

inSmallWindow();

function openHead() {
  const chosen: string[] = [];
  const button = (name: string) => (
    <button type="button" onClick={() => chosen.push(name)}>
      {name}
    </button>
  );
  render(
    <HeadMenu name="View" first={button('Find')}>
      {button('Table')}
      {button('Keys')}
    </HeadMenu>,
  );
  return { chosen, user: userEvent.setup() };
}

const menu = () => screen.getByRole('button', { name: 'Menu' });
const names = () => screen.getAllByRole('button').map((b) => b.textContent);

test('in a small window only the first button and the menu’s stand in the head', () => {
  openHead();
  expect(names()).toEqual(['Find', 'Menu']);
  expect(menu().getAttribute('aria-expanded')).toBe('false');
});

test('the menu opens, and closes with what is chosen', async () => {
  const { chosen, user } = openHead();
  await user.click(menu());
  expect([screen.getByRole('navigation', { name: 'View' }).textContent, menu().getAttribute('aria-expanded')]).toEqual(['TableKeys', 'true']);
  await user.click(screen.getByRole('button', { name: 'Table' }));
  expect([chosen, names()]).toEqual([['Table'], ['Find', 'Menu']]);
});

test('Escape closes it and gives the focus back, and so does a press beside it', async () => {
  const { user } = openHead();
  await user.click(menu());
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Table');
  await user.keyboard('{Escape}');
  expect([names(), document.activeElement]).toEqual([['Find', 'Menu'], menu()]);
  await user.click(menu());
  await user.click(document.body);
  expect(names()).toEqual(['Find', 'Menu']);
});

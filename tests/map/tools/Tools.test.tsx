import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ToolButtons, ToolCard } from '../../../src/map/tools/Tools';
import { openAtlas, view } from '../../fixtures/atlas';

function openTools(fragment: string) {
  const dataset = openAtlas(fragment);
  render(
    <>
      <ToolButtons />
      <ToolCard dataset={dataset} geometry={undefined as never} />
    </>,
  ); // the card of the incidents draws no shapes
  return userEvent.setup();
}
const card = () => screen.queryByRole('region', { name: 'Incidents on the map' });

test('a card that is opened takes the focus, and gives it back to its button when it is closed', async () => {
  const user = openTools('at=1945');
  const button = screen.getByRole('button', { name: 'Incidents on the map' });
  button.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(card());
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('{Enter}');
  expect([view().tool, card()]).toEqual([null, null]);
  expect(document.activeElement).toBe(button);
});

test('a card that stands in the address takes no focus', () => {
  openTools('at=1945&tool=incidents');
  expect(card()).not.toBeNull();
  expect(document.activeElement).toBe(document.body);
});

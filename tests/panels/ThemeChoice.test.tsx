import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ThemeChoice } from '../../src/panels/ThemeChoice';
import { useAtlas } from '../../src/state/atlas';
import { openAtlas } from '../fixtures/atlas';

test('the colours for paper can be chosen, and are those of an address', async () => {
  openAtlas('at=1945');
  render(<ThemeChoice />);
  const choice = screen.getByRole('combobox', { name: 'Colours' });
  await userEvent.selectOptions(choice, 'for print');
  expect(useAtlas.getState().view.theme).toBe('print');
  openAtlas('at=1945&theme=print');
  expect(choice).toHaveProperty('value', 'print');
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Legend } from '../../src/panels/Legend';
import { openAtlas } from '../fixtures/atlas';
import { inSmallWindow } from '../fixtures/smallWindow';

inSmallWindow();

test('in a small window the legend is behind a button, except when presenting', async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Legend dataset={openAtlas('at=1945')} />);
  expect(screen.queryByRole('list', { name: 'Legend' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Legend' }));
  expect(screen.getByRole('list', { name: 'Legend' }).textContent).toContain('changing');
  unmount();
  render(<Legend dataset={openAtlas('at=1945&mode=present')} />);
  expect(screen.getByRole('list', { name: 'Legend' })).toBeTruthy();
});

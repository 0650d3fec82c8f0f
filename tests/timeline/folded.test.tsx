import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Timeline } from '../../src/timeline/Timeline';
import { openAtlas, shown } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';
import { inSmallWindow } from '../fixtures/smallWindow';

installBrowserParts();
inSmallWindow();

test('in a small window the timeline is a strip of bands, and unfolds to the lanes with their zoom', async () => {
  const user = userEvent.setup();
  const { container } = render(<Timeline dataset={openAtlas('at=1945')} />);
  const parts = () => ({ bands: container.querySelectorAll('.lane').length, ticks: container.querySelectorAll('.tick').length > 0, zoom: screen.queryByRole('group', { name: 'Zoom of the time axis' }) !== null });
  expect(parts()).toEqual({ bands: 5, ticks: false, zoom: false });
  const toggle = screen.getByRole('button', { name: 'Lanes of the timeline' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  await user.click(toggle);
  expect([parts(), toggle.getAttribute('aria-expanded')]).toEqual([{ bands: 5, ticks: true, zoom: true }, 'true']);
  await user.click(toggle);
  expect(parts()).toEqual({ bands: 5, ticks: false, zoom: false });
});

test('the strip is the slider: a press shows the year under it', async () => {
  const user = userEvent.setup();
  render(<Timeline dataset={openAtlas('at=1945')} />);
  const slider = screen.getByRole('slider', { name: 'Date' });
  await user.pointer([{ keys: '[MouseLeft]', target: slider, coords: { clientX: ((1875.5 - 1855) / 172) * 800, clientY: 10 } }]);
  expect(shown()).toBe('1875');
});

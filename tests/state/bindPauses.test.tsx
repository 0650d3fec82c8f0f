import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindPauses } from '../../src/state/bindPauses';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas } from '../fixtures/atlas';

let unbind: () => void;
beforeEach(() => {
  unbind = bindPauses(document);
  openAtlas('at=1945');
  render(
    <>
      <div data-pauses>
        <canvas aria-label="Map" tabIndex={0} />
      </div>
      <button type="button">Elsewhere</button>
    </>,
  );
  actions.play();
});
afterEach(() => {
  unbind();
  vi.restoreAllMocks();
});

const playing = () => useAtlas.getState().playback.playing;
const map = () => screen.getByLabelText('Map');

test.each<[string, () => void]>([
  ['a press', () => fireEvent.pointerDown(map())],
  ['the wheel', () => fireEvent.wheel(map())],
  ['an arrow', () => fireEvent.keyDown(map(), { key: 'ArrowLeft' })],
  ['a plus', () => fireEvent.keyDown(map(), { key: '+' })],
])('%s on the map pauses', (_, touch) => {
  expect(playing()).toBe(true);
  touch();
  expect(playing()).toBe(false);
});

test.each<[string, () => void]>([
  ['a press elsewhere', () => fireEvent.pointerDown(screen.getByText('Elsewhere'))],
  ['the wheel elsewhere', () => fireEvent.wheel(document.body)],
  ['a command’s key on the map', () => fireEvent.keyDown(map(), { key: 'ArrowRight', shiftKey: true })],
])('%s does not', (_, touch) => {
  touch();
  expect(playing()).toBe(true);
});

test('a page that is hidden pauses, and does not go on by itself when it is seen again', () => {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  fireEvent(document, new Event('visibilitychange'));
  expect(playing()).toBe(true);
  state.mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  expect(playing()).toBe(false);
  state.mockReturnValue('visible');
  fireEvent(document, new Event('visibilitychange'));
  expect(playing()).toBe(false);
});

test('once unbound, nothing pauses', () => {
  unbind();
  fireEvent.pointerDown(map());
  expect(playing()).toBe(true);
});

import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { message } from '../../../src/domain/message';
import { fail, ok } from '../../../src/domain/result';
import { Pictures } from '../../../src/exchange/pictures/Pictures';
import type { Asked, OpenStudio } from '../../../src/exchange/pictures/studio';
import { start, type Steps } from '../../../src/exchange/pictures/work';
import { WorkNote, WorkState } from '../../../src/exchange/pictures/WorkState';
import { actions } from '../../../src/state/store';
import { openAtlas } from '../../fixtures/atlas';

configure({ asyncUtilTimeout: 10_000 }); // a loaded machine is slow, not wrong

/** What was handed to the browser to keep. */
const kept: string[] = [];
beforeEach(() => {
  kept.length = 0;
  Object.assign(URL, { createObjectURL: () => 'blob:atlas/1', revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push(this.download);
  });
});
afterEach(() => vi.restoreAllMocks());

/** Work in two steps that the test lets go on. */
function slowWork() {
  let allowed = 0; // may be allowed before it is asked
  let waiting: (() => void) | null = null;
  const gate = async () => {
    if (allowed === 0) await new Promise<void>((resolve) => (waiting = resolve));
    allowed -= 1;
  };
  const make = async ({ done }: Steps) => {
    for (const n of [0, 1, 2]) {
      await done(n, 2);
      if (n < 2) await gate();
    }
    return ok({ name: 'film.webm', mediaType: 'video/webm', content: 'film' });
  };
  return {
    make,
    goOn: () =>
      act(async () => {
        allowed += 1;
        waiting?.();
        waiting = null;
      }),
  };
}

describe('long work', () => {
  test('shows how far it is, is heard by quarters, and hands over its file', async () => {
    render(<WorkState />);
    const { make, goOn } = slowWork();
    act(() => void start('film', make));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Making the film' });
    expect(screen.getByRole('status').textContent).toBe('Making the film');
    await goOn();
    expect(await screen.findByText('1 of 2')).toBeTruthy();
    expect([bar.value, bar.max, screen.getByRole('status').textContent]).toEqual([1, 2, '50 %']);
    await goOn();
    expect(await screen.findByText('Done: film.webm')).toBeTruthy();
    expect([kept, screen.queryByRole('progressbar')]).toEqual([['film.webm'], null]);
  });

  test('stops when it is told to, and makes no file', async () => {
    render(<WorkState />);
    const { make, goOn } = slowWork();
    act(() => void start('film', make));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await goOn();
    expect(await screen.findByText('Stopped. No file was made.')).toBeTruthy();
    expect(kept).toEqual([]);
  });

  test('is done one piece at a time', async () => {
    render(<WorkState />);
    const [first, second] = [slowWork(), slowWork()];
    act(() => void start('film', first.make));
    act(() => void start('deck', second.make));
    expect(await screen.findByRole('progressbar', { name: 'Making the film' })).toBeTruthy();
    await first.goOn();
    await first.goOn();
    expect(await screen.findByText('Done: film.webm')).toBeTruthy();
    expect(kept).toHaveLength(1);
  });

  test('that fails says why; beside the map that stays until it is put away', async () => {
    const { container } = render(<WorkNote />);
    expect(container.textContent).toBe('');
    await act(() => start('picture', async () => fail(message('film.unable'))));
    const note = within(screen.getByRole('complementary', { name: 'Work in progress' }));
    expect(note.getByRole('alert').textContent).toMatch(/^This browser encodes no video of this size/);
    await userEvent.click(note.getByRole('button', { name: 'Close' }));
    expect(container.textContent).toBe('');
    await act(() => start('picture', async () => Promise.reject(new Error('out of memory'))));
    expect(screen.getByRole('alert').textContent).toContain('out of memory');
  });
});

describe('pictures and films', () => {
  const openPictures = (fragment: string) => {
    const dataset = openAtlas(fragment);
    const asked: Asked[] = [];
    const openStudio: OpenStudio = async () =>
      ok({
        title: () => 'title',
        sentence: () => '',
        words: { x: 0, y: 0, width: 1, height: 1 },
        easel: () => ({ canvas: document.createElement('canvas'), paint: async () => undefined }),
        svg: (a) => {
          asked.push(a);
          return '<svg/>';
        },
      });
    render(<Pictures dataset={dataset} openStudio={openStudio} />);
    return asked;
  };

  test('the drawing is of the view that is shown, and named after it', async () => {
    const asked = openPictures('at=1945-09-01&perspective=japan');
    await userEvent.click(screen.getByRole('button', { name: 'Drawing (SVG)' }));
    expect(await screen.findByText('Done: kuril-atlas-1945-09-01-japan.svg')).toBeTruthy();
    expect([kept, asked.map((a) => a.view.perspective)]).toEqual([['kuril-atlas-1945-09-01-japan.svg'], ['japan']]);
  });

  test('a browser that encodes no video is told so, and offered numbered pictures', async () => {
    openPictures('at=1945');
    expect(await screen.findByText(/This browser encodes no video, so the film comes as numbered pictures/)).toBeTruthy();
    expect(within(screen.getByRole('combobox', { name: 'File' })).getAllByRole('option').map((o) => o.textContent)).toEqual(['Numbered pictures (ZIP)']);
  });

  test('a film is of the marked part first, and says how long it will be at the player’s speed', async () => {
    openPictures('at=1945-08-26&part=1945-08-26/1945-09-04');
    expect(screen.getByText(/^The film: 10 frames from 26 August 1945 to 4 September 1945, 0 min 10 s/)).toBeTruthy();
    act(() => actions.choosePlay({ rate: 0.25 }));
    expect(screen.getByText(/0 min 40 s/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Film of' }), 'the whole time axis');
    expect(screen.getByText(/frames are too many for one film/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make the film' }).getAttribute('aria-disabled')).toBe('true');
  });
});

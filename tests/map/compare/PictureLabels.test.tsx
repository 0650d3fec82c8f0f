import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { blinks, TURN_MS } from '../../../src/map/compare/blink';
import { PictureLabels } from '../../../src/map/compare/PictureLabels';
import { bindKeys } from '../../../src/state/bindKeys';
import { useAtlas } from '../../../src/state/atlas';
import { actions } from '../../../src/state/store';
import { openAtlas, view } from '../../fixtures/atlas';

let unbind = (): void => undefined;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => unbind());

function Shown() {
  const compare = useAtlas((s) => s.view.compare);
  return compare === null ? null : <PictureLabels compare={compare} />;
}

function openLabels(fragment: string) {
  openAtlas(fragment);
  const { container } = render(<Shown />);
  const labels = () => [...container.querySelectorAll('.picture-label p')].map((p) => p.textContent?.trim());
  return { labels, user: userEvent.setup() };
}

describe('each picture has its date and perspective on it', () => {
  test.each(['swipe', 'side'])('%s: the first, then the second', (how) => {
    const { labels } = openLabels(`at=1945-09-02&compare=${how}&with=1875&as=russia`);
    expect(labels()).toEqual(['2 September 1945 control as administered', '1875 as drawn in Russia']);
  });
  test('in turns: that of the picture which is up', () => {
    const { labels } = openLabels('at=1855&compare=blink&with=1875');
    expect(labels()).toEqual(['1855 control as administered']);
    act(() => actions.setBlink({ second: true }));
    expect(labels()).toEqual(['1875 control as administered']);
  });
  test('only what differs: both in one line', () => {
    expect(openLabels('at=1855&compare=differs&with=1875').labels()).toEqual(['Only what differs:', '1855 / 1875 · control as administered']);
  });
  test('a button ends it', async () => {
    const { user } = openLabels('at=1855&compare=swipe&with=1875');
    await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
    expect(view().compare).toBeNull();
  });
});

describe('two pictures in turns', () => {
  test('each stays more than a second, until it is ended', () => {
    expect(TURN_MS).toBeGreaterThan(1000);
    const waiting: { ms: number; run: () => void; cancelled: boolean }[] = [];
    const scheduler = {
      after(ms: number, run: () => void) {
        const one = { ms, run, cancelled: false };
        waiting.push(one);
        return () => {
          one.cancelled = true;
        };
      },
    };
    let turns = 0;
    const end = blinks(scheduler, () => {
      turns += 1;
    });
    waiting.at(-1)?.run();
    waiting.at(-1)?.run();
    expect([turns, waiting.length, waiting.every((w) => w.ms === TURN_MS)]).toEqual([2, 3, true]);
    end();
    expect(waiting.at(-1)?.cancelled).toBe(true);
  });
  test('are paused, and turned by hand: by a button or Shift X, after which the chosen one stays', async () => {
    const { user, labels } = openLabels('at=1855&compare=blink&with=1875');
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(useAtlas.getState().blink.playing).toBe(false);
    await user.click(screen.getByRole('button', { name: 'In turns' }));
    expect(useAtlas.getState().blink.playing).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Show the other' }));
    expect([labels()[0], useAtlas.getState().blink.playing]).toEqual(['1875 control as administered', false]);
    await user.keyboard('{Shift>}X{/Shift}');
    expect(labels()[0]).toBe('1855 control as administered');
  });
  test('who wants less motion has the button that turns them, and none that lets them go on', () => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduced-motion'), addEventListener: () => undefined, removeEventListener: () => undefined }));
    openLabels('at=1855&compare=blink&with=1875');
    expect(screen.getAllByRole('button').map((b) => b.textContent || b.getAttribute('aria-label'))).toEqual(['Show the other', 'Stop comparing']);
    vi.unstubAllGlobals();
  });
  test('Shift X swaps two that are both in sight', async () => {
    const { user, labels } = openLabels('at=1855&compare=side&with=1875&mode=present');
    await user.keyboard('{Shift>}X{/Shift}');
    expect(labels()).toEqual(['1875 control as administered', '1855 control as administered']);
  });
});

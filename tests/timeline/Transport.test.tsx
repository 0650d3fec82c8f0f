import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { useAtlas } from '../../src/state/store';
import { Transport } from '../../src/timeline/Transport';
import { openAtlas, shown, view } from '../fixtures/atlas';

function openTransport(fragment: string) {
  openAtlas(fragment);
  render(<Transport />);
  const user = userEvent.setup();
  return {
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    choose: (label: 'Step' | 'Speed', option: string) => user.selectOptions(screen.getByRole('combobox', { name: label }), option),
  };
}

const options = (label: string) => within(screen.getByRole('combobox', { name: label })).getAllByRole('option').map((o) => o.textContent);
const playing = () => useAtlas.getState().playback.playing;

describe('the buttons', () => {
  test('lead one step back and on, to the first year and to today', async () => {
    const { press } = openTransport('at=1945');
    const seen: string[] = [];
    for (const name of ['Back one step', 'On one step', 'On one step', 'The beginning', 'Back one step', 'Today', 'On one step']) {
      await press(name);
      seen.push(shown());
    }
    expect(seen).toEqual(['1944', '1945', '1946', '1855', '1855', '2026', '2026']);
  });

  test('in days, “Today” is today and the first is 1 January 1855', async () => {
    const { press } = openTransport('at=1945-09-02');
    await press('Today');
    expect(shown()).toBe('2026-11-23');
    await press('The beginning');
    expect(shown()).toBe('1855-01-01');
  });

  test('“Play” becomes “Pause” and back', async () => {
    const { press } = openTransport('at=1945');
    expect(playing()).toBe(false);
    await press('Play');
    expect(playing()).toBe(true);
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
    await press('Pause');
    expect(playing()).toBe(false);
    expect(shown()).toBe('1945');
  });

  test('playing from the end begins at the beginning', async () => {
    const { press } = openTransport('at=2026');
    await press('Play');
    expect(shown()).toBe('1855');
  });
});

describe('the length of a step', () => {
  test('is a decade, a year, a month, a day or an incident', () => {
    openTransport('at=1945');
    expect(options('Step')).toEqual(['decade', 'year', 'month', 'day', 'incident']);
  });

  test.each([
    ['1945', 'day', '1945-08-28'], // Iturup passes
    ['1945', 'month', '1945-08'],
    ['1945-09', 'day', '1945-09-01'], // Kunashir and Shikotan pass
    ['1945-09-02', 'month', '1945-09'],
    ['1945-09-02', 'year', '1945'],
    ['1945-09-02', 'decade', '1945'],
    ['1945-09-02', 'incident', '1945-09-02'],
    ['1957', 'day', '1957-01-01'], // nothing happened: its beginning
  ])('from %s to a step of a %s shows %s', async (from, step, to) => {
    const { choose } = openTransport(`at=${from}`);
    await choose('Step', step);
    expect(shown()).toBe(to);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Step' }).value).toBe(step);
  });

  test('of a decade leads ten years on and back', async () => {
    const { choose, press } = openTransport('at=1945');
    await choose('Step', 'decade');
    await press('On one step');
    expect(shown()).toBe('1955');
    await press('Back one step');
    await press('Back one step');
    expect(shown()).toBe('1935');
  });

  test('of an incident leads from incident to incident and chooses each', async () => {
    const { choose, press } = openTransport('at=1945-08-31');
    await choose('Step', 'incident');
    const seen: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      await press('On one step');
      seen.push(`${shown()} ${view().selection?.id ?? ''}`);
    }
    expect(seen).toEqual([
      '1945-08-31 urup-surrender-1945',
      '1945-09-01 landing-kunashiri-1945',
      '1945-09-01 landing-shikotan-1945',
      '1945-09-02 stalin-address-1945',
      '1945-09-02 surrender-instrument-1945',
    ]);
    await press('Back one step');
    expect(view().selection?.id).toBe('stalin-address-1945');
  });

  test('of an incident passes over the categories that are hidden', async () => {
    const { choose, press } = openTransport('at=1945-08-31&hide=war,statement');
    await choose('Step', 'incident');
    await press('On one step');
    expect(view().selection?.id).toBe('surrender-instrument-1945');
  });
});

describe('the speed', () => {
  test('goes from a step in four seconds to five a second, and begins at one', () => {
    openTransport('at=1945');
    expect(options('Speed')).toEqual(['0.25 a second', '0.5 a second', '1 a second', '2 a second', '5 a second']);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Speed' }).value).toBe('1');
  });

  test('can be changed while it plays, and stays when the step changes', async () => {
    const { choose, press } = openTransport('at=1945');
    await press('Play');
    await choose('Speed', '5 a second');
    await choose('Step', 'month');
    expect(useAtlas.getState().playback).toMatchObject({ playing: true, step: 'month', rate: 5 });
  });
});

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { encodeView } from '../../src/domain/address';
import { bindKeys } from '../../src/state/bindKeys';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { Transport } from '../../src/timeline/Transport';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';

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

describe('how it is played', () => {
  const opened = () => screen.queryByRole('dialog', { name: 'Direction and pace' });
  async function openChoices(fragment: string) {
    const transport = openTransport(fragment);
    await transport.press('Direction and pace');
    return { ...transport, card: within(screen.getByRole('dialog', { name: 'Direction and pace' })), user: userEvent.setup() };
  }

  test('stands in a card that opens with the choice made first under the focus', async () => {
    const { card } = await openChoices('at=1945');
    expect(screen.getByRole('button', { name: 'Direction and pace' }).getAttribute('aria-expanded')).toBe('true');
    expect(card.getByRole<HTMLInputElement>('radio', { name: 'forwards' }).checked).toBe(true);
    expect(opened()?.contains(document.activeElement)).toBe(true);
  });

  test('backwards, by events and again and again are chosen there', async () => {
    const { card, user } = await openChoices('at=1945');
    await user.click(card.getByRole('radio', { name: 'backwards' }));
    await user.click(card.getByRole('radio', { name: 'by events' }));
    await user.click(card.getByRole('checkbox', { name: 'Again from the beginning at the end' }));
    expect(useAtlas.getState().playback).toMatchObject({ direction: -1, pacing: 'events', ending: 'again' });
    await user.click(card.getByRole('checkbox', { name: 'Again from the beginning at the end' }));
    expect(useAtlas.getState().playback.ending).toBe('rest');
  });

  test('a part of the axis is marked from here and to here, is said, and is let go', async () => {
    const { card, user } = await openChoices('at=1945-08');
    card.getByText('All of it, 1855 to today');
    await user.click(card.getByRole('button', { name: 'From here' }));
    act(() => actions.goTo(at('1945-09')));
    await user.click(card.getByRole('button', { name: 'To here' }));
    card.getByText('August to September 1945');
    expect(encodeView(view())).toBe('at=1945-09&part=1945-08-01/1945-09-30');
    await user.click(card.getByRole('button', { name: 'Clear' }));
    card.getByText('All of it, 1855 to today');
    expect(view().part).toBeNull();
  });

  test.each([
    ['1940/1956', '1940 to 1956'],
    ['1945-08-28/1945-09-05', '28 August to 5 September 1945'],
    ['1945/1945', '1945'],
  ])('the part %s is said as “%s”', async (part, words) => {
    const { card } = await openChoices(`at=1945&part=${part}`);
    card.getByText(words);
  });

  test('the card closes with Escape, which gives the focus back and leaves what is chosen', async () => {
    const unbind = bindKeys(window);
    const { user } = await openChoices('at=1945&territory=iturup');
    await user.keyboard('{Escape}');
    expect(opened()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Direction and pace' }));
    expect(view().selection?.id).toBe('iturup');
    await user.keyboard('{Escape}');
    expect(view().selection).toBeNull();
    unbind();
  });

  test('the card closes at a press outside, and at its own buttons', async () => {
    const { press, user } = await openChoices('at=1945');
    await user.click(document.body);
    expect(opened()).toBeNull();
    await press('Direction and pace');
    await press('Direction and pace');
    expect(opened()).toBeNull();
    await press('Direction and pace');
    await press('Close');
    expect(opened()).toBeNull();
  });
});

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { printSpan } from '../../../src/domain/time';
import { CompareCard } from '../../../src/map/compare/CompareCard';
import { bindKeys } from '../../../src/state/bindKeys';
import { actions } from '../../../src/state/store';
import { notices, openAtlas, shown, view } from '../../fixtures/atlas';
import { at } from '../../fixtures/dates';

let unbind = (): void => undefined;
beforeEach(() => {
  unbind = bindKeys(window);
  vi.stubGlobal('CSS', { escape: (name: string) => name }); // jsdom has none, and user-event finds the group of a radio button by it
});
afterEach(() => {
  unbind();
  vi.unstubAllGlobals();
});

/** The card asks for the shapes of no land. */
const geometry = {} as Parameters<typeof CompareCard>[0]['geometry'];

function openCard(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<CompareCard dataset={dataset} geometry={geometry} />);
  return userEvent.setup();
}

const fields = (name: 'First' | 'Second') => within(screen.getByRole('form', { name }));
const dateOf = (name: 'First' | 'Second') => fields(name).getByRole<HTMLInputElement>('textbox', { name: /^Date/ });
const asOf = (name: 'First' | 'Second') => fields(name).getByRole<HTMLSelectElement>('combobox', { name: 'Perspective' });
const press = (name: string) => screen.getByRole('button', { name });
const pictures = () => {
  const { span, perspective, compare } = view();
  return [`${printSpan(span)} ${perspective}`, compare && `${printSpan(compare.span)} ${compare.perspective}`];
};
const count = () => screen.getByRole('status').textContent;

describe('beginning', () => {
  test('with one button, against the year before the islands last passed on', async () => {
    const user = openCard('at=1960&tool=compare');
    await user.click(press('Compare this picture with another'));
    expect(pictures()).toEqual(['1960 control', '1944 control']);
    expect(screen.getByRole('radio', { checked: true }).parentElement?.textContent).toBe('Swipe');
  });
  test('by X, which opens the card and by which it ends', async () => {
    const user = openCard('at=1960');
    await user.keyboard('x');
    expect([view().tool, view().compare?.how]).toEqual(['compare', 'swipe']);
    await user.keyboard('x');
    expect([view().tool, view().compare]).toEqual([null, null]);
  });
  test('by an example: both pictures, and the part of the map where they differ', async () => {
    const user = openCard('at=1960&tool=compare');
    await user.click(press('1855 / 1876: two treaties'));
    expect(pictures()).toEqual(['1855 control', '1876 control']);
    expect(view().camera?.zoom).toBeLessThan(5);
    await user.click(press('Japan / Russia today'));
    expect(pictures()).toEqual(['2026 japan', '2026 russia']);
    expect(count()).toMatch(/^7 lands differ/);
  });
});

describe('the two pictures', () => {
  test('the second date is typed: a year, a month or a day', async () => {
    const user = openCard('at=1960&compare=side&with=1944');
    for (const date of ['1945', '1945-09', '1945-09-02']) {
      await user.clear(dateOf('Second'));
      await user.type(dateOf('Second'), `${date}{Enter}`);
      expect(pictures()).toEqual(['1960 control', `${date} control`]);
    }
    expect(view().compare?.how).toBe('side');
  });
  test('so is the first, which is the date of the whole atlas', async () => {
    const user = openCard('at=1960&compare=side&with=1944');
    await user.clear(dateOf('First'));
    await user.type(dateOf('First'), '1875-08-22');
    await user.tab(); // leaving the field is enough
    expect(shown()).toBe('1875-08-22');
  });
  test('what is no date stays in the field, with the reason; nothing else changes', async () => {
    const user = openCard('at=1960&compare=side&with=1944');
    await user.clear(dateOf('Second'));
    await user.type(dateOf('Second'), 'Yalta{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('“Yalta” is not a date');
    expect([dateOf('Second').value, dateOf('Second').getAttribute('aria-invalid')]).toEqual(['Yalta', 'true']);
    expect(pictures()).toEqual(['1960 control', '1944 control']);
  });
  test('a date before the atlas begins is the first year that it has', async () => {
    const user = openCard('at=1960&compare=side&with=1944');
    await user.clear(dateOf('Second'));
    await user.type(dateOf('Second'), '1821{Enter}');
    expect(dateOf('Second').value).toBe('1855');
  });
  test('a date that is changed by the timeline stands in the field', () => {
    openCard('at=1960&compare=side&with=1944');
    act(() => actions.lookAt(at('1961')));
    expect(dateOf('First').value).toBe('1961');
  });
  test('each has a perspective of its own', async () => {
    const user = openCard('at=1960&compare=side&with=1960');
    expect(count()).toBe('Nothing differs: control, claims and lines are the same in both pictures. ');
    await user.selectOptions(asOf('Second'), 'Japan');
    expect(pictures()).toEqual(['1960 control', '1960 japan']);
    expect(count()).toMatch(/^7 lands differ, \d+ lines?\./);
    await user.selectOptions(asOf('First'), 'Russia');
    expect(pictures()).toEqual(['1960 russia', '1960 japan']);
  });
  test('they change places, and back', async () => {
    const user = openCard('at=1945-09-02&compare=side&with=1875&as=japan');
    await user.click(press('Swap'));
    expect(pictures()).toEqual(['1875 japan', '1945-09-02 control']);
    await user.click(press('Swap'));
    expect(pictures()).toEqual(['1945-09-02 control', '1875 japan']);
  });
  test('what is shown is kept, and the reader moves on from it', async () => {
    const user = openCard('at=1945&compare=swipe&with=1855');
    await user.click(press('Keep what is shown'));
    act(() => actions.lookAt(at('1946')));
    expect(pictures()).toEqual(['1946 control', '1945 control']);
  });
  test('every way of comparing is a choice of its own in the address and the history', async () => {
    const user = openCard('at=1960&compare=swipe&with=1944&swipe=0.3');
    for (const [name, how] of [['Side by side', 'side'], ['In turns', 'blink'], ['Differences', 'differs'], ['Swipe', 'swipe']] as const) {
      await user.click(screen.getByRole('radio', { name }));
      expect(view().compare).toMatchObject({ how, at: 0.3 });
    }
    expect(notices()).toEqual([]);
  });
  test('Escape closes the card, then ends the comparison', async () => {
    const user = openCard('at=1960&compare=swipe&with=1944&tool=compare');
    await user.keyboard('{Escape}');
    expect([view().tool, view().compare?.how]).toEqual([null, 'swipe']);
    await user.keyboard('{Escape}');
    expect(view().compare).toBeNull();
  });
});

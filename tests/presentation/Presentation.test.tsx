import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Presentation } from '../../src/presentation/Presentation';
import { bindKeys } from '../../src/state/bindKeys';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';

function openPresentation(fragment: string) {
  const dataset = openAtlas(`${fragment}&mode=present`);
  const { container } = render(<Presentation dataset={dataset} />);
  return { container, user: userEvent.setup() };
}

const sentence = (container: HTMLElement) => container.querySelector('[aria-live=polite]')?.textContent;
const press = (user: ReturnType<typeof userEvent.setup>, name: string) => user.click(screen.getByRole('button', { name }));

let unbind: () => void;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => unbind());

test('what filters hide from the class is said under the sentence', () => {
  const { container } = openPresentation('at=1956&hide=treaty');
  expect(container.querySelector('.presented-stamp')?.textContent).toMatch(/^\d+ incidents? (is|are) hidden by filters\. Map: control as administered\./);
});

describe('the sentence for the class', () => {
  test.each([
    ['at=1945-09-01', /^Kunashir and Shikotan pass to the USSR\.$/],
    ['at=1945', /^Iturup, Kunashir, Shikotan,? and Habomai pass to the USSR/],
    ['at=1956-12-18', /^United Nations admits Japan\.$/],
    ['at=1957', /^No change of control\.$/],
    ['at=1945-09-02', /^Stalin speaks on southern Sakhalin and the Kurils\. Japanese surrender signed aboard USS Missouri\.$/],
    ['at=1956&incident=joint-declaration-1956', /^Soviet-Japanese Joint Declaration restores relations\.$/],
    ['at=1950&territory=shikotan', /^Shikotan: the USSR, as its own territory, since 2 February 1946; position of Japan ambiguous\.$/],
    ['at=1860&compare=swipe&with=1880', /^Urup, Northern and central Kurils, Southern Sakhalin, Northern Sakhalin,? and 1 other land differ\.$/],
    ['at=1952&compare=swipe&with=1953', /^Nothing differs\.$/],
  ])('at %s', (fragment, expected) => {
    const { container } = openPresentation(fragment);
    expect(sentence(container)).toMatch(expected);
  });

  test('does not tell what the filter hides', () => {
    const { container } = openPresentation('at=1956-12-18&hide=diplomacy');
    expect(sentence(container)).toBe('No change of control.');
  });
});

test('two pictures are both named, and in turns the year is that of the one which is up', () => {
  openPresentation('at=1945-09-02&compare=blink&with=1944');
  expect(screen.getByText(/^Map: 2 September 1945 \/ 1944 · control as administered\. /)).toBeTruthy();
  expect(screen.queryByText('1944')).toBeNull();
  act(() => actions.setBlink({ second: true }));
  expect(screen.getByText('1944')).toBeTruthy();
  expect(screen.queryByText('2 September')).toBeNull();
});

test('the year stands by itself, the day under it, and whose view it is', () => {
  openPresentation('at=1945-09-02');
  expect(screen.getByText('1945')).toBeTruthy();
  expect(screen.getByText('2 September')).toBeTruthy();
  expect(screen.getByText(/^Map: control as administered/)).toBeTruthy();
});

describe('next and previous', () => {
  test('walk over every moment of August and September 1945', async () => {
    const { user } = openPresentation('at=1945-08-28');
    const seen: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      await press(user, 'Next');
      seen.push(shown());
    }
    expect(seen).toEqual(['1945-08-29', '1945-08-31', '1945-09-01', '1945-09-02', '1945-09-03', '1945-12-01']);
  });

  test('previous restores exactly what was shown: the span, what was chosen, the camera, the filter', async () => {
    const { user } = openPresentation('at=1945&territory=shikotan&camera=146.7,43.8,7&hide=nature&names=JP');
    const before = view();
    for (let n = 0; n < 3; n += 1) await press(user, 'Next');
    expect(view().selection).toBeNull();
    act(() => actions.moveCamera({ lon: 140, lat: 50, zoom: 3 }));
    for (let n = 0; n < 3; n += 1) await press(user, 'Previous');
    expect(view()).toEqual(before);
  });

  test('the light of the room stays as it was last set, also on the way back', async () => {
    const { user } = openPresentation('at=1945');
    await press(user, 'Next');
    await user.keyboard('l');
    await press(user, 'Previous');
    expect(view()).toMatchObject({ theme: 'dark', span: at('1945') });
  });

  test('before the place where the presentation began, previous leads to the moment before', async () => {
    const { user } = openPresentation('at=1945-09-02');
    await press(user, 'Previous');
    expect(shown()).toBe('1945-09-01');
  });

  test('nothing lies before the first moment of the atlas, nor after the last', async () => {
    const { user } = openPresentation('at=1855-02-07');
    await press(user, 'Previous');
    expect(shown()).toBe('1855-02-07');
    act(() => actions.goTo(at('2026-11-23')));
    await press(user, 'Next');
    expect(shown()).toBe('2026-11-23');
  });

  test('after going back in the browser, previous does not leap to what came later', async () => {
    const { user } = openPresentation('at=1945');
    for (let n = 0; n < 3; n += 1) await press(user, 'Next');
    act(() => actions.restore('at=1875-05-07&mode=present'));
    await press(user, 'Previous');
    expect(shown() < '1875-05-07').toBe(true);
  });

  test('Space on a button that has the focus steps once, not twice', async () => {
    const { user } = openPresentation('at=1945-08-28');
    screen.getByRole('button', { name: 'Next' }).focus();
    await user.keyboard(' ');
    expect(shown()).toBe('1945-08-29');
  });
});

describe('leaving', () => {
  test('by its button keeps the place', async () => {
    const { user } = openPresentation('at=1945-08-28');
    await press(user, 'Next');
    await press(user, 'Leave');
    expect(view()).toMatchObject({ mode: 'explore', span: at('1945-08-29') });
  });

  test('and presenting again begins anew: previous leads to the moment before', async () => {
    const { user } = openPresentation('at=1945-08-28');
    await press(user, 'Next');
    await press(user, 'Leave');
    act(() => {
      actions.goTo(at('1956-10-19'));
      actions.present();
    });
    await press(user, 'Previous');
    expect(shown()).toBe('1956-10-15');
  });
});

describe('a black or white screen', () => {
  const cover = (container: HTMLElement) => container.querySelector('.cover')?.className;

  test.each([
    ['[Period]', 'cover black'],
    ['[KeyB]', 'cover black'],
    ['[Comma]', 'cover white'],
    ['[KeyW]', 'cover white'],
  ])('comes with %s and goes with it', async (key, expected) => {
    const { user, container } = openPresentation('at=1945');
    await user.keyboard(key);
    expect(cover(container)).toBe(expected);
    await user.keyboard(key);
    expect(cover(container)).toBeUndefined();
  });

  test('Escape takes the cover away first, and only then leaves', async () => {
    const { user, container } = openPresentation('at=1945');
    await user.keyboard('b{Escape}');
    expect(cover(container)).toBeUndefined();
    expect(view().mode).toBe('present');
    await user.keyboard('{Escape}');
    expect(view().mode).toBe('explore');
  });
});

test('the line of progress is empty in 1855 and grows with the years', () => {
  const { container } = openPresentation('at=1855');
  const width = () => Number.parseFloat(container.querySelector<HTMLElement>('.progress')?.style.width ?? '');
  expect(width()).toBe(0);
  act(() => actions.goTo(at('1940')));
  expect(width()).toBeGreaterThan(45);
  expect(width()).toBeLessThan(55);
});

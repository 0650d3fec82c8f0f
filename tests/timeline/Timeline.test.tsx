import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { actions, useAtlas } from '../../src/state/store';
import { Timeline } from '../../src/timeline/Timeline';
import { openAtlas, shown } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';
import { at, day } from '../fixtures/dates';

installBrowserParts();

function openTimeline(fragment: string, today = day('2026-11-23')) {
  const dataset = openAtlas(fragment, today);
  const { container } = render(<Timeline dataset={dataset} />);
  return { container, user: userEvent.setup() };
}

const slider = () => screen.getByRole('slider', { name: 'Date' });
const value = (name: string) => slider().getAttribute(`aria-${name}`);

/** Without a browser's layout the axis is 800 pixels wide and, in years, goes from 1855 to the end of 2026. */
const xOfYear = (year: number) => ((year + 0.5 - 1855) / 172) * 800;

describe('the slider', () => {
  test('in 1945 says that the four islands pass to the USSR', () => {
    openTimeline('at=1945');
    expect(value('valuetext')).toMatch(/^1945, Iturup, Kunashir, Shikotan,? and Habomai pass to the USSR/);
    expect([value('valuemin'), value('valuenow'), value('valuemax')]).toEqual(['1855', '1945', '2026']);
    expect(value('orientation')).toBe('horizontal');
    expect(slider().tabIndex).toBe(0);
  });

  test('in a quiet year says so, with the number of incidents', () => {
    openTimeline('at=1957');
    expect(value('valuetext')).toBe('1957, no change of control, 0 incidents');
    act(() => actions.goTo(at('1950')));
    expect(value('valuetext')).toMatch(/^1950, .*Chinese Eastern Railway zone passes to the People’s Republic of China/);
  });

  test('says the Japanese form where that order is chosen', () => {
    openTimeline('at=1945-08-28&names=JP');
    expect(value('valuetext')).toBe('28 August 1945, Etorofu passes to the USSR');
  });

  test('still ends this year on the last day of the year', () => {
    openTimeline('at=2026', day('2026-12-31'));
    expect([value('valuenow'), value('valuemax')]).toEqual(['2026', '2026']);
  });

  test.each(['1855', '1855-01', '1855-01-01', '2026', '2026-11', '2026-11-23'])('its value at %s lies between its ends', (date) => {
    openTimeline(`at=${date}`);
    const [least, now, most] = ['valuemin', 'valuenow', 'valuemax'].map((name) => Number(value(name)));
    expect(now).toBeGreaterThanOrEqual(least ?? Number.NaN);
    expect(now).toBeLessThanOrEqual(most ?? Number.NaN);
  });
});

test('day by day from 27 August to 6 September 1945, the headline names each island on its own day', async () => {
  const { user } = openTimeline('at=1945-08-27');
  const said: (string | null)[] = [];
  for (let n = 0; n < 11; n += 1) {
    said.push(value('valuetext'));
    await user.click(screen.getByRole('button', { name: 'On one step' }));
  }
  expect(said).toEqual([
    '27 August 1945, control of Northern and central Kurils passes to the USSR between 18 and 27 August 1945',
    '28 August 1945, Iturup passes to the USSR',
    '29 August 1945, control of Urup passes to the USSR between 29 and 31 August 1945',
    '30 August 1945, control of Urup passes to the USSR between 29 and 31 August 1945',
    '31 August 1945, control of Urup passes to the USSR between 29 and 31 August 1945',
    '1 September 1945, Kunashir and Shikotan pass to the USSR',
    '2 September 1945, no change of control, 2 incidents',
    '3 September 1945, Habomai passes to the USSR between 3 and 5 September 1945',
    '4 September 1945, Habomai passes to the USSR between 3 and 5 September 1945',
    '5 September 1945, Habomai passes to the USSR between 3 and 5 September 1945',
    '6 September 1945, no change of control, 0 incidents',
  ]);
});

describe('a drag', () => {
  const press = (user: ReturnType<typeof userEvent.setup>, x: number) => user.pointer([{ keys: '[MouseLeft>]', target: slider(), coords: { clientX: x } }]);
  const move = (user: ReturnType<typeof userEvent.setup>, x: number) => user.pointer({ target: slider(), coords: { clientX: x } });

  test('shows the year under the pointer, from the first touch to the release', async () => {
    const { user } = openTimeline('at=1945');
    const years: string[] = [];
    await press(user, xOfYear(1875));
    years.push(shown());
    for (const year of [1890, 1905, 1956]) {
      await move(user, xOfYear(year));
      years.push(shown());
    }
    await user.pointer('[/MouseLeft]');
    await move(user, xOfYear(1860));
    expect([...years, shown()]).toEqual(['1875', '1890', '1905', '1956', '1956']);
    expect(value('valuenow')).toBe('1956');
    expect(screen.getByRole('button', { name: /Go to a date/ }).textContent).toMatch(/^1956/);
  });

  test('beyond an end stays at the end', async () => {
    const { user } = openTimeline('at=1945');
    await press(user, -300);
    expect(shown()).toBe('1855');
    await move(user, 5000);
    expect(shown()).toBe('2026');
  });

  test('in days keeps the axis still, and does not go beyond today', async () => {
    const { user, container } = openTimeline('at=2026-11-20');
    const ticks = () => [...container.querySelectorAll('.tick')].map((tick) => tick.getAttribute('transform'));
    const before = ticks();
    await press(user, 0);
    expect(ticks()).toEqual(before);
    await move(user, 800);
    expect(ticks()).toEqual(before);
    expect(shown()).toBe('2026-11-23');
  });

  test('stops the playback', async () => {
    const { user } = openTimeline('at=1945');
    await user.click(screen.getByRole('button', { name: 'Play' }));
    await press(user, xOfYear(1900));
    expect(useAtlas.getState().playback.playing).toBe(false);
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('with another mouse button is none', async () => {
    const { user } = openTimeline('at=1945');
    await user.pointer([{ keys: '[MouseRight>]', target: slider(), coords: { clientX: xOfYear(1900) } }]);
    await move(user, xOfYear(1910));
    expect(shown()).toBe('1945');
  });

  test('that the system takes away ends there', async () => {
    const { user } = openTimeline('at=1945');
    await press(user, xOfYear(1900));
    fireEvent.pointerCancel(slider());
    await move(user, xOfYear(1956));
    expect(shown()).toBe('1900');
  });
});

describe('the lanes', () => {
  const names = (container: HTMLElement) => [...container.querySelectorAll('.lane-name')].map((e) => e.textContent);

  test('are the four islands and Manchuria, then treaties and incidents', () => {
    const { container } = openTimeline('at=1945');
    expect(names(container)).toEqual(['Iturup', 'Kunashir', 'Shikotan', 'Habomai', 'Manchuria', 'Treaties', 'Incidents']);
  });

  test('carry the Japanese forms where that order is chosen', () => {
    const { container } = openTimeline('at=1945&names=JP');
    expect(names(container).slice(0, 2)).toEqual(['Etorofu', 'Kunashiri']);
  });

  test('have no diamond and fewer bars where treaties and war are hidden', () => {
    const { container } = openTimeline('at=1945');
    const count = (kind: string) => container.querySelectorAll(kind).length;
    const [diamonds, bars] = [count('.treaties path'), count('.bars rect')];
    expect(diamonds).toBeGreaterThan(10);
    act(() => actions.showCategories(['treaty', 'war']));
    expect(count('.treaties path')).toBe(0);
    expect(count('.bars rect')).toBeLessThan(bars);
  });
});

test('the date is written large, and is the button that opens the field for a date', async () => {
  const { user } = openTimeline('at=1945-09-02');
  const label = screen.getByRole('button', { name: /Go to a date/ });
  expect([within(label).getByText('1945'), within(label).getByText('2 September')]).toHaveLength(2);
  await user.click(label);
  expect(useAtlas.getState().dialog).toBe('date');
});

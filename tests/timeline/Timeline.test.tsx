import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { Timeline } from '../../src/timeline/Timeline';
import { civilOf, printExtent } from '../../src/domain/time';
import { anyIncident } from '../../src/domain/view';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';
import { at, day, RANGE } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';

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

  test('are those of all lands where the reader asks for them, and each has its bands', async () => {
    const { container, user } = openTimeline('at=1945');
    const all = screen.getByRole('button', { name: 'Lanes of all lands' });
    await user.click(all);
    expect(all.getAttribute('aria-pressed')).toBe('true');
    expect(names(container)).toHaveLength(realRecord().territories.length + 2);
    expect(names(container).slice(3, 7)).toEqual(['Habomai', 'Urup', 'Northern and cen…', 'Southern Sakhalin']);
    for (const lane of container.querySelectorAll('.lane')) expect(lane.querySelector('rect[fill]')).not.toBeNull();
    await user.click(all);
    expect(names(container)).toHaveLength(7);
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

test('what the filters leave out of the marks and bars is told, and comes back by one press', async () => {
  const { user } = openTimeline('at=1945&party=UA');
  const { incidents } = realRecord();
  expect(screen.getByText(`1 of ${incidents.length} shown; ${incidents.length - 1} hidden by filters.`)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(view().only).toEqual(anyIncident);
  expect(screen.queryByText(/hidden by filters/)).toBeNull();
});

test('the date is written large, and is the button that opens the field for a date', async () => {
  const { user } = openTimeline('at=1945-09-02');
  const label = screen.getByRole('button', { name: /Go to a date/ });
  expect([within(label).getByText('1945'), within(label).getByText('2 September')]).toHaveLength(2);
  await user.click(label);
  expect(useAtlas.getState().dialog).toBe('date');
});

describe('the wheel', () => {
  const axis = () => {
    const { view, auto } = useAtlas.getState();
    return printExtent(view.axis ?? auto);
  };
  const turn = (more: WheelEventInit) => fireEvent.wheel(slider(), { clientX: xOfYear(1905), ...more });

  test('zooms about the day under the pointer, which stays there, and is no entry of the history', () => {
    openTimeline('at=1905');
    const { gesture } = useAtlas.getState();
    const lengths: number[] = [];
    for (let n = 0; n < 30; n += 1) {
      turn({ deltaY: -120 });
      const { view } = useAtlas.getState();
      if (view.axis === null) throw new Error('the axis has not moved');
      lengths.push(view.axis.end - view.axis.start);
      const place = (day('1905-07-02') + 0.5 - view.axis.start) / (view.axis.end - view.axis.start);
      expect(Math.abs(place * 800 - xOfYear(1905))).toBeLessThan((1.5 * 800) / (view.axis.end - view.axis.start) + 1);
    }
    expect(lengths.at(-1)).toBeLessThan(40);
    expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);
    expect(useAtlas.getState().gesture.id).toBe(gesture.id);
    for (let n = 0; n < 40; n += 1) turn({ deltaY: 120 });
    expect(view().axis).toBeNull(); // the whole is what years have by themselves
  });

  test('with Shift, or turned sideways, moves the axis, and time stays', () => {
    openTimeline('at=1945-09-02&axis=1945-08-01/1945-10-09');
    turn({ deltaY: 80, shiftKey: true });
    expect(axis()).toBe('1945-08-08/1945-10-16');
    turn({ deltaX: -80, deltaY: 3 });
    expect(axis()).toBe('1945-08-01/1945-10-09');
    expect(shown()).toBe('1945-09-02');
  });

  test('that pinches a trackpad zooms the axis and never the page; where the axis ends, a plain one is the page’s', () => {
    openTimeline('at=1945');
    expect(turn({ deltaY: 30, ctrlKey: true })).toBe(false); // prevented
    expect(turn({ deltaY: 120 })).toBe(true);
    expect(turn({ deltaY: -30, ctrlKey: true })).toBe(false);
    expect(view().axis).not.toBeNull();
  });

  test('may leave the date behind, whose button brings it back into sight', async () => {
    const { user } = openTimeline('at=1945-09-02&axis=1945-08-01/1945-10-09');
    for (let n = 0; n < 12; n += 1) turn({ deltaY: 200, shiftKey: true });
    await user.click(screen.getByRole('button', { name: '2 September 1945' }));
    const { axis: now } = view();
    expect(now !== null && now.start <= day('1945-09-02') && now.end > day('1945-09-02') && now.end - now.start === 70).toBe(true);
    expect(screen.queryByRole('button', { name: '2 September 1945' })).toBeNull();
  });
});

test('two fingers zoom about the day between them', () => {
  openTimeline('at=1945-09-02&axis=1945-08-01/1945-10-09');
  const finger = (kind: 'pointerDown' | 'pointerMove' | 'pointerUp', pointerId: number, clientX: number) => fireEvent[kind](slider(), { pointerId, clientX, button: 0, pointerType: 'touch' });
  finger('pointerDown', 1, 300);
  const before = shown();
  finger('pointerDown', 2, 500);
  finger('pointerMove', 1, 200);
  finger('pointerMove', 2, 600);
  const { axis } = view();
  expect(axis && axis.end - axis.start).toBe(35);
  expect(axis && (axis.start + axis.end) / 2).toBeCloseTo((day('1945-08-01') + day('1945-10-10')) / 2, -0.5);
  expect(shown()).toBe(before); // no date under the second finger
  finger('pointerUp', 1, 200);
  finger('pointerMove', 2, 700);
  expect(shown()).toBe(before);
});

describe('the buttons', () => {
  const button = (name: string) => screen.getByRole('button', { name: `Time axis: ${name}` });

  test('zoom about what happens in the span: from 1945 to the landing on Iturup', async () => {
    const { user } = openTimeline('at=1945');
    const closer = button('closer');
    for (let n = 0; n < 13; n += 1) await user.click(closer);
    const { axis } = view();
    expect(axis && [axis.end - axis.start, axis.start <= day('1945-08-28') && axis.end > day('1945-08-28')]).toEqual([12, true]);
    expect(button('closer').getAttribute('aria-disabled')).toBe('true');
    const farther = button('farther');
    for (let n = 0; n < 13; n += 1) await user.click(farther);
    expect(view().axis).toBeNull();
    expect(shown()).toBe('1945');
  });

  test('show the whole range, and go back to the part around the date', async () => {
    const { user, container } = openTimeline('at=1945-09-02');
    const first = () => container.querySelector('.tick text')?.textContent;
    const near = first();
    await user.click(button('whole range'));
    expect([first(), printExtent(view().axis ?? RANGE)]).toEqual(['1860', '1855-01-01/2026-12-31']);
    await user.click(button('around the date'));
    expect([first(), view().axis]).toEqual([near, null]);
  });
});

test('time that leaves the reader’s axis takes it along, at the same zoom', async () => {
  const { user } = openTimeline('at=1945-09-10&axis=1945-08-01/1945-09-11');
  await user.click(screen.getByRole('button', { name: 'On one step' }));
  expect(printExtent(view().axis ?? RANGE)).toBe('1945-08-01/1945-09-11');
  await user.click(screen.getByRole('button', { name: 'On one step' }));
  expect([shown(), printExtent(view().axis ?? RANGE)]).toEqual(['1945-09-12', '1945-09-02/1945-10-13']);
});

test('stepping redraws no lane', async () => {
  const { user, container } = openTimeline('at=1953-08-20');
  const lanes = [...container.querySelectorAll('.axis *')];
  const seen: MutationRecord[] = [];
  const watch = new MutationObserver((records) => seen.push(...records));
  const axis = container.querySelector('.axis');
  if (axis === null) throw new Error('there is an axis');
  watch.observe(axis, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let n = 0; n < 3; n += 1) await user.click(screen.getByRole('button', { name: 'On one step' }));
  expect(shown()).toBe('1953-08-23');
  expect([...seen, ...watch.takeRecords()]).toEqual([]);
  expect([...container.querySelectorAll('.axis *')]).toEqual(lanes);
});

describe('what lies under the pointer', () => {
  const AUGUST = 'at=1945-09-01&axis=1945-08-08/1945-09-12';
  const x = (date: string) => ((day(date) + 0.5 - day('1945-08-08')) / 36) * 800;
  const note = (container: HTMLElement) => container.querySelector('.lanes > .axis-note')?.textContent ?? null;
  const point = (clientX: number, clientY: number) => fireEvent.pointerMove(slider(), { clientX, clientY, pointerType: 'mouse' });

  test('is told: a band with its holder and dates', () => {
    const { container } = openTimeline(AUGUST);
    point(x('1945-08-20'), 5);
    expect(note(container)).toBe('Etorofu / IturupJapan, as its own territory7 February 1855 to 28 August 1945');
    point(x('1945-09-06'), 3 * 19 + 5);
    expect(note(container)).toMatch(/^Habomaithe USSR, military administration3(–| to )5 September 1945 to 2 February 1946$/);
    fireEvent.pointerLeave(slider(), { pointerType: 'mouse' });
    expect(note(container)).toBeNull();
  });

  test('in Japan’s view a band says how it is drawn there', () => {
    const { container } = openTimeline('at=1960&perspective=japan');
    point(700, 5);
    expect(note(container)).toMatch(/^Etorofu \/ Iturupdrawn as part of Japan/);
  });

  test('a diamond, which a click chooses; the date goes there only where it must', async () => {
    const { container, user } = openTimeline(AUGUST);
    const treaty = { clientX: x('1945-08-14'), clientY: 5 * 19 + 10 };
    point(treaty.clientX, treaty.clientY);
    expect(note(container)).toBe('Treaty between the USSR and the Republic of China 14 August 1945 · Treaties');
    await user.pointer([{ keys: '[MouseLeft]', target: slider(), coords: treaty }]);
    expect([view().selection?.id, shown()]).toEqual(['sino-soviet-treaty-1945', '1945-08-14']);
    expect(value('valuetext')).toMatch(/^14 August 1945, .*; Treaty between the USSR and the Republic of China, 14 August 1945, Treaties$/);
  });

  test('several in one, which a click parts', async () => {
    const { container, user } = openTimeline('at=1945');
    const several = [...container.querySelectorAll('.treaties .several')].find((g) => g.textContent === '7');
    const clientX = Number(/translate\(([\d.]+)/.exec(several?.getAttribute('transform') ?? '')?.[1]);
    point(clientX, 5 * 19 + 10);
    expect(note(container)).toMatch(/^7 incidents13 April 1941: Japan and the USSR sign a Neutrality Pact.*and 2 others$/);
    await user.pointer([{ keys: '[MouseLeft]', target: slider(), coords: { clientX, clientY: 5 * 19 + 10 } }]);
    expect(view().selection).toBeNull();
    expect(shown()).toBe('1945');
    expect(container.querySelectorAll('.treaties .single').length).toBeGreaterThan(1);
  });

  test('a bar, with how many of each category', () => {
    const { container } = openTimeline('at=1960');
    point(xOfYear(1945) - 1, 160);
    expect(note(container)).toMatch(/^1945: \d+ incidents besides treaties Diplomacy: \d+.* War: \d+/);
  });

  test('a drag that begins on a mark scrubs, and chooses nothing', async () => {
    const { user } = openTimeline(AUGUST);
    const from = { clientX: x('1945-08-14'), clientY: 5 * 19 + 10 };
    await user.pointer([{ keys: '[MouseLeft>]', target: slider(), coords: from }]);
    expect(shown()).toBe('1945-09-01');
    await user.pointer({ target: slider(), coords: { ...from, clientX: x('1945-08-20') } });
    await user.pointer('[/MouseLeft]');
    expect([shown(), view().selection]).toEqual(['1945-08-20', null]);
  });

  test('a tap of a finger tells too, until the next touch elsewhere', () => {
    const { container } = openTimeline(AUGUST);
    const tap = { clientX: x('1945-08-20'), clientY: 5, pointerId: 3, button: 0, pointerType: 'touch' };
    fireEvent.pointerDown(slider(), tap);
    fireEvent.pointerUp(slider(), tap);
    fireEvent.pointerLeave(slider(), tap);
    expect(shown()).toBe('1945-08-20');
    expect(note(container)).toMatch(/^Etorofu/);
    fireEvent.pointerDown(document.body);
    expect(note(container)).toBeNull();
  });

  test('the same words stand beside the present span for the keyboard, with the chosen incident', () => {
    const { container } = openTimeline(`${AUGUST}&incident=landing-shikotan-1945`);
    expect(container.querySelector('.note-of-span')?.textContent).toBe('1 September 1945, Kunashir and Shikotan pass to the USSRSoviet troops land on Shikotan 1 September 1945 · War');
    expect(value('valuetext')).toBe('1 September 1945, Kunashir and Shikotan pass to the USSR; Soviet troops land on Shikotan, 1 September 1945, War');
    expect(container.querySelectorAll('.chosen')).toHaveLength(1);
  });
});

describe('the strip of the whole range', () => {
  const strip = () => screen.getByRole('scrollbar', { name: 'Part of the range on the time axis' });

  test('says which part is shown, and the arrows and a click move it', async () => {
    const { user } = openTimeline('at=1945-09-02&axis=1945-08-01/1945-10-09');
    expect(strip().getAttribute('aria-valuetext')).toBe('1 August to 9 October 1945');
    strip().focus();
    await user.keyboard('{PageDown}');
    expect(printExtent(view().axis ?? RANGE)).toBe('1945-10-10/1945-12-18');
    await user.keyboard('{Home}');
    expect(printExtent(view().axis ?? RANGE)).toBe('1855-01-01/1855-03-11');
    await user.pointer([{ keys: '[MouseLeft]', target: strip(), coords: { clientX: xOfYear(1905) } }]);
    expect(view().axis && civilOf(view().axis?.start ?? RANGE.start).year).toBe(1905);
    expect(shown()).toBe('1945-09-02');
  });

  test('is not there where the axis shows all', () => {
    const { container } = openTimeline('at=1945');
    expect(container.querySelector('.overview.unneeded')).not.toBeNull();
  });
});

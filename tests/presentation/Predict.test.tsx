/** A class predicts: by the keys of a clicker, in one window and from the console. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { predictionOf } from '../../src/domain/predicting';
import { printSpan, yearOf, addDays } from '../../src/domain/time';
import { say } from '../../src/i18n';
import { Console } from '../../src/presentation/Console';
import { PredictDialog } from '../../src/presentation/predict/PredictDialog';
import { Presentation } from '../../src/presentation/Presentation';
import { bindKeys } from '../../src/state/bindKeys';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, notices, shown, view } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';

installBrowserParts();

let unbind: () => void;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => unbind());

const LESSON = 'at=1945-08-28&lesson=three-weeks-in-1945,7';
const prediction = (of = view()) => of.predict ?? expect.fail('nothing is asked');
const question = (of = view()) => predictionOf(useAtlas.getState().dataset ?? expect.fail(), prediction(of)) ?? expect.fail();
const rightOf = (q: ReturnType<typeof question>): string => say(q.options[q.right] ?? q.ask);

function open(fragment = `${LESSON}&mode=present`) {
  const dataset = openAtlas(fragment);
  const { container, unmount } = render(<Presentation dataset={dataset} />);
  return { container, unmount, dataset, user: userEvent.setup() };
}

/** Presses the key that asks, and lets what makes the question come. */
const ask = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.keyboard('q');
  await act(async () => void (await import('../../src/state/predictActions')));
};

/** All that can be read or heard of an element: its text and its names. */
const said = (element: Element): string => [element.textContent, ...[...element.querySelectorAll('*')].flatMap((e) => ['aria-label', 'title', 'aria-valuetext', 'alt'].map((name) => e.getAttribute(name) ?? ''))].join(' ');

describe('in one window', () => {
  test('Q asks; next shows the answer with its sources at its time; next goes on exactly where the lesson was', async () => {
    const { container, user } = open();
    const before = view();
    await ask(user);
    await expect.poll(() => view().predict).not.toBeNull();
    const asked = question();
    expect(screen.getByText(say(asked.ask))).toBeTruthy();
    expect(within(container.querySelector('.predict-options') as HTMLElement).getAllByRole('listitem').map((li) => li.querySelector('span')?.textContent)).toEqual(asked.options.map(say));
    expect(container.querySelector('[data-verdict=right]')).toBeNull();
    await user.keyboard('{PageDown}');
    expect([view().span, view().selection?.id]).toEqual([prediction().span, prediction().land]);
    expect(container.querySelector('[data-verdict=right] span')?.textContent).toBe(rightOf(asked));
    expect(container.querySelector('.predict-sources')?.textContent).toMatch(/^Says: .{10}/);
    await user.keyboard('{PageUp}');
    expect(container.querySelector('[data-verdict=right]')).toBeNull();
    await user.keyboard('{PageDown}{PageDown}');
    expect(view()).toEqual(before);
    await ask(user);
    await expect.poll(() => view().predict).not.toBeNull();
    await user.keyboard('{PageUp}');
    expect(view()).toEqual(before);
  });

  test('while it is asked, the page says nothing of later times but the date that is asked about', async () => {
    for (const year of [1860, 1904, 1938, 1950]) {
      const { container, unmount } = open(`at=${year}&mode=present`);
      for (let n = 0; n < 4; n += 1) {
        await act(async () => {
          actions.predict();
          await import('../../src/state/predictActions');
        });
        expect(screen.getByText(say(question().ask))).toBeTruthy();
        expect(container.querySelector('.predict-veil')).not.toBeNull();
        expect(container.querySelector('.predict-stretch')).not.toBeNull();
        const asked = String(yearOf(prediction().span.start));
        const axis = container.querySelector('.predict-years')?.textContent ?? '';
        const words = said(container).replace(axis, '').match(/(1[5-9]|20)\d\d/g) ?? [];
        expect(words.filter((y) => Number(y) > year && y !== asked), `${year}: ${said(container)}`).toEqual([]);
        for (const stretch of container.querySelectorAll<HTMLElement>('.predict-stretch')) expect(parseFloat(stretch.style.left) + parseFloat(stretch.style.width)).toBeLessThanOrEqual(parseFloat(container.querySelector<HTMLElement>('.predict-veil')?.style.left ?? '') + 0.02);
      }
      unmount();
    }
  });

  test('Q again asks another; Escape asks nothing, and a second Escape leaves', async () => {
    const { user } = open('at=1930&mode=present');
    await ask(user);
    await expect.poll(() => view().predict).not.toBeNull();
    const first = prediction();
    await ask(user);
    await expect.poll(() => view().predict?.land).not.toBe(first.land);
    expect(prediction().before).toEqual(first.before);
    await user.keyboard('{Escape}');
    expect([view().predict, shown(), view().mode]).toEqual([null, '1930', 'present']);
    await user.keyboard('{Escape}');
    expect(view().mode).toBe('explore');
  });

  test('another picture cannot be put beside what is hidden, and a black or held screen asks nothing', async () => {
    const { user } = open('at=1930&mode=present');
    await ask(user);
    await expect.poll(() => view().predict).not.toBeNull();
    const asked = view();
    await user.keyboard('x');
    expect(view()).toEqual(asked);
    await user.keyboard('{Escape}b');
    await ask(user);
    expect(view().predict).toBeNull();
    await user.keyboard('bz');
    await ask(user);
    expect(view().predict).toBeNull();
  });

  test('when exploring, Q presents and asks at once; at the end of time it says that nothing is left', async () => {
    const { user } = open('at=1930');
    await ask(user);
    await expect.poll(() => view().predict).not.toBeNull();
    expect(view().mode).toBe('present');
    act(() => void openAtlas('at=2026-11-01&mode=present'));
    await ask(user);
    await expect.poll(notices).toContain('predict.nothing');
  });

  test('an address that asks what the record leaves open says so, and the clicker goes on', async () => {
    const { user } = open('at=1940&mode=present&predict=iturup,1945');
    expect(screen.getByText('The record has no one answer to this: choose another land or date.')).toBeTruthy();
    await user.keyboard('{PageUp}');
    expect(view().predict).toBeNull();
  });
});

test('the teacher chooses the land and the date; a year means its first day, and what cannot be asked is said', async () => {
  const dataset = openAtlas('at=1940&mode=present');
  render(<PredictDialog dataset={dataset} />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText('Land'), 'habomai');
  const date = screen.getByLabelText(/^Year, or date/);
  const put = screen.getByRole('button', { name: 'Ask the class' });
  for (const [text, words] of [['1930', /after what is shown/], ['1945-09', /no one answer/], ['later', /“later”/], ['2999', /up to today/]] as const) {
    await user.clear(date);
    await user.type(date, text);
    expect(screen.getByRole('status').textContent).toMatch(words);
    expect(put).toHaveProperty('disabled', true);
  }
  await user.clear(date);
  await user.type(date, '1945');
  expect(screen.getByRole('status').textContent).toBe('Who controls Habomai on 1 January 1945?');
  expect(screen.queryByText(/which only you see/)).toBeNull();
  await user.click(put);
  await act(async () => void (await import('../../src/state/predictActions')));
  await expect.poll(() => view().predict).toMatchObject({ land: 'habomai', told: false });
  expect(printSpan(prediction().span)).toBe('1945-01-01');
});

describe('from the console', () => {
  function openConsole() {
    const dataset = openAtlas();
    actions.openConsole({ id: 'three-weeks-in-1945' as never, step: 6, beat: 'words' });
    actions.learn({ lead: 'leads' });
    render(<Console dataset={dataset} />);
    return userEvent.setup();
  }
  const live = () => useAtlas.getState().desk?.live ?? expect.fail('no desk');

  test('the teacher alone sees the answer; the clicker shows it to the class and goes on with the step', async () => {
    const user = openConsole();
    const before = live();
    await ask(user);
    await expect.poll(() => live().predict).not.toBeNull();
    const card = screen.getByRole('region', { name: /^Asked/ });
    expect(card.querySelector('[data-verdict=right] span')?.textContent).toBe(rightOf(question(live())));
    expect(card.textContent).toContain('only you see the answer');
    expect(view().predict).toBeNull();
    await user.keyboard('{PageDown}');
    expect([live().span, shown()]).toEqual([prediction(live()).span, printSpan(prediction(live()).span)]);
    expect(screen.getByRole('region', { name: /^Asked/ }).textContent).toContain('the class sees the answer');
    await user.keyboard('{PageDown}');
    expect(live()).toEqual(before);
    expect(view().span).toEqual(before.span);
  });

  test('the clicker in the window of the class asks too; Escape at the console ends it', async () => {
    const user = openConsole();
    const before = live();
    await act(async () => {
      actions.pressFromClass('predict');
      await import('../../src/state/predictActions');
    });
    expect(live().predict).not.toBeNull();
    await user.keyboard('{Escape}');
    expect([live(), view().mode]).toEqual([before, 'console']);
  });

  test('what the teacher has looked up and shows ends the question', async () => {
    const user = openConsole();
    await ask(user);
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}s');
    expect([live().predict, live().span]).toEqual([null, view().span]);
    expect(addDays(live().span.start, 0)).toBe(view().span.start);
  });
});

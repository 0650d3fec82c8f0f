import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../src/panels/Announcer';
import { actions } from '../../src/state/store';
import { at } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { openRecord, small } from './opened';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The place where screen readers hear of changes; beside it a slider that can have the focus. */
function openAnnouncer(fragment: string, dataset = realRecord()) {
  openRecord(dataset, fragment);
  const { container } = render(
    <>
      <div role="slider" tabIndex={0} aria-valuenow={0} />
      <Announcer dataset={dataset} />
    </>,
  );
  return { told: () => container.querySelector('[aria-live=polite]')?.textContent };
}

const rest = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('a new date', () => {
  test('is told once it has rested, and only the last of a run', () => {
    const { told } = openAnnouncer('at=1940');
    for (let n = 0; n < 5; n += 1) {
      act(() => void actions.step(1));
      rest(300);
    }
    expect(told()).toBe('');
    rest(600);
    expect(told()).toMatch(/^1945, Iturup, Kunashir, Shikotan and Habomai pass to the USSR/);
  });

  test('is left to the slider while that has the focus', () => {
    const { told } = openAnnouncer('at=1944');
    screen.getByRole('slider').focus();
    act(() => void actions.step(1));
    rest(5000);
    expect(told()).toBe('');
  });

  test('is told in the names of the side whose view it is', () => {
    const { told } = openAnnouncer('at=1945-08-27&perspective=japan');
    act(() => void actions.step(1));
    rest(1000);
    expect(told()).toBe('28 August 1945, Etorofu passes to the USSR');
  });
});

describe('a new perspective', () => {
  test('is told at once, with the number of lands that differ from the one before', () => {
    const { told } = openAnnouncer('at=1980');
    act(() => actions.setPerspective('japan'));
    expect(told()).toBe('The map, as drawn in Japan: 7 lands differ.');
    act(() => actions.setPerspective('russia'));
    expect(told()).toBe('The map, as drawn in Russia: 7 lands differ.');
    act(() => actions.setPerspective('control'));
    expect(told()).toBe('The map, control as administered: 0 lands differ.');
  });

  test('is told also while the slider has the focus: the slider does not say it', () => {
    const { told } = openAnnouncer('at=1980');
    screen.getByRole('slider').focus();
    act(() => actions.setPerspective('japan'));
    expect(told()).toMatch(/^The map, as drawn in Japan/);
  });

  test('does not swallow the next date', () => {
    const { told } = openAnnouncer('at=1944');
    act(() => actions.setPerspective('japan'));
    act(() => actions.goTo(at('1945')));
    rest(1000);
    expect(told()).toMatch(/^1945, Etorofu, Kunashiri, Shikotan and Habomai pass to the USSR/);
  });

  test('of one land it speaks in the singular', () => {
    const { told } = openAnnouncer('at=1950', small());
    act(() => actions.setPerspective('russia'));
    expect(told()).toBe('The map, as drawn in Russia: 1 land differs.');
  });
});

test('on opening nothing is told: the page speaks for itself', () => {
  const { told } = openAnnouncer('at=1980&perspective=japan');
  rest(5000);
  expect(told()).toBe('');
});

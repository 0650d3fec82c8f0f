import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { partsOf } from '../../src/domain/parts';
import { Chronicle } from '../../src/panels/Chronicle';
import { actions } from '../../src/state/store';
import { shown, view } from '../fixtures/atlas';
import { at, RANGE } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';
import { itemsOf, openRecord, says, small } from './opened';

function openChronicle(fragment: string, dataset = small()) {
  openRecord(dataset, `${fragment}&panel=chronicle`);
  const { rerender } = render(<Chronicle dataset={dataset} />);
  return { user: userEvent.setup(), replace: (other: typeof dataset) => rerender(<Chronicle dataset={other} />) };
}

const text = () => screen.getByRole('region', { name: 'Chronicle' });
const years = () => [...text().querySelectorAll<HTMLElement>('[data-year]')].map((x) => x.dataset['year']);
const year = (name: string) => screen.getByRole('region', { name });
const entries = (name: string) => itemsOf(year(name).querySelector('ul'));
/** The year that is marked as the one of the date. */
const marked = () => [...text().querySelectorAll<HTMLElement>('.present')].map((x) => x.dataset['year']);

/** jsdom lays nothing out: each year then stands as many pixels down as its number says. */
const standing = () =>
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
    return Number(this.dataset['year'] ?? 0);
  });

afterEach(() => vi.restoreAllMocks());

describe('the chronicle', () => {
  test('holds the whole record whatever is filtered, and says so', () => {
    openChronicle('at=1945&hide=war');
    expect(screen.getByText('This is the whole record: the filters of incidents hide nothing here.')).toBeTruthy();
    expect(within(text()).getByRole('button', { name: 'landing' })).toBeTruthy();
    act(() => actions.showEveryIncident());
    expect(screen.queryByText(/^This is the whole record/)).toBeNull();
  });

  test('has a title, says which record it is, and begins with how things stood', () => {
    openChronicle('at=1945');
    expect(screen.getByRole('heading', { level: 2, name: 'Chronicle of the dispute' })).toBeTruthy();
    expect(screen.getByText(/^Record 2026\.11, checked until November 2026\./)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'At the beginning of 1855' }).parentElement?.textContent).toContain('Mainland: no state administration; people live there');
  });

  test('goes year by year; each year tells what happened, what changed and what was said', () => {
    openChronicle('at=1945');
    expect(years()).toEqual(['1932', '1945', '1946', '1955', '1956', '1991']);
    expect(entries('1945').map((e) => e.className)).toEqual(['chronicle-change', 'chronicle-incident', 'chronicle-change', 'chronicle-incident']);
    expect(entries('1946').map((e) => e.querySelector('p')?.textContent)).toEqual(['Ostrov / Shima: the USSR, as its own territory, from 2 February 1946. words']);
    expect(entries('1955').map((e) => e.querySelector('p')?.textContent)).toEqual(['Japan, 30 August 1955: first-note']);
  });

  test('an incident has its date, its place, both accounts and what they differ on, each with who says so', () => {
    openChronicle('at=1945');
    const landing = entries('1945')[1] ?? document.body;
    expect(landing.querySelector('.chronicle-title')?.textContent).toBe('landing28 August 1945, here');
    expect(within(landing).getByText('Told differently: Who was asked first.')).toBeTruthy();
    expect([...landing.querySelectorAll('.chronicle-account p')].map((p) => p.textContent)).toEqual(expect.arrayContaining(['Japan: Japan says that nobody was asked.', 'Russia / USSR: The USSR says that everybody was asked.']));
    expect(says(landing)).toEqual(['Says: The treaty', 'Says: The note', 'Says: The decree']);
  });

  test('ends with every source, by its author', () => {
    openChronicle('at=1945', small((raw) => raw.sources.forEach((source, n) => put(source, { author: ['Ueda', 'Abe', 'Ivanov'][n] }))));
    expect([...text().querySelectorAll('.chronicle-sources cite')].map((c) => c.textContent)).toEqual(['The note', 'The decree', 'The treaty']);
  });

  test('can be printed', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { user } = openChronicle('at=1945');
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
  });

  test('gets what was said and both accounts when the details come, and stays at the year', () => {
    const { replace } = openChronicle('at=1945', readOrThrow(partsOf(smallRaw()).core));
    expect(years()).toEqual(['1932', '1945', '1946', '1991']);
    expect(text().textContent).not.toContain('Told differently');
    replace(small());
    expect(years()).toContain('1956');
    expect(text().textContent).toContain('Told differently');
    expect(marked()).toEqual(['1945']);
  });

  test('goes to a year that only the details tell of, when they come', () => {
    standing();
    const { replace } = openChronicle('at=1956', readOrThrow(partsOf(smallRaw()).core));
    expect([text().scrollTop, marked()]).toEqual([1991, []]);
    replace(small());
    expect([text().scrollTop, marked()]).toEqual([1956, ['1956']]);
  });
});

describe('the chronicle and the date', () => {
  test('the year that is shown is marked, in whatever unit', () => {
    openChronicle('at=1945-08-28');
    expect(marked()).toEqual(['1945']);
    act(() => actions.goTo(at('1956')));
    expect(marked()).toEqual(['1956']);
  });

  test('of a year in which nothing begins none is marked', () => {
    openChronicle('at=1950');
    expect(marked()).toEqual([]);
  });

  test('the text scrolls to the year, or to the next of which something is told, and to the last at the end', () => {
    standing();
    openChronicle('at=1945');
    const seen = [text().scrollTop];
    for (const date of ['1946', '1950', '2026', '1855']) {
      act(() => actions.goTo(at(date)));
      seen.push(text().scrollTop);
    }
    expect(seen).toEqual([1945, 1946, 1955, 1991, 1932]);
  });

  test('a year leads to its date', async () => {
    const { user } = openChronicle('at=1945');
    await user.click(screen.getByRole('button', { name: '1991' }));
    expect([shown(), marked(), view().panel]).toEqual(['1991', ['1991'], 'chronicle']);
  });

  test.each([
    ['visit', '1991'],
    ['petition', '1945'],
  ])('an incident (%s) leads out of the text to its facts, in its time', async (title, time) => {
    const { user } = openChronicle('at=1945');
    await user.click(screen.getByRole('button', { name: title }));
    expect([shown(), view().selection, view().panel]).toEqual([time, { kind: 'incident', id: title }, 'facts']);
  });
});

test('the names are in the order that the reader has chosen, or that the perspective has', () => {
  openChronicle('at=1945');
  const change = () => entries('1991').at(-1)?.querySelector('strong')?.textContent;
  expect(change()).toBe('Ostrov / Shima: Russia follows the USSR on 26 December 1991.');
  act(() => actions.setPerspective('japan'));
  expect(change()).toBe('Shima / Ostrov: Russia follows the USSR on 26 December 1991.');
});

describe('the whole record', () => {
  test('every incident since 1855 stands in it once, under its year', () => {
    openChronicle('at=1945', realRecord());
    const told = [...text().querySelectorAll<HTMLElement>('[data-year]')].flatMap((section) => [...section.querySelectorAll('.chronicle-title button')].map((b) => `${section.dataset['year'] ?? ''} ${b.textContent}`));
    const expected = realRecord().incidents.filter((i) => i.date.extent.start >= RANGE.start).map((i) => `${i.date.text.slice(0, 4)} ${i.title}`);
    expect(expected.length).toBeGreaterThan(200);
    expect([...told].sort()).toEqual(expected.sort());
  }, 30_000);

  test('no entry is without a source', () => {
    openChronicle('at=1945', realRecord());
    const bare = [...text().querySelectorAll('[data-year] > ul > li')].filter((entry) => entry.querySelector('.citations') === null);
    expect(bare.map((entry) => entry.textContent.slice(0, 60))).toEqual([]);
  }, 30_000);
});

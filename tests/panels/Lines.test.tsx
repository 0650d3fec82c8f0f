import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { actions } from '../../src/state/store';
import { at } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { put } from '../fixtures/smallRecord';
import { foldOf, itemsOf, openPanel, says, small } from './opened';

const lines = () => itemsOf(foldOf(/^Lines on the map/).querySelector('ul'));
const texts = () => lines().map((line) => [...line.querySelectorAll(':scope > div > p')].map((p) => p.textContent));

describe('the lines that stand', () => {
  test('are named, with what they are, since when, how they were drawn, and who says so', () => {
    openPanel('at=1900', small());
    expect(texts()).toEqual([['Border, agreed by treaty, course approximate', '7 February 1855 to 28–30 August 1945', 'Through the middle of the strait.']]);
    expect(lines().map(says)).toEqual([['Says: The treaty']]);
  });

  test('are those of the perspective', () => {
    openPanel('at=1960', small());
    expect(texts()[0]?.[0]).toBe('Border, former border, course approximate');
    act(() => actions.setPerspective('japan'));
    expect(texts()[0]?.slice(0, 2)).toEqual(['Border, claimed by a side, course approximate', expect.stringMatching(/^since 28/)]);
  });

  test('follow the date', () => {
    openPanel('at=1900', small());
    expect(texts()).toHaveLength(1);
    act(() => actions.goTo(at('1960')));
    expect(texts()[0]?.[0]).toBe('Border, former border, course approximate');
    act(() => actions.goTo(at('1855-02-06')));
    expect(screen.queryByText(/^Lines on the map/)).toBeNull();
  });

  test('a railway is a railway, whatever its rights', () => {
    openPanel('at=1900', small((raw) => put(raw.lines[0], { kind: 'railway', approximate: false })));
    expect(texts()[0]?.[0]).toBe('Border, railway');
  });

  test('what is noted of a period is said', () => {
    openPanel('at=1900', small((raw) => put(raw.lines[0]?.periods[0], { note: 'Not surveyed.' })));
    expect(within(foldOf(/^Lines on the map/)).getByText('Not surveyed.')).toBeTruthy();
  });

  test('in 1980 Japan’s view lists the four places in which its atlases draw a border', () => {
    openPanel('at=1980&perspective=japan');
    const claimed = texts().filter(([name]) => name?.includes('claimed by a side'));
    expect(claimed).toHaveLength(4);
    for (const line of lines()) expect(says(line)).toHaveLength(1);
  });

  test('of a chosen land are not listed: they are no one land’s', () => {
    openPanel('at=1980&territory=iturup', realRecord());
    expect(screen.queryByText(/^Lines on the map/)).toBeNull();
  });
});

import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { actions } from '../../src/state/store';
import { at } from '../fixtures/dates';
import { put } from '../fixtures/smallRecord';
import { openPanel, small } from './opened';

const words = () => screen.getByText(/^On screen:/).textContent;
/** The widths of the bar's parts, in hundredths: Japan, Russia, both, others. */
const bar = () => [...document.querySelectorAll('.share-bar rect')].map((r) => [Number(r.getAttribute('x')), Number(r.getAttribute('width'))] as const);

describe('how the sources on screen share out', () => {
  test('in the year of the landing: the treaty, and the note and the decree of the two accounts, each once', () => {
    openPanel('at=1945', small());
    expect(words()).toBe('On screen: 1 from Japan, 1 from Russia or the USSR, 1 from both together, 0 from others.');
  });

  test('in another year, only the treaty', () => {
    openPanel('at=1960', small());
    expect(words()).toBe('On screen: 0 from Japan, 0 from Russia or the USSR, 1 from both together, 0 from others.');
  });

  test('the filter takes the accounts’ sources with it', () => {
    openPanel('at=1945&hide=war', small());
    expect(words()).toBe('On screen: 0 from Japan, 0 from Russia or the USSR, 1 from both together, 0 from others.');
  });

  test('it follows the date', () => {
    openPanel('at=1960', small());
    act(() => actions.goTo(at('1945')));
    expect(words()).toContain('1 from Japan');
  });

  test('the bar’s parts lie end to end and fill it, in the order of the words', () => {
    openPanel('at=1945', small((raw) => put(raw.sources[1], { side: 'third' })));
    expect(words()).toBe('On screen: 0 from Japan, 1 from Russia or the USSR, 1 from both together, 1 from others.');
    const third = 100 / 3;
    const expected = [[0, 0], [0, third], [third, third], [2 * third, third]];
    bar().forEach(([x, width], n) => {
      expect(x).toBeCloseTo(expected[n]?.[0] ?? Number.NaN, 6);
      expect(width).toBeCloseTo(expected[n]?.[1] ?? Number.NaN, 6);
    });
  });

  test('through the whole record the bar is full in every decade', () => {
    openPanel('at=1855');
    for (let year = 1855; year <= 2025; year += 10) {
      act(() => actions.goTo(at(String(year))));
      expect(bar().reduce((sum, [, width]) => sum + width, 0)).toBeCloseTo(100, 6);
    }
  });
});

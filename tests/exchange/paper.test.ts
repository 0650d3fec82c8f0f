import { describe, expect, test } from 'vitest';
import { columnsOf, contentSize, PAPER_NAMES, pageSize, pagesOf, textHeight } from '../../src/exchange/paper/plan';

describe('what goes on a page', () => {
  test('is put on the next page where it has no room, in its order, and nothing is lost', () => {
    expect(pagesOf([40, 50, 30, 90, 10], (h) => h, 100)).toEqual([[40, 50], [30], [90, 10]]);
    expect(pagesOf([150, 20], (h) => h, 100)).toEqual([[150], [20]]);
    expect(pagesOf([], () => 1, 100)).toEqual([]);
  });

  test('paper held across is as wide as it is high upright', () => {
    for (const paper of PAPER_NAMES) {
      const [upright, across] = [pageSize(paper, 'portrait'), pageSize(paper, 'landscape')];
      expect([across.width, across.height]).toEqual([upright.height, upright.width]);
      expect(contentSize(across).height).toBeGreaterThan(120);
      expect(columnsOf(across)).toBeGreaterThan(columnsOf(upright) - 1);
    }
  });

  test('a text takes at least one line, and more in a narrow column', () => {
    const text = 'Who administered Iturup / Etorofu in 1935, whoever claimed it?';
    expect(textHeight('', { width: 100, letter: 2, line: 5 })).toBe(5);
    expect(textHeight(text, { width: 60, letter: 2, line: 5 })).toBe(15);
  });
});

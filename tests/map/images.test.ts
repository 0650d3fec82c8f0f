import { describe, expect, test } from 'vitest';
import { PATTERN_SIZE, repeatsAt } from '../../src/map/images';
import { isPattern, picturesFor } from '../../src/map/pictures';
import { THEMES } from '../../src/ui/theme';

const patterns = [...picturesFor(THEMES.light)].filter(([name]) => isPattern(name));
const ZOOMS = Array.from({ length: 1001 }, (_, n) => 2 + n / 100);

describe('a pattern keeps its size', () => {
  test.each(patterns)('%s is drawn at its own size, to an eighth, at every zoom', (_, { size }) => {
    for (const zoom of ZOOMS) {
      const drawn = (PATTERN_SIZE / repeatsAt(zoom, size)) * 2 ** (zoom % 1); // MapLibre enlarges the image by that power
      expect(Math.abs(Math.log(drawn / size)), `zoom ${zoom}`).toBeLessThanOrEqual(Math.log(9 / 8));
    }
  });
  test.each(patterns)('%s has its very size where the zoom is whole, and no seam anywhere', (_, { size }) => {
    for (const zoom of ZOOMS) expect(Number.isInteger(repeatsAt(zoom, size))).toBe(true);
    expect(PATTERN_SIZE / repeatsAt(4, size)).toBe(size);
  });
});

test('in a window twice as large a pattern is twice as large, and a mark, which the layer enlarges, is not', () => {
  const large = picturesFor(THEMES.light, 2);
  for (const [name, { size, box }] of picturesFor(THEMES.light)) {
    expect([large.get(name)?.size, large.get(name)?.box], name).toEqual([isPattern(name) ? 2 * size : size, box]);
    if (isPattern(name)) expect(PATTERN_SIZE / repeatsAt(4, 2 * size)).toBe(2 * size);
  }
});

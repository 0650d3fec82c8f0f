import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundLength } from '../../src/map/ScaleBar';

test.each([
  // metres a pixel, room in pixels, metres of the bar, its pixels
  [1000, 130, 100_000, 100],
  [1600, 130, 200_000, 125],
  [500, 130, 50_000, 100],
  [7.7, 130, 1000, 129.87],
  [1, 130, 100, 100],
  [0.9, 130, 100, 111.11],
])('at %d metres a pixel, %d pixels hold a bar of %d metres, %d pixels long', (perPixel, room, metres, pixels) => {
  const bar = roundLength(perPixel, room);
  expect(bar.metres).toBeCloseTo(metres, 6);
  expect(bar.pixels).toBeCloseTo(pixels, 2);
});

test('the bar always fits, and fills at least two fifths of its room', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 200_000, noNaN: true }), (perPixel) => {
      const { metres, pixels } = roundLength(perPixel, 130);
      expect(pixels).toBeLessThanOrEqual(130.0001);
      expect(pixels).toBeGreaterThan(130 * 0.3999);
      expect(Number(metres.toExponential(0).split('e')[0])).toSatisfy((n: number) => [1, 2, 5].includes(n));
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { cameraOfHome, homeCamera, homeFor, pixelOf, type Point } from '../../src/map/camera';

const SIZE = { width: 934, height: 520 };
const ITURUP: Point = [147.62, 44.93];

describe('the home view', () => {
  test.each([-54, -27, 27, 54])('keeps every place where it is when the legend takes or gives %i pixels', (by) => {
    const home = homeFor(SIZE, null);
    const size = { ...SIZE, height: SIZE.height + by };
    const [x, y] = pixelOf(home.camera, SIZE, ITURUP);
    const camera = cameraOfHome(homeFor(size, home), size);
    const [nextX, nextY] = pixelOf(camera, size, ITURUP);
    expect([nextX, nextY]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
    expect(camera).not.toEqual(homeCamera(size));
  });

  test('does not drift when the legend comes and goes', () => {
    let home = homeFor(SIZE, null);
    for (const by of [27, 54, 27, 0]) home = homeFor({ ...SIZE, height: SIZE.height + by }, home);
    expect(cameraOfHome(home, SIZE)).toEqual(homeCamera(SIZE));
  });

  test.each([
    ['another width', { width: 1280, height: 520 }],
    ['a much lower window', { width: 934, height: 300 }],
    ['a much higher one', { width: 934, height: 900 }],
  ])('is fitted anew for %s', (_, size) => {
    expect(cameraOfHome(homeFor(size, homeFor(SIZE, null)), size)).toEqual(homeCamera(size));
  });
});

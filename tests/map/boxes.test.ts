import { describe, expect, test } from 'vitest';
import { clearingsIn } from '../../src/map/boxes';

const WINDOW = { width: 900, height: 400, frame: 16 };
/** What a clearing covers: left, top, right, bottom. */
const covered = ({ x, y, padding: [top, right, bottom, left] }: ReturnType<typeof clearingsIn>[number]) => [x - left, y - top, x + right, y + bottom];

describe('names keep clear', () => {
  test('of the window’s four edges and of the frame within them, so that none is cut', () => {
    const boxes = clearingsIn(WINDOW, []).map(covered);
    expect(boxes).toHaveLength(4);
    const [left, right, top, bottom] = boxes;
    expect(left?.[2]).toBe(20);
    expect(right?.[0]).toBe(880);
    expect(top?.[3]).toBe(20);
    expect(bottom?.[1]).toBe(380);
    for (const [l = 0, t = 0, r = 0, b = 0] of boxes) expect(r - l > 900 || b - t > 400 || (l <= 0 && r >= 20) || (t <= 0 && b >= 20)).toBe(true);
  });
  test('of all of a box that stands on the map, and of the part of it that lies on it', () => {
    const [whole] = clearingsIn(WINDOW, [{ left: 600, top: 200, right: 881, bottom: 381 }]).map(covered);
    expect(whole?.[0]).toBeLessThanOrEqual(600);
    expect(whole?.[2]).toBeGreaterThanOrEqual(881);
    expect(whole?.[3]).toBeGreaterThanOrEqual(381);
    const [part] = clearingsIn(WINDOW, [{ left: -50, top: -10, right: 100, bottom: 30 }]).map(covered);
    expect(part?.[0]).toBeGreaterThanOrEqual(-10);
  });
  test('not of what is elsewhere on the page', () => {
    expect(clearingsIn(WINDOW, [{ left: 0, top: 420, right: 900, bottom: 480 }])).toHaveLength(4);
    expect(clearingsIn(WINDOW, [{ left: 10, top: 10, right: 10, bottom: 10 }])).toHaveLength(4);
  });
});

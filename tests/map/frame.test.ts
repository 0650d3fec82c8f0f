import { describe, expect, test } from 'vitest';
import { pixelOf } from '../../src/map/camera';
import { ticksOf } from '../../src/map/frame';

const SIZE = { width: 900, height: 400 };
const home = { lon: 147, lat: 44.5, zoom: 6.1 };

describe('the degrees at the map’s edges', () => {
  test('are those of the graticule: every second one around the four islands, half ones close by', () => {
    expect(ticksOf(home, SIZE).meridians.map((t) => t.degrees)).toEqual([142, 144, 146, 148, 150, 152].filter((d) => Math.abs(d - 147) < 4.7));
    expect(ticksOf({ ...home, zoom: 9 }, SIZE).meridians.map((t) => t.degrees)).toEqual([146.5, 147, 147.5]);
  });
  test('stand where the meridian or the parallel meets the edge', () => {
    for (const { at, degrees } of ticksOf(home, SIZE).meridians) expect(at).toBeCloseTo(pixelOf(home, SIZE, [degrees, 40])[0], 6);
    for (const { at, degrees } of ticksOf(home, SIZE).parallels) expect(at).toBeCloseTo(pixelOf(home, SIZE, [150, degrees])[1], 6);
  });
  test('all lie within the window', () => {
    const { meridians, parallels } = ticksOf(home, SIZE);
    expect(parallels.length).toBeGreaterThan(0);
    for (const { at } of meridians) expect(at >= 0 && at <= SIZE.width).toBe(true);
    for (const { at } of parallels) expect(at >= 0 && at <= SIZE.height).toBe(true);
  });
  test('are none where the map bends into a globe', () => {
    expect(ticksOf({ ...home, zoom: 3 }, SIZE)).toEqual({ meridians: [], parallels: [] });
  });
});

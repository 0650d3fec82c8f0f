import { describe, expect, test } from 'vitest';
import type { Camera } from '../../src/domain/view';
import type { TerritoryId } from '../../src/domain/model';
import { constrained, isInPicture, pixelOf, placeAt, ZOOMS, type Point } from '../../src/map/camera';
import { dragged, zoomedAround } from '../../src/map/holding';
import { sightOf } from '../../src/map/sight';

const SIZE = { width: 934, height: 470 };
const FAR = { lon: 148, lat: 44, zoom: 1 };
const LOOKS: readonly Camera[] = [0.8, 2, 3, 3.3, 3.7, 3.99, 4.5].flatMap((zoom) => [[148, 44], [179.5, -10], [-60, 70]].map(([lon = 0, lat = 0]) => ({ lon, lat, zoom })));
const GRID = Array.from({ length: 9 * 5 }, (_, n): Point => [(n % 9) * (SIZE.width / 8), Math.floor(n / 9) * (SIZE.height / 4)]);

const apart = ([x, y]: Point, [toX, toY]: Point): number => Math.hypot(x - toX, y - toY);

describe('far out, where the world is a globe', () => {
  test.each(LOOKS)('each pixel has the place that is drawn there: %o', (camera) => {
    const found = GRID.flatMap((at) => [placeAt(camera, SIZE, at)].flatMap((place) => (place === null ? [] : [apart(pixelOf(camera, SIZE, place), at)])));
    expect(found.length).toBeGreaterThan(4);
    expect(Math.max(...found)).toBeLessThan(0.01);
  });

  test('beyond it there is no place, and what is behind it stands nowhere', () => {
    expect(placeAt(FAR, SIZE, [5, 235])).toBeNull();
    expect(placeAt(FAR, SIZE, [467, 235])).toEqual([expect.closeTo(148, 6), expect.closeTo(44, 6)]);
    for (const [place, isSeen] of [[[139.7, 35.7], true], [[-74, 40.7], false], [[-43, -23], false], [[0, 89.9], true]] as const) expect(isInPicture(FAR, SIZE, place), place.join()).toBe(isSeen);
  });

  test.each([[3, 0], [4, 0.05]])('nothing leaps as it becomes flat: at level %f', (level, by) => {
    const [before, after] = [{ ...FAR, zoom: level - 1e-4 }, { ...FAR, zoom: level + 1e-4 }];
    for (const at of GRID) {
      const place = placeAt(after, SIZE, at);
      if (place !== null) expect(apart(pixelOf(before, SIZE, place), at)).toBeLessThan(0.2 + by);
    }
  });

  test('lands are in sight from their own side only', () => {
    const shapes = { features: new Map(), bounds: new Map([['iturup' as TerritoryId, [146.8, 44.4, 148.9, 45.5] as [number, number, number, number]]]), lines: new Map() };
    expect([...sightOf(shapes, FAR, SIZE)]).toEqual(['iturup']);
    expect([...sightOf(shapes, { ...FAR, lon: -170 }, SIZE)]).toEqual(['iturup']);
    expect([...sightOf(shapes, { ...FAR, lon: -32, lat: -44 }, SIZE)]).toEqual([]);
  });
});

describe('hands', () => {
  test.each(LOOKS)('come nearer to the place under them: %o', (camera) => {
    const from: Point = [500, 250];
    const place = placeAt(camera, SIZE, from);
    if (place === null) throw new Error('the middle is on the globe');
    const nearer = zoomedAround(camera, SIZE, { at: from, by: 0.4 });
    expect(apart(pixelOf(nearer, SIZE, place), from)).toBeLessThan(0.5);
    expect(nearer.zoom).toBeGreaterThan(camera.zoom);
  });

  test('pull the ground along: under them where it is flat, all but so where it is round', () => {
    for (const [zoom, most] of [[4.5, 0.1], [3.6, 6], [2, 12]] as const) {
      const camera = { lon: 148, lat: 30, zoom };
      const place = placeAt(camera, SIZE, [467, 235]) ?? [0, 0];
      expect(apart(pixelOf(dragged(camera, SIZE, { from: [467, 235], to: [507, 205] }), SIZE, place), [507, 205]), `${zoom}`).toBeLessThan(most);
    }
  });

  test('turn the globe along its parallels, and keep its size', () => {
    const east = dragged(FAR, SIZE, { from: [467, 235], to: [367, 235] });
    expect(east.lat).toBe(FAR.lat);
    expect(east.lon).toBeGreaterThan(-180);
    expect(east.lon).toBeLessThan(-130);
    const north = dragged(FAR, SIZE, { from: [467, 235], to: [467, 265] });
    const radius = ({ lat, zoom }: Camera): number => 2 ** zoom / Math.cos((lat * Math.PI) / 180);
    expect(radius(north)).toBeCloseTo(radius(FAR), 9);
  });

  test.each([[200, 95, -3], [-540, -89, 30], [148, 44, 0], [180, 0, 3.999]])('cannot leave the world: %f, %f, %f', (lon, lat, zoom) => {
    const { lon: x, lat: y, zoom: z } = constrained({ lon, lat, zoom }, SIZE);
    expect(Math.abs(x)).toBeLessThanOrEqual(180);
    expect(Math.abs(y)).toBeLessThan(85.1);
    expect(z).toBeLessThanOrEqual(ZOOMS.most);
    // A globe is never smaller than the least zoom makes it on the equator.
    expect(z - Math.log2(Math.cos((y * Math.PI) / 180))).toBeGreaterThanOrEqual(ZOOMS.least - 1e-9);
    expect(constrained({ lon: x, lat: y, zoom: z }, SIZE)).toEqual({ lon: x, lat: y, zoom: z });
  });
});

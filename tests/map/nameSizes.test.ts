import { expect, test } from 'vitest';
import type { Feature } from 'geojson';
import { scaleOf, type Look } from '../../src/map/layers/layer';
import { extentsIn, sizeAt } from '../../src/map/extents';
import { TERRITORY_SIZES } from '../../src/map/nameSizes';
import { THEMES } from '../../src/ui/theme';

const look: Look = { theme: THEMES.light, presenting: false, narrow: false, vh: 8, scale: 1 };
const named = (properties: object): Feature => ({ type: 'Feature', properties: { ...properties }, geometry: { type: 'Point', coordinates: [147, 45] } });
const iturup = named({ kind: 'territory', rank: 1, name: 'Iturup / Etorofu', other: 'Итуруп · 択捉島' });

test.each([
  [1280, 720, 1],
  [1920, 1080, 1],
  [390, 844, 1],
  [2880, 1620, 1.5],
  [3840, 2160, 2],
  [3840, 1200, 1.11],
  [7680, 4320, 2],
])('in a window of %d by %d names and marks are %d times as large', (innerWidth, innerHeight, scale) => expect(scaleOf({ innerWidth, innerHeight })).toBeCloseTo(scale, 2));

test('sizes lie between those of their levels', () => {
  const [first = [0, 0], second = [0, 0]] = TERRITORY_SIZES[1] ?? [];
  expect(sizeAt([first, second], first[0])).toBe(first[1]);
  expect(sizeAt([first, second], (first[0] + second[0]) / 2)).toBe((first[1] + second[1]) / 2);
  expect(sizeAt([first, second], 12)).toBe(second[1]);
});

test('a name takes more room where the other scripts stand under it, in a larger window, and when presented', () => {
  const room = (zoom: number, patch: Partial<Look> = {}) => extentsIn({ ...look, ...patch }, zoom)(iturup) ?? { across: 0, down: 0 };
  expect(room(6.1).down).toBeGreaterThan(1.5 * room(5.9).down);
  expect(room(5, { scale: 2 }).across).toBeGreaterThan(1.8 * room(5).across);
  expect(room(5, { presenting: true, vh: 10.8 }).across).toBeGreaterThan(1.5 * room(5).across);
});

test('a name that is not written at a level takes no room', () => {
  const okhotsk = named({ kind: 'water', rank: 1, en: 'Sea of Okhotsk' });
  expect(extentsIn(look, 4)(okhotsk)).not.toBeNull();
  expect(extentsIn(look, 9)(okhotsk)).toBeNull();
});

test('a strait takes room for its name in the other scripts, which are not written for the last row', () => {
  const strait = { kind: 'water', rank: 2, en: 'La Perouse Strait' };
  const [alone, both] = [named(strait), named({ ...strait, other: '宗谷海峡 · пролив Лаперуза' })];
  const room = (feature: typeof alone, more = {}): number => extentsIn({ ...look, ...more }, 7)(feature)?.down ?? 0;
  expect(room(both)).toBeGreaterThan(1.5 * room(alone));
  expect(room(both, { presenting: true, vh: 8 })).toBe(room(alone, { presenting: true, vh: 8 }));
});

import { expect, test } from 'vitest';
import type { IncidentId, TerritoryId } from '../../src/domain/model';
import { pointedAt } from '../../src/map/pointing';

/** A degree is a hundred pixels, from the upper left corner. */
const project = (lon: number, lat: number) => ({ x: 100 * lon, y: -100 * lat });
const heat = [
  { id: 'much', name: 'Much', count: 16, lon: 1, lat: -1 }, // 56 pixels around 100, 100
  { id: 'little', name: 'Little', count: 1, lon: 1.3, lat: -1 }, // 14 pixels around 130, 100
];
const land = { kind: 'territory', id: 'iturup' as TerritoryId } as const;
const mark = { kind: 'incident', id: 'landing' as IncidentId } as const;
const at = (x: number, y: number, under: typeof land | typeof mark | null = null) => pointedAt(under, { heat }, { at: { x, y }, project });

test('within a circle, the circle is meant; of two the smaller, which lies over the other', () => {
  expect(at(100, 50)).toEqual({ kind: 'heat', id: 'much' });
  expect(at(130, 100)).toEqual({ kind: 'heat', id: 'little' });
});

test('beside it the land is, or nothing', () => {
  expect(at(100, 43, land)).toEqual(land);
  expect(at(100, 43)).toBe(null);
});

test('a circle lies over a land, and under a mark', () => {
  expect(at(100, 100, land)).toEqual({ kind: 'heat', id: 'much' });
  expect(at(100, 100, mark)).toEqual(mark);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf, parseSpan } from '../../../src/domain/time';
import { firstView, rangeUntil, type View } from '../../../src/domain/view';
import { worksheetsOf, type SheetMap, type Worksheets } from '../../../src/map/svg/worksheet';
import { boxOf, signOf } from '../../../src/map/svg/hatching';
import { textOf } from '../../../src/map/svg/tree';
import { fetchPlacing } from '../../../src/map/placed';
import { realParts } from '../../fixtures/realGeometry';
import { realRecord } from '../../fixtures/realRecord';

const SIZE = { width: 1137, height: 1200 };
const span = parseSpan('1960');
const view: View = { ...firstView(rangeUntil(dayOf({ year: 2026, month: 11, day: 27 }))), ...(span === null ? {} : { span }) };
let sheets: Worksheets;
beforeAll(async () => {
  const [, whole] = await realParts();
await fetchPlacing();
  sheets = worksheetsOf({ dataset: realRecord(), geometry: whole.geometry });
});
const drawn = (names: SheetMap['names'], fills: SheetMap['fills']): string => textOf(sheets.map({ view, size: SIZE, names, fills }));

describe('a map on paper', () => {
  test('numbers the four islands and those beside them in the order of the record', () => {
    expect(sheets.lands(view, SIZE).slice(0, 4)).toEqual(['iturup', 'kunashir', 'shikotan', 'habomai']);
    const map = drawn('numbers', 'white');
    for (const n of sheets.lands(view, SIZE).keys()) expect(map.includes(`>${n + 1}</tspan>`), `number ${n + 1}`).toBe(true);
  });

  test('blank gives no answer away: no name, no fill and no border', () => {
    const map = drawn('none', 'white');
    expect(/Iturup|Etorofu|Kunashir/.exec(map)?.[0]).toBeUndefined();
    expect(/data-layer="(territory-(fill|hatch|band)|line-)/.exec(map)?.[0]).toBeUndefined();
    expect(map.includes('data-layer="territory-outline"')).toBe(true);
    expect(drawn('names', 'control').includes('Iturup')).toBe(true);
  });

  test('is lines and letters in black on white, with no pattern that a printer would turn into pixels', () => {
    for (const map of [drawn('none', 'white'), drawn('names', 'control')]) {
      expect(/<pattern|<image|#00000[123]/.exec(map)?.[0]).toBeUndefined();
      expect(map.length).toBeGreaterThan(10_000);
    }
  });

  test('hatches what is held and, in heavy lines, what is claimed', () => {
    const map = drawn('none', 'control');
    expect(map.includes('stroke-width="2.3"')).toBe(true); // the dots of the USSR
    expect(map.includes('stroke-width="2.6"')).toBe(true); // the claim of Japan
    expect(drawn('none', 'white').includes('stroke-width="2.6"')).toBe(false);
  });
});

test('a box is that of the path within the picture, and none for what lies outside', () => {
  expect(boxOf('M-5,10L20,30L8.5,2Z', { width: 100, height: 25 })).toEqual({ left: 0, top: 2, right: 20, bottom: 25 });
  expect(boxOf('M200,10L220,30Z', { width: 100, height: 25 })).toBeNull();
  expect(new Set((['japan', 'russia', 'china'] as const).map((h) => textOf(signOf(h, { left: 0, top: 0, right: 20, bottom: 20 })))).size).toBe(3);
});

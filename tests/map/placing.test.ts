import { describe, expect, test } from 'vitest';
import type { Feature } from 'geojson';
import { besideLine, placed } from '../../src/map/placing';
import { boxAt, isFree, type Sheet } from '../../src/map/sheet';

/** A window of 900 by 400 pixels in which a degree is ten of them, from the upper left corner. */
const sheet: Sheet = { width: 900, height: 400, frame: 16, taken: [{ left: 600, top: 200, right: 900, bottom: 400 }], project: ([lon = 0, lat = 0]) => ({ x: 10 * lon, y: -10 * lat }), unproject: ({ x, y }) => [x / 10, -y / 10], coasts: [{ territory: 'island', role: 'subject', points: [[22, -10.5]] }] };
const SIZE = { across: 100, down: 20 };

const name = (at: readonly [number, number], anchor: string, also: readonly unknown[] = []): Feature => ({
  type: 'Feature',
  properties: { anchors: [anchor, [0, 0]], also },
  geometry: { type: 'Point', coordinates: [...at] },
});
const spotOf = (feature: Feature) => {
  const [{ geometry, properties }] = placed([feature], sheet, () => SIZE).features as [Feature];
  return geometry.type === 'Point' ? [geometry.coordinates, properties?.['anchors']?.[0], properties?.['angle']] : geometry.type;
};

describe('a name', () => {
  test('stays at its own spot where that is free', () => {
    expect(spotOf(name([30, -10], 'left', [{ at: [10, -10], anchors: ['left'] }]))).toEqual([[30, -10], 'left', undefined]);
  });
  test('goes to the first other spot that is free, when its own is cut by the window’s edge or covered', () => {
    const also = [{ at: [70, -30], anchors: ['center'] }, { at: [40, -30], anchors: ['center'] }, { at: [20, -30], anchors: ['center'] }];
    expect(spotOf(name([85, -10], 'left', also))).toEqual([[40, -30], 'center', undefined]);
    expect(spotOf(name([65, -25], 'left', also))).toEqual([[40, -30], 'center', undefined]);
  });
  test('never lies on a land that is not its own, though it may on its own', () => {
    const also = [{ at: [40, -30], anchors: ['center'] }];
    expect(spotOf(name([20, -10], 'left', also))).toEqual([[40, -30], 'center', undefined]);
    const own = { ...name([20, -10], 'left', also), properties: { ...name([20, -10], 'left', also).properties, territory: 'island' } };
    expect(spotOf(own)).toEqual([[20, -10], 'left', undefined]);
  });
  test('stands at its land or not at all: not where another is nearer, and not where its land is out of sight', () => {
    const of = (at: readonly [number, number], territory: string) => ({ ...name(at, 'left'), properties: { ...name(at, 'left').properties, kind: 'territory', territory } });
    const coasts: Sheet['coasts'] = [{ territory: 'cape', role: 'around', points: [[22, -10.5]] }, { territory: 'rock', role: 'around', points: [[37, -10]] }, { territory: 'afar', role: 'around', points: [[95, -10]] }];
    const placesOf = (feature: Feature) => placed([feature], { ...sheet, project: (at) => sheet.project(at), coasts }, () => SIZE).features.map((f) => (f.geometry.type === 'Point' ? f.geometry.coordinates : []));
    expect(placesOf(of([23, -10], 'cape'))).toEqual([[23, -10]]); // a hundred pixels wide, it ends 40 before the rock
    expect(placesOf(of([25, -10], 'cape'))).not.toEqual([[25, -10]]); // nearer to the rock
    expect(placesOf(of([78, -10], 'afar'))).toEqual([]); // what is near is beyond the window's edge
  });
  test('stays where it is when nothing is free', () => {
    expect(spotOf(name([85, -10], 'left', [{ at: [70, -30], anchors: ['center'] }]))).toEqual([[85, -10], 'left', undefined]);
  });
  test('of a water lies along its water, never upside down', () => {
    const water = (along: readonly (readonly number[])[]): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: along.map((at) => [...at]) } });
    expect(spotOf(water([[10, -10], [30, -30]]))).toEqual([[20, -20], undefined, 45]);
    expect(spotOf(water([[30, -30], [10, -10]]))).toEqual([[20, -20], undefined, 45]);
  });
  test('of a water runs over no land', () => {
    const strait: Feature = { type: 'Feature', properties: { also: [{ along: [[30, -20], [45, -20]] }] }, geometry: { type: 'LineString', coordinates: [[10, -10], [30, -10]] } };
    const cape: Sheet['coasts'] = [{ territory: 'cape', role: 'around', points: [[16, -8], [18, -8], [18, -12], [16, -12]] }];
    const at = (coasts: Sheet['coasts'], feature: Feature) => placed([feature], { ...sheet, project: (p) => sheet.project(p), coasts }, () => SIZE).features.map((f) => (f.geometry.type === 'Point' ? f.geometry.coordinates : []));
    expect(at([], strait)).toEqual([[20, -10]]);
    expect(at(cape, strait)).toEqual([[37.5, -20]]);
    expect(at(cape, { ...strait, properties: {} })).toEqual([]);
    const narrow: Sheet['coasts'] = [{ territory: 'spit', role: 'around', points: [[17, -9], [17.2, -9.5], [17, -10]] }]; // thinner than the letters are apart
    expect(at(narrow, { ...strait, properties: {} })).toEqual([]);
  });
  test('leaves its place to no other', () => {
    const other = { at: [30, -30], anchors: ['left'] };
    const { features } = placed([name([30, -10], 'left'), name([32, -10], 'left', [other])], sheet, () => SIZE);
    expect(features.map((f) => f.geometry)).toEqual([{ type: 'Point', coordinates: [30, -10] }, { type: 'Point', coordinates: [30, -30] }]);
  });
});

describe('a name of a land in sight whose own spots are all taken', () => {
  const taken = { left: 100, top: 0, right: 900, bottom: 60 };
  const own = { ...name([20, -3], 'left'), properties: { ...name([20, -3], 'left').properties, territory: 'island' } };
  const stands = (boxes: Sheet['taken'], size = SIZE) => placed([own], { ...sheet, taken: boxes }, () => size).features;

  test('stands beside the land, and nothing leads there', () => {
    const [{ geometry, properties }, ...more] = stands([taken]) as [Feature];
    if (geometry.type !== 'Point') throw new Error('a name stands at a point');
    const { x, y } = sheet.project(geometry.coordinates);
    expect(Math.hypot(x - 220, y - 105)).toBeLessThan(20);
    expect([properties?.['size'], more]).toEqual([1, []]);
  });
  test('or at some distance, with a line to the land', () => {
    const [{ geometry }, leader] = stands([taken, { left: 100, top: 150, right: 900, bottom: 400 }, { left: 235, top: 0, right: 900, bottom: 400 }, { left: 150, top: 0, right: 210, bottom: 400 }]) as [Feature, Feature?];
    expect(leader?.geometry).toMatchObject({ type: 'LineString', coordinates: [geometry.type === 'Point' ? geometry.coordinates : [], [22, -10.5]] });
  });
  test('or smaller, where there is no room for it as it is', () => {
    const all = { left: 0, top: 0, right: 900, bottom: 400 };
    const hole = (width: number) => [{ ...all, right: 210 }, { ...all, left: 210 + width }, { ...all, bottom: 95 }, { ...all, top: 119 }];
    expect(stands(hole(92)).map((f) => f.properties?.['size'])).toEqual([0.8]);
    expect(stands(hole(40))).toEqual([own]);
  });
});

describe('where only so many names may stand', () => {
  const ranked = (rank: number, at: readonly [number, number], also: readonly unknown[] = []): Feature => {
    const feature = name(at, 'left', also);
    return { ...feature, properties: { ...feature.properties, rank } };
  };
  const left = (features: readonly Feature[], most: number) => placed(features, { ...sheet, most }, () => SIZE);
  const at = (features: readonly Feature[]) => features.map((f) => (f.geometry.type === 'Point' ? f.geometry.coordinates : []));

  test('the first ranks come first, and the others are left out', () => {
    const names = [ranked(2, [30, -30]), ranked(1, [30, -10]), ranked(2, [30, -20]), ranked(1, [50, -10])];
    expect(at(left(names, 3).features)).toEqual([[30, -10], [50, -10], [30, -30]]);
    expect(left(names, 3).sheet.most).toBe(0);
    expect(left(names, 9).sheet.most).toBe(5);
  });
  test('one without a free spot is left out, but for the first rank, which counts', () => {
    const { features, sheet: after } = left([ranked(2, [65, -25]), ranked(1, [66, -25]), ranked(1, [30, -10])], 2);
    expect([at(features), after.most]).toEqual([[[66, -25], [30, -10]], 0]);
  });
  test('one beyond the window counts for nothing', () => {
    const { features, sheet: after } = left([ranked(1, [300, -10]), ranked(1, [30, -10])], 1);
    expect([at(features), after.most]).toEqual([[[300, -10], [30, -10]], 0]);
  });
});

describe('beside a line', () => {
  test('a name stands at the middle, along the line', () => {
    expect(besideLine([[10, -10], [50, -10]], SIZE, sheet)).toMatchObject({ at: [30, -10], angle: 0, free: true });
    expect(besideLine([[50, -30], [10, -10]], SIZE, sheet)?.angle).toBeCloseTo(26.6, 1);
  });
  test('or aside of an island that lies on its line', () => {
    const place = besideLine([[10, -10], [50, -10]], SIZE, { ...sheet, project: (at) => sheet.project(at), coasts: [{ territory: 'island', role: 'subject', points: [[28, -10]] }] });
    expect([place?.free, place && Math.abs((place.at[0] ?? 0) - 28) > 5]).toEqual([true, true]);
  });
  test('or, where that is covered, at the nearest place that is free', () => {
    const place = besideLine([[10, -30], [85, -30]], SIZE, sheet);
    expect(place?.free).toBe(true);
    expect(place && isFree(place.box, sheet)).toBe(true);
    expect(place?.at[0]).toBeGreaterThan(30);
    expect(place?.at[0]).toBeLessThan(55);
  });
});

test('an anchor is the side of the name that is at the point', () => {
  expect(boxAt({ x: 0, y: 0 }, 'left', SIZE)).toEqual({ left: 0, top: -10, right: 100, bottom: 10 });
  expect(boxAt({ x: 0, y: 0 }, 'bottom-right', SIZE)).toEqual({ left: -100, top: -20, right: 0, bottom: 0 });
  expect(boxAt({ x: 0, y: 0 }, 'top', SIZE)).toEqual({ left: -50, top: 0, right: 50, bottom: 20 });
});

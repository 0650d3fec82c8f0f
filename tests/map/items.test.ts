import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { TerritoryId } from '../../src/domain/model';
import { firstView, type View } from '../../src/domain/view';
import { say } from '../../src/i18n';
import { itemsOf, placedItems, standsOf } from '../../src/map/items';
import { sceneOf } from '../../src/map/scene';
import { at, RANGE } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';

const record = realRecord();
const folder = join(import.meta.dirname, '../../public/data/territories');
const shapes: FeatureCollection = {
  type: 'FeatureCollection',
  features: record.territories.flatMap(({ id }) => (JSON.parse(readFileSync(join(folder, `${id}.geojson`), 'utf8')) as FeatureCollection).features),
};
const stands = standsOf(shapes);
const view = (text: string, more: Partial<View> = {}): View => ({ ...firstView(RANGE), span: at(text), ...more });
const items = (text: string, more: Partial<View> = {}) => itemsOf(record, view(text, more), stands);
const ids = (text: string, more: Partial<View> = {}): readonly string[] => items(text, more).map((i) => i.selection.id);

describe('the list of what is on the map', () => {
  test('begins with the disputed islands in the record’s order, and ends with the incidents of the span by date', () => {
    expect(ids('1945-09-01').slice(0, 4)).toEqual(['iturup', 'kunashir', 'shikotan', 'habomai']);
    expect(ids('1945-09-01').slice(-2)).toEqual(['landing-kunashiri-1945', 'landing-shikotan-1945']);
  });

  test('says of an incident when it was and what', () => {
    expect(items('1945-09-01').map((i) => say(i.name)).at(-1)).toBe('1 September 1945, Soviet troops land on Shikotan');
  });

  test('holds what the scene draws in full, and nothing else', () => {
    for (const [text, more] of [['1855', {}], ['1945', {}], ['1945-08', { hidden: ['war'] }], ['1905', { perspective: 'japan' }], ['2026', { perspective: 'russia' }]] as const) {
      const shown = view(text, more);
      const scene = sceneOf(record, shown);
      const lands = [...scene.territories].filter(([, p]) => p.shown).map(([id]) => id);
      const marks = [...scene.incidents].filter(([, m]) => m.strength === 1).map(([id]) => id);
      expect([...ids(text, more)].sort(), text).toEqual([...lands, ...marks].sort());
    }
  });

  test('says of each circle how many incidents it stands for, where, and in which years', () => {
    const circles = items('1945', { heat: true }).filter((i) => i.selection.kind === 'heat');
    const { heat } = sceneOf(record, view('1945', { heat: true }));
    expect(circles.map((i) => i.selection.id)).toEqual(heat.map((h) => h.id));
    expect(heat[0]?.count).toBeGreaterThan(1);
    expect(say(circles[0]?.name ?? { key: '', params: {} })).toMatch(new RegExp(`^${heat[0]?.name} and 20 km around: ${heat[0]?.count} incidents, .*1936.*1945\\.$`));
    expect(items('1945').some((i) => i.selection.kind === 'heat')).toBe(false);
  });

  test('marks what is chosen', () => {
    const chosen = items('1945-09-01', { selection: { kind: 'territory', id: 'shikotan' as TerritoryId } }).filter((i) => i.selected);
    expect(chosen.map((i) => i.selection.id)).toEqual(['shikotan']);
  });
});

describe('where a land may be pointed at', () => {
  test('is first well inside of its largest part, or on it where it is a line', () => {
    for (const { id } of record.territories) {
      const [[lon = 0, lat = 0] = []] = stands.get(id) ?? [];
      const areas = shapes.features.filter((f): f is Feature<Polygon> => f.properties?.['territory'] === id && (f.geometry.type === 'Polygon' || f.geometry.type === 'MultiPolygon'));
      if (areas.length === 0) continue;
      // A kilometre to each side is still land: a ring of a few pixels stands on it.
      const around = [[0, 0], [0.012, 0], [-0.012, 0]].map(([dx = 0, dy = 0]) => [lon + dx, lat + dy]);
      for (const place of around) expect(areas.some((f) => booleanPointInPolygon(place, f)), id).toBe(true);
    }
  });
});

/** A window that shows a box of the map, 1000 by 500 pixels. */
const windowOn = (west: number, south: number, east: number, north: number) => ({
  width: 1000,
  height: 500,
  project: (lon: number, lat: number) => ({ x: (1000 * (lon - west)) / (east - west), y: (500 * (north - lat)) / (north - south) }),
});

describe('what is in the window', () => {
  const seen = (window: ReturnType<typeof windowOn>, text = '1945-09-01') => placedItems(items(text), window);

  test('on the four islands, those and what happened there', () => {
    const shown = seen(windowOn(144.6, 43.05, 149.9, 45.85));
    expect(shown.map((i) => i.selection.id)).toEqual(['iturup', 'kunashir', 'shikotan', 'habomai', 'urup', 'landing-kunashiri-1945', 'landing-shikotan-1945'].filter((id) => shown.some((i) => i.selection.id === id)));
    for (const id of ['iturup', 'kunashir', 'shikotan', 'habomai', 'landing-shikotan-1945']) expect(shown.map((i) => i.selection.id)).toContain(id);
    for (const { x, y } of shown) expect(x >= 18 && x <= 982 && y >= 18 && y <= 482).toBe(true);
  });

  test('a land of which a corner alone is seen stands in that corner', () => {
    const corner = seen(windowOn(148.3, 45.2, 149.1, 45.6)).find((i) => i.selection.id === 'iturup');
    expect(corner).toBeDefined();
  });

  test('over the open sea, nothing', () => expect(seen(windowOn(160, 30, 165, 35))).toEqual([]));

  test('two incidents of one place stand apart', () => {
    const year = placedItems(items('2022'), windowOn(0, 20, 180, 70)).filter((i) => i.selection.kind === 'incident');
    const spots = year.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(spots).size).toBe(spots.length);
    expect(year.some((i) => i.offset.some((o) => o !== 0))).toBe(true);
  });
});

import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { firstView, type Camera } from '../../src/domain/view';
import { NAMES_SOURCES } from '../../src/map/feed';
import { extentsIn } from '../../src/map/extents';
import type { Look } from '../../src/map/layers/layer';
import { openSheet, placed } from '../../src/map/placing';
import { sceneOf } from '../../src/map/scene';
import { boxAt } from '../../src/map/sheet';
import { windowOf } from '../../src/map/svg/window';
import { THEMES } from '../../src/ui/theme';
import { at, RANGE } from '../fixtures/dates';
import { realParts } from '../fixtures/realGeometry';
import { realRecord } from '../fixtures/realRecord';

const [, { geometry }] = await realParts();
const record = realRecord();
const look: Look = { theme: THEMES.light, presenting: false, narrow: false, vh: 8, scale: 1 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
/** A laptop's window, with what covers the map there. */
const LAPTOP = { size: { width: 934, height: 466 }, frame: 15, taken: [box(884, 14, 918, 208), box(16, 14, 329, 74), box(18, 420, 169, 458), box(643, 281, 918, 450), box(359, 14, 575, 48)] };

/** The names of lands that are drawn in 1932, with their boxes. */
function namesIn(camera: Camera) {
  const sheet = openSheet(windowOf(geometry.territories.features, { camera, ...LAPTOP }), geometry, { look, zoom: camera.zoom });
  const scene = sceneOf(record, { ...firstView(RANGE), span: at('1932') });
  const names = NAMES_SOURCES.find(({ id }) => id === 'territory-names')?.features(scene, geometry) ?? [];
  const extents = extentsIn(look, camera.zoom);
  const { features } = placed(names, sheet, extents);
  const stand = features.flatMap((feature) => {
    const room = extents(feature);
    if (room === null || feature.geometry.type !== 'Point') return [];
    const { size = 1, anchors, territory } = (feature.properties ?? {}) as { readonly size?: number; readonly anchors: readonly [string]; readonly territory: string };
    return [{ territory, box: boxAt(sheet.project(feature.geometry.coordinates), anchors[0], { across: room.across * size, down: room.down * size }) }];
  });
  const { width, height } = sheet;
  return { sheet, named: stand.filter((s) => s.box.right > 0 && s.box.bottom > 0 && s.box.left < width && s.box.top < height), lines: features.filter((f) => f.properties?.['kind'] === 'leader') };
}

const areasOf = (territory: string): readonly Feature<Polygon | MultiPolygon>[] => geometry.territories.features.filter((f): f is Feature<Polygon | MultiPolygon> => f.properties?.['territory'] === territory && /Polygon/.test(f.geometry.type));
/** Its coast, each ring in about two hundred points at most. */
const coastOf = ({ geometry: g }: Feature<Polygon | MultiPolygon>) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates).flat().flatMap((ring) => ring.filter((_, n) => n % Math.ceil(ring.length / 200) === 0));
const LANDS = record.territories.map(({ id }) => String(id));
const boxes = new Map(geometry.territories.features.map((f) => [f, bbox(f)]));
const isIn = (area: Feature<Polygon | MultiPolygon>, lonLat: number[]): boolean => {
  const [[west = 0, south = 0, east = 0, north = 0] = [], [lon = 0, lat = 0]] = [boxes.get(area), lonLat];
  return lon >= west && lon <= east && lat >= south && lat <= north && booleanPointInPolygon(lonLat, area);
};

const CAMERAS: readonly Camera[] = [3, 3.5, 4, 4.5, 5, 6, 7].flatMap((zoom) => [[130, 45], [140, 46], [147, 44.9], [150, 48], [137, 49]].map(([lon = 0, lat = 0]) => ({ lon, lat, zoom })));
const VIEWS = CAMERAS.map((camera) => ({ camera, ...namesIn(camera) }));

describe('the name of a land', () => {
  test('stands at what is in sight of that land or on it, and on no other land', () => {
    const seen = new Set<string>();
    const astray = VIEWS.flatMap(({ camera, sheet, named, lines }) => {
      return named.flatMap(({ territory, box: { left, top, right, bottom } }) => {
        const areas = areasOf(territory);
        if (areas.length === 0) return [];
        seen.add(territory);
        const middle = sheet.unproject({ x: (left + right) / 2, y: (top + bottom) / 2 });
        const points = areas.flatMap(coastOf).map((p) => sheet.project(p)).filter(({ x, y }) => x > 0 && y > 0 && x < sheet.width && y < sheet.height);
        const away = Math.min(...points.map(({ x, y }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))));
        const isAt = away < 60 || areas.some((area) => isIn(area, middle)) || (camera.zoom >= 4.5 && lines.length > 0);
        const on = LANDS.filter((id) => id !== territory && areasOf(id).some((area) => isIn(area, middle)));
        return isAt && on.length === 0 ? [] : [`${territory} ${Math.round(away)} px from its land, over ${on.join(' ') || 'no other'}, from ${JSON.stringify(camera)}`];
      });
    });
    expect(astray).toEqual([]);
    expect([...seen].sort()).toEqual(['habomai', 'iturup', 'jehol', 'kunashir', 'kurils-north-central', 'kwantung', 'manchuria-core', 'outer-manchuria-amur', 'outer-manchuria-primorye', 'sakhalin-north', 'sakhalin-south', 'shikotan', 'urup']);
  });

  test('has no line through another name', () => {
    const sides = (a: { x: number; y: number }, b: { x: number; y: number }) => Array.from({ length: 41 }, (_, n) => ({ x: a.x + ((b.x - a.x) * n) / 40, y: a.y + ((b.y - a.y) * n) / 40 }));
    const [seen, crossed] = VIEWS.reduce<[number, number]>(([all, bad], { sheet, named, lines }) => {
      const through = lines.filter(({ id, geometry: g }) => {
        if (g.type !== 'LineString') return false;
        const [from, to] = g.coordinates.map((p) => sheet.project(p));
        return from !== undefined && to !== undefined && sides(from, to).some(({ x, y }) => named.some((n) => `leader-${n.territory}` !== id && x > n.box.left && x < n.box.right && y > n.box.top && y < n.box.bottom));
      });
      return [all + lines.length, bad + through.length];
    }, [0, 0]);
    expect([seen > 0, crossed]).toEqual([true, 0]);
  });

  test('has a line to its land only where that is large enough to be found', () => {
    expect(VIEWS.filter(({ camera }) => camera.zoom < 4.5).flatMap(({ lines }) => lines)).toEqual([]);
  });
});

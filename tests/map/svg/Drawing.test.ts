import { describe, expect, test } from 'vitest';
import { firstView, type View } from '../../../src/domain/view';
import { homeCamera, pixelOf, placeAt } from '../../../src/map/camera';
import type { Look } from '../../../src/map/layers/layer';
import { fetchDrawing } from '../../../src/map/measure/drawing';
import { sceneOf, type Scene } from '../../../src/map/scene';
import { Drawing, type Drawn } from '../../../src/map/svg/Drawing';
import { textOf, type SvgElement } from '../../../src/map/svg/tree';
import { THEMES } from '../../../src/ui/theme';
import { fetchPlacing } from '../../../src/map/placed';
import { at, RANGE } from '../../fixtures/dates';
import { realParts } from '../../fixtures/realGeometry';
import { realRecord } from '../../fixtures/realRecord';

const [first, whole] = await realParts();
await fetchPlacing();
await fetchDrawing();
const record = realRecord();
const SIZE = { width: 935, height: 500 };
const LOOK: Look = { theme: THEMES.light, presenting: false, narrow: false, vh: 8, scale: 1 };
const drawing = new Drawing({ dataset: record, geometry: whole.geometry }, 'map-');

const sceneIn = (text: string, patch: Partial<View> = {}): Scene => sceneOf(record, { ...firstView(RANGE), span: at(text), ...patch });
const drawn = (scene: Scene, asked: Partial<Parameters<Drawing['draw']>[0]> = {}): Drawn => drawing.draw({ scene, look: LOOK, camera: homeCamera(SIZE), size: SIZE, sheet: null, ...asked });
const layer = ({ layers }: Drawn, id: string): SvgElement => {
  const found = layers.find((l) => l.attributes['data-layer'] === id);
  if (found === undefined) throw new Error(`there is no layer ${id}`);
  return found;
};
const namesIn = (picture: Drawn, id: string): readonly string[] => picture.placed.filter((p) => p.layer === id).map((p) => p.text);

describe('the drawing', () => {
  test('knows every word of the layers’ language, at every zoom, in every theme and both modes', () => {
    const looks: readonly (readonly [Look, number])[] = [
      ...[-1.5, 2.5, 4.1, 5.2, 6.5, 7.8, 9.5].map((zoom) => [LOOK, zoom] as const),
      ...Object.values(THEMES).map((theme) => [{ ...LOOK, theme }, 6] as const),
      [{ ...LOOK, presenting: true }, 6],
    ];
    const size = { width: 300, height: 200 };
    for (const [look, zoom] of looks) expect(drawn(sceneIn('1945', { heat: true }), { look, size, camera: { ...homeCamera(size), zoom } }).layers.length).toBeGreaterThan(10);
  });

  test('paints each territory with the fill of the scene', () => {
    const { japan, russia } = THEMES.light.fills;
    const fills = (text: string, patch: Partial<View> = {}) => new Set(layer(drawn(sceneIn(text, patch)), 'territory-fill').children.map((c) => (typeof c === 'string' ? c : c.attributes['fill'])));
    expect(fills('1930')).toEqual(new Set([japan]));
    expect(fills('1960')).toEqual(new Set([russia]));
    expect(fills('1945-09-02')).toEqual(new Set([japan, russia])); // the Habomai are still Japanese
    expect(fills('1960', { perspective: 'japan' })).toEqual(new Set([japan, THEMES.light.fills.unknown])); // Urup is left white
  });

  test('a year of change has bands, a standing claim its hatch', () => {
    expect(textOf(layer(drawn(sceneIn('1945')), 'territory-band-russia'))).toContain('url(#map-band-russia)');
    expect(layer(drawn(sceneIn('1960')), 'territory-band-russia').children).toEqual([]);
    expect(textOf(layer(drawn(sceneIn('2000')), 'territory-hatch-JP-formal'))).toContain('url(#map-hatch-JP-formal)');
  });

  test('the four islands are named in three scripts, each once, and no name stands on another', () => {
    const names = namesIn(drawn(sceneIn('1960')), 'name-territory-1');
    expect(names.map((n) => n.replaceAll('\u00a0', ' ').split('\n')[0])).toEqual(['Iturup / Etorofu', 'Kunashir / Kunashiri', 'Shikotan', 'Habomai']);
    expect(names[0]).toContain('Итуруп · 択捉島');
  });

  test('names go out of the way of what covers the map, and the waters are named at rest', () => {
    const camera = homeCamera(SIZE);
    const project = ([lon = 0, lat = 0]: readonly number[]) => {
      const [x, y] = pixelOf(camera, SIZE, [lon, lat]);
      return { x, y };
    };
    const open = { ...SIZE, frame: 0, taken: [], coasts: [], project, unproject: ({ x, y }: { readonly x: number; readonly y: number }) => [...(placeAt(camera, SIZE, [x, y]) ?? [])] };
    const standsOf = (picture: Drawn, text: string) => textOf(picture.placed.find((p) => p.text.startsWith(text))?.drawn ?? '').match(/ x="([\d.]+)" y="([\d.]+)"/)?.slice(1).map(Number) ?? [];
    const before = drawn(sceneIn('1960'), { sheet: open });
    expect(namesIn(before, 'name-water-2')).toContain('Sea of Okhotsk');
    const [x = 0, y = 0] = standsOf(before, 'Iturup');
    const covered = { left: x - 5, top: y - 30, right: x + 200, bottom: y + 30 };
    const after = drawn(sceneIn('1960'), { sheet: { ...open, taken: [covered] } });
    const [left = 0, base = 0] = standsOf(after, 'Iturup');
    expect(left > covered.right || base < covered.top || base > covered.bottom || left < covered.left - 50).toBe(true);
    for (const { drawn: name } of after.placed.filter((p) => p.text !== '')) {
      const [, tx = 0, ty = 0] = textOf(name).match(/ x="([\d.]+)" y="([\d.]+)"/)?.map(Number) ?? [];
      expect(tx > covered.left && tx < covered.right && ty > covered.top && ty < covered.bottom, textOf(name)).toBe(false);
    }
  });

  test('a border of its time is a line with the grammar of its status', () => {
    const near = { camera: { lon: 149.2, lat: 45.6, zoom: 8 } }; // the strait between Iturup and Urup
    expect(textOf(layer(drawn(sceneIn('1860'), near), 'line-agreed'))).toMatch(/stroke-dasharray="[\d. ]+"/);
    expect(layer(drawn(sceneIn('1880'), near), 'line-agreed').children).toEqual([]);
    expect(layer(drawn(sceneIn('1980', { perspective: 'japan' }), near), 'line-claimed').children).toHaveLength(1);
  });

  test('a step of time leaves the sea, the land and every path as they are', () => {
    const [before, after] = [drawn(sceneIn('1944')), drawn(sceneIn('1960'))];
    for (const id of ['seafloor', 'land', 'coast', 'glow-land']) expect(layer(after, id)).toBe(layer(before, id));
    expect(layer(after, 'territory-fill')).not.toBe(layer(before, 'territory-fill'));
    expect(drawn(sceneIn('1960')).layers).toEqual(after.layers);
  });

  test('the first picture is made of the four islands alone, in their places', () => {
    const picture = new Drawing({ dataset: record, geometry: first.geometry }, 'map-').draw({ scene: sceneIn('1945'), look: LOOK, camera: homeCamera(SIZE), size: SIZE, sheet: null });
    const path = (p: Drawn): string => textOf(layer(p, 'territory-fill'));
    expect(layer(picture, 'land').children).toEqual([]);
    expect(path(picture).length).toBeGreaterThan(5000);
    expect(path(drawn(sceneIn('1945'))).startsWith(path(picture).slice(0, 4000))).toBe(true);
  });

  test('the home view holds the four islands, in any window', () => {
    for (const size of [SIZE, { width: 390, height: 455 }, { width: 1500, height: 700 }]) {
      for (const place of [[145.4, 43.4], [148.9, 45.5]] as const) {
        const [x, y] = pixelOf(homeCamera(size), size, place);
        expect(x > 0 && x < size.width && y > 0 && y < size.height, `${place} in ${size.width}`).toBe(true);
      }
    }
  });
});

describe('what is measured', () => {
  const distance = (lat: number): Partial<View> => ({ measure: { kind: 'distance', from: { kind: 'point', at: { lon: 145, lat: 43.9 } }, to: { kind: 'point', at: { lon: 149.2, lat } } } });
  test('is drawn as MapLibre draws it, its words along the line, and anew when it is moved', () => {
    const one = drawn(sceneIn('1960', distance(44.6)));
    expect(namesIn(one, 'measure-label')).toEqual(['344 km · 186 nm']);
    expect(textOf(layer(one, 'measure-label'))).toMatch(/rotate\(-1\d/);
    const other = drawn(sceneIn('1960', distance(45.4)));
    expect(textOf(layer(other, 'measure-way'))).not.toBe(textOf(layer(one, 'measure-way')));
    expect(layer(drawn(sceneIn('1960')), 'measure-way').children).toEqual([]);
  });
});

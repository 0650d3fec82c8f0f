import { describe, expect, test } from 'vitest';
import { firstView, type Camera } from '../../src/domain/view';
import { pixelOf } from '../../src/map/camera';
import { SUBJECT } from '../../src/map/layers/territories';
import type { Look } from '../../src/map/layers/layer';
import { sceneOf } from '../../src/map/scene';
import { Drawing } from '../../src/map/svg/Drawing';
import { windowOf } from '../../src/map/svg/window';
import { THEMES } from '../../src/ui/theme';
import { fetchPlacing } from '../../src/map/placed';
import { at, RANGE } from '../fixtures/dates';
import { realParts } from '../fixtures/realGeometry';
import { realRecord } from '../fixtures/realRecord';

const [, { geometry }] = await realParts();
await fetchPlacing();
const record = realRecord();
const drawing = new Drawing({ dataset: record, geometry }, 'map-');
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

/** Windows of the map with what covers it there, as measured on the page. */
const WINDOWS = {
  'a laptop, exploring': { width: 934, height: 472, frame: 15, vh: 8, presenting: false, narrow: false, taken: [box(884, 14, 918, 208), box(16, 14, 329, 74), box(18, 420, 169, 458), box(643, 287, 918, 456), box(359, 14, 575, 48)] },
  'a phone, exploring': { width: 390, height: 658, frame: 15, vh: 5.46, presenting: false, narrow: true, taken: [box(338, 8, 382, 252), box(8, 8, 287, 118), box(10, 540, 154, 640), box(250, 559, 382, 640)] },
  'a classroom': { width: 1280, height: 547, frame: 0, vh: 7.2, presenting: true, narrow: false, taken: [box(22, 471, 183, 526), box(960, 345, 1263, 530), box(1008, 17, 1263, 268)] },
  'a phone, presenting': { width: 390, height: 436, frame: 0, vh: 5.46, presenting: true, narrow: true, taken: [box(16, 378, 170, 419), box(201, 240, 378, 424)] },
} as const;
const CAMERAS: readonly (readonly [number, number])[] = [[147, 44.9], [146.3, 43.6], [145.5, 43.4], [148.5, 45], [146, 44.1]];
const ZOOMS = [4.5, 5.25, 6, 7, 8, 9];

/** The lands of the subject of which at least a third of the coast is in sight, and those of them that are named. */
function seen({ width, height, frame, taken, ...look }: (typeof WINDOWS)[keyof typeof WINDOWS], camera: Camera) {
  const size = { width, height };
  const sheet = windowOf(geometry.territories.features, { camera, size, frame, taken });
  const scene = sceneOf(record, { ...firstView(RANGE), span: at('1945'), mode: look.presenting ? 'present' : 'explore' });
  const { placed } = drawing.draw({ scene, look: { theme: THEMES.light, scale: 1, ...look } satisfies Look, camera, size, sheet });
  const inSight = SUBJECT.filter((id) => {
    const points = sheet.coasts.filter(({ territory }) => territory === id).flatMap((coast) => coast.points.map(([lon = 0, lat = 0]) => pixelOf(camera, size, [lon, lat])));
    return points.filter(([x, y]) => x > 0 && y > 0 && x < width && y < height && !taken.some((t) => x > t.left && x < t.right && y > t.top && y < t.bottom)).length > points.length / 3;
  });
  return { inSight, named: inSight.filter((id) => placed.some((p) => p.id === `label-${id}`)), placed };
}

describe('each of the four islands, while it is in sight, has its name', () => {
  test.each(Object.entries(WINDOWS))('in the window of %s', (_, window) => {
    const all = CAMERAS.flatMap(([lon, lat]) => ZOOMS.map((zoom) => ({ lon, lat, zoom })));
    const unnamed = all.flatMap((camera) => {
      const { inSight, named } = seen(window, camera);
      return inSight.filter((id) => !named.includes(id)).map((id) => `${id} from ${JSON.stringify(camera)}`);
    });
    expect(all.some((camera) => seen(window, camera).inSight.includes('habomai'))).toBe(true);
    expect(unnamed).toEqual([]);
  });
});

import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { firstMeasure } from '../../src/domain/measure';
import { message } from '../../src/domain/message';
import { fail, ok } from '../../src/domain/result';
import { bindExtras } from '../../src/state/extras';
import type { Extra } from '../../src/state/load';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { notices, openAtlas } from '../fixtures/atlas';

const shapes: FeatureCollection = { type: 'FeatureCollection', features: [] };
const prepared = () => Promise.resolve();
const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

test('shapes are fetched when a measure needs them, and once', async () => {
  openAtlas('at=2024');
  const asked: Extra[] = [];
  const unbind = bindExtras(async (extra) => {
    asked.push(extra);
    return ok(shapes);
  }, prepared);
  actions.measure(firstMeasure('distance'));
  expect(asked).toEqual([]);
  actions.measure(firstMeasure('sea'));
  await settled();
  actions.measure(firstMeasure('size'));
  actions.measure(firstMeasure('sea'));
  await settled();
  expect(asked).toEqual(['zones', 'yardsticks']);
  expect(useAtlas.getState().extras).toEqual({ zones: shapes, yardsticks: shapes });
  unbind();
});

test('an address that asks for the sea fetches it at once; what did not come is said, and asked for again', async () => {
  openAtlas('at=2024&measure=sea:RU,RU,JP,JP');
  let asked = 0;
  const unbind = bindExtras(async () => {
    asked += 1;
    return asked === 1 ? fail(message('load.unreadable', { file: 'zones.geojson' })) : ok(shapes);
  }, prepared);
  await settled();
  expect(notices()).toEqual(['load.unreadable']);
  actions.measure(null);
  actions.measure(firstMeasure('sea'));
  await settled();
  expect(useAtlas.getState().extras.zones).toBe(shapes);
  unbind();
});

test('the code that draws measures is fetched with the first of them, and again after it did not come', async () => {
  openAtlas('at=2024');
  let asked = 0;
  const unbind = bindExtras(async () => ok(shapes), async () => {
    asked += 1;
    if (asked === 1) throw new Error('it did not come');
  });
  expect(asked).toBe(0);
  actions.measure(firstMeasure('distance'));
  await settled();
  expect(notices()).toEqual(['measure.notFetched']);
  const { extras } = useAtlas.getState();
  actions.measure(firstMeasure('area'));
  await settled();
  actions.measure(firstMeasure('rings'));
  expect(asked).toBe(2);
  expect(useAtlas.getState().extras).not.toBe(extras); // so the pictures are drawn again
  unbind();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { heatIn, heatPoints, radiusOf } from '../../src/domain/heat';
import { everyIncident } from '../../src/domain/incidents';
import { at } from '../fixtures/dates';
import { without } from '../fixtures/filters';
import { realRecord } from '../fixtures/realRecord';
import { drawn } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

const { incidents } = realRecord();
const ids = [...new Set([...heatPoints(incidents).values()].map((p) => p.id))];

it('the circles of ten years follow the date and the filters, and send nothing to the worker', async () => {
  const { page, close, screenshot } = await atlas.open('#at=1945&heat=1&tool=incidents', { width: 1280, height: 800 });
  await drawn(page, '1945');
  /** The radius that each point has on the map, where it has one. */
  const radii = (): Promise<Record<string, number>> =>
    page.evaluate((points) => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      return Object.fromEntries(points.map((id) => [id, Number(map.getFeatureState({ source: 'heat', id })['radius'] ?? 0)] as const).filter(([, radius]) => radius > 0));
    }, ids);
  const expected = (text: string, filter = everyIncident) => Object.fromEntries(heatIn(incidents, { span: at(text), ...filter }).map((h) => [h.id, radiusOf(h.count)]));
  expect(await radii()).toEqual(expected('1945'));
  await page.evaluate(() => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    map.on('sourcedataloading', ({ sourceId }) => {
      document.body.dataset['sent'] = `${document.body.dataset['sent'] ?? ''} ${sourceId}`;
    });
  });
  await page.keyboard.press('ArrowRight');
  await drawn(page, '1946');
  expect(await radii()).toEqual(expected('1946'));
  await page.getByRole('checkbox', { name: /^War/ }).uncheck();
  await expect.poll(radii, { timeout: 20_000 }).toEqual(expected('1946', without('war')));
  expect(await page.evaluate(() => document.body.dataset['sent'] ?? '')).not.toMatch(/heat|incidents/);
  await screenshot('heat');
  await close();
});

it('on a phone the card is a sheet under the map, and everything in it can be touched', async () => {
  const { page, close, screenshot } = await atlas.open('#at=1945&tool=incidents', { width: 390, height: 844 });
  await drawn(page, '1945');
  const measured = await page.locator('.map-card').evaluate((card) => {
    const box = card.getBoundingClientRect();
    const body = card.querySelector('.map-card-body');
    const targets = [...card.querySelectorAll('button, select, summary, label:has(input)')].map((e) => ({ what: e.textContent, height: e.getBoundingClientRect().height }));
    return { left: box.left, right: box.right, bottom: box.bottom, top: box.top, sideways: (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0), small: targets.filter((x) => x.height < 24) };
  });
  expect(measured).toMatchObject({ left: 0, right: 390, bottom: 844, sideways: 0, small: [] });
  expect(measured.top).toBeGreaterThan(330);
  await screenshot('incidents-phone');
  await close();
});

/** A reader who asks for less motion: the map jumps where it would fly, and playback steps from picture to picture. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

/** Notes from now on every camera that a frame is drawn from. */
const noteCameras = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    const cameras: string[] = [];
    Object.assign(window, { cameras });
    map.on('move', () => {
      const { lng, lat } = map.getCenter();
      cameras.push([lng, lat, map.getZoom()].map((n) => n.toFixed(4)).join());
    });
  });
const cameras = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...new Set((window as unknown as { cameras: string[] }).cameras)]);
const atRest = (page: Page) => page.waitForFunction(() => !(document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map }).map.isMoving());

/** The cameras on the way to the whole chain. */
async function camerasOnTheWay(page: Page): Promise<readonly string[]> {
  await noteCameras(page);
  await page.getByRole('button', { name: 'Kurils, Sakhalin' }).click();
  await expect.poll(async () => (await cameras(page)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  await atRest(page);
  return cameras(page);
}

it('without a wish for less motion the map flies where it is sent', async () => {
  const { page, close } = await atlas.open('#at=1945', { context: { reducedMotion: 'no-preference' } });
  await drawn(page, '1945');
  expect((await camerasOnTheWay(page)).length).toBeGreaterThan(1);
  await close();
});

it('with less motion it stands there at once, and playback steps: the camera stands still, nothing slides or fades', async () => {
  const { page, close } = await atlas.open('#at=1944', { context: { reducedMotion: 'reduce' } });
  await drawn(page, '1944');
  const there = await camerasOnTheWay(page);
  expect(there).toHaveLength(1);
  await noteCameras(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await drawn(page, '1947');
  const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running' && Number(a.effect?.getComputedTiming().duration ?? 0) > 10).length);
  await page.getByRole('button', { name: 'Pause' }).click();
  expect(moving).toBe(0);
  // A window that gains or loses a line of text tells of a move to where the map stands.
  expect((await cameras(page)).filter((camera) => camera !== there[0])).toEqual([]);
  await close();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

const inAddress = (page: Page, key: string): Promise<string> => page.evaluate((k) => new URLSearchParams(location.hash.slice(1)).get(k) ?? '', key);

/** How many features of a layer the map shows. */
const shownOf = (page: Page, layer: string): Promise<number> =>
  page.evaluate((id) => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    return map.queryRenderedFeatures({ layers: [id] }).length;
  }, layer);

async function drag(page: Page, [x, y]: readonly [number, number], [dx, dy]: readonly [number, number]): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

it('two clicks measure, an end is dragged, an outline too, and the map stays where it is', async () => {
  const { page, close } = await atlas.open('#at=2024&camera=148.000,44.500,5.50&tool=measure', { width: 1280, height: 800 });
  await drawn(page, '2024');
  const box = await page.locator('.map-canvas').first().boundingBox();
  const at = (x: number, y: number): [number, number] => [(box?.x ?? 0) + x, (box?.y ?? 0) + y];
  await page.mouse.click(...at(120, 400));
  await expect.poll(() => inAddress(page, 'measure')).toMatch(/^distance:[\d.]+,[\d.]+;$/);
  await page.mouse.click(...at(320, 300));
  await expect.poll(() => inAddress(page, 'measure')).toMatch(/^distance:[\d.]+,[\d.]+;[\d.]+,[\d.]+$/);
  await expect.poll(() => shownOf(page, 'measure-way')).toBeGreaterThan(5); // the line and its ticks
  const before = await inAddress(page, 'measure');
  await drag(page, at(320, 300), [60, 80]);
  await expect.poll(() => inAddress(page, 'measure')).not.toBe(before);
  expect((await inAddress(page, 'measure')).split(';')[0]).toBe(before.split(';')[0]);
  expect(await inAddress(page, 'camera')).toBe('148.000,44.500,5.50');

  await page.getByRole('radio', { name: 'True size' }).check();
  await expect.poll(() => shownOf(page, 'measure-ghost')).toBeGreaterThan(0);
  const camera = await inAddress(page, 'camera');
  await page.waitForFunction(() => !(document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map }).map.isMoving());
  const middle = await page.evaluate(() => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    const { x, y } = map.project([139.75, 35.35]);
    return [x, y] as [number, number];
  });
  await drag(page, at(...middle), [-70, 50]);
  await expect.poll(() => inAddress(page, 'measure')).toMatch(/^size:iturup;13[89]\.\d+,3[45]\.\d+$/);
  expect(await inAddress(page, 'measure')).not.toBe('size:iturup;139.75,35.35');
  expect(await inAddress(page, 'camera')).toBe(camera);

  await page.getByRole('radio', { name: 'At sea' }).check();
  await page.getByRole('button', { name: 'two and two' }).click();
  await expect.poll(() => shownOf(page, 'measure-zone')).toBeGreaterThan(2);
  await page.mouse.move(640, 20); // a note of what lies under the pointer would close first
  await expect.poll(() => page.locator('[data-escape]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => shownOf(page, 'measure-zone')).toBe(0);
  expect(await inAddress(page, 'measure')).toBe('');
  await close();
});

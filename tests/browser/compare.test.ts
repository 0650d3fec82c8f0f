/** Two pictures in a real browser: what stands on either side of the divider, and that both show the same place. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../src/ui/theme';
import { launch, type LaunchedAtlas } from './harness';

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

/** The middle of Urup, which Russia held in 1860 and Japan in 1880, is the middle of the map. */
const AROUND = 'camera=150.050,46.050,8.00';

async function bothDrawn(page: Page, first: string, second: string): Promise<void> {
  await page.locator(`.map > .map-canvas[data-standing=ready][data-drawn="${first}"]`).waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator(`.second-picture .map-canvas[data-standing=ready][data-drawn="${second}"]`).waitFor({ state: 'attached', timeout: 60_000 });
}

/** Which party's fill is seen on the page at the middle of the map, whichever picture is on top there. */
async function fillInTheMiddle(page: Page): Promise<string> {
  const box = await page.locator('.map').boundingBox();
  if (box === null) throw new Error('there is no map');
  const picture = await page.screenshot({ clip: { x: box.x + box.width / 2 - 6, y: box.y + box.height / 2 - 6, width: 12, height: 12 } });
  const bytes = [...picture];
  const { japan, russia } = THEMES.light.fills;
  return page.evaluate(
    async ({ png, fills }) => {
      // A picture from bytes asks nothing of the page's security policy.
      const image = await createImageBitmap(new Blob([new Uint8Array(png)], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (context === null) throw new Error('there is no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const mean = [0, 1, 2].map((c) => data.reduce((sum, value, n) => (n % 4 === c ? sum + value : sum), 0) / (data.length / 4));
      const near = fills.map(([name, hex]) => {
        const colour = [1, 3, 5].map((n) => Number.parseInt(hex.slice(n, n + 2), 16));
        return [name, Math.hypot(...colour.map((c, k) => c - (mean[k] ?? 0)))] as const;
      });
      const [best] = near.sort((a, b) => a[1] - b[1]);
      return best !== undefined && best[1] < 60 ? best[0] : `no fill: ${mean.map(Math.round).join()}`;
    },
    { png: bytes, fills: [['Japan', japan], ['Russia', russia]] as const },
  );
}

/** Where both maps stand, from the maps themselves. */
const cameras = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-canvas')].map((element) => {
      const { map } = element as unknown as { map: import('maplibre-gl').Map };
      const { lng, lat } = map.getCenter();
      return [lng.toFixed(4), lat.toFixed(4), map.getZoom().toFixed(3)].join();
    }),
  );

describe('Urup in 1860 and 1880', () => {
  it('is Russia’s left of the divider and Japan’s right of it, by the mouse and by the keyboard', async () => {
    const { page, screenshot, close } = await atlas.open(`#at=1860&compare=swipe&with=1880&swipe=0.25&${AROUND}`, { width: 1280, height: 800 });
    await bothDrawn(page, '1860', '1880');
    await poll(() => fillInTheMiddle(page)).toBe('Japan');

    const divider = page.getByRole('separator', { name: 'Divider between the two pictures' });
    const map = await page.locator('.map').boundingBox();
    const handle = await divider.locator('.divider-handle').boundingBox();
    if (map === null || handle === null) throw new Error('there is no divider');
    expect([handle.width, handle.height]).toEqual([44, 44]);
    await page.mouse.move(handle.x + 22, handle.y + 22);
    await page.mouse.down();
    await page.mouse.move(map.x + 0.6 * map.width, handle.y + 22, { steps: 4 });
    await page.mouse.move(map.x + 0.75 * map.width, handle.y + 22, { steps: 2 });
    await page.mouse.up();
    await poll(() => fillInTheMiddle(page)).toBe('Russia');
    await poll(() => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('swipe'))).toBe('0.75');
    await screenshot('swipe-1860-1880');

    await divider.focus();
    await page.keyboard.press('Home');
    await poll(() => fillInTheMiddle(page)).toBe('Japan');
    await page.keyboard.press('End');
    await poll(() => fillInTheMiddle(page)).toBe('Russia');
    expect(await page.locator('.date-year').textContent()).toBe('1860');

    // Each date stays readable on the picture, also where its picture is gone.
    const edge = map.x + map.width;
    for (const label of await page.locator('.picture-label').all()) {
      const box = await label.boundingBox();
      expect(box !== null && box.x >= map.x && box.x + box.width <= edge).toBe(true);
    }

    // The same place on both, whichever is dragged; ended, the second map is gone.
    await page.keyboard.press('Home');
    await page.mouse.move(map.x + 0.3 * map.width, map.y + 0.7 * map.height);
    await page.mouse.down();
    await page.mouse.move(map.x + 0.2 * map.width, map.y + 0.6 * map.height, { steps: 5 });
    await page.mouse.up();
    await poll(async () => new Set(await cameras(page)).size).toBe(1);
    expect((await cameras(page))[0]).not.toBe('150.0500,46.0500,8.000');
    await page.keyboard.press('x');
    await poll(async () => (await cameras(page)).length).toBe(1);
    await close();
  });

  it('stands in both halves, at the same place, each as of its date', async () => {
    const { page, screenshot, close } = await atlas.open(`#at=1860&compare=side&with=1880&as=japan&${AROUND}`, { width: 1280, height: 800 });
    await bothDrawn(page, '1860', '1880');
    const [first, second] = await Promise.all(['.map > .map-canvas', '.second-picture .map-canvas'].map((s) => page.locator(s).boundingBox()));
    expect(Math.abs((first?.width ?? 0) - (second?.width ?? 1))).toBeLessThanOrEqual(4);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(300);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await poll(async () => {
      const [one, other] = await cameras(page);
      return one === other && one?.endsWith(',7.000') === true;
    }).toBe(true);
    expect(await page.locator('.picture-label p').allTextContents()).toEqual(['1860 control as administered', '1880 as drawn in Japan']);
    await screenshot('side-1860-1880');
    await close();
  });
});

describe('without WebGL', () => {
  it('both pictures are plain drawings, each of its own date', async () => {
    const plain = await launch({ args: ['--disable-3d-apis'] });
    const { page, close } = await plain.open(`#at=1860&compare=swipe&with=1880&swipe=0.25&${AROUND}`, { width: 1280, height: 800, expected: [/WebGL/i, /GPU/i] });
    await page.locator('.map > .map-svg[data-drawn="1860"]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.second-picture .map-svg[data-drawn="1880"]').waitFor({ state: 'attached', timeout: 60_000 });
    await poll(() => fillInTheMiddle(page)).toBe('Japan');
    await page.getByRole('separator', { name: 'Divider between the two pictures' }).focus();
    await page.keyboard.press('End');
    await poll(() => fillInTheMiddle(page)).toBe('Russia');
    await close();
    await plain.close();
  });
});

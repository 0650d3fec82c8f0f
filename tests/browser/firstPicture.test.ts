import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, INSIDE } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { fillsIn, onPage } from './plain';

const KB = 1024;

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

type Fetched = { readonly path: string; readonly bytes: number; readonly start: number };

/** What came over the wire (brotli, the page itself included), with the moment at which it was asked for. */
const fetched = (page: Page): Promise<readonly Fetched[]> =>
  page.evaluate(() =>
    performance.getEntries().flatMap((e) => (e instanceof PerformanceResourceTiming ? [{ path: new URL(e.name).pathname, bytes: Math.min(e.transferSize, e.encodedBodySize), start: e.startTime }] : [])),
  );
const sum = (files: readonly Fetched[]): number => files.reduce((all, { bytes }) => all + bytes, 0) / KB;
const told = (files: readonly Fetched[]): string => files.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');

/** How much of the page has moved since it was opened, as browsers count it (cumulative layout shift). */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const given = new PerformanceObserver((list) => {
          given.disconnect();
          resolve(list.getEntries().reduce((all, entry) => all + ('value' in entry ? Number(entry.value) : 0), 0));
        });
        given.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 2000); // nothing has moved
      }),
  );

describe('the first load', () => {
  it('draws the islands with at most 200 KB, and the whole map with at most 800 KB, letters and sea floor among them', async () => {
    const { page, close } = await atlas.open('#at=1945');
    await drawn(page, '1945');
    await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
    const first = await page.evaluate(() => performance.getEntriesByName('first-picture')[0]?.startTime ?? 0);
    const all = await fetched(page);
    const before = all.filter(({ start }) => start < first);
    expect(before.map(({ path }) => path).filter((path) => /iturup|kunashir|shikotan|habomai/.test(path))).toHaveLength(4);
    expect(sum(before), told(before)).toBeLessThanOrEqual(200);
    // The details, and what comes when the map stands, are no part of it.
    const whole = await page.evaluate(() => performance.getEntriesByName('whole-picture')[0]?.startTime ?? 0);
    const map = all.filter(({ path, start }) => start < whole && !path.includes('details.json'));
    for (const part of ['seafloor', 'woff2', 'maplibre-gl-worker', 'MapController']) expect(map.some(({ path }) => path.includes(part)), part).toBe(true);
    expect(sum(map), told(map)).toBeLessThanOrEqual(800);
    await close();
  });

  it('MapLibre takes the place of the first picture, and neither the islands nor the page around them move', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page, close } = await atlas.open('#at=1945-09-01', {
      prepare: async (p) => {
        await p.route('**/assets/MapController*.js', async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await page.locator('.map-svg[data-drawn="1945-09-01"]').waitFor({ state: 'attached' });
    await page.getByRole('complementary').getByText('What happened').waitFor();
    await expect.poll(() => fillsIn(page)).toEqual({ iturup: ['russia'], kunashir: ['japan', 'russia'], shikotan: ['japan', 'russia'], habomai: ['japan'] });
    const places = await Promise.all(Object.values(INSIDE).map((place) => onPage(page, place)));
    release();
    await drawn(page, '1945-09-01');
    const after = await Promise.all(Object.values(INSIDE).map((place) => onPage(page, place)));
    for (const [n, { x, y }] of after.entries()) {
      expect(Math.abs(x - (places[n]?.x ?? 0))).toBeLessThanOrEqual(2);
      expect(Math.abs(y - (places[n]?.y ?? 0))).toBeLessThanOrEqual(2);
    }
    await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
    expect(await shifted(page)).toBeLessThanOrEqual(0.02);
    await close();
  });
});

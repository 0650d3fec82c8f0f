import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { drawnPlainly, launchPlain } from './plain';

let atlas: LaunchedAtlas;
let plain: LaunchedAtlas;
let axe: string;
beforeAll(async () => {
  [atlas, plain] = await Promise.all([launch(), launchPlain()]);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await atlas.close();
  await plain.close();
});

const SIZES = [[1920, 1080], [1024, 768], [390, 844]] as const;
const MODES = ['#at=1945', '#at=1945-09-01&territory=kunashir', '#at=1945&panel=table', '#at=1945-09-01&mode=present', '#at=1945&theme=dark'];
/** What holds for the page around the map is seen where a drawing stands in the map's place, which stands sooner. */
const WITH_MAP = ['#at=1945', '#at=1945-09-01&mode=present'];

/** Elements with text or a function that stick out of the window at a side, by class and name. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('button, a, p, h1, h2, h3, li, select, .slider, .legend, .inset, .map')]
      .filter((e) => e.checkVisibility() && e.closest('.skip, .tables') === null)
      .filter((e) => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && (box.left < -1 || box.right > width + 1);
      })
      .map((e) => `${e.className} ${e.textContent?.slice(0, 30)}`);
  });

/** Waits until what follows the window's size has followed it. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let n = 0; n < 4; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** Breaches of WCAG 2.2 AA that axe-core sees, one line each. */
async function breaches(page: Page): Promise<string[]> {
  await page.evaluate((source) => new Function(source)(), axe).catch(() => undefined);
  if (!(await page.evaluate(() => 'axe' in window))) throw new Error('axe-core did not start');
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await runner.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
  });
}

it.each(MODES)('%s does not overflow in a window of any size, and axe finds nothing to blame', async (address) => {
  const hasMap = WITH_MAP.includes(address);
  const { page, screenshot, close } = await (hasMap ? atlas : plain).open(address, { width: 1920, height: 1080, context: { bypassCSP: true } });
  await (hasMap ? drawn : drawnPlainly)(page, /at=([\d-]+)/.exec(address)?.[1] ?? '');
  if (address.includes('table')) await page.getByRole('table').first().waitFor();
  for (const [width, height] of SIZES) {
    const size = `${width} by ${height}`;
    await page.setViewportSize({ width, height });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), size).toBeLessThanOrEqual(0);
    expect(await sticksOut(page), size).toEqual([]);
    expect(await breaches(page), size).toEqual([]);
    await screenshot(`${width}-${address.replaceAll(/[^\w-]+/g, '_')}`);
  }
  await close();
});

it('in a window twice as wide and high everything around the map is twice as large, and is met where it stands', async () => {
  const { page, close } = await plain.open('#at=1945', { width: 1920, height: 1080 });
  await drawnPlainly(page, '1945');
  const parts = ['.head-bar h1', '.panel-title', '.date-year', '.legend', '.lanes'];
  const heights = (): Promise<readonly number[]> => page.evaluate((all) => all.map((part) => document.querySelector(part)?.getBoundingClientRect().height ?? 0), parts);
  const common = await heights();
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(async () => (await heights()).map((height, n) => Math.round((10 * height) / (common[n] ?? 0)) / 10)).toEqual(parts.map(() => 2));
  const box = await page.getByRole('slider').boundingBox();
  if (box === null) throw new Error('the slider has no box');
  const years = new Date().getFullYear() + 1 - 1855;
  await page.mouse.click(box.x + (box.width * (1905.5 - 1855)) / years, box.y + box.height - 20);
  await expect.poll(() => page.locator('.date-year').textContent()).toBe('1905');
  await close();
});

it('what is told about the map covers neither the date nor the buttons, in a window of any size', async () => {
  const { page, close } = await plain.open('#at=1945', { width: 1280, height: 800 });
  await page.locator('.map-notice').waitFor();
  /** What the notice lies on, by class. */
  const covered = (): Promise<string[]> =>
    page.evaluate(() => {
      const notice = document.querySelector('.map-notice')?.getBoundingClientRect();
      if (notice === undefined) throw new Error('nothing is told');
      return [...document.querySelectorAll<HTMLElement>('.map-stamp, .map-tools .chip, .perspectives, .map-zoom .round, .picture-label, .legend-toggle')]
        .filter((e) => e.checkVisibility())
        .filter((e) => {
          const box = e.getBoundingClientRect();
          return box.width > 0 && box.left < notice.right - 1 && notice.left < box.right - 1 && box.top < notice.bottom - 1 && notice.top < box.bottom - 1;
        })
        .map((e) => e.className);
    });
  for (const [hash, width, height] of [['#at=1945', 1280, 800], ['#at=1945', 390, 844], ['#at=1945&panel=table', 3840, 2160], ['#at=1945&panel=table', 1920, 1080], ['#at=1945&tool=measure', 1280, 800], ['#at=1945&compare=swipe&with=1950', 1280, 800]] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate((to) => void (location.hash = to), hash);
    await page.locator(hash.includes('compare') ? '.picture-label' : hash.includes('tool') ? '.map-card' : hash.includes('table') ? '.tables' : '.map-stamp').first().waitFor();
    await settled(page);
    expect(await covered(), `${hash} in ${width} by ${height}`).toEqual([]);
  }
  await close();
});

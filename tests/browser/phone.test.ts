/** Small windows: how much of them the map has, and that everything is still reached. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, saidDates } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { breaches, sideways } from './measures';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} has no box`);
  return box;
};

/** Pairs of things to press that lie on each other, and things that are too small to be pressed. */
const pressed = (page: Page): Promise<{ readonly covered: readonly string[]; readonly small: readonly string[] }> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.head-bar button, .stage button, .perspectives, .timeline button, [role=slider], [role=scrollbar]')].filter((e) => e.checkVisibility({ visibilityProperty: true }));
    const named = all.map((e) => ({ name: e.getAttribute('aria-label') ?? e.textContent ?? '', box: e.getBoundingClientRect() }));
    const meet = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return {
      covered: named.flatMap((a, n) => named.slice(n + 1).filter((b) => meet(a.box, b.box)).map((b) => `${a.name} and ${b.name}`)),
      small: named.filter(({ box }) => box.width < 24 || box.height < 24).map(({ name }) => name),
    };
  });

describe('a telephone held upright', () => {
  it('gives the map seven tenths of its height and the transport 64 pixels; lanes, legend and menu unfold, and the facts are below', async () => {
    const { page, screenshot, close } = await atlas.open('#at=1945-09-01', { width: 390, height: 844, context: { hasTouch: true, isMobile: true, bypassCSP: true } });
    await drawn(page, '1945-09-01');
    const [map, bar] = [await boxOf(page, '.map'), await boxOf(page, '.timeline')];
    expect(map.height).toBeGreaterThanOrEqual(0.7 * 844);
    expect(bar.height).toBeLessThanOrEqual(64);
    expect(bar.y + bar.height).toBeLessThanOrEqual(844);
    expect(map.y + map.height).toBeLessThanOrEqual(bar.y + 0.5);
    expect((await boxOf(page, '.panel')).y).toBeLessThan(844); // its beginning tells that there is more
    expect(await pressed(page)).toEqual({ covered: [], small: [] });
    expect(await breaches(page)).toEqual([]);
    await screenshot('390-folded');

    const strip = await boxOf(page, '[role=slider]');
    await page.touchscreen.tap(strip.x + strip.width * 0.25, strip.y + 12);
    await expect.poll(async () => (await saidDates(page)).address).toMatch(/^1945-07-/);
    await page.getByRole('button', { name: 'Lanes of the timeline' }).tap();
    await page.locator('.axis .lane-name').first().waitFor();
    await page.getByRole('button', { name: 'Time axis: closer' }).tap();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('axis=');
    expect(await pressed(page)).toMatchObject({ small: [] });
    expect(await sideways(page)).toBe(0);
    expect(await breaches(page)).toEqual([]);
    await screenshot('390-unfolded');
    await page.getByRole('button', { name: 'Lanes of the timeline' }).tap();

    await page.getByRole('button', { name: 'Legend' }).tap();
    await page.getByText('Coasts: GSHHG').waitFor();
    await page.getByRole('button', { name: 'Legend' }).tap();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('navigation').getByRole('button', { name: 'Table' }).tap();
    await page.getByRole('table').first().waitFor();
    await close();
  });
});

it.each([
  ['a telephone on its side', 844, 390, 0.7],
  ['a page enlarged to 400 %', 320, 256, 1],
] as const)('%s has the whole map and the bar, nothing covered, nothing lost', async (_, width, height, share) => {
  const { page, screenshot, close } = await atlas.open('#at=1945', { width, height, context: { bypassCSP: true } });
  await drawn(page, '1945');
  expect((await boxOf(page, '.map')).height).toBeGreaterThanOrEqual(share * height);
  expect((await boxOf(page, '.timeline')).height).toBeLessThanOrEqual(64);
  expect(await pressed(page)).toEqual({ covered: [], small: [] });
  expect(await sideways(page)).toBe(0);
  expect(await breaches(page)).toEqual([]);
  await screenshot(`${width}-folded`);
  for (const name of ['Lanes of the timeline', 'Legend']) await page.getByRole('button', { name }).click();
  await page.getByRole('complementary').getByRole('button', { name: /^Shikotan/ }).click();
  await expect.poll(() => page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Shikotan');
  await close();
});

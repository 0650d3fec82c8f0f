/** The two sides' views in a real browser: the map's own colours, the switch, the address and the way back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, fillsAt, saidDates } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { launchPlain } from './plain';

/** What the page says soon: words come after the date and the map, which without a graphics card may need every core. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

const perspective = (page: Page): Promise<string | null> => page.getByRole('radiogroup', { name: 'Perspective' }).locator('label:has(input:checked)').textContent();
const stamp = (page: Page): Promise<string | null> => page.locator('.map-stamp').textContent();
const fragment = (page: Page): Promise<string> => page.evaluate(() => location.hash);

let atlas: LaunchedAtlas;
let plain: LaunchedAtlas;
beforeAll(async () => {
  [atlas, plain] = await Promise.all([launch(), launchPlain()]);
});
afterAll(async () => {
  await atlas.close();
  await plain.close();
});

describe('the two sides’ views', () => {
  /** In southern Sakhalin, away from its towns and names; and the map's window around it. */
  const KARAFUTO = [142.55, 48.6] as const;
  const AROUND = 'camera=143.500,47.300,5.00';

  it('southern Sakhalin is blue in control and Russia’s view of 1980, and white in Japan’s; V goes round', async () => {
    const { page, screenshot, close } = await atlas.open(`#at=1980&${AROUND}`, { width: 1280, height: 800 });
    await drawn(page, '1980');
    const seen: string[] = [];
    for (const name of ['Control', 'Japan', 'Russia', 'Control']) {
      await poll(() => perspective(page)).toBe(name);
      await poll(async () => {
        const { russia, white } = await fillsAt(page, KARAFUTO, 8);
        return white > 0.9 ? 'white' : russia > 0.9 ? 'blue' : `blue ${russia}, white ${white}`;
      }).toMatch(/^(white|blue)$/);
      const { white } = await fillsAt(page, KARAFUTO, 8);
      seen.push(`${name}: ${white > 0.9 ? 'white' : 'blue'}`);
      if (name === 'Japan') await screenshot('japan-1980');
      await page.keyboard.press('v');
    }
    expect(seen).toEqual(['Control: blue', 'Japan: white', 'Russia: blue', 'Control: blue']);
    await close();
  });

  it('V three times comes back to control: the switch, the stamp, the address, the date and the panel as they were', async () => {
    const { page, close } = await plain.open('#at=1980', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    const state = async () => [await perspective(page), await stamp(page), await fragment(page), (await saidDates(page)).label];
    const before = await state();
    expect(before).toEqual(['Control', '1980 · control as administered', '#at=1980', '1980']);
    await page.keyboard.press('v');
    await poll(state).toEqual(['Japan', '1980 · as drawn in Japan', '#at=1980&perspective=japan', '1980']);
    await page.keyboard.press('v');
    await poll(state).toEqual(['Russia', '1980 · as drawn in Russia', '#at=1980&perspective=russia', '1980']);
    await page.keyboard.press('v');
    await poll(state).toEqual(before);
    await close();
  });

  it('an address with a perspective opens so, and says what is drawn otherwise and why', async () => {
    const { page, close } = await atlas.open(`#at=1980&perspective=japan&${AROUND}`, { width: 1280, height: 800 });
    await drawn(page, '1980');
    expect([await perspective(page), await stamp(page)]).toEqual(['Japan', '1980 · as drawn in Japan']);
    expect((await fillsAt(page, KARAFUTO, 8)).white).toBeGreaterThan(0.9);
    const told = page.locator('.differences');
    expect(await told.getByRole('heading').textContent()).toBe('As Japan draws it, 1980');
    expect(await told.locator(':scope > ul > li').count()).toBe(7);
    await page.reload();
    await drawn(page, '1980');
    expect(await perspective(page)).toBe('Japan');
    await close();
  });

  it('a switch is an entry of the history: back undoes it, and what is told is then told against control', async () => {
    const { page, close } = await plain.open('#at=1980', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await poll(() => perspective(page)).toBe('Russia');
    await page.goBack();
    await poll(() => perspective(page)).toBe('Japan');
    await poll(() => page.locator('.differences').getByText(/in fact administered by the USSR\.$/).count()).toBe(7);
    await page.goBack();
    await poll(() => perspective(page)).toBe('Control');
    await poll(() => page.locator('.differences').count()).toBe(0);
    await close();
  });

  it('with the mouse the switch is three buttons, none of them covered', async () => {
    const { page, close } = await plain.open('#at=1980', { width: 1280, height: 800 });
    await page.locator('.map-tools').waitFor();
    for (const name of ['Russia', 'Japan', 'Control']) {
      await page.getByRole('radio', { name }).click();
      await poll(() => perspective(page)).toBe(name);
    }
    await close();
  });
});

/** Pairs of things in the map's place that lie on each other. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('.stage button, .perspectives, .map-stamp')].filter((e) => e.checkVisibility()).map((e) => ({ name: e.textContent || (e.getAttribute('aria-label') ?? ''), box: e.getBoundingClientRect() }));
    const meet = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => meet(a.box, b.box)).map((b) => `${a.name} and ${b.name}`));
  });

it('the switch lies on no other button, however wide the window is', async () => {
  const { page, close } = await plain.open('#at=1980', { width: 1920, height: 1080 });
  await page.locator('.map-tools button').first().waitFor();
  for (const [width, height] of [[1920, 1080], [1280, 800], [1024, 768], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await poll(() => covered(page)).toEqual([]);
  }
  await close();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, goTo, INSIDE, saidDates } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { drawnPlainly, launchPlain } from './plain';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

/** Where a place stands on the page, in pixels. */
const onPage = (page: Page, [lon, lat]: readonly [number, number]): Promise<{ x: number; y: number }> =>
  page.evaluate(
    (at) => {
      const place = document.querySelector('.map-canvas') as unknown as HTMLElement & { map: import('maplibre-gl').Map };
      const { left, top } = place.getBoundingClientRect();
      const { x, y } = place.map.project(at);
      return { x: left + x, y: top + y };
    },
    [lon, lat] as [number, number],
  );

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 2 }).first().textContent();

describe('with the mouse', () => {
  it('a click on an island says who held it, and the source opens', async () => {
    const { page, close } = await atlas.open('#at=1950&trail=0', { width: 1500, height: 950 });
    await drawn(page, '1950');
    const { x, y } = await onPage(page, INSIDE.shikotan);
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page)).toBe('Shikotan');
    const panel = page.getByRole('complementary');
    expect(await panel.textContent()).toContain('the USSR');
    const says = panel.getByText(/^Says: Decrees on the formation of South Sakhalin Oblast/).first();
    await says.click();
    await panel.locator('.citations[open] cite').first().waitFor();
    await page.locator('.map-note-card').waitFor({ state: 'detached' }); // Escape would send it away first
    await page.keyboard.press('Escape');
    await expect.poll(() => heading(page)).toBe('The lands in 1950');
    await close();
  });

  it('a click on the mark of a landing says what happened, and a click on the sea lets it go', async () => {
    const { page, close } = await atlas.open('#at=1945-09-01', { width: 1500, height: 950 });
    await drawn(page, '1945-09-01');
    const { x, y } = await onPage(page, [145.8556, 44.0306]);
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page)).toContain('land on Kunashir');
    const sea = await onPage(page, [147.6, 44.2]);
    await page.mouse.click(sea.x, sea.y);
    await expect.poll(() => heading(page)).toBe('The lands on 1 September 1945');
    await page.keyboard.press('ArrowRight'); // the click on the map has not taken the arrows from the time
    await drawn(page, '1945-09-02');
    await close();
  });
});

describe('with a finger', () => {
  it('a tap on an island selects it', async () => {
    const { page, close } = await atlas.open('#at=1960', { width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
    await drawn(page, '1960');
    const { x, y } = await onPage(page, INSIDE.iturup);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => heading(page)).toBe('Iturup / Etorofu');
    await close();
  });
});

describe('with the keyboard', () => {
  it('every key of the exploring table does what it says', async () => {
    const { page, close } = await atlas.open('#at=1945', { width: 1300, height: 850 });
    await drawn(page, '1945');
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowRight', '1946'], ['ArrowUp', '1947'], ['ArrowLeft', '1946'], ['ArrowDown', '1945'],
      ['PageUp', '1955'], ['PageDown', '1945'], ['Home', '1855'], ['End', String(new Date().getFullYear())],
    ];
    for (const [key, year] of walk) {
      await page.keyboard.press(key);
      await drawn(page, year);
      expect((await saidDates(page)).label).toBe(year);
    }
    await goTo(page, '1945-08-28');
    await drawn(page, '1945-08-28');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => heading(page)).toContain('land on Iturup');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await saidDates(page)).label).toBe('1945');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.getByRole('table').first().waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('searchbox').fill('Shimoda');
    await page.getByRole('dialog').getByText('Treaty of Shimoda').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog').getByText('play, pause').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await close();
  });

  it('all that the mouse reaches is reached by Tab, and the map is no trap', async () => {
    const { page, close } = await atlas.open('#at=1945', { width: 1300, height: 850 });
    await drawn(page, '1945');
    const reached = new Set<string>();
    for (let n = 0; n < 70; n += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.textContent?.trim().slice(0, 12) ?? ''));
    }
    for (const name of ['Table', 'Present', 'Four islands', 'region', 'slider']) expect([...reached], name).toContain(name);
    expect([...reached].some((r) => r.startsWith('Iturup'))).toBe(true);
    await close();
  });
});

it('presented with a clicker alone: on, back exactly, black, and out at the same place', async () => {
  const { page, close } = await atlas.open('#at=1945-08-27', { width: 1600, height: 900 });
  await drawn(page, '1945-08-27');
  await page.keyboard.press('p');
  await page.getByRole('region', { name: 'Presentation' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('PageDown');
  await drawn(page, '1945-08-28');
  await page.getByText('Iturup passes to the USSR.').waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await saidDates(page)).map).not.toBe('1945-08-28');
  await page.keyboard.press('PageUp');
  await drawn(page, '1945-08-28');
  await page.keyboard.press('PageUp');
  await drawn(page, '1945-08-27');
  await page.keyboard.press('Period');
  expect(await page.locator('.cover.black').isVisible()).toBe(true);
  await page.keyboard.press('PageDown');
  expect((await saidDates(page)).map).toBe('1945-08-27');
  await page.keyboard.press('Period');
  await page.keyboard.press('PageDown');
  await drawn(page, '1945-08-28');
  await page.reload();
  await drawn(page, '1945-08-28');
  await page.getByRole('region', { name: 'Presentation' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('slider').waitFor();
  expect((await saidDates(page)).label).toBe('1945');
  await drawn(page, '1945-08-28');
  await close();
});

describe('in other time zones', () => {
  let plain: LaunchedAtlas;
  beforeAll(async () => {
    plain = await launchPlain();
  });
  afterAll(() => plain.close());

  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia'])('in %s the day of the surrender is 2 September', async (timezoneId) => {
    const { page, close } = await plain.open('#at=1945-09-02', { width: 1100, height: 760, context: { timezoneId } });
    await drawnPlainly(page, '1945-09-02');
    expect(await page.locator('.date').textContent()).toContain('2 September');
    await page.getByRole('complementary').getByText('Japanese surrender signed').waitFor();
    await close();
  });
});

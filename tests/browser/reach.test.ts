/** What is on the page can be reached: by a finger or a shaking hand, and the map's things by the keyboard, the pointer and a touch. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, INSIDE } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { tooSmall } from './measures';

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

const note = (page: Page) => page.locator('.map-note-card');

describe('targets', () => {
  it.each([
    [1280, 800],
    [390, 844],
  ])('at %i by %i are at least 24 pixels wide and high, and 44 when presenting', async (width, height) => {
    const { page, close } = await atlas.open('#at=1945-09-01', { width, height });
    await drawn(page, '1945-09-01');
    expect((await tooSmall(page, 2000)).length, 'all that takes a press').toBeGreaterThan(25);
    expect(await tooSmall(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Direction and pace' }).click();
    await page.getByRole('dialog', { name: 'Direction and pace' }).waitFor();
    expect(await tooSmall(page, 24)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.getByRole('region', { name: 'Presentation' }).waitFor();
    expect((await tooSmall(page, 2000)).length, 'all that takes a press').toBeGreaterThan(2);
    expect(await tooSmall(page, 44)).toEqual([]);
    await close();
  });
});

describe('the things on the map', () => {
  it('by the keyboard one after the other, seen and selected; by the pointer with a note that can be reached', async () => {
    const { page, close } = await atlas.open('#at=1960', { width: 1280, height: 800 });
    await drawn(page, '1960');
    await page.locator('.map-item').first().waitFor({ state: 'attached' });
    await page.locator('.map-canvas canvas').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const item = page.getByRole('option', { name: 'Kunashir / Kunashiri: controlled by the USSR, also claimed by Japan' });
    expect(await item.evaluate((e) => e === document.activeElement)).toBe(true);
    // The ring stands on the island.
    const place = await item.boundingBox();
    const under = await page.evaluate(
      ({ x, y }) => {
        const place = document.querySelector('.map-canvas') as unknown as HTMLElement & { map: import('maplibre-gl').Map };
        const { left, top } = place.getBoundingClientRect();
        return place.map.queryRenderedFeatures([x - left, y - top], { layers: ['territory-fill'] }).map((f) => String(f.properties['territory']));
      },
      { x: (place?.x ?? 0) + (place?.width ?? 0) / 2, y: (place?.y ?? 0) + (place?.height ?? 0) / 2 },
    );
    expect(under).toContain('kunashir');
    await note(page).waitFor();
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Kunashir / Kunashiri' }).waitFor();
    // Away from the map the arrows are the date's again.
    await page.getByRole('slider', { name: 'Date' }).focus();
    await page.keyboard.press('ArrowRight');
    await drawn(page, '1961');

    // By the pointer: a note that can be reached, stays, and goes with Escape.
    const { x, y } = await onPage(page, INSIDE.iturup);
    await page.mouse.move(x, y);
    await expect.poll(() => note(page).textContent()).toBe('Iturup / Etorofu: controlled by the USSR, also claimed by Japan');
    const box = await note(page).boundingBox();
    if (box === null) throw new Error('the note has no place');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900))); // three times the moment that a note waits
    expect(await note(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'detached' });
    await close();
  });

  it('by touch: a tap notes what it selects, and a tap on the sea sends the note away; a playback rests at either', async () => {
    const { page, close } = await atlas.open('#at=1960', { width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
    await drawn(page, '1960');
    await page.getByRole('button', { name: 'Play' }).tap();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const { x, y } = await onPage(page, INSIDE.iturup);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => note(page).textContent()).toContain('Iturup / Etorofu: controlled by the USSR');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const sea = await onPage(page, [147.2, 44.1]);
    await page.touchscreen.tap(sea.x, sea.y);
    await note(page).waitFor({ state: 'detached' });
    await close();
  });
});

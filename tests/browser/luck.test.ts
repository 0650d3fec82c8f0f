/** A hasty hand and a restless window: the date that is reached last is the one that is shown, everywhere. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, fillsAt, INSIDE, saidDates } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

const SCRUBS = 5000;
/** Many to a frame, as no hand can. */
const IN_A_FRAME = 250;

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 2 }).first().textContent();

/** Map, label, slider, address and list say the same year, soon. */
async function agree(page: Page, year: string): Promise<void> {
  await drawn(page, year);
  await expect.poll(() => saidDates(page), { timeout: 20_000 }).toEqual({ label: year, map: year, address: year, slider: expect.stringContaining(year) });
  await expect.poll(() => heading(page), { timeout: 20_000 }).toContain(year);
  await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuenow')).toBe(year);
}

it('five thousand steps by key and five thousand moves of a dragging pointer, many to a frame, end where they were to end', async () => {
  const { page, close } = await atlas.open('#at=1945', { width: 1280, height: 800 });
  await drawn(page, '1945');
  const reached = await page.evaluate(
    async ([steps, atOnce]) => {
      let year = 1945;
      for (let n = 0; n < steps; n += 1) {
        // To and fro, a little more back than forth, and never out of the axis.
        const forth = (n * 7919) % 13 < 6 ? year < 2020 : year < 1860;
        year += forth ? 1 : -1;
        const code = forth ? 'ArrowRight' : 'ArrowLeft';
        document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true }));
        document.body.dispatchEvent(new KeyboardEvent('keyup', { code, key: code, bubbles: true, cancelable: true }));
        if (n % atOnce === atOnce - 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return String(year);
    },
    [SCRUBS, IN_A_FRAME] as const,
  );
  expect(reached).not.toBe('1945');
  await agree(page, reached);

  const slider = page.getByRole('slider');
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider has no box');
  const y = box.y + box.height - 20;
  const x = (share: number): number => box.x + box.width * share;
  await page.mouse.move(x(0.5), y);
  await page.mouse.down();
  await slider.evaluate(
    async (element, { steps, atOnce, left, width, at }) => {
      for (let n = 0; n < steps; n += 1) {
        const share = 0.5 + 0.48 * Math.sin(n / 17);
        element.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, pointerType: 'mouse', isPrimary: true, buttons: 1, clientX: left + width * share, clientY: at, bubbles: true, cancelable: true }));
        if (n % atOnce === atOnce - 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    { steps: SCRUBS, atOnce: IN_A_FRAME, left: box.x, width: box.width, at: y },
  );
  await page.mouse.move(x(0.31), y);
  await page.mouse.move(x(0.3), y);
  await page.mouse.up();
  const year = await slider.getAttribute('aria-valuenow');
  expect(Number(year)).toBeGreaterThan(1900);
  expect(Number(year)).toBeLessThan(1911); // three tenths of 1855 to 2026
  await agree(page, String(year));
  expect((await fillsAt(page, INSIDE.iturup)).japan).toBeGreaterThan(0.3);
  await close();
}, 240_000);

it('while time plays, the window may become a phone’s and a desk’s again: it plays on, and the map fills its place', async () => {
  const { page, close } = await atlas.open('#at=1947', { width: 1280, height: 800 });
  await drawn(page, '1947');
  await page.getByLabel('Speed').selectOption('1');
  await page.getByRole('button', { name: 'Play' }).click();
  const year = async (): Promise<number> => Number((await saidDates(page)).map);
  for (const [width, height] of [[390, 844], [1280, 800], [844, 390], [1024, 768]] as const) {
    await page.setViewportSize({ width, height });
    const before = await year();
    await expect.poll(year, { timeout: 30_000 }).toBeGreaterThan(before);
    const sizes = await page.evaluate(() => {
      const place = document.querySelector<HTMLElement>('.map-canvas');
      const canvas = place?.querySelector('canvas');
      return { map: [place?.clientWidth, place?.clientHeight], canvas: [canvas?.clientWidth, canvas?.clientHeight], sideways: document.documentElement.scrollWidth - innerWidth };
    });
    expect(sizes.canvas, `${width} x ${height}`).toEqual(sizes.map);
    expect(sizes.sideways, `${width} x ${height}`).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Pause' }).click();
  const last = (await saidDates(page)).label;
  await agree(page, last);
  for (const place of [INSIDE.iturup, INSIDE.kunashir]) expect((await fillsAt(page, place, 6)).russia).toBeGreaterThan(0.2);
  await close();
}, 240_000);

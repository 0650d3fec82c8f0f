import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, fillsAt, goTo, INSIDE, saidDates, type Share } from './atlas';
import { launch, type LaunchedAtlas, type OpenedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

/** Who the pixels say holds a place: both fills in bands mean a change. */
function holder({ japan, russia }: Share): string {
  const painted = japan + russia;
  if (painted < 0.05) return 'nobody';
  if (Math.min(japan, russia) / painted > 0.15) return 'changing';
  return japan > russia ? 'Japan' : 'USSR';
}

describe('1945 by days', () => {
  let opened: OpenedAtlas;
  beforeAll(async () => {
    opened = await atlas.open('#at=1945-08-27', { width: 1600, height: 1000 });
    await drawn(opened.page, '1945-08-27');
  });

  const days: readonly (readonly [string, Record<keyof typeof INSIDE, string>])[] = [
    ['1945-08-27', { iturup: 'Japan', kunashir: 'Japan', shikotan: 'Japan', habomai: 'Japan' }],
    ['1945-08-28', { iturup: 'changing', kunashir: 'Japan', shikotan: 'Japan', habomai: 'Japan' }],
    ['1945-08-29', { iturup: 'USSR', kunashir: 'Japan', shikotan: 'Japan', habomai: 'Japan' }],
    ['1945-08-31', { iturup: 'USSR', kunashir: 'Japan', shikotan: 'Japan', habomai: 'Japan' }],
    ['1945-09-01', { iturup: 'USSR', kunashir: 'changing', shikotan: 'changing', habomai: 'Japan' }],
    ['1945-09-02', { iturup: 'USSR', kunashir: 'USSR', shikotan: 'USSR', habomai: 'Japan' }],
    ['1945-09-03', { iturup: 'USSR', kunashir: 'USSR', shikotan: 'USSR', habomai: 'changing' }],
    ['1945-09-05', { iturup: 'USSR', kunashir: 'USSR', shikotan: 'USSR', habomai: 'changing' }],
    ['1945-09-06', { iturup: 'USSR', kunashir: 'USSR', shikotan: 'USSR', habomai: 'USSR' }],
  ];
  it.each(days)('on %s the map is painted as the record says', async (day, expected) => {
    await goTo(opened.page, day);
    await drawn(opened.page, day);
    const seen: Record<string, string> = {};
    for (const [id, place] of Object.entries(INSIDE)) seen[id] = holder(await fillsAt(opened.page, place, id === 'habomai' ? 10 : 14));
    expect(seen).toEqual(expected);
    await opened.screenshot(day);
  });

  it('one key for each day walks the same way', async () => {
    await goTo(opened.page, '1945-08-31');
    await drawn(opened.page, '1945-08-31');
    for (const day of ['1945-09-01', '1945-09-02', '1945-09-03']) {
      await opened.page.keyboard.press('ArrowRight');
      await drawn(opened.page, day);
      expect((await saidDates(opened.page)).map).toBe(day);
    }
  });

  it('in the year view 1945 shows a change on all four islands', async () => {
    const { page, close } = opened;
    await goTo(page, '1945');
    await drawn(page, '1945');
    for (const [id, place] of Object.entries(INSIDE)) expect(holder(await fillsAt(page, place, id === 'habomai' ? 10 : 14)), id).toBe('changing');
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuetext')).toContain('1945, Iturup, Kunashir, Shikotan and Habomai pass to the USSR');
    await close();
  });
});

it('played from 1900 to today, the label, the slider and the drawn map agree in every frame', async () => {
  const { page, close } = await atlas.open('#at=1900', { width: 1100, height: 760 });
  await drawn(page, '1900');
  await page.getByLabel('Speed').selectOption('5');
  // Every frame that the map draws is asked for its date, and so is the page in that same moment.
  await page.evaluate(() => {
    const place = document.querySelector('.map-canvas') as unknown as HTMLElement & { map: import('maplibre-gl').Map };
    const seen = { years: new Set<string>(), wrong: [] as string[] };
    Object.assign(window, { seen });
    place.map.on('render', () => {
      const drawnYear = place.dataset['drawn'] ?? '';
      const label = document.querySelector('.date-year')?.textContent ?? '';
      const slider = document.querySelector('[role=slider]')?.getAttribute('aria-valuenow') ?? '';
      seen.years.add(drawnYear);
      if (drawnYear !== label || drawnYear !== slider) seen.wrong.push(`${drawnYear} ${label} ${slider}`);
    });
  });
  await page.getByRole('button', { name: 'Play' }).click();
  const last = String(new Date().getFullYear());
  await page.locator(`.map-canvas[data-drawn="${last}"]`).waitFor({ state: 'attached', timeout: 100_000 });
  await page.getByRole('button', { name: 'Play' }).waitFor(); // it stops by itself
  const { years, wrong } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { years: Set<string>; wrong: string[] } };
    return { years: seen.years.size, wrong: seen.wrong };
  });
  expect(wrong).toEqual([]);
  expect(years).toBeGreaterThan(20); // a slow machine skips frames, but never shows a wrong one
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3);
  await close();
});

it('dragging the slider shows the year under the pointer, and is one entry of the history', async () => {
  const { page, close } = await atlas.open('#at=1945', { width: 1400, height: 900 });
  await drawn(page, '1945');
  const before = await page.evaluate(() => history.length);
  const slider = page.getByRole('slider');
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 20);
  await page.mouse.down();
  for (let n = 1; n <= 40; n += 1) await page.mouse.move(box.x + box.width * (0.5 - n * 0.01), box.y + box.height - 20);
  await page.mouse.up();
  const year = await slider.getAttribute('aria-valuenow');
  expect(Number(year)).toBeGreaterThan(1865);
  expect(Number(year)).toBeLessThan(1880);
  await drawn(page, String(year));
  await expect.poll(async () => (await saidDates(page)).address).toBe(year);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await drawn(page, '1945');
  await close();
});

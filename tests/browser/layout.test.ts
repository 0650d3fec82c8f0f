import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
let axe: string;
beforeAll(async () => {
  atlas = await launch();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => atlas.close());

const SIZES = [[1920, 1080], [1024, 768], [390, 844]] as const;
const MODES = ['#at=1945', '#at=1945-09-01&territory=kunashir', '#at=1945&panel=table', '#at=1945-09-01&mode=present', '#at=1945&theme=dark'];

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
  const { page, screenshot, close } = await atlas.open(address, { width: 1920, height: 1080, context: { bypassCSP: true } });
  await (address.includes('table') ? page.getByRole('table').first().waitFor() : drawn(page, /at=([\d-]+)/.exec(address)?.[1] ?? ''));
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

describe.each([[1920, 1080], [1024, 768]])('presented at %i by %i', (width, height) => {
  it('the year, the words and the legend are large enough for the last row', async () => {
    const { page, close } = await atlas.open('#at=1945-09-01&mode=present', { width, height });
    await drawn(page, '1945-09-01');
    const sizes = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('.presented p, .presented span, .legend li, .scale-length')].filter((e) => e.checkVisibility() && e.textContent?.trim() !== '');
      return Object.fromEntries(shown.map((e) => [e.className || e.tagName, Number.parseFloat(getComputedStyle(e).fontSize) / innerHeight]));
    });
    expect(sizes['presented-year']).toBeGreaterThanOrEqual(0.1);
    expect(sizes['presented-sentence']).toBeGreaterThanOrEqual(0.04);
    for (const [name, size] of Object.entries(sizes)) if (name !== 'presented-date') expect(size, name).toBeGreaterThanOrEqual(0.025);
    const labels = await page.evaluate(async () => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      map.triggerRepaint();
      await map.once('idle');
      const layers = map.getStyle().layers.filter((l) => l.type === 'symbol' && l.layout?.['text-field'] !== undefined && l.layout.visibility !== 'none');
      return layers.map((l) => ({ id: l.id, size: (l.layout as { 'text-size'?: unknown })['text-size'], shown: new Set(map.queryRenderedFeatures({ layers: [l.id] }).map((f) => String(f.properties['id']))).size }));
    });
    for (const { id, size } of labels) expect(Number(size), id).toBeGreaterThanOrEqual(0.028 * height - 0.01);
    expect(labels.reduce((sum, l) => sum + l.shown, 0)).toBeLessThanOrEqual(7);
    expect(labels.find((l) => l.id === 'name-territory-1')?.shown).toBe(4);
    await close();
  });
});

/**
 * Measures the built atlas in Chromium and prints a table: bytes over the wire for the first map, time to the first
 * drawn map, and what a step of a year costs beside a bare repaint of the same map, in the same run.
 */
import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import { launch, setup, type LaunchedAtlas } from '../browser/harness';
import { tableRows } from './keystrokes';

const STEPS = 60;
const OPENINGS = 3;

/** tsx keeps functions' names by a helper, which functions sent to the page expect there too. */
const NAMES = 'globalThis.__name = (f) => f';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Opening = { readonly bytes: ReadonlyMap<string, number>; readonly firstMap: number };

const kindOf = (path: string): string => {
  if (path.includes('/data/record')) return 'record';
  if (path.includes('/data/')) return 'shapes and sea floor';
  if (path.includes('/fonts/')) return 'fonts';
  if (/maplibre/.test(path)) return 'MapLibre and its worker';
  return 'page, code and style';
};

/** Opens the atlas with an empty cache: bytes of the bodies as they came (brotli), and milliseconds until the first map was drawn. */
async function open(atlas: LaunchedAtlas): Promise<Opening> {
  const opened = await atlas.open('#at=1945', {
    width: 1280,
    height: 800,
    prepare: async (page) => {
      await page.addInitScript(() => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('.map-canvas[data-drawn]') === null) return;
          Object.assign(window, { firstMap: performance.now() });
          observer.disconnect();
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn'] });
      });
    },
  });
  await opened.page.waitForFunction(() => 'firstMap' in window);
  await idle(opened.page);
  // The page's own account holds the worker's script too.
  const { entries, firstMap } = await opened.page.evaluate(() => ({
    entries: performance.getEntries().flatMap((e) => (e instanceof PerformanceResourceTiming ? [{ path: new URL(e.name).pathname, bytes: Math.min(e.transferSize, e.encodedBodySize) }] : [])),
    firstMap: (window as unknown as { firstMap: number }).firstMap,
  }));
  await opened.close();
  const bytes = new Map<string, number>();
  for (const { path, bytes: n } of entries) bytes.set(kindOf(path), (bytes.get(kindOf(path)) ?? 0) + n);
  return { bytes, firstMap };
}

const idle = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    map.triggerRepaint();
    await map.once('idle');
    return null;
  });

/** Milliseconds of bare repaints and of steps by a year, in turn, each until its frame is drawn and finished. */
async function steps(atlas: LaunchedAtlas): Promise<{ readonly bare: readonly number[]; readonly step: readonly number[] }> {
  const { page, close } = await atlas.open('#at=1900', { width: 1280, height: 800, prepare: (p) => p.addInitScript(NAMES).then(() => undefined) });
  await page.locator('.map-canvas[data-standing=ready][data-drawn="1900"]').waitFor({ state: 'attached' });
  await idle(page);
  const times = await page.evaluate(async (count) => {
    const place = document.querySelector('.map-canvas') as unknown as HTMLElement & { map: import('maplibre-gl').Map };
    const { map } = place;
    const gl = map.getCanvas().getContext('webgl2');
    const frame = (isRight: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!isRight()) return;
          map.off('render', look);
          gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)); // waits until the frame is done
          resolve(performance.now());
        };
        map.on('render', look);
      });
    const rest = () => new Promise((resolve) => setTimeout(resolve, 60));
    const bare: number[] = [];
    const step: number[] = [];
    for (let n = 0; n < count; n += 1) {
      await rest();
      const bareStart = performance.now();
      const bareFrame = frame(() => true);
      map.triggerRepaint();
      bare.push((await bareFrame) - bareStart);
      await rest();
      const year = String(1900 + n + 1);
      const stepStart = performance.now();
      const stepFrame = frame(() => place.dataset['drawn'] === year);
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'ArrowRight', key: 'ArrowRight', bubbles: true }));
      step.push((await stepFrame) - stepStart);
    }
    return { bare, step };
  }, STEPS);
  await close();
  return times;
}

setup();
const atlas = await launch();
const openings: Opening[] = [];
for (let n = 0; n < OPENINGS; n += 1) openings.push(await open(atlas));
const { bare, step } = await steps(atlas);
const table = await tableRows(atlas);
await atlas.close();

const bytes = openings[0]?.bytes ?? new Map<string, number>();
const total = [...bytes.values()].reduce((sum, n) => sum + n, 0);
const kb = (n: number): string => `${(n / 1024).toFixed(0)} KB`;
const ms = (n: number): string => `${n.toFixed(0)} ms`;
const rows: readonly (readonly [string, string])[] = [
  ...[...bytes].map(([kind, n]) => [`over the wire: ${kind}`, kb(n)] as const),
  ['over the wire, the whole first map', kb(total)],
  [`first drawn map, median of ${OPENINGS}`, ms(median(openings.map((o) => o.firstMap)))],
  [`bare repaint, median of ${STEPS}`, ms(median(bare))],
  [`step of a year, median of ${STEPS}`, ms(median(step))],
  ['step of a year to a bare repaint', (median(step) / median(bare)).toFixed(2)],
  ...table,
];
console.log(`\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), no GPU: WebGL by software. Window 1280 by 800.\n`);
console.log(`| measured | |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`);

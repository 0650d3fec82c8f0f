/** What a step of a year costs beside a bare repaint of the same map: in frames, and in script. */
import type { CDPSession, Page } from 'playwright-core';
import type { LaunchedAtlas } from '../browser/harness';
import { PAGES } from './site';

export const WINDOW = { width: 1280, height: 800 };
const FIRST_YEAR = 1900;

/** tsx keeps functions' names by a helper, which functions sent to the page expect there too. */
const NAMES = 'globalThis.__name = (f) => f';

export type Peer = keyof typeof PAGES;

/** A page with so many incidents, ready to be measured. */
export async function openPage(site: LaunchedAtlas, peer: Peer, incidents: number) {
  const opened = await site.open(`${PAGES[peer]}?incidents=${incidents}#at=${FIRST_YEAR}`, {
    ...WINDOW,
    prepare: (page) => page.addInitScript(NAMES).then(() => undefined),
    expected: peer === 'leaflet' ? [/style-src/] : [], // Leaflet tries what a browser can by markup of its own
  });
  await opened.page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 300_000 });
  if (peer === 'atlas') await opened.page.locator('.map-canvas[data-standing=ready][data-drawn]').waitFor({ state: 'attached', timeout: 300_000 });
  await opened.page.waitForTimeout(1500); // the page has come to rest
  return opened;
}

export type Frames = { readonly bare: readonly number[]; readonly step: readonly number[]; readonly seen: number | undefined };

/** Milliseconds of bare repaints and of steps by a year, in turn, each from the call until its frame is drawn and finished. */
export const frames = (page: Page, count: number): Promise<Frames> =>
  page.evaluate(
    async ({ first, n }) => {
      const { bench } = window;
      if (bench === undefined) throw new Error('this page is not to be measured');
      const timed = async (act: () => Promise<void>): Promise<number> => {
        await new Promise((resolve) => setTimeout(resolve, 50)); // what the last one left to do is done
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
        const start = performance.now();
        await act();
        return performance.now() - start;
      };
      const bare: number[] = [];
      const step: number[] = [];
      for (let k = 1; k <= n; k += 1) {
        bare.push(await timed(bench.repaint));
        step.push(await timed(() => bench.show(first + k)));
      }
      return { bare, step, seen: bench.seen() };
    },
    { first: FIRST_YEAR, n: count },
  );

/** The main thread's time in scripts so far, in milliseconds: its own, whatever else the machine does. */
async function inScripts(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? Number.NaN);
}

export type Scripts = { readonly bare: readonly number[]; readonly step: readonly number[] };

/**
 * Milliseconds of script of bare repaints and of steps, in turn, each until the page has nothing more to do: of a step also
 * what follows its frame, as the panel.
 */
export async function scripts(page: Page, { count, from }: { readonly count: number; readonly from: number }): Promise<Scripts> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const settled = (year: number | null) =>
    page.evaluate(async (to) => {
      await (to === null ? window.bench?.repaint() : window.bench?.show(to));
      await new Promise((resolve) => setTimeout(resolve, 30));
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    }, year);
  const measured = async (year: number | null): Promise<number> => {
    const before = await inScripts(session);
    await settled(year);
    return (await inScripts(session)) - before;
  };
  const bare: number[] = [];
  const step: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    bare.push(await measured(null));
    step.push(await measured(from + n));
  }
  return { bare, step };
}

export const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What holds over time: a drag that drops no date, and a heap that does not grow while the atlas plays. */
import type { CDPSession } from 'playwright-core';
import type { LaunchedAtlas } from '../browser/harness';
import { aimedAt, median, type Row } from './rows';
import { openPage } from './steps';

const INCIDENTS = 20_000;
const SCRUBBED = 120;
/** Eight hours at a step a second. */
const PLAYED = 28_800;
/** Steps between two frames. */
const AT_ONCE = 48;
/** A heap that is collected still breathes. */
const MOST_GROWTH = 1.05;

/** One change a frame: which dates were asked for, and which were drawn. */
export async function scrubRows(site: LaunchedAtlas): Promise<readonly Row[]> {
  const { page, close } = await openPage(site, 'atlas', INCIDENTS);
  const { asked, drawn } = await page.evaluate((count) => window.atlasDoor?.scrub(count) ?? { asked: [''], drawn: [] }, SCRUBBED);
  await close();
  const dropped = asked.filter((date) => !drawn.includes(date)).length;
  return [
    aimedAt(`dates dropped of ${SCRUBBED}, one asked for in each frame`, { n: dropped, text: String(dropped), most: 0 }),
    { measured: 'the last date drawn after it', value: drawn.at(-1) ?? 'none', aim: { text: asked.at(-1) ?? '', met: drawn.at(-1) === asked.at(-1) } },
    aimedAt('frames drawn for each date asked for', { n: drawn.length / asked.length, text: (drawn.length / asked.length).toFixed(2), most: 1.05 }),
  ];
}

type Memory = { readonly heap: number; readonly nodes: number };

/** What is left after collecting garbage. */
async function memory(session: CDPSession): Promise<Memory> {
  for (let n = 0; n < 3; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((m) => m.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

const mb = (n: number): string => `${(n / 1024 / 1024).toFixed(1)} MB`;

export async function heapRows(site: LaunchedAtlas): Promise<readonly Row[]> {
  const { page, close } = await openPage(site, 'atlas', INCIDENTS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const seen: Memory[] = [];
  const frames: number[] = [];
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    frames.push(await page.evaluate(({ steps, atOnce }) => window.atlasDoor?.play(steps, atOnce) ?? 0, { steps: PLAYED / 4, atOnce: AT_ONCE }));
    await page.waitForTimeout(1500); // the page has come to rest
    seen.push(await memory(session));
  }
  await close();
  const [first, last] = [seen[0], seen.at(-1)];
  const growth = (last?.heap ?? Number.NaN) / (first?.heap ?? Number.NaN);
  const nodes = (last?.nodes ?? Number.NaN) / (first?.nodes ?? Number.NaN);
  return [
    { measured: `heap after each quarter of ${PLAYED} steps of playback, ${INCIDENTS} incidents`, value: seen.map((m) => mb(m.heap)).join(', ') },
    aimedAt('the heap at the end to that at a quarter', { n: growth, text: growth.toFixed(3), most: MOST_GROWTH }),
    aimedAt('the page’s nodes at the end to those at a quarter', { n: nodes, text: nodes.toFixed(3), most: 1.1 }),
    { measured: 'frames drawn meanwhile, median of the quarters', value: String(median(frames)) },
  ];
}

/** What a step of a year costs beside a bare repaint of the same map: in frames, and in script. */
import type { CDPSession, Page } from 'playwright-core';
import type { LaunchedAtlas, OpenedAtlas } from '../browser/harness';
import { aimedAt, median, ms, type Row } from './rows';
import { PAGES } from './site';

export const WINDOW = { width: 1280, height: 800 };
const FIRST_YEAR = 1900;

/** tsx keeps functions' names by a helper, which functions sent to the page expect there too. */
const NAMES = 'globalThis.__name = (f) => f';

type Peer = keyof typeof PAGES;

/** A page with so many incidents, ready to be measured. */
export async function openPage(site: LaunchedAtlas, peer: Peer, incidents: number): Promise<OpenedAtlas> {
  const opened = await site.open(`${PAGES[peer]}?incidents=${incidents}#at=${FIRST_YEAR}`, {
    ...WINDOW,
    prepare: (page) => page.addInitScript(NAMES).then(() => undefined),
    expected: peer === 'leaflet' ? [/style-src/] : [], // Leaflet tries what a browser can by markup of its own
  });
  await opened.page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 300_000 });
  if (peer === 'atlas') await opened.page.locator('.map-canvas[data-standing=ready][data-drawn]').waitFor({ state: 'attached', timeout: 300_000 });
  await opened.page.waitForTimeout(2000); // the page has come to rest
  return opened;
}

/** `call` is a step's own script, from the key to the scene handed to the map and the date set everywhere, before the frame is drawn. */
type Times = { readonly bare: readonly number[]; readonly step: readonly number[]; readonly call: readonly number[] };
type Stretch = { readonly from: number; readonly count: number };

/** Milliseconds of bare repaints and of steps by a year, in turn, each from the call until its frame is drawn and finished. */
export const frames = (page: Page, stretch: Stretch): Promise<Times> =>
  page.evaluate(async ({ from, count }) => {
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
    const call: number[] = [];
    const show = async (year: number): Promise<void> => {
      const start = performance.now();
      const drawn = bench.show(year);
      await Promise.resolve(); // React sets the date in a task of its own, right after the key's
      call.push(performance.now() - start);
      await drawn;
    };
    for (let n = 1; n <= count; n += 1) {
      bare.push(await timed(bench.repaint));
      step.push(await timed(() => show(from + n)));
    }
    return { bare, step, call };
  }, stretch);

/** The main thread's time in scripts so far, in milliseconds: its own, whatever else the machine does. */
async function inScripts(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? Number.NaN);
}

/**
 * Milliseconds of script of bare repaints and of steps, in turn, each until the page has nothing more to do: of a step also
 * what follows its frame, as the panel.
 */
export async function scripts(page: Page, { from, count }: Stretch): Promise<Omit<Times, 'call'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const measured = async (year: number | null): Promise<number> => {
    const before = await inScripts(session);
    await page.evaluate(async (to) => {
      await (to === null ? window.bench?.repaint() : window.bench?.show(to));
      await new Promise((resolve) => setTimeout(resolve, 30));
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    }, year);
    return (await inScripts(session)) - before;
  };
  const bare: number[] = [];
  const step: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    bare.push(await measured(null));
    step.push(await measured(from + n));
  }
  await session.detach();
  return { bare, step };
}

const SIZES: readonly { readonly incidents: number; readonly peers: readonly Peer[]; readonly most: number }[] = [
  { incidents: 200, peers: ['leaflet', 'dates'], most: 1.3 },
  { incidents: 2000, peers: ['leaflet', 'dates'], most: 1.3 },
  { incidents: 20_000, peers: ['leaflet', 'dates'], most: 1.3 },
  { incidents: 100_000, peers: ['dates'], most: 1.3 },
  { incidents: 1_000_000, peers: [], most: 1.8 },
];
/** In turn between the pages, so that whatever else the machine does meets all of them. */
const ROUNDS = 4;
const IN_ROUND = 12;
const IN_SCRIPT = 24;
const MOST_SCRIPT_MS = 2;

export const STEPS_HEAD = ['incidents', 'bare repaint', 'step of a year', 'to a bare repaint', 'script before its frame', 'all its script, with the panel', 'Leaflet + leaflet.timeline', 'MapLibre + filter by date'];

/** One line of the table of steps, and its aims. */
async function size(site: LaunchedAtlas, { incidents, peers, most }: (typeof SIZES)[number]): Promise<{ readonly cells: readonly string[]; readonly rows: readonly Row[] }> {
  const pages = new Map<Peer, OpenedAtlas>();
  for (const peer of ['atlas', ...peers] as const) pages.set(peer, await openPage(site, peer, incidents));
  const times = new Map<Peer, { bare: number[]; step: number[]; call: number[] }>([...pages.keys()].map((peer) => [peer, { bare: [], step: [], call: [] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [peer, { page }] of pages) {
      const { bare, step, call } = await frames(page, { from: FIRST_YEAR + round * IN_ROUND, count: IN_ROUND });
      times.get(peer)?.bare.push(...bare);
      times.get(peer)?.step.push(...step);
      times.get(peer)?.call.push(...call);
    }
  }
  const atlas = pages.get('atlas');
  if (atlas === undefined) throw new Error('the atlas was not opened');
  const script = await scripts(atlas.page, { from: FIRST_YEAR + ROUNDS * IN_ROUND, count: IN_SCRIPT });
  for (const opened of pages.values()) await opened.close();

  const of = (peer: Peer, what: 'bare' | 'step' | 'call'): number => median(times.get(peer)?.[what] ?? []);
  const ratio = of('atlas', 'step') / of('atlas', 'bare');
  const cost = median(script.step) - median(script.bare);
  const beside = (peer: Peer): string => (peers.includes(peer) ? `${ms(of(peer, 'step'))} (${(of(peer, 'step') / of(peer, 'bare')).toFixed(2)} of its own)` : '');
  const name = incidents.toLocaleString('en-GB');
  return {
    cells: [name, ms(of('atlas', 'bare')), ms(of('atlas', 'step')), ratio.toFixed(2), ms(of('atlas', 'call')), ms(cost), beside('leaflet'), beside('dates')],
    rows: [
      aimedAt(`step of a year to a bare repaint, ${name} incidents`, { n: ratio, text: ratio.toFixed(2), most }),
      ...(incidents === 20_000 ? [aimedAt(`script of a step before its frame, ${name} incidents, median of ${ROUNDS * IN_ROUND}`, { n: of('atlas', 'call'), text: ms(of('atlas', 'call')), most: MOST_SCRIPT_MS, unit: ' ms' })] : []),
    ],
  };
}

/** All sizes, or those that are asked for. */
export async function stepTable(site: LaunchedAtlas, asked: readonly number[]): Promise<{ readonly lines: readonly (readonly string[])[]; readonly rows: readonly Row[] }> {
  const lines: (readonly string[])[] = [];
  const rows: Row[] = [];
  for (const one of SIZES.filter(({ incidents }) => asked.length === 0 || asked.includes(incidents))) {
    console.log(`... ${one.incidents} incidents`);
    const { cells, rows: more } = await size(site, one);
    lines.push(cells);
    rows.push(...more);
  }
  return { lines, rows };
}

/** What a keystroke in the table's search costs, with a generated record: everything that the page does for it, its rows included. */
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { partsOf } from '../../src/domain/parts';
import type { LaunchedAtlas } from '../browser/harness';
import { generatedRecord, type Base } from '../fixtures/generatedRecord';
import { ms, quantile, type Row } from './rows';

const SIZES = [250, 20_000];
const FRAME_MS = 16.7;
/** Typed sign by sign, each followed by as many strokes of Backspace. */
const WORDS = ['harbour kunashir', 'Nemuro 1945', 'Итуруп'];

type Cost = { readonly script: number; readonly task: number };

/** The main thread's time so far, in milliseconds: in scripts, and in all that it does. */
async function spent(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => 1000 * (metrics.find((m) => m.name === name)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

/** Until the page has answered and has nothing more to do. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestIdleCallback(resolve), 30))));

/** The cost of each stroke, without that of waiting for its end. */
async function strokes(atlas: LaunchedAtlas, incidents: number): Promise<readonly Cost[]> {
  const base = JSON.parse(readFileSync(new URL('../../public/data/record.json', import.meta.url), 'utf8')) as Base; // as the atlas loads it
  const { core, details } = partsOf(generatedRecord(incidents, { base }));
  const answer = (page: Page, file: string, value: unknown) => page.route(`**/data/${file}`, (route) => route.fulfill({ body: JSON.stringify(value), contentType: 'application/json' }));
  const { page, close } = await atlas.open('#at=1945&panel=table&list=incidents', {
    width: 1280,
    height: 800,
    prepare: async (p) => {
      await answer(p, 'core.json', core);
      await answer(p, 'more.json', {});
      await answer(p, 'details.json', details);
    },
  });
  await page.locator('.map-canvas[data-drawn]').waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: `Incidents ${incidents}` }).waitFor();
  await page.getByRole('tab', { name: /^Positions [1-9]/ }).waitFor(); // the details are there
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' }); // the thread's own time, whatever else the machine does
  const field = page.getByRole('searchbox', { name: 'Search' });
  await field.focus();
  await page.waitForTimeout(1500); // the map has come to rest
  const costs: Cost[] = [];
  const measured = async (act: () => Promise<void>): Promise<Cost> => {
    await settled(page);
    const before = await spent(session);
    await act();
    await settled(page);
    const after = await spent(session);
    return { script: after.script - before.script, task: after.task - before.task };
  };
  for (const words of WORDS) {
    for (const sign of words) costs.push(await measured(() => page.keyboard.insertText(sign)));
    if ((await page.getByRole('tab', { name: `Incidents ${incidents}` }).count()) > 0) throw new Error(`“${words}” has filtered nothing`);
    for (const _ of words) costs.push(await measured(() => page.keyboard.press('Backspace')));
  }
  const idle: Cost[] = [];
  for (let n = 0; n < 10; n += 1) idle.push(await measured(() => Promise.resolve()));
  await close();
  const rest = { script: quantile(idle.map((c) => c.script), 0.5), task: quantile(idle.map((c) => c.task), 0.5) };
  return costs.map((c) => ({ script: c.script - rest.script, task: c.task - rest.task }));
}

/** Rows for the bench's table. */
export async function keystrokeRows(atlas: LaunchedAtlas): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const incidents of SIZES) {
    const costs = await strokes(atlas, incidents);
    const at = (what: keyof Cost) => [0.5, 0.95].map((q) => ms(quantile(costs.map((c) => c[what]), q))).join(', ');
    rows.push({ measured: `keystroke in the search of ${incidents} incidents, script: median, p95 of ${costs.length} (a frame: ${FRAME_MS} ms)`, value: at('script') });
    rows.push({ measured: 'the same with style and layout', value: at('task') });
  }
  return rows;
}

/** A class predicts, by a clicker's keys alone, in one window and in two; the quiz for one beside the map. Without WebGL, where a window opens faster. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type LaunchedAtlas } from './harness';
import { breaches } from './measures';
import { drawnPlainly, fillsIn } from './plain';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch({ args: ['--disable-3d-apis'] });
});
afterAll(() => atlas.close());
const expected = [/WebGL/i, /GPU/i, /favicon/];

/** Every year that the page says or names, but on the axis of the question and in its code. */
const yearsOn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const names = [...document.body.querySelectorAll('*')].flatMap((e) => ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt'].map((name) => e.getAttribute(name) ?? ''));
    const text = [...document.querySelectorAll('body *')].filter((e) => e.closest('.predict-years, script, style') === null && e.children.length === 0).map((e) => e.textContent);
    return [...names, ...text, document.title].flatMap((words) => [...words.matchAll(/\b(1[89]|20)\d\d\b/g)].map(([year]) => Number(year)));
  });
const fragment = (page: Page) => page.evaluate(() => location.hash);
const asks = (page: Page) => page.locator('.predict-ask').textContent({ timeout: 20_000 });

describe('a class predicts', () => {
  it('in one window: nothing later is on the page until next reveals it, and then the lesson stands as it did', async () => {
    const { page, close } = await atlas.open('#at=1938&mode=present&lesson=three-weeks-in-1945,2', { expected, context: { bypassCSP: true } });
    await drawnPlainly(page, '1938');
    await page.locator('.presented-sentence').waitFor();
    const [before, fills] = [await fragment(page), await fillsIn(page)];
    await page.keyboard.press('q');
    const asked = await asks(page);
    const year = Number(/\d{4}/.exec(asked ?? '')?.[0]);
    expect(year).toBeGreaterThan(1938);
    expect((await yearsOn(page)).filter((y) => y > 1938 && y !== year)).toEqual([]);
    expect(await fillsIn(page)).toEqual(fills);
    expect(await page.locator('.predict-veil').evaluate((veil) => [veil.getBoundingClientRect().width > 100, Math.max(...[...document.querySelectorAll('.predict-stretch')].map((s) => s.getBoundingClientRect().right)) <= veil.getBoundingClientRect().left + 1])).toEqual([true, true]);
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await drawnPlainly(page, `${year}-01-01`);
    expect(await asks(page)).toBe(asked);
    expect((await page.locator('.predict-options [data-verdict=right]:visible').textContent())?.endsWith('right')).toBe(true);
    expect((await page.locator('.predict-sources').textContent())?.length).toBeGreaterThan(12);
    await page.keyboard.press('PageDown');
    await drawnPlainly(page, '1938');
    await expect.poll(() => fragment(page)).toBe(before);
    await close();
  }, 60_000);

  it('in two windows: the teacher sees the answer first, and each window comes back to the question', async () => {
    const { page: desk, close } = await atlas.open('#at=1945-02-11&camera=148.800,48.900,4.20&lesson=three-weeks-in-1945,1&mode=console', { expected });
    const [room] = await Promise.all([desk.context().waitForEvent('page'), desk.locator('.console-says').getByRole('button', { name: /Open/ }).press('Enter')]);
    const words = await room.locator('.presented-sentence').textContent({ timeout: 20_000 });
    await desk.keyboard.press('q');
    const asked = await asks(room);
    expect(await desk.locator('.present-card .card-words').textContent()).toBe(asked);
    const right = await desk.locator('.predict-card [data-verdict=right] span').textContent();
    expect(await room.locator('[data-verdict=right]').count()).toBe(0);
    await room.reload();
    expect(await asks(room)).toBe(asked);
    await room.keyboard.press('PageDown');
    expect(await room.locator('[data-verdict=right] span').textContent({ timeout: 20_000 })).toBe(right);
    await desk.reload();
    await expect.poll(() => desk.locator('.present-card .card-words').textContent().catch(() => null), { timeout: 20_000 }).toBe(right);
    await desk.locator('.console-link[data-link=found]').waitFor();
    await desk.keyboard.press('PageDown');
    await expect.poll(() => room.locator('.presented-sentence').textContent().catch(() => null), { timeout: 20_000 }).toBe(words);
    await close();
  }, 90_000);
});

it('the quiz for one is gone through by keys, shows its answers on the map, and axe finds nothing in it', async () => {
  const { page, close } = await atlas.open('#at=1945&panel=quiz', { expected, context: { bypassCSP: true } });
  await page.getByRole('button', { name: 'Begin', exact: true }).and(page.locator(':enabled')).press('Enter', { timeout: 20_000 });
  await page.keyboard.press('1');
  await page.locator('.quiz-verdict').filter({ hasText: /^(Right|Not right)\./ }).waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show on the map' }).press('Enter');
  await page.getByRole('button', { name: 'Back to what the map showed' }).press('Enter');
  await expect.poll(() => fragment(page)).toBe('#at=1945&panel=quiz');
  expect(await page.evaluate(() => localStorage.getItem('kuril-atlas.quiz'))).toContain('"given":[0]');
  await close();
}, 60_000);

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, goTo, saidDates } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { drawnPlainly, launchPlain } from './plain';

let atlas: LaunchedAtlas;
let plain: LaunchedAtlas;
beforeAll(async () => {
  [atlas, plain] = await Promise.all([launch(), launchPlain()]);
});
afterAll(async () => {
  await atlas.close();
  await plain.close();
});

const hashOf = (): string => location.hash;

it('the address, copied to another window, shows the same', async () => {
  const first = await atlas.open('#at=1905', { width: 1300, height: 850 });
  await drawn(first.page, '1905');
  await goTo(first.page, '1945-09-02');
  await drawn(first.page, '1945-09-02');
  await first.page.getByRole('button', { name: /^Habomai/ }).first().click();
  await first.page.getByRole('button', { name: 'Dark' }).click();
  await first.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => first.page.evaluate(hashOf)).toMatch(/camera=/);
  const address = await first.page.evaluate(hashOf);
  const heading = await first.page.getByRole('heading', { level: 2 }).first().textContent();
  await first.close();

  const second = await atlas.open(address, { width: 1300, height: 850 });
  await drawn(second.page, '1945-09-02');
  expect(await second.page.getByRole('heading', { level: 2 }).first().textContent()).toBe(heading);
  expect(heading).toBe('Habomai');
  expect(await second.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await second.page.evaluate(hashOf)).toBe(address);
  expect(await second.page.getByRole('status').textContent()).toBe('');
  await second.close();
});

it('back and forward walk through what was chosen', async () => {
  const { page, close } = await plain.open('#at=1855', { width: 1300, height: 850 });
  await drawnPlainly(page, '1855');
  for (const date of ['1905', '1945-08-28', '1956']) {
    await goTo(page, date);
    await drawnPlainly(page, date);
  }
  await page.goBack();
  await drawnPlainly(page, '1945-08-28');
  await page.goBack();
  await drawnPlainly(page, '1905');
  await page.goForward();
  await drawnPlainly(page, '1945-08-28');
  expect((await saidDates(page)).label).toBe('1945');
  await close();
});

it('a run of steps leaves one entry behind', async () => {
  const { page, close } = await plain.open('#at=1900', { width: 1300, height: 850 });
  await drawnPlainly(page, '1900');
  const before = await page.evaluate(() => history.length);
  for (let n = 0; n < 25; n += 1) await page.keyboard.press('ArrowRight');
  await drawnPlainly(page, '1925');
  await expect.poll(async () => (await saidDates(page)).address).toBe('1925');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await close();
});

describe('a damaged or hostile address gives the nearest valid view and a quiet notice', () => {
  it.each([
    ['a day that the calendar lacks', '#at=1945-02-30', '1945-02'],
    ['a year before the axis', '#at=1700', '1855'],
    ['markup and control characters', '#at=%00%00<img src=x onerror=alert(1)>', '1945'],
    ['names of the language itself, and numbers that are none', '#at=1945&territory=__proto__&camera=NaN,1e999,', '1945'],
    ['broken escapes', '#%E0%A4%A&at=1956&&&==&hide=constructor', '1956'],
    ['twenty thousand digits', `#at=1960&x=${'9'.repeat(20_000)}`, '1960'],
  ])('%s', async (_, address, shown) => {
    const { page, close } = await plain.open(address, { width: 900, height: 700 });
    await drawnPlainly(page, shown);
    await expect.poll(() => page.getByRole('status').textContent()).not.toBe('');
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await close();
  });
});

/** A teacher writes a lesson in the built atlas, comes back to it, takes it along as a file, and gives it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch();
});
afterAll(() => atlas.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Goes to a date and makes what is shown a step with words: by keys alone, or by the mouse. */
async function addStep(page: Page, date: string, by: 'keys' | 'mouse'): Promise<void> {
  await page.getByRole('slider').focus(); // keys are the atlas's again
  await goTo(page, date);
  const add = button(page, 'Add this view as a step');
  if (by === 'mouse') await add.click();
  else {
    await add.focus();
    await page.keyboard.press('Enter');
  }
  const words = page.getByLabel('For the class');
  if (by === 'mouse') await words.click();
  else await words.focus();
  await page.keyboard.type(`The map on ${date}`);
  await page.keyboard.press('Escape');
}

describe('a lesson of one’s own', () => {
  it.each(['mouse', 'keys'] as const)('is written by %s, is there after a reload, is saved, opened again and given', async (by) => {
    const { page, screenshot, close } = await atlas.open('#at=1945', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('e');
    const write = button(page, 'Write a lesson of your own');
    if (by === 'mouse') await write.click();
    else await write.press('Enter');
    if (by === 'mouse') await button(page, 'New lesson').click();
    else await button(page, 'New lesson').press('Enter');
    await page.getByLabel('Title').fill('Nine days');
    for (const date of ['1945-08-28', '1945-09-01', '1945-09-05']) await addStep(page, date, by);
    await poll(() => page.locator('.step-words').allTextContents()).toEqual(['The map on 1945-08-28', 'The map on 1945-09-01', 'The map on 1945-09-05']);
    await screenshot(`workshop-${by}`);
    await page.waitForTimeout(500); // longer than the pause after which it is kept

    await page.reload();
    await button(page, /^Nine days/).click();
    await poll(() => page.locator('.step-date').allTextContents()).toEqual(['28 August 1945', '1 September 1945', '5 September 1945']);

    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save to a file').click()]);
    expect(download.suggestedFilename()).toBe('nine-days.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 1, id: 'nine-days', title: 'Nine days', steps: [{ view: 'at=1945-08-28' }, { view: 'at=1945-09-01' }, { view: 'at=1945-09-05' }] });

    await page.locator('input[type=file]').setInputFiles({ name: 'nine-days.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await poll(() => page.locator('.workshop-told li').allTextContents()).toEqual(['The lesson: there is a lesson “nine-days” already; this one stands beside it as “nine-days-2”.']);
    await button(page, 'Understood').click();

    await button(page, 'Present').last().click();
    const said = () => page.locator('.app').textContent();
    await poll(said).toContain('The map on 1945-08-28');
    await page.keyboard.press('PageDown');
    await poll(said).toContain('The map on 1945-09-01');
    await page.keyboard.press('PageUp');
    await poll(said).toContain('The map on 1945-08-28');
    expect(new URL(page.url()).hash).toContain('lesson=nine-days-2,1');
    await close();
  });

  it('a file that is none is refused with the reason, and one of ten million letters at once', async () => {
    const { page, close } = await atlas.open('#at=1945&panel=workshop', { width: 1280, height: 800 });
    const input = page.locator('input[type=file]');
    await input.waitFor({ state: 'attached' });
    const give = (name: string, text: string) => input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('page.html', '<script>document.title = "run"</script>');
    await page.getByText('it is not JSON').waitFor();
    await give('long.json', JSON.stringify({ format: 1, title: 'x'.repeat(10_000_000), steps: [] }));
    await page.getByText('too long to be a lesson').waitFor();
    await give('newer.json', JSON.stringify({ format: 2, title: 'x', steps: [] }));
    await page.getByText('written with a newer atlas').waitFor();
    expect(await page.title()).not.toBe('run');
    expect(await page.evaluate(() => localStorage.getItem('kuril-atlas.lessons'))).toBeNull();
    await close();
  });
});

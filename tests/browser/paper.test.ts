/** Worksheets and handouts as the browser prints them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realRecord } from '../fixtures/realRecord';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch({ args: ['--disable-3d-apis'] });
});
afterAll(() => atlas.close());

async function openPaper(hash: string) {
  const opened = await atlas.open(hash, { expected: [/WebGL/i, /GPU/i] });
  await opened.page.getByRole('button', { name: 'Download', exact: true }).click();
  await opened.page.getByRole('button', { name: 'Worksheets and handouts' }).click();
  await opened.page.locator('.paper-preview .paper-page').first().waitFor({ timeout: 60_000 });
  return opened;
}

const choose = (page: Page, name: string, label: string) => page.getByRole('combobox', { name, exact: true }).selectOption({ label });

/** The sizes of the pages in millimetres, and how many pictures made of pixels there are. */
async function printed(page: Page): Promise<{ readonly sizes: readonly string[]; readonly pixels: number }> {
  const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [w, h].map((pt) => Math.round((Number(pt) * 25.4) / 72)).join('×'));
  return { sizes, pixels: [...text.matchAll(/\/Subtype ?\/Image/g)].length };
}

/** By how much the fullest page's content comes nearer to its foot than it may, in pixels. */
const overfull = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('.paper-preview .paper-page')].map((p) => (p.querySelector('.paper-content')?.getBoundingClientRect().bottom ?? 0) - (p.querySelector('.paper-foot')?.getBoundingClientRect().top ?? 0))),
  );

describe('a worksheet', () => {
  test('on A4 has a map, a time line and questions, then the answers to each; every page says date, perspective, version and credits', async () => {
    const { page, close } = await openPaper('#at=1960');
    expect(await printed(page)).toEqual({ sizes: Array.from({ length: 6 }, () => '210×297'), pixels: 0 });
    const pages = await page.locator('.paper-printed .paper-page').allTextContents();
    for (const text of pages) {
      expect(text).toContain('1960 · control as administered');
      expect(text).toContain(realRecord().version);
      expect(text).toContain('GSHHG');
    }
    const kinds = await page.locator('.paper-printed .paper-page').evaluateAll((all) => all.map((p) => p.getAttribute('data-kind')));
    expect(kinds).toEqual(['sheet', 'sheet', 'sheet', 'key', 'key', 'key']);
    expect(pages[0]).not.toContain('Iturup');
    expect(pages[3]).toContain('Iturup');
    expect(pages[3]).toContain('the USSR');
    expect(await overfull(page)).toBe(0);
    await close();
  });

  test('on A3 held across and on Letter has pages of that size, with as many questions as are asked for, none cut off', async () => {
    const { page, close } = await openPaper('#at=1930');
    await choose(page, 'Questions', '12');
    await choose(page, 'Paper', 'A3');
    await choose(page, 'Held', 'across');
    const a3 = await printed(page);
    expect(new Set(a3.sizes)).toEqual(new Set(['420×297']));
    expect(await overfull(page)).toBe(0);
    await choose(page, 'Paper', 'Letter');
    await choose(page, 'Held', 'upright');
    await page.getByRole('checkbox', { name: 'Answers' }).uncheck();
    const letter = await printed(page);
    expect(new Set(letter.sizes)).toEqual(new Set(['216×279']));
    expect(letter.sizes.length).toBe(await page.locator('.paper-preview .paper-page').count());
    expect(await page.locator('.paper-printed .paper-questions > li').count()).toBe(12);
    expect([a3.pixels, letter.pixels]).toEqual([0, 0]);
    expect(await overfull(page)).toBe(0);
    await close();
  });
});

test('every lesson is a handout with each of its steps once, its answers apart, and no page overfull', async () => {
  const { page, close } = await openPaper('#at=1945');
  for (const lesson of realRecord().lessons) {
    await choose(page, 'On paper', `lesson: ${lesson.title}`);
    await page.locator('.paper-preview h3', { hasText: lesson.title }).first().waitFor();
    expect(await page.locator('.paper-preview .paper-step').count(), lesson.id).toBe(lesson.steps.length);
    expect(await page.locator('.paper-preview .paper-answer').count(), lesson.id).toBe(lesson.steps.length);
    expect(await overfull(page), lesson.id).toBe(0);
  }
  await close();
});

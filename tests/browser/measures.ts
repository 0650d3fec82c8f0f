/** What the browser tests measure on a page: what can be read without scrolling, what sticks out, and what bars a reader's way. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

let axe: string | undefined;

/** Breaches of WCAG 2.2 AA that axe-core sees, one line each. The page is to be opened with `bypassCSP`. */
export async function breaches(page: Page): Promise<readonly string[]> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate((source) => new Function(source)(), axe).catch(() => undefined);
  if (!(await page.evaluate(() => 'axe' in window))) throw new Error('axe-core did not start');
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await runner.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
  });
}

/** By how many pixels the page, or a box in it, can be scrolled sideways. */
export const sideways = (page: Page, selector = 'html'): Promise<number> =>
  page.evaluate((at) => {
    const box = document.querySelector(at);
    return box === null ? Number.NaN : box.scrollWidth - box.clientWidth;
  }, selector);

/** The words of a part of the page that a reader sees as it stands: not folded away, not cut off, not covered, not to be scrolled to. */
export const onScreen = (page: Page, selector: string): Promise<string> =>
  page.evaluate((at) => {
    const root = document.querySelector(at);
    if (root === null) return '';
    const seen: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !parent.checkVisibility()) continue;
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (hit !== null && (hit === parent || parent.contains(hit))) seen.push(word[0]);
      }
    }
    return seen.join(' ');
  }, selector);

/** The words of a part of the page that are not folded away, whether or not they are to be scrolled to. */
export const unfolded = (page: Page, selector: string): Promise<string> =>
  page.evaluate((at) => {
    const root = document.querySelector(at);
    if (root === null) return '';
    const seen: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.checkVisibility() === true) seen.push((node.textContent ?? '').trim());
    }
    return seen.filter((text) => text !== '').join(' ');
  }, selector);

/**
 * The targets on the page that are smaller than `least` pixels either way, one line each: buttons, fields, links and whatever
 * else takes a press. A field counts with its label; a link within a sentence is as high as its line, and is left out.
 */
export const tooSmall = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((size) => {
    const targets = document.querySelectorAll<HTMLElement>('button, select, input, textarea, summary, a[href], [role=slider], [role=option], [role=scrollbar]');
    return [...targets].flatMap((target) => {
      const style = getComputedStyle(target);
      if (!target.checkVisibility({ visibilityProperty: true }) || (style.display === 'inline' && target.closest('p, dd, li') !== null)) return [];
      const pressed = target instanceof HTMLInputElement ? (target.closest('label') ?? target) : target;
      const { width, height, right, bottom } = pressed.getBoundingClientRect();
      if (right <= 0 || bottom <= 0) return []; // off the page until it has the focus
      const name = (target.getAttribute('aria-label') ?? pressed.textContent ?? '').trim().slice(0, 30);
      return width < size - 0.5 || height < size - 0.5 ? [`${target.tagName.toLowerCase()} “${name}” ${Math.round(width)} x ${Math.round(height)}`] : [];
    });
  }, least);

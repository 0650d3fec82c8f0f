/** Before a class: what the last row can read, in a lit room and a dark one, also where the projector's black is grey; and what a clicker finds when it is too quick. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast, lifted } from '../ui/colour';
import { launch, type LaunchedAtlas } from './harness';
import { tooSmall } from './measures';
import { drawnPlainly } from './plain';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  atlas = await launch({ args: ['--disable-3d-apis'] }); // the drawing's names can be measured on the page
});
afterAll(() => atlas.close());
const expected = [/WebGL/i, /GPU/i];

type Seen = { readonly name: string; readonly of: 'text' | 'label' | 'sign'; readonly size: number; readonly ink: string; readonly ground: string };

/** Every text, name on the map and sign on a button that is in sight: its size in parts of the window's height, its colour, and the one that it is read on. */
const seenBy = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => {
    const hex = (colour: string): string => {
      const numbers = (colour.match(/-?\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
      return `#${numbers.map((n) => Math.round(colour.startsWith('color(') ? 255 * n : n).toString(16).padStart(2, '0')).join('')}`;
    };
    const groundOf = (e: Element | null): string => {
      if (e === null) return '#ffffff';
      const { backgroundColor, textShadow } = getComputedStyle(e);
      if (textShadow !== 'none') return hex(textShadow);
      return backgroundColor === 'transparent' || /[,/] 0\)$/.test(backgroundColor) ? groundOf(e.parentElement) : hex(backgroundColor);
    };
    const inSight = (e: Element): boolean => {
      const { left, right, top, bottom } = e.getBoundingClientRect();
      return e.checkVisibility({ visibilityProperty: true }) && e.closest('.unseen, .skip, [role=listbox]') === null && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    };
    const seen: Seen[] = [];
    for (const e of document.querySelectorAll<SVGTextElement>('svg text')) {
      if (!inSight(e)) continue;
      const { fontSize, fill, stroke } = getComputedStyle(e);
      const layer = e.closest('[data-layer]')?.getAttribute('data-layer');
      seen.push({ name: `${layer ?? e.getAttribute('class') ?? ''} ${e.textContent ?? ''}`, of: layer ? 'label' : 'text', size: (Number.parseFloat(fontSize) * Math.hypot(e.getScreenCTM()?.a ?? 0, e.getScreenCTM()?.b ?? 0)) / innerHeight, ink: hex(fill), ground: hex(stroke) });
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const e = node.parentElement;
      if (e === null || e.closest('svg') !== null || node.textContent?.trim() === '' || !inSight(e)) continue;
      seen.push({ name: `${e.className || e.tagName} ${node.textContent ?? ''}`, of: 'text', size: Number.parseFloat(getComputedStyle(e).fontSize) / innerHeight, ink: hex(getComputedStyle(e).color), ground: groundOf(e) });
    }
    for (const e of document.querySelectorAll('.presented-buttons .icon')) seen.push({ name: `sign ${e.getAttribute('class') ?? ''}`, of: 'sign', size: 1, ink: hex(getComputedStyle(e).stroke), ground: groundOf(e) });
    return seen;
  });

/** The colours in which the drawing's lands and their outlines are painted, and those of what is around them. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const colours = (layers: string, attribute: 'fill' | 'stroke'): string[] =>
      [...new Set([...document.querySelectorAll(layers)].map((e) => e.getAttribute(attribute) ?? ''))].filter((c) => /^#[0-9a-f]{6}$/.test(c));
    return {
      fills: colours('.map-svg [data-layer=territory-fill] path', 'fill'),
      outlines: colours('.map-svg [data-layer=territory-outline] path', 'stroke'),
      around: [...colours('.map-svg [data-layer=seafloor] path', 'fill'), ...colours('.map-svg [data-layer=land] path', 'fill')],
    };
  });

/** What on the page is too close: buttons that lie on text or outside of the window, and what lies on the legend or the inset. */
const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = (at: string) => [...document.querySelectorAll(at)].filter((e) => e.checkVisibility());
    const box = (e: Element) => e.getBoundingClientRect();
    const touch = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const parts = shown('.presented-buttons button, .presented-year, .presented-below, .presented-sentence, .presented-stamp, .presented-beat, .legend, .inset, .scale-bar');
    const name = (e: Element): string => e.getAttribute('aria-label') ?? e.className;
    return [
      ...parts.flatMap((a, n) => parts.slice(n + 1).filter((b) => touch(box(a), box(b))).map((b) => `${name(a)} on ${name(b)}`)),
      ...parts.filter((e) => box(e).left < -1 || box(e).right > innerWidth + 1 || box(e).bottom > innerHeight + 1 || box(e).top < -1).map((e) => `${name(e)} sticks out`),
    ];
  });

const words = (page: Page) => page.locator('.presented-sentence').textContent();
const leastOf = ({ of, name }: Seen): number => (of === 'label' ? 0.028 : name.startsWith('presented-year') ? 0.1 : name.startsWith('presented-sentence') ? 0.04 : 0.025);

/** What the last row could not read, or a finger not hit, one line each. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const seen = await seenBy(page);
  const sentence = (await words(page)) ?? '';
  if (!/presented-year.*presented-sentence/.test(seen.map((s) => s.name).join()) || sentence === '') faults.push('there is no year or no sentence');
  if (sentence.trim().split(/\s+/).length > 25) faults.push('too many words');
  const labels = new Set(seen.filter((s) => s.of === 'label').map((s) => s.name));
  if (labels.size > 7) faults.push(`${labels.size} names: ${[...labels].join(', ')}`);
  for (const one of seen) {
    const { name, of, size, ink, ground } = one;
    if (size < leastOf(one) - 0.0001) faults.push(`${name} is ${(100 * size).toFixed(2)} vh`);
    const [clear, washed] = [contrast(ink, ground), contrast(lifted(ink), lifted(ground))];
    if (clear < (of === 'sign' ? 4.5 : 7) || washed < (of === 'sign' ? 3 : 4.5)) faults.push(`${name}: ${ink} on ${ground} has ${clear.toFixed(2)}, washed out ${washed.toFixed(2)}`);
  }
  const { fills, outlines, around } = await painted(page);
  if (around.length === 0 || outlines.length === 0) faults.push(`there is no map: ${outlines.length} colours of outlines, ${around.length} of sea and land`);
  for (const ground of around) {
    for (const ink of [...fills, ...outlines]) if (contrast(ink, ground) < 4.5 || contrast(lifted(ink), lifted(ground)) < 3) faults.push(`the map’s ${ink} on ${ground}`);
  }
  return [...faults, ...(await crowded(page)), ...(await tooSmall(page, 60))];
}

describe('the lesson of 1945', () => {
  it('waits for its steps: a clicker pressed before they have come leads to the next of them, not to a moment of the record', async () => {
    let come = (): void => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    const { page, close } = await atlas.open('#at=1945-08-28&territory=iturup&lesson=three-weeks-in-1945,6&mode=present', {
      expected,
      prepare: async (p) => {
        await p.route('**/data/details.json', (route) => coming.then(() => route.continue()));
      },
    });
    await page.locator('.presented').waitFor();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect(await page.locator('.presented-below').textContent()).toBe('28 August');
    come();
    await expect.poll(() => page.locator('.presented-stamp').textContent(), { timeout: 20_000 }).toContain('step 7 of 10');
    expect(await page.locator('.presented-below').textContent()).toBe('1 September');
    await close();
  });

  it('is read from the last row at every step: in three sizes of window, light and dark, and washed out', async () => {
    const { page, close } = await atlas.open('#at=1945-02-11&camera=148.800,48.900,4.20&lesson=three-weeks-in-1945,1&mode=present', { width: 1920, height: 1080, expected });
    await page.locator('.presented-stamp').getByText('Three weeks').waitFor();
    await drawnPlainly(page, '1945-02-11');
    await page.locator('.map-svg [data-layer=seafloor] path').first().waitFor({ state: 'attached', timeout: 20_000 });
    const faults: string[] = [];
    for (const [width, height, key, theme] of [[1920, 1080, 'PageDown', 'light'], [3840, 2160, 'PageUp', 'dark'], [1024, 768, 'PageDown', 'light']] as const) {
      await page.setViewportSize({ width, height });
      if ((await page.evaluate(() => document.documentElement.dataset['theme'])) !== theme) await page.keyboard.press('l');
      for (let before = ''; before !== page.url(); ) {
        before = page.url();
        let found = await faultsOf(page);
        // The names and the legend follow when the map has come to rest.
        for (let n = 0; n < 24 && found.length > 0; n += 1) {
          await page.waitForTimeout(250);
          found = await faultsOf(page);
        }
        faults.push(...found.map((fault) => `${width} ${theme} “${before.split('#')[1] ?? ''}”: ${fault}`));
        await page.keyboard.press(key);
        await page.waitForTimeout(0);
      }
    }
    expect(faults).toEqual([]);
    await close();
  }, 180_000);
});

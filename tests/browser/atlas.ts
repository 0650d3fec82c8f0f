/** What the browser tests ask of the built atlas: which date is drawn, in which fills, and what the page says. */
import type { Page } from 'playwright-core';
import { THEMES, type ThemeName } from '../../src/ui/theme';

export type Share = { readonly japan: number; readonly russia: number; readonly china: number; /** White: undetermined, or the hatch of a claim. */ readonly white: number };

/** Places well inside a territory, as longitude and latitude. */
export const INSIDE = {
  iturup: [147.62, 44.93],
  kunashir: [146.22, 44.35],
  shikotan: [146.74, 43.79],
  habomai: [146.13, 43.51],
} as const;

/** Waits until the last drawn frame shows a span: `1945`, `1945-08` or `1945-08-28`. */
export async function drawn(page: Page, span: string): Promise<void> {
  await page.locator(`.map-canvas[data-standing=ready][data-drawn="${span}"]`).waitFor({ state: 'attached', timeout: 60_000 });
}

/** Opens a typed date by the reader's own way: the key G, the field, Enter. */
export async function goTo(page: Page, date: string): Promise<void> {
  await page.keyboard.press('g');
  await page.getByLabel('1945, 1945-09 or 1945-09-02').fill(date);
  await page.keyboard.press('Enter');
}

/** The share of each party's fill among the pixels around a place, see below. */
export async function fillsAt(page: Page, place: readonly [number, number], radius = 14): Promise<Share> {
  const [share] = await fillsAtAll(page, [place], { radius });
  if (share === undefined) throw new Error('no frame was read');
  return share;
}

/**
 * The share of each party's fill among the pixels around some places, read from one frame as it is drawn.
 * A pixel counts for the fill it is nearest to, if it is near: lands around the four islands let a little of the ground through.
 */
export async function fillsAtAll(page: Page, places: readonly (readonly [number, number])[], { radius = 14, theme = 'light' }: { readonly radius?: number; readonly theme?: ThemeName } = {}): Promise<readonly Share[]> {
  const rgb = (hex: string): number[] => [1, 3, 5].map((n) => Number.parseInt(hex.slice(n, n + 2), 16));
  const { japan, russia, china, unknown } = THEMES[theme].fills;
  const fills = { japan: rgb(japan), russia: rgb(russia), china: rgb(china), white: rgb(unknown) };
  return page.evaluate(
    ({ at, size, colours }) =>
      new Promise<Share[]>((resolve) => {
        const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
        map.once('render', () => {
          const canvas = map.getCanvas();
          const gl = canvas.getContext('webgl2');
          if (gl === null) throw new Error('the canvas has no WebGL 2');
          const scale = canvas.width / canvas.clientWidth;
          const width = Math.round(2 * size * scale);
          const pixels = new Uint8Array(width * width * 4);
          const shares: Share[] = [];
          for (const place of at) {
            const { x, y } = map.project(place);
            gl.readPixels(Math.round((x - size) * scale), Math.round(canvas.height - (y + size) * scale), width, width, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
            const counts = { japan: 0, russia: 0, china: 0, white: 0 };
            for (let n = 0; n < pixels.length; n += 4) {
              let nearest: keyof typeof counts | null = null;
              let least = 50;
              for (const [name, colour] of Object.entries(colours)) {
                const distance = Math.hypot(...colour.map((c, k) => c - (pixels[n + k] ?? 0)));
                if (distance < least) [nearest, least] = [name as keyof typeof counts, distance];
              }
              if (nearest !== null) counts[nearest] += 1;
            }
            const all = width * width;
            shares.push({ japan: counts.japan / all, russia: counts.russia / all, china: counts.china / all, white: counts.white / all });
          }
          resolve(shares);
        });
        map.triggerRepaint();
      }),
    { at: places.map(([lon, lat]): [number, number] => [lon, lat]), size: radius, colours: fills },
  );
}

/** What the page says of the date, in all its places. */
export async function saidDates(page: Page): Promise<{ readonly label: string; readonly slider: string; readonly map: string; readonly address: string }> {
  return page.evaluate(() => ({
    label: document.querySelector('.date-year')?.textContent ?? '',
    slider: document.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? '',
    map: document.querySelector<HTMLElement>('.map-canvas')?.dataset['drawn'] ?? '',
    address: new URLSearchParams(location.hash.slice(1)).get('at') ?? '',
  }));
}

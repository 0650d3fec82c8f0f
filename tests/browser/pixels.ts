/** What a picture of the page shows, whichever program drew it: colours of its places, and the names on the map. */
import type { Page } from 'playwright-core';

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The middle of the colours in a box, how uneven they are, and the share of pixels in each colour asked for. */
export type Seen = { readonly mean: readonly [number, number, number]; readonly uneven: number; readonly shares: readonly number[] };

/** Nearer than this to a colour, pixels count as drawn in it. */
const NEAR = 70;

type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number; /** Where it stands on the page. */ readonly left: number; readonly top: number };

/** The picture of MapLibre's map as it is drawn next, or a picture of the page where the map is a plain drawing. */
async function pixelsOf(page: Page): Promise<Pixels> {
  const isGl = (await page.locator('.map-canvas[data-standing=ready]').count()) > 0;
  const png = isGl ? '' : (await page.screenshot()).toString('base64');
  const { text, ...place } = await page.evaluate(async (data) => {
    /** Bytes as text, in parts that a call can take. */
    const written = (bytes: Uint8Array | Uint8ClampedArray): string => {
      let all = '';
      for (let n = 0; n < bytes.length; n += 8192) all += String.fromCharCode(...bytes.subarray(n, n + 8192));
      return btoa(all);
    };
    if (data !== '') {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type: 'image/png' }));
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new Error('a picture cannot be read here');
      context.drawImage(picture, 0, 0);
      return { text: written(context.getImageData(0, 0, width, height).data), width, height, left: 0, top: 0 };
    }
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    const canvas = map.getCanvas();
    const gl = canvas.getContext('webgl2');
    if (gl === null) throw new Error('the canvas has no WebGL 2');
    const { width, height } = canvas;
    const bytes = await new Promise<Uint8Array>((resolve) => {
      map.once('render', () => {
        const rising = new Uint8Array(width * height * 4); // from the lowest row up
        gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, rising);
        const upright = new Uint8Array(rising.length);
        for (let y = 0; y < height; y += 1) upright.set(rising.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4);
        resolve(upright);
      });
      map.triggerRepaint();
    });
    const { left, top } = canvas.getBoundingClientRect();
    return { text: written(bytes), width, height, left, top };
  }, png);
  return { ...place, data: Buffer.from(text, 'base64') };
}

/** What is seen in boxes of the page, in pixels from its upper left corner, whichever program drew it. */
export async function seenIn(page: Page, boxes: readonly Box[], colours: readonly string[] = []): Promise<readonly Seen[]> {
  const picture = await pixelsOf(page);
  const wanted = colours.map((hex) => [1, 3, 5].map((n) => Number.parseInt(hex.slice(n, n + 2), 16)));
  return boxes.map((box) => seenOf(pixelsIn(picture, box), wanted));
}

/** The colours of the pixels in a box. */
function pixelsIn({ data, width, height, left, top }: Pixels, box: Box): readonly (readonly number[])[] {
  const [x0, y0] = [Math.max(0, Math.round(box.left - left)), Math.max(0, Math.round(box.top - top))];
  const [x1, y1] = [Math.min(width, Math.max(x0 + 1, Math.round(box.left - left + box.width))), Math.min(height, Math.max(y0 + 1, Math.round(box.top - top + box.height)))];
  const pixels: (readonly number[])[] = [];
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) pixels.push([...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]);
  return pixels;
}

function seenOf(pixels: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): Seen {
  if (pixels.length === 0) throw new Error('a box lies outside of the picture');
  const average = (of: (rgb: readonly number[]) => number): number => pixels.reduce((sum, rgb) => sum + of(rgb), 0) / pixels.length;
  const mean = [0, 1, 2].map((k) => average((rgb) => rgb[k] ?? 0)) as [number, number, number]; // three of three
  const uneven = Math.sqrt(average((rgb) => rgb.reduce((sum, c, k) => sum + (c - (mean[k] ?? 0)) ** 2, 0)));
  return { mean, uneven, shares: wanted.map((colour) => average((rgb) => (Math.hypot(...colour.map((c, k) => c - (rgb[k] ?? 0))) < NEAR ? 1 : 0))) };
}

/** Hides parts of the page without moving any other. */
export const hide = (page: Page, selector: string): Promise<void> =>
  page.evaluate((what) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${what} { visibility: hidden !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, selector);

/** The names that MapLibre has written, as `layer: id`. */
export const namesOfGl = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    const layers = map.getStyle().layers.flatMap(({ id, type }) => (type === 'symbol' && /^(name|town|line-name)/.test(id) ? [id] : []));
    return [...new Set(map.queryRenderedFeatures({ layers }).map((f) => `${f.layer.id}: ${String(f.properties['id'])}`))].sort();
  });

export type WrittenName = { readonly name: string; readonly text: string; readonly box: Box; readonly colour: string };

/** The names that the plain drawing has written, where they stand on the page. */
export const namesOfPlain = (page: Page): Promise<readonly WrittenName[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-svg [data-layer]')].flatMap((layer) => {
      const id = layer.getAttribute('data-layer') ?? '';
      if (!/^(name|town|line-name)/.test(id)) return [];
      return [...layer.querySelectorAll('[data-id]')].flatMap((one) => {
        const text = one.querySelector('text');
        if (text === null) return [];
        const { left, top, width, height } = text.getBoundingClientRect();
        const hex = (text.getAttribute('fill') ?? '#000000').slice(0, 7);
        return [{ name: `${id}: ${one.getAttribute('data-id') ?? ''}`, text: text.textContent ?? '', box: { left, top, width, height }, colour: hex }];
      });
    }),
  );

/** What the browser tests ask of the map where it is a plain drawing. */
import type { Page } from 'playwright-core';
import { THEMES } from '../../src/ui/theme';
import { INSIDE } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

/** The atlas in a browser without WebGL: where the map is not the subject, a drawing stands sooner. */
export const launchPlain = (): Promise<LaunchedAtlas> => launch({ args: ['--disable-3d-apis'], expected: [/WebGL/i, /GPU/i] });

/** Waits until the plain drawing stands in the map's place and shows a span. */
export const drawnPlainly = (page: Page, span: string, timeout = 15_000): Promise<void> =>
  page.locator(`.map-svg[data-drawn="${span}"] + .map-canvas:not([data-standing=ready])`).waitFor({ state: 'attached', timeout });

/** Where a place stands on the page, in pixels, whichever map is shown. */
export const onPage = (page: Page, [lon, lat]: readonly [number, number]): Promise<{ x: number; y: number }> =>
  page.evaluate(
    (at) => {
      type Projecting = { map: { project: (lon: number, lat: number) => { x: number; y: number } } };
      const gl = document.querySelector<HTMLElement>('.map-canvas[data-standing=ready]');
      const place = gl ?? document.querySelector<HTMLElement>('.map-svg');
      if (place === null) throw new Error('there is no map');
      const { left, top } = place.getBoundingClientRect();
      const { x, y } = gl === null ? (place as unknown as Projecting).map.project(at[0], at[1]) : (gl as unknown as { map: import('maplibre-gl').Map }).map.project(at);
      return { x: left + x, y: top + y };
    },
    [lon, lat] as [number, number],
  );

/** The names of the fills that the drawing has at a place: that of the area, and that of the bands over it. */
export async function plainFillsAt(page: Page, place: readonly [number, number]): Promise<readonly string[]> {
  const { x, y } = await onPage(page, place);
  const fills = await page.evaluate(
    (at) =>
      document.elementsFromPoint(at.x, at.y).flatMap((element) => {
        const layer = element.parentElement?.dataset['layer'] ?? element.parentElement?.getAttribute('data-layer') ?? '';
        return /^territory-(fill|band)/.test(layer) ? [element.getAttribute('fill') ?? ''] : [];
      }),
    { x, y },
  );
  const names = Object.entries(THEMES.light.fills);
  return fills.map((fill) => names.find(([name, colour]) => colour === fill || fill.endsWith(`-band-${name})`))?.[0] ?? fill).sort();
}

/** The fills of the four islands. */
export async function fillsIn(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const fills: Record<string, readonly string[]> = {};
  for (const [id, place] of Object.entries(INSIDE)) fills[id] = await plainFillsAt(page, place);
  return fills;
}

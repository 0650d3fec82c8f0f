/** One scene, two renderers: MapLibre and the plain drawing show the same lands in the same fills, with the same names in the same places. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInPicture, pixelOf } from '../../src/map/camera';
import { drawn, INSIDE } from './atlas';
import { shadedAt } from './globe';
import { launch, type LaunchedAtlas, type OpenedAtlas } from './harness';
import { hide, namesOfGl, namesOfPlain, seenIn, type Box, type Seen } from './pixels';
import { drawnPlainly, onPage } from './plain';

const NEAR = {
  thin: /^$/,
  camera: 'camera=147.000,44.900,6.00',
  /** Places and how far around them only their land is, in pixels. */
  places: [
    [INSIDE.iturup, 10],
    [INSIDE.kunashir, 9],
    [INSIDE.shikotan, 5],
    [INSIDE.habomai, 2],
    [[149.85, 45.88], 6],
    [[143.9, 43.6], 14],
  ],
} as const;
const FAR = {
  thin: /^$/,
  camera: 'camera=137.000,47.500,4.20',
  places: [
    [[142.85, 51.6], 9],
    [[142.65, 48.9], 7],
    [[126, 47.6], 14],
    [[130.5, 51.6], 14],
    [[135.6, 46.6], 14],
    [[143, 43.4], 12],
  ],
} as const;
/** Half of a globe, half flat. */
const ROUND = {
  /** The thin letters of these are a pixel wide so far out, and fall on pixels as they may. */
  thin: /^name-land/,
  camera: 'camera=148.000,44.000,3.50',
  places: [
    [[142.85, 51.6], 4],
    [[126, 47.6], 7],
    [[130.5, 51.6], 8],
    [[135.6, 46.6], 8],
    [[143, 43.4], 6],
    [[172, 40], 12],
  ],
} as const;

const CASES = [
  { at: '1945-09-01', view: NEAR, more: '' },
  { at: '1956', view: NEAR, more: '&perspective=japan' },
  { at: '2026', view: FAR, more: '&perspective=russia&theme=dark' },
  { at: '1980', view: FAR, more: '&perspective=japan&theme=print' },
  { at: '1946', view: ROUND, more: '&theme=light' },
] as const;

let atlas: LaunchedAtlas;
let plainAtlas: LaunchedAtlas;
let gl: OpenedAtlas;
let plain: OpenedAtlas;
beforeAll(async () => {
  [atlas, plainAtlas] = await Promise.all([launch(), launch({ args: ['--disable-3d-apis'] })]);
  gl = await atlas.open('#at=1874');
  plain = await plainAtlas.open('#at=1874', { expected: [/WebGL/i, /GPU/i] });
  await drawn(gl.page, '1874');
  await drawnPlainly(plain.page, '1874');
  await plain.page.locator('.map-notice .round').click(); // names keep away from it
  for (const { page } of [gl, plain]) {
    await page.evaluate(() => document.fonts.ready);
    await hide(page, '.map > :not(.map-canvas, .map-svg), .map-tools, .perspectives, .legend'); // what covers the map keeps its room
    await hide(page, 'html[data-bare] .map-svg :is([data-layer^=name], [data-layer^=town], [data-layer^=line-name], [data-layer^=line-advance-arrows], [data-layer^=incident])');
  }
}, 240_000);
afterAll(async () => {
  await atlas.close();
  await plainAtlas.close();
});

/** How far the middle of a field's colours may be from the other's, of 255. Another party's fill is 58 away at the least. */
const TOLERANCE = 16;
/** The same in a field that is smaller than its pattern, of which either picture shows another piece. */
const TOLERANCE_IN_SMALL = 45;
const PATTERN = 12;
/** How much more uneven a field may be: without its hatch or its bands it would be even. */
const UNEVEN = 30;

/** MapLibre keeps a town's name on the side where it stood before, wherever that was: so of towns and lines one that is crowded may be here and not there. */
const isSmall = (name: string): boolean => /^(town|line-name)/.test(name);
const MOST_APART = 1;

const around = ({ x, y }: { readonly x: number; readonly y: number }, radius: number): Box => ({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius });
const differ = (a: Seen | undefined, b: Seen | undefined): number => (a === undefined || b === undefined ? 255 : Math.max(...a.mean.map((c, n) => Math.abs(c - (b.mean[n] ?? 0)))));

/** With the names and marks, or without them: they stand on the lands. */
async function show(what: 'all' | 'bare'): Promise<void> {
  await plain.page.evaluate((bare) => void document.documentElement.toggleAttribute('data-bare', bare), what === 'bare');
  await gl.page.evaluate(
    (visibility) =>
      new Promise<void>((resolve) => {
        const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
        for (const { id, type } of map.getStyle().layers) if (type === 'symbol') map.setLayoutProperty(id, 'visibility', visibility);
        map.once('idle', () => resolve());
        map.triggerRepaint();
      }),
    what === 'bare' ? ('none' as const) : ('visible' as const),
  );
}

describe.each(CASES)('in $at, $more', ({ at, view: { camera, places, thin }, more }) => {
  it('has the same names in the same places, and the same fills and patterns', async () => {
    const theme = /theme=(\w+)/.exec(more)?.[1] ?? 'light';
    for (const { page } of [gl, plain]) {
      await page.evaluate((hash) => window.location.replace(hash), `#at=${at}&${camera}&trail=0${more}`);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
    }
    await drawn(gl.page, at);
    await drawnPlainly(plain.page, at);
    const same = async () => {
      const [byGl, byPlain] = [await namesOfGl(gl.page), (await namesOfPlain(plain.page)).map(({ name }) => name)];
      const lone = [...byGl.filter((name) => !byPlain.includes(name)), ...byPlain.filter((name) => !byGl.includes(name))];
      const small = lone.filter(isSmall);
      return { names: lone.filter((name) => !isSmall(name)), small: small.length > MOST_APART ? small : [] };
    };
    await expect.poll(same, { timeout: 30_000 }).toEqual({ names: [], small: [] });
    const written = (await namesOfPlain(plain.page)).filter(({ name }) => !isSmall(name));
    expect(written.length).toBeGreaterThan(3);

    // Where the one has a name's letters, the other has as many: the name stands there.
    const colours = [...new Set(written.map(({ colour }) => colour))];
    const boxes = written.map(({ box }): Box => ({ left: box.left - 3, top: box.top - 3, width: box.width + 6, height: box.height + 6 }));
    const [lettersOfGl, lettersOfPlain] = [await seenIn(gl.page, boxes, colours), await seenIn(plain.page, boxes, colours)];
    written.forEach(({ name, colour }, n) => {
      if (thin.test(name)) return;
      const of = (seen: readonly Seen[]): number => seen[n]?.shares[colours.indexOf(colour)] ?? 0;
      expect(of(lettersOfGl) / of(lettersOfPlain), `${name} stands in its place`).toBeGreaterThan(0.45);
    });

    const fields = await Promise.all(places.map(async ([place, radius]) => around(await onPage(plain.page, place), radius)));
    await show('bare');
    const [byGl, byPlain] = [await seenIn(gl.page, fields), await seenIn(plain.page, fields)];
    await show('all');
    places.forEach(([place, radius], n) => {
      const words = `${place.join()}: ${JSON.stringify([byGl[n], byPlain[n]])}`;
      expect(differ(byGl[n], byPlain[n]), words).toBeLessThan(radius < PATTERN ? TOLERANCE_IN_SMALL : TOLERANCE);
      if (radius > 4) expect(Math.abs((byGl[n]?.uneven ?? 0) - (byPlain[n]?.uneven ?? 255)), words).toBeLessThan(UNEVEN);
    });
  }, 120_000);
});

describe('far out', () => {
  const EVERYWHERE = Array.from({ length: 72 * 33 }, (_, n) => [(n % 72) * 5 - 180, Math.floor(n / 72) * 5 - 80] as const);

  it('a click means the same land in both, and what is pulled goes with the pointer', async () => {
    for (const { page } of [gl, plain]) await page.evaluate((hash) => window.location.replace(hash), `#at=1946&${ROUND.camera}&trail=0&theme=light`);
    await drawn(gl.page, '1946');
    await drawnPlainly(plain.page, '1946');
    const land = await onPage(plain.page, [131, 46.5]);
    for (const { page } of [gl, plain]) {
      await page.mouse.click(land.x, land.y);
      await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('territory=manchuria');
    }
    const held = await onPage(plain.page, [143, 43.4]);
    await plain.page.mouse.move(held.x, held.y);
    await plain.page.mouse.down();
    await plain.page.mouse.move(held.x + 60, held.y + 40, { steps: 4 });
    await plain.page.mouse.up();
    await expect
      .poll(async () => {
        const { x, y } = await onPage(plain.page, [143, 43.4]);
        return Math.hypot(x - held.x - 60, y - held.y - 40);
      })
      .toBeLessThan(10);
  }, 60_000);

  it.each([
    { lon: 148, lat: 44, zoom: 1.5 },
    { lon: 178, lat: 10, zoom: 3.3 },
  ])('every place stands where MapLibre’s shader draws it, or is hidden in both: $lon, $lat, $zoom', async (camera) => {
    const { points, ...size } = await shadedAt(gl.page, camera, EVERYWHERE);
    const inPicture = (at: (typeof points)[number]): boolean => at !== null && at[0] >= 0 && at[1] >= 0 && at[0] <= size.width && at[1] <= size.height;
    expect(EVERYWHERE.map((place) => isInPicture(camera, size, place))).toEqual(points.map(inPicture));
    expect(points.filter(inPicture).length).toBeGreaterThan(5);
    points.forEach((at, n) => {
      const [x, y] = pixelOf(camera, size, EVERYWHERE[n] ?? [0, 0]);
      if (at !== null) expect(Math.hypot(x - at[0], y - at[1]), `${EVERYWHERE[n]}`).toBeLessThan(0.5);
    });
  }, 60_000);
});

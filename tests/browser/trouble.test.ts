import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, fillsAt, goTo, INSIDE, saidDates } from './atlas';
import { launch, type LaunchedAtlas } from './harness';
import { drawnPlainly, fillsIn, onPage } from './plain';

/** In so many milliseconds a right map must stand, whatever has happened; on a slow machine, twice as long as an opening takes that meets no trouble. */
let SOON = 5000;
beforeAll(async () => {
  const atlas = await launch();
  const start = performance.now();
  const { page, close } = await atlas.open('#at=1944');
  await drawn(page, '1944');
  SOON = Math.max(SOON, 2 * (performance.now() - start));
  await close();
  await atlas.close();
});
const SOVIET = { iturup: ['russia'], kunashir: ['russia'], shikotan: ['russia'], habomai: ['russia'] };

/** Waits until either map shows a span. */
const shownSoon = (page: Page, span: string): Promise<void> =>
  page.locator(`.map-canvas[data-standing=ready][data-drawn="${span}"], .map-svg[data-drawn="${span}"]`).first().waitFor({ state: 'attached', timeout: SOON });

describe('without WebGL', () => {
  let atlas: LaunchedAtlas;
  beforeAll(async () => {
    atlas = await launch({ args: ['--disable-3d-apis'] });
  });
  afterAll(() => atlas.close());

  it('the map is a drawing, right for its date, that can be moved, pointed at and clicked, and says why it is plain', async () => {
    const { page, screenshot, close } = await atlas.open('#at=1945-09-01&trail=0', { expected: [/WebGL/i, /GPU/i] }); // without a trail no mark of before lies on the island
    await page.getByText('This browser has no WebGL 2').waitFor();
    await page.locator('.map-svg [data-layer=incidents] [data-id=landing-kunashiri-1945]').waitFor({ state: 'attached' }); // what came after the first picture is drawn too
    await page.locator('.map-svg [data-layer=town-1] text').first().waitFor({ state: 'attached' });
    await expect.poll(() => fillsIn(page)).toEqual({ iturup: ['russia'], kunashir: ['japan', 'russia'], shikotan: ['japan', 'russia'], habomai: ['japan'] });
    await page.keyboard.press('ArrowRight');
    await drawnPlainly(page, '1945-09-02');
    await expect.poll(() => fillsIn(page)).toEqual({ iturup: ['russia'], kunashir: ['russia'], shikotan: ['russia'], habomai: ['japan'] });
    await screenshot('no-webgl');

    // The page may still be finding its place: a reader's hand follows.
    const pointed = async (): Promise<string> => {
      const { x, y } = await onPage(page, INSIDE.iturup);
      await page.mouse.move(x + 2, y);
      await page.mouse.move(x, y);
      return (await page.locator('.map-note-card').allTextContents()).join();
    };
    await expect.poll(pointed).toContain('Iturup');
    const island = await onPage(page, INSIDE.iturup);
    await page.mouse.click(island.x, island.y);
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Iturup / Etorofu');

    await page.mouse.move(island.x, island.y);
    await page.mouse.down();
    await page.mouse.move(island.x - 60, island.y + 40, { steps: 4 });
    await page.mouse.up();
    const after = await onPage(page, INSIDE.iturup);
    expect([after.x - island.x, after.y - island.y].map(Math.round)).toEqual([-60, 40]);
    await expect.poll(() => page.url()).toContain('camera=');
    await page.mouse.wheel(0, -300);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('region', { name: 'Map' }).focus();
    await page.keyboard.press('ArrowRight'); // the map's own, while it has the focus
    await drawnPlainly(page, '1945-09-02');
    await page.keyboard.press('t');
    await page.getByRole('rowheader', { name: /Iturup/ }).waitFor();
    await close();
  });

  it('what is measured is dragged, by mouse and by finger, and the map stays where it is', async () => {
    const { page, close } = await atlas.open('#at=2024&camera=147.500,44.500,6.00&tool=measure&measure=size:iturup;147.0,43.6', { context: { hasTouch: true }, expected: [/WebGL/i, /GPU/i] });
    await page.locator('.map-svg [data-layer=measure-ghost] path').first().waitFor({ state: 'attached' });
    await page.locator('.map-notice .round').click(); // it stands where the finger is to be
    const measured = () => page.evaluate(() => (new URLSearchParams(location.hash.slice(1)).get('measure') ?? '').split(';').slice(1).flatMap((at) => at.split(',').map(Number)));
    const camera = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('camera'));
    const from = await onPage(page, [147, 43.6]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 30, from.y - 20, { steps: 3 });
    await page.mouse.move(from.x - 60, from.y - 40, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => (await measured())[0]).toBeLessThan(146.6);
    expect((await measured())[1]).toBeGreaterThan(43.75);
    expect(await camera()).toBe('147.500,44.500,6.00');

    await page.evaluate(() => window.location.replace('#at=2024&camera=147.500,44.500,6.00&tool=measure&measure=distance:144.5,44.8;146.5,44.8'));
    await page.locator('.map-svg [data-layer=measure-grip] circle').nth(1).waitFor({ state: 'attached' });
    const end = await onPage(page, [146.5, 44.8]);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0, dy = 0) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: end.x + dx, y: end.y + dy }] });
    await send('touchStart', 5, 5); // beside its middle: the grip stays under the finger where it was taken
    await send('touchMove', -20, 30);
    await send('touchMove', -45, 55);
    await send('touchEnd');
    await expect.poll(async () => (await measured())[0]).toBeLessThan(146.2);
    await expect.poll(async () => (await measured())[1]).toBeLessThan(44.6);
    expect(await camera()).toBe('147.500,44.500,6.00');
    await close();
  });
});

describe('when something fails', () => {
  let atlas: LaunchedAtlas;
  beforeEach(async () => {
    atlas = await launch();
  });
  afterEach(() => atlas.close());

  it('a record that does not come is said in a sentence, and a second try opens the atlas', async () => {
    let failing = true;
    const { page, close } = await atlas.open('#at=1945', {
      prepare: async (p) => {
        await p.route('**/data/core.json', (route) => (failing ? route.abort() : route.continue()));
      },
      expected: [/core\.json|ERR_FAILED/],
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('core.json could not be read');
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await drawn(page, '1945');
    await close();
  });

  it('a record that is damaged is said in a sentence, as often as it is, and the date is kept', async () => {
    let body: string | null = null;
    const { page, close } = await atlas.open('about:blank', {
      prepare: async (p) => {
        await p.route('**/data/core.json', (route) => (body === null ? route.continue() : route.fulfill({ body })));
      },
      expected: [/core\.json/],
    });
    const damaged: readonly (readonly [string, RegExp])[] = [
      ['{"territories": [', /core\.json could not be read/],
      ['<!doctype html>', /core\.json could not be read/],
      ['{"territories": 7}', /record: .*\(\d+ problems in all\)/],
    ];
    for (const [text, said] of damaged) {
      body = text;
      await page.goto('about:blank');
      await page.goto(`${atlas.url}#at=1947`);
      await page.getByRole('alert').waitFor({ timeout: SOON });
      expect(await page.getByRole('alert').textContent(), text).toMatch(said);
    }
    body = null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await shownSoon(page, '1947');
    await close();
  });

  it('details that are damaged leave the map as it is, and are said', async () => {
    const { page, close } = await atlas.open('#at=1946', {
      prepare: async (p) => {
        await p.route('**/data/details.json', (route) => route.fulfill({ body: '{"incidents": [{' }));
      },
      expected: [/details\.json/],
    });
    await drawn(page, '1946');
    await page.getByText('details.json could not be read').first().waitFor();
    expect((await fillsAt(page, INSIDE.iturup)).russia).toBeGreaterThan(0.3);
    await page.keyboard.press('ArrowRight');
    await drawn(page, '1947');
    await close();
  });

  it('a land whose shape is damaged is named, the others are drawn, and a second try draws it', async () => {
    let failing = true;
    const { page, close } = await atlas.open('#at=1945', {
      prepare: async (p) => {
        await p.route('**/territories/iturup.packed.json', (route) => (failing ? route.fulfill({ body: '{"perDegree": 10000, "shapes": [{' }) : route.continue()));
      },
      expected: [/iturup/],
    });
    const alert = page.getByRole('alert');
    await alert.waitFor({ timeout: SOON });
    expect(await alert.textContent()).toContain('Missing on the map: Iturup / Etorofu. territories/iturup.packed.json could not be read');
    await page.keyboard.press('ArrowRight');
    await drawn(page, '1946');
    expect((await fillsAt(page, INSIDE.kunashir)).russia).toBeGreaterThan(0.3);
    expect((await fillsAt(page, INSIDE.iturup)).russia).toBeLessThan(0.05);
    failing = false;
    await page.evaluate(() => document.querySelector('.map-canvas canvas')?.setAttribute('data-before', ''));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.map-canvas canvas:not([data-before])').waitFor({ state: 'attached' }); // the map is made anew, with all lands
    await drawn(page, '1946');
    await expect.poll(async () => (await fillsAt(page, INSIDE.iturup)).russia).toBeGreaterThan(0.3);
    expect(await alert.count()).toBe(0);
    await close();
  });

  it('without the sea floor, the land around and the letters the islands are drawn, and what is missing is said', async () => {
    const { page, close } = await atlas.open('#at=1946', {
      prepare: async (p) => {
        await p.route('**/{seafloor,land}.packed.json', (route) => route.fulfill({ body: 'not shapes' }));
        await p.route('**/*.woff2', (route) => route.fulfill({ body: 'not letters' }));
      },
      expected: [/packed|font|woff2|OTS/i],
    });
    await page.getByText('Missing on the map: the depths of the sea, the land around.').waitFor({ timeout: SOON });
    await page.getByText('Some letters did not come').waitFor({ timeout: SOON });
    await drawn(page, '1946');
    for (const place of Object.values(INSIDE)) expect((await fillsAt(page, place, 8)).russia).toBeGreaterThan(0.2);
    await close();
  });

  it('without the map’s program the map is a drawing, and the date goes on', async () => {
    const { page, close } = await atlas.open('#at=1945', {
      prepare: async (p) => {
        await p.route('**/assets/maplibre-*.js', (route) => (route.request().url().includes('worker') ? route.continue() : route.abort()));
      },
      expected: [/maplibre|ERR_FAILED/],
    });
    await page.getByText('Part of the map’s program did not come').waitFor({ timeout: SOON });
    await page.keyboard.press('ArrowRight');
    await drawnPlainly(page, '1946', SOON);
    await expect.poll(() => fillsIn(page)).toEqual(SOVIET);
    await page.unroute('**/assets/maplibre-*.js');
    await page.getByRole('button', { name: 'Start the map again' }).click();
    await drawn(page, '1946');
    await close();
  });

  it('a map worker whose file is missing leaves a drawing, says so, and starts when it is there again', async () => {
    const { page, close } = await atlas.open('#at=1944', {
      prepare: async (p) => {
        await p.route('**/*worker*', (route) => route.abort());
      },
      expected: [/worker|ERR_FAILED/i],
    });
    await page.getByRole('button', { name: 'Start the map again' }).waitFor({ timeout: SOON });
    await goTo(page, '1946');
    await drawnPlainly(page, '1946', SOON);
    await expect.poll(() => fillsIn(page)).toEqual(SOVIET);
    await page.unroute('**/*worker*');
    await page.getByRole('button', { name: 'Start the map again' }).click();
    await drawn(page, '1946');
    await close();
  });

  it('a map worker that dies is noticed: a drawing shows the date at once, and the map is started again', async () => {
    const { page, close } = await atlas.open('#at=1944', {
      // The page's workers are kept within reach, to end them as a crash would.
      prepare: async (p) => {
        await p.addInitScript(() => {
          const workers: Worker[] = [];
          Object.assign(window, { workers });
          const Real = window.Worker;
          window.Worker = class extends Real {
            constructor(...args: ConstructorParameters<typeof Worker>) {
              super(...args);
              workers.push(this);
            }
          };
        });
      },
    });
    await drawn(page, '1944');
    const first = await page.evaluate(() => {
      const { workers } = window as unknown as { workers: Worker[] };
      for (const worker of workers) worker.terminate();
      return workers.length;
    });
    expect(first).toBeGreaterThan(0);
    await goTo(page, '1946');
    await drawnPlainly(page, '1946', SOON);
    await expect.poll(() => fillsIn(page)).toEqual(SOVIET);
    await page.getByText('The map stopped answering and was started again.').waitFor({ timeout: 30_000 });
    await drawn(page, '1946');
    expect(await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length)).toBeGreaterThan(first);
    await close();
  });

  it.each<[string, (page: Page) => Promise<void>]>([
    [
      'a lost WebGL context that comes back',
      async (page) => {
        await page.evaluate(() => {
          const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
          const lose = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
          lose?.loseContext();
          setTimeout(() => lose?.restoreContext(), 300);
        });
      },
    ],
    [
      'a crash of the graphics process',
      async (page) => {
        const session = await page.context().browser()?.newBrowserCDPSession();
        await session?.send('Browser.crashGpuProcess').catch(() => undefined); // it answers, or is gone
      },
    ],
  ])('after %s the drawing shows the date at once, and the map comes back with it', async (_, crash) => {
    const { page, close } = await atlas.open('#at=1944', { expected: [/context|WebGL|GPU/i] });
    await drawn(page, '1944');
    await crash(page);
    await shownSoon(page, '1944'); // the date is kept
    await goTo(page, '1946');
    await shownSoon(page, '1946');
    await drawn(page, '1946');
    expect((await saidDates(page)).address).toBe('1946');
    expect((await fillsAt(page, INSIDE.iturup)).russia).toBeGreaterThan(0.3);
    await close();
  });

  it('a WebGL context that is lost for good leaves the drawing, with its date', async () => {
    const { page, close } = await atlas.open('#at=1944', { expected: [/context|WebGL|GPU/i] });
    await drawn(page, '1944');
    await page.evaluate(() => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      const gl = map.getCanvas().getContext('webgl2');
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
        return kind === 'webgl2' ? null : Reflect.apply(real, this, [kind, ...more]);
      } as typeof real;
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await goTo(page, '1946');
    await drawnPlainly(page, '1946', SOON);
    await expect.poll(() => fillsIn(page)).toEqual(SOVIET);
    await page.getByText('This browser has no WebGL 2').waitFor({ timeout: SOON });
    await close();
  });
});

import { afterAll, afterEach, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, goTo } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

describe('without WebGL', () => {
  let atlas: LaunchedAtlas;
  beforeAll(async () => {
    atlas = await launch({ args: ['--disable-3d-apis'] });
  });
  afterAll(() => atlas.close());

  it('the timeline, the panel and the table work, and the place of the map says why it is empty', async () => {
    const { page, screenshot, close } = await atlas.open('#at=1950&territory=shikotan', { expected: [/WebGL/i, /GPU/i] });
    await page.getByText('This browser cannot draw the map').waitFor();
    expect(await page.getByRole('complementary').textContent()).toContain('Sakhalin Oblast');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuenow')).toBe('1951');
    await screenshot('no-webgl');
    await page.keyboard.press('t');
    await page.getByRole('rowheader', { name: /Iturup/ }).waitFor();
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

  it('shapes that do not come leave the rest working, and a second try draws the map', async () => {
    let failing = true;
    const { page, close } = await atlas.open('#at=1945', {
      prepare: async (p) => {
        await p.route('**/territories/iturup.geojson', (route) => (failing ? route.fulfill({ status: 500, body: 'no' }) : route.continue()));
      },
      expected: [/iturup\.geojson|500/],
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('iturup.geojson could not be fetched (the server answered 500)');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuenow')).toBe('1946');
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await drawn(page, '1946');
    await close();
  });

  it('a map program that does not come leaves the rest working, and says what to do', async () => {
    const { page, close } = await atlas.open('#at=1945', {
      prepare: async (p) => {
        await p.route('**/assets/MapView*.js', (route) => route.abort());
      },
      expected: [/MapView|ERR_FAILED/],
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('program could not be fetched');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuenow')).toBe('1946');
    await page.unroute('**/assets/MapView*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await drawn(page, '1946');
    await close();
  });

  it('a map worker that dies is noticed, and the map is started again with the date that is shown', async () => {
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
    await page.getByText('The map stopped answering and was started again.').waitFor({ timeout: 30_000 });
    await drawn(page, '1946');
    expect(await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length)).toBeGreaterThan(first);
    await close();
  });

  it('a map worker whose file is missing ends in a sentence and a way to start again', async () => {
    const { page, close } = await atlas.open('#at=1944', {
      prepare: async (p) => {
        await p.route('**/*worker*', (route) => route.abort());
      },
      expected: [/worker|ERR_FAILED/i],
    });
    await page.getByRole('button', { name: 'Start the map again' }).waitFor({ timeout: 100_000 });
    await page.unroute('**/*worker*');
    await page.getByRole('button', { name: 'Start the map again' }).click();
    await drawn(page, '1944');
    await close();
  });

  it('a lost WebGL context comes back with the date that is shown', async () => {
    const { page, close } = await atlas.open('#at=1944', { expected: [/context/i] });
    await drawn(page, '1944');
    await page.evaluate(() => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      const lose = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
      lose?.loseContext();
      setTimeout(() => lose?.restoreContext(), 300);
    });
    await goTo(page, '1946');
    await drawn(page, '1946');
    await close();
  });
});

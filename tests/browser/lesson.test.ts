/** A lesson in two windows, by the clicker's keys alone, while the windows are closed and loaded again. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, fillsAt, INSIDE } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

type Step = { readonly words: string; readonly beats?: readonly string[]; readonly question?: { readonly ask: string; readonly answer: string } };
const { steps } = JSON.parse(readFileSync(new URL('../../geo/data/lessons/three-weeks-in-1945.json', import.meta.url), 'utf8')) as { readonly steps: readonly Step[] };
/** All that the class reads, in order. */
const READ = steps.flatMap(({ words, beats = [], question }) => [words, ...beats.map(() => words), ...(question === undefined ? [] : [question.ask, question.answer])]);

const AT_CONSOLE = '#at=1945-02-11&camera=148.800,48.900,4.20&lesson=three-weeks-in-1945,1&mode=console';

const classReads = (page: Page) => expect.poll(() => page.locator('.presented-sentence').textContent().catch(() => null), { timeout: 20_000 });
const consoleSays = (page: Page) => expect.poll(() => page.locator('.present-card .card-words').textContent().catch(() => null), { timeout: 20_000 });
const link = (page: Page) => expect.poll(() => page.locator('.console-link').getAttribute('data-link').catch(() => null), { timeout: 20_000 });

/**
 * Waits until a window that was loaded anew reads so again, and holds it to two seconds from the beginning of its loading, as its
 * own clock has it; a machine that is too slow to load the page itself in a quarter of a second has eight times as long as that takes.
 */
async function isBackSoon(page: Page, selector: string, words: string | undefined): Promise<void> {
  const back = await page.waitForFunction(
    ({ at, wanted }) => {
      const [navigation] = performance.getEntriesByType('navigation');
      return document.querySelector(at)?.textContent === wanted && navigation instanceof PerformanceNavigationTiming ? { after: performance.now(), loaded: navigation.loadEventEnd } : null;
    },
    { at: selector, wanted: words },
    { polling: 20, timeout: 20_000 },
  );
  const { after = Number.POSITIVE_INFINITY, loaded = 0 } = (await back.jsonValue()) ?? {};
  expect(after).toBeLessThan(Math.max(2000, 8 * loaded));
}

async function openClass(page: Page): Promise<Page> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.locator('.console-says').getByRole('button', { name: /Open/ }).press('Enter')]);
  await link(page).toBe('found');
  return opened;
}

describe('without WebGL, where a window opens faster', () => {
  let atlas: LaunchedAtlas;
  beforeAll(async () => {
    atlas = await launch({ args: ['--disable-3d-apis'] });
  });
  afterAll(() => atlas.close());
  const expected = [/WebGL/i, /GPU/i, /favicon/];
  const openConsole = (prepare?: (page: Page) => Promise<void>) => atlas.open(AT_CONSOLE, { expected, ...(prepare === undefined ? {} : { prepare }) });

  it('the whole of 1945 is given with a clicker, each window closed and loaded again in the middle, and back to the beginning', async () => {
    const { page: first, close } = await openConsole();
    let desk = first;
    let room = await openClass(desk);
    let n = 0;
    /** A press in either window, and what both show after it. */
    const press = async (page: Page, key: 'PageDown' | 'PageUp') => {
      n += key === 'PageDown' ? 1 : -1;
      await page.keyboard.press(key);
      await classReads(room).toBe(READ[n]);
      await consoleSays(desk).toBe(READ[n]);
    };
    await classReads(room).toBe(READ[0]);
    await press(desk, 'PageDown');
    await press(room, 'PageDown');
    await press(room, 'PageUp');
    await press(desk, 'PageDown');

    // The window of the class is closed in the middle: the lesson goes on at the console, and the window catches up.
    await room.close();
    await link(desk).toBe('lost');
    n += 1;
    await desk.keyboard.press('PageDown');
    await consoleSays(desk).toBe(READ[n]);
    room = await openClass(desk);
    await classReads(room).toBe(READ[n]);

    // It is loaded anew, as by a clicker's F5.
    await room.reload();
    await isBackSoon(room, '.presented-sentence', READ[n]);
    await link(desk).toBe('found');
    await press(desk, 'PageDown');

    // The console is loaded anew.
    await desk.reload();
    await isBackSoon(desk, '.present-card .card-words', READ[n]);
    await link(desk).toBe('found');
    await press(room, 'PageDown');

    // The console is closed: the class's window says so and goes on by itself; a new console finds the place.
    const context = desk.context();
    await desk.close();
    await room.getByText('The console does not answer.').waitFor();
    n += 1;
    await room.keyboard.press('PageDown');
    await classReads(room).toBe(READ[n]);
    desk = await context.newPage();
    await desk.goto(new URL(AT_CONSOLE, atlas.url).href);
    await consoleSays(desk).toBe(READ[n]);
    await link(desk).toBe('found');

    while (n < READ.length - 1) await press(n % 2 === 0 ? desk : room, 'PageDown');
    await desk.keyboard.press('PageDown'); // beyond the end lies nothing
    await desk.getByText('This is the end of the lesson.').waitFor();
    await classReads(room).toBe(READ.at(-1));
    while (n > 0) await press(n % 2 === 0 ? desk : room, 'PageUp');
    await close();
  }, 400_000);

  it('a picture that is frozen under a black screen stays so when either window is loaded again', async () => {
    const { page: desk, close } = await openConsole();
    const room = await openClass(desk);
    await desk.keyboard.press('z');
    await desk.keyboard.press('PageDown');
    await desk.keyboard.press('b');
    await room.locator('.cover.black').waitFor();
    await classReads(room).toBe(READ[0]);
    await desk.reload();
    await desk.getByText('black screen', { exact: true }).waitFor();
    await desk.getByText('frozen at 11 February 1945').waitFor();
    await expect.poll(() => desk.locator('[aria-current=step] .rail-number').textContent()).toBe('2');
    await room.reload();
    await room.locator('.presented .cover.black').waitFor();
    await classReads(room).toBe(READ[0]);
    await room.keyboard.press('PageDown'); // while black only what ends it works
    await room.keyboard.press('.');
    await room.locator('.cover').waitFor({ state: 'detached' });
    await classReads(room).toBe(READ[0]);
    await desk.keyboard.press('z');
    await classReads(room).toBe(READ[1]);
    await close();
  });

  it('what the teacher looks up is shown to the class when it is pushed, and the next press goes on with the lesson', async () => {
    const { page: desk, close } = await openConsole();
    const room = await openClass(desk);
    await desk.keyboard.press('Shift+ArrowRight');
    await desk.getByText('Only you see this').waitFor();
    expect(await room.locator('.presented-below').textContent()).toBe('11 February');
    await desk.keyboard.press('s');
    await expect.poll(() => room.locator('.presented-below').textContent()).toBe('12 February');
    await classReads(room).toBe('No change of control.');
    await desk.getByText('Only you see this').waitFor({ state: 'detached' });
    await desk.keyboard.press('PageDown');
    await classReads(room).toBe(READ[1]);
    await close();
  });

  it('of two consoles one leads and the other says so, goes along, and can take the lead', async () => {
    const { page: desk, close } = await openConsole();
    const room = await openClass(desk);
    const second = await desk.context().newPage();
    await second.goto(new URL(AT_CONSOLE, atlas.url).href);
    await second.getByText('Another console leads').waitFor();
    await desk.keyboard.press('PageDown');
    await consoleSays(second).toBe(READ[1]);
    await second.keyboard.press('PageDown'); // its clicker is not dead
    await classReads(room).toBe(READ[2]);
    await second.getByRole('button', { name: 'Lead from here' }).press('Enter');
    await desk.getByText('Another console leads').waitFor();
    await second.getByText('Another console leads').waitFor({ state: 'detached' });
    await second.keyboard.press('PageDown');
    await classReads(room).toBe(READ[3]);
    await second.close();
    await desk.getByText('Another console leads').waitFor({ state: 'detached' });
    await desk.keyboard.press('PageUp');
    await classReads(room).toBe(READ[2]);
    await close();
  });

  it('without BroadcastChannel, locks and storage the windows still find each other, also after a reload', async () => {
    const { page: desk, close } = await openConsole(async (page) => {
      await page.context().addInitScript(() => {
        Reflect.deleteProperty(window, 'BroadcastChannel');
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
        Object.defineProperty(window, 'sessionStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      });
    });
    await desk.getByText('This browser keeps nothing for this page.').waitFor();
    const room = await openClass(desk);
    await desk.keyboard.press('PageDown');
    await desk.keyboard.press('z');
    await desk.keyboard.press('PageDown');
    await classReads(room).toBe(READ[1]);
    await desk.reload(); // the window of the class remembers for the console, the frozen picture too
    await desk.getByText(/^frozen at /).waitFor();
    await expect.poll(() => desk.locator('.next-card .card-words').textContent()).toBe(READ[3]);
    await room.reload();
    await link(desk).toBe('found');
    await classReads(room).toBe(READ[1]);
    await room.keyboard.press('z');
    await classReads(room).toBe(READ[2]);
    await close();
  });

  it('a lesson of one’s own is read by the class also where its window is given nothing that was kept', async () => {
    const own = { format: 1, id: 'own', order: 100, title: 'Of my own', audience: '', minutes: 20, aims: [''], steps: [{ view: 'at=1855', words: 'Words of my own.', notes: 'Not for them.', sources: [] }, { view: 'at=1875', words: 'And more.', notes: '', sources: [] }] };
    const { page: desk, close } = await atlas.open('#at=1855&lesson=own,1&mode=console', {
      expected,
      prepare: async (page) => {
        await page.context().addInitScript((text) => {
          if (!location.hash.includes('mode=audience')) return localStorage.setItem('kuril-atlas.lessons', text);
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('forbidden', 'SecurityError');
            },
          });
        }, JSON.stringify([own]));
      },
    });
    await consoleSays(desk).toBe('Words of my own.');
    const room = await openClass(desk);
    await classReads(room).toBe('Words of my own.');
    await desk.keyboard.press('PageDown');
    await classReads(room).toBe('And more.');
    await close();
  });

  it('where the storage is full and windows are blocked, the console says so and offers one window', async () => {
    const { page, close } = await openConsole(async (p) => {
      await p.addInitScript(() => {
        window.open = () => null;
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
    });
    await page.getByText('The browser’s storage is full.').waitFor();
    await page.keyboard.press('o');
    await page.getByText('Allow pop-up windows for this page').waitFor();
    await page.keyboard.press('PageDown');
    await page.locator('.console-says').getByRole('button', { name: 'One window' }).press('Enter');
    await classReads(page).toBe(READ[1]);
    await page.keyboard.press('PageDown');
    await classReads(page).toBe(READ[2]);
    await close();
  });

  it('letters of strangers and of another build change nothing; the other build is told', async () => {
    const { page: desk, close } = await openConsole();
    const room = await openClass(desk);
    const stranger = await desk.context().newPage();
    await stranger.goto(new URL('data/datapackage.json', atlas.url).href);
    await stranger.evaluate(() => {
      const channel = new BroadcastChannel('kuril-atlas:/');
      const picture = { kind: 'picture', atlas: 'kuril', from: 9e12, n: 9, desk: { live: 'at=1860', kept: null, cover: 'white', began: null } };
      for (const letter of [null, { ...picture }, '{', 'x'.repeat(1e6), JSON.stringify({ ...picture, build: 'another' }), new ArrayBuffer(8)]) channel.postMessage(letter);
    });
    await desk.keyboard.press('PageDown');
    await classReads(room).toBe(READ[1]);
    expect(await room.locator('.cover').count()).toBe(0);
    await room.close();
    await link(desk).toBe('lost');
    await stranger.evaluate(() => {
      const channel = new BroadcastChannel('kuril-atlas:/');
      setInterval(() => channel.postMessage(JSON.stringify({ kind: 'here', atlas: 'kuril', build: 'another' })), 200);
    });
    await desk.getByText('another version of the atlas').waitFor();
    await close();
  });
});

describe('with the map', () => {
  let atlas: LaunchedAtlas;
  beforeAll(async () => {
    atlas = await launch();
  });
  afterAll(() => atlas.close());

  it('the class sees what the lesson is at, while the console’s own map shows another day', async () => {
    const { page: desk, close } = await atlas.open('#at=1945-08-28&territory=iturup&lesson=three-weeks-in-1945,6&mode=console');
    await drawn(desk, '1945-08-28');
    const room = await openClass(desk);
    await desk.keyboard.press('PageDown');
    await drawn(room, '1945-09-01');
    expect((await fillsAt(room, INSIDE.habomai, 3)).japan).toBeGreaterThan(0.5);
    await close();
  });
});

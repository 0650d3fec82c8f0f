/** Reading the record in a real browser: the atlas's question in three actions, the chronicle, finding things, and what bars the way in small windows. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, saidDates } from './atlas';
import { launch, type LaunchedAtlas, type OpenedAtlas } from './harness';
import { breaches, onScreen, sideways, unfolded } from './measures';
import { launchPlain } from './plain';

/** What the page says soon: words come after the date and the map, which without a graphics card may need every core. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 2 }).first().textContent();
const fragment = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** Counts what the reader does, so that a test cannot do more than it says. */
function counted(most: number) {
  let done = 0;
  return async (action: Promise<unknown>): Promise<void> => {
    done += 1;
    expect(done).toBeLessThanOrEqual(most);
    await action;
  };
}

/** Where a year stands on the timeline, in pixels of the page. */
const onTimeline = (page: Page, year: number): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const box = document.querySelector('[role=slider]')?.getBoundingClientRect() ?? new DOMRect();
    const last = new Date().getFullYear();
    return { x: box.left + ((wanted + 0.5 - 1855) / (last + 1 - 1855)) * box.width, y: box.bottom - 10 };
  }, year);

/** Who controlled Shikotan in 1950, who claimed it, says who: each part of the answer, by what the page says. */
const ANSWER: readonly (readonly [string, RegExp])[] = [
  ['who controlled it', /Control the USSR/i],
  ['what Japan claimed', /Japan ?: position ambiguous/],
  ['what the USSR claimed', /Russia \/ USSR ?: claims it/],
  ['the directive', /SCAPIN-677, paras?\. 3\(c\)/],
  ['the decrees', /Decrees of the Presidium of the Supreme Soviet, 2 February 1946/],
  ['who says so', /Says: /],
];
const unanswered = (text: string): readonly string[] => ANSWER.filter(([, said]) => !said.test(text)).map(([part]) => part);

let withMap: LaunchedAtlas;
let atlas: LaunchedAtlas;
beforeAll(async () => {
  [withMap, atlas] = await Promise.all([launch(), launchPlain()]);
});
afterAll(async () => {
  await withMap.close();
  await atlas.close();
});

describe('“Who controlled Shikotan in 1950, who claimed it, says who?”', () => {
  /** The page shows the answer, and nothing had to be folded open for it. */
  async function answered(page: Page): Promise<void> {
    await poll(() => heading(page)).toBe('Shikotan');
    expect((await saidDates(page)).label).toBe('1950');
    expect(unanswered(await unfolded(page, '.panel article'))).toEqual([]);
  }

  it('is answered after two clicks: the year on the timeline, the island in the panel', async () => {
    const { page, close } = await withMap.open('', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    const act = counted(2);
    const { x, y } = await onTimeline(page, 1950);
    await act(page.mouse.click(x, y));
    await poll(async () => (await saidDates(page)).label).toBe('1950');
    await act(page.getByRole('complementary').getByRole('button', { name: /^Shikotan/ }).click());
    await answered(page);
    await close();
  });

  it('is answered after three actions with the button “Find”: the button, the words, the first of what is found', async () => {
    const { page, close } = await withMap.open('', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    const act = counted(3);
    await act(page.getByRole('button', { name: 'Find' }).click());
    await act(page.keyboard.type('Shikotan 1950'));
    await act(page.getByRole('dialog').getByRole('option').first().click());
    await answered(page);
    await drawn(page, '1950');
    await close();
  });

  it('is answered by the keyboard alone: slash, the words, Enter', async () => {
    const { page, close } = await withMap.open('', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    const act = counted(3);
    await act(page.keyboard.press('/'));
    await act(page.keyboard.type('Shikotan 1950'));
    await act(page.keyboard.press('Enter'));
    await answered(page);
    await drawn(page, '1950');
    expect(await fragment(page)).toBe('#at=1950&territory=shikotan');
    await close();
  });

  it.each(['色丹 1950', 'Шикотан 1950'])('is answered in other scripts: %s', async (words) => {
    const { page, close } = await atlas.open('', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: /A land, place/ }).fill(words);
    await page.keyboard.press('Enter');
    await answered(page);
    await close();
  });

  it.each(['table', 'chronicle'])('is answered from the %s too, by the keyboard', async (panel) => {
    const { page, close } = await atlas.open(`#at=1945&panel=${panel}`, { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Shikotan 1950');
    await page.keyboard.press('Enter');
    await answered(page);
    await close();
  });

  it.each([[1280, 800], [1920, 1080]])('at %i by %i the administrator, both positions and both instruments are on screen without scrolling', async (width, height) => {
    const { page, close } = await atlas.open('#at=1950&territory=shikotan', { width, height });
    await poll(() => heading(page)).toBe('Shikotan');
    const text = await onScreen(page, '.panel');
    expect(text).toMatch(/the USSR, as its own territory/);
    expect(text).toMatch(/position of Japan ambiguous/);
    for (const part of ['what the USSR claimed', 'the directive', 'the decrees']) expect(unanswered(text)).not.toContain(part);
    await close();
  });

  describe('with the map switched off', () => {
    it('is answered by the keyboard', async () => {
      const { page, close } = await atlas.open('', { width: 1280, height: 800 });
      await page.getByText('This browser has no WebGL 2').waitFor();
      const act = counted(3);
      await act(page.keyboard.press('/'));
      await act(page.keyboard.type('Shikotan 1950'));
      await act(page.keyboard.press('Enter'));
      await answered(page);
      await close();
    });

    it('is answered by the mouse', async () => {
      const { page, close } = await atlas.open('', { width: 1280, height: 800 });
      await page.getByText('This browser has no WebGL 2').waitFor();
      const act = counted(2);
      const { x, y } = await onTimeline(page, 1950);
      await act(page.mouse.click(x, y));
      await poll(async () => (await saidDates(page)).label).toBe('1950');
      await act(page.getByRole('complementary').getByRole('button', { name: /^Shikotan/ }).click());
      await answered(page);
      await close();
    });

    it('both sides’ views are told in words, and the accounts, which are in the details, come', async () => {
      const { page, close } = await atlas.open('#at=1980', { width: 1280, height: 800 });
      await page.getByText('This browser has no WebGL 2').waitFor();
      await page.keyboard.press('v');
      await page.getByText('Southern Sakhalin: drawn as undetermined; in fact administered by the USSR.').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('Soviet troops land on Shikotan');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'How each side tells it' }).waitFor();
      await close();
    });
  });
});

describe('the chronicle', () => {
  /** The year whose section is at the top of the text, within a few pixels. */
  const topYear = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => {
      const text = document.querySelector('.chronicle');
      const top = text?.getBoundingClientRect().top ?? 0;
      return [...document.querySelectorAll<HTMLElement>('.chronicle [data-year]')].find((x) => Math.abs(x.getBoundingClientRect().top - top) < 40)?.dataset['year'];
    });

  it('opens by C at the year that is shown, and stays there when the details come', async () => {
    const { page, close } = await atlas.open('#at=1956', { width: 1280, height: 800 });
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('region', { name: 'Chronicle' }).waitFor();
    await page.locator('.chronicle-position').first().waitFor({ state: 'attached' }); // positions are in the details
    await poll(() => topYear(page)).toBe('1956');
    await close();
  });

  it('follows the time: on to the next year, to the first and to the last', async () => {
    const { page, close } = await atlas.open('#at=1956&panel=chronicle', { width: 1280, height: 800 });
    await page.locator('.chronicle-position').first().waitFor({ state: 'attached' });
    await poll(() => topYear(page)).toBe('1956');
    await page.keyboard.press('PageDown');
    await poll(() => topYear(page)).toBe('1946');
    await page.keyboard.press('Home');
    await poll(() => topYear(page)).toBe('1855');
    await page.keyboard.press('End');
    await poll(() => topYear(page)).toMatch(/^202\d$/);
    await close();
  });

  it('an incident’s title leads to its facts beside the map; back leads into the text again', async () => {
    const { page, close } = await atlas.open('#at=1956&panel=chronicle', { width: 1280, height: 800 });
    const title = page.locator('[data-year="1956"] .chronicle-title button').first();
    const name = await title.textContent();
    await title.click();
    await poll(() => heading(page)).toBe(name);
    expect(await page.getByRole('region', { name: 'Chronicle' }).count()).toBe(0);
    await page.goBack();
    await page.getByRole('region', { name: 'Chronicle' }).waitFor();
    await close();
  });

  it('printed, it is the whole text and nothing else', async () => {
    const { page, close } = await atlas.open('#at=1956&panel=chronicle', { width: 1280, height: 800 });
    await page.locator('.chronicle-position').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() => ({
      others: [...document.querySelectorAll('.head-bar, .timeline, .map, .legend, .perspectives, .panel')].filter((e) => e.checkVisibility()).map((e) => e.className),
      height: document.querySelector('.chronicle')?.getBoundingClientRect().height ?? 0,
      cut: [document.documentElement, document.body, ...document.querySelectorAll('.app, .stage, .chronicle')].filter((e) => getComputedStyle(e).overflowY === 'hidden' || (e.clientHeight > 0 && e.scrollHeight > e.clientHeight + 2 && getComputedStyle(e).overflowY !== 'visible')).map((e) => e.className || e.tagName),
    }));
    expect(printed.others).toEqual([]);
    expect(printed.cut).toEqual([]);
    expect(printed.height).toBeGreaterThan(20_000);
    await close();
  });

  it('whose code does not come says so, and another try brings it', async () => {
    const { page, close } = await atlas.open('#at=1956&panel=chronicle', {
      prepare: async (p) => {
        await p.route('**/assets/Chronicle*.js', (route) => route.abort());
      },
      expected: [/Chronicle|ERR_FAILED/],
    });
    await page.getByRole('alert').getByText('This part of the program could not be fetched').waitFor();
    await page.keyboard.press('ArrowRight');
    await poll(async () => (await saidDates(page)).label).toBe('1957');
    await page.unroute('**/assets/Chronicle*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('region', { name: 'Chronicle' }).waitFor();
    await close();
  });

  it('details that do not come are said once, and come at the next opening', async () => {
    let failing = true;
    const { page, close } = await atlas.open('#at=1945-09-01&incident=landing-shikotan-1945', {
      prepare: async (p) => {
        await p.route('**/data/details.json', (route) => (failing ? route.fulfill({ status: 503, body: 'no' }) : route.continue()));
      },
      expected: [/details\.json|503/],
    });
    await page.getByRole('status').getByText('details.json could not be fetched (the server answered 503)').waitFor();
    expect(await heading(page)).toBe('Soviet troops land on Shikotan');
    expect(await page.getByText('How each side tells it').count()).toBe(0);
    failing = false;
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'How each side tells it' }).waitFor();
    expect(await heading(page)).toBe('Soviet troops land on Shikotan');
    await close();
  });
});

describe('in a wide window and on a phone nothing sticks out, and axe finds nothing to blame', () => {
  const open = (address: string) => atlas.open(address, { width: 1280, height: 800, context: { bypassCSP: true } });

  /** Looks at the page in both windows, for what sticks out of these parts sideways. */
  async function holdsIn({ page, screenshot }: OpenedAtlas, { name, parts }: { readonly name: string; readonly parts: readonly string[] }): Promise<void> {
    for (const [width, height] of [[1280, 800], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await poll(() => Promise.all(['html', ...parts].map((part) => sideways(page, part)))).toEqual([0, ...parts.map(() => 0)]);
      expect(await breaches(page), `at ${width}`).toEqual([]);
      await screenshot(`${width}-${name}`);
    }
  }

  it('the panel with both accounts', async () => {
    const opened = await open('#at=1945-09-01&incident=landing-shikotan-1945');
    await opened.page.getByRole('region', { name: 'How each side tells it' }).waitFor();
    await holdsIn(opened, { name: 'accounts', parts: ['.panel'] });
    await opened.close();
  });

  it('the panel of a land with all folds open', async () => {
    const opened = await open('#at=1960&territory=shikotan');
    await opened.page.getByRole('region', { name: 'In their own words' }).waitFor();
    await opened.page.evaluate(() => document.querySelectorAll('.panel details').forEach((d) => ((d as HTMLDetailsElement).open = true)));
    await holdsIn(opened, { name: 'folds', parts: ['.panel'] });
    await opened.close();
  });

  it('what a perspective changed', async () => {
    const opened = await open('#at=1980&perspective=japan');
    await opened.page.locator('.differences > ul > li').first().waitFor();
    await holdsIn(opened, { name: 'differences', parts: [] });
    await opened.close();
  });

  it('the field that finds: empty, with matches, and with none', async () => {
    const opened = await open('#at=1980');
    const { page } = opened;
    await page.getByRole('slider').waitFor();
    await page.getByRole('button', { name: 'Find' }).click();
    for (const words of ['', 'Shikotan 1950', 'x'.repeat(120)]) {
      await page.getByRole('combobox', { name: /A land, place/ }).fill(words);
      await holdsIn(opened, { name: `find-${words.slice(0, 3)}`, parts: ['dialog', '.dialog-body'] });
    }
    await opened.close();
  });

  it('the downloads, whose numbers and files each stand on one line', async () => {
    const opened = await open('#at=1945-09-01');
    const { page } = opened;
    await page.getByRole('button', { name: 'Download' }).click();
    await page.locator('.files td.number').first().waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // The text of a cell in one line of boxes.
      const lines = await page.locator('.files td.number').evaluateAll((cells) =>
        cells.map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size;
        }),
      );
      expect(lines.length).toBeGreaterThan(20);
      expect(Math.max(...lines)).toBe(1);
    }
    await holdsIn(opened, { name: 'downloads', parts: ['dialog', '.dialog-body'] });
    await opened.close();
  });

  it('the chronicle', async () => {
    const opened = await open('#at=1956&panel=chronicle');
    await opened.page.locator('.chronicle-position').first().waitFor({ state: 'attached' });
    await holdsIn(opened, { name: 'chronicle', parts: ['.chronicle'] });
    await opened.close();
  });
});

/**
 * The built atlas in a real browser: one server and one Chromium for a test file, one fresh context for each opening.
 *
 *   const atlas = await launch();                                  // beforeAll
 *   const { page, screenshot, close } = await atlas.open('#1945', { width: 1024, height: 768 });
 *   ... page is Playwright's ...
 *   await close();                                                 // throws if anything went wrong on the page
 *   await atlas.close();                                           // afterAll; closes what a failed test left open
 *
 * Imports nothing of Vitest, so that the bench can use it too.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ensureBuild } from '../../scripts/setup.mjs';

const PICTURES = fileURLToPath(new URL('pictures', import.meta.url));

export type LaunchOptions = {
  /** The folder to serve instead of dist/. */
  readonly root?: string;
  /** More arguments for Chromium, as `--disable-3d-apis` for a machine without WebGL. */
  readonly args?: readonly string[];
  /** Problems that are not counted, whichever address is opened. */
  readonly expected?: readonly RegExp[];
};

export type OpenOptions = {
  readonly width?: number;
  readonly height?: number;
  /** More of Playwright's context options: timezoneId, locale, reducedMotion, colorScheme, hasTouch, ... */
  readonly context?: BrowserContextOptions;
  /** Runs before the page loads, to set up routes or init scripts. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Problems that the test provokes: one that matches is not counted. */
  readonly expected?: readonly RegExp[];
};

export type OpenedAtlas = {
  readonly page: Page;
  /** What went wrong so far, one line each: errors in the console or on the page, breaches of the policy, requests to other hosts. */
  readonly problems: readonly string[];
  /** Writes tests/browser/pictures/<name>.png and gives its path. */
  readonly screenshot: (name: string) => Promise<string>;
  /** Closes the page and throws if there were problems. May be called again, then it does nothing. */
  readonly close: () => Promise<void>;
};

export type LaunchedAtlas = {
  /** The server's address with its slash. */
  readonly url: string;
  /** Opens the atlas at an address relative to the server, as '', '#1945' or 'data/x.geojson', and waits for `load`. */
  readonly open: (address?: string, options?: OpenOptions) => Promise<OpenedAtlas>;
  readonly close: () => Promise<void>;
};

/** Vitest calls this once before the browser tests (see vite.config.ts). */
export function setup(): void {
  ensureBuild();
}

export async function launch({ root, args = [], expected: always = [] }: LaunchOptions = {}): Promise<LaunchedAtlas> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine: run "node scripts/setup.mjs --browser", which installs it or says how.');
  const server = await serve({ port: 0, ...(root === undefined ? {} : { root }) });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] });
  const opened = new Set<OpenedAtlas>();

  return {
    url: server.url,
    async open(address = '', { width = 1280, height = 800, context: more = {}, prepare, expected = [] } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, ...more });
      const problems = await watch(context, server.url, [...always, ...expected]);
      const page = await context.newPage();
      let closed = false;
      const atlas: OpenedAtlas = {
        page,
        problems,
        async screenshot(name) {
          await mkdir(PICTURES, { recursive: true });
          const path = join(PICTURES, `${name}.png`);
          await page.screenshot({ path });
          return path;
        },
        async close() {
          if (closed) return;
          closed = true;
          opened.delete(atlas);
          await page.evaluate(() => null).catch(() => null); // what the page has already said arrives first
          await context.close();
          if (problems.length > 0) throw new Error(`On ${address || 'the first page'}:\n${problems.join('\n')}`);
        },
      };
      opened.add(atlas);
      await prepare?.(page);
      await page.goto(new URL(address, server.url).href, { waitUntil: 'load' });
      return atlas;
    },
    async close() {
      const results = await Promise.allSettled([...opened].map((atlas) => atlas.close()));
      await browser.close();
      await server.close();
      const failures = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
      if (failures.length > 0) throw new Error(failures.join('\n'));
    },
  };
}

/** Collects the problems of all pages and workers of a context, from now on. */
async function watch(context: BrowserContext, url: string, expected: readonly RegExp[]): Promise<readonly string[]> {
  const problems: string[] = [];
  const note = (problem: string): void => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  const isForeign = (address: string): boolean => /^(https?|wss?):/.test(address) && new URL(address).host !== new URL(url).host;

  context.on('console', (message) => {
    if (message.type() === 'error') note(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? String(error.error())}`));
  context.on('request', (request) => {
    if (isForeign(request.url())) note(`request to another host: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('crash', () => note('the page crashed'));
    page.on('websocket', (socket) => note(`websocket: ${socket.url()}`));
  });
  await context.exposeBinding('reportViolation', (_source, violation: string) => note(`policy violation: ${violation}`));
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportViolation: (violation: string) => void }).reportViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`${event.effectiveDirective} forbids ${event.blockedURI || 'this'} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  return problems;
}

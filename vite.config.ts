/** How the atlas is built, and how it is tested. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { maplibreFromSources } from './scripts/maplibre.mjs';

const PAGE = resolve(import.meta.dirname, 'src/main.tsx');

export default defineConfig({
  base: './', // works from any folder of any host
  plugins: [react(), maplibreFromSources(), precompress()],
  worker: { format: 'es' }, // MapLibre 6 starts its worker as a module
  optimizeDeps: { exclude: ['maplibre-gl'] }, // pre-bundled, it would lose its worker in `npm run dev`
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // the Content-Security-Policy allows no data: addresses
    modulePreload: { polyfill: false }, // every browser that draws the map has modulepreload
    reportCompressedSize: false, // precompress() measures the real thing
    chunkSizeWarningLimit: 1200, // MapLibre, alone in its chunk, is about 1 MB before compression
    rolldownOptions: {
      checks: { pluginTimings: false }, // compressing is slow on purpose
      output: {
        // What MapLibre's program and its worker share would else be named after one of its files.
        codeSplitting: { groups: [{ name: (id, context) => (isOfPage(id, (of) => context.getModuleInfo(of)) ? 'atlas' : null) }] },
        chunkFileNames: ({ moduleIds, isEntry }) => (!isEntry && moduleIds.some(isMapLibre) && moduleIds.every(isPackage) ? 'assets/maplibre-[hash].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  test: {
    allowOnly: false, // a forgotten .only would hide every other test
    maxWorkers: '100%', // on a machine of two cores Vitest would else leave one idle
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: 20_000, // a loaded machine is slow, not wrong
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{browser,panels,timeline,ui,presentation}/**', 'tests/App.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          globals: true, // Testing Library finds afterEach and clears the page after each test
          testTimeout: 20_000,
          include: ['tests/{panels,timeline,ui,presentation}/**/*.test.{ts,tsx}', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node', // the tests run in Node and drive the built atlas in Chromium
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: './tests/browser/harness.ts', // its setup() builds dist/ when that is out of date
          fileParallelism: false, // one browser at a time: without a GPU it needs every core
          maxWorkers: 1,
          sequence: { groupOrder: 1 }, // after the other projects, for the same reason
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } }, // a loaded machine is slow, not wrong
        },
      },
    ],
  },
});

type Graph = (id: string) => { readonly importedIds: readonly string[] } | null;
let ofPage: ReadonlySet<string> | null = null;

/** Whether the page needs a module from the first: one file of them all is smaller than the forty that they would be, each as far as some later part shares it. */
function isOfPage(id: string, graph: Graph): boolean {
  ofPage ??= neededBy([PAGE], graph);
  return ofPage.has(id);
}

function neededBy(ids: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const needed of graph(id)?.importedIds ?? []) found.add(needed);
  return found;
}

const isPackage = (id: string): boolean => /[\\/]node_modules[\\/]/.test(id) || id.startsWith('\0');
const isMapLibre = (id: string): boolean => /[\\/]maplibre-gl[\\/]src[\\/]/.test(id);

/** Writes .br and .gz beside every file of dist/ that gets smaller by it. */
function precompress(): Plugin {
  const compressible = /\.(css|csv|geojson|html|js|json|md|mjs|svg|txt|webmanifest)$/;
  const brotli = promisify(brotliCompress);
  const gz = promisify(gzip);
  let folder = '';
  return {
    name: 'kuril-atlas:precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const paths = entries.filter((e) => e.isFile() && compressible.test(e.name)).map((e) => join(e.parentPath, e.name));
        await Promise.all(
          paths.map(async (path) => {
            const plain = await readFile(path);
            const variants = {
              '.br': await brotli(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }), // quality 11
              '.gz': await gz(plain, { level: 9 }),
            };
            for (const [suffix, packed] of Object.entries(variants)) {
              if (packed.length < plain.length) await writeFile(path + suffix, packed);
            }
          }),
        );
      },
    },
  };
}

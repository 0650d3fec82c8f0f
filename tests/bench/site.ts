/** The bench's own pages, built as the atlas is and served by the same server: the atlas with a generated record, and its peers. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here('../../');
export const SITE = here('../../.vite/bench');

/** Addresses within the site. */
export const PAGES = { atlas: 'index.html', leaflet: 'tests/bench/pages/leaflet.html', dates: 'tests/bench/pages/dates.html' } as const;

export async function buildSite(): Promise<void> {
  await build({
    configFile: false, // that of the atlas compresses every file, which nothing here measures
    root: ROOT,
    mode: 'production',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      minify: process.env['BENCH_PROFILE'] === undefined, // readable where it is profiled
      target: 'es2022',
      outDir: SITE,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
      rolldownOptions: { input: Object.values(PAGES).map((page) => `${ROOT}${page}`), checks: { pluginTimings: false } },
    },
    plugins: [
      react(),
      {
        name: 'generated-record',
        enforce: 'pre',
        // main.tsx alone gets its record from elsewhere.
        resolveId: (source, importer) => (source === './state/load' && importer?.endsWith('/src/main.tsx') === true ? here('pages/atlas.ts') : null),
      },
    ],
  });
}

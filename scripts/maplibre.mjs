/**
 * Builds MapLibre from the sources that its package brings along. As it is published, its program and its worker are two
 * files that repeat each other for the most part; built here, what they share is one file, and what the atlas never
 * calls is left out: some 90 KB less over the wire. `npm run dev` takes the published files.
 */
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const SOURCES = fileURLToPath(new URL('../node_modules/maplibre-gl/src/', import.meta.url));
const WORKER_ADDRESS = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const OURS = '\0maplibre-gl-worker-address';

/** @returns {import('vite').Plugin} */
export function maplibreFromSources() {
  return {
    name: 'kuril-atlas:maplibre',
    apply: 'build',
    enforce: 'pre', // before Vite sees the worker and bundles it on its own
    resolveId(id) {
      if (id === 'maplibre-gl') return `${SOURCES}index.ts`;
      return id === WORKER_ADDRESS ? OURS : null;
    },
    // Its classes declare fields that their parents have set: a declaration must not empty them again.
    transform(code, id) {
      if (!id.startsWith(SOURCES) || !id.endsWith('.ts')) return null;
      return transformWithOxc(code, id, { assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } });
    },
    load(id) {
      if (id !== OURS) return null;
      const worker = this.emitFile({ type: 'chunk', id: `${SOURCES}source/worker.ts`, name: 'maplibre-gl-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
  };
}

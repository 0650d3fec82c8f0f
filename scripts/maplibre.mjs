/**
 * Builds MapLibre from the sources that its package brings along. As it is published, its program and its worker are two
 * files that repeat each other for the most part; built here, what they share is one file, and what the atlas never
 * calls is left out: some 90 KB less over the wire. Its programs for the graphics card are compiled without the page waiting for each
 * (src/map/compiling.ts). `npm run dev` takes the published files.
 */
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const COMPILING = fileURLToPath(new URL('../src/map/compiling.ts', import.meta.url));
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
      const ours = id === `${SOURCES}webgl/program.ts` ? unhurried(code) : code;
      return transformWithOxc(ours, id, { assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } });
    },
    load(id) {
      if (id !== OURS) return null;
      const worker = this.emitFile({ type: 'chunk', id: `${SOURCES}source/worker.ts`, name: 'maplibre-gl-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
  };
}

/**
 * MapLibre asks each program how it was linked as soon as it has begun, and the page stands still until it is: for seconds where the
 * processor draws. Here what it asks comes when compiling.ts says so, and until then the program draws nothing.
 * @param {string} code
 */
function unhurried(code) {
  const begun = 'gl.linkProgram(this.program);\n';
  const asked = 'this.binderUniforms = configuration ? configuration.getUniforms(context, uniformLocations) : [];\n';
  const draws = 'if (this.failedToCreate) return;\n';
  for (const place of [begun, asked, draws]) {
    if (code.split(place).length !== 2) throw new Error(`MapLibre's webgl/program.ts is another than scripts/maplibre.mjs knows: "${place.trim()}" is not there once`);
  }
  return `import { compiling } from ${JSON.stringify(COMPILING)};\n${code
    .replace(begun, `${begun}compiling.began(gl, this.program, () => {\n`)
    .replace(asked, `${asked}});\n`)
    .replace(draws, `if (this.failedToCreate || compiling.holds(context.gl)) return;\n`)}`;
}

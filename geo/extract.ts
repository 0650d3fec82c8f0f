/**
 * Makes geo/raw from the source packages. Needed only when a source changes: the extracts are
 * committed and `npm run geo` reads nothing else.
 *
 *   npx tsx geo/extract.ts [folder]
 *
 * `folder` holds the unpacked Debian packages; without it they are fetched into a temporary
 * one (needs apt-get and dpkg-deb). See README.md for what each extract is and its licence.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import h5wasm from 'h5wasm/node';
import { readDcwState } from './extract/dcw';
import { readShores } from './extract/gshhg';
import { readRelief } from './extract/relief';
import { readRivers } from './extract/rivers';
import { boundsOf, inside } from './extract/ring';
import type { Feature, GeoJsonProperties } from 'geojson';
import type { Box, Ring } from './extract/ring';
import { clipped, thinned } from './extract/thin';
import { readYardsticks } from './extract/yardsticks';

const PACKAGES = ['gmt-dcw', 'gmt-gshhg-full', 'gmt-gshhg-high', 'ferret-datasets', 'libmagics++-data'];
const PROVINCES = ['CNHL', 'CNJL', 'CNLN', 'CNNM', 'CNHE', 'RUPRI', 'RUKHA', 'RUAMU', 'RUYEV', 'KP'];

const SAKHALIN: Box = [141, 45.8, 144.9, 54.6];
const HOKKAIDO: Box = [139, 41.3, 145.83, 45.6];
const NORTHERN_HONSHU: Box = [139, 41.3, 141.6, 41.56];
const KURILS: Box = [145.3, 43.2, 157, 51];
const REGION: Box = [106, 28, 167, 64];
const RELIEF: Box = [112, 28, 172, 64];
const RIVERS: Box = [115, 38, 142, 56];

const here = dirname(fileURLToPath(import.meta.url));
const raw = (path: string): string => {
  const target = join(here, 'raw', path);
  mkdirSync(dirname(target), { recursive: true });
  return target;
};

const packages = process.argv[2] ?? fetchPackages();
const source = (path: string): string => join(packages, 'usr/share', path);
await h5wasm.ready;

await extractChart();
await extractShores();
extractRelief();
writeFeatures('naturalearth/rivers.geojson', await readRivers(source('magics/10m'), RIVERS));
extractNpm();

function fetchPackages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuril-atlas-geo-'));
  execFileSync('apt-get', ['download', ...PACKAGES], { cwd: folder, stdio: 'inherit' });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    execFileSync('dpkg-deb', ['-x', join(folder, file), folder]);
  }
  return folder;
}

async function extractChart(): Promise<void> {
  const file = new h5wasm.File(source('gmt-dcw/dcw-gmt.nc'), 'r');
  const rings = readDcwState(file, 'RUSAK');
  writeFeatures(
    'dcw/kurils.geojson',
    rings.filter((ring) => !isSakhalin(ring)).map((ring) => polygon(ring)),
  );
  writeFeatures(
    'dcw/sakhalin.geojson',
    await thinned(
      rings.filter(isSakhalin).map((ring) => polygon(ring)),
      30,
    ),
  );
  const provinces = PROVINCES.flatMap((code) =>
    readDcwState(file, code)
      .filter((ring) => ring.length > 60)
      .map((ring) => polygon(ring, { code })),
  );
  // Korea is wanted only where it meets its neighbours; coasts come from GSHHG.
  writeFeatures('dcw/provinces.geojson', await clipped(await thinned(provinces, 150), [113, 38.5, 142, 58]));
}

async function extractShores(): Promise<void> {
  const full = new h5wasm.File(source('gmt-gshhg/binned_GSHHS_f.nc'), 'r');
  const islands = readShores(full, [139, 41, 157, 54.6]).filter((shore) => shore.level === 1);
  const pick = (box: Box) => islands.filter(({ ring }) => inside(boundsOf(ring), box)).map(({ ring }) => ring);
  const hokkaido = pick(HOKKAIDO).filter((ring) => !inside(boundsOf(ring), NORTHERN_HONSHU) && !isKuril(ring));
  writeFeatures(
    'gshhg/hokkaido.geojson',
    hokkaido.map((ring) => polygon(ring)),
  );
  writeFeatures(
    'gshhg/kurils.geojson',
    pick(KURILS)
      .filter(isKuril)
      .map((ring) => polygon(ring)),
  );
  writeFeatures(
    'gshhg/sakhalin.geojson',
    await thinned(
      pick(SAKHALIN).map((ring) => polygon(ring)),
      30,
    ),
  );

  const high = new h5wasm.File(source('gmt-gshhg/binned_GSHHS_h.nc'), 'r');
  const shores = readShores(high, REGION);
  const land = shores.filter(({ level, km2, ring }) => level === 1 && km2 >= 2 && !isElsewhere(ring));
  writeFeatures(
    'gshhg/region.geojson',
    await clipped(
      land.map(({ ring }) => polygon(ring)),
      REGION,
    ),
  );
  const near = readShores(full, HOKKAIDO).filter(
    ({ level, km2, ring }) => level === 2 && km2 >= 4 && inside(boundsOf(ring), HOKKAIDO) && !isKuril(ring),
  );
  const far = shores.filter(({ level, km2, ring }) => level === 2 && km2 >= 200 && boundsOf(ring)[1] > 36);
  writeFeatures(
    'gshhg/lakes-hokkaido.geojson',
    near.map(({ ring, km2 }) => polygon(ring, { km2: Math.round(km2) })),
  );
  writeFeatures(
    'gshhg/lakes.geojson',
    far.map(({ ring, km2 }) => polygon(ring, { km2: Math.round(km2) })),
  );
}

/** What other extracts hold in full detail. */
function isElsewhere(ring: Ring): boolean {
  const box = boundsOf(ring);
  return isKuril(ring) || isSakhalin(ring) || (inside(box, HOKKAIDO) && !inside(box, NORTHERN_HONSHU));
}

function isSakhalin(ring: Ring): boolean {
  return inside(boundsOf(ring), SAKHALIN);
}

/** Kunashir's box overlaps Hokkaido's: the strait between them runs along this diagonal. */
function isKuril(ring: Ring): boolean {
  const [west, south, east, north] = boundsOf(ring);
  if (!inside([west, south, east, north], KURILS)) return false;
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  return lon > 145.83 || (lon > 145.42 && lat > 43.66 && lat < 44.6);
}

/** Two grids of Int16 metres, rows from the north: 5' around the islands, 1 degree for the world. */
function extractRelief(): void {
  const relief = readRelief(readFileSync(source('ferret-vis/data/etopo5.cdf')));
  const [west, south, east, north] = RELIEF;
  writeGrid('etopo5/region', { west, north, step: 1 / 12, columns: (east - west) * 12 + 1, rows: (north - south) * 12 + 1 }, relief.at);
  writeGrid('etopo5/world', { west: -180, north: 85, step: 1, columns: 361, rows: 171 }, (lon, lat) => relief.mean(lon, lat, 1));
}

interface Grid {
  readonly west: number;
  readonly north: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

function writeGrid(name: string, grid: Grid, height: (lon: number, lat: number) => number): void {
  const cells = Buffer.alloc(grid.columns * grid.rows * 2);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const metres = height(grid.west + column * grid.step, grid.north - row * grid.step);
      cells.writeInt16LE(Math.round(metres), (row * grid.columns + column) * 2);
    }
  }
  writeFileSync(raw(`${name}.bin`), cells);
  const about = { encoding: 'int16 little-endian, metres, rows from the north', ...grid };
  writeFileSync(raw(`${name}.json`), `${JSON.stringify(about, null, 2)}\n`);
}

function extractNpm(): void {
  const require = createRequire(import.meta.url);
  copyFileSync(require.resolve('world-atlas/land-110m.json'), raw('naturalearth/land-110m.json'));
  writeFeatures('naturalearth/yardsticks.geojson', readYardsticks());
}

function polygon(ring: Ring, properties: GeoJsonProperties = {}): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring.map((point) => [...point])] } };
}

function writeFeatures(path: string, features: readonly Feature[]): void {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(raw(path), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

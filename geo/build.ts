/**
 * The pipeline: geo/data and geo/raw become public/data.
 *
 *   npm run geo                         builds
 *   npm run geo -- --check              writes nothing; fails on any problem, and if public/data is stale
 *   npm run geo -- --check FILE …       checks files, wherever they are, as if they stood in the record
 *   npm run geo -- --report             what the record holds, in numbers
 *
 * Every problem is printed, as file, field and reason, before it fails.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { pack } from '../src/domain/packed';
import { firstOf, partsOf } from '../src/domain/parts';
import type { Problem } from '../src/domain/schema';
import { checkFilesOf } from './checkFile';
import { problemsOf } from './checks';
import { geometryProblems } from './geometryChecks';
import { fieldInWords } from './plainWords';
import { publishedFiles } from './publish';
import { readRecord } from './readRecord';
import { reportOf, sidesOf } from './report';
import { buildGeometry } from './steps/geometry';
import { withBothScripts } from './steps/waterNames';
import type { Shapes } from './whole';

/** The quiet layers that the page loads in fewer bytes, and to which part of a degree they are exact. */
const PACKED: readonly (readonly [string, number])[] = [
  ['land', 10_000],
  ['world', 100],
  ['lakes', 1000],
  ['rivers', 1000],
  ['seafloor', 1000],
];
/** The lands of the record likewise, as exact as they are published. */
const LANDS_PER_DEGREE = 10_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const [command, ...files] = process.argv.slice(2);
if (command !== undefined && command !== '--check' && command !== '--report') stop(`"${command}" is not known. It is: npm run geo, npm run geo -- --check [FILE …], or npm run geo -- --report`);

if (command === '--check' && files.length > 0) {
  const { ok, text } = await checkFilesOf(root, files, process.env['INIT_CWD'] ?? '.'); // where npm was called
  console.log(text);
  process.exit(ok ? 0 : 1);
}

const { raw, sound, unsound, dataset, problems } = await readRecord(root);
if (command === '--report') {
  if (dataset === null) fail(problems);
  console.log(reportOf(dataset));
  process.exit(0);
}

const linesAreBroken = problems.some(({ file }) => file.startsWith('lines/'));
const shapes = await shapesOrNone();
const all = [...problems, ...geometryProblems(shapes ?? new Map()), ...problemsOf(sound, shapes, unsound)];
if (dataset === null || shapes === null || all.length > 0) fail(all);

const names = withBothScripts(JSON.parse(await readFile(join(root, 'geo/data/shapes/names.geojson'), 'utf8')) as FeatureCollection, dataset.places);
const { core, details } = partsOf(raw);
const { first, rest } = firstOf(core);
const built = new Map<string, string>([
  ['record.json', printLines(raw)],
  ['core.json', JSON.stringify(first)],
  ['more.json', JSON.stringify(rest)],
  ['details.json', JSON.stringify(details)],
  ...[...shapes, ['names.geojson', names] as const].map(([file, collection]) => [file, `${JSON.stringify(collection)}\n`] as const),
  ...PACKED.map(([name, perDegree]) => [`${name}.packed.json`, JSON.stringify(pack(shapes.get(`${name}.geojson`)?.features ?? [], perDegree))] as const),
  ...dataset.territories.map(({ id }) => [`territories/${id}.packed.json`, JSON.stringify(pack(shapes.get(`territories/${id}.geojson`)?.features ?? [], LANDS_PER_DEGREE))] as const),
  ...publishedFiles({ dataset, shapes }),
]);

/** The licences go out with the data that they are about. */
const LICENCES: readonly (readonly [string, string])[] = [
  ['licences/record.txt', 'geo/data/LICENSE.txt'],
  ['licences/DCW.txt', 'geo/raw/dcw/COPYRIGHT.txt'],
  ['licences/GSHHG.txt', 'geo/raw/gshhg/COPYRIGHT.txt'],
  ['licences/LGPL-3.txt', 'geo/raw/LGPL-3.txt'],
  ['licences/GPL-3.txt', 'geo/raw/GPL-3.txt'],
];
for (const [file, from] of LICENCES) built.set(file, await readFile(join(root, from), 'utf8'));

const stale: string[] = [];
for (const [file, text] of built) {
  if ((await readOr(join(root, 'public/data', file), '')) !== text) stale.push(file);
}
console.log(`geo: ${sidesOf(dataset)}`);
if (command === '--check') {
  if (stale.length > 0) stop(`public/data is not what geo/data and geo/raw give: ${stale.join(', ')}. Run "npm run geo" and commit the result.`);
  console.log(`geo: ${built.size} files are up to date`);
} else {
  if (stale.length > 0) await rm(join(root, 'public/data'), { recursive: true, force: true });
  for (const [file, text] of stale.length > 0 ? built : []) {
    const path = join(root, 'public/data', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(stale.length > 0 ? `geo: built ${built.size} files, changed: ${stale.join(', ')}` : `geo: ${built.size} files, nothing changed`);
}

/** The shapes; null where a broken line keeps them from being built, which is among the problems already. */
async function shapesOrNone(): Promise<Shapes | null> {
  try {
    return (await buildGeometry(root)) as Shapes; // the steps build feature collections only; geometryProblems looks
  } catch (error) {
    if (linesAreBroken) return null;
    throw error;
  }
}

/** JSON with one record to a line, so that a change of the record is a change of its line. */
function printLines(record: { readonly [key: string]: unknown }): string {
  const fields = Object.entries(record).map(([key, value]) => {
    const text = Array.isArray(value) ? `[\n${value.map((v) => JSON.stringify(v)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{${fields.join(',\n')}}\n`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function fail(found: readonly Problem[]): never {
  const lines = found.map(({ file, field, reason }) => `  ${file}: ${fieldInWords(field)}: ${reason}`);
  stop(`${lines.join('\n')}\n\n${found.length} ${found.length === 1 ? 'problem' : 'problems'} in the record; nothing was built.`);
}

async function readOr(path: string, otherwise: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return otherwise; // not built yet
  }
}

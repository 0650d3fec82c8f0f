/**
 * The pipeline: geo/data and geo/raw become public/data. `--check` writes nothing and fails if public/data is stale.
 * Every problem is printed, as file, field and reason, before it fails.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import type { Problem } from '../src/domain/schema';
import { problemsOf, shapeProblems, type Shapes } from './checks';
import { geometryProblems } from './geometryChecks';
import { readRecord } from './readRecord';
import { buildGeometry } from './steps/geometry';

const root = fileURLToPath(new URL('..', import.meta.url));
const checkOnly = process.argv.includes('--check');

/** JSON with one record to a line, so that a change of the record is a change of its line. */
function printLines(record: { readonly [key: string]: unknown }): string {
  const fields = Object.entries(record).map(([key, value]) => {
    const text = Array.isArray(value) ? `[\n${value.map((v) => JSON.stringify(v)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{${fields.join(',\n')}}\n`;
}

function fail(problems: readonly Problem[]): never {
  const lines = problems.map(({ file, field, reason }) => `  ${file}: ${field}: ${reason}`);
  console.error(`${lines.join('\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the record; nothing was built.`);
  process.exit(1);
}

async function readOr(path: string, otherwise: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return otherwise; // not built yet
  }
}

const { raw, dataset, territories, problems } = await readRecord(root);
const shapes: Shapes = (await buildGeometry(root)) as Shapes; // the steps build feature collections only; geometryProblems looks
const all = [...problems, ...geometryProblems(shapes), ...(dataset === null ? shapeProblems(territories, shapes) : problemsOf(dataset, shapes))];
if (dataset === null || all.length > 0) fail(all);

const names = JSON.parse(await readFile(join(root, 'geo/data/shapes/names.geojson'), 'utf8')) as FeatureCollection;
const files = new Map<string, string>([
  ['record.json', printLines(raw)],
  ...[...shapes, ['names.geojson', names] as const].map(([file, collection]) => [file, `${JSON.stringify(collection)}\n`] as const),
]);

/** The licences go out with the data that they are about. */
const LICENCES: readonly (readonly [string, string])[] = [
  ['licences/record.txt', 'geo/data/LICENSE.txt'],
  ['licences/DCW.txt', 'geo/raw/dcw/COPYRIGHT.txt'],
  ['licences/GSHHG.txt', 'geo/raw/gshhg/COPYRIGHT.txt'],
  ['licences/LGPL-3.txt', 'geo/raw/LGPL-3.txt'],
  ['licences/GPL-3.txt', 'geo/raw/GPL-3.txt'],
];
for (const [file, from] of LICENCES) files.set(file, await readFile(join(root, from), 'utf8'));

const stale: string[] = [];
for (const [file, text] of files) {
  if ((await readOr(join(root, 'public/data', file), '')) !== text) stale.push(file);
}
if (checkOnly) {
  if (stale.length > 0) {
    console.error(`public/data is not what geo/data and geo/raw give: ${stale.join(', ')}. Run "npm run geo" and commit the result.`);
    process.exit(1);
  }
  console.log(`geo: ${files.size} files are up to date`);
} else {
  if (stale.length > 0) await rm(join(root, 'public/data'), { recursive: true, force: true });
  for (const [file, text] of stale.length > 0 ? files : []) {
    const path = join(root, 'public/data', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(stale.length > 0 ? `geo: built ${files.size} files, changed: ${stale.join(', ')}` : `geo: ${files.size} files, nothing changed`);
}

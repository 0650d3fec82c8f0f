/**
 * Runs every check, one after the other, all of them even if one fails, and ends with one line: "N passed, N failed".
 * The type check and the check of the built data count as one each; the rest are Vitest's tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');

/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

const counts = [
  check('Types', ['typescript/bin/tsc', '--noEmit']),
  check('Data (geo --check)', ['tsx/dist/cli.mjs', 'geo/build.ts', '--check']),
  vitest(),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);

/**
 * @param {string} title
 * @param {readonly string[]} program its path in node_modules, and its arguments
 * @returns {Count}
 */
function check(title, program) {
  console.log(`\n${title}`);
  const isGood = run(program);
  console.log(isGood ? '  passed' : '  FAILED');
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Count} */
function vitest() {
  console.log('\nTests');
  const folder = mkdtempSync(join(tmpdir(), 'kuril-atlas-tests-'));
  const file = join(folder, 'results.json');
  const isGood = run(['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const results = readResults(file);
  rmSync(folder, { recursive: true });
  if (results === undefined) return { passed: 0, failed: 1 };

  const tests = results.testResults.flatMap((one) => one.assertionResults.map((test) => test.status));
  const testsFailed = tests.filter((status) => status === 'failed').length;
  // A file that does not even load has no tests that could fail.
  const filesFailed = results.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')).length;
  const notRun = tests.filter((status) => status !== 'failed' && status !== 'passed').length;
  if (notRun > 0) console.log(`${notRun} tests were skipped or are only planned; they count as neither.`);
  const count = { passed: tests.filter((status) => status === 'passed').length, failed: testsFailed + filesFailed };
  // Vitest also fails for what no test owns, as an error after the last test.
  return isGood || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * @param {string} file
 * @returns {{ testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined}
 */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Vitest has said why on the console
  }
}

/**
 * Runs a program of node_modules with its output visible; whether it ended well.
 * @param {readonly string[]} program
 */
function run([path = '', ...args]) {
  const result = spawnSync(process.execPath, [join(MODULES, path), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return result.status === 0;
}

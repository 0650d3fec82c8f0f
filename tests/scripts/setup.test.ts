import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkNode } from '../../scripts/setup.mjs';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const LOCK = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' }, 'node_modules/a-mac': { version: '1.0.0', optional: true } } };
const INSTALLED = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

/** Stands in for npm: notes that it ran, and installs what LOCK says, or fails. */
const npm = (exitCode: number): string => `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
  if (${exitCode} === 0) {
    mkdirSync('node_modules', { recursive: true });
    writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify(INSTALLED))});
  }
  process.exit(${exitCode});`;

let clone = '';

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'kuril-atlas-clone-'));
  cpSync(SCRIPTS, join(clone, 'scripts'), { recursive: true });
  write('package-lock.json', JSON.stringify(LOCK));
  write('npm-cli.js', npm(0));
});

afterEach(() => rmSync(clone, { recursive: true }));

const write = (name: string, content: string): void => writeFileSync(join(clone, name), content);
const timesInstalled = (): number => (existsSync(join(clone, 'npm.log')) ? readFileSync(join(clone, 'npm.log'), 'utf8').trim().split('\n').length : 0);

function setUp(options: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const result = spawnSync(process.execPath, ['scripts/setup.mjs', ...options], {
    cwd: clone,
    env: { ...process.env, npm_execpath: join(clone, 'npm-cli.js'), ...env },
    encoding: 'utf8',
  });
  return { code: result.status, said: result.stdout + result.stderr };
}

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0', '100.0.0'])('%s is new enough', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '8.0.0'])('%s is refused in one sentence', (version) => {
    expect(() => checkNode(version)).toThrow(`Kuril Atlas needs Node 20.19 or newer (of the 22 line, 22.12 or newer) and this is Node ${version}: install one`);
  });
});

describe('packages', () => {
  test('are installed on a new clone, development packages too, and never twice', () => {
    const first = setUp([], { NODE_ENV: 'production' });
    expect([first.code, timesInstalled()]).toEqual([0, 1]);
    expect(readFileSync(join(clone, 'npm.log'), 'utf8')).toContain('ci --include=dev');
    expect(setUp()).toEqual({ code: 0, said: '' });
    expect(timesInstalled()).toBe(1);
  });

  test('are installed again when the lock file asks for something else', () => {
    setUp();
    write('package-lock.json', JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } } }));
    setUp();
    expect(timesInstalled()).toBe(2);
  });

  test('are installed again after an installation that broke off', () => {
    setUp();
    rmSync(join(clone, 'node_modules/.package-lock.json'));
    setUp();
    expect(timesInstalled()).toBe(2);
  });

  test('that somebody installed by hand are left alone', () => {
    setUp();
    rmSync(join(clone, 'node_modules/.kuril-atlas-setup'));
    expect(setUp()).toEqual({ code: 0, said: '' });
    expect(timesInstalled()).toBe(1);
  });

  test('brought from another kind of machine are installed again', () => {
    setUp();
    writeFileSync(join(clone, 'node_modules/.kuril-atlas-setup'), 'plan9-mips 0');
    setUp();
    expect(timesInstalled()).toBe(2);
  });

  test('that npm cannot install end the setup with a sentence', () => {
    write('npm-cli.js', npm(7));
    const { code, said } = setUp();
    expect(code).toBe(1);
    expect(said).toMatch(/"npm ci" failed in .*: check that the npm registry can be reached/);
    expect(said).not.toContain('    at ');
  });
});

describe('browser', () => {
  test('a wrong CHROMIUM_PATH is an error, not a reason to take another browser', () => {
    const { code, said } = setUp(['--browser'], { CHROMIUM_PATH: join(clone, 'nothing') });
    expect(code).toBe(1);
    expect(said).toContain('nothing", where there is no program: set it');
    expect(said).not.toContain('    at ');
  });
});

/**
 * Sets up what is missing, and is silent and quick when nothing is: run by npm before start, dev, test and bench.
 *   (no option)  a Node that is new enough, and node_modules as package-lock.json says
 *   --browser    and a Chromium for the tests, and a LibreOffice, in which they open the slides
 *   --build      and dist/ built from the present sources
 * Plain Node without packages, in syntax that old Nodes can read, so that they can be told that they are too old.
 */
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'fs';
import { basename, dirname, join } from 'path';
import { fileURLToPath } from 'url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const INSTALLED = join(MODULES, '.package-lock.json'); // npm writes it last, so a broken-off install has none
const INSTALL_STAMP = join(MODULES, '.kuril-atlas-setup');
const DIST = join(ROOT, 'dist');
const BUILD_STAMP = join(DIST, '.sources'); // the server hides files with a dot; Vite empties dist/ first
const BUILT_FROM = ['index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'scripts/maplibre.mjs', 'public', 'src'];

/** Something the user can mend; the message says what is wrong, where, and what to do. */
class SetupError extends Error {}

/** @param {readonly string[]} options */
async function setUp(options) {
  checkNode(process.versions.node);
  ensurePackages();
  if (options.includes('--browser')) {
    await ensureBrowser();
    await ensureOffice();
  }
  if (options.includes('--build')) ensureBuild();
}

/**
 * Throws for a Node that Vite does not run on: it needs 20.19 or later, and in the 22 line 22.12 or later.
 * @param {string} version
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new SetupError(`Kuril Atlas needs Node 20.19 or newer (of the 22 line, 22.12 or newer) and this is Node ${version}: install one from https://nodejs.org and run the command again.`);
}

function ensurePackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing the packages of package-lock.json (npm ci); this happens once and takes about a minute ...');
  // npm_execpath is the npm that runs this script. --include=dev: NODE_ENV=production would leave out Vite.
  // --ignore-scripts: none of these packages needs one to work.
  const npm = process.env.npm_execpath || '';
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'];
  const code = basename(npm) === 'npm-cli.js' ? run(process.execPath, [npm].concat(args)) : run('npm', args);
  if (code !== 0) {
    throw new SetupError(`"npm ci" failed in ${ROOT} (its messages are above): check that the npm registry can be reached and that package.json and package-lock.json agree, and run the command again.`);
  }
  writeFileSync(INSTALL_STAMP, installStamp());
}

function packagesAreCurrent() {
  if (!existsSync(LOCK)) throw new SetupError(`package-lock.json is missing in ${ROOT}: restore it with "git checkout package-lock.json".`);
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(INSTALL_STAMP)) {
    const stamp = readFileSync(INSTALL_STAMP, 'utf8');
    if (stamp === installStamp()) return true;
    if (!stamp.startsWith(platform())) return false; // brought from another kind of machine
  }
  // Somebody may have run npm by hand: what it installed must be what the lock file says.
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
  const present = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  const same = Object.keys(wanted).every((path) => {
    if (path === '') return true;
    if (!(path in present)) return wanted[path].optional === true;
    return wanted[path].integrity === present[path].integrity && wanted[path].version === present[path].version;
  });
  if (same) writeFileSync(INSTALL_STAMP, installStamp());
  return same;
}

const platform = () => `${process.platform}-${process.arch} `;
const installStamp = () => platform() + createHash('sha256').update(readFileSync(LOCK)).digest('hex');

async function ensureBrowser() {
  const { findChromium } = await import('./chromium.mjs');
  const found = findChromium();
  if (found !== undefined && starts(found)) return;
  const advice = 'install Chromium or Google Chrome (on Debian: "apt-get install chromium" as root), or set CHROMIUM_PATH to one, and run the command again.';
  if (!canUseApt()) {
    throw new SetupError(found === undefined ? `The tests drive a real browser and there is no Chromium on this machine: ${advice}` : `The tests drive a real browser and ${found} does not start: ${advice}`);
  }
  console.log('Installing Chromium for the tests (apt-get install chromium); this happens once ...');
  const code = aptInstall('chromium');
  if (code !== 0) throw new SetupError(`apt-get could not install the package "chromium" (its messages are above): ${advice}`);
  const installed = findChromium();
  if (installed === undefined || !starts(installed)) throw new SetupError(`apt-get installed the package "chromium", but there is still no Chromium that starts: ${advice}`);
}

/** One test opens slides in LibreOffice. Where there is none and none can be installed, that is said, and the others run. */
async function ensureOffice() {
  const { findOffice } = await import('./office.mjs');
  if (findOffice() !== undefined) return;
  if (canUseApt()) {
    console.log('Installing LibreOffice for the test of the slides (apt-get install libreoffice-impress); this happens once ...');
    aptInstall('libreoffice-impress');
  }
  if (findOffice() === undefined) console.warn('There is no LibreOffice on this machine, so the test that opens slides in it will fail: install it (on Debian: "apt-get install libreoffice-impress" as root) and run the command again.');
}

/**
 * Installs a Debian package without what it only recommends; gives apt-get's exit code.
 * @param {string} name
 */
function aptInstall(name) {
  const patient = ['-q', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];
  const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
  return run('apt-get', patient.concat('update'), env) || run('apt-get', patient.concat('install', '-y', '--no-install-recommends', name), env);
}

/**
 * Ubuntu's /usr/bin/chromium-browser may be a stub that only asks for snap, hence the try. Chrome on Windows would open a window.
 * @param {string} chromium
 */
function starts(chromium) {
  return process.platform === 'win32' || spawnSync(chromium, ['--version'], { stdio: 'ignore' }).status === 0;
}

function canUseApt() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid !== undefined && process.getuid() === 0;
}

/** Builds dist/ unless it was built from exactly the present sources; throws when the build fails. */
export function ensureBuild() {
  const sources = hashOf(BUILT_FROM);
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === sources) return;
  console.log('Building the atlas (vite build) ...');
  // Vitest sets NODE_ENV=test, which would build React's development version.
  const env = Object.assign({}, process.env, { NODE_ENV: 'production' });
  const code = run(process.execPath, [join(MODULES, 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], env);
  if (code !== 0) throw new SetupError('The build failed (its messages are above): mend what they name and run the command again.');
  writeFileSync(BUILD_STAMP, sources);
}

/**
 * One hash of the paths and contents of these files and of all files in these folders of the project.
 * @param {readonly string[]} names
 */
function hashOf(names) {
  const hash = createHash('sha256');
  /** @param {string} name */
  const add = (name) => {
    const path = join(ROOT, name);
    if (!existsSync(path)) return;
    const bytes = readFileSync(path);
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  };
  /** @param {string} name */
  const walk = (name) => {
    for (const entry of readdirSync(join(ROOT, name), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) walk(`${name}/${entry.name}`);
      else add(`${name}/${entry.name}`);
    }
  };
  for (const name of names) {
    if (name.includes('.')) add(name);
    else if (existsSync(join(ROOT, name))) walk(name);
  }
  return hash.digest('hex');
}

/**
 * Runs a program in the project's folder with its output visible and nothing to read; gives its exit code, 1 if it did not start.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(program, args, env) {
  const shell = process.platform === 'win32' && program === 'npm'; // there npm is a .cmd file
  const result = spawnSync(program, args, { cwd: ROOT, env: env || process.env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.error) console.error(`${program}: ${result.error.message}`);
  return result.status === null ? 1 : result.status;
}

const isMain = process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url));
if (isMain) {
  setUp(process.argv.slice(2)).catch((error) => {
    const expected = error instanceof SetupError || /^CHROMIUM_PATH/.test(error.message);
    console.error(expected ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  });
}

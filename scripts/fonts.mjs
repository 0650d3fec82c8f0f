/**
 * Makes the fonts of the atlas, public/fonts/*.woff2 and src/ui/fonts.css: run by hand ("npm run fonts") after the record has got new
 * characters; the results are committed. With --check it only says whether the fonts still have every character of the record.
 *
 * One file a face for all that the map writes, because it draws its labels on a canvas, which shows what is loaded at that moment
 * and never comes back for another part of a font. Characters that only the panels show are in a file of their own. The packages are large (200 MB unpacked) and nobody else needs them: they are fetched into a cache.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'kuril-atlas-fonts');
const FONTS = join(ROOT, 'public', 'fonts');
const CSS = join(ROOT, 'src', 'ui', 'fonts.css');

const SERIF = '@expo-google-fonts/source-serif-4';
const SANS = '@expo-google-fonts/source-sans-3';
const SERIF_JP = '@fontsource/noto-serif-jp';
const SERIF_SC = '@fontsource/noto-serif-sc';
// The Expo packages hold whole faces; Fontsource cuts Latin and Cyrillic into a file for each range.
const PACKAGES = [`${SERIF}@0.4.1`, `${SANS}@0.4.1`, `${SERIF_JP}@5.3.0`, `${SERIF_SC}@5.3.0`, 'subset-font@2.9.0'];

/** @typedef {{ readonly family: string, readonly file: string, readonly style: 'normal' | 'italic', readonly weight: string, readonly source: string, readonly has: (code: number) => boolean }} Face */

const isHan = (/** @type {number} */ code) => (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef) || code >= 0x20000;
const isOther = (/** @type {number} */ code) => !isHan(code);

/** Whether the map, or the page before anything is opened, writes a Han character: in the lands' names, in names.geojson, in the interface. */
const onMap = (() => {
  const written = new Set(textOf(['geo/data/territories', 'geo/data/shapes', 'src']));
  return (/** @type {number} */ code) => isHan(code) && written.has(code);
})();

/** A character goes to the first face of a family that has it. @type {readonly Face[]} */
const FACES = [
  { family: 'Source Serif 4', file: 'source-serif-4-400', style: 'normal', weight: '400', has: isOther, source: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf` },
  { family: 'Source Serif 4', file: 'source-serif-4-400-italic', style: 'italic', weight: '400', has: isOther, source: `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf` },
  { family: 'Source Serif 4', file: 'source-serif-4-600', style: 'normal', weight: '600', has: isOther, source: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf` },
  { family: 'Source Sans 3', file: 'source-sans-3-400', style: 'normal', weight: '400', has: isOther, source: `${SANS}/400Regular/SourceSans3_400Regular.ttf` },
  { family: 'Source Sans 3', file: 'source-sans-3-600', style: 'normal', weight: '600', has: isOther, source: `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf` },
  { family: 'Noto Serif JP', file: 'noto-serif-jp-500', style: 'normal', weight: '400 600', has: onMap, source: `${SERIF_JP}/files/noto-serif-jp-japanese-500-normal.woff2` },
  { family: 'Noto Serif JP', file: 'noto-serif-jp-500-more', style: 'normal', weight: '400 600', has: isHan, source: `${SERIF_JP}/files/noto-serif-jp-japanese-500-normal.woff2` },
  // What the Japanese font lacks: the simplified Chinese forms.
  { family: 'Noto Serif JP', file: 'noto-serif-sc-500', style: 'normal', weight: '400 600', has: isHan, source: `${SERIF_SC}/files/noto-serif-sc-chinese-simplified-500-normal.woff2` },
];

const LICENCE = {
  file: 'OFL.txt',
  source: `${SERIF}/LICENSE_FONT`,
  heading: `The fonts in this folder are subsets, made by scripts/fonts.mjs, of:

Source Serif 4: Copyright 2014 The Source Serif 4 Project Authors (https://github.com/adobe-fonts/source-serif)
Source Sans 3: Copyright 2010-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. All Rights Reserved. Source is a
trademark of Adobe in the United States and/or other countries. (The subsets name themselves "Kurils" instead.)
Noto Serif JP, Noto Serif SC: Copyright 2012-2022 Google Inc. / Adobe (https://github.com/notofonts/noto-cjk)

`,
};

/** Always included, so that ordinary text can change without new fonts: ASCII, Latin-1, long vowels of Japanese, Russian, punctuation, arrows. */
const ALWAYS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...codes('ĀāĒēĪīŌōŪū'),
  ...codes('ЁёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'),
  ...codes('\u2010\u2011‒–—―‘’‚“”„†‡•…\u202f′″‹›€№←↑→↓−≈'),
];

/** The characters that the atlas shows somewhere. */
function wanted() {
  const found = new Set([...ALWAYS, ...textOf(['geo/data', 'src']), ...codes(readFileSync(join(ROOT, 'index.html'), 'utf8'))]);
  return [...found].filter((code) => code >= 0x20 && !(code >= 0x7f && code < 0xa0)).sort((a, b) => a - b);
}

/**
 * The characters of the texts in some folders.
 * @param {readonly string[]} folders
 */
function textOf(folders) {
  const files = folders.flatMap((folder) => filesIn(join(ROOT, folder))).filter((path) => ['.json', '.geojson', '.ts', '.tsx'].includes(extname(path)));
  return codes(files.map((path) => readFileSync(path, 'utf8')).join('').normalize());
}

async function make() {
  const fetched = fetchPackages();
  const require = createRequire(join(fetched, 'x.js'));
  /** @type {(font: Buffer, text: string, options: object) => Promise<Buffer>} */
  const subset = require('subset-font');
  /** @type {{ convert: (font: Buffer, format: string) => Promise<Buffer> }} */
  const fontverter = require('fontverter');

  mkdirSync(FONTS, { recursive: true });
  for (const old of readdirSync(FONTS).filter((name) => name.endsWith('.woff2'))) rmSync(join(FONTS, old));
  const all = wanted();
  /** @type {Map<string, Set<number>>} */
  const taken = new Map();
  const rules = [];
  let total = 0;
  for (const face of FACES) {
    const font = await fontverter.convert(readFileSync(join(fetched, 'node_modules', face.source)), 'truetype');
    const glyphs = charactersOf(font);
    const key = `${face.family} ${face.style} ${face.weight}`;
    const before = taken.get(key) ?? new Set();
    const mine = all.filter((code) => face.has(code) && glyphs.has(code) && !before.has(code));
    if (mine.length === 0) continue;
    taken.set(key, new Set([...before, ...mine]));
    const small = await subset(font, String.fromCodePoint(...mine), {
      targetFormat: 'truetype',
      keepFeatures: ['kern'], // the default figures are already of one width
      noHinting: true,
    });
    const woff2 = await fontverter.convert(renamed(small), 'woff2');
    writeFileSync(join(FONTS, `${face.file}.woff2`), woff2);
    rules.push(ruleOf(face, mine));
    total += woff2.length;
    console.log(`${face.file.padEnd(28)} ${String(mine.length).padStart(4)} characters ${String(woff2.length).padStart(7)} bytes`);
  }
  console.log(`${'all'.padEnd(28)} ${' '.repeat(15)} ${String(total).padStart(7)} bytes`);
  writeFileSync(CSS, `/* Made by scripts/fonts.mjs ("npm run fonts"); do not edit. Licence: public/fonts/OFL.txt */\n${rules.join('')}`);

  const licence = readFileSync(join(fetched, 'node_modules', LICENCE.source), 'utf8');
  writeFileSync(join(FONTS, LICENCE.file), LICENCE.heading + licence.slice(licence.indexOf('This Font Software')).replace(/[ \t\r]+$/gm, ''));
  const drawn = new Set([...taken.values()].flatMap((some) => [...some]));
  report(all.filter((code) => !drawn.has(code)), 'No font has');
}

/** Fails when the record has characters that no font in src/ui/fonts.css has. */
function check() {
  const css = existsSync(CSS) ? readFileSync(CSS, 'utf8') : '';
  const drawn = new Set(
    [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, from = '', to = from]) => range(parseInt(from, 16), parseInt(to, 16))),
  );
  if (report(wanted().filter((code) => !drawn.has(code)), 'Run "npm run fonts": the fonts do not have')) process.exitCode = 1;
}

/**
 * @param {readonly number[]} missing
 * @param {string} what
 */
function report(missing, what) {
  const list = missing.map((code) => `${String.fromCodePoint(code)} (U+${hex(code)})`);
  if (list.length > 0) console.log(`${what}: ${list.join(', ')}`);
  return list.length > 0;
}

/**
 * @param {Face} face
 * @param {readonly number[]} characters ascending
 */
function ruleOf({ family, file, style, weight }, characters) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const code of characters) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const ranges = runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
  return `
@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url('/fonts/${file}.woff2') format('woff2');
  unicode-range: ${ranges.join(', ')};
}
`;
}

/** The folder with the packages, fetched by npm if they are not there yet. */
function fetchPackages() {
  const note = join(CACHE, 'packages.txt');
  if (existsSync(note) && readFileSync(note, 'utf8') === PACKAGES.join('\n')) return CACHE;
  console.log('Fetching the font packages (200 MB on disk) ...');
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private": true}\n');
  const args = ['install', '--prefix', CACHE, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
  const npm = process.env.npm_execpath ?? '';
  const [program, first] = basename(npm) === 'npm-cli.js' ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(program, [...first, ...args], { cwd: CACHE, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`npm could not fetch the font packages into ${CACHE}: see its messages above.`);
  writeFileSync(note, PACKAGES.join('\n'));
  return CACHE;
}

/**
 * The same font under another name, because "Source" is reserved for the unchanged one (OFL, section 3). Copyright and trademark
 * (names 0 and 7) stay. The new word has the length of the old one, so nothing else in the table `name` moves.
 * @param {Buffer} font
 */
function renamed(font) {
  const copy = Buffer.from(font);
  const table = tableOf(copy, 'name');
  const strings = table + copy.readUInt16BE(table + 4);
  for (let i = 0; i < copy.readUInt16BE(table + 2); i += 1) {
    const at = table + 6 + 12 * i;
    if ([0, 7].includes(copy.readUInt16BE(at + 6))) continue;
    const start = strings + copy.readUInt16BE(at + 10);
    const text = copy.subarray(start, start + copy.readUInt16BE(at + 8));
    for (const encode of [latin, utf16]) {
      for (let found = text.indexOf(encode('Source')); found >= 0; found = text.indexOf(encode('Source'))) text.set(encode('Kurils'), found);
    }
  }
  return copy;
}

const latin = (/** @type {string} */ text) => Buffer.from(text, 'latin1');
const utf16 = (/** @type {string} */ text) => Buffer.from(text, 'utf16le').swap16();

/**
 * Where a table of a TrueType font begins.
 * @param {Buffer} font
 * @param {string} tag
 */
function tableOf(font, tag) {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`The font has no table "${tag}".`);
  return font.readUInt32BE(record + 8);
}

/**
 * The characters for which a TrueType font has a glyph: subtables 4 and 12 of its table `cmap` (OpenType 1.9).
 * @param {Buffer} font
 */
function charactersOf(font) {
  /** @type {Set<number>} */
  const found = new Set();
  const cmap = tableOf(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(table);
    if (format === 12) {
      for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
        const at = table + 16 + 12 * group;
        for (const code of range(font.readUInt32BE(at), font.readUInt32BE(at + 4))) found.add(code);
      }
    }
    if (format === 4) {
      const doubled = font.readUInt16BE(table + 6); // twice the number of segments
      for (let at = 0; at < doubled; at += 2) {
        const [end, start] = [font.readUInt16BE(table + 14 + at), font.readUInt16BE(table + 16 + doubled + at)];
        if (end !== 0xffff) for (const code of range(start, end)) found.add(code);
      }
    }
  }
  return found;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {number} from
 * @param {number} to included
 */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** @param {string} text */
function codes(text) {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** @param {number} code */
function hex(code) {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

if (process.argv.includes('--check')) check();
else await make();

/**
 * Measures the atlas in Chromium and prints what it found as Markdown.
 *
 *   npm run bench                       everything, in about a quarter of an hour
 *   npm run bench -- steps              one part: opening, steps, scrub, heap or keys; several may be named
 *   npm run bench -- steps 20000        of the steps only these numbers of incidents
 */
import { cpus, totalmem } from 'node:os';
import { launch, setup, type LaunchedAtlas } from '../browser/harness';
import { keystrokeRows } from './keystrokes';
import { openingRows } from './openings';
import { heapRows, scrubRows } from './playing';
import { markdown, type Row } from './rows';
import { buildSite, SITE } from './site';
import { STEPS_HEAD, stepTable, WINDOW } from './steps';

/** The parts that measure the atlas as it is built, and those that measure it with a generated record beside its peers. */
const OF_ATLAS: { readonly [part: string]: (atlas: LaunchedAtlas) => Promise<readonly Row[]> } = { opening: openingRows, keys: keystrokeRows };
const OF_SITE: { readonly [part: string]: (site: LaunchedAtlas) => Promise<readonly Row[]> } = { scrub: scrubRows, heap: heapRows };
const PARTS = ['opening', 'steps', 'scrub', 'heap', 'keys'];

const words = process.argv.slice(2);
const wrong = words.find((word) => !PARTS.includes(word) && !/^\d+$/.test(word));
if (wrong !== undefined) throw new Error(`There is no part "${wrong}": name some of ${PARTS.join(', ')}, and for the steps numbers of incidents.`);
const named = words.filter((word) => PARTS.includes(word));
const parts = named.length > 0 ? named : PARTS;

const rows: Row[] = [];
const measure = async (of: typeof OF_ATLAS, place: LaunchedAtlas): Promise<void> => {
  for (const [part, rowsOf] of Object.entries(of)) {
    if (!parts.includes(part)) continue;
    console.log(`... ${part}`);
    rows.push(...(await rowsOf(place)));
  }
};

process.env['NODE_ENV'] = 'production'; // React's own for readers
if (parts.some((part) => part in OF_ATLAS)) {
  setup();
  const atlas = await launch();
  await measure(OF_ATLAS, atlas);
  await atlas.close();
}
let lines: readonly (readonly string[])[] = [];
if (parts.some((part) => part === 'steps' || part in OF_SITE)) {
  await buildSite();
  const site = await launch({ root: SITE });
  if (parts.includes('steps')) {
    const table = await stepTable(site, words.filter((word) => /^\d+$/.test(word)).map(Number));
    lines = table.lines;
    rows.push(...table.rows);
  }
  await measure(OF_SITE, site);
  await site.close();
}

const [cpu] = cpus();
console.log(
  `\nMeasured on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, in Chromium without a GPU: WebGL is drawn by software. Window ${WINDOW.width} by ${WINDOW.height}.\n`,
);
if (lines.length > 0) console.log(`Medians, from the call until the right frame is drawn and finished. The peers show the same incidents over plain lands, in a map of the same size.\n\n${markdown(STEPS_HEAD, lines)}\n`);
console.log(markdown(['measured', '', 'aim'], rows.map(({ measured, value, aim }) => [measured, value, aim === undefined ? '' : `${aim.text}${aim.met ? '' : ': missed'}`])));

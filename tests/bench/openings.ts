/** What a reader waits for at first: bytes over the wire, and the first drawn map. */
import type { LaunchedAtlas } from '../browser/harness';
import { kb, median, ms, type Row } from './rows';

const OPENINGS = 3;

type Opening = { readonly bytes: ReadonlyMap<string, number>; readonly firstMap: number };

/** In the order in which they are told apart: the first that fits is meant. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['record: its core', /\/data\/core\.json$/],
  ['record: its details, after the map', /\/data\/details\.json$/],
  ['record: other files', /\/data\/(record|lessons|about)[^/]*\.json$/],
  ['shapes and sea floor', /\/data\//],
  ['fonts', /\/fonts\//],
  ['MapLibre and its worker', /maplibre|MapController/],
  ['page, code and style', /^/],
];
const kindOf = (path: string): string => KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? path;

/** Opens the atlas with an empty cache: bytes of the bodies as they came (brotli), and milliseconds until the first map was drawn. */
async function open(atlas: LaunchedAtlas): Promise<Opening> {
  const { page, close } = await atlas.open('#at=1945', {
    width: 1280,
    height: 800,
    prepare: async (p) => {
      await p.addInitScript(() => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('.map-canvas[data-drawn]') === null) return;
          Object.assign(window, { firstMap: performance.now() });
          observer.disconnect();
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn'] });
      });
    },
  });
  await page.waitForFunction(() => 'firstMap' in window);
  await page.evaluate(async () => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    map.triggerRepaint();
    await map.once('idle');
  });
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((e) => e.name.endsWith('details.json')));
  // The page's own account holds the worker's script too.
  const { entries, firstMap } = await page.evaluate(() => ({
    entries: performance.getEntries().flatMap((e) => (e instanceof PerformanceResourceTiming ? [{ path: new URL(e.name).pathname, bytes: Math.min(e.transferSize, e.encodedBodySize) }] : [])),
    firstMap: (window as unknown as { firstMap: number }).firstMap,
  }));
  await close();
  const bytes = new Map<string, number>();
  for (const { path, bytes: n } of entries) bytes.set(kindOf(path), (bytes.get(kindOf(path)) ?? 0) + n);
  return { bytes, firstMap };
}

export async function openingRows(atlas: LaunchedAtlas): Promise<readonly Row[]> {
  const openings: Opening[] = [];
  for (let n = 0; n < OPENINGS; n += 1) openings.push(await open(atlas));
  const bytes = openings[0]?.bytes ?? new Map<string, number>();
  const total = [...bytes].filter(([kind]) => !kind.includes('after the map')).reduce((sum, [, n]) => sum + n, 0);
  return [
    ...[...bytes].map(([kind, n]): Row => ({ measured: `over the wire: ${kind}`, value: kb(n) })),
    { measured: 'over the wire, the whole first map', value: kb(total) },
    { measured: `first drawn map, median of ${OPENINGS}`, value: ms(median(openings.map((o) => o.firstMap))) },
  ];
}

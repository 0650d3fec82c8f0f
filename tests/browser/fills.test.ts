import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, fillsAtAll, INSIDE, type Share } from './atlas';
import { launch, type LaunchedAtlas, type OpenedAtlas } from './harness';

let atlas: LaunchedAtlas;
let opened: OpenedAtlas;
const CAMERA = 'camera=147.000,45.500,6.00';
beforeAll(async () => {
  atlas = await launch();
  opened = await atlas.open(`#at=1855&${CAMERA}`);
  await drawn(opened.page, '1855');
  // Names and marks stand on the lands; here only the fills are asked about.
  await opened.page.evaluate(() => {
    const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
    for (const { id, type } of map.getStyle().layers) if (type === 'symbol') map.setLayoutProperty(id, 'visibility', 'none');
  });
}, 120_000);
afterAll(() => atlas.close());

type Drawn = 'japan' | 'russia' | 'both';

const PLACES = { southSakhalin: [142.72, 46.95], urup: [149.85, 45.88], iturup: INSIDE.iturup, kunashir: INSIDE.kunashir } as const;
const DATES: readonly (readonly [date: string, fills: Partial<Readonly<Record<keyof typeof PLACES, Drawn>>>])[] = [
  ['1855', { urup: 'russia', iturup: 'japan', kunashir: 'japan' }],
  ['1875', { urup: 'both', iturup: 'japan', kunashir: 'japan' }],
  ['1905', { southSakhalin: 'both', urup: 'japan', iturup: 'japan', kunashir: 'japan' }],
  ['1945-09-01', { southSakhalin: 'russia', urup: 'russia', iturup: 'russia', kunashir: 'both' }],
  ['1952', { southSakhalin: 'russia', urup: 'russia', iturup: 'russia', kunashir: 'russia' }],
  ['2026', { southSakhalin: 'russia', urup: 'russia', iturup: 'russia', kunashir: 'russia' }],
];

/**
 * What the pixels say. Bands have as much of the one fill as of the other; the lines of a claim are at most a third of what is seen of
 * the holder's. The black of an outline is China's in print, and the ground shows through the lands around: so something of the others is no fault.
 */
function saidBy({ japan, russia, china }: Share): Drawn | null {
  const [most, least] = [Math.max(japan, russia), Math.min(japan, russia)];
  if (most < 0.2 || china > 0.6 * most) return null;
  if (least >= 0.45 * most) return 'both';
  return japan > russia ? 'japan' : 'russia';
}

describe.each(['light', 'dark', 'print'] as const)('in the %s theme', (theme) => {
  it.each(DATES)('%s is drawn as it was held', async (date, fills) => {
    const { page } = opened;
    await page.evaluate((hash) => window.location.replace(hash), `#at=${date}&${CAMERA}${theme === 'light' ? '' : `&theme=${theme}`}`);
    await page.locator(`html[data-theme=${theme}]`).waitFor();
    await drawn(page, date);
    const names = Object.keys(fills) as (keyof typeof PLACES)[]; // the keys of our own table
    // The window may still be finding its size, and the lands their tiles.
    const seen = async () => {
      const shares = await fillsAtAll(page, names.map((name) => PLACES[name]), { radius: 10, theme });
      return Object.fromEntries(names.map((name, n) => [name, shares[n] === undefined ? null : saidBy(shares[n])]));
    };
    await expect.poll(seen).toEqual(fills);
  });
});

it('nothing went wrong on the page on the way', async () => {
  expect(opened.problems).toEqual([]);
  await opened.close();
});

import { booleanPointInPolygon, point } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { distanceToKm } from '../../src/domain/coasts';
import { linesIn } from '../../src/domain/lines';
import { drawnAs, drawnFills, drawingsIn, paintIn } from '../../src/domain/perspective';
import type { Fill, Paint } from '../../src/domain/paint';
import { addDays, printDay, type Day } from '../../src/domain/time';
import { at, day, edtf, onDay } from '../fixtures/dates';
import { BORDERS } from '../fixtures/lines';
import { LANES, SHEETS, VIEWS, type View } from '../fixtures/perspectives';
import { INSIDE, OUTSIDE, STATIONS } from '../fixtures/points';
import { realRecord, territory } from '../fixtures/realRecord';
import { builtShapes, shapeOf } from '../fixtures/shapes';

const record = realRecord();

const isArea = (f: Feature): f is Feature<Polygon | MultiPolygon> => f.geometry.type === 'Polygon' || f.geometry.type === 'MultiPolygon';
const areas = [...builtShapes].flatMap(([file, { features }]) => {
  const id = /^territories\/(.+)\.geojson$/.exec(file)?.[1];
  return id === undefined ? [] : [{ id, features: features.filter(isArea) }];
});

/** The lands that hold a point; at most one. */
const landsAt = (lonLat: readonly [number, number]): readonly string[] => areas.filter(({ features }) => features.some((f) => booleanPointInPolygon(point([...lonLat]), f))).map(({ id }) => id);

/** The points with the lands that hold them, found once. */
const inside = INSIDE.map((p) => ({ ...p, found: landsAt(p.at) }));
const outside = OUTSIDE.map((p) => ({ ...p, found: landsAt(p.at) }));

const FILLS: { readonly [F in Fill]: string } = { japan: 'Japan', russia: 'Russia', china: 'China', none: 'no state', unknown: 'undetermined' };
const SIDES = { JP: 'Japan', RU: 'Russia', CN: 'China' } as const;

/** A paint in the words of the sheets. */
function inWords({ shown, fill, band, dots, hatch, hatchSide }: Paint): string {
  if (!shown) return 'not shown';
  const claimed = hatch === null || hatchSide === null ? '' : `, claimed by ${SIDES[hatchSide]}${hatch === 'ambiguous' ? ' (not clearly)' : ''}`;
  return `${FILLS[fill]}${band === null ? '' : ` and ${FILLS[band]}`}${dots ? ', dependent' : ''}${claimed}`;
}

const paintOn = (view: View, land: string, on: Day): string => inWords(paintIn(record, { perspective: view, span: onDay(on) }, territory(land)));

describe('real places lie in the land whose paint they show', () => {
  test('every point within a land lies in that land and in no other', () => {
    for (const { name, found, land } of inside) expect(found, name).toEqual([land]);
  });

  test('every point outside a land lies in another, or in none', () => {
    for (const { name, found, near, land } of outside) {
      expect(found, `${name}, near ${near}`).toEqual(land === null ? [] : [land]);
      expect(land, name).not.toBe(near);
    }
  });

  test('the stations lie on the railway zone, which has no area', () => {
    const zone = shapeOf('territories/cer-zone.geojson').features.map((f) => f.geometry);
    for (const { name, at: lonLat } of STATIONS) expect(Math.min(...zone.map((g) => distanceToKm([...lonLat], g))), name).toBeLessThan(10);
  });
});

describe('what a place shows', () => {
  const cases = SHEETS.flatMap((sheet) => VIEWS.map((view) => ({ on: sheet.on, view, painted: sheet[view] })));

  test('the dates are at least twenty, from 1855 to today, and each sheet paints every land once', () => {
    expect(new Set(SHEETS.map((s) => s.on)).size).toBeGreaterThanOrEqual(20);
    const lands = record.territories.map((t): string => t.id).sort();
    for (const { on, view, painted } of cases) expect(Object.values(painted).flat().sort(), `${on}, ${view}`).toEqual(lands);
  });

  test.each(cases)('on $on in the view of $view', ({ on, view, painted }) => {
    const wordsOf = (land: string): string => Object.entries(painted).find(([, lands]) => lands.includes(land))?.[0] ?? 'nothing';
    const shown = [...inside, ...outside].map(({ name, found }) => [name, ...found.map((land) => paintOn(view, land, day(on)))]);
    expect(shown).toEqual([...inside, ...outside].map(({ name, land }) => (land === null ? [name] : [name, wordsOf(land)])));
    expect(paintOn(view, 'cer-zone', day(on))).toBe(wordsOf('cer-zone'));
  });
});

describe('the day before a side draws a land otherwise, the day itself and the day after', () => {
  const cases = (['japan', 'russia'] as const).flatMap((view) =>
    Object.entries(LANES[view]).flatMap(([land, [first, ...changes]]) =>
      changes.map(([since, after], n) => ({ view, land, since, before: changes[n - 1]?.[1] ?? first, after, next: changes[n + 1]?.[0] })),
    ),
  );

  /** On the day itself: the new drawing, and bands from the old fill to the new where they differ. */
  const onTheDay = (before: string, after: string): string => {
    const [old = '', fresh = ''] = [before, after].map((words) => words.split(/ and |, /)[0]);
    return old === fresh ? after : `${old} and ${fresh}${after.includes(', dependent') ? ', dependent' : ''}`;
  };

  const drawnOn = (view: View, land: string, on: Day): readonly string[] =>
    drawingsIn(record, { perspective: view, span: onDay(on) }, territory(land)).map((d) => `${drawnFills(d).map((f) => FILLS[f]).join(' and ')}${d.as.includes('MANCHUKUO') ? ', dependent' : ''}`);

  test.each(cases)('$view draws $land as $before before $since, and as $after from then on', ({ view, land, since, before, after, next }) => {
    const { start, end } = edtf(since).extent;
    expect(paintOn(view, land, addDays(start, -1))).toBe(before);
    expect(paintOn(view, land, start)).toBe(onTheDay(before, after));
    expect(drawnOn(view, land, start)).toEqual(end - start === 1 ? [after] : [before, after]); // within several days either may hold
    expect(drawnOn(view, land, addDays(end, -1))).toEqual([after]);
    if (next === undefined || edtf(next).extent.start > end) expect(paintOn(view, land, end)).toBe(after);
  });

  test('and on no other day', () => {
    for (const view of ['japan', 'russia'] as const) {
      for (const [land, [first, ...changes]] of Object.entries(LANES[view])) {
        const drawn = drawingsIn(record, { perspective: view, span: { start: day('1855-01-01'), end: day('2026-11-23') } }, territory(land));
        const fills = drawn.map((d) => `${drawnFills(d).map((f) => FILLS[f]).join(' and ')}${d.as.includes('MANCHUKUO') ? ', dependent' : ''}`).filter((f, n, all) => f !== all[n - 1]);
        expect(fills, `${view} ${land}`).toEqual([first, ...changes.map(([, f]) => f)]);
      }
    }
  });

  test('Iturup and Kunashir are ambiguous in Japan’s view until 30 August 1955, Shikotan and Habomai until 7 September 1951', () => {
    const said = (land: string, on: string): readonly string[] => drawingsIn(record, { perspective: 'japan', span: at(on) }, territory(land)).map((d) => drawnAs(d).key);
    for (const land of ['iturup', 'kunashir']) expect([said(land, '1955-08-29'), said(land, '1955-08-30')]).toEqual([['drawn.ambiguous'], ['drawn.part']]);
    for (const land of ['shikotan', 'habomai']) expect([said(land, '1951-09-06'), said(land, '1951-09-07')]).toEqual([['drawn.ambiguous'], ['drawn.part']]);
    for (const land of ['urup', 'kurils-north-central', 'sakhalin-south']) expect([said(land, '1952-04-27'), said(land, '1952-04-28')]).toEqual([['drawn.ambiguous'], ['drawn.undetermined']]);
  });

  test('Russia draws the islands as Soviet until 25 December 1991 and as Russian from the next day on, in the same colour', () => {
    for (const land of ['iturup', 'kunashir', 'shikotan', 'habomai', 'urup', 'kurils-north-central', 'sakhalin-south', 'sakhalin-north', 'outer-manchuria-amur', 'outer-manchuria-primorye']) {
      const as = (on: string) => drawingsIn(record, { perspective: 'russia', span: at(on) }, territory(land)).flatMap((d) => d.as);
      expect([as('1991-12-25'), as('1991-12-26'), as('1991-12-27')], land).toEqual([['USSR'], ['RU'], ['RU']]);
      expect(paintOn('russia', land, day('1991-12-26')), land).toBe('Russia');
    }
  });

  test('each drawing has its ground and a source', () => {
    const drawings = record.perspectives.flatMap((p) => p.lands.flatMap((l) => l.periods));
    expect(drawings.filter((d) => d.ground.length < 10 || d.sources.length === 0)).toEqual([]);
  });
});

describe('the borders that stand, and as what, on the day before a border changes, on the day and on the day after', () => {
  const standing = (view: View, on: Day): readonly string[] =>
    linesIn(record.lines, { perspective: view, span: onDay(on) }).filter(({ line }) => line.kind === 'border').map(({ line, period }) => `${line.id} ${period.status}`).sort();

  const cases = VIEWS.flatMap((view) => BORDERS[view].map(([since, lines], n, all) => ({ view, since, lines, before: all[n - 1]?.[1], next: all[n + 1]?.[0] })));

  test.each(cases)('in the view of $view from $since on: $lines', ({ view, since, lines, before, next }) => {
    const expected = [...lines].sort();
    if (before !== undefined) expect(standing(view, addDays(day(since), -1))).toEqual([...before].sort());
    expect(standing(view, day(since))).toEqual(expected);
    expect(standing(view, addDays(day(since), 1))).toEqual(expected);
    const last = next === undefined ? day('2026-11-01') : addDays(day(next), -1);
    expect(standing(view, last), printDay(last)).toEqual(expected);
  });

  test('in 1980 Japan’s view has border lines in four places, Russia’s one through La Perouse and Nemuro straits, and control a line of control', () => {
    const atSea = (view: View) => linesIn(record.lines, { perspective: view, span: at('1980') }).filter(({ line }) => !line.id.startsWith('line-18')).map(({ line, period }) => [line.id, period.status]);
    expect(atSea('japan')).toEqual([['border-1855', 'claimed'], ['border-1875-kuril', 'claimed'], ['border-1875-la-perouse', 'claimed'], ['border-1905', 'claimed']]);
    expect(atSea('russia')).toEqual([['line-of-control-nemuro', 'claimed']]);
    expect(atSea('control')).toEqual([['line-of-control-nemuro', 'control']]);
  });

  test('no border is agreed between Japan and the USSR or Russia since 1952', () => {
    for (const view of VIEWS) {
      for (const year of ['1953', '1956', '1993', '2026']) {
        const agreed = linesIn(record.lines, { perspective: view, span: at(year) }).filter(({ line, period }) => line.kind === 'border' && period.status === 'agreed');
        expect(agreed.map(({ line }) => line.id), `${view} ${year}`).toEqual(['line-1858', 'line-1860']); // with China
      }
    }
  });
});

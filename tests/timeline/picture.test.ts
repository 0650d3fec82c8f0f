import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_DAYS, lengthOf, wholeAxis, type Stretch } from '../../src/domain/axis';
import { everyIncident } from '../../src/domain/incidents';
import { laneOf } from '../../src/domain/perspective';
import type { Category } from '../../src/domain/model';
import { readDataset } from '../../src/domain/schema';
import { addDays } from '../../src/domain/time';
import { widthOf, xOf } from '../../src/timeline/axis';
import { NAME_SIZE } from '../../src/timeline/bands';
import { alongAxis, datedIn } from '../../src/timeline/dated';
import { endOf, MARK, WIDE, type Mark } from '../../src/timeline/marks';
import { happeningsIn, pictureOf, rowMiddle, underPoint, type AxisLayout, type Picture } from '../../src/timeline/picture';
import { day, RANGE } from '../fixtures/dates';
import { generatedRecord } from '../fixtures/generatedRecord';
import { realRecord, territory } from '../fixtures/realRecord';

const LAYOUT: AxisLayout = { width: 1200, lane: 15, gap: 4, rows: 3, beside: 108 };
const ISLANDS = ['iturup', 'kunashir', 'shikotan', 'habomai', 'manchuria-core'];
const whole = wholeAxis(RANGE);
const record = realRecord();
const territories = new Map(record.territories.map((x) => [x.id as string, x]));

function picture(axis: Stretch, { layout = LAYOUT, hidden = [] as readonly Category[], incidents = record.incidents, perspective = 'control' as 'control' | 'japan' } = {}): Picture {
  const lanes = ISLANDS.map((id) => ({ territory: territory(id), name: id, segments: laneOf(record, perspective, territory(id)) }));
  return pictureOf({ axis, layout, lanes, happenings: happeningsIn({ axis, layout, along: alongAxis(incidents, { ...everyIncident, hidden }), territories, order: 'administrator' }) });
}
const between = (first: string, last: string): Stretch => ({ start: day(first), end: addDays(day(last), 1) });
const ids = (marks: readonly Mark[]): readonly string[] => marks.flatMap((m) => m.incidents.map((i) => i.id));
const anyStretch: fc.Arbitrary<Stretch> = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map(([size, place]) => {
  const length = LEAST_DAYS * (lengthOf(whole) / LEAST_DAYS) ** size;
  const start = whole.start + place * (lengthOf(whole) - length);
  return { start, end: start + length };
});

describe('August and September 1945 by days', () => {
  const shown = picture(between('1945-08-08', '1945-09-12'));

  test('each island changes hands on its own day, and its lane says to whom and when', () => {
    const changes = shown.lanes.map(({ territory: { id }, bands, names }) => {
      const after = bands.find((b) => b.segment.fills[0] === 'russia');
      return [id, after?.segment.from.text, names.map((n) => n.text).join(' | ').replace('–', ' to ')];
    });
    expect(changes).toEqual([
      ['iturup', '1945-08-28', 'Japan | the USSR since 28 August 1945'],
      ['kunashir', '1945-09-01', 'Japan | the USSR since 1 September 1945'],
      ['shikotan', '1945-09-01', 'Japan | the USSR since 1 September 1945'],
      ['habomai', '1945-09-03/1945-09-05', 'Japan | the USSR since 3 to 5 September 1945'],
      ['manchuria-core', '1945-08-09/1945-08-20', 'the USSR since 9 to 20 August 1945'],
    ]);
    const { axis, layout } = shown;
    expect(shown.lanes[0]?.bands[1]?.x).toBeCloseTo(xOf(day('1945-08-28'), axis, layout.width));
  });

  test('only days that are not sure have soft edges: those of the Habomai and of Manchuria', () => {
    const soft = shown.lanes.flatMap(({ territory: { id }, bands }) => bands.flatMap((b) => (b.soft === null ? [] : [`${id} ${b.soft.before}`])));
    expect(soft).toEqual(['habomai japan', 'manchuria-core japan']);
    const { soft: habomai } = shown.lanes[3]?.bands[1] ?? {};
    expect(habomai?.x).toBeCloseTo(xOf(day('1945-09-03'), shown.axis, 1200));
    expect(habomai?.width).toBeCloseTo((3 / 36) * 1200);
  });

  test('every landing is a mark of its own, and those on the islands are named, as fully as there is room', () => {
    expect(shown.bars).toEqual([]);
    const single = new Map(shown.marks.filter((m) => m.incidents.length === 1).map((m) => [String(m.incidents[0]?.id), m]));
    const named = ['landing-shumshu-1945', 'landing-etorofu-1945', 'landing-kunashiri-1945', 'landing-shikotan-1945', 'landing-habomai-1945'].map((id) => single.get(id)?.name);
    expect(named).toEqual(['Soviet troops land on Shumshu', 'Iturup', 'Soviet troops land on Kunashir / Kunashiri', 'Soviet troops land on Shikotan', 'Habomai']);
    expect(shown.treaties.map((m) => m.name)).toEqual(['Treaty between the USSR and the Republic of China', 'Japanese surrender signed aboard USS Missouri']);
  });

  test('an incident of several days shows them', () => {
    const habomai = shown.marks.find((m) => m.incidents[0]?.id === 'landing-habomai-1945');
    expect(habomai?.soft?.width).toBeCloseTo((3 / 36) * 1200);
  });
});

describe('the whole range', () => {
  const shown = picture(whole);

  test('has bars of years and diamonds that bear how many they are', () => {
    expect(shown.marks).toEqual([]);
    const bar = shown.bars.find((b) => b.days.start === day('1945-01-01'));
    expect(bar?.incidents.length).toBe(record.incidents.filter((i) => i.date.extent.start >= day('1945-01-01') && i.date.extent.start < day('1946-01-01') && i.category !== 'treaty').length);
    expect(shown.treaties.some((m) => m.incidents.length > 1)).toBe(true);
    expect([...ids(shown.treaties)].sort()).toEqual(record.incidents.filter((i) => i.category === 'treaty' && i.date.extent.start >= whole.start).map((i) => i.id).sort());
  });

  test('counts every incident since 1855 once', () => {
    const counted = shown.bars.flatMap((b) => b.incidents);
    expect(counted).toHaveLength(new Set(counted).size);
    expect(counted).toHaveLength(datedIn(alongAxis(record.incidents, everyIncident).others, whole).length);
  });

  test('without treaties and war has no diamond and fewer bars', () => {
    const fewer = picture(whole, { hidden: ['treaty', 'war'] });
    expect(fewer.treaties).toEqual([]);
    expect(fewer.bars.flatMap((b) => b.incidents).length).toBeLessThan(shown.bars.flatMap((b) => b.incidents).length);
  });

  test('on a telephone has fewer, broader bars', () => {
    const narrow = picture(whole, { layout: { width: 290, lane: 13, gap: 3, rows: 2, beside: 64 } });
    for (const [n, bar] of narrow.bars.entries()) {
      const before = narrow.bars[n - 1];
      if (before !== undefined) expect(bar.x).toBeGreaterThanOrEqual(before.x + before.width);
    }
    expect(narrow.bars.flatMap((b) => b.incidents)).toHaveLength(shown.bars.flatMap((b) => b.incidents).length);
  });

  test('in Japan’s view draws the lands as Japan does', () => {
    const lane = (shownIn: Picture) => shownIn.lanes[0]?.bands.map((b) => b.segment.fills.join('+'));
    expect(lane(picture(whole, { perspective: 'japan' }))).not.toEqual(lane(shown));
  });
});

test('at every zoom and width nothing lies on another, and nothing is left out', () => {
  fc.assert(
    fc.property(anyStretch, fc.integer({ min: 240, max: 2400 }), (axis, width) => {
      const shown = picture(axis, { layout: { ...LAYOUT, width } });
      const along = alongAxis(record.incidents, everyIncident);
      expect(ids(shown.treaties)).toEqual(datedIn(along.treaties, axis).map((d) => d.incident.id));
      const others = new Set(shown.bars.length > 0 ? shown.bars.flatMap((b) => b.incidents.map((i) => String(i.id))) : ids(shown.marks));
      for (const { incident } of datedIn(along.others, axis)) expect(others.has(incident.id)).toBe(true);
      for (const row of [0, 1, 2]) {
        for (const [n, mark] of shown.marks.filter((m) => m.row === row).entries()) {
          const before = shown.marks.filter((m) => m.row === row)[n - 1];
          if (before === undefined) continue;
          const wide = (m: Mark) => (m.incidents.length > 1 ? WIDE : MARK) / 2;
          expect(mark.x - wide(mark)).toBeGreaterThanOrEqual(Math.max(before.x + wide(before), endOf(before)) - 0.01);
        }
      }
      for (const { names, bands } of shown.lanes) {
        for (const [n, { x, text }] of names.entries()) {
          expect(x + widthOf(text, NAME_SIZE)).toBeLessThanOrEqual(Math.min(width, names[n + 1]?.x ?? width) + 0.01);
        }
        expect(bands.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

describe('what lies under the pointer', () => {
  const shown = picture(between('1945-08-08', '1945-09-12'));
  const x = (date: string) => xOf(day(date) + 0.5, shown.axis, 1200);

  test('a band, with its holder, up to the day of the change and from it', () => {
    const held = (date: string) => {
      const under = underPoint(shown, x(date), 2);
      return under?.kind === 'band' ? `${under.lane.territory.id} ${under.band.segment.from.text}` : under;
    };
    expect(held('1945-08-27')).toBe('iturup 1855-02-07');
    expect(held('1945-08-28')).toBe('iturup 1945-08-28');
  });

  test('a diamond, a mark, or its name', () => {
    const treaty = shown.treaties[0];
    const landing = shown.marks.find((m) => m.incidents[0]?.id === 'landing-shumshu-1945');
    if (treaty === undefined || landing === undefined) throw new Error('they are in the record');
    expect(underPoint(shown, treaty.x + 5, shown.rows.treaties)).toEqual({ kind: 'mark', mark: treaty });
    const y = rowMiddle(shown.rows, landing.row);
    for (const at of [landing.x, landing.x + 60]) expect(underPoint(shown, at, y)).toEqual({ kind: 'mark', mark: landing });
    expect(underPoint(shown, x('1945-09-11'), y)).toBeNull();
    expect(underPoint(shown, landing.x, shown.rows.base + 12)).toBeNull(); // the ticks
  });

  test('a bar, and beside it nothing', () => {
    const all = picture(whole);
    const bar = all.bars[0];
    if (bar === undefined) throw new Error('there are bars');
    expect(underPoint(all, bar.x + 1, all.rows.base - 5)).toEqual({ kind: 'bar', bar });
    expect(underPoint(all, -5, 5)).toBeNull();
  });
});

describe('20,000 incidents', () => {
  const read = readDataset(generatedRecord(20_000));
  if (!read.ok) throw new Error('the generated record is sound');
  const { incidents } = read.value;

  test('are bars from the centuries to the years, and single marks by days', () => {
    const along = alongAxis(incidents, everyIncident);
    const at = (axis: Stretch) => happeningsIn({ axis, layout: LAYOUT, along, territories, order: 'administrator' });
    const all = at(whole);
    expect(all.bars.reduce((sum, b) => sum + b.incidents.length, 0) + ids(all.treaties).length).toBe(datedIn(along.others, whole).length + datedIn(along.treaties, whole).length);
    expect(at(between('1943-01-01', '1947-12-31')).bars.length).toBeGreaterThan(0);
    expect(at(between('1945-08-08', '1945-09-12')).bars).toEqual([]);
  });
});

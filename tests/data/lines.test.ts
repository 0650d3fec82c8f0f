import { describe, expect, test } from 'vitest';
import { distanceToKm } from '../../src/domain/coasts';
import { distanceKm } from '../../src/domain/geodesy';
import { linesIn } from '../../src/domain/lines';
import { overlaps } from '../../src/domain/time';
import { at, edtf } from '../fixtures/dates';
import { ADVANCES, BORDERS, BY_THE_WAY, DAYS_OF_1945, RAILWAYS, UNDER_WAY } from '../fixtures/lines';
import { VIEWS } from '../fixtures/perspectives';
import { line } from '../fixtures/inRecord';
import { realRecord } from '../fixtures/realRecord';
import { shapeOf } from '../fixtures/shapes';

const { lines } = realRecord();

const courseOf = (id: string) => {
  const found = shapeOf('lines.geojson').features.find((f) => f.id === id);
  if (found === undefined) throw new Error(`there is no course of "${id}"`);
  return found.geometry;
};

/** The periods of a line in words: in which views, as what, from when to when. */
const periodsOf = (id: string): readonly string[] => line(id).periods.map((p) => `${p.in.join('+')} ${p.status} ${p.from.text} to ${p.to?.text ?? 'today'}`);

describe('each border, with its dates and what it is', () => {
  test.each<[string, readonly string[]]>([
    ['border-1855', ['control agreed 1855-02-07 to 1875-10-04~', 'japan+russia agreed 1855-02-07 to 1875-08-22', 'japan claimed 1952-04-28 to today']],
    ['border-1875-kuril', ['control agreed 1875-10-02~ to 1945-08-18/1945-08-23', 'japan agreed 1875-08-22 to 1952-04-28', 'russia agreed 1875-08-22 to 1946-02-02', 'japan claimed 1952-04-28 to today']],
    ['border-1875-la-perouse', ['control agreed 1875-09-19 to 1905-09-05', 'japan+russia agreed 1875-08-22 to 1905-09-05', 'japan claimed 1952-04-28 to today']],
    ['border-1905', ['control agreed 1905-09-05 to 1945-08-11/1945-08-25', 'japan agreed 1905-09-05 to 1952-04-28', 'russia agreed 1905-09-05 to 1946-02-02', 'japan claimed 1952-04-28 to today']],
    ['line-of-control-nemuro', ['control control 1945-08-25/1945-09-05 to today', 'russia claimed 1946-02-02 to 1991-12-26', 'russia claimed 1991-12-26 to today']],
    ['macarthur-line', ['control+japan+russia ordered 1946-06-22 to 1952-04-28']],
    ['line-1858', ['control+japan+russia agreed 1858-05-28 to 1860-11-14', 'control+japan+russia agreed 1860-11-14 to today']],
    ['line-1860', ['control+japan+russia agreed 1860-11-14 to today']],
  ])('%s', (id, expected) => {
    expect([...periodsOf(id)].sort()).toEqual([...expected].sort());
    expect(line(id).kind).toBe('border');
  });

  test('there is no other', () => {
    const known = new Set(VIEWS.flatMap((view) => BORDERS[view].flatMap(([, stand]) => stand.map((words) => words.split(' ')[0] ?? ''))));
    expect(lines.filter((l) => l.kind === 'border').map((l) => l.id).sort()).toEqual([...known].sort());
  });

  test('the present line off Nemuro is a line of control, nowhere an agreed border', () => {
    expect(line('line-of-control-nemuro').periods.map((p) => p.status)).not.toContain('agreed');
    expect(line('line-of-control-nemuro').periods.filter((p) => p.in.includes('japan'))).toEqual([]);
  });

  test.each(Object.entries(BY_THE_WAY))('%s runs where it says', (id, points) => {
    for (const [name, lon, lat] of points) expect(distanceToKm([lon, lat], courseOf(id)), name).toBeLessThan(25);
  });

  test('what is drawn beyond what its treaty says is marked as approximate; only the fiftieth parallel is exact', () => {
    expect(lines.filter((l) => l.kind !== 'railway' && !l.approximate).map((l) => l.id)).toEqual(['border-1905']);
  });

  test('none is older than the treaty that it rests on, and each rests on it', () => {
    const ofTreaty = { 'border-1855': 'shimoda', 'border-1875-kuril': 'stp1875', 'border-1875-la-perouse': 'stp1875', 'border-1905': 'portsmouth', 'line-1858': 'aigun', 'line-1860': 'peking1860', 'macarthur-line': 'scap1033' };
    for (const [id, source] of Object.entries(ofTreaty)) {
      const [first] = line(id).periods;
      expect(first?.sources.map((c): string => c.source), id).toContain(source);
    }
  });
});

describe('the railways of Manchuria', () => {
  test.each(RAILWAYS)('%s is the %s from %s to %s', (id, name, from, to) => {
    expect(line(id).kind).toBe('railway');
    expect(line(id).periods.map((p) => [p.name, p.from.text, p.to?.text])).toContainEqual([name, from, to]);
  });

  test('there is no other, under no other name', () => {
    expect(lines.filter((l) => l.kind === 'railway').flatMap((l) => l.periods)).toHaveLength(RAILWAYS.length);
  });

  test('the line south of Changchun passes to Japan by the Treaty of Portsmouth, the others stay Russian', () => {
    const on = (day: string) => linesIn(lines, { perspective: 'control', span: at(day) }).filter((s) => s.line.kind === 'railway').map(({ period }) => period.name);
    expect(on('1905-09-04')).toEqual(['Chinese Eastern Railway', 'Chinese Eastern Railway, southern branch']);
    expect(on('1905-09-05')).toEqual(['Chinese Eastern Railway', 'South Manchuria Railway']);
    expect(on('1952-12-30')).toEqual(['Chinese Changchun Railway', 'Chinese Changchun Railway']);
    expect(on('1952-12-31')).toEqual([]);
  });
});

describe('the landings and advances of August and September 1945', () => {
  test.each(Object.entries(ADVANCES))('%s', (id, { first, last, confidence, to }) => {
    const [period, ...more] = line(id).periods;
    expect(more).toEqual([]);
    if (period === undefined) return expect.fail('it has no period');
    const { from, to: end } = period;
    expect([from.extent.start, end?.extent.end]).toEqual([at(first).start, at(last).end + 1]); // it ends on the day after its last
    expect(period.in).toEqual(['control', 'japan', 'russia']); // what happened is no point of view
    expect([line(id).kind, line(id).approximate, period.status, period.confidence]).toEqual(['advance', true, 'control', confidence]);
    const course = courseOf(id);
    const ends = course.type === 'MultiLineString' ? course.coordinates.flatMap((part) => part.slice(-1)) : course.type === 'LineString' ? course.coordinates.slice(-1) : [];
    const nearest = Math.min(...ends.map((point) => distanceKm([...to], point)));
    expect(nearest).toBeLessThan(60);
  });

  test('there is no other', () => expect(lines.filter((l) => l.kind === 'advance').map((l) => l.id).sort()).toEqual(Object.keys(ADVANCES).sort()));

  test.each(DAYS_OF_1945)('%s: %j', (day, underWay) => {
    for (const perspective of VIEWS) {
      const standing = linesIn(lines, { perspective, span: at(day) }).filter((s) => s.line.kind === 'advance').map((s) => s.line.id);
      expect(standing.sort(), perspective).toEqual(underWay.map((words) => UNDER_WAY[words] ?? words).sort());
    }
  });

  test('Iturup, Kunashir and Shikotan are reached before the surrender is signed, the Habomai after', () => {
    const signed = at('1945-09-02');
    const extents = (ids: readonly string[]) => ids.map((id) => line(id).periods[0]?.from.extent.start ?? Infinity);
    for (const start of extents(['advance-etorofu-1945', 'advance-kunashiri-1945', 'advance-shikotan-1945'])) expect(start).toBeLessThan(signed.start);
    for (const start of extents(['advance-habomai-first-1945', 'advance-habomai-second-1945'])) expect(start).toBeGreaterThanOrEqual(signed.end);
  });

  test('no advance lies outside 9 August to 5 September 1945', () => {
    const war = { start: at('1945-08-09').start, end: at('1945-09-05').end };
    const outside = lines.filter((l) => l.kind === 'advance').flatMap((l) => l.periods).filter((p) => !overlaps(p.from.extent, war) || (p.to?.extent.end ?? Infinity) > war.end + 1);
    expect(outside.map((p) => p.name)).toEqual([]);
  });
});

describe('what is said of every line', () => {
  const periods = lines.flatMap((l) => l.periods.map((p) => ({ id: l.id, ...p })));

  test('each period has a source, a name and its confidence', () => {
    expect(periods.filter((p) => p.sources.length === 0 || p.name.trim() === '').map((p) => p.id)).toEqual([]);
    expect(lines.filter((l) => l.drawn.length < 20).map((l) => l.id)).toEqual([]);
  });

  test('a name gives both sides’ forms', () => {
    const VRIES = 'Etorofu / Vries Strait';
    for (const { id, name } of periods) {
      const says = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(name.replace(VRIES, ''));
      const together: readonly (readonly [string, string])[] = [['Iturup', 'Etorofu'], ['Kunashir', 'Kunashiri'], ['La Perouse', 'Soya'], ['Goyomai', 'Soviet Strait'], ['Nemuro Strait', 'Kunashir Strait']];
      for (const [a, b] of together) expect(says(a), `${id}: “${name}” gives ${a} and ${b} together`).toBe(says(b));
      expect(says('Vries'), `${id}: “${name}”`).toBe(false);
    }
    expect(periods.filter((p) => p.name.includes(VRIES)).map((p) => p.id)).toEqual(['border-1855']);
  });

  test('no name and no note uses the word of one side', () => {
    const texts = periods.flatMap((p) => [p.name, p.note ?? '']);
    expect(texts.filter((t) => /liberat|occup|return|illegal|annex/i.test(t))).toEqual([]);
  });

  test('no period ends before it begins', () => {
    expect(periods.filter((p) => p.to !== null && p.to.extent.end <= p.from.extent.start).map((p) => p.id)).toEqual([]);
    expect(edtf('1875-10-04~').extent.start).toBe(at('1875-10-04').start); // an approximate day counts as that day
  });
});

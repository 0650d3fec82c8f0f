import { describe, expect, test } from 'vitest';
import { Category, Party, type Incident, type IncidentId } from '../../src/domain/model';
import { firstView, type View } from '../../src/domain/view';
import { bitsOf, columnsOf, LAYOUT, mercatorOf } from '../../src/map/crowd/columns';
import { markUnder, type Pointer } from '../../src/map/crowd/pick';
import { uniformsOf } from '../../src/map/crowd/uniforms';
import { incidentPoints } from '../../src/map/layers/incidents';
import { drawnBy, ruleOf } from '../../src/map/marks';
import { pointsOf } from '../../src/map/svg/source';
import { NO_GEOMETRY } from '../../src/state/load';
import { at, RANGE } from '../fixtures/dates';
import { generatedRecord } from '../fixtures/generatedRecord';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const record = realRecord();
const columns = columnsOf(record);
const bytes = new DataView(columns.bytes); // on machines whose lowest byte comes first
const rule = (text: string, patch: Partial<View> = {}, dataset = record) => ruleOf(dataset, { ...firstView(RANGE), span: at(text), ...patch });

describe('a record as columns', () => {
  test('holds every incident that has a place, with its days, kind, parties and lands', () => {
    const placed = record.incidents.filter((i) => i.place !== null);
    expect(new Set(columns.index.sorted)).toEqual(new Set(placed));
    expect(bytes.byteLength).toBe(placed.length * LAYOUT.size);
    for (const [n, i] of columns.index.sorted.entries()) {
      const from = n * LAYOUT.size;
      expect([bytes.getFloat32(from + LAYOUT.days, true), bytes.getFloat32(from + LAYOUT.days + 4, true)]).toEqual([i.date.extent.start, i.date.extent.end]);
      expect(Category.options[bytes.getUint8(from + LAYOUT.kind)]).toBe(i.category);
      expect(Party.options.filter((_, bit) => (bytes.getUint32(from + LAYOUT.parties, true) >>> bit) & 1)).toEqual(Party.options.filter((p) => i.parties.includes(p)));
      expect(columns.lands.filter((_, bit) => (bytes.getUint32(from + LAYOUT.lands, true) >>> bit) & 1)).toEqual(columns.lands.filter((l) => i.territories.includes(l)));
    }
  });

  test('places are right to a few metres, and marks of one place fan out as a small record’s do', () => {
    const points = new Map(incidentPoints(record.incidents).features.map((f) => [f.id, f]));
    for (const [n, i] of columns.index.sorted.entries()) {
      const [x, y] = mercatorOf(i.place?.lon ?? 0, i.place?.lat ?? 0);
      expect(Math.abs((columns.positions[2 * n] ?? 0) + columns.origin[0] - x) * 40_000_000).toBeLessThan(5);
      expect(Math.abs((columns.positions[2 * n + 1] ?? 0) + columns.origin[1] - y) * 40_000_000).toBeLessThan(5);
      expect([columns.offsets[2 * n], columns.offsets[2 * n + 1]].map((v) => v ?? 0)).toEqual(points.get(i.id)?.properties?.['offset']);
    }
  });

  test('the square of Mercator has the meridian of Greenwich and the equator in its middle, and the north above', () => {
    expect(mercatorOf(0, 0)).toEqual([0.5, 0.5]);
    expect(mercatorOf(180, 0)[0]).toBe(1);
    expect(mercatorOf(0, 85.0511287798066)[1]).toBeCloseTo(0, 9);
  });

  test('a hundred at one place stand close, and none on another', () => {
    const raw = smallRaw();
    const [first] = raw.incidents;
    const crowded = readOrThrow({ ...raw, incidents: Array.from({ length: 100 }, (_, n) => ({ ...first, id: `n-${n}` })) });
    const { offsets, farthest } = columnsOf(crowded);
    expect(farthest).toBeLessThan(130);
    const spots = Array.from({ length: 100 }, (_, n) => [offsets[2 * n] ?? 0, offsets[2 * n + 1] ?? 0] as const);
    for (const [n, [x, y]] of spots.entries()) for (const [x2, y2] of spots.slice(n + 1)) expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(18);
  });

  test('the bits of the parties reach the last of them', () => {
    expect(bitsOf(['JP'], Party.options)).toBe(1);
    expect(bitsOf(Party.options, Party.options)).toBe(2 ** Party.options.length - 1);
    expect(bitsOf(Array.from({ length: 32 }, (_, n) => n), Array.from({ length: 32 }, (_, n) => n))).toBe(0xffffffff);
  });

  test('33 lands do not fit and are refused', () => {
    const [land] = record.territories;
    const territories = Array.from({ length: 33 }, (_, n) => ({ ...land, id: `land-${n}` })) as unknown as typeof record.territories;
    expect(() => columnsOf({ incidents: [...record.incidents], territories })).toThrow(/33 lands/);
  });
});

describe('a drawing of a large record', () => {
  test('has the same points as of a small one, made when they are asked for', () => {
    const dataset = readOrThrow(generatedRecord(2100));
    expect(drawnBy(dataset.incidents.length)).toBe('rule');
    const pointOf = pointsOf({ dataset, geometry: NO_GEOMETRY });
    const expected = incidentPoints(dataset.incidents).features;
    expect(expected.map((f) => pointOf(f.id as IncidentId))).toEqual(expected);
    expect(dataset.incidents.filter((i) => i.place === null).map((i) => pointOf(i.id)).every((f) => f === null)).toBe(true);
  });
});

describe('the rule as numbers', () => {
  test('hidden categories have no bit', () => {
    expect(uniformsOf(rule('1945'), columns.lands).categories).toBe(2 ** Category.options.length - 1);
    expect(uniformsOf(rule('1945', { hidden: [...Category.options] }), columns.lands).categories).toBe(0);
    expect(uniformsOf(rule('1945', { hidden: ['treaty'] }), columns.lands).categories & 1).toBe(0);
  });
});

describe('the mark under the pointer', () => {
  const generated = readOrThrow(generatedRecord(3000));
  const crowd = columnsOf(generated);
  /** A page on which a degree is ten pixels. */
  const pointer = (x: number, y: number, more: Partial<Pointer> = {}): Pointer => {
    const merc = (px: number, py: number) => mercatorOf(px / 10, 90 - py / 10);
    return {
      point: [x, y],
      reach: 10,
      scale: 1,
      around: (r) => [merc(x - r, 0)[0], merc(0, Math.max(60, y - r))[1], merc(x + r, 0)[0], merc(0, y + r)[1]],
      project: (lon, lat) => [10 * lon, 10 * (90 - lat)],
      ...more,
    };
  };
  const spotOf = (i: Incident): readonly [number, number] => {
    const n = crowd.index.sorted.findIndex((x) => x.id === i.id);
    return [10 * (i.place?.lon ?? 0) + (crowd.offsets[2 * n] ?? 0), 10 * (90 - (i.place?.lat ?? 0)) + (crowd.offsets[2 * n + 1] ?? 0)];
  };

  test('is one that is drawn there; none is found where none is drawn', () => {
    const present = rule('1950', {}, generated);
    const seen = crowd.index.sorted.filter((i) => i.date.text.startsWith('1950'));
    expect(seen.length).toBeGreaterThan(5);
    for (const incident of seen) {
      const [x, y] = spotOf(incident);
      const found = markUnder(crowd, present, pointer(x, y, { reach: 0.5 }));
      const its = generated.incidents.find((i) => i.id === found);
      expect(its?.date.text.slice(0, 4)).toBe('1950'); // a present mark before a passed one
      expect(spotOf(its as Incident)[0]).toBeCloseTo(x, 0);
    }
    expect(markUnder(crowd, present, pointer(300, 300))).toBeNull();
  });

  test('is none that is still to come, has faded, or is hidden', () => {
    const [only] = crowd.index.sorted.filter((i) => i.date.text.startsWith('1950'));
    if (only === undefined) throw new Error('nothing happens in 1950');
    const alone = columnsOf({ incidents: [only], territories: generated.territories });
    const [x, y] = [10 * (only.place?.lon ?? 0), 10 * (90 - (only.place?.lat ?? 0))];
    const found = (text: string, patch: Partial<View> = {}): IncidentId | null => markUnder(alone, rule(text, patch, generated), pointer(x + 9, y - 9));
    expect(found('1950')).toBe(only.id);
    expect(found('1955')).toBe(only.id);
    expect(found('1949')).toBeNull();
    expect(found('1970')).toBeNull();
    expect(found('1950', { hidden: [only.category] })).toBeNull();
    expect(markUnder(alone, rule('1950', {}, generated), pointer(x + 11, y))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterRows, FILTERS, isChosen, loosenings, meets, searchFor, sortRows, wayOf, type Asked } from '../../src/domain/browse';
import { browseRows, type Row } from '../../src/domain/browseRows';
import { byDate, everyIncident, isShown } from '../../src/domain/incidents';
import { Confidence } from '../../src/domain/model';
import { readDataset } from '../../src/domain/schema';
import { printSpan, type Extent } from '../../src/domain/time';
import { firstTable, LISTS, SORTS, WHOSE, type List, type Selection, type Sort } from '../../src/domain/view';
import { say } from '../../src/i18n';
import { at, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { anyFilter } from '../fixtures/filters';
import { generatedIncidents, generatedRecord } from '../fixtures/generatedRecord';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const record = realRecord();
const browse = browseRows(record, say);
const small = browseRows(readOrThrow(smallRaw()), say);

const anything: Asked = deepFreeze({ table: firstTable, span: at('1945'), ...everyIncident });
const found = (list: List, words: string, asked: Partial<Asked['table']> = {}, more: Partial<Omit<Asked, 'table'>> = {}): readonly Row[] =>
  filterRows(browse.rows[list], { ...anything, ...more, list, table: { ...firstTable, ...asked }, holds: searchFor(browse, words) });
const keys = (rows: readonly Row[]): readonly string[] => rows.map((r) => r.key);
const rowOf = (list: List, key: string): Row => {
  const row = browse.rows[list].find((r) => r.key === key);
  if (row === undefined) throw new Error(`${list} has no row "${key}"`);
  return row;
};

describe('the rows of the record', () => {
  test('hold every thing of every list, each under a key of its own', () => {
    const { territories, incidents, positions, sources, places } = record;
    expect([browse.rows.lands.length, browse.rows.incidents.length, browse.rows.positions.length, browse.rows.sources.length, browse.rows.places.length]).toEqual([territories.length, incidents.length, positions.length, sources.length, places.length]);
    expect([browse.rows.periods.length, browse.rows.claims.length]).toEqual([territories.flatMap((x) => x.periods).length, territories.flatMap((x) => x.claims).length]);
    expect([browse.rows.arguments.length, browse.rows.lines.length]).toEqual([record.arguments.length, record.lines.flatMap((x) => x.periods).length]);
    for (const list of LISTS) expect(new Set(keys(browse.rows[list])).size, list).toBe(browse.rows[list].length);
  });

  test('stand in the order of time, periods and claims by land, sources and places by name', () => {
    expect(keys(browse.rows.incidents)).toEqual([...record.incidents].sort(byDate).map((i) => i.id));
    expect(browse.rows.periods.map((r) => r.lands[0])).toEqual(record.territories.flatMap((x) => x.periods.map(() => x.id)));
    expect(keys(small.rows.positions)).toEqual(['first-note', 'second-note']);
    for (const list of ['sources', 'places'] as const) {
      const names = browse.rows[list].map((r) => String(r.sort.name));
      expect(names, list).toEqual([...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
  });

  test('cite a passage once, though both accounts rest on it', () => {
    for (const row of browse.rows.incidents) expect(new Set(row.citations.map((c) => `${c.source} ${c.at ?? ''}`)).size).toBe(row.citations.length);
  });
});

describe('a search finds what concerns a land by any spelling of it', () => {
  const concerning = browse.rows.incidents.filter((r) => r.lands.some((id) => id === 'iturup'));

  test.each(['Iturup', 'Etorofu', 'etorofu-tō', '択捉', 'エトロフ', 'Итуруп', 'ИТУРУП', '择捉'])('%s', (spelling) => {
    expect(keys(found('incidents', spelling))).toEqual(expect.arrayContaining([...keys(concerning)]));
    expect(keys(found('lands', spelling))).toEqual(['iturup']);
    expect(new Set(found('periods', spelling).flatMap((r) => r.lands))).toContain('iturup');
    expect(found('positions', spelling).length).toBeGreaterThan(0);
    expect(found('arguments', spelling).length).toBeGreaterThan(0);
  });

  test.each(['Toyohara', '豊原', 'Южно-Сахалинск'])('and an incident by its place: %s', (spelling) => {
    expect(keys(found('places', spelling))).toContain('yuzhno-sakhalinsk');
    const there = record.incidents.filter((i) => i.place?.name.includes('Toyohara'));
    expect(there.length).toBeGreaterThan(0);
    expect(keys(found('incidents', spelling))).toEqual(expect.arrayContaining(there.map((i) => i.id)));
  });
});

describe('a search finds what is said and shown', () => {
  test.each<[string, string, string]>([
    ['its title', 'troops land Shikotan', 'landing-shikotan-1945'],
    ['its day in words', '1 September 1945 shikotan', 'landing-shikotan-1945'],
    ['its day in numbers', '1945-09-01 shikotan', 'landing-shikotan-1945'],
    ['its category', 'war shikotan 1945', 'landing-shikotan-1945'],
    ['a land and a place of its own', '色丹 Shakotan', 'landing-shikotan-1945'],
  ])('by %s: %s', (_, words, id) => expect(keys(found('incidents', words))).toContain(id));

  test('by the title of a source', () => {
    const [source] = record.sources.filter((s) => record.incidents.some((i) => i.sources.some((c) => c.source === s.id)));
    const citing = record.incidents.filter((i) => i.sources.some((c) => c.source === source?.id)).map((i) => i.id);
    expect(keys(found('incidents', source?.title ?? ''))).toEqual(expect.arrayContaining(citing));
  });

  test('by how a side tells it', () => {
    const told = record.incidents.find((i) => i.accounts !== undefined);
    expect(keys(found('incidents', told?.accounts?.[1]?.text ?? ''))).toEqual([told?.id]);
  });

  test('only where every word is found', () => expect(found('incidents', 'Shikotan qqqq')).toEqual([]));
  test('everything where no word is asked for', () => {
    for (const list of LISTS) expect(found(list, ' … ')).toBe(browse.rows[list]);
  });
});

describe('the filters', () => {
  const anyTable = fc.record({
    words: fc.constantFrom('', 'a', 'treaty', 'Итуруп', '1945 japan'),
    within: fc.constantFrom('all' as const, 'span' as const),
    side: fc.option(fc.constantFrom(...WHOSE)),
    land: fc.option(fc.constantFrom(...record.territories.map((x) => x.id))),
    confidence: fc.option(fc.constantFrom(...Confidence.options)),
  });
  const anyList = fc.constantFrom(...LISTS);
  const anySpan = fc.constantFrom('1855', '1905-09', '1945', '1945-09-01', '2022').map(at);

  test('let through exactly the rows that meet each of them, in their order', () => {
    fc.assert(
      fc.property(anyList, anyTable, anySpan, anyFilter, (list, table, span, filter) => {
        const { words, within, side, land, confidence } = table;
        const has = FILTERS[list];
        const alone = (asked: Partial<Asked['table']>, w = ''): ReadonlySet<string> => new Set(keys(found(list, w, asked, { span })));
        const ways = [alone({}, words), alone({ within }), alone({ side }), alone({ land }), alone({ confidence })];
        const expected = browse.rows[list].filter((r) => ways.every((w) => w.has(r.key)) && !(r.item.kind === 'incident' && !isShown(r.item.incident, filter)));
        const rows = filterRows(browse.rows[list], { list, table, span, ...filter, holds: searchFor(browse, words) });
        expect(keys(rows)).toEqual(keys(expected));
        for (const row of rows) {
          if (has.within && within === 'span') expect(meets(row, span)).toBe(true);
          if (side !== null && has.sides.includes(side)) expect(row.sides).toContain(side);
          if (has.land && land !== null) expect(row.lands).toContain(land);
          if (has.confidence && confidence !== null) expect(row.confidence).toBe(confidence);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('that a list has not let all of it through', () => {
    expect(found('arguments', '', { within: 'span', confidence: 'low' })).toHaveLength(record.arguments.length);
    expect(found('sources', '', { land: record.territories[0]?.id ?? null, side: 'CN' })).toHaveLength(record.sources.length);
    expect(found('claims', '', { side: 'joint' })).toHaveLength(browse.rows.claims.length);
  });

  test('by the shown date: on 31 August 1945 Shikotan is Japan’s, on 1 September the USSR’s', () => {
    const held = (date: string) => found('periods', 'shikotan', { within: 'span' }, { span: at(date) }).flatMap((r) => (r.item.kind === 'period' ? [...r.item.period.by] : []));
    expect(held('1945-08-31')).toEqual(['JP']);
    expect(held('1945-09-01')).toEqual(['USSR']);
    expect(held('1945')).toEqual(['JP', 'USSR']);
  });
});

describe('sorting', () => {
  const anySort = fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() });
  const valueOf = (row: Row, { by }: Sort) => row.sort[by];

  test('keeps every row, equal ones in their order, and those without a value last both ways', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), anySort, (list, sort) => {
        const rows = browse.rows[list];
        const sorted = sortRows(rows, sort);
        expect([...keys(sorted)].sort()).toEqual([...keys(rows)].sort());
        const place = new Map(rows.map((r, n) => [r.key, n]));
        sorted.slice(1).forEach((row, n) => {
          const before = sorted[n];
          const [a, b] = [before && valueOf(before, sort), valueOf(row, sort)];
          if (b === undefined) return;
          expect(a).toBeDefined();
          if (a === b) expect(place.get(before?.key ?? '')).toBeLessThan(place.get(row.key) ?? -1);
          else expect((a ?? 0) < b).toBe(!sort.descending);
        });
      }),
    );
  });

  test('in no order gives the list’s own', () => expect(sortRows(browse.rows.incidents, null)).toBe(browse.rows.incidents));

  test('places in no land of the record come after those in one', () => {
    for (const descending of [false, true]) {
      const last = sortRows(browse.rows.places, { by: 'place', descending }).map((r) => r.lands.length === 0);
      expect(last.indexOf(true)).toBe(last.lastIndexOf(false) + 1);
    }
  });
});

describe('where nothing is left', () => {
  const asked: Asked = { ...anything, table: { ...firstTable, words: 'Shikotan', within: 'span', side: 'CN' }, span: at('1957'), hidden: ['war'] };

  test('it is said what could be given up, with the rows that there would then be', () => {
    for (const { what, count } of loosenings(browse, 'incidents', { ...asked, table: { ...asked.table, side: null } })) {
      expect(count).toBe(filterRows(browse.rows.incidents, { ...asked, list: 'incidents', table: { ...asked.table, side: null, [what]: firstTable[what as 'words'] }, holds: searchFor(browse, what === 'words' ? '' : 'Shikotan') }).length);
    }
    expect(loosenings(browse, 'incidents', { ...asked, table: { ...asked.table, side: null } }).map((w) => w.what)).toEqual(['within']);
  });

  test('nothing helps alone where two filters each leave nothing', () => expect(loosenings(browse, 'incidents', { ...asked, table: { ...asked.table, words: 'qqqq', within: 'span' } })).toEqual([]));
  test('only what is set can be given up', () => expect(loosenings(browse, 'places', anything)).toEqual([]));
});

describe('what is chosen is marked', () => {
  const shikotan = { kind: 'territory', id: record.territories.find((x) => x.id === 'shikotan')?.id } as Selection;
  const chosen = (list: List, selection: Selection | null, span: Extent) => keys(browse.rows[list].filter((r) => isChosen(r, selection, span)));

  test('of a land its period on the day, not the one before', () => {
    expect(chosen('periods', shikotan, at('1945-08-31'))).toEqual(['shikotan 1855-02-07']);
    expect(chosen('periods', shikotan, at('1945-09-01'))).toEqual(['shikotan 1945-09-01']);
    expect(chosen('lands', shikotan, at('1855'))).toEqual(['shikotan']);
  });

  test('an incident and a place by themselves, in no other list', () => {
    const incident = { kind: 'incident', id: record.incidents[0]?.id } as Selection;
    const place = { kind: 'place', id: record.places[0]?.id } as Selection;
    for (const list of LISTS) {
      expect(chosen(list, incident, at('1945'))).toEqual(list === 'incidents' ? [record.incidents[0]?.id] : []);
      expect(chosen(list, place, at('1945'))).toEqual(list === 'places' ? [record.places[0]?.id] : []);
      expect(chosen(list, null, at('1945'))).toEqual([]);
    }
  });
});

describe('a row leads', () => {
  const way = (list: List, key: string, shown = '1900') => {
    const to = wayOf(rowOf(list, key), at(shown));
    return to && { ...to, span: to.span && printSpan(to.span) };
  };

  test('from a period to its land on its first day, as fine as that is known', () => {
    expect(way('periods', 'shikotan 1945-09-01')).toEqual({ selection: { kind: 'territory', id: 'shikotan' }, span: '1945-09-01' });
    expect(way('periods', 'cer-zone 1917-12/1920-09-23')).toEqual({ selection: { kind: 'territory', id: 'cer-zone' }, span: '1917-12' });
  });

  test('from a claim and a position likewise', () => {
    const claim = browse.rows.claims.find((r) => r.extent !== null && r.extent.start > RANGE.start);
    expect(claim && wayOf(claim, at('1900'))?.span?.start).toBe(claim?.extent?.start);
    const position = browse.rows.positions.at(-1);
    expect(position && wayOf(position, at('1900'))).toMatchObject({ selection: { kind: 'territory', id: position?.lands[0] }, span: { start: position?.extent?.start } });
  });

  test('from an incident and a place to themselves, without a date', () => {
    expect(way('incidents', 'landing-shikotan-1945')).toEqual({ selection: { kind: 'incident', id: 'landing-shikotan-1945' }, span: null });
    expect(way('places', 'abashiri')).toEqual({ selection: { kind: 'place', id: 'abashiri' }, span: null });
  });

  test('from a line to its first day, unless it stands; from a source and an argument nowhere', () => {
    const line = browse.rows.lines.find((r) => r.key.startsWith('advance-shikotan'));
    expect(line && wayOf(line, at('1900'))?.span?.start).toBe(line?.extent?.start);
    expect(line && wayOf(line, at('1945'))).toBeNull();
    for (const list of ['sources', 'arguments'] as const) expect(browse.rows[list].every((r) => wayOf(r, at('1945')) === null)).toBe(true);
  });
});

describe('a generated record', () => {
  test.each([1, 200, 2000])('of %d incidents is sound, and of that size', (size) => {
    const read = readDataset(generatedRecord(size));
    expect(read.ok ? read.value.incidents.length : read.problem.slice(0, 3)).toBe(size);
  });

  test('is always the same, spreads from 1855 to 2026, and is another with another seed', () => {
    expect(generatedRecord(50)).toEqual(generatedRecord(50));
    expect(generatedRecord(50, { seed: 2 }).incidents).not.toEqual(generatedRecord(50).incidents);
    const years = [...generatedIncidents(1000)].map((i) => Number(i.date.slice(0, 4)));
    expect([Math.min(...years), Math.max(...years)]).toEqual([1855, 2026]);
  });
});

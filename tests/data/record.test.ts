import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../geo/checks';
import { distanceKm } from '../../src/domain/geodesy';
import { kinds } from '../../geo/whole';
import { incidentsIn } from '../../src/domain/incidents';
import { Category, type Figure, type Names } from '../../src/domain/model';
import { referencesIn } from '../../src/domain/references';
import { at, RANGE } from '../fixtures/dates';
import { GROUP_NAMES, PLACE_NAMES, TERRITORY_NAMES, type Named } from '../fixtures/historyNames';
import { place } from '../fixtures/inRecord';
import { STARTS } from '../fixtures/periods';
import { incident, realRecord, territory } from '../fixtures/realRecord';
import { builtShapes } from '../fixtures/shapes';

const record = realRecord();

/** The incidents without which the atlas would not tell the story. */
const MUST_HAVE = [
  'russo-japanese-war-1904', 'treaty-portsmouth-1905', 'soviet-declaration-war-1945', 'manchurian-operation-1945', 'joint-declaration-1956', 'afghanistan-invasion-1979',
  'frontline-aid-1980', 'sanctions-1980', 'nakasone-reagan-1983', 'gorbachev-1985', 'gorbachev-reforms-view-1990', 'houston-summit-1990', 'hashimoto-speech-1997',
  'krasnoyarsk-1997', 'kawana-1998', 'kisshin-maru-2006', 'textbook-2008', 'mid-statement-2008', 'five-projects-2017', 'points-convergence-2018', 'princess-takamado-2018',
  'roadmap-2018', 'putin-no-preconditions-2018', 'singapore-2018', 'motegi-nagoya-2019', 'ft-leak-2024',
];

describe('the periods of control', () => {
  test('are of fourteen territories, the disputed islands first', () => {
    expect(record.territories.map((t) => t.id)).toEqual([
      'iturup', 'kunashir', 'shikotan', 'habomai', 'urup', 'kurils-north-central', 'sakhalin-south', 'sakhalin-north',
      'manchuria-core', 'jehol', 'kwantung', 'cer-zone', 'outer-manchuria-amur', 'outer-manchuria-primorye',
    ]);
    expect(record.territories.filter((t) => t.group === 'disputed')).toHaveLength(4);
  });

  test('begin where the project’s history begins them, all 111', () => {
    expect(Object.values(STARTS).flat()).toHaveLength(111);
    for (const [id, starts] of Object.entries(STARTS)) expect(territory(id).periods.map((p) => p.from.text), id).toEqual(starts);
  });

  test('follow each other without gap or overlap, and the last goes on', () => {
    for (const t of record.territories) {
      for (const [n, period] of t.periods.entries()) expect(period.to?.text ?? null, t.id).toBe(t.periods[n + 1]?.from.text ?? null);
    }
  });

  test('all reach back to 1855, but for the railway, which was not yet there', () => {
    const late = record.territories.filter((t) => (t.periods[0]?.from.extent.start ?? RANGE.end) > RANGE.start).map((t) => t.id);
    expect(late).toEqual(['cer-zone']);
  });

  test('are said of a claimant for every day on which someone held it', () => {
    for (const t of record.territories) {
      for (const side of t.claimants) {
        const claims = t.claims.filter((c) => c.claimant === side);
        expect(claims[0]?.from.text, `${t.id} ${side}`).toBe(t.periods[0]?.from.text);
        expect(claims.at(-1)?.to, `${t.id} ${side}`).toBeNull();
      }
    }
  });
});

describe('the incidents', () => {
  test('are at least ninety, and those that must be told are among them', () => {
    expect(record.incidents.length).toBeGreaterThanOrEqual(90);
    expect(MUST_HAVE).toHaveLength(26);
    expect(MUST_HAVE.filter((id) => !record.incidents.some((i) => i.id === id))).toEqual([]);
  });

  test('are of every category and of every decade since the 1850s', () => {
    expect(new Set(record.incidents.map((i) => i.category))).toEqual(new Set(Category.options));
    for (let year = 1855; year < 2025; year += 10) {
      const decade = { start: at(String(year)).start, end: at(String(year + 9)).end };
      expect(incidentsIn(record.incidents, decade).length, `${year}`).toBeGreaterThan(0);
    }
  });

  test.each([
    ['treaty-portsmouth-1905', '1905-09-05'],
    ['joint-declaration-1956', '1956-10-19'],
    ['landing-etorofu-1945', '1945-08-28'],
    ['landing-kunashiri-1945', '1945-09-01'],
    ['landing-shikotan-1945', '1945-09-01'],
    ['landing-habomai-1945', '1945-09-03/1945-09-05'],
    ['kisshin-maru-2006', '2006-08-16'],
    ['putin-no-preconditions-2018', '2018-09-12'],
    ['singapore-2018', '2018-11-14'],
    ['san-francisco-treaty-1951', '1951-09-08'],
  ])('%s is dated %s', (id, date) => expect(incident(id).date.text).toBe(date));

  test('name the land on which they tell of a landing', () => {
    for (const [id, land] of [['landing-etorofu-1945', 'iturup'], ['landing-kunashiri-1945', 'kunashir'], ['landing-shikotan-1945', 'shikotan'], ['landing-habomai-1945', 'habomai']] as const) {
      expect(incident(id).territories).toContain(land);
    }
  });
});

describe('the sources', () => {
  test('are given for every period, claim and incident, and each is used', () => {
    const facts = [...record.territories.flatMap((t) => [...t.periods, ...t.claims]), ...record.incidents];
    expect(facts.filter((f) => f.sources.length === 0)).toEqual([]);
    const cited = new Set(kinds.flatMap((kind) => record[kind].flatMap((value) => referencesIn(value))).filter((r) => r.to === 'sources').map((r): string => r.id));
    expect(record.sources.filter((s) => !cited.has(s.id)).map((s) => s.id)).toEqual([]);
  });

  test('are of both sides: neither Japan nor Russia has more than three times the documents of the other', () => {
    const count = (side: string) => record.sources.filter((s) => s.side === side).length;
    expect(count('JP') / count('RU')).toBeLessThan(3);
    expect(count('RU') / count('JP')).toBeLessThan(3);
    expect(count('joint')).toBeGreaterThan(0);
  });
});

/** A text that holds several forms, and those in its brackets. */
const parts = (text = ''): readonly string[] => [text, ...text.split(/ \/ |（|）| \(|\)/)];

/** Of the forms that the project's history gives, those that the record lacks; main forms and further spellings count. */
function lacking({ en, kanji, kana, hepburn, cyrillic, latin, hanzi, pinyin }: Named, { en: english, ja, ru, zh, others = [] }: Names): readonly string[] {
  const lower = (list: readonly string[]): ReadonlySet<string> => new Set([...list, ...others].map((t) => t.toLowerCase()));
  const have = (want: readonly string[], list: readonly string[]): readonly string[] => want.filter((form) => !lower(list).has(form.toLowerCase()));
  const inEnglish = english.map((e) => e.text);
  return [
    ...have(en, inEnglish),
    ...have(kanji, parts(ja?.text)),
    ...have(kana, parts(ja?.kana)),
    ...have(hepburn, [...parts(ja?.latin), ...inEnglish]),
    ...have(cyrillic, parts(ru?.text)),
    ...have(latin, parts(ru?.latin)),
    ...have(hanzi, parts(zh?.text)),
    ...have(pinyin, parts(zh?.latin)),
  ];
}

/** Whether two forms are one, but for a generic word before it: “острова Хабомаи”, “Хабомаи”. */
const sameForm = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

/** Of the main forms of the record, those that are not among the forms that the history gives. */
function astray({ kanji, kana, hepburn, cyrillic, latin, hanzi, pinyin }: Named, { ja, ru, zh }: Names): readonly string[] {
  const pairs: readonly (readonly [given: readonly string[], main: string | undefined])[] = [
    [kanji, ja?.text], [kana, ja?.kana], [hepburn, ja?.latin], [cyrillic, ru?.text], [latin, ru?.latin], [hanzi, zh?.text], [pinyin, zh?.latin],
  ];
  return pairs.flatMap(([given, main]) => (main === undefined || given.length === 0 || parts(main).some((part) => given.some((form) => sameForm(part, form))) ? [] : [main]));
}

describe('the names', () => {
  test('are given by the history for fourteen territories and 66 places', () => {
    expect(TERRITORY_NAMES.map((n) => n.id).sort()).toEqual(record.territories.map((t): string => t.id).sort());
    expect(new Set(PLACE_NAMES.map((n) => n.id)).size).toBe(66);
  });

  test.each(TERRITORY_NAMES)('of $id: English, Japanese, Russian and Chinese', (named) => {
    const { names } = territory(named.id);
    expect(lacking(named, names)).toEqual([]);
    expect(astray(named, names)).toEqual([]);
  });

  test.each(PLACE_NAMES)('of $id: English, Japanese, Russian, Chinese where it has one, and where it lies', (named) => {
    const { names, lon, lat } = place(named.id);
    expect(lacking(named, names)).toEqual([]);
    expect(astray(named, names)).toEqual([]);
    if (named.at === null) return expect.fail('the history gives no point');
    const [x, y, within] = named.at;
    expect(distanceKm([lon, lat], [x, y])).toBeLessThan(within);
  });

  test('the two sides’ forms stand side by side, each marked as theirs', () => {
    const sided = (names: Names): readonly string[] => names.en.flatMap((e) => (e.side === undefined ? [] : [`${e.side} ${e.text}`]));
    expect([sided(territory('iturup').names), sided(territory('kunashir').names), sided(territory('urup').names)]).toEqual([['RU Iturup', 'JP Etorofu'], ['RU Kunashir', 'JP Kunashiri'], ['RU Urup', 'JP Uruppu']]);
    expect([sided(place('tanfilyev').names), sided(place('signalny').names), sided(place('tyatya').names)]).toEqual([['RU Tanfilyev', 'JP Suisho'], ['RU Signalny', 'JP Kaigara'], ['RU Tyatya', 'JP Chacha-dake']]);
  });

  test('the names of the four together, of the chain and of the Lesser Kurils lead to their islands', () => {
    const known = (id: string): readonly string[] => [...(territory(id).names.others ?? []), ...territory(id).names.en.map((e) => e.text)];
    for (const id of ['iturup', 'kunashir', 'shikotan', 'habomai']) expect(GROUP_NAMES.four.filter((name) => !known(id).includes(name)), id).toEqual([]);
    for (const id of ['shikotan', 'habomai']) expect(GROUP_NAMES.lesser.filter((name) => !known(id).includes(name)), id).toEqual([]);
    expect(GROUP_NAMES.chain.filter((name) => !known('kurils-north-central').includes(name))).toEqual([]);
  });
});

describe('the figures', () => {
  const values = (id: string, what: Figure['what'], date?: string): readonly number[] =>
    territory(id).figures.filter((f) => f.what === what && (date === undefined || f.date?.text === date)).map((f) => f.value);

  test('of heights and distances are the official ones', () => {
    expect([values('iturup', 'elevation'), values('kunashir', 'elevation'), values('urup', 'elevation'), values('kurils-north-central', 'elevation')]).toEqual([[1629, 1634], [1819, 1772], [1426], [2339]]);
    expect([values('habomai', 'distance'), values('shikotan', 'distance'), values('iturup', 'distance'), values('kunashir', 'distance')]).toEqual([[3.7, 7, 13.7, 16.6, 25.5, 45.5], [73.3, 22], [144.5, 22.5], [16]]);
  });

  test('of population are the counts of 2016, 2021 and 2022; none is given for 2025 or 2026', () => {
    const counted = (date: string) => ['iturup', 'kunashir', 'shikotan', 'habomai'].map((id) => values(id, 'population', date));
    expect([counted('2016-01'), counted('2021-01-01'), counted('2022-01-01')]).toEqual([[[5934], [7817], [2917], [0]], [[6799], [8681], [3330], [0]], [[6781], [8725], [3251], [0]]]);
    expect(record.territories.flatMap((t) => t.figures).filter((f) => f.what === 'population' && (f.date?.extent.start ?? 0) >= at('2025').start)).toEqual([]);
  });

  test('each says of what it is, and by which source', () => {
    const all = [...record.territories, ...record.places].flatMap((x) => x.figures.map((f) => ({ id: x.id, ...f })));
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((f) => f.of.trim() === '' || f.sources.length === 0).map((f) => f.id)).toEqual([]);
  });
});

test.each(['territories', 'incidents', 'sources'] as const)('one file for each of the %s, named by its id', (kind) => {
  const files = readdirSync(join(import.meta.dirname, '../../geo/data', kind)).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(record[kind].map(({ id }) => `${id}.json`).sort());
});

test('the record and its shapes pass every check of the pipeline', () => {
  expect(problemsOf(record, builtShapes)).toEqual([]);
});

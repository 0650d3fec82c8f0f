import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../geo/checks';
import { incidentsIn } from '../../src/domain/incidents';
import { Category } from '../../src/domain/schema';
import { at, RANGE } from '../fixtures/dates';
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
    const cited = new Set(facts.flatMap((f) => f.sources.map((c) => c.source)));
    expect(record.sources.filter((s) => !cited.has(s.id)).map((s) => s.id)).toEqual([]);
  });

  test('are of both sides: neither Japan nor Russia has more than three times the documents of the other', () => {
    const count = (side: string) => record.sources.filter((s) => s.side === side).length;
    expect(count('JP') / count('RU')).toBeLessThan(3);
    expect(count('RU') / count('JP')).toBeLessThan(3);
    expect(count('joint')).toBeGreaterThan(0);
  });
});

test.each(['territories', 'incidents', 'sources'] as const)('one file for each of the %s, named by its id', (kind) => {
  const files = readdirSync(join(import.meta.dirname, '../../geo/data', kind)).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(record[kind].map(({ id }) => `${id}.json`).sort());
});

test('the record and its shapes pass every check of the pipeline', () => {
  expect(problemsOf(record, builtShapes)).toEqual([]);
});

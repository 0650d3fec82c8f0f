import { describe, expect, test } from 'vitest';
import { problemsWith } from '../fixtures/smallChecks';
import { put, type SmallRaw } from '../fixtures/smallRecord';

const island = (raw: SmallRaw) => raw.territories[0];
const drawn = (raw: SmallRaw) => raw.perspectives[0]?.lands[0]?.periods;
/** The landing is what the island's second period began with: where that moves, it is taken out. */
const unbegun = (raw: SmallRaw) => put(raw.incidents[0], { began: undefined });

describe('what follows each other joins, or nothing is built', () => {
  test.each<[string, (raw: SmallRaw) => unknown, string[]]>([
    ['a gap', (r) => put(island(r)?.periods[1], { to: '1946-02-01' }), ['territories/island.json: periods.2: a gap: the one before ends on 1946-02-01, this begins on 1946-02-02']],
    ['an overlap', (r) => put(island(r)?.periods[1], { to: '1946-02-03' }), ['territories/island.json: periods.2: an overlap: the one before ends on 1946-02-03, this begins on 1946-02-02']],
    ['a joint written in two ways', (r) => put(island(r)?.periods[1], { to: '1946-02-02~' }), ['territories/island.json: periods.2: the joint is written in two ways: 1946-02-02~ and 1946-02-02']],
    ['a period that ends before it begins', (r) => put(island(r)?.periods[2], { to: '1940' }), [
      'territories/island.json: periods.2: ends (1940) before it begins (1946-02-02)',
      'territories/island.json: periods.3: a gap: the one before ends on 1940, this begins on 1991-12-26',
    ]],
    ['an end with nothing after it', (r) => put(island(r)?.periods[3], { to: '2020' }), ['territories/island.json: periods.3: ends on 2020 and nothing follows: the last must have "to": null']],
    ['a period after one that lasts', (r) => put(island(r)?.periods[0], { to: null }), ['territories/island.json: periods.0: has no end, but another begins on 1945-08-28/1945-08-30']],
    ['a gap between claims', (r) => put(island(r)?.claims[1], { to: '1940' }), ['territories/island.json: claims of RU.1: a gap: the one before ends on 1940, this begins on 1946-02-02']],
    ['claims that begin late', (r) => put(island(r)?.claims[0], { from: '1900' }), ['territories/island.json: claims: the claims of JP begin on 1900, the periods on 1855-02-07']],
    ['a line drawn in two ways at once', (r) => put(r.lines[0]?.periods[1], { from: '1940' }), ['lines/border.json: periods in japan.1: an overlap: the one before ends on 1945-08-28/1945-08-30, this begins on 1940']],
    ['a gap in how a side draws a land', (r) => put(drawn(r)?.[1], { from: '1947' }), ['perspectives/japan.json: lands.0.periods.1: a gap: the one before ends on 1946-02-02, this begins on 1947']],
    ['a land that a side draws until 1991 only', (r) => put(drawn(r)?.[1], { to: '1991-12-26' }), ['perspectives/japan.json: lands.0.periods.1: ends on 1991-12-26 and nothing follows: the last must have "to": null']],
    ['a land that a side draws too late', (r) => put(drawn(r)?.[0], { from: '1869' }), ['perspectives/japan.json: lands.0.periods: island is drawn from 1869, its periods begin on 1855-02-07: begin there']],
    ['a land that a side does not draw', (r) => r.perspectives[0]?.lands.pop(), ['perspectives/japan.json: lands: nothing is said of mainland: every territory is drawn in some way']],
    ['a land that a side draws twice', (r) => put(r.perspectives[0]?.lands[1], { territory: 'island', periods: drawn(r) }), [
      'perspectives/japan.json: lands: nothing is said of mainland: every territory is drawn in some way',
      'perspectives/japan.json: lands: island stands twice',
    ]],
  ])('%s is refused', (_, spoil, expected) => expect(problemsWith((r) => (spoil(r), unbegun(r)))).toEqual(expected));

  test('a border may end, and be drawn again later', () => {
    expect(problemsWith((r) => r.lines[0]?.periods.pop())).toEqual([]);
    expect(problemsWith((r) => put(r.lines[0]?.periods[1], { from: '1956' }))).toEqual([]);
  });
});

describe('dates lie where they can', () => {
  test.each<[string, (raw: SmallRaw) => unknown, string[]]>([
    ['an incident before 1855', (r) => put(r.incidents[1], { date: '1854-12-31' }), ['incidents/petition.json: date: 1854-12-31 is before 1855, where the atlas begins']],
    ['an incident that is still to come', (r) => put(r.incidents[1], { date: '2026-12-01' }), ['incidents/petition.json: date: 2026-12-01 is after 2026-11, until when the record was checked']],
    ['an incident that ends after the record', (r) => put(r.incidents[1], { date: '2026-11-30/2026-12-01' }), ['incidents/petition.json: date: 2026-11-30/2026-12-01 is after 2026-11, until when the record was checked']],
    ['an incident without an end', (r) => put(r.incidents[1], { date: '1945/..' }), ['incidents/petition.json: date: an incident has a beginning and an end']],
    ['a document of next year', (r) => put(r.sources[1], { date: '2027' }), ['sources/note.json: date: 2027 is after 2026-11, until when the record was checked']],
    ['a position of next year', (r) => put(r.positions[1], { date: '2027-01' }), ['positions/second-note.json: date: 2027-01 is after 2026-11, until when the record was checked']],
    ['a figure of next year', (r) => put(r.places[0], { figures: [{ what: 'population', value: 1, of: 'people', date: '2027', confidence: 'low', sources: [{ source: 'treaty' }] }] }), ['places/here.json: figures.0.date: 2027 is after 2026-11, until when the record was checked']],
    ['a line drawn from tomorrow on', (r) => put(r.lines[0]?.periods[1], { from: '2026-12', in: ['russia'] }), ['lines/border.json: periods.1.from: 2026-12 is after 2026-11, until when the record was checked']],
    ['a document of the ninth century', (r) => put(r.sources[1], { date: '0855' }), ['sources/note.json: date: 0855 is before 1400: a slip of the pen?']],
  ])('%s is refused', (_, spoil, expected) => expect(problemsWith(spoil)).toEqual(expect.arrayContaining(expected)));

  test('the last day of the record, the first day of the atlas and a series that goes on are none of these', () => {
    expect(problemsWith((r) => put(r.incidents[1], { date: '2026-11-30' }))).toEqual([]);
    expect(problemsWith((r) => put(r.incidents[1], { date: '1855-01-01' }))).toEqual([]);
    expect(problemsWith((r) => put(r.sources[1], { date: '1957/..' }))).toEqual([]);
  });
});

describe('a change begins with its incident', () => {
  const began = (from: string, date = '1945-08-28', territory = 'island') => problemsWith((r) => put(r.incidents[0], { date, began: [{ territory, from }] }));

  test.each([
    ['on the day', '1945-08-28/1945-08-30', '1945-08-30'],
    ['a claim, months after the incident', '1946-02-02', '1945-08-28'],
    ['a claim, a year after the incident', '1946-02-02', '1945-02-02'],
    ['a year in which the day lies', '1855-02-07', '1855'],
  ])('%s', (_, from, date) => expect(began(from, date)).toEqual([]));

  test.each<[string, string, string, string]>([
    ['a change before the incident', '1945-08-28/1945-08-30', '1945-08-31', 'incidents/landing.json: began.0.from: what begins on 1945-08-28/1945-08-30 cannot have begun with an incident of 1945-08-31: it must begin then, or at most a year later'],
    ['a change long after the incident', '1991-12-26', '1945-08-28', 'incidents/landing.json: began.0.from: what begins on 1991-12-26 cannot have begun with an incident of 1945-08-28: it must begin then, or at most a year later'],
    ['a change that the territory does not know', '1945-09', '1945-09', 'incidents/landing.json: began.0.from: no period and no claim of island begins on 1945-09; see the "from" fields of the territory'],
    ['a change whose days are cut short', '1945-08-28', '1945-08-28', 'incidents/landing.json: began.0.from: no period and no claim of island begins on 1945-08-28; did you mean “1945-08-28/1945-08-30”?'],
    ['a change whose day was mistyped', '1946-02-03', '1946-02-02', 'incidents/landing.json: began.0.from: no period and no claim of island begins on 1946-02-03; did you mean “1946-02-02”?'],
  ])('%s is refused', (_, from, date, expected) => expect(began(from, date)).toEqual([expected]));

  test('a claim may begin with it where no period does', () => {
    const claimed = (r: SmallRaw) => (put(island(r)?.claims[1], { to: '1947' }), put(island(r)?.claims[2], { from: '1947' }));
    expect(problemsWith((r) => (claimed(r), put(r.incidents[0], { date: '1947', began: [{ territory: 'island', from: '1947' }] })))).toEqual([]);
  });

  test('of another territory it is not known either', () => {
    expect(began('1945-08-28/1945-08-30', '1945-08-28', 'mainland')[0]).toMatch(/^incidents\/landing\.json: began\.0\.from: no period and no claim of mainland begins on/);
  });
});

describe('a position that changes another’s wording', () => {
  test.each<[string, (raw: SmallRaw) => unknown, string]>([
    ['says what changed', (r) => put(r.positions[1], { change: undefined }), 'positions/second-note.json: change: it follows first-note: say how its wording differs'],
    ['is later', (r) => put(r.positions[1], { date: '1955-08-29' }), 'positions/second-note.json: follows: first-note (1955-08-30) is not earlier than this (1955-08-29)'],
    ['is not of the same day', (r) => put(r.positions[1], { date: '1955-08-30' }), 'positions/second-note.json: follows: first-note (1955-08-30) is not earlier than this (1955-08-30)'],
    ['is of the same side', (r) => put(r.positions[1], { side: 'RU' }), 'positions/second-note.json: follows: first-note is a position of JP, this is one of RU: each side\'s wording has its own line'],
  ])('%s', (_, spoil, expected) => expect(problemsWith(spoil)).toEqual([expected]));
});

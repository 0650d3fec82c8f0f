import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/domain/schema';
import { deepFreeze } from '../fixtures/deepFreeze';
import { put, smallRaw, type SmallRaw } from '../fixtures/smallRecord';

const accountsOf = ({ incidents: [landing] }: SmallRaw): readonly object[] => (landing !== undefined && 'accounts' in landing ? landing.accounts : []);

/** The problems of a copy of the small record in which one thing was put wrong, as “file: field: reason”. */
function problemsWith(spoil: (raw: SmallRaw) => unknown): string[] {
  const raw = smallRaw();
  const spoilt = spoil(raw) ?? raw;
  const read = readDataset(spoilt);
  return read.ok ? [] : read.problem.map(({ file, field, reason }) => `${file}: ${field}: ${reason}`);
}

describe('a sound record', () => {
  test('is read whole, and is not changed by reading', () => {
    const raw = deepFreeze(smallRaw());
    const read = readDataset(raw);
    expect(read.ok && read.value.territories[0]?.periods[0]?.to?.text).toBe('1945-08-28/1945-08-30');
    expect(read.ok && read.value.incidents.map((i) => i.id)).toEqual(['landing', 'petition', 'visit']);
  });

  test('lists its territories in their own order, whatever the order of the files', () => {
    const raw = smallRaw();
    put(raw.territories[0], { order: 9 });
    const read = readDataset(raw);
    expect(read.ok && read.value.territories.map((t) => t.id)).toEqual(['mainland', 'island']);
  });

  test('gives its days as numbers and keeps its dates as written', () => {
    const read = readDataset(smallRaw());
    expect(read.ok && read.value.incidents[0]?.date).toMatchObject({ text: '1945-08-28', extent: { start: -8892, end: -8891 } });
  });
});

describe('a record with a fault is refused, with the file, the field and the reason', () => {
  test.each<[string, (raw: SmallRaw) => unknown, RegExp]>([
    ['a day that does not exist', (r) => put(r.incidents[0], { date: '1945-02-29' }), /^incidents\/landing\.json: date: "1945-02-29" is not a date/],
    ['a date that runs backwards', (r) => put(r.territories[0]?.periods[0], { to: '1945-09-05/1945-09-03' }), /^territories\/island\.json: periods\.0\.to: .*is not a date/],
    ['a period without a source', (r) => put(r.territories[0]?.periods[1], { sources: [] }), /^territories\/island\.json: periods\.1\.sources: a fact needs at least one source/],
    ['a claim without a source', (r) => put(r.territories[0]?.claims[2], { sources: [] }), /^territories\/island\.json: claims\.2\.sources: a fact needs at least one source/],
    ['an incident without a source', (r) => put(r.incidents[2], { sources: [] }), /^incidents\/visit\.json: sources: a fact needs at least one source/],
    ['a source that does not exist', (r) => put(r.incidents[1], { sources: [{ source: 'rumour' }] }), /^incidents\/petition\.json: sources\.0\.source: there is no source "rumour"/],
    ['a period with a source that does not exist', (r) => put(r.territories[1]?.periods[0], { sources: [{ source: 'rumour' }] }), /^territories\/mainland\.json: periods\.0\.sources\.0\.source: there is no source "rumour"/],
    ['a territory that does not exist', (r) => put(r.incidents[1], { territories: ['island', 'atlantis'] }), /^incidents\/petition\.json: territories: there is no territory "atlantis"/],
    ['a place north of the pole', (r) => put(r.incidents[0]?.place, { lat: 90.1 }), /^incidents\/landing\.json: place\.lat: /],
    ['a place beyond the date line', (r) => put(r.incidents[0]?.place, { lon: -181 }), /^incidents\/landing\.json: place\.lon: /],
    ['a place that is not a number', (r) => put(r.incidents[0]?.place, { lon: Number.NaN }), /^incidents\/landing\.json: place\.lon: /],
    ['a word that is not on a list', (r) => put(r.territories[0]?.periods[0], { rule: 'occupied' }), /^territories\/island\.json: periods\.0\.rule: /],
    ['an owner', (r) => put(r.territories[0], { owner: 'JP' }), /^territories\/island\.json: \(whole\): .*owner/],
    ['a third holder', (r) => put(r.territories[0]?.periods[0], { by: ['JP', 'RU', 'ROC'] }), /^territories\/island\.json: periods\.0\.by: /],
    ['a title of more than 90 signs', (r) => put(r.incidents[0], { title: 'x'.repeat(91) }), /^incidents\/landing\.json: title: /],
    ['an empty text', (r) => put(r.incidents[0], { summary: '  ' }), /^incidents\/landing\.json: summary: /],
    ['an id with capitals', (r) => put(r.incidents[0], { id: 'Landing' }), /^incidents\/Landing\.json: id: an id is lower-case/],
    ['an id used twice', (r) => put(r.incidents[1], { id: 'landing' }), /^incidents\/landing\.json: id: the id "landing" is used twice/],
    ['no periods', (r) => put(r.territories[0], { periods: [] }), /^territories\/island\.json: periods: /],
    ['a territory with one claimant', (r) => put(r.territories[0], { claimants: ['JP'] }), /^territories\/island\.json: claimants: a claim and its counter-claim/],
    ['an account of one side alone', (r) => put(r.incidents[0], { accounts: [{ side: 'JP', text: 'words', sources: [{ source: 'note' }] }] }), /^incidents\/landing\.json: accounts: where one side’s account stands/],
    ['an account without a source', (r) => put(accountsOf(r)[1], { sources: [] }), /^incidents\/landing\.json: accounts\.1\.sources: a fact needs at least one source/],
    ['an account with a source that does not exist', (r) => put(accountsOf(r)[1], { sources: [{ source: 'rumour' }] }), /^incidents\/landing\.json: accounts\.1\.sources\.0\.source: there is no source "rumour"/],
    ['a change in a territory that does not exist', (r) => put(r.incidents[0], { began: [{ territory: 'atlantis', from: '1945' }] }), /^incidents\/landing\.json: began\.0\.territory: there is no territory "atlantis"/],
    ['a source without an author', (r) => put(r.sources[0], { author: undefined }), /^sources\/treaty\.json: author: /],
    ['a source without a date', (r) => put(r.sources[0], { date: undefined }), /^sources\/treaty\.json: date: /],
    ['a source without a language', (r) => put(r.sources[0], { languages: [] }), /^sources\/treaty\.json: languages: the language of the document is missing/],
    ['a line in no perspective', (r) => put(r.lines[0]?.periods[0], { in: [] }), /^lines\/border\.json: periods\.0\.in: /],
    ['a place in a land that does not exist', (r) => put(r.places[0], { territory: 'atlantis' }), /^places\/here\.json: territory: there is no territory "atlantis"/],
    ['a place without a reach', (r) => put(r.places[0], { reach: 0 }), /^places\/here\.json: reach: /],
    ['a position that follows one that does not exist', (r) => put(r.positions[1], { follows: 'rumour' }), /^positions\/second-note\.json: follows: there is no position "rumour"/],
    ['an argument without an answer', (r) => put(r.arguments[0], { answer: undefined }), /^arguments\/first-there\.json: answer: /],
    ['a perspective of a third side', (r) => put(r.perspectives[0], { id: 'china' }), /^perspectives\/china\.json: id: /],
    ['a drawing without its ground', (r) => put(r.perspectives[0]?.lands[0]?.periods[0], { ground: '' }), /^perspectives\/japan\.json: lands\.0\.periods\.0\.ground: the text is empty/],
    ['a record without a version', (r) => put(r, { version: undefined }), /^record: version: /],
    ['no lists at all', () => ({}), /^record: version: .*/],
    ['no record', () => 'a text', /^record: \(whole\): /],
  ])('%s', (_, spoil, expected) => {
    const problems = problemsWith(spoil);
    expect(problems[0]).toMatch(expected);
  });

  test('every fault is told, not only the first', () => {
    const problems = problemsWith((r) => {
      put(r.incidents[0], { date: 'yesterday', category: 'gossip' });
      put(r.incidents[2], { sources: [] });
      put(r.territories[0]?.claims[0], { strength: 'loud' });
    });
    expect(problems.map((p) => p.split(': ').slice(0, 2).join(' '))).toEqual([
      'territories/island.json claims.0.strength',
      'incidents/landing.json date',
      'incidents/landing.json category',
      'incidents/visit.json sources',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { contestedIn, contestedWords, voicesIn } from '../../geo/neutrality';
import { problemsWith } from '../fixtures/smallChecks';
import { put, type SmallRaw } from '../fixtures/smallRecord';

describe('the measure itself', () => {
  test.each([
    ['Soviet troops liberated the island', ['liberated']],
    ['Japan occupied it; the occupation ended', ['occupied']],
    ['the Allied occupation of Japan', ['occupation']],
    ['the islands returned to Japan', ['returned']],
    ['the return of the four islands', ['return']],
    ['the handing back of Shikotan', ['handing back']],
    ['Russia should give the islands back', ['give the islands back']],
    ['Japan wants to regain Sakhalin', ['regain']],
    ['to restore the islands to Japan', ['restore the islands']],
    ['the recovery of the Kurils', ['recovery of the Kurils']],
    ['Soviet troops seized the islands', ['seized the islands']],
    ['stolen territory', ['stolen territory']],
    ['inherent territory, illegally held', ['inherent', 'illegally']],
    ['Russian since time immemorial', ['immemorial']],
    ['an integral part of Russia', ['integral part']],
    ['the results of the Second World War', ['results of the Second World War']],
    ['the results of WWII', ['results of WWII']],
    ['the Great Patriotic War', ['Great Patriotic War']],
    ['the puppet state', ['puppet']],
    ['Russian pirates and Japanese poachers', ['pirates']],
    ['a Japanese spy ship', ['spy']],
    ['Soviet aggression', ['aggression']],
    ['Japanese militarists', ['militarists']],
    ['a treacherous attack', ['treacherous']],
    ['the so-called dispute', ['so-called']],
    ['an unclaimed island', ['unclaimed']],
    ['Vries discovered the islands', ['discovered the islands']],
    ['Outer Manchuria', ['Outer Manchuria']],
    ['the Gilyak of Sakhalin', ['Gilyak']],
    ['a visit to the Northern Territories', ['Northern Territories']],
    ['a visit to the South Kurils', ['South Kurils']],
    ['a visit to the southern Kuril Islands', ['southern Kuril Islands']],
  ])('“%s” takes a side', (text, words) => expect(contestedIn(text)).toEqual(words));

  test.each([
    'Soviet forces take control of the island',
    'Japan calls it “inherent territory”, “illegally occupied”',
    'The Bluebook says "illegally occupied" again',
    'Россия: «оккупация» and 「不法占拠」 stay what they are',
    'Russia said that the boats were fishing illegally; Japan disputes that',
    'A Russian court convicted him of illegal fishing',
    'The islands pass to the USSR; a transfer after a peace treaty is agreed',
    'the occupational risks of fishing', // part of another word
    'The crew returns home; in return the captain stays',
    'once relations are restored',
    'Russia seizes boats fishing under the accord',
    'the Chinese People’s Liberation Army',
    'the Soviet-Japanese non-aggression talks',
    'Nivkh (formerly Gilyak)',
    'so-called “front line” states',
    'The USSR annexes southern Sakhalin',
    'as a result of the war',
    'the southern Kuril Islands / Northern Territories',
    'Japan’s “Northern Territories”, the South Kurils of Russian maps',
    'Japan sets an annual Northern Territories Day',
    'The South Kuril District takes in Shikotan',
    'oil is discovered off Sakhalin',
  ])('“%s” does not', (text) => expect(contestedIn(text)).toEqual([]));

  test('what a name needs beside it may stand in a quotation', () => {
    expect(contestedIn('the South Kurils, which Japan calls “Northern Territories”')).toEqual([]);
    expect(contestedIn('the South Kurils, which Japan calls “inherent territory”')).toEqual(['South Kurils']);
  });

  test('what says of an accusation whose it is must stand in the same sentence', () => {
    expect(contestedIn('Russia said so. The boats were fishing illegally')).toEqual(['illegally']);
  });

  test('every contested word comes with what to write instead', () => {
    for (const { instead } of contestedWords('occupied and returned, the puppet; Gilyak')) expect(instead).toMatch(/write|quote/);
  });
});

describe('the atlas’s own voice is neutral in every kind of record, or nothing is built', () => {
  type Field = (raw: SmallRaw) => object | undefined;
  const accountOf: Field = ({ incidents: [landing] }) => (landing !== undefined && 'accounts' in landing ? landing.accounts[1] : undefined);
  const LOADED = 'It was liberated.';
  test.each<[string, Field, { readonly [field: string]: unknown }, string]>([
    ['a title', (r) => r.incidents[0], { title: LOADED }, 'incidents/landing.json: title'],
    ['a summary', (r) => r.incidents[0], { summary: LOADED }, 'incidents/landing.json: summary'],
    ['what is contested', (r) => r.incidents[0], { contested: LOADED }, 'incidents/landing.json: contested'],
    ['an account, though it is attributed', accountOf, { text: LOADED }, 'incidents/landing.json: accounts.1.text'],
    ['a doubt', (r) => r.incidents[0], { doubt: LOADED }, 'incidents/landing.json: doubt'],
    ['an administration', (r) => r.territories[0]?.periods[1], { administration: LOADED }, 'territories/island.json: periods.1.administration'],
    ['a word on the law', (r) => r.territories[0]?.periods[1], { deJure: LOADED }, 'territories/island.json: periods.1.deJure'],
    ['an instrument', (r) => r.territories[0]?.periods[1], { instrument: LOADED }, 'territories/island.json: periods.1.instrument'],
    ['the basis of a claim', (r) => r.territories[0]?.claims[0], { basis: LOADED }, 'territories/island.json: claims.0.basis'],
    ['a note on a source', (r) => r.sources[1], { note: LOADED }, 'sources/note.json: note'],
    ['the name of a line', (r) => r.lines[0]?.periods[0], { name: LOADED }, 'lines/border.json: periods.0.name'],
    ['how a line was drawn', (r) => r.lines[0], { drawn: LOADED }, 'lines/border.json: drawn'],
    ['a note on a place', (r) => r.places[0], { note: LOADED }, 'places/here.json: note'],
    ['a position', (r) => r.positions[0], { summary: LOADED }, 'positions/first-note.json: summary'],
    ['a change of position', (r) => r.positions[1], { change: LOADED }, 'positions/second-note.json: change'],
    ['a question', (r) => r.arguments[0], { question: LOADED }, 'arguments/first-there.json: question'],
    ['an argument', (r) => r.arguments[0]?.claim, { text: LOADED }, 'arguments/first-there.json: claim.text'],
    ['the ground of a drawing', (r) => r.perspectives[1]?.lands[0]?.periods[0], { ground: LOADED }, 'perspectives/russia.json: lands.0.periods.0.ground'],
  ])('%s is looked at', (_, of, patch, where) => {
    expect(problemsWith((r) => put(of(r), patch))).toEqual([expect.stringMatching(new RegExp(`^${where.replaceAll('.', '\\.')}: “liberated”: a state’s own term: write “Soviet forces took control”`))]);
  });

  test.each<[string, Field, { readonly [field: string]: unknown }]>([
    ['the title of a document', (r) => r.sources[1], { title: 'The liberation of the Kurils' }],
    ['the author of a document', (r) => r.sources[1], { author: 'League for the Return of the Islands' }],
    ['where it is printed', (r) => r.sources[1], { published: 'Liberation Press' }],
    ['a position’s own words', (r) => r.positions[0], { words: { text: 'inherent territory', language: 'en', translated: false } }],
    ['where in a source', (r) => r.incidents[0], { sources: [{ source: 'treaty', at: 'ch. 3, Liberation' }] }],
    ['a spelling for searching', (r) => r.places[0]?.names, { others: ['Port of Liberation'] }],
  ])('%s is a quotation', (_, of, patch) => expect(problemsWith((r) => put(of(r), patch))).toEqual([]));

  test('an id is no text', () => {
    expect(voicesIn('incidents', { id: 'liberation-1945', sources: [{ source: 'return-1955' }], title: 'x' })).toEqual([{ field: 'title', text: 'x' }]);
  });

  test.each(['It is “inherent territory.', 'It is inherent” territory.', 'It is "liberated.', '“One “two”.'])('%s: a quotation that is not whole is refused', (summary) => {
    expect(problemsWith((r) => put(r.incidents[1], { summary }))).toContain('incidents/petition.json: summary: a quotation mark is opened or closed without its partner');
  });
});

import { describe, expect, test } from 'vitest';
import { contestedIn } from '../fixtures/contested';
import { realRecord } from '../fixtures/realRecord';

const record = realRecord();

describe('the measure itself', () => {
  test.each([
    ['Soviet troops liberated the island', ['liberated']],
    ['Japan occupied it; the occupation ended', ['occupied']],
    ['the islands returned to Japan', ['returned']],
    ['the handing back of Shikotan', ['handing back']],
    ['inherent territory, illegally held', ['inherent', 'illegally']],
    ['an integral part of Russia', ['integral part']],
    ['the puppet state', ['puppet']],
    ['Russian pirates and Japanese poachers', ['pirates']],
    ['Soviet aggression', ['aggression']],
  ])('“%s” takes a side', (text, words) => expect(contestedIn(text)).toEqual(words));

  test.each([
    'Soviet forces take control of the island',
    'Japan calls it “inherent territory”, “illegally occupied”',
    'The Bluebook says "illegally occupied" again',
    'Russia says that the boat was fishing illegally; Japan disputes that',
    'The islands pass to the USSR; a transfer after a peace treaty is agreed',
    'the occupational risks of fishing', // part of another word
  ])('“%s” does not', (text) => expect(contestedIn(text)).toEqual([]));
});

describe('no word of one side stands outside a quotation', () => {
  test.each(record.territories.map((t) => [t.id, t] as const))('in what is said of %s', (_, t) => {
    const texts = [...t.periods.flatMap((p) => [p.administration, p.deJure]), ...t.claims.map((c) => c.basis), ...t.names.en.map((n) => n.text)];
    expect(texts.filter((text) => contestedIn(text).length > 0)).toEqual([]);
  });

  test('in the titles, summaries and doubts of incidents', () => {
    const texts = record.incidents.flatMap((i) => [i.title, i.summary, i.doubt ?? '', i.place?.name ?? '']);
    expect(texts.filter((text) => contestedIn(text).length > 0)).toEqual([]);
  });

  test('in the notes on sources; their titles are quotations', () => {
    expect(record.sources.filter(({ note }) => note !== undefined && contestedIn(note).length > 0).map((s) => s.id)).toEqual([]);
  });
});

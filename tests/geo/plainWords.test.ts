import { describe, expect, test } from 'vitest';
import { fieldInWords, schemaProblems } from '../../geo/plainWords';
import { FILES } from '../../geo/readRecord';
import { kinds, type RawFiles } from '../../geo/whole';
import { smallFiles } from '../fixtures/smallFiles';
import { smallRaw } from '../fixtures/smallRecord';

describe('a field is named in words', () => {
  test.each([
    ['date', 'date'],
    ['sources.1.at', 'sources, second entry, at'],
    ['periods.0.sources.10.source', 'periods, first entry, sources, entry 11, source'],
    ['claims of RU.2', 'claims of RU, third entry'],
    ['(whole)', 'the whole file'],
  ])('%s: %s', (field, words) => expect(fieldInWords(field)).toBe(words));
});

describe('what a schema finds is told in words', () => {
  const said = (kind: keyof RawFiles, patch: object): string[] => {
    const [value] = smallRaw()[kind];
    const course = kind === 'lines' ? { geometry: { type: 'LineString', coordinates: [] } } : {};
    return schemaProblems('x', FILES[kind], JSON.parse(JSON.stringify({ ...(value as object), ...course, ...patch }))).map(({ field, reason }) => `${field}: ${reason}`);
  };

  test.each<[string, keyof RawFiles, object, string[]]>([
    ['a field of another name', 'incidents', { titel: 'x' }, ['(whole): there is no field “titel” here; did you mean “title”?']],
    ['a field of no name', 'lines', { xyz: 1 }, ['(whole): there is no field “xyz” here; there are id, kind, approximate, drawn, periods, geometry']],
    ['an owner', 'territories', { owner: 'JP' }, [expect.stringMatching(/^\(whole\): there is no field “owner” here/)]],
    ['a field that is missing', 'sources', { author: undefined }, ['author: is missing (Author or issuing body)']],
    ['a date that is missing', 'incidents', { date: undefined }, ['date: is missing (A date in EDTF level 1: 1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~, 1945-09/..)']],
    ['a choice that is missing', 'incidents', { category: undefined }, ['category: is missing: one of treaty, diplomacy, statement, war, military, clash, people, economy, nature']],
    ['a choice that is none', 'incidents', { category: 'poeple' }, ['category: "poeple" is not one of treaty, diplomacy, statement, war, military, clash, people, economy, nature; did you mean “people”?']],
    ['a number in quotation marks', 'places', { lon: '146' }, ['lon: "146" is a text: a number is written without quotation marks']],
    ['a year without quotation marks', 'incidents', { date: 1945 }, ['date: 1945 is a number: a text, and a date, is written in quotation marks']],
    ['one source instead of a list', 'incidents', { sources: { source: 'treaty' } }, ['sources: {"source":"treaty"} is not a list in square brackets']],
    ['a source’s id instead of a group', 'incidents', { sources: ['treaty'] }, ['sources.0: "treaty" is not a group of fields in braces']],
    ['yes', 'places', { approximate: 'yes' }, ['approximate: "yes" is not true or false']],
    ['a half order', 'arguments', { order: 1.5 }, ['order: 1.5 is not a whole number']],
    ['an order of none', 'arguments', { order: 0 }, ['order: 0 is too small: at least 1']],
    ['a rank of nine', 'places', { rank: 9 }, ['rank: 9 is too large: at most 3']],
    ['no reach', 'places', { reach: 0 }, ['reach: 0 is too small: more than 0']],
    ['no periods', 'lines', { periods: [] }, ['periods: at least 1 needed']],
    ['an answer that is neither', 'arguments', { answer: { side: 'RU', text: 'x' } }, ['answer.sources: is missing']],
    ['a silence that is not one', 'arguments', { answer: { side: 'RU', noneKnown: false } }, ['answer.noneKnown: false is not one of true']],
    ['a source without languages', 'sources', { languages: [] }, ['languages: the language of the document is missing']],
    ['a territory with one claimant', 'territories', { claimants: ['JP'] }, ['claimants: a claim and its counter-claim: at least two sides are asked about']],
    ['one account alone', 'incidents', { accounts: [{ side: 'JP', text: 'x', sources: [{ source: 'note' }] }] }, ['accounts: where one side’s account stands, the other’s must stand too']],
    ['a title too long', 'incidents', { title: 'x'.repeat(91) }, ['title: a title has at most 90 characters']],
  ])('%s', (_, kind, patch, expected) => expect(said(kind, patch)).toEqual(expected));

  test('whatever field is left out or turned into something else, no word of a programmer is used', () => {
    for (const kind of kinds) {
      const [, value] = smallFiles().find(([file]) => file.startsWith(kind)) ?? [];
      for (const key of Object.keys(value as object)) {
        for (const wrong of [undefined, null, 7, 'x', [], [7], {}, true]) {
          for (const { reason } of schemaProblems('x', FILES[kind], { ...(value as object), [key]: wrong })) {
            expect(reason, `${kind} ${key}`).not.toMatch(/Invalid|expected|received|undefined|Unrecognized|\bstring\b|\barray\b|\bobject\b/);
          }
        }
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt, readJsonText } from '../../geo/json';

describe('what is JSON is read as JSON.parse reads it', () => {
  test('any value, however it is indented', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, space) => {
        const spaced = JSON.stringify(JSON.parse(text), null, space);
        expect(readJsonText(spaced)).toEqual({ ok: true, value: JSON.parse(spaced) });
      }),
    );
  });

  test('no text is JSON to one and not to the other, but for a field that stands twice', () => {
    const signs = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'a', '1', '-', '.', 'e', '\\', 'null', 'true', ' ', '\n', '\u0001', '“');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }).map((s) => s.join('')), (text) => {
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          expect(readJsonText(text).ok).toBe(false);
          return;
        }
        const read = readJsonText(text);
        if (read.ok) expect(read.value).toEqual(parsed);
        else expect(read.problem.reason).toContain('for the second time');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what is not JSON is refused where it breaks, in words', () => {
  test.each<[string, string, string, string]>([
    ['a comma that is missing', '{\n  "id": "a"\n  "date": "1945"\n}', '3:3', 'a comma is missing before this'],
    ['a comma too many at the end', '{\n  "id": "a",\n}', '3:1', 'the comma before this bracket is one too many'],
    ['a comma too many in a list', '["a",, "b"]', '1:6', 'a comma too many'],
    ['a list that ends with a comma', '["a",]', '1:6', 'the comma before this bracket is one too many'],
    ['a text that is not closed', '{\n  "id": "a,\n  "date": 1\n}', '2:9', 'this text is not closed'],
    ['quotation marks of a word processor', '{ “id”: "a" }', '1:3', 'has a word processor changed them?'],
    ['such marks around a value', '{ "id": “a” }', '1:9', 'straight quotation marks ("…"), not in “'],
    ['single quotation marks', "{ 'id': 1 }", '1:3', 'straight quotation marks'],
    ['a field without marks', '{ id: "a" }', '1:3', 'the name of a field is expected, in straight quotation marks'],
    ['a value without marks', '{ "id": a }', '1:9', '“a” is no value'],
    ['a date without marks', '{ "date": 1945-08-28 }', '1:11', '“1945-08-28” is not a number'],
    ['a comma in a number', '{ "lon": 145,58 }', '1:14', 'the name of a field is expected'],
    ['a sign for degrees', '{ "lon": 145.58°E }', '1:10', '“145.58°E” is not a number: write 145.58'],
    ['no colon', '{ "id" "a" }', '1:8', 'a colon is missing after "id"'],
    ['no value', '{ "id": }', '1:9', 'a value is missing before this bracket'],
    ['a field that stands twice', '{ "id": "a", "date": 1, "id": "b" }', '1:25', 'the field "id" stands here for the second time'],
    ['a bracket that is not closed', '{\n  "sources": [\n    1\n', '2:14', 'this bracket is not closed'],
    ['a bracket that does not fit', '[1}', '1:3', '“]” is expected'],
    ['something after the end', '{} {}', '1:4', 'something stands after the end'],
    ['a comment', '{ "id": // mine\n 1 }', '1:9', 'a comment: JSON has none'],
    ['a single backslash', '{ "a": "C:\\data" }', '1:11', 'a backslash that says nothing'],
    ['a tab within a text', '{ "a": "b\tc" }', '1:10', 'a tab or another control sign'],
    ['nothing', '', '1:1', 'the text ends here'],
    ['a hundred thousand brackets', '['.repeat(100_000), '1:201', 'deeper than any record'],
  ])('%s', (_, text, where, reason) => {
    const read = readJsonText(text);
    if (read.ok) throw new Error('it was read');
    const { line, column } = lineAt(text, read.problem.at);
    expect(`${line}:${column}`).toBe(where);
    expect(read.problem.reason).toContain(reason);
  });

  test('the line is given without its end', () => {
    expect(lineAt('a\r\nbcd\r\ne', 4)).toEqual({ line: 2, column: 2, text: 'bcd' });
    expect(lineAt('a\nb', 3)).toEqual({ line: 2, column: 2, text: 'b' });
  });
});

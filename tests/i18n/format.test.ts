import { describe, expect, test } from 'vitest';
import { dateParam, message, spanParam, type Message } from '../../src/domain/message';
import { Category, Confidence, Controller, Party, Rule, Side, Source, Strength } from '../../src/domain/model';
import { printSpan } from '../../src/domain/time';
import { MONTHS, MONTHS_SHORT, say, t, type Key } from '../../src/i18n';
import en from '../../src/i18n/en.json';
import { translator } from '../../src/i18n/format';
import { contestedIn } from '../../geo/neutrality';
import { at, edtf } from '../fixtures/dates';

describe('dates in words, as exact as they are known', () => {
  // The date by itself, and after a verb.
  test.each([
    ['1945', '1945', 'in 1945'],
    ['1945-09', 'September 1945', 'in September 1945'],
    ['1945-09-02', '2 September 1945', 'on 2 September 1945'],
    ['1821~', 'about 1821', 'about 1821'],
    ['1798?', 'perhaps 1798', 'perhaps 1798'],
    ['1875-10-04%', 'perhaps about 4 October 1875', 'perhaps about 4 October 1875'],
    ['194X', 'the 1940s', 'in the 1940s'],
    ['18XX', 'the century from 1800', 'in the century from 1800'],
    ['1945-09-03/1945-09-05', '3 to 5 September 1945', 'between 3 and 5 September 1945'],
    ['1945-08-29/1945-09-01', '29 August to 1 September 1945', 'between 29 August and 1 September 1945'],
    ['1900-07/1900-10-01', 'July to 1 October 1900', 'between July and 1 October 1900'],
    ['1904-05/1905-01-02', 'May 1904 to 2 January 1905', 'between May 1904 and 2 January 1905'],
    ['1917-12/1920-09-23', 'December 1917 to 23 September 1920', 'between December 1917 and 23 September 1920'],
    ['1946/1949', '1946 to 1949', 'between 1946 and 1949'],
    ['1895-12~/1896', 'about December 1895 to 1896', 'between about December 1895 and 1896'],
    ['1945-09-02/1945-09-02', '2 September 1945', 'on 2 September 1945'],
    ['1952/..', 'from 1952', 'from 1952'],
    ['../1945-08-28', 'until 28 August 1945', 'until 28 August 1945'],
  ])('%s: “%s”, “%s”', (text, plain, after) => {
    const say2 = translator('en', { ...en, plain: '{date}', after: '{date|when}' });
    const date = dateParam(edtf(text));
    expect([say2('plain', { date }), say2('after', { date })]).toEqual([plain, after]);
  });

  test.each(['1945', '1945-09', '1945-09-02'])('%s, as a span that is looked at, is a date of the same precision', (text) => {
    const span = at(text);
    expect(spanParam(span)).toEqual(dateParam(edtf(printSpan(span))));
  });
});

describe('texts', () => {
  const words = translator('en', { hello: 'Hello {name}', both: '{a} and {b}', boats: '{n|plural:one boat;# boats}', list: '{names}', sheep: '{n|plural:# sheep}', 'list.next': en['list.next'], 'list.last': en['list.last'] });

  test('take their parts', () => {
    expect(words('hello', { name: 'Nemuro' })).toBe('Hello Nemuro');
    expect(words('both', { a: 1, b: message('hello', { name: 'Shana' }) })).toBe('1 and Hello Shana');
  });
  test('count', () => {
    expect([0, 1, 2].map((n) => words('boats', { n }))).toEqual(['0 boats', 'one boat', '2 boats']);
    expect([1, 2].map((n) => words('sheep', { n }))).toEqual(['1 sheep', '2 sheep']);
  });
  test('list their parts as the language does', () => {
    const names = ['Iturup', 'Kunashir', 'Shikotan', 'Taraku'].map((name): Message => message('hello', { name }));
    const intl = new Intl.ListFormat('en-GB', { type: 'conjunction' });
    for (const n of [0, 1, 2, 3, 4]) expect(words('list', { names: names.slice(0, n) })).toBe(intl.format(names.slice(0, n).map(({ params }) => `Hello ${String(params['name'])}`)));
  });
  test('a part is put in as it is, and never read as a template', () => {
    expect(words('hello', { name: '{name} $& $1 <b>' })).toBe('Hello {name} $& $1 <b>');
  });
  test('a text or a part that is missing is a fault of ours, and is said', () => {
    expect(() => words('goodbye')).toThrow('There is no text for "goodbye" in en.json');
    expect(() => words('toString')).toThrow('There is no text for "toString"');
    expect(() => words('hello')).toThrow('"hello" needs {name}');
  });
});

describe('the English dictionary', () => {
  test('has twelve months, long and short', () => {
    expect(MONTHS).toHaveLength(12);
    expect(MONTHS_SHORT.map((m, n) => MONTHS[n]?.startsWith(m))).toEqual(Array.from({ length: 12 }, () => true));
  });

  test.each<[string, readonly string[]]>([
    ['party', [...Party.options, ...Controller.options]],
    ['side', Side.options],
    ['rule', Rule.options],
    ['strength', Strength.options],
    ['category', Category.options],
    ['panel.confidence', Confidence.options],
    ['source.kind', Source.shape.kind.options],
    ['clause', Strength.options.filter((s) => s !== 'none')],
  ])('has a text for every %s of the record', (prefix, options) => {
    const missing = options.map((option) => `${prefix}.${option}`).filter((key) => !Object.hasOwn(en, key));
    expect(missing).toEqual([]);
  });

  test('is whole: every part is closed and no text is empty', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(text.trim(), key).not.toBe('');
      expect(text.replaceAll(/\{\w+(\|(when|dash|list|plural:[^{}]*))?\}/g, ''), key).not.toMatch(/[{}|]/);
    }
  });

  test('takes no side', () => {
    const partial = Object.entries(en).flatMap(([key, text]) => contestedIn(text).map((word) => `${key}: ${word}`));
    expect(partial).toEqual([]);
  });

  test('speaks by key and by message alike', () => {
    const key: Key = 'party.JP';
    expect(t(key)).toBe('Japan');
    expect(say(message('holder.dependent', { state: message('party.MANCHUKUO'), under: message('party.JP') }))).toBe('Manchukuo (under the control of Japan)');
  });
});

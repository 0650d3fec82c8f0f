import { describe, expect, test } from 'vitest';
import { everyIncident, incidentsIn, type Filter } from '../../src/domain/incidents';
import type { Message } from '../../src/domain/message';
import { NAME_ORDERS, type NameOrder } from '../../src/domain/names';
import { changeIn, controlSince, headline, ruleSince, sentenceFor } from '../../src/domain/narrative';
import { changesIn, changesOf, periodsIn } from '../../src/domain/status';
import type { Span } from '../../src/domain/time';
import { say } from '../../src/i18n';
import { contestedIn } from '../../geo/neutrality';
import { at, daysFrom, YEARS } from '../fixtures/dates';
import { without } from '../fixtures/filters';
import { realRecord, territory } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const said = (message: Message | null): string => (message === null ? '' : say(message));
const sentence = (id: string, text: string, order: NameOrder = 'administrator'): string => said(sentenceFor(territory(id), at(text), order));
const line = (text: string): string => say(headline(realRecord(), { span: at(text), ...everyIncident }, 'administrator'));

describe('one sentence for a territory', () => {
  test.each([
    ['habomai', '1945-09-02', 'Habomai: Japan, as its own territory, since 7 February 1855.'],
    ['iturup', '1945-08-27', 'Etorofu / Iturup: Japan, as its own territory, since 7 February 1855.'],
    ['habomai', '1945-09-04', 'Habomai: control passes from Japan to the USSR between 3 and 5 September 1945; position of Japan and Russia / USSR ambiguous.'],
    ['iturup', '1945', 'Iturup / Etorofu: control passes from Japan to the USSR on 28 August 1945; position of Japan and Russia / USSR ambiguous.'],
    ['kunashir', '1960', 'Kunashir / Kunashiri: the USSR, as its own territory, since 2 February 1946; also claimed by Japan.'],
    ['iturup', '1991', 'Iturup / Etorofu: Russia follows the USSR on 26 December 1991; also claimed by Japan.'],
    ['urup', '1960', 'Urup / Uruppu: the USSR, as its own territory, since 2 February 1946; renounced by Japan.'],
    ['urup', '1875', 'Uruppu / Urup: control passes from Russia to Japan about 4 October 1875.'],
    ['manchuria-core', '1940', 'Manchuria: Manchukuo (under the control of Japan), a state under another’s control, since 1 March 1932; also claimed by China.'],
    ['sakhalin-south', '1860', 'Southern Sakhalin: Japan and Russia, in common, undivided, since 7 February 1855.'],
    ['sakhalin-north', '1855-01', 'Northern Sakhalin: no state administration; people live there; position of Russia / USSR ambiguous.'],
    ['kwantung', '1904-12', 'Kwantung Leased Territory: control passes from Russia to Japan between May 1904 and 2 January 1905; also claimed by China.'],
  ])('%s, %s', (id, text, expected) => expect(sentence(id, text)).toBe(expected));

  test('the reader’s order of names is kept in it', () => {
    expect(sentence('iturup', '1960', 'JP')).toMatch(/^Etorofu \/ Iturup: /);
    expect(sentence('iturup', '1900', 'RU')).toMatch(/^Iturup \/ Etorofu: /);
  });

  test('there is none before the record of a territory begins', () => {
    expect(sentenceFor(territory('cer-zone'), at('1896-09-07'), 'administrator')).toBeNull();
    expect(sentenceFor(territory('cer-zone'), at('1896-09-08'), 'administrator')).not.toBeNull();
  });
});

describe('what a change is, in words', () => {
  const told = (id: string, from: string) => {
    const change = changesOf(territory(id)).find((c) => c.when.text === from);
    return change === undefined ? '' : say(changeIn(change, 'The land'));
  };
  test.each([
    ['iturup', '1945-08-28', 'The land: control passes from Japan to the USSR on 28 August 1945'],
    ['iturup', '1946-02-02', 'The land: the USSR, as its own territory, from 2 February 1946'],
    ['iturup', '1991-12-26', 'The land: Russia follows the USSR on 26 December 1991'],
    ['habomai', '1945-09-03/1945-09-05', 'The land: control passes from Japan to the USSR between 3 and 5 September 1945'],
    ['manchuria-core', '1932-03-01', 'The land: control passes from Japan and the Republic of China to Manchukuo (under the control of Japan) on 1 March 1932'],
  ])('%s, %s', (id, from, expected) => expect(told(id, from)).toBe(expected));
});

describe('since when', () => {
  const since = (id: string, text: string) => {
    const period = periodsIn(territory(id), at(text)).at(-1);
    return period && [ruleSince(territory(id), period).from.text, controlSince(territory(id), period).from.text];
  };
  test.each([
    // territory, on, its kind of rule since, in control since
    ['iturup', '1960', '1946-02-02', '1945-08-28'],
    ['habomai', '1960', '1946-02-02', '1945-09-03/1945-09-05'],
    ['iturup', '1900', '1855-02-07', '1855-02-07'], // the posts before the treaty do not count
    ['iturup', '1855-01', '1799', '1821~'],
    ['iturup', '2026', '1991-12-26', '1945-08-28'], // the Russian Federation goes on from the USSR,
    ['kwantung', '1940', '1905-12-22', '1904-05/1905-01-02'],
    ['sakhalin-south', '1940', '1905-09-05', '1905-07-07/1905-07-31'],
    ['manchuria-core', '1930', '1912-02-12', '1905-09-05'], // the republic from the Qing,
    ['cer-zone', '1940', '1932-03-01', '1932-03-01'],
  ])('%s, %s: ruled so since %s, held since %s', (id, text, rule, control) => expect(since(id, text)).toEqual([rule, control]));
});

describe('one line for the slider', () => {
  test.each([
    ['1945', '1945, Iturup, Kunashir, Shikotan and Habomai pass to the USSR; 7 other lands change hands'],
    ['1945-08', 'August 1945, Iturup passes to the USSR; 7 other lands change hands'],
    ['1945-08-28', '28 August 1945, Iturup passes to the USSR'],
    ['1945-09-01', '1 September 1945, Kunashir and Shikotan pass to the USSR'],
    ['1945-09-04', '4 September 1945, Habomai passes to the USSR between 3 and 5 September 1945'],
    ['1858-05', 'May 1858, control of Lands ceded in 1858 (Amur) passes to Russia and control of Ussuri region passes to China (Qing) and Russia'],
    ['1932', '1932, Manchuria and Chinese Eastern Railway zone pass to Manchukuo (under the control of Japan)'],
    ['1855-01', 'January 1855, no change of control, 0 incidents'],
  ])('%s', (text, expected) => expect(line(text)).toBe(expected));

  test('the day of the surrender changes no control', () => expect(line('1945-09-02')).toMatch(/^2 September 1945, no change of control, \d+ incidents$/));

  test.each([
    ['1946', '1946, no change of control, 0 incidents'],
    ['1991', '1991, no change of control, 1 incident'], // the Russian Federation continues the USSR
    ['1945-08', 'August 1945, Ostrov passes to the USSR; 1 other land changes hands'],
  ])('of a small record, in %s', (text, expected) => expect(say(headline(readOrThrow(smallRaw()), { span: at(text), ...everyIncident }, 'administrator'))).toBe(expected));
});

describe('one line for the slider, with a filter', () => {
  const filtered = (text: string, filter: Filter): string => say(headline(realRecord(), { span: at(text), ...filter }, 'administrator'));
  test('1956 without diplomacy says how many incidents are hidden', () => {
    const diplomacy = incidentsIn(realRecord().incidents, at('1956')).filter((i) => i.category === 'diplomacy').length;
    const all = incidentsIn(realRecord().incidents, at('1956')).length;
    expect(diplomacy).toBeGreaterThan(0);
    expect(filtered('1956', without('diplomacy'))).toBe(`1956, no change of control, ${all - diplomacy} incidents shown, ${diplomacy} hidden by filters`);
  });
  test('one that hides nothing of the year is not spoken of', () => expect(filtered('1956', without('nature'))).toBe(filtered('1956', everyIncident)));
});

describe('through the whole history', () => {
  const months = ['1855', '1945'].flatMap((year) => Array.from({ length: 12 }, (_, n) => at(`${year}-${String(n + 1).padStart(2, '0')}`)));
  const days = daysFrom('1945-08-01', '1945-09-30');

  /** Texts that are broken, or take a side. */
  const faults = (text: string): string[] => [
    ...contestedIn(text),
    ...(/undefined|null|NaN|\[object|[{}|]/.exec(text) ?? []),
    ...(text.split(/[:;,] /).find((part, n, parts) => part === parts[n - 1]) ?? []),
    ...(/[^.]\.$/.test(text) ? [] : ['no full stop']),
  ];

  test.each<[string, readonly Span[]]>([
    ['every year from 1855 to today', YEARS],
    ['every month of 1855 and 1945', months],
    ['every day of August and September 1945', days],
  ])('%s: every sentence is whole, in every order of names, and takes no side', (_, spans) => {
    const texts = new Set<string>(); // most years say what the year before said
    for (const span of spans) {
      for (const order of NAME_ORDERS) {
        texts.add(`${say(headline(realRecord(), { span, ...everyIncident }, order))}.`);
        for (const t of realRecord().territories) {
          const message = sentenceFor(t, span, order);
          expect(message === null).toBe(periodsIn(t, span).length === 0);
          if (message !== null) texts.add(say(message));
        }
      }
    }
    expect([...texts].filter((text) => faults(text).length > 0)).toEqual([]);
  });

  test('the line of a span names a passing exactly when control changes hands in it', () => {
    for (const span of [...YEARS, ...months, ...days]) {
      const changing = realRecord().territories.some((t) => changesIn(t, span).some((c) => c.kind === 'hands'));
      expect(/ pass(es)? to /.test(say(headline(realRecord(), { span, ...everyIncident }, 'JP')))).toBe(changing);
    }
  });
});

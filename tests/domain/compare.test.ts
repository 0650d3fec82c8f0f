import { describe, expect, test } from 'vitest';
import { contestedIn } from '../../geo/neutrality';
import { differencesBetween, firstComparison, secondOf, type Picture } from '../../src/domain/compare';
import type { PerspectiveId } from '../../src/domain/model';
import { differencesIn, paintIn, PERSPECTIVES } from '../../src/domain/perspective';
import { printSpan } from '../../src/domain/time';
import { firstView } from '../../src/domain/view';
import { say } from '../../src/i18n';
import { at, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { realRecord } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

const record = realRecord();
const FOUR = ['iturup', 'kunashir', 'shikotan', 'habomai'];
const RENOUNCED = ['urup', 'kurils-north-central', 'sakhalin-south'];

/** "1855" as administered, "1960 japan" as drawn in Japan. */
function picture(text: string): Picture {
  const [date = '', perspective = 'control'] = text.split(' ');
  return { span: at(date), perspective: perspective as PerspectiveId }; // the tests' own words
}
const compare = (first: string, second: string, dataset = record) => differencesBetween(dataset, picture(first), picture(second), 'administrator');
const landsOf = (first: string, second: string) => compare(first, second).lands.map((d) => d.territory.id);
const linesOf = (first: string, second: string) => compare(first, second).lines.map((d) => say(d.words));
const said = (first: string, second: string, land: string) => {
  const found = compare(first, second).lands.find((d) => d.territory.id === land);
  return found === undefined ? '' : say(found.line);
};

describe('1855 against 1875, Shimoda against St Petersburg', () => {
  test('Sakhalin and the Kurils from Urup north differ; the four islands do not', () => {
    expect(landsOf('1855', '1875')).toEqual(expect.arrayContaining(['urup', 'kurils-north-central', 'sakhalin-south', 'sakhalin-north']));
    expect(compare('1855', '1875').same.map((t) => t.id)).toEqual(expect.arrayContaining(FOUR));
  });
  test('both states are told, also where the land passes on within the year', () => {
    expect(said('1855', '1876', 'urup')).toBe('Urup / Uruppu: in 1855 administered by Russia (as its own territory); in 1876 administered by Japan (as its own territory).');
    expect(said('1855-03', '1875', 'sakhalin-north')).toBe(
      'Northern Sakhalin: in March 1855 administered by Japan and Russia (in common, undivided); in 1875 administered by Japan and Russia (in common, undivided), then, on 22 August 1875, administered by Russia (as its own territory).',
    );
  });
  test('the border of 1855 is gone in 1880, and the sea border of 1875 has come', () => {
    expect(linesOf('1860', '1880')).toEqual(['Border of 1855: in 1860 agreed by treaty; in 1880 not drawn.', ...Array(2).fill('Border of 1875: in 1860 not drawn; in 1880 agreed by treaty.')]);
  });
});

describe('control against Japan’s drawing in 1960', () => {
  test('the four islands and the lands renounced in 1951 differ; northern Sakhalin does not', () => {
    expect(landsOf('1960', '1960 japan')).toEqual([...FOUR, ...RENOUNCED]);
    expect(compare('1960', '1960 japan').same.map((t) => t.id)).toContain('sakhalin-north');
  });
  test('the same date is left out, the two ways of drawing are named', () => {
    expect(said('1960', '1960 japan', 'iturup')).toBe('Iturup / Etorofu: in fact administered by the USSR; in Japan drawn as part of Japan.');
    expect(said('1960 japan', '1960 russia', 'urup')).toBe('Urup / Uruppu: in Japan drawn as undetermined; in Russia drawn as part of the USSR.');
  });
  test('the border that Japan draws at 50° N and the line of control differ too', () => {
    expect(linesOf('1960', '1960 japan')).toContain('Line of control since 1945: in fact line of control; in Japan not drawn.');
  });
  test('two dates in two perspectives are both named', () => {
    expect(said('1930', '2026 japan', 'sakhalin-south')).toBe('Southern Sakhalin / Karafuto: in 1930 in fact administered by Japan; in 2026 in Japan drawn as undetermined.');
  });
  test.each(['1890', '1944', '1960', '2026'])('in %s, it finds the lands that the switch of perspectives tells of', (date) => {
    for (const from of PERSPECTIVES) {
      for (const to of PERSPECTIVES) {
        const switched = differencesIn(record, { span: at(date), from, to, order: 'administrator' }).map((d) => d.territory.id);
        expect(landsOf(`${date} ${from}`, `${date} ${to}`)).toEqual(from === to ? [] : switched);
      }
    }
  });
});

describe('what is a difference of control', () => {
  test('a claim that becomes firm: Japan’s of Iturup and Kunashir in 1955', () => {
    const [first] = compare('1952', '1956').lands;
    expect(first?.channels).toEqual(['claims']);
    expect(said('1952', '1956', 'iturup')).toBe('Iturup / Etorofu: in 1952 position of Japan ambiguous; in 1956 also claimed by Japan.');
    expect(said('1952', '1956', 'shikotan')).toBe('');
  });
  test('a rule of another kind: military administration, and the decrees of 2 February 1946', () => {
    expect(said('1945-10', '1947', 'shikotan')).toBe('Shikotan: in October 1945 administered by the USSR (military administration), position of Japan and Russia / USSR ambiguous; in 1947 administered by the USSR (as its own territory), position of Japan ambiguous.');
    expect(landsOf('1946-12', '1947')).not.toContain('shikotan');
  });
  test('the passing itself, against the months after it', () => {
    expect(said('1945', '1945-10', 'iturup')).toBe('Iturup / Etorofu: in 1945 administered by Japan (as its own territory), then, on 28 August 1945, administered by the USSR (military administration); in October 1945 administered by the USSR (military administration).');
  });
  test('on its very day, which the map bands though the old period has ended', () => {
    expect(landsOf('1945-08-27', '1945-08-28')).toContain('iturup');
    expect(landsOf('1945-08-28', '1945-08-29')).toContain('iturup');
    expect(landsOf('1945-08-29', '1945-08-30')).not.toContain('iturup');
  });
  test('but not the Russian Federation after the USSR, nor the Republic of China after the Qing', () => {
    expect(landsOf('1960', '2026').filter((id) => [...FOUR, ...RENOUNCED].includes(id))).toEqual([]);
    expect(landsOf('1910', '1914')).not.toContain('manchuria-core');
  });
  test('a land whose record begins between the two dates was not yet on the map', () => {
    expect(said('1890', '1900', 'cer-zone')).toMatch(/: in 1890 not yet on the map; in 1900 administered by Russia \(railway concession\), also claimed by China\.$/);
    const { lands, same } = compare('1860', '1890');
    expect([...lands.map((d) => d.territory.id), ...same.map((t) => t.id)]).not.toContain('cer-zone');
  });
});

describe('any two pictures', () => {
  const DATES = ['1855-02-06', '1875', '1895', '1905', '1932', '1945', '1945-09-04', '1951', '2026'];
  const pictures = DATES.flatMap((date) => PERSPECTIVES.map((perspective): Picture => ({ span: at(date), perspective })));
  const pairs = pictures.flatMap((a, n) => pictures.slice(n + 1).map((b) => [a, b] as const));
  const name = (p: Picture) => `${printSpan(p.span)} ${p.perspective}`;

  test('a picture does not differ from itself', () => {
    for (const p of pictures) {
      const { lands, lines, same } = differencesBetween(record, p, p, 'administrator');
      expect([lands, lines], name(p)).toEqual([[], []]);
      expect(same.length, name(p)).toBeGreaterThan(10);
    }
  });

  test('what differs from the first to the second differs from the second to the first', () => {
    for (const [a, b] of pairs) {
      const there = differencesBetween(record, a, b, 'JP');
      const back = differencesBetween(record, b, a, 'JP');
      expect(back.lands.map((d) => [d.territory.id, d.channels]), `${name(a)}, ${name(b)}`).toEqual(there.lands.map((d) => [d.territory.id, d.channels]));
      expect(back.lines.map((d) => d.line.id)).toEqual(there.lines.map((d) => d.line.id));
    }
  });

  test('every difference says two things, neutrally, and rests on a source', () => {
    const wrong: string[] = [];
    for (const [a, b] of pairs) {
      const { lands, lines } = differencesBetween(record, a, b, 'administrator');
      for (const { line, reasons } of [...lands, ...lines.map(({ words, reasons: r }) => ({ line: words, reasons: r }))]) {
        const text = say(line);
        const [, first = '', second = ''] = /^[^:]+: (.+?); (.+)\.$/.exec(text) ?? [];
        const [here, there] = [first, second].map((words) => words.replace(/^(in|on) [^a-z]*(fact|Japan|Russia|\d[\d A-Za-z]*?)( in (fact|Japan|Russia))? (?=[a-z])/, ''));
        const sourced = reasons.length > 0 && reasons.every((r) => r.text !== '' && r.citations.length > 0);
        if (first === '' || second === '' || here === there || !sourced || contestedIn(text).length > 0) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('where control is painted otherwise, a difference is told', () => {
    const untold: string[] = [];
    for (const [a, b] of pairs) {
      if (a.perspective !== b.perspective) continue;
      const told = differencesBetween(record, a, b, 'administrator').lands.map((d) => d.territory.id);
      for (const t of record.territories) {
        const same = JSON.stringify(paintIn(record, a, t)) === JSON.stringify(paintIn(record, b, t));
        if (!same && !told.includes(t.id)) untold.push(`${t.id}: ${name(a)}, ${name(b)}`);
      }
    }
    expect(untold).toEqual([]);
  });
});

test('a state that is told by no period, and one under no state, have words of their own', () => {
  const raw = smallRaw();
  put(raw.territories[1]?.periods[0], { rule: 'unknown' });
  const lines = (dataset = readOrThrow(smallRaw())) => compare('1900', '1940', dataset).lands.map((d) => say(d.line));
  expect(lines()[0]).toBe('Mainland: in 1900 under no state administration, also claimed by China; in 1940 administered by Manchukuo (under the control of Japan), also claimed by China.'.replaceAll(', also claimed by China', ''));
  expect(lines(readOrThrow(raw))[0]).toContain('in 1900 under control that is not known;');
});

describe('with what a view is compared first', () => {
  test.each([
    ['2026', '1944'],
    ['1960', '1944'],
    ['1946', '1944'],
    ['1945', '1944'],
    ['1945-09-01', '1945-08-31'],
    ['1945-08', '1945-07'],
    ['1930', '1924'],
    ['1905', '1904'],
    ['1875', '1874'],
    ['1860', '1875'], // nothing passed before: what comes next
    ['1855', '1875'],
  ])('%s with %s, when an island was last, or is next, another side’s', (date, other) => {
    expect(printSpan(firstComparison(record, picture(date), RANGE).span)).toBe(other);
  });
  test('something differs, in every year', () => {
    for (let year = 1855; year <= 2026; year += 1) {
      const first = picture(String(year));
      expect(differencesBetween(record, first, firstComparison(record, first, RANGE), 'administrator').lands, String(year)).not.toEqual([]);
    }
  });
});

test('the second picture has the first one’s choices, and its own date and perspective', () => {
  const view = deepFreeze({ ...firstView(RANGE), span: at('1855'), theme: 'dark' as const, compare: { how: 'side' as const, span: at('1875'), perspective: 'japan' as const, at: 0.5 } });
  expect(secondOf(view)).toEqual({ ...view, span: at('1875'), perspective: 'japan', compare: null });
  expect(secondOf(firstView(RANGE))).toBeNull();
});

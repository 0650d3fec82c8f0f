import { describe, expect, test } from 'vitest';
import { findIn, fold, searchIndexOf, wordsOf, type Target } from '../../src/domain/search';
import { at } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';

const index = searchIndexOf(realRecord());
const first = (query: string): Target | undefined => findIn(index, query).targets[0];

describe('spellings are compared without what keyboards leave out', () => {
  test.each([
    ['Etorofu-tō', 'etorofu to'],
    ['Yuzhno-Kuril’sk', 'yuzhno kurilsk'],
    ['остров Зелёный', 'остров зеленыи'],
    ['エトロフ', 'えとろふ'],
    ['國後', '国後'],
    ['択捉島', '択捉島'],
    ['择捉岛', '択捉岛'],
    ['  Port   Arthur ', 'port arthur'],
    ['ＥＴＯＲＯＦＵ', 'etorofu'],
  ])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded));
  test('nothing but signs is no word', () => expect(wordsOf(' — … “ ”')).toEqual([]));
});

describe('a land is found by any of its names', () => {
  test.each([
    ['iturup', ['Iturup', 'Etorofu', 'etorofu-tō', '択捉', '択捉島', 'えとろふ', 'エトロフ', 'Итуруп', 'ИТУРУП', '择捉岛', 'Zezhuo']],
    ['kunashir', ['Kunashir', 'Kunashiri', '国後', '國後', 'くなしり', 'Кунашир', '国后岛']],
    ['shikotan', ['Shikotan', '色丹', 'しこたん', 'Шикотан']],
    ['habomai', ['Habomai', '歯舞', 'はぼまい', 'Хабомаи']],
    ['kwantung', ['Kwantung', '関東州', 'Квантунская', '关东州']],
    ['manchuria-core', ['Manchuria', 'Northeast China', '満州', 'Маньчжурия']],
  ])('%s', (id, spellings) => {
    for (const spelling of spellings) expect(first(spelling), spelling).toEqual({ kind: 'territory', id });
  });
});

describe('places, incidents and sources too', () => {
  test.each([
    ['Toyohara', 'place', 'yuzhno-sakhalinsk'],
    ['豊原', 'place', 'yuzhno-sakhalinsk'],
    ['Южно-Сахалинск', 'place', 'yuzhno-sakhalinsk'],
    ['古釜布', 'place', 'yuzhno-kurilsk'],
    ['Treaty of Portsmouth', 'incident', 'treaty-portsmouth-1905'],
    ['Racing the Enemy', 'source', 'hasegawa'],
  ])('%s leads to the %s %s', (query, kind, id) => expect(findIn(index, query).targets).toContainEqual({ kind, id }));
});

describe('a date beside a name', () => {
  test('is where the search goes as well', () => {
    expect(findIn(index, 'Shikotan 1950')).toMatchObject({ span: at('1950') });
    expect(first('Shikotan 1950')).toEqual({ kind: 'territory', id: 'shikotan' });
    expect(first('1945-09-01 色丹')).toEqual({ kind: 'territory', id: 'shikotan' });
  });
  test('alone names nothing', () => expect(findIn(index, '1945-09-02')).toEqual({ span: at('1945-09-02'), targets: [] }));
});

test('what is not in the record is not found', () => {
  for (const nothing of ['Atlantis', '', '   ', '%%%', '\0', 'x'.repeat(10_000)]) expect(findIn(index, nothing)).toEqual({ span: null, targets: [] });
});

import { describe, expect, test } from 'vitest';
import { NAME_ORDERS, nameForms, nameIn, placeNameIn } from '../../src/domain/names';
import { at, YEARS } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

const name = (id: string, text: string, order: (typeof NAME_ORDERS)[number] = 'administrator'): string => nameIn(territory(id), at(text), order);

describe('both sides’ names stand together, the administrator’s first', () => {
  test.each([
    ['iturup', '1945-08-27', 'Etorofu / Iturup'],
    ['iturup', '1945-08-28', 'Iturup / Etorofu'],
    ['kunashir', '1945-08-31', 'Kunashiri / Kunashir'],
    ['kunashir', '1945-09-01', 'Kunashir / Kunashiri'],
    ['iturup', '1945', 'Iturup / Etorofu'], // who administers at the end of the year
    ['iturup', '1944', 'Etorofu / Iturup'],
    ['urup', '1875-10-03', 'Urup / Uruppu'],
    ['urup', '1875-10-04', 'Uruppu / Urup'],
    ['iturup', '2026', 'Iturup / Etorofu'],
  ])('%s on %s is %s', (id, date, expected) => expect(name(id, date)).toBe(expected));

  test('an order that the reader chooses holds at every date', () => {
    for (const date of ['1900', '1945', '2026']) {
      expect(name('iturup', date, 'JP')).toBe('Etorofu / Iturup');
      expect(name('iturup', date, 'RU')).toBe('Iturup / Etorofu');
    }
  });

  test('a name that both sides use is written once', () => {
    for (const order of NAME_ORDERS) {
      expect(name('shikotan', '1944', order)).toBe('Shikotan');
      expect(name('habomai', '1946', order)).toBe('Habomai');
    }
  });
});

describe('names have dates', () => {
  test.each([
    ['manchuria-core', '1949-09-30', 'Manchuria'],
    ['manchuria-core', '1949-10-01', 'Northeast China'],
    ['manchuria-core', '1949', 'Northeast China'],
    ['kwantung', '1898-03-26', 'Liaodong tip (Dalian)'],
    ['kwantung', '1898-03-27', 'Kwantung Leased Territory'],
    ['kwantung', '1955-05-25', 'Kwantung Leased Territory'],
    ['kwantung', '1955-05-26', 'Liaodong tip (Dalian)'],
    ['outer-manchuria-amur', '1858-05-27', 'Left bank of the Amur'],
    ['outer-manchuria-amur', '1858-05-28', 'Lands ceded in 1858 (Amur)'],
    ['sakhalin-south', '1905-09-04', 'Southern Sakhalin'],
    ['sakhalin-south', '1905-09-05', 'Southern Sakhalin / Karafuto'],
    ['sakhalin-south', '1945-08-24', 'Southern Sakhalin / Karafuto'],
    ['sakhalin-south', '1945-08-25', 'Southern Sakhalin'],
  ])('%s on %s is %s', (id, date, expected) => expect(name(id, date)).toBe(expected));
});

test('every territory has a name in every year, and switching the order keeps the same forms', () => {
  for (const t of realRecord().territories) {
    for (const year of YEARS) {
      const forms = NAME_ORDERS.map((order) => [...nameForms(t, year, order)].sort().join());
      expect(forms[0]).not.toBe('');
      expect(new Set(forms).size).toBe(1);
    }
  }
});

describe('the names of a place', () => {
  /** The small record's place, with these English names; in the island's land or in none. */
  const named = (date: string, { en, order = 'administrator', within = true }: { en: readonly object[]; order?: (typeof NAME_ORDERS)[number]; within?: boolean }): string => {
    const raw = smallRaw();
    put(raw.places[0]?.names, { en });
    const record = readOrThrow(raw);
    const [place] = record.places;
    if (place === undefined) throw new Error('the small record has a place');
    return placeNameIn(place, at(date), { order, territory: within ? record.territories[0] : undefined });
  };
  const both = [{ text: 'Gorod', side: 'RU' }, { text: 'Machi', side: 'JP' }];
  const dated = [{ text: 'Machi', to: '1946-06-05' }, { text: 'Gorod', from: '1946-06-05' }];

  test('of two sides stand in the order of the land that it lies in', () => {
    expect([named('1900', { en: both }), named('1960', { en: both })]).toEqual(['Machi / Gorod', 'Gorod / Machi']);
  });
  test('of a place in no land of the record keep the order of the record, unless the reader chooses', () => {
    expect(named('1900', { en: both, within: false })).toBe('Gorod / Machi');
    expect(named('1900', { en: both, within: false, order: 'JP' })).toBe('Machi / Gorod');
  });
  test('that replaced each other have their day', () => {
    expect(['1946-06-04', '1946-06-05'].map((date) => named(date, { en: dated }))).toEqual(['Machi', 'Gorod']);
  });
  test('of which one side’s was replaced by the other’s: that side’s own stays first where its names are to come first', () => {
    const replaced = [{ text: 'Machi', side: 'JP', to: '1946-06-05' }, { text: 'Gorod', side: 'RU', from: '1946-06-05' }];
    const seen = (date: string) => NAME_ORDERS.map((order) => named(date, { en: replaced, order }));
    expect(seen('1946-06-04')).toEqual(['Machi', 'Machi', 'Machi']);
    expect(seen('1960')).toEqual(['Gorod', 'Machi / Gorod', 'Gorod']);
  });
  test('none is without a name in any year, in any order', () => {
    const lands = new Map(realRecord().territories.map((t) => [t.id, t]));
    const nameless = realRecord().places.filter((place) => {
      const own = place.territory === undefined ? undefined : lands.get(place.territory);
      return YEARS.some((year) => NAME_ORDERS.some((order) => placeNameIn(place, year, { order, territory: own }) === ''));
    });
    expect(nameless.map((p) => p.id)).toEqual([]);
  });
});

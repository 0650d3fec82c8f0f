import { describe, expect, test } from 'vitest';
import { NAME_ORDERS, nameForms, nameIn } from '../../src/domain/names';
import { at, YEARS } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';

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

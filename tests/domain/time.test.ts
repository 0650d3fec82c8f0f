import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilOf, dayOf, daysInMonth, overlaps, parseEdtf, parseSpan, printDay, printSpan, shift, spanAt, UNITS, yearOf, type Day } from '../../src/domain/time';
import { at, day } from '../fixtures/dates';

const anyDay = fc.integer({ min: day('1700-01-01'), max: day('2100-12-31') }).map((n) => addDays(day('1970-01-01'), n));

describe('days are counted from 1970', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-02-01', 31],
    ['1855-02-07', -41_966],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508], // 1900 was no leap year
    ['1945-08-15', -8905],
    ['1945-09-02', -8887],
    ['1991-12-26', 8029],
    ['2000-02-29', 11_016], // 2000 was
    ['2000-03-01', 11_017],
    ['2026-11-23', 20_780],
  ])('%s is day %i', (text, n) => {
    expect(day(text)).toBe(n);
    expect(printDay(n as Day)).toBe(text); // a brand for a number of the table
  });

  test('every day from 1799 to 2030 follows the one before, and is found again from its number', () => {
    let n = day('1799-01-01') as number;
    for (let year = 1799; year <= 2030; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let d = 1; d <= daysInMonth(year, month); d += 1) {
          const civil = { year, month, day: d };
          if (dayOf(civil) !== n) expect.fail(`${year}-${month}-${d} is day ${dayOf(civil)}, not ${n}`);
          const back = civilOf(dayOf(civil));
          if (back.year !== year || back.month !== month || back.day !== d) expect.fail(`day ${n} is read as ${JSON.stringify(back)}`);
          n += 1;
        }
      }
    }
    expect(n).toBe(day('2031-01-01'));
  });

  test.each([
    [1900, 28],
    [1945, 28],
    [1944, 29],
    [2000, 29],
    [2100, 28],
  ])('February %i has %i days', (year, days) => expect(daysInMonth(year, 2)).toBe(days));

  test('months have 31 or 30 days', () => {
    expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => daysInMonth(1945, m))).toEqual([31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test('the year of New Year’s Eve is the old one', () => {
    expect(yearOf(day('1945-12-31'))).toBe(1945);
    expect(yearOf(day('1946-01-01'))).toBe(1946);
  });
});

describe('dates of the record in EDTF', () => {
  test.each([
    // text, first day, day after the last
    ['1945', '1945-01-01', '1946-01-01'],
    ['1945-09', '1945-09-01', '1945-10-01'],
    ['1945-12', '1945-12-01', '1946-01-01'],
    ['1945-09-02', '1945-09-02', '1945-09-03'],
    ['1944-02-29', '1944-02-29', '1944-03-01'],
    ['1821~', '1821-01-01', '1822-01-01'],
    ['1798?', '1798-01-01', '1799-01-01'],
    ['1905-10~', '1905-10-01', '1905-11-01'],
    ['1875-10-02%', '1875-10-02', '1875-10-03'],
    ['194X', '1940-01-01', '1950-01-01'],
    ['19XX', '1900-01-01', '2000-01-01'],
    ['1945-XX', '1945-01-01', '1946-01-01'],
    ['1945-XX-XX', '1945-01-01', '1946-01-01'],
    ['1945-09-XX', '1945-09-01', '1945-10-01'],
    ['1945-09-03/1945-09-05', '1945-09-03', '1945-09-06'],
    ['1904-05/1905-01-02', '1904-05-01', '1905-01-03'],
    ['1917-12/1920', '1917-12-01', '1921-01-01'],
    ['1821~/1828?', '1821-01-01', '1829-01-01'],
    ['1945-09-02/1945-09-02', '1945-09-02', '1945-09-03'],
    ['1945-08-28/..', '1945-08-28', '9999-12-31'],
    ['../1945-08-28', '0001-01-01', '1945-08-29'],
  ])('%s holds the days from %s up to %s', (text, start, end) => {
    expect(parseEdtf(text)?.extent).toEqual({ start: day(start), end: day(end) });
    expect(parseEdtf(text)?.text).toBe(text);
  });

  test.each([
    '', ' ', '45', '19450', '1945-9', '1945-13', '1945-00', '1945-02-29', '1945-02-30', '1900-02-29', '1945-04-31', '1945-09-00', '1945-09-32',
    '1945-9-2', '1945/09/02', '02.09.1945', '1945-09-02T00:00', ' 1945', '1945 ', '1945\n', '0000', '000X', '00XX', '-1945', 'Y1945', '1945-21',
    '1945-XX-02', '194X-09', '19XX-XX', '1X45', 'XXXX', '19X5', '1945??', '?1945', '1945-?09', '1945~?', '１９４５', 'September 1945',
    '/', '..', '../..', '/1945', '1945/', '1945/1946/1947', '1946/1945', '1945/1944', '1945-09-05/1945-09-03', '1945-09-02/1945-09-01',
    '1945-09/1945-08-15', '1945-02-29/..', '../1945-13', '1945-..', 'NaN', '__proto__',
  ])('“%s” is no date', (text) => expect(parseEdtf(text)).toBeNull());

  test.each([
    ['1945', 'year', ''],
    ['1945-XX', 'year', ''],
    ['1945-09', 'month', ''],
    ['1945-09-XX', 'month', ''],
    ['1945-09-02', 'day', ''],
    ['194X', 'decade', ''],
    ['18XX', 'century', ''],
    ['1821~', 'year', '~'],
    ['1945-09?', 'month', '?'],
    ['1875-10-04%', 'day', '%'],
  ])('%s keeps its precision, %s, and its qualifier “%s”', (text, precision, qualifier) => {
    expect(parseEdtf(text)?.first).toMatchObject({ precision, qualifier });
  });

  test('an open end is not known, and is not taken for a day', () => {
    expect(parseEdtf('1945/..')?.last).toBeNull();
    expect(parseEdtf('../1945')?.first).toBeNull();
  });

  test('whatever is written, a date is read whole or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X./?~%-]{0,21}$/)), (text) => {
        const date = parseEdtf(text);
        if (date !== null) expect(date.extent.start).toBeLessThan(date.extent.end);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('years, months and days', () => {
  test.each(['1855', '1945-09', '1945-09-02', '2000-02-29'])('%s is printed as it was typed', (text) => expect(printSpan(at(text))).toBe(text));

  test.each(['', '194', '1945-', '1945-9', '1945-02-30', '194X', '1945~', '1945-XX', '1944/1945', '0000', '1945-09-02-01'])('“%s” is no year, month or day', (text) => {
    expect(parseSpan(text)).toBeNull();
  });

  test('a span of any unit contains its day, and is read again from its text', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS), (d, unit) => {
        const span = spanAt(d, unit);
        expect(span.start <= d && d < span.end).toBe(true);
        expect(parseSpan(printSpan(span))).toEqual(span);
      }),
    );
  });

  test.each([
    ['1945-01-31', 'month', 1, '1945-02-28'],
    ['1944-01-31', 'month', 1, '1944-02-29'],
    ['1944-02-29', 'year', 1, '1945-02-28'],
    ['1945-12-15', 'month', 1, '1946-01-15'],
    ['1946-01-15', 'month', -1, '1945-12-15'],
    ['1945-08-31', 'day', 1, '1945-09-01'],
    ['1855-03-01', 'day', -1, '1855-02-28'],
    ['1945-09-02', 'year', -90, '1855-09-02'],
    ['1945-09-02', 'month', -24, '1943-09-02'],
  ] as const)('%s moved by the %s, %i times, is %s', (from, unit, n, to) => expect(printDay(shift(day(from), unit, n))).toBe(to));

  test('spans that only touch do not overlap', () => {
    expect(overlaps(at('1945'), at('1946'))).toBe(false);
    expect(overlaps(at('1945'), at('1945-12-31'))).toBe(true);
    expect(overlaps(at('1945-09-02'), at('1945-09-02'))).toBe(true);
    expect(overlaps(at('1945-09-02'), at('1945-09-01'))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Side } from '../../src/domain/model';
import { changesBetween, changesIn, changesOf, claimsIn, periodsIn, sidesOf, standingOf, statusIn } from '../../src/domain/status';
import { addDays, printDay, spanAt, type Extent } from '../../src/domain/time';
import { CHANGES } from '../fixtures/changes';
import { at, day, onDay, RANGE } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';

const held = (id: string, span: Extent): string[] =>
  periodsIn(territory(id), span).map(({ by, rule }) => (by.length === 0 ? rule : `${by.join('+')} ${rule}`));
const heldOn = (id: string, text: string): string[] => held(id, at(text));

describe('who controlled it, on the day of a change and around it', () => {
  test.each(CHANGES.filter(([, first, last]) => first === last))('%s, %s (to %s): %s on the day before, %s from the day itself', (id, date, _, before, after) => {
    expect(held(id, onDay(addDays(day(date), -1)))).toEqual([before]);
    expect(heldOn(id, date)).toEqual([after]);
    expect(held(id, onDay(addDays(day(date), 1)))).toEqual([after]);
  });

  test.each(CHANGES.filter(([, first, last]) => first !== last))('%s, between %s and %s: %s before, either of the two within, %s at the end', (id, first, last, before, after) => {
    expect(held(id, onDay(addDays(day(first), -1)))).toEqual([before]);
    expect(heldOn(id, first)).toEqual([before, after]);
    expect(held(id, onDay(addDays(day(last), -1)))).toEqual([before, after]);
    expect(heldOn(id, last)).toEqual([after]);
    expect(held(id, onDay(addDays(day(last), 1)))).toEqual([after]);
  });

  test('the record has these changes of control since 1855 and no other', () => {
    const recorded = changesBetween(realRecord(), RANGE).map(({ territory: { id }, when }) => `${id} ${printDay(when.extent.start)} ${printDay(addDays(when.extent.end, -1))}`);
    expect(recorded.sort()).toEqual(CHANGES.map(([id, first, last]) => `${id} ${first} ${last}`).sort());
  });
});

describe('the days of 1945 that everyone gets wrong', () => {
  test('Habomai is still Japanese on the day of the surrender', () => expect(heldOn('habomai', '1945-09-02')).toEqual(['JP own']));
  test('Iturup, Kunashir and Shikotan are under Soviet control on the day of the surrender', () => {
    for (const id of ['iturup', 'kunashir', 'shikotan']) expect(heldOn(id, '1945-09-02')).toEqual(['USSR military']);
  });
  test('the Emperor’s broadcast on 15 August finds all of the Kurils Japanese', () => {
    for (const id of ['iturup', 'kunashir', 'shikotan', 'habomai', 'urup', 'kurils-north-central']) expect(heldOn(id, '1945-08-15')).toEqual(['JP own']);
  });
  test('Port Arthur stays under the Soviet forces when they leave the rest of Manchuria', () => {
    expect(heldOn('kwantung', '1946-05-03')).toEqual(['USSR military']);
    expect(heldOn('manchuria-core', '1946-05-03')).toEqual(['ROC+CCP divided']);
  });
  test('the year 1945 shows the old and the new holder of Iturup, the year 1944 only the old', () => {
    expect(heldOn('iturup', '1945')).toEqual(['JP own', 'USSR military']);
    expect(heldOn('iturup', '1944')).toEqual(['JP own']);
    expect(heldOn('iturup', '1945-08')).toEqual(['JP own', 'USSR military']);
    expect(heldOn('iturup', '1945-07')).toEqual(['JP own']);
  });
  test('on 3, 4 and 5 September the Habomai may be passing; on 2 and 6 September they are not', () => {
    const passing = ['02', '03', '04', '05', '06'].filter((d) => changesIn(territory('habomai'), at(`1945-09-${d}`)).length > 0);
    expect(passing).toEqual(['03', '04', '05']);
  });
  test('place after place passes, in this order', () => {
    const order = changesBetween(realRecord(), { start: day('1945-08-01'), end: day('1945-10-01') }).map((c) => c.territory.id);
    expect(order.slice(0, 2)).toEqual(['manchuria-core', 'cer-zone']); // both 9-20 August
    expect(order.slice(2, 8)).toEqual(['sakhalin-south', 'kurils-north-central', 'jehol', 'kwantung', 'iturup', 'urup']);
    expect(order.slice(8)).toEqual(['kunashir', 'shikotan', 'habomai']);
  });
});

describe('who claimed it', () => {
  const claim = (id: string, side: Side, text: string) => claimsIn(territory(id), at(text)).filter((c) => c.claimant === side).map((c) => c.strength);

  test.each<[string, Side, string, string]>([
    ['iturup', 'JP', '1945-08-27', 'formal'],
    ['iturup', 'JP', '1945-08-28', 'ambiguous'],
    ['iturup', 'JP', '1951-10-19', 'ambiguous'], // Nishimura: the renounced Kurils include it
    ['iturup', 'JP', '1955-08-29', 'ambiguous'],
    ['iturup', 'JP', '1955-08-30', 'formal'], // London: four islands
    ['kunashir', 'JP', '1955-08-29', 'ambiguous'],
    ['kunashir', 'JP', '1955-08-30', 'formal'],
    ['shikotan', 'JP', '1951-09-06', 'ambiguous'],
    ['shikotan', 'JP', '1951-09-07', 'formal'], // Yoshida: part of Hokkaido
    ['habomai', 'JP', '1951-09-06', 'ambiguous'],
    ['habomai', 'JP', '1951-09-07', 'formal'],
    ['urup', 'JP', '1952-04-27', 'ambiguous'],
    ['urup', 'JP', '1952-04-28', 'renounced'], // San Francisco in force
    ['kurils-north-central', 'JP', '1952-04-28', 'renounced'],
    ['sakhalin-south', 'JP', '1952-04-27', 'ambiguous'],
    ['sakhalin-south', 'JP', '1952-04-28', 'renounced'],
    ['sakhalin-north', 'JP', '1922-01-01', 'none'], // held as a pledge, not claimed
    ['iturup', 'RU', '1855-02-06', 'ambiguous'],
    ['iturup', 'RU', '1855-02-07', 'none'],
    ['iturup', 'RU', '1945-08-27', 'none'],
    ['iturup', 'RU', '1946-02-01', 'ambiguous'],
    ['iturup', 'RU', '1946-02-02', 'formal'],
    ['habomai', 'RU', '1946-02-01', 'ambiguous'],
    ['habomai', 'RU', '1946-02-02', 'formal'],
    ['sakhalin-south', 'RU', '1905-09-04', 'formal'],
    ['sakhalin-south', 'RU', '1905-09-05', 'none'],
    ['kwantung', 'JP', '1895-11-07', 'ambiguous'],
    ['kwantung', 'JP', '1895-11-08', 'none'], // Retrocession Convention
    ['kwantung', 'RU', '1900-01-01', 'none'], // a lease is no claim of title
    ['manchuria-core', 'RU', '1902-01-01', 'none'],
    ['manchuria-core', 'CN', '1902-01-01', 'formal'],
    ['manchuria-core', 'JP', '1940-01-01', 'none'],
    ['outer-manchuria-amur', 'CN', '1858-05-27', 'formal'],
    ['outer-manchuria-amur', 'CN', '1858-05-28', 'ambiguous'],
  ])('%s, %s, on %s: %s', (id, side, date, strength) => expect(claim(id, side, date)).toEqual([strength]));

  test('today Japan claims the four islands and nothing else, and Russia claims no part of China', () => {
    const today = at('2026-11-23');
    const claimedBy = (side: Side) => realRecord().territories.filter((t) => claimsIn(t, today).some((c) => c.claimant === side && c.strength === 'formal')).map((t) => t.id);
    expect(claimedBy('JP')).toEqual(['iturup', 'kunashir', 'shikotan', 'habomai']);
    expect(claimedBy('CN')).toEqual(['manchuria-core', 'jehol', 'kwantung', 'cer-zone']);
    expect(claimedBy('RU')).toHaveLength(10);
  });

  test('of a year in which a side changes its position, the last one stands', () => {
    const standing = standingOf(claimsIn(territory('iturup'), at('1955')));
    expect(standing.map((c) => `${c.claimant} ${c.strength} ${c.from.text}`)).toEqual(['JP formal 1955-08-30', 'RU formal 1955-08-05']);
  });

  test('claims are listed side by side in the territory’s own order', () => {
    expect(claimsIn(territory('kwantung'), at('1945')).map((c) => c.claimant)).toEqual(['JP', 'JP', 'RU', 'RU', 'CN', 'CN']);
  });
});

describe('what kind of change it is', () => {
  test.each([
    ['iturup', '1945-08-28', 'hands'],
    ['iturup', '1946-02-02', 'rule'],
    ['iturup', '1991-12-26', 'continuation'],
    ['manchuria-core', '1912-02-12', 'continuation'],
    ['manchuria-core', '1932-03-01', 'hands'],
    ['sakhalin-south', '1905-09-05', 'rule'],
  ])('%s on %s: %s', (id, date, kind) => expect(changesIn(territory(id), at(date)).map((c) => c.kind)).toEqual([kind]));

  test('Manchukuo counts as held by Japan, which controlled it', () => {
    const [period] = periodsIn(territory('manchuria-core'), at('1940'));
    expect(period && sidesOf(period)).toEqual(['JP']);
  });

  test('the San Francisco treaty changes claims, not control', () => {
    expect(territory('urup').periods.some((p) => p.from.text === '1952-04-28')).toBe(true);
    expect(changesIn(territory('urup'), at('1952'))).toEqual([]);
  });
});

describe('of every territory and every day', () => {
  const anyTerritory = fc.constantFrom(...realRecord().territories);
  const anyDay = fc.integer({ min: RANGE.start, max: RANGE.end - 1 }).map((n) => addDays(RANGE.start, n - RANGE.start));

  test('someone, or no one, held it on every day since its record begins, and two only while it passes', () => {
    fc.assert(
      fc.property(anyTerritory, anyDay, (t, d) => {
        const { periods, changes } = statusIn(t, onDay(d));
        const begins = t.periods[0]?.from.extent.start ?? RANGE.end;
        expect(periods.length > 0).toBe(d >= begins);
        if (changes.length === 0) expect(new Set(periods.map((p) => `${p.by.join()} ${p.under ?? ''} ${p.rule}`)).size).toBeLessThan(2);
        for (const side of t.claimants) expect(claimsIn(t, onDay(d)).some((c) => c.claimant === side)).toBe(d >= begins);
      }),
      { numRuns: 1000 },
    );
  });

  test('a month holds exactly what its days hold', () => {
    fc.assert(
      fc.property(anyTerritory, anyDay, (t, d) => {
        const month = spanAt(d, 'month');
        const days = Array.from({ length: month.end - month.start }, (_, n) => onDay(addDays(month.start, n)));
        expect(new Set(periodsIn(t, month))).toEqual(new Set(days.flatMap((x) => periodsIn(t, x))));
        expect(changesIn(t, month).map((c) => c.when.text)).toEqual([...new Set(days.flatMap((x) => changesIn(t, x)).map((c) => c.when.text))]);
      }),
      { numRuns: 100 },
    );
  });

  test('every change stands between two periods that differ, and is seen on each of its days and on no other', () => {
    for (const change of realRecord().territories.flatMap(changesOf)) {
      const { start, end } = change.when.extent;
      expect(change.before.to?.text).toBe(change.after.from.text);
      const seen = (d: number) => changesIn(change.territory, { start: addDays(day('1970-01-01'), d), end: addDays(day('1970-01-01'), d + 1) }).some((c) => c.after === change.after);
      expect([start - 1, start, end - 1, end].map(seen)).toEqual([false, true, true, false]);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { Position, Side, TerritoryId } from '../../src/domain/model';
import { positionsOf, standingPosition } from '../../src/domain/positions';
import { at } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

const small = readOrThrow(smallRaw());
const island = small.territories[0]?.id ?? territory('iturup').id;
const idOf = (position: Position | null | undefined): string | null => position?.id ?? null;

describe('what stands at a date', () => {
  const notes = positionsOf(small, { side: 'JP', land: island });

  test.each([
    ['1954', null],
    ['1955-08-29', null],
    ['1955-08-30', 'first-note'],
    ['1955', 'first-note'],
    ['1956-02-10', 'first-note'],
    ['1956-02-11', 'second-note'],
    ['1956', 'second-note'],
    ['2026', 'second-note'],
  ])('in %s it is %s', (date, expected) => expect(idOf(standingPosition(notes, at(date)))).toBe(expected));

  test('of a wording known to the year, it may have been said from the first day of that year on', () => {
    const raw = smallRaw();
    put(raw.positions[1], { date: '1956' });
    const list = positionsOf(readOrThrow(raw), { side: 'JP', land: island });
    expect(['1955-12-31', '1956-01-01'].map((date) => idOf(standingPosition(list, at(date))))).toEqual(['first-note', 'second-note']);
  });
});

describe('a side’s positions on a land', () => {
  test('come by date, however the record lists them, and of one day by their ids', () => {
    const raw = smallRaw();
    raw.positions.reverse();
    put(raw.positions[0], { date: '1955-08-30' });
    expect(positionsOf(readOrThrow(raw), { side: 'JP', land: island }).map(idOf)).toEqual(['first-note', 'second-note']);
    expect(small.positions.map((p) => p.id)).toEqual(['first-note', 'second-note']); // the record itself is not sorted in place
  });

  test('are not another side’s, nor on another land', () => {
    expect(positionsOf(small, { side: 'RU', land: island })).toEqual([]);
    expect(positionsOf(small, { side: 'JP', land: small.territories[1]?.id ?? island })).toEqual([]);
  });
});

describe('the disputed islands', () => {
  const standing = (id: string, side: Side, date: string): string | null => idOf(standingPosition(positionsOf(realRecord(), { side, land: territory(id).id }), at(date)));

  test('in 1950 the Diet had been told of Habomai and Shikotan, and the decrees of 1946 stood', () => {
    expect([standing('shikotan', 'JP', '1950'), standing('shikotan', 'RU', '1950')]).toEqual(['jp-diet-1950-habomai', 'ru-decrees-1946']);
  });

  test('both sides have said something on each of the four by every year since 1955', () => {
    const silent: string[] = [];
    for (const id of ['iturup', 'kunashir', 'shikotan', 'habomai']) {
      for (const side of ['JP', 'RU'] as const) for (let year = 1955; year <= 2026; year += 1) if (standing(id, side, String(year)) === null) silent.push(`${id} ${side} ${year}`);
    }
    expect(silent).toEqual([]);
  });

  test('every wording that says what changed follows one of the same side, on one of the same lands, not later', () => {
    const byId = new Map(realRecord().positions.map((p) => [p.id, p]));
    const shared = (a: readonly TerritoryId[], b: readonly TerritoryId[]) => a.some((id) => b.includes(id));
    const loose = realRecord().positions.filter((p) => {
      if (p.follows === undefined) return false;
      const before = byId.get(p.follows);
      return before === undefined || before.side !== p.side || !shared(before.territories, p.territories) || before.date.extent.start > p.date.extent.start;
    });
    expect(loose.map((p) => p.id)).toEqual([]);
  });
});

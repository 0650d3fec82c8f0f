import { describe, expect, test } from 'vitest';
import { chronicleOf, type Entry } from '../../src/domain/chronicle';
import { changesOf } from '../../src/domain/status';
import { yearOf } from '../../src/domain/time';
import { RANGE } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

/** What an entry is of, in short: an incident's or position's id, or the land that changes and to whom. */
function short(entry: Entry): string {
  switch (entry.kind) {
    case 'incident':
      return entry.incident.id;
    case 'position':
      return entry.position.id;
    case 'change':
      return `${entry.change.territory.id} to ${entry.change.after.by.join('+')}`;
  }
}

describe('the small record as a text', () => {
  test('has every year in which something begins, and within it what does, by date', () => {
    expect(chronicleOf(readOrThrow(smallRaw()), RANGE).map(({ year, entries }) => [year, entries.map(short)])).toEqual([
      [1932, ['mainland to MANCHUKUO']],
      [1945, ['mainland to ROC+USSR', 'landing', 'island to USSR', 'petition']],
      [1946, ['island to USSR']],
      [1955, ['first-note']],
      [1956, ['second-note']],
      [1991, ['visit', 'island to RU']],
    ]);
  });

  test('on one day tells first what happened, then what changed by it, then what was said', () => {
    const raw = smallRaw();
    put(raw.incidents[1], { date: '1946-02-02' });
    put(raw.positions[0], { date: '1946-02-02' });
    expect(chronicleOf(readOrThrow(raw), RANGE).find((y) => y.year === 1946)?.entries.map(short)).toEqual(['petition', 'island to USSR', 'first-note']);
  });

  test('leaves out what lies before the range', () => {
    const raw = smallRaw();
    put(raw.incidents[0], { date: '1853' });
    const told = chronicleOf(readOrThrow(raw), RANGE).flatMap((y) => y.entries.map(short));
    expect(told).not.toContain('landing');
    expect(told).toContain('petition');
  });
});

describe('the record as a text', () => {
  const years = chronicleOf(realRecord(), RANGE);
  const entries = years.flatMap((y) => y.entries);

  test('its years rise, each once, and every entry stands in the year in which it begins', () => {
    expect(years.map((y) => y.year)).toEqual([...new Set(years.map((y) => y.year))].sort((a, b) => a - b));
    for (const { year, entries: list } of years) for (const e of list) expect(yearOf(e.date.extent.start)).toBe(year);
  });

  test('it tells every incident, position and change since 1855 once', () => {
    const since = <T extends { readonly date: { readonly extent: { readonly start: number } } }>(list: readonly T[]) => list.filter((x) => x.date.extent.start >= RANGE.start);
    const incidents = entries.flatMap((e) => (e.kind === 'incident' ? [e.incident.id] : []));
    expect([...incidents].sort()).toEqual(since(realRecord().incidents).map((i) => i.id).sort());
    const positions = entries.flatMap((e) => (e.kind === 'position' ? [e.position.id] : []));
    expect([...positions].sort()).toEqual(since(realRecord().positions).map((p) => p.id).sort());
    const changes = realRecord().territories.flatMap(changesOf).filter((c) => c.when.extent.start >= RANGE.start);
    expect(entries.filter((e) => e.kind === 'change')).toHaveLength(changes.length);
  });

  test('it runs forward in time', () => {
    const starts = entries.map((e) => e.date.extent.start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });
});

import { expect, test } from 'vitest';
import { reportOf, sidesOf, warningsOf } from '../../geo/report';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

test('the report counts what the record holds', () => {
  expect(reportOf(readOrThrow(smallRaw()))).toBe(`Record 2026.11, checked until 2026-11

Records
  territories           2
  incidents             3
  sources               3
  lines                 1
  places                1
  positions             2
  arguments             1
  perspectives          2
  lessons               1
  periods of control    7
  statements of claims  5

Incidents by category
  diplomacy  1
  war        1
  people     1

Incidents by decade
  1940s  2
  1990s  1

Incidents by confidence
  high  3

Sources by kind
  treaty  3

Sources by side
  Japan               1
  Russia or the USSR  1
  joint               1
  third parties       0

Sources by language (some have several)
  ja  2
  ru  2

Sources of both sides, or made by both together
  incidents, with their accounts  3 of 3 (100 %)
  periods of control              7 of 7 (100 %)
  statements of claims            5 of 5 (100 %)

Told differently
  incidents with accounts             1
  of these with Japan’s and Russia’s  1

No warnings`);
});

test('sources of one side alone are not counted as both; those of each side are', () => {
  const raw = smallRaw();
  put(raw.incidents[0], { sources: [{ source: 'note' }], contested: undefined, accounts: undefined });
  put(raw.incidents[1], { sources: [{ source: 'note' }, { source: 'decree' }] });
  expect(reportOf(readOrThrow(raw))).toMatch(/\n {2}incidents, with their accounts +2 of 3 \(67 %\)\n/);
});

test('a record without incidents has a report too', () => {
  expect(reportOf(readOrThrow({ ...smallRaw(), incidents: [] }))).toMatch(/\n {2}incidents, with their accounts +none\n/);
});

test('an account without a document of its own side is a warning; a third party’s counts for China', () => {
  const raw = smallRaw();
  put(raw.incidents[0], {
    accounts: [
      { side: 'JP', text: 'x', sources: [{ source: 'decree' }] },
      { side: 'RU', text: 'x', sources: [{ source: 'treaty' }] },
      { side: 'CN', text: 'x', sources: [{ source: 'note' }] },
    ],
  });
  expect(warningsOf(readOrThrow(raw))).toEqual(['incidents/landing.json: the account of JP rests on no source of that side', 'incidents/landing.json: the account of CN rests on no source of that side']);
  put(raw.sources[1], { side: 'third' });
  expect(warningsOf(readOrThrow(raw))).toHaveLength(1);
  expect(reportOf(readOrThrow(raw))).toMatch(/\n\nWarnings\n  incidents\/landing\.json: the account of JP rests on no source of that side$/);
});

test('the sides stand in one line for the build', () => {
  expect(sidesOf(readOrThrow(smallRaw()))).toBe('3 sources: Japan 1, Russia or the USSR 1, joint 1, third parties 0');
});

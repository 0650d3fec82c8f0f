import { describe, expect, test } from 'vitest';
import { fillsOf, paintOf, type Paint } from '../../src/domain/paint';
import { changesIn, statusIn } from '../../src/domain/status';
import { at, daysFrom, YEARS } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';

const painted = (id: string, text: string): Paint => paintOf(statusIn(territory(id), at(text)));

describe('the fill says who controls', () => {
  test.each<[string, string, Paint['fill'], Paint['band']]>([
    // territory, span, fill, band over it
    ['iturup', '1944', 'japan', null],
    ['iturup', '1945', 'japan', 'russia'], // changing
    ['iturup', '1945-08', 'japan', 'russia'],
    ['iturup', '1945-08-27', 'japan', null],
    ['iturup', '1945-08-28', 'japan', 'russia'],
    ['iturup', '1945-08-29', 'russia', null],
    ['iturup', '1946', 'russia', null], // the decree changes the kind of rule, not the holder
    ['iturup', '1991', 'russia', null], // a continuation, not a change of hands
    ['habomai', '1945-09-02', 'japan', null],
    ['habomai', '1945-09-03', 'japan', 'russia'],
    ['habomai', '1945-09-04', 'japan', 'russia'],
    ['habomai', '1945-09-05', 'japan', 'russia'],
    ['habomai', '1945-09-06', 'russia', null],
    ['sakhalin-south', '1855-01', 'none', null],
    ['sakhalin-south', '1855', 'none', 'japan'],
    ['sakhalin-south', '1860', 'japan', 'russia'], // held by two
    ['sakhalin-south', '1875', 'japan', 'russia'],
    ['sakhalin-south', '1876', 'russia', null],
    ['outer-manchuria-primorye', '1859', 'china', 'russia'],
    ['outer-manchuria-primorye', '1860', 'china', 'russia'],
    ['outer-manchuria-primorye', '1861', 'russia', null],
    ['manchuria-core', '1904', 'russia', 'japan'],
    ['manchuria-core', '1912', 'china', null], // Qing to Republic: one side
    ['manchuria-core', '1931', 'china', 'japan'],
    ['manchuria-core', '1932', 'china', 'japan'], // from fronts to Manchukuo: China's part passes
    ['manchuria-core', '1940', 'japan', null],
    ['jehol', '1946', 'russia', 'china'],
    ['manchuria-core', '1947', 'china', null], // two rivals of one side
  ])('%s in %s: %s, over it %s', (id, date, fill, band) => expect(painted(id, date)).toMatchObject({ shown: true, fill, band }));

  test('a territory that changes hands in a year or on a day is never drawn in one colour', () => {
    const spans = [...YEARS, ...daysFrom('1945-08-01', '1945-09-30')];
    for (const t of realRecord().territories) {
      for (const span of spans.filter((s) => changesIn(t, s).some((c) => c.kind === 'hands'))) {
        const { fill, band } = paintOf(statusIn(t, span));
        if (band === null || band === fill) expect.fail(`${t.id} in ${span.start}: ${fill}, ${band}`);
      }
    }
  });

  test('nothing is drawn before its record begins', () => {
    expect(painted('cer-zone', '1895').shown).toBe(false);
    expect(painted('cer-zone', '1896').shown).toBe(true);
  });

  test('a holder who is not known has a colour of its own', () => {
    const [period] = territory('sakhalin-north').periods;
    expect(period && fillsOf({ ...period, rule: 'unknown' })).toEqual(['unknown']);
    expect(period && fillsOf(period)).toEqual(['none']);
  });
});

describe('the pattern says who else claims', () => {
  test.each<[string, string, Paint['hatch'], Paint['hatchSide']]>([
    ['iturup', '1900', null, null], // Russia had recognised it
    ['iturup', '1950', 'ambiguous', 'JP'],
    ['iturup', '1954', 'ambiguous', 'JP'],
    ['iturup', '1955', 'formal', 'JP'],
    ['iturup', '2026', 'formal', 'JP'],
    ['habomai', '1950', 'ambiguous', 'JP'],
    ['habomai', '1951', 'formal', 'JP'],
    ['urup', '1951', 'ambiguous', 'JP'],
    ['urup', '1953', null, null], // renounced
    ['sakhalin-south', '2026', null, null],
    ['manchuria-core', '1902', 'formal', 'CN'],
    ['manchuria-core', '1940', 'formal', 'CN'],
    ['kwantung', '1940', 'formal', 'CN'],
    ['sakhalin-north', '1922', 'formal', 'RU'],
    ['outer-manchuria-amur', '1960', 'ambiguous', 'CN'],
  ])('%s in %s: %s, %s', (id, date, hatch, hatchSide) => expect(painted(id, date)).toMatchObject({ hatch, hatchSide }));

  test('a state under another’s control is dotted, and only that', () => {
    expect(painted('manchuria-core', '1940').dots).toBe(true);
    expect(painted('manchuria-core', '1931').dots).toBe(false);
    expect(painted('kwantung', '1940').dots).toBe(false);
  });

  test('a pattern is drawn for another side than those that hold it', () => {
    for (const t of realRecord().territories) {
      for (const year of YEARS) {
        const { hatch, hatchSide, fill, band } = paintOf(statusIn(t, year));
        const of = hatchSide && { JP: 'japan', RU: 'russia', CN: 'china' }[hatchSide];
        if (hatch !== null) expect([fill, band]).not.toContain(of);
      }
    }
  });
});

import { describe, expect, test } from 'vitest';
import { paintOf } from '../../src/domain/paint';
import { changesOf, claimsIn, periodsIn, statusIn } from '../../src/domain/status';
import { addDays, printDay, type Day } from '../../src/domain/time';
import { day, edtf, onDay, RANGE } from '../fixtures/dates';
import { CLAIMS, dayInWords, HANDOVERS, HELD, LAND, readHandover } from '../fixtures/history';
import { territory } from '../fixtures/realRecord';

/** Who may have held a land on a day, and how. */
const heldOn = (land: string, on: Day): readonly string[] =>
  periodsIn(territory(land), onDay(on)).map(({ by, rule, under }) => `${by.length === 0 ? rule : `${by.join('+')} ${rule}`}${under === undefined ? '' : ` under ${under}`}`);

/** Fill and bands of the map on a day. */
const paintedOn = (land: string, on: Day): readonly (string | null)[] => {
  const { fill, band } = paintOf(statusIn(territory(land), onDay(on)));
  return [fill, band];
};

const heldAs = (words: string): string => HELD[words]?.[0] ?? 'unknown words';
const fillsFor = (words: string): readonly [string, string | null] => {
  const [fill = 'unknown words', band = null] = HELD[words]?.[1] ?? [];
  return [fill, band];
};
/** What the map shows where the one may be passing to the other: the old fill with bands of the new. */
const passing = (before: string, after: string): readonly (string | null)[] => {
  const [old, fresh] = [HELD[before]?.[1] ?? [], HELD[after]?.[1] ?? []];
  if (old.join() === fresh.join()) return fillsFor(after);
  const loses = old.find((f) => !fresh.includes(f)) ?? old[0]; // of two holders, the one who loses it
  return [loses ?? 'unknown words', fresh.find((f) => f !== loses) ?? null];
};

describe('who held it on the last day of the old holder, in between, on the first day of the new and on the day after', () => {
  test.each(HANDOVERS)('%s', (sentence) => {
    const { land, before, lastOfOld, either, after, firstOfNew } = readHandover(sentence);
    expect(heldOn(land, lastOfOld)).toEqual([heldAs(before)]);
    for (const on of either ?? []) expect(heldOn(land, on)).toEqual([heldAs(before), heldAs(after)]);
    expect(heldOn(land, firstOfNew)).toEqual([heldAs(after)]);
    expect(heldOn(land, addDays(firstOfNew, 1))).toEqual([heldAs(after)]);
  });

  test.each(HANDOVERS)('the map paints it so. %s', (sentence) => {
    const { land, before, lastOfOld, either, after, firstOfNew } = readHandover(sentence);
    expect(paintedOn(land, lastOfOld)).toEqual(fillsFor(before));
    for (const on of [...(either ?? []), firstOfNew]) expect(paintedOn(land, on)).toEqual(passing(before, after));
    expect(paintedOn(land, addDays(firstOfNew, 1))).toEqual(fillsFor(after));
  });

  test('the sentences join: what a land passes to is what it next passes from, and no day is left out', () => {
    for (const land of Object.values(LAND)) {
      const own = HANDOVERS.map(readHandover).filter((h) => h.land === land);
      own.slice(1).forEach((h, n) => expect(h.before, land).toBe(own[n]?.after));
      for (const { lastOfOld, either, firstOfNew } of own) expect([lastOfOld + 1, (either?.[1] ?? lastOfOld) + 1], land).toEqual([either?.[0] ?? firstOfNew, firstOfNew]);
    }
  });

  test('no land changes hands on any other day', () => {
    const days = (land: string): readonly string[] => HANDOVERS.map(readHandover).filter((h) => h.land === land).map((h) => printDay(h.firstOfNew));
    for (const land of Object.values(LAND)) {
      const recorded = changesOf(territory(land)).filter((c) => c.when.extent.start >= RANGE.start).map((c) => printDay(addDays(c.when.extent.end, -1)));
      expect(recorded, land).toEqual(days(land));
    }
  });

  test('a date that does not exist is no date of a sentence', () => expect(() => dayInWords('30 February 1855')).toThrow('not a day'));
});

/** A change of a claim: whose, on what, from what to what, and when. */
const CLAIM_CHANGES = Object.entries(CLAIMS).flatMap(([land, sides]) =>
  Object.entries(sides).flatMap(([side, [first, ...changes]]) => changes.map(([since, strength], n) => ({ land, side, before: changes[n - 1]?.[1] ?? first, after: strength, since }))),
);

describe('who claimed it', () => {
  const claimOn = (land: string, side: string, on: Day): readonly string[] =>
    [...new Set(claimsIn(territory(land), onDay(on)).filter((c) => c.claimant === side).map((c) => c.strength))];

  test.each(CLAIM_CHANGES)('$land: the claim of $side is $before before $since and $after from then on', ({ land, side, before, after, since }) => {
    const { start, end } = edtf(since).extent;
    expect(claimOn(land, side, addDays(start, -1))).toEqual([before]);
    expect(claimOn(land, side, addDays(end, -1))).toEqual([after]);
    expect(claimOn(land, side, end)).toEqual([after]);
  });

  test('no claim becomes stronger or weaker at any other time, and claims that never changed never did', () => {
    for (const [land, sides] of Object.entries(CLAIMS)) {
      expect([...territory(land).claimants].sort(), land).toEqual(Object.keys(sides).sort());
      for (const [side, [first, ...changes]] of Object.entries(sides)) {
        const run = territory(land).claims.filter((c) => c.claimant === side && (c.to === null || c.to.extent.start > day('1855-01-01')));
        const strengths = run.map((c) => c.strength).filter((s, n, all) => s !== all[n - 1]);
        expect(strengths, `${land} ${side}`).toEqual([first, ...changes.map(([, s]) => s)]);
      }
    }
  });
});

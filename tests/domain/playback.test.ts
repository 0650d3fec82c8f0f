import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/domain/model';
import { nextMoment, playbackAfter, RATES, spanInUnit, stepped, stopped, unitOf, type Moment, type Playback, type Step } from '../../src/domain/playback';
import { addDays, printSpan, spanAt, UNITS, type Unit } from '../../src/domain/time';
import { at, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const { incidents } = readOrThrow(smallRaw()); // landing 1945-08-28, petition 1945-12, visit 1991
const timed = ['day', 'month', 'year', 'decade'] as const;
const anySpan = fc.tuple(fc.integer({ min: 0, max: RANGE.end - RANGE.start - 1 }), fc.constantFrom(...UNITS)).map(([n, unit]) => spanAt(addDays(RANGE.start, n), unit));

describe('the player', () => {
  const still = deepFreeze(stopped('year'));
  const choose = (playback: Playback, choice: Partial<Omit<Playback, 'playing'>>) => deepFreeze(playbackAfter(playback, { type: 'choose', choice }));
  test('stands still, at a year a second, forwards, evenly and once, until it is started', () => {
    expect(still).toEqual({ playing: false, step: 'year', rate: 1, direction: 1, pacing: 'even', ending: 'rest' });
  });
  test('plays and pauses, keeping what is chosen', () => {
    const chosen = choose(choose(still, { rate: 5, step: 'day' }), { direction: -1, pacing: 'events', ending: 'again' });
    const playing = deepFreeze(playbackAfter(chosen, { type: 'play' }));
    expect(playing).toEqual({ playing: true, step: 'day', rate: 5, direction: -1, pacing: 'events', ending: 'again' });
    expect(playbackAfter(playing, { type: 'play' })).toEqual(playing);
    expect(playbackAfter(playing, { type: 'pause' })).toEqual(chosen);
  });
  test('goes on playing when anything is chosen', () => {
    const playing = deepFreeze(playbackAfter(still, { type: 'play' }));
    for (const choice of [{ rate: 0.25 }, { step: 'incident' }, { direction: -1 }, { pacing: 'events' }, { ending: 'again' }] as const) {
      expect(choose(playing, choice)).toEqual({ ...playing, ...choice });
    }
  });
  test('offers a quarter of a step to five steps a second', () => expect([Math.min(...RATES), Math.max(...RATES)]).toEqual([0.25, 5]));
});

describe('steps', () => {
  test.each<[string, Exclude<Step, 'incident'>, number, string]>([
    ['1945', 'year', 1, '1946'],
    ['1945', 'year', -1, '1944'],
    ['1945', 'decade', 1, '1955'],
    ['1945', 'year', 10, '1955'],
    ['1945-08', 'month', 1, '1945-09'],
    ['1945-12', 'month', 1, '1946-01'],
    ['1945-08-31', 'day', 1, '1945-09-01'],
    ['1944-02-28', 'day', 1, '1944-02-29'],
    ['1945-09-02', 'year', 1, '1946'], // a coarser step shows coarser spans
    ['1855', 'year', -1, '1855'],
    ['1855-01-01', 'day', -1, '1855-01-01'],
    ['1860', 'decade', -1, '1855'],
    ['2026', 'year', 1, '2026'],
    ['2020', 'decade', 1, '2026'],
    ['2026-11-23', 'day', 1, '2026-11-23'],
    ['2026-11-20', 'day', 10, '2026-11-23'],
  ])('from %s, a %s, %i times: %s', (from, step, n, to) => expect(printSpan(stepped(at(from), step, n, RANGE))).toBe(to));

  test('a walk from incident to incident keeps its unit, others have their own', () => {
    for (const unit of UNITS) expect(unitOf('incident', unit)).toBe(unit);
    expect(timed.map((step) => unitOf(step, 'day'))).toEqual(['day', 'month', 'year', 'year']);
  });

  test('never leave the range, and lead back where they came from unless they met its end', () => {
    fc.assert(
      fc.property(anySpan, fc.constantFrom(...timed), fc.integer({ min: -200, max: 200 }), (from, step, n) => {
        const start = spanAt(from.start, unitOf(step, from.unit));
        const to = stepped(start, step, n, RANGE);
        expect(to.start < RANGE.end && to.end > RANGE.start).toBe(true);
        const within = step !== 'decade' && to.start > RANGE.start && to.end < RANGE.end;
        if (within) expect(stepped(to, step, -n, RANGE)).toEqual(start);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('one step of the player', () => {
  const go = (from: Moment, step: Step, direction: 1 | -1) => nextMoment(from, { step, direction, incidents, range: RANGE });
  const plain = (text: string): Moment => ({ span: at(text), incident: null });

  test('years, on and back', () => {
    expect(go(plain('1945'), 'year', 1)?.span).toEqual(at('1946'));
    expect(go(plain('1945'), 'year', -1)?.span).toEqual(at('1944'));
  });

  test.each<[string, Step, 1 | -1]>([
    ['2026', 'year', 1],
    ['2026-11', 'month', 1],
    ['2026-11-23', 'day', 1],
    ['2026', 'decade', 1],
    ['1855', 'year', -1],
    ['1855-01-01', 'day', -1],
    ['1991', 'incident', 1],
    ['1945', 'incident', -1],
  ])('ends at %s, by the %s in direction %i', (text, step, direction) => {
    const last: Incident | null = step === 'incident' ? (incidents.at(direction === 1 ? -1 : 0) ?? null) : null;
    expect(go({ span: at(text), incident: last }, step, direction)).toBeNull();
  });

  test('from incident to incident, each in the reader’s unit or as exact as it is known', () => {
    const way: string[] = [];
    for (let moment: Moment | null = plain('1855-01-01'); moment !== null && way.length < 9; moment = go(moment, 'incident', 1)) {
      way.push(`${printSpan(moment.span)} ${moment.incident?.id ?? ''}`);
    }
    expect(way).toEqual(['1855-01-01 ', '1945-08-28 landing', '1945-12 petition', '1991 visit']);
  });

  test('playing by years from 1855 to today takes one step for each year', () => {
    let years = 0;
    for (let moment: Moment | null = plain('1855'); moment !== null && years < 999; moment = go(moment, 'year', 1)) years += 1;
    expect(years).toBe(2026 - 1855 + 1);
  });
});

describe('the same time in another unit', () => {
  const small = readOrThrow(smallRaw());
  test.each<[string, Unit, string]>([
    ['1945-08-28', 'month', '1945-08'],
    ['1945-08-28', 'year', '1945'],
    ['1945-08', 'year', '1945'],
    ['1945', 'month', '1945-08'], // where an island of the dispute changes hands
    ['1945', 'day', '1945-08-28'],
    ['1945-08', 'day', '1945-08-28'], // not 9 August, when the mainland does
    ['1932', 'day', '1932-03-01'], // where any land does
    ['1945-12', 'day', '1945-12-01'], // where an incident is
    ['1900', 'day', '1900-01-01'], // where nothing is
    ['1900', 'year', '1900'],
  ])('%s by the %s is %s', (text, unit, expected) => expect(printSpan(spanInUnit(at(text), unit, small))).toBe(expected));

  test('1945 opens, by the day, on the landing on Iturup', () => expect(printSpan(spanInUnit(at('1945'), 'day', realRecord()))).toBe('1945-08-28'));

  test('a finer unit stays within the old span, a coarser one holds it', () => {
    fc.assert(
      fc.property(anySpan, fc.constantFrom(...UNITS), (span, unit) => {
        const to = spanInUnit(span, unit, realRecord());
        const [inner, outer] = to.end - to.start <= span.end - span.start ? [to, span] : [span, to];
        expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDate } from '../../src/domain/incidents';
import { nextMoment, stepped, STEPS, type Moment, type Step } from '../../src/domain/playback';
import { dwellOf, frameCount, frameOf, partMarked, runFrom, wholeRun, type Run, type Way } from '../../src/domain/run';
import { changesOf } from '../../src/domain/status';
import { addDays, overlaps, parseExtent, printExtent, printSpan, spanAt, UNITS, type Extent } from '../../src/domain/time';
import { at, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { realRecord } from '../fixtures/realRecord';

const record = realRecord();
const EVENTFUL: Pick<Way, 'incidents' | 'passages'> = {
  incidents: [...record.incidents].sort(byDate),
  passages: record.territories.flatMap(changesOf).filter((c) => c.kind === 'hands').map((c) => c.when.extent),
};
const way = (more: Partial<Way> = {}): Way => deepFreeze({ step: 'year', direction: 1, pacing: 'even', within: RANGE, ...EVENTFUL, ...more });
const part = (text: string): Extent => parseExtent(text) ?? RANGE;
const from = (text: string, more: Partial<Way> = {}): Run => runFrom({ span: at(text), incident: null }, way(more));

/** All frames of a run, as the address writes them. */
const frames = (run: Run): readonly string[] => Array.from({ length: frameCount(run) }, (_, n) => printSpan(frameOf(run, n)?.span ?? at('9999')));
const ids = (run: Run): readonly string[] => Array.from({ length: frameCount(run) }, (_, n) => frameOf(run, n)?.incident?.id ?? '');

const anyExtent = fc.tuple(fc.nat(RANGE.end - RANGE.start - 1), fc.nat(RANGE.end - RANGE.start - 1)).map(([a, b]): Extent => ({ start: addDays(RANGE.start, Math.min(a, b)), end: addDays(RANGE.start, Math.max(a, b) + 1) }));
type Params = Pick<Way, 'step' | 'direction' | 'within' | 'pacing'> & { readonly text: string };

/** As few plain values as make a run, so that a counterexample can be read. */
const anyRun: fc.Arbitrary<Params> = fc.record({
  text: fc.tuple(fc.nat(RANGE.end - RANGE.start - 1), fc.constantFrom(...UNITS)).map(([n, unit]) => printSpan(spanAt(addDays(RANGE.start, n), unit))),
  step: fc.constantFrom(...STEPS),
  direction: fc.constantFrom(1, -1),
  within: fc.oneof(fc.constant(RANGE), anyExtent),
  pacing: fc.constantFrom('even', 'events'),
});
const made = ({ text, ...more }: Params): Run => from(text, more);

describe('the frames of a run', () => {
  test.each<[string, Partial<Way>, readonly string[]]>([
    ['2023', {}, ['2023', '2024', '2025', '2026']],
    ['1858', { direction: -1 }, ['1858', '1857', '1856', '1855']],
    ['1999', { step: 'decade' }, ['1999', '2009', '2019', '2026']], // the last stride is cut short
    ['2006', { step: 'decade' }, ['2006', '2016', '2026']],
    ['1945-08', { step: 'month', within: part('1945-07/1945-10') }, ['1945-08', '1945-09', '1945-10']],
    ['1945-09-03', { step: 'day', direction: -1, within: part('1945-09-01/1945-09-05') }, ['1945-09-03', '1945-09-02', '1945-09-01']],
    ['1945', { step: 'month', within: part('1945-08/1945-09') }, ['1945-08', '1945-09']], // a year that begins before the part
    ['1900', { step: 'day', within: part('1945-08-28/1945-08-30') }, ['1945-08-28', '1945-08-29', '1945-08-30']],
    ['1945-09-02', { within: part('1945-01/1947-12') }, ['1945', '1946', '1947']],
    ['2000', { within: part('1945-08-28/1945-09-05') }, ['1945']],
  ])('from %s, %j: %j', (text, more, expected) => expect(frames(from(text, more))).toEqual(expected));

  test('month by month from 31 January shows every month of a year once', () => {
    const months = frames(from('1945-01-31', { step: 'month', within: part('1945/1945') }));
    expect(months).toEqual(Array.from({ length: 12 }, (_, n) => `1945-${String(n + 1).padStart(2, '0')}`));
  });

  test('from incident to incident are those of the part, each once and in order, on and back', () => {
    const within = part('1945-08-28/1945-09-02');
    const there = ids(from('1945-08-28', { step: 'incident', within }));
    const back = ids(runFrom({ span: at('1945-09-03'), incident: null }, way({ step: 'incident', direction: -1, within })));
    const expected = EVENTFUL.incidents.filter((i) => i.date.first?.precision === 'day' && i.date.extent.start >= within.start && i.date.extent.start < within.end).map((i) => i.id);
    expect(expected).toContain('landing-etorofu-1945');
    expect(there).toEqual(['', ...expected]);
    // Those of the day at which it begins are behind it only from the day after.
    expect(back.slice(1)).toEqual(expected.filter((id) => EVENTFUL.incidents.find((i) => i.id === id && i.date.extent.start < at('1945-09-02').start)).reverse());
  });

  test('there are none before the first, after the last, and between two', () => {
    fc.assert(
      fc.property(anyRun, (params) => {
        const run = made(params);
        expect(frameOf(run, 0)).not.toBeNull();
        for (const n of [-1, 0.5, Number.NaN, frameCount(run)]) expect([frameOf(run, n), dwellOf(run, n)]).toEqual([null, 0]);
      }),
    );
  });

  test('lie in the part, go one way, and are the same whichever is asked for first', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (params, k) => {
        const run = made(params);
        const count = frameCount(run);
        const n = k % count;
        const alone = frameOf(made(params), n);
        expect(alone && overlaps(alone.span, run.within)).toBe(true);
        expect(frameOf(run, n)).toEqual(alone);
        const next = frameOf(run, n + 1);
        if (alone === null || next === null) return;
        const ahead = (next.span.start - alone.span.start) * run.direction;
        if (run.step === 'incident') expect(next.incident?.id).not.toBe(alone.incident?.id);
        else expect(ahead).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('are those that the reader’s own steps lead through', () => {
    const timed = fc.constantFrom(...STEPS.filter((s): s is Exclude<Step, 'incident'> => s !== 'incident'));
    fc.assert(
      fc.property(fc.nat(RANGE.end - RANGE.start - 1), timed, fc.constantFrom(1, -1), (day, step, direction) => {
        const run = runFrom({ span: spanAt(addDays(RANGE.start, day), step === 'decade' ? 'year' : step), incident: null }, way({ step, direction }));
        for (let n = 0; n < 12; n += 1) {
          const here = frameOf(run, n);
          if (here === null) return;
          const there = stepped(here.span, step, direction, RANGE);
          expect(frameOf(run, n + 1)?.span ?? here.span).toEqual(there);
        }
      }),
    );
    const walk = from('1855', { step: 'incident' });
    let moment: Moment | null = frameOf(walk, 0);
    for (let n = 1; n < frameCount(walk); n += 1) {
      moment = moment && nextMoment(moment, { step: 'incident', direction: 1, incidents: record.incidents, range: RANGE });
      expect(frameOf(walk, n)).toEqual(moment);
    }
    expect(frameCount(walk)).toBe(record.incidents.length + 1);
  });

  test('of the whole way begin at its first, whichever the direction', () => {
    expect(frames(wholeRun(way({ within: part('1945/1948') }), 'day'))).toEqual(['1945', '1946', '1947', '1948']);
    expect(frames(wholeRun(way({ within: part('1945/1948'), direction: -1 }), 'day'))).toEqual(['1948', '1947', '1946', '1945']);
    expect(ids(wholeRun(way({ step: 'incident' }), 'year')).slice(1)).toEqual(EVENTFUL.incidents.map((i) => i.id));
  });
});

describe('how long a frame stays', () => {
  test('evenly, one second at a step a second', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (params, k) => {
        const run = made({ ...params, pacing: 'even' });
        expect(dwellOf(run, k % frameCount(run))).toBe(1);
      }),
    );
  });

  test.each([
    ['1945-08-28', 4], // Iturup passes
    ['1945-09-02', 2.25], // the surrender is signed, and an address
    ['1945-09-10', 1],
    ['1956-10-19', 2], // the joint declaration
  ])('paced by events, on %s %d seconds', (text, seconds) => expect(dwellOf(from(text, { step: 'day', pacing: 'events' }), 0)).toBe(seconds));

  test('paced by events, longest where control passes, and never shorter than where nothing happens', () => {
    const run = wholeRun(way({ pacing: 'events' }), 'year');
    const dwells = new Map(frames(run).map((year, n) => [year, dwellOf(run, n)]));
    expect(dwells.get('1945')).toBe(Math.max(...dwells.values()));
    expect(Math.min(...dwells.values())).toBe(1);
    for (const year of ['1855', '1875', '1905', '1932', '1945']) expect(dwells.get(year), year).toBe(4);
  });

  test('hidden incidents hold nothing up', () => {
    expect(dwellOf(from('1956-10-19', { step: 'day', pacing: 'events', incidents: [] }), 0)).toBe(1);
  });
});

describe('the marks of a part', () => {
  const mark = (before: string | null, edge: 'from' | 'to', text: string): string | null => {
    const marked = partMarked(before === null ? null : part(before), { edge, span: at(text), range: RANGE });
    return marked && printExtent(marked);
  };
  test.each([
    [null, 'from', '1945-08', '1945-08-01/2026-11-23'],
    [null, 'to', '1956', '1855-01-01/1956-12-31'],
    ['1945-08-01/2026-11-23', 'to', '1945-09', '1945-08-01/1945-09-30'],
    ['1945/1956', 'from', '1950-05-05', '1950-05-05/1956-12-31'],
    ['1945/1956', 'from', '1970', '1970-01-01/2026-11-23'], // the other mark is no longer after it
    ['1945/1956', 'to', '1900', '1855-01-01/1900-12-31'],
    ['1945/1956', 'to', '1945', '1945-01-01/1945-12-31'],
    [null, 'from', '1855', null],
    [null, 'to', '2026', null],
  ] as const)('of %s, set %s %s: %s', (before, edge, text, expected) => expect(mark(before, edge, text)).toBe(expected));
});

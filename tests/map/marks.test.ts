import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Category } from '../../src/domain/model';
import { timeIndex } from '../../src/domain/incidents';
import { overlaps } from '../../src/domain/time';
import { firstView, type View } from '../../src/domain/view';
import { daysSeen, drawnBy, markOf, marksIn, ruleOf, type MarkRule } from '../../src/map/marks';
import { RANGE, YEARS } from '../fixtures/dates';
import { generatedRecord } from '../fixtures/generatedRecord';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow } from '../fixtures/smallRecord';

const record = realRecord();
const view = (patch: Partial<View>): View => ({ ...firstView(RANGE), ...patch });

describe('the marks of a record', () => {
  const generated = readOrThrow(generatedRecord(500));
  const hiddens = fc.subarray([...Category.options]);
  const trails = fc.constantFrom<MarkRule['trail']>(0, 1, 8, 50, 'all');

  test('are those of the rule, incident by incident, without those that are not seen', () =>
    fc.assert(
      fc.property(fc.constantFrom(record, generated), fc.constantFrom(...YEARS), hiddens, trails, fc.nat(), (dataset, span, hidden, trail, n) => {
        const chosen = dataset.incidents[n % dataset.incidents.length];
        const rule = { ...ruleOf(dataset, view({ span, hidden, selection: chosen === undefined ? null : { kind: 'incident', id: chosen.id } })), trail };
        const expected = dataset.incidents
          .filter((i) => i.place !== null)
          .map((i) => [i.id, markOf(i, rule)] as const)
          .filter(([, mark]) => mark.strength > 0 || mark.selected);
        expect(new Map([...marksIn(dataset.incidents, rule)].sort())).toEqual(new Map([...expected].sort()));
      }),
    ));

  test('whatever is seen meets the days that the rule names', () =>
    fc.assert(
      fc.property(fc.constantFrom(...YEARS), trails, (span, trail) => {
        const rule = { ...ruleOf(generated, view({ span })), trail };
        const days = daysSeen(rule);
        const seen = generated.incidents.filter((i) => markOf(i, rule).strength > 0);
        expect(seen.every((i) => overlaps(i.date.extent, days))).toBe(true);
        // And few others stand among them in the order of time.
        const [from, to] = timeIndex(generated.incidents).reach(days);
        if (trail !== 'all') expect(to - from).toBeLessThanOrEqual(seen.length + 60);
      }),
    ));

  test('up to 2,000 are listed for the map, more are drawn by the rule alone', () => {
    expect([0, 237, 2_000].map(drawnBy)).toEqual(['list', 'list', 'list']);
    expect([2_001, 1_000_000].map(drawnBy)).toEqual(['rule', 'rule']);
  });
});

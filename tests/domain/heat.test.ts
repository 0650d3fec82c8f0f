import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decadeParam, decadeUntil, heatIn, heatPoints, NEAR_KM, placelessIn, radiusOf } from '../../src/domain/heat';
import { everyIncident, incidentsIn } from '../../src/domain/incidents';
import { spanParam } from '../../src/domain/message';
import { t } from '../../src/i18n';
import { at, YEARS } from '../fixtures/dates';
import { anyFilter, without } from '../fixtures/filters';
import { generatedRecord } from '../fixtures/generatedRecord';
import { incident, realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const all = realRecord().incidents;
const heat = (text: string) => heatIn(all, { span: at(text), ...everyIncident });

describe('the ten years up to a date', () => {
  test.each([
    ['1945', '1936 to 1945'],
    ['1855', '1846 to 1855'],
    ['1945-08', 'September 1935 to August 1945'],
    ['1945-01', 'February 1935 to January 1945'],
    ['1945-09-02', '3 September 1935 to 2 September 1945'],
    ['1956-02-29', '1 March 1946 to 29 February 1956'],
    ['1955-12-31', '1 January 1946 to 31 December 1955'],
  ])('%s: %s', (text, words) => expect(t('date.plain', { date: decadeParam(at(text)) })).toBe(words));

  test('of a year are ten whole years, and end with the span', () => {
    for (const span of YEARS) {
      const { start, end } = decadeUntil(span);
      expect(end).toBe(span.end);
      expect([3652, 3653, 3651]).toContain(end - start); // two or three leap years, one where 1900 is none
    }
  });

  test('are the span itself, told like it, at their end', () => expect(decadeParam(at('1945')).to).toEqual(spanParam(at('1945')).to));
});

describe('how much happened where', () => {
  /** How many are counted where an incident happened. */
  const where = (text: string, id: string) => heat(text).find((h) => h.id === heatPoints(all).get(incident(id).id)?.id)?.count ?? 0;

  test('the Mukden incident of 18 September 1931 is counted for ten years from its day on', () => {
    expect([where('1931-09-17', 'mukden-incident-1931'), where('1931-09-18', 'mukden-incident-1931')]).toEqual([2, 3]);
    expect([where('1941-09-17', 'mukden-incident-1931'), where('1941-09-18', 'mukden-incident-1931')]).toEqual([1, 0]);
    expect([where('1940', 'mukden-incident-1931'), where('1941', 'mukden-incident-1931')]).toEqual([1, 0]); // the years 1932 to 1941
  });

  test('what is still to come is not counted', () => {
    expect(where('1945-08-28', 'landing-etorofu-1945') - where('1945-08-27', 'landing-etorofu-1945')).toBe(1);
  });

  test('the counts and what has no place make up the incidents of the ten years', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...YEARS), (filter, span) => {
        const counted = heatIn(all, { span, ...filter });
        const sum = counted.reduce((n, h) => n + h.count, 0);
        expect(sum + placelessIn(all, { span, ...filter })).toBe(incidentsIn(all, decadeUntil(span), filter).length);
        expect(counted.every((h) => h.count > 0)).toBe(true);
      }),
    );
  });

  test('one without a place is counted apart', () => {
    const raw = smallRaw();
    const [landing, ...others] = raw.incidents;
    const { incidents } = readOrThrow({ ...raw, incidents: [{ ...landing, place: null }, ...others] });
    const asked = { span: at('1945'), ...everyIncident };
    expect([heatIn(incidents, asked).map((h) => h.count), placelessIn(incidents, asked), heatPoints(incidents).size]).toEqual([[1], 1, 2]);
  });

  test('most first: in the ten years up to 2026 that is Moscow', () => {
    const [first, second] = heat('2026');
    expect(first?.name).toBe('Moscow');
    expect(first?.count).toBeGreaterThanOrEqual(second?.count ?? 0);
  });

  test('a hidden category counts nowhere', () => {
    const war = heatIn(all, { span: at('1945'), ...without('war') }).reduce((n, h) => n + h.count, 0);
    expect(war).toBeLessThan(heat('1945').reduce((n, h) => n + h.count, 0));
  });

  test('nothing where nothing happened', () => expect(heatIn([], { span: at('1945'), ...everyIncident })).toEqual([]));
});

describe('the points', () => {
  const km = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number => {
    const rad = Math.PI / 180;
    const cos = Math.sin(a.lat * rad) * Math.sin(b.lat * rad) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.cos((b.lon - a.lon) * rad);
    return 6371 * Math.acos(Math.min(1, cos)); // by another formula than the code
  };
  const generated = readOrThrow(generatedRecord(500)).incidents;

  test.each([['the record', all], ['a generated record of 500 incidents', generated]] as const)('of %s are no nearer than 20 km, and every incident with a place is counted within 20 km of it', (_, incidents) => {
    const points = heatPoints(incidents);
    for (const i of incidents) {
      const point = points.get(i.id);
      expect(point !== undefined).toBe(i.place !== null);
      if (point !== undefined && i.place !== null) expect(km(point, i.place)).toBeLessThan(NEAR_KM);
    }
    const distinct = [...new Set(points.values())];
    const tooNear = distinct.flatMap((a, n) => distinct.slice(n + 1).filter((b) => km(a, b) < NEAR_KM - 0.01));
    expect(tooNear).toEqual([]);
  });

  test('stay where they are whatever the date and the filter', () => {
    const ids = new Set([...heatPoints(all).values()].map((p) => p.id));
    for (const span of YEARS) for (const h of heatIn(all, { span, ...everyIncident })) expect(ids.has(h.id)).toBe(true);
    expect(heatPoints(all)).toBe(heatPoints(all));
  });

  test('three incidents at one place are one point', () => {
    const { incidents } = readOrThrow(smallRaw());
    expect(heatIn(incidents, { span: at('1991'), ...everyIncident }).map((h) => [h.name, h.lon, h.lat, h.count])).toEqual([['here', 146, 44, 1]]);
    expect(heatIn(incidents, { span: at('1945'), ...everyIncident }).map((h) => h.count)).toEqual([2]);
    expect(new Set(heatPoints(incidents).values()).size).toBe(1);
  });
});

test('a circle’s area grows with the count', () => {
  for (const count of [2, 5, 17]) expect(radiusOf(count) ** 2 / radiusOf(1) ** 2).toBeCloseTo(count, 9);
});

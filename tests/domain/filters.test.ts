import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesOf, countOf } from '../../src/domain/filterCounts';
import { everyIncident, incidentsIn, isFiltering, isShown, neighbour, type Filter } from '../../src/domain/incidents';
import { momentsOf } from '../../src/domain/moments';
import { Category, type Incident } from '../../src/domain/model';
import { printSpan, spanAt, type Extent } from '../../src/domain/time';
import { anyIncident } from '../../src/domain/view';
import { at, RANGE, YEARS } from '../fixtures/dates';
import { anyFilter, onlyWith, without } from '../fixtures/filters';
import { incident, realRecord, territory } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const record = realRecord();
const all = record.incidents;
const whole: Extent = RANGE;
const ids = (list: readonly Incident[]): readonly string[] => list.map((i) => i.id);
const shown = (filter: Filter): readonly Incident[] => all.filter((i) => isShown(i, filter));
const yalta = incident('yalta-agreement-1945');

describe('a filter lets an incident through', () => {
  test('by its category: without treaties there is no Treaty of Portsmouth', () => {
    expect(isShown(incident('treaty-portsmouth-1905'), without('treaty'))).toBe(false);
    expect(isShown(incident('treaty-portsmouth-1905'), without('war', 'nature'))).toBe(true);
  });

  test('by a party: Japan had none in the Yalta agreement, the USSR and the United States had', () => {
    expect(isShown(yalta, onlyWith({ party: 'JP' }))).toBe(false);
    expect(isShown(yalta, onlyWith({ party: 'USSR' }))).toBe(true);
    expect(isShown(yalta, onlyWith({ party: 'US' }))).toBe(true);
  });

  test('with Russia, what the USSR did is there too; with the USSR, what Russia did is not', () => {
    expect(isShown(yalta, onlyWith({ party: 'RU' }))).toBe(true);
    const portsmouth = incident('treaty-portsmouth-1905');
    expect(isShown(portsmouth, onlyWith({ party: 'RU' }))).toBe(true);
    expect(isShown(portsmouth, onlyWith({ party: 'USSR' }))).toBe(false);
  });

  test('by a land that it is about: the landing on Shikotan is not about the Habomai', () => {
    const landing = incident('landing-shikotan-1945');
    expect(isShown(landing, onlyWith({ territory: territory('shikotan').id }))).toBe(true);
    expect(isShown(landing, onlyWith({ territory: territory('habomai').id }))).toBe(false);
  });

  test('by how well it is attested, at least: partly lets the well attested through too', () => {
    const medium = all.filter((i) => i.confidence === 'medium');
    expect(medium.length).toBeGreaterThan(0);
    for (const i of medium) expect([isShown(i, onlyWith({ confidence: 'high' })), isShown(i, onlyWith({ confidence: 'medium' }))]).toEqual([false, true]);
    const raw = smallRaw();
    const [weak] = readOrThrow({ ...raw, incidents: [{ ...raw.incidents[0], confidence: 'low' }, ...raw.incidents.slice(1)] }).incidents;
    expect(weak && [isShown(weak, everyIncident), isShown(weak, onlyWith({ confidence: 'medium' })), isShown(weak, onlyWith({ confidence: 'high' }))]).toEqual([true, false, false]);
  });

  test('only if it passes each part: treaties of China and the USSR about Kwantung', () => {
    const filter: Filter = { hidden: Category.options.filter((c) => c !== 'treaty'), only: { party: 'USSR', territory: territory('kwantung').id, confidence: null } };
    expect(ids(shown(filter))).toContain('sino-soviet-treaty-1945');
    expect(ids(shown(filter))).not.toContain('treaty-portsmouth-1905'); // Russia, not the USSR
    expect(ids(shown(filter))).not.toContain('neutrality-pact-1941'); // not about Kwantung
  });

  test('all of them where nothing is asked, none where every category is hidden', () => {
    expect(shown(everyIncident)).toEqual(all);
    expect(shown(without(...Category.options))).toEqual([]);
  });

  test('exactly if it passes each part alone', () => {
    fc.assert(
      fc.property(anyFilter, ({ hidden, only }) => {
        const parts = [without(...hidden), onlyWith({ party: only.party }), onlyWith({ territory: only.territory }), onlyWith({ confidence: only.confidence })];
        expect(shown({ hidden, only })).toEqual(all.filter((i) => parts.every((part) => isShown(i, part))));
        expect(isFiltering({ hidden, only })).toBe(parts.some(isFiltering));
      }),
    );
  });
});

describe('a filter is the same wherever incidents are listed or walked', () => {
  test('the list, the walk and the moments of a lesson hold what it lets through', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const listed = incidentsIn(all, whole, filter);
        expect(new Set(listed)).toEqual(new Set(shown(filter)));
        const first = neighbour(shown(filter), { span: { start: RANGE.start, end: RANGE.start }, current: null, direction: 1 });
        expect(first).toBe(listed[0] ?? null);
        const moments = new Set(momentsOf(record, filter).map(printSpan));
        for (const i of listed) if (i.date.first?.precision === 'day') expect(moments.has(printSpan(spanAt(i.date.extent.start, 'day')))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('numbers', () => {
  test('what is shown and what is hidden make up the whole, in every year', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...YEARS), (filter, span) => {
        const { inSpan, inAll } = countOf(all, span, filter);
        const hidden = all.filter((i) => !isShown(i, filter));
        expect(inAll + hidden.length).toBe(all.length);
        expect(inSpan + incidentsIn(hidden, span).length).toBe(incidentsIn(all, span).length);
        expect(inSpan).toBe(incidentsIn(all, span, filter).length);
      }),
    );
  });

  test('each choice says how many incidents it would show', () => {
    const territories = record.territories.map((x) => x.id);
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...YEARS), (filter, span) => {
        const { categories, parties, territories: lands, confidences } = choicesOf(all, span, { filter, territories });
        for (const [party, count] of parties) expect(count).toEqual(countOf(all, span, { ...filter, only: { ...filter.only, party } }));
        for (const [land, count] of lands) expect(count).toEqual(countOf(all, span, { ...filter, only: { ...filter.only, territory: land } }));
        for (const [confidence, count] of confidences) expect(count).toEqual(countOf(all, span, { ...filter, only: { ...filter.only, confidence } }));
        // Every incident has one category: those that are ticked make up what is shown.
        const ticked = Category.options.filter((c) => !filter.hidden.includes(c)).flatMap((c) => categories.get(c) ?? []);
        const sum = (of: 'inSpan' | 'inAll') => ticked.reduce((n, count) => n + count[of], 0);
        expect({ inSpan: sum('inSpan'), inAll: sum('inAll') }).toEqual(countOf(all, span, filter));
      }),
      { numRuns: 20 },
    );
  });

  test('of 1945: of the war’s incidents more are Soviet than are Chinese', () => {
    const filter = without(...Category.options.filter((c) => c !== 'war'));
    const { parties } = choicesOf(all, at('1945'), { filter, territories: [] });
    expect(parties.get('USSR')?.inSpan).toBeGreaterThan(parties.get('CN')?.inSpan ?? 0);
    expect(parties.get(null)?.inSpan).toBe(incidentsIn(all, at('1945'), filter).length);
  });

  test('an empty record has none of anything', () => {
    expect(countOf([], at('1945'), { hidden: [], only: anyIncident })).toEqual({ inSpan: 0, inAll: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inDays, LEAST_DAYS, wholeAxis } from '../../src/domain/axis';
import type { Beat } from '../../src/domain/lesson';
import type { Message } from '../../src/domain/message';
import { NAME_ORDERS } from '../../src/domain/names';
import { Category, Confidence, PerspectiveId, type IncidentId, type LessonId, type TerritoryId } from '../../src/domain/model';
import { addDays, printExtent, printSpan, spanAt, UNITS } from '../../src/domain/time';
import { decodeView, encodeView, type Known } from '../../src/domain/address';
import { anyIncident, clampSpan, firstTable, firstView, LISTS, MODES, MOST_WORDS, rangeUntil, SORTS, THEME_NAMES, TOOLS, TRAILS, WAYS_TO_COMPARE, WHOSE, type Compare, type View } from '../../src/domain/view';
import { say } from '../../src/i18n';
import { at, day, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { anyOnly } from '../fixtures/filters';
import { anyMeasure } from '../fixtures/measures';
import { realRecord } from '../fixtures/realRecord';

const known: Known = {
  range: RANGE,
  territories: new Set(realRecord().territories.map((t) => t.id)),
  incidents: new Set(realRecord().incidents.map((i) => i.id)),
  places: new Set(realRecord().places.map((p) => p.id)),
};
const first = deepFreeze(firstView(RANGE));
const read = (fragment: string) => decodeView(fragment, known);
const codes = (notices: readonly Message[]): string[] => notices.map((n) => n.key.replace('notice.', ''));
const iturup = { kind: 'territory', id: 'iturup' as TerritoryId } as const; // an id of the record

describe('the first visit', () => {
  test('shows the year 1945, nothing chosen and nothing hidden', () => {
    expect(first).toEqual({ span: at('1945'), part: null, axis: null, perspective: 'control', selection: null, hidden: [], only: anyIncident, lingering: 8, heat: false, labels: true, camera: null, names: 'administrator', mode: 'explore', theme: 'light', panel: 'facts', tool: null, compare: null, measure: null, lesson: null, predict: null, table: firstTable });
    for (const nothing of ['', '#']) expect(read(nothing)).toEqual({ view: first, notices: [] });
  });
  test('is written in the address by its date alone', () => expect(encodeView(first)).toBe('at=1945'));
  test('an atlas that ended before 1945 would show its last year', () => expect(firstView(rangeUntil(day('1900-06-01'))).span).toEqual(at('1900')));
});

describe('an address', () => {
  test('is short, and can be read by a person', () => {
    const view: View = { ...first, span: at('1945-09-02'), part: { start: day('1945-08-01'), end: day('1945-10-01') }, axis: { start: day('1945-07-01'), end: day('1946-01-01') }, perspective: 'japan', selection: iturup, hidden: ['war', 'nature'], only: { party: 'USSR', territory: iturup.id, confidence: 'high' }, lingering: 20, heat: true, camera: { lon: 146.5, lat: 44, zoom: 6.25 }, names: 'JP', mode: 'present', theme: 'dark', panel: 'table', tool: 'measure', compare: { how: 'swipe', span: at('1956-10-19'), perspective: 'russia', at: 0.25 }, measure: { kind: 'distance', from: { kind: 'land', id: 'hokkaido' }, to: { kind: 'point', at: { lon: 145.8583, lat: 43.3967 } } }, table: { list: 'claims', words: 'Итуруп', sort: { by: 'date', descending: true }, within: 'span', side: 'JP', land: iturup.id, confidence: 'high' } };
    const address = 'at=1945-09-02&part=1945-08-01/1945-09-30&axis=1945-07-01/1945-12-31&perspective=japan&territory=iturup&hide=nature,war&party=USSR&about=iturup&sure=high&trail=20&heat=1&camera=146.500,44.000,6.25&names=JP&mode=present&theme=dark&panel=table&tool=measure&compare=swipe&with=1956-10-19&as=russia&swipe=0.25&measure=distance:hokkaido;145.8583,43.3967&list=claims&find=%D0%98%D1%82%D1%83%D1%80%D1%83%D0%BF&sort=-date&within=span&side=JP&land=iturup&confidence=high';
    expect(encodeView(deepFreeze(view))).toBe(address);
    expect(read(`#${address}`)).toEqual({ view, notices: [] });
  });

  test('an incident is named instead of a territory where both are given', () => {
    expect(read('territory=iturup&incident=landing-etorofu-1945').view.selection).toEqual({ kind: 'incident', id: 'landing-etorofu-1945' });
    expect(read('territory=iturup&incident=nothing').view.selection).toEqual(iturup);
  });

  const anySpan = fc.tuple(fc.integer({ min: 0, max: RANGE.end - RANGE.start - 1 }), fc.constantFrom(...UNITS)).map(([n, unit]) => spanAt(addDays(RANGE.start, n), unit));
  const unasked: fc.Arbitrary<View> = fc.record({
    span: anySpan,
    part: fc.option(fc.tuple(fc.nat(RANGE.end - RANGE.start - 1), fc.nat(RANGE.end - RANGE.start - 1)).map(([a, b]) => ({ start: addDays(RANGE.start, Math.min(a, b)), end: addDays(RANGE.start, Math.max(a, b) + 1) }))),
    axis: fc.option(fc.tuple(fc.integer({ min: LEAST_DAYS, max: 60_000 }), fc.nat(60_000)).map(([length, from]) => inDays({ start: RANGE.start + from, end: RANGE.start + from + length }, wholeAxis(RANGE)))),
    selection: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...realRecord().territories.map((t) => ({ kind: 'territory' as const, id: t.id }))),
      fc.constantFrom(...realRecord().incidents.map((i): { kind: 'incident'; id: IncidentId } => ({ kind: 'incident', id: i.id }))),
      fc.constantFrom(...realRecord().places.map((p) => ({ kind: 'place' as const, id: p.id }))),
    ),
    hidden: fc.subarray([...Category.options]),
    only: anyOnly,
    lingering: fc.constantFrom(...TRAILS),
    heat: fc.boolean(),
    labels: fc.boolean(),
    camera: fc.option(fc.record({ lon: fc.integer({ min: -180_000, max: 180_000 }), lat: fc.integer({ min: -80_000, max: 80_000 }), zoom: fc.integer({ min: 0, max: 1400 }) }).map((c) => ({ lon: c.lon / 1000, lat: c.lat / 1000, zoom: c.zoom / 100 }))),
    names: fc.constantFrom(...NAME_ORDERS),
    mode: fc.constantFrom(...MODES),
    theme: fc.constantFrom(...THEME_NAMES),
    panel: fc.constantFrom('facts', 'table', 'chronicle'),
    tool: fc.option(fc.constantFrom(...TOOLS)),
    compare: fc.option(
      fc.record({ how: fc.constantFrom(...WAYS_TO_COMPARE), span: anySpan, perspective: fc.constantFrom(...PerspectiveId.options), at: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000) }),
    ),
    measure: fc.option(anyMeasure),
    predict: fc.constant(null),
    perspective: fc.constantFrom(...PerspectiveId.options),
    lesson: fc.option(fc.record({ id: fc.constantFrom('three-weeks-in-1945' as LessonId, 'x' as LessonId), step: fc.integer({ min: 0, max: 998 }), beat: fc.constantFrom<Beat>('words', 1, 12, 'question', 'answer') })),
    table: fc.record({
      list: fc.constantFrom(...LISTS),
      words: fc.string({ unit: 'grapheme', maxLength: 20 }),
      sort: fc.option(fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() })),
      within: fc.constantFrom('all', 'span'),
      side: fc.option(fc.constantFrom(...WHOSE)),
      land: fc.option(fc.constantFrom(...realRecord().territories.map((t) => t.id))),
      confidence: fc.option(fc.constantFrom(...Confidence.options)),
    }),
  });

  const anyAsked = fc.record({ land: fc.constantFrom(...realRecord().territories.map((t) => t.id)), span: anySpan, told: fc.boolean(), before: unasked.map(({ span, selection, camera, compare }) => ({ span, selection, camera, compare })) });
  const anyView = fc.tuple(unasked, fc.option(anyAsked)).map(([view, predict]): View => {
    const can = predict !== null && view.mode !== 'explore' && (predict.told || (view.compare === null && predict.span.start >= view.span.end));
    return can ? { ...view, predict } : view;
  });

  test('a class may be asked by an address only before it, of a land of the record, about a time after what is shown', () => {
    const asked = read('at=1940&mode=present&predict=shikotan,1950-01-01');
    expect([asked.notices, asked.view.predict]).toEqual([[], { land: 'shikotan', span: at('1950-01-01'), told: false, before: { span: at('1940'), selection: null, camera: null, compare: null } }]);
    for (const wrong of ['at=1940&predict=shikotan,1950', 'at=1950&mode=present&predict=shikotan,1950', 'at=1940&mode=present&predict=atlantis,1950', 'at=1940&mode=present&predict=shikotan,3000', 'at=1940&mode=present&compare=swipe&with=1960&predict=shikotan,1950', 'at=1940&mode=present&predict=', 'at=1940&mode=present&back=at%3D1950']) {
      const { view, notices } = read(wrong);
      expect([view.predict, codes(notices)], wrong).toEqual([null, ['predict']]);
    }
    const nested = read(`at=1940&mode=present&predict=shikotan,1950&back=${encodeURIComponent('at=nonsense&predict=iturup,1990&back=at%3D1900')}`);
    expect([nested.view.predict?.before.span, codes(nested.notices)]).toEqual([at('1945'), ['date']]);
  });

  test('copied to another window, it shows the same view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(read(encodeView(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a damaged address gives the nearest view and a notice', () => {
  test.each([
    ['at=1945-02-30', '1945-02', ['date']], // the month is right
    ['at=1945-13', '1945', ['date']],
    ['at=1945-09-02T12:00', '1945-09-02', ['date']],
    ['at=1945-9-2', '1945', ['date']],
    ['at=194X', '1945', ['date']],
    ['at=1950~', '1950', ['date']],
    ['at=99999', '2026', ['range']],
    ['at=1700', '1855', ['range']],
    ['at=1854-12-31', '1855-01-01', ['range']],
    ['at=1855-01-01', '1855-01-01', []],
    ['at=2026-11-23', '2026-11-23', []],
    ['at=2026-11-24', '2026-11-23', ['range']],
    ['at=2027-01', '2026-11', ['range']],
    ['at=2026', '2026', []],
    ['at=-1', '1945', ['date']],
    ['at=', '1945', ['date']],
    ['at=0000', '1945', ['date']],
    ['at=yesterday', '1945', ['date']],
    ['at=1960&at=1970', '1960', []],
  ])('%s shows %s', (fragment, expected, notices) => {
    const { view, notices: given } = read(fragment);
    expect([printSpan(view.span), codes(given)]).toEqual([expected, notices]);
    expect({ ...view, span: first.span }).toEqual(first);
  });

  test.each([
    ['part=1945-08/1945-09', '1945-08-01/1945-09-30', []],
    ['part=1945-09-02/1945-09-02', '1945-09-02/1945-09-02', []],
    ['part=1700/1855', '1855-01-01/1855-12-31', ['range']],
    ['part=1956/2100', '1956-01-01/2026-11-23', ['range']],
    ['part=1956/1945', null, ['part']],
    ['part=1700/1710', null, ['part']],
    ['part=1945', null, ['part']],
    ['part=1945/1946/1947', null, ['part']],
    ['part=1945-02-30/1946', null, ['part']],
    ['part=/', null, ['part']],
  ])('of the axis, %s is played as %s', (fragment, expected, notices) => {
    const { view, notices: given } = read(fragment);
    expect([view.part && printExtent(view.part), codes(given)]).toEqual([expected, notices]);
    expect({ ...view, part: null }).toEqual(first);
  });

  test.each([
    ['axis=1945-08/1945-09', '1945-08-01/1945-09-30', []],
    ['axis=1855/2026', '1855-01-01/2026-12-31', []],
    ['axis=1945-09-01/1945-09-03', '1945-09-01/1945-09-12', ['axis']], // no closer
    ['axis=1700/2100', '1855-01-01/2026-12-31', ['axis']],
    ['axis=1700/1700', '1855-01-01/1855-12-31', ['axis']],
    ['axis=1956/1945', null, ['axis']],
    ['axis=whole', null, ['axis']],
    ['axis=', null, ['axis']],
  ])('%s shows %s on the axis', (fragment, expected, notices) => {
    const { view, notices: given } = read(fragment);
    expect([view.axis && printExtent(view.axis), codes(given)]).toEqual([expected, notices]);
    expect({ ...view, axis: null }).toEqual(first);
  });

  test.each([
    ['camera=NaN', null, ['camera']],
    ['camera=146,44', null, ['camera']],
    ['camera=146,44,6,7', null, ['camera']],
    ['camera=146,,6', null, ['camera']],
    ['camera=1e999,44,6', null, ['camera']],
    ['camera=-Infinity,44,6', null, ['camera']],
    ['camera=a,b,c', null, ['camera']],
    ['camera=200,44,6', { lon: 180, lat: 44, zoom: 6 }, ['camera']],
    ['camera=146,91,99', { lon: 146, lat: 80, zoom: 14 }, ['camera']],
    ['camera=146,-91,-3', { lon: 146, lat: -80, zoom: -2 }, ['camera']],
    ['camera=146,80,-1.5', { lon: 146, lat: 80, zoom: -1.5 }, []], // a globe from above the pole
    ['camera=146.123456,44.98765,6.123', { lon: 146.123, lat: 44.988, zoom: 6.12 }, []], // as exact as the address writes it
    ['camera=-0.0001,0,6', { lon: 0, lat: 0, zoom: 6 }, []],
  ])('%s', (fragment, camera, notices) => {
    const { view, notices: given } = read(fragment);
    expect([view.camera, codes(given)]).toEqual([camera, notices]);
  });

  test.each([
    ['territory=atlantis', ['territory']],
    ['territory=__proto__', ['territory']],
    ['territory=constructor', ['territory']],
    ['territory=landing-etorofu-1945', ['territory']], // an incident is no territory
    ['incident=', ['incident']],
    ['place=atlantis', ['place']],
    ['perspective=china', ['option']],
    ['list=gossip', ['option']],
    ['sort=--date', ['option']],
    ['sort=-', ['option']],
    ['side=USSR', ['option']],
    ['land=atlantis', ['option']],
    ['confidence=certain', ['option']],
    ['within=', ['option']],
    ['names=CN', ['option']],
    ['theme=red', ['option']],
    ['mode=toString', ['option']],
    ['mode=Console', ['option']],
    ['panel=', ['option']],
    ['party=FBI', ['option']],
    ['about=atlantis', ['option']],
    ['sure=low', ['option']], // every incident is as well attested as that
    ['sure=', ['option']],
    ['heat=0', ['option']],
    ['heat=warm', ['option']],
    ['trail=', ['option']],
    ['trail=ALL', ['option']],
    ['trail=NaN', ['option']],
    ['hide=gossip', ['category']],
    ['hide=war,gossip', ['category']],
    ['__proto__=1', ['unknown']],
    ['1945', ['unknown']],
    ['<script>alert(1)</script>', ['unknown']],
    ['%E0%A4%A', ['unknown']],
    ['\0\0', ['unknown']],
    ['at=%E0%A4%A', ['date']],
    ['at=\0', ['date']],
    ['at="><img src=x onerror=alert(1)>', ['date']],
    ['x=1&y=2&theme=red&territory=nowhere', ['territory', 'option', 'unknown']],
  ])('%s: %j', (fragment, expected) => {
    const { view, notices } = read(fragment);
    expect(codes(notices)).toEqual(expected);
    expect({ ...view, hidden: [] }).toEqual(first);
  });

  test.each([['measure=volume:iturup'], ['measure=distance:atlantis;'], ['measure=sea:JP,JP,JP,CN'], ['measure=']])('%s measures nothing, and that is said', (fragment) => {
    const { view, notices } = read(fragment);
    expect(view.measure).toBeNull();
    expect(codes(notices)).toEqual(['measure']);
  });

  test.each<[string, Partial<Compare> | null, readonly string[]]>([
    ['at=1855&compare=side&with=1875', { how: 'side', span: at('1875'), perspective: 'control', at: 0.5 }, []],
    ['at=1960&compare=blink&as=japan', { how: 'blink', span: at('1960'), perspective: 'japan' }, []], // the same date, drawn otherwise
    ['compare=swipe&with=1945-02-30', { span: at('1945-02') }, ['date']],
    ['compare=swipe&with=1700&as=china', { span: at('1855'), perspective: 'control' }, ['range', 'option']],
    ['compare=swipe&swipe=2', { at: 1 }, ['option']],
    ['compare=swipe&swipe=-Infinity', { at: 0 }, ['option']],
    ['compare=swipe&swipe=', { at: 0.5 }, ['option']],
    ['compare=swipe&swipe=half', { at: 0.5 }, ['option']],
    ['compare=swipe&swipe=0.12345', { at: 0.123 }, []],
    ['compare=curtain&with=1875', null, ['option']],
    ['with=1875', null, ['alone']],
    ['swipe=0.3', null, ['alone']],
  ])('%s compares %j', (fragment, compare, notices) => {
    const { view, notices: given } = read(fragment);
    if (compare === null) expect(view.compare).toBeNull();
    else expect(view.compare).toMatchObject(compare);
    expect(codes(given)).toEqual(notices);
    expect(read(encodeView(view))).toEqual({ view, notices: [] });
  });

  test.each([
    ['trail=0', 0, []],
    ['trail=all', 'all', []],
    ['trail=10', 8, ['trail']],
    ['trail=-3', 0, ['trail']],
    ['trail=1e9', 50, ['trail']],
    ['trail=8.0', 8, ['trail']],
    ['trail=Infinity', 8, ['option']],
  ])('%s: a trail of %s years', (fragment, lingering, notices) => {
    const { view, notices: given } = read(fragment);
    expect([view.lingering, codes(given)]).toEqual([lingering, notices]);
  });

  test('a search of many words is cut where a sign ends', () => {
    const { view, notices } = read(`find=${encodeURIComponent('択'.repeat(MOST_WORDS - 1) + '𠮷𠮷𠮷')}`);
    expect([...view.table.words]).toHaveLength(MOST_WORDS);
    expect(view.table.words.endsWith('択𠮷')).toBe(true);
    expect(codes(notices)).toEqual(['words']);
    expect(read(encodeView(view))).toEqual({ view, notices: [] });
  });

  test('what is right beside what is wrong is kept', () => {
    expect(read('at=1960&theme=red&territory=iturup&hide=war,gossip').view).toEqual({ ...first, span: at('1960'), selection: iturup, hidden: ['war'] });
  });

  test('a notice quotes no more than 40 signs, and can be said', () => {
    const { notices } = read(`at=${'9'.repeat(100_000)}&camera=${'x'.repeat(100_000)}&hide=${'a,'.repeat(50_000)}&${'k'.repeat(100_000)}=1`);
    expect(codes(notices)).toEqual(['range', 'category', 'camera', 'unknown']);
    for (const notice of notices) expect(say(notice).length).toBeLessThan(200);
  });
});

describe('any text at all', () => {
  const key = fc.constantFrom('at', 'axis', 'incident', 'territory', 'hide', 'camera', 'names', 'mode', 'theme', 'panel', 'compare', 'with', 'as', 'swipe', 'perspective', 'place', 'list', 'find', 'sort', 'within', 'side', 'land', 'confidence', 'party', 'about', 'sure', 'trail', 'heat', 'x', '__proto__');
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^\d{1,5}(-\d{1,2}){0,3}$/),
    fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant('')), { maxLength: 4 }).map((numbers) => numbers.join(',')),
    fc.subarray([...Category.options, 'gossip']).map((list) => list.join(',')),
    fc.constantFrom('iturup', 'landing-etorofu-1945', 'JP', 'present', 'dark', 'table', 'blink', '0.3', 'japan', 'claims', '-date', 'span', 'high', 'USSR', 'all', '1', '20'),
  );
  const anyFragment = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.tuple(key, value), { maxLength: 9 }).map((pairs) => pairs.map(([k, v]) => `${k}=${v}`).join('&')),
    fc.array(fc.tuple(key, value), { maxLength: 9 }).map((pairs) => `#${new URLSearchParams(pairs.map(([k, v]) => [k, v])).toString()}`),
  );

  test('gives a valid view, whose own address gives it again without a notice', () => {
    fc.assert(
      fc.property(anyFragment, (fragment) => {
        const { view, notices } = read(fragment);
        for (const notice of notices) expect(say(notice)).not.toBe('');
        expect(view.span).toEqual(clampSpan(view.span, RANGE));
        expect(read(encodeView(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the range of the atlas', () => {
  test('runs from 1 January 1855 to the day it is read', () => expect(RANGE).toEqual({ start: day('1855-01-01'), end: day('2026-11-24') }));
  test.each([
    ['1854', '1855'],
    ['1855', '1855'],
    ['2027', '2026'],
    ['2026-12', '2026-11'],
    ['2026-11-24', '2026-11-23'],
    ['1854-12', '1855-01'],
    ['1945-09-02', '1945-09-02'],
  ])('%s is shown as %s', (given, shown) => expect(printSpan(clampSpan(at(given), RANGE))).toBe(shown));
});

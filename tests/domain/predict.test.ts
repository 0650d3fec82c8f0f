import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asking, closed, hiddenFrom, sound } from '../../src/domain/predict';
import { predictionOf, proposed, stretchesUntil } from '../../src/domain/predicting';
import { periodsIn, sidesOf, statusIn } from '../../src/domain/status';
import { holders } from '../../src/domain/narrative';
import { goneOn } from '../../src/domain/teaching';
import { addDays, dayOf, spanAt, UNITS, yearOf, type Span } from '../../src/domain/time';
import { decodeView, encodeView, knownOf } from '../../src/domain/address';
import { rangeUntil, type View } from '../../src/domain/view';
import { say } from '../../src/i18n/questions';
import { at } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';

const dataset = realRecord();
const range = rangeUntil(dayOf({ year: 2026, month: 11, day: 27 }));
const known = knownOf(dataset, range);
const read = (fragment: string): View => decodeView(fragment, known).view;
const anySpan = fc.tuple(fc.nat(range.end - range.start - 1), fc.constantFrom(...UNITS)).map(([n, unit]): Span => spanAt(addDays(range.start, n), unit));
const anyLand = fc.constantFrom(...dataset.territories);

describe('what a class is asked', () => {
  test('is answered by what the record says of that land and date, and by nothing else; never of what is divided, open or not sure', () => {
    let asked = 0;
    fc.assert(
      fc.property(anyLand, anySpan, (land, span) => {
        const question = predictionOf(dataset, { land: land.id, span });
        const { periods, changes } = statusIn(land, span);
        const [period] = periods;
        if (question === null) return;
        asked += 1;
        expect(changes.filter((c) => c.kind === 'hands')).toEqual([]);
        for (const p of periods) expect([p.confidence === 'low', ['undetermined', 'unknown', 'none', 'posts', 'divided'].includes(p.rule)], `${land.id} ${p.from.text}`).toEqual([false, false]);
        const right = say(question.options[question.right] ?? question.ask);
        for (const holder of holders(period ?? expect.fail())) expect(right).toContain(say(holder));
        expect(question.citations).toEqual(periods.flatMap((p) => p.sources));
        expect(new Set(question.options.map(say)).size).toBe(question.options.length);
      }),
      { numRuns: 1500 },
    );
    expect(asked).toBeGreaterThan(500);
  });

  test('offers of each side the state of that time: in September 1945 no China of the Qing', () => {
    const { options } = predictionOf(dataset, { land: territory('iturup').id, span: at('1945-09-10') }) ?? expect.fail();
    expect(options.map(say).sort()).toEqual(['Japan', 'the Republic of China', 'the USSR']);
  });

  test('is never the very day of a change: that of the landing was both sides’', () => {
    const asked = ['1945-08-27', '1945-08-28', '1945-08-29', '1945-08', '1945-09'].filter((date) => predictionOf(dataset, { land: territory('iturup').id, span: at(date) }) !== null);
    expect(asked).toEqual(['1945-08-27', '1945-08-29', '1945-09']);
  });

  test('tells nothing of the answer by the order of names', () => {
    for (const year of ['1930-01-01', '1960-01-01']) expect(say(predictionOf(dataset, { land: territory('iturup').id, span: at(year) })?.ask ?? expect.fail())).toMatch(/^Who controls Etorofu \/ Iturup on 1 January /);
  });

  test('names as wrong answers states of its own time, where there are such', () => {
    for (const [date, gone] of [['1950-01-01', /Qing/], ['2000-01-01', /USSR|Qing/], ['1870-01-01', /People|USSR/]] as const) {
      for (const land of ['iturup', 'shikotan']) expect(predictionOf(dataset, { land: territory(land).id, span: at(date) })?.options.map(say).join(), `${land} ${date}`).not.toMatch(gone);
    }
  });

  test('is a later first of January, of a land in sight; what has changed and what has not, both often', () => {
    const sight = new Set(['iturup', 'kunashir', 'shikotan', 'habomai']);
    for (const year of ['1860', '1900', '1930', '1944']) {
      const changed = Array.from({ length: 40 }, (_, seed) => {
        const asked = proposed(dataset, { now: at(year), range, sight, seed }) ?? expect.fail();
        expect(sight.has(asked.land)).toBe(true);
        expect([asked.span.unit, asked.span.start >= at(year).end, spanAt(asked.span.start, 'year').start === asked.span.start]).toEqual(['day', true, true]);
        const side = (day: Span['start']) => sidesOf(periodsIn(territory(asked.land), { start: day, end: addDays(day, 1) }).at(-1) ?? expect.fail()).join();
        return side(asked.span.start) !== side(addDays(at(year).end, -1));
      });
      expect(changed.filter(Boolean).length, year).toBeGreaterThan(8);
      expect(changed.filter((c) => !c).length, year).toBeGreaterThan(8);
    }
  });

  test('is another land than before, what the record can answer, and nothing at the end of time', () => {
    fc.assert(
      fc.property(anySpan, fc.nat(10_000), (now, seed) => {
        const first = proposed(dataset, { now, range, sight: null, seed });
        if (first === null) {
          expect(yearOf(now.end)).toBeGreaterThanOrEqual(2026);
          return;
        }
        expect(first.span.start).toBeGreaterThanOrEqual(now.end);
        expect(predictionOf(dataset, first)).not.toBeNull();
        const second = proposed(dataset, { now, range, sight: null, seed: seed + 1, last: first });
        if (second !== null) expect(second.land).not.toBe(first.land);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the question over a lesson', () => {
  const lesson = read('at=1945-08-28&mode=present&incident=landing-etorofu-1945&compare=swipe&with=1960&camera=146.500,44.000,6.25&lesson=three-weeks-in-1945,4&labels=0');
  const asked = asking(lesson, { land: territory('shikotan').id, span: at('1950-01-01') }) ?? expect.fail();
  const press = (view: View, direction: 1 | -1): View => goneOn({ view, trail: [] }, direction, { dataset, range })?.view ?? expect.fail();

  test('hides all after what is shown until the answer stands, and the second picture with it', () => {
    expect([asked.span, asked.compare, hiddenFrom(asked)]).toEqual([lesson.span, null, lesson.span.end]);
    const told = press(asked, 1);
    expect([told.span, told.predict?.told, hiddenFrom(told)]).toEqual([at('1950-01-01'), true, null]);
    expect(hiddenFrom(lesson)).toBeNull();
  });

  test('goes by next from the question to the answer and to the lesson as it was, by previous the same way back', () => {
    expect(press(press(asked, 1), 1)).toEqual(lesson);
    expect(press(press(asked, 1), -1)).toEqual(asked);
    expect(press(asked, -1)).toEqual(lesson);
  });

  test('keeps what the room has chosen meanwhile, and gives up where the map was moved', () => {
    const moved: View = { ...asked, theme: 'dark', camera: { lon: 1, lat: 1, zoom: 1 } };
    expect(closed(moved)).toEqual({ ...lesson, theme: 'dark' });
  });

  test('is another question over the same lesson when it is asked again, and none about what is shown', () => {
    const again = asking(press(asked, 1), { land: territory('iturup').id, span: at('1960-01-01') }) ?? expect.fail();
    expect(closed(again)).toEqual(lesson);
    expect(asking(lesson, { land: territory('iturup').id, span: lesson.span })).toBeNull();
  });

  test('ends where its time is shown or nobody presents, and no second picture gets beside it', () => {
    expect(sound({ ...asked, span: at('1950') }).predict).toBeNull();
    expect(sound({ ...asked, mode: 'explore' })).toEqual({ ...lesson, mode: 'explore' });
    expect(sound({ ...asked, compare: lesson.compare })).toEqual(asked);
    expect(sound(lesson)).toBe(lesson);
  });

  test('stands in the address with its way back', () => {
    for (const view of [asked, press(asked, 1)]) expect(decodeView(encodeView(view), known)).toEqual({ view, notices: [] });
  });
});

test('of a land’s time, nothing begins or ends after what may be seen, and nothing before it is left out', () => {
  fc.assert(
    fc.property(anyLand, anySpan, (land, { end: until }) => {
      const seen = stretchesUntil(land, range, until);
      for (const { start, end } of seen) expect([start >= range.start, end <= until, start < end]).toEqual([true, true, true]);
      expect(seen.map((s) => s.start).slice(1)).toEqual(seen.map((s) => s.end).slice(0, -1));
    }),
  );
});

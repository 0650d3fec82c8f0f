import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeView, encodeView, knownOf } from '../../src/domain/address';
import { classView, deskFor, frozen } from '../../src/domain/desk';
import { deskOf, deskText, isLost, lessonForClass, LOST_MS, MOST_LETTER, parseDesk, printDesk, readLetter, weigh, writeLetter, type Letter } from '../../src/domain/link';
import { openLesson } from '../../src/domain/openLesson';
import { forClass } from '../../src/domain/teaching';
import { openAtlas, view } from '../fixtures/atlas';
import { deepFreeze } from '../fixtures/deepFreeze';
import { useAtlas } from '../../src/state/atlas';

const dataset = openAtlas('at=1945-08-28&territory=iturup&lesson=three-weeks-in-1945,6&theme=dark');
const desk = deepFreeze({ ...frozen(deskFor(view())), cover: 'black' as const, began: 1_795_000_000_000 });
const known = knownOf(dataset, useAtlas.getState().range);
const BUILD = 'index-abc.js 2026.11';
const picture: Letter = { kind: 'picture', atlas: 'kuril', build: BUILD, from: 5, n: 7, desk: deskText(desk) };

describe('a letter', () => {
  test('arrives as it was sent', () => {
    const read = readLetter(writeLetter(picture), BUILD);
    expect(read).toEqual({ ok: true, value: picture });
  });

  test('carries the whole desk: the place, the frozen picture, the cover and the time, there and back', () => {
    expect(deskOf(deskText(desk), known)).toEqual(desk);
    expect(classView(desk)).toEqual(forClass(view(), 'dark'));
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['an object that was never text', picture],
    ['an empty text', ''],
    ['half a letter', writeLetter(picture).slice(0, -3)],
    ['a number', '1e999'],
    ['a list', '[]'],
    ['another program’s message', JSON.stringify({ type: 'webpackOk' })],
    ['a kind that there is not', writeLetter(picture).replace('picture', 'pictures')],
    ['a number below nought', writeLetter({ ...picture, n: -1 })],
    ['a number that is no whole one', writeLetter({ ...picture, n: 1.5 })],
    ['a word too many', JSON.stringify({ ...picture, run: 'alert(1)' })],
    ['a prototype', writeLetter(picture).replace('"from":5', '"from":5,"__proto__":{"kind":"ask"}')],
    ['a colour that is no cover', writeLetter(picture).replace('"black"', '"red"')],
    ['a key that is none of a clicker', JSON.stringify({ kind: 'press', atlas: 'kuril', build: BUILD, from: 1, n: 1, press: 'leave' })],
  ])('%s is not read', (_, raw) => expect(readLetter(raw, BUILD)).toEqual({ ok: false, problem: 'garbage' }));

  test('has a lesson for a class without the notes and what they rest on, and the words, views and questions as they are', () => {
    for (const lesson of dataset.lessons) {
      const text = lessonForClass(lesson) ?? '';
      const letter: Letter = { kind: 'lesson', atlas: 'kuril', build: BUILD, from: 5, n: 7, lesson: text };
      expect(readLetter(writeLetter(letter), BUILD)).toEqual({ ok: true, value: letter });
      const opened = openLesson(text, { ...known, sources: new Set() }, new Set());
      const steps = opened.ok ? opened.value.draft.steps : [];
      expect(steps.map((s) => [s.view, s.beats, s.words, s.question?.ask, s.notes, s.sources.length])).toEqual(lesson.steps.map((s) => [s.view, s.beats, s.words, s.question?.ask, '', 0]));
    }
  });

  test('that is too long is not even read', () => {
    expect(readLetter(writeLetter(picture).padEnd(MOST_LETTER + 1), BUILD)).toEqual({ ok: false, problem: 'huge' });
    expect(readLetter(writeLetter({ ...picture, desk: { ...picture.desk, live: 'x'.repeat(4001) } }), BUILD)).toEqual({ ok: false, problem: 'garbage' });
  });

  test('of another build is told apart, whatever else it says', () => {
    expect(readLetter(JSON.stringify({ atlas: 'kuril', build: 'index-old.js', kind: 'dance' }), BUILD)).toEqual({ ok: false, problem: 'build' });
  });

  test('of any text never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (raw) => !readLetter(raw, BUILD).ok));
  });

  test('that names what the record does not have gives a valid view', () => {
    const { live } = deskOf({ live: 'at=2999-99&territory=atlantis&lesson=../x,0&mode=audience&perspective=__proto__', kept: '%%%', cover: null, began: null }, known);
    expect(live).toMatchObject({ selection: null, lesson: null, mode: 'present', perspective: 'control' });
  });
});

describe('what was kept over a reload', () => {
  test('is the same desk', () => expect(parseDesk(printDesk(desk), known)).toEqual(desk));

  test('has the way back when presenting freely, of a long one the last part', () => {
    const trail = Array.from({ length: 200 }, (_, n) => decodeView(`at=${1860 + (n % 160)}&mode=present`, known).view);
    const back = parseDesk(printDesk({ ...desk, trail }), known)?.trail ?? [];
    expect(back.length).toBeGreaterThan(40);
    expect(back.map((v) => encodeView(v))).toEqual(trail.slice(-back.length).map((v) => encodeView(v)));
    expect(parseDesk(JSON.stringify(deskText(desk)), known)).toEqual(desk); // as an earlier build has kept it
  });

  test.each([null, '', 'null', '{}', '{"live":1}', printDesk(desk).replace('"black"', '"blue"'), 'x'.repeat(MOST_LETTER + 1)])('%s is no desk', (raw) => expect(parseDesk(raw, known)).toBeNull());
});

describe('a picture that arrives', () => {
  const heard = { stamp: { from: 5, n: 7 }, at: 1000 };
  test.each([
    ['is news to a window that has heard nothing', null, { from: 1, n: 0 }, 0, 'news'],
    ['is news with a higher number', heard, { from: 5, n: 8 }, 1100, 'news'],
    ['again is a sign of life', heard, { from: 5, n: 7 }, 1100, 'alive'],
    ['late is old', heard, { from: 5, n: 6 }, 1100, 'old'],
    ['late is old even after a silence', heard, { from: 5, n: 6 }, 9000, 'old'],
    ['of a console that leads since later is news, whatever its number', heard, { from: 6, n: 0 }, 1100, 'news'],
    ['of a console that led before is old while the present one lives', heard, { from: 4, n: 99 }, 1000 + LOST_MS, 'old'],
    ['of such a console is news once the present one is silent: a clock may have been set back', heard, { from: 4, n: 1 }, 1001 + LOST_MS, 'news'],
  ] as const)('%s', (_, before, stamp, now, expected) => expect(weigh(before, stamp, now)).toBe(expected));

  test('the link is lost after a silence, well within two seconds', () => {
    expect([isLost(null, 0), isLost(1000, 1000 + LOST_MS), isLost(1000, 1001 + LOST_MS)]).toEqual([true, false, true]);
    expect(LOST_MS).toBeLessThan(2000);
  });
});

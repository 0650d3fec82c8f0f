import { describe, expect, test } from 'vitest';
import { beatsOf, parsePlace, placeAfter, printPlace, viewOf, wordsAt, type LessonPlace } from '../../src/domain/lesson';
import type { LessonId } from '../../src/domain/model';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const [small] = readOrThrow(smallRaw()).lessons;
if (small === undefined) throw new Error('the small record has a lesson');
const at = (step: number, beat: LessonPlace['beat'] = 'words'): LessonPlace => ({ id: small.id, step, beat });

describe('going through a lesson', () => {
  test('a step that asks shows its words, its question and its answer; one that does not goes straight on', () => {
    const way: (LessonPlace | null)[] = [at(0)];
    for (let place = placeAfter(small, at(0), 1); place !== null; place = placeAfter(small, place, 1)) way.push(place);
    expect(way).toEqual([at(0), at(1), at(1, 'question'), at(1, 'answer')]);
    expect(way.map((place) => place && wordsAt(small, place))).toEqual(['Soviet troops land.', 'Later.', 'When?', 'In 1945.']);
  });

  test.each(realRecord().lessons.map((l) => [l.title, l] as const))('“%s” forwards and backwards is the same way', (_, lesson) => {
    const there: LessonPlace[] = [{ id: lesson.id, step: 0, beat: 'words' }];
    for (let next = placeAfter(lesson, there[0] as LessonPlace, 1); next !== null; next = placeAfter(lesson, next, 1)) there.push(next);
    const back: LessonPlace[] = [there.at(-1) as LessonPlace];
    for (let next = placeAfter(lesson, back[0] as LessonPlace, -1); next !== null; next = placeAfter(lesson, next, -1)) back.push(next);
    expect(back.reverse()).toEqual(there);
    const questions = lesson.steps.filter((s) => s.question !== undefined).length;
    const beats = lesson.steps.reduce((sum, s) => sum + (s.beats?.length ?? 0), 0);
    expect(there).toHaveLength(lesson.steps.length + 2 * questions + beats);
  });

  test('a step goes through its views under the same words, and the question stands under the last of them', () => {
    const [first, second] = small.steps;
    if (first === undefined || second === undefined) throw new Error('the small lesson has two steps');
    const lesson = { ...small, steps: [first, { ...second, beats: ['at=1946', 'at=1947'] }] };
    const way: LessonPlace[] = [at(1)];
    for (let next = placeAfter(lesson, at(1), 1); next !== null; next = placeAfter(lesson, next, 1)) way.push(next);
    expect(way.map((p) => p.beat)).toEqual(['words', 1, 2, 'question', 'answer']);
    expect(way.map((p) => wordsAt(lesson, p))).toEqual(['Later.', 'Later.', 'Later.', 'When?', 'In 1945.']);
    expect(way.map((p) => viewOf(lesson.steps[1] ?? first, p.beat))).toEqual([second.view, 'at=1946', 'at=1947', 'at=1947', 'at=1947']);
    expect(placeAfter(lesson, at(1), -1)).toEqual(at(0));
  });

  test('an address may name a view that a step no longer has: it shows its last, and goes on and back from there', () => {
    const [, step] = small.steps;
    if (step === undefined) throw new Error('the small lesson has two steps');
    const lesson = { ...small, steps: [{ view: step.view, words: step.words, notes: step.notes, sources: step.sources, beats: ['at=1946'] }, step] };
    expect(viewOf(lesson.steps[0] ?? step, 9)).toBe('at=1946');
    expect([placeAfter(lesson, at(0, 9), 1), placeAfter(lesson, at(0, 9), -1)]).toEqual([at(1), at(0, 1)]);
    expect(beatsOf(step)).toEqual(['words', 'question', 'answer']);
  });
});

describe('a place in an address', () => {
  test.each([['three-weeks-in-1945,4', 3, 'words'], ['three-weeks-in-1945,4,question', 3, 'question'], ['x,1,answer', 0, 'answer'], ['x,2,1', 1, 1], ['x,2,12', 1, 12]] as const)('%s', (text, step, beat) => {
    expect(parsePlace(text)).toMatchObject({ step, beat });
    expect(printPlace(parsePlace(text) as LessonPlace)).toBe(text);
  });
  test.each(['', 'x', 'x,0', 'x,-1', 'x,1.5', 'x,1,words', 'X,1', '<b>,1', 'x,1000', 'x,1,answer,2', 'x,1,0', 'x,1,100', 'x,1,-1'])('%j is none', (text) => expect(parsePlace(text)).toBeNull());
  test('of a lesson that does not exist can still be written', () => expect(printPlace({ id: 'gone' as LessonId, step: 8, beat: 'words' })).toBe('gone,9'));
});

import { describe, expect, test } from 'vitest';
import { answered, askedRange, firstChoice, isOver, keptWith, landsIn, missedIn, MOST_SCORES, nothingKept, parseKept, printKept, resumed, rightIn, startedQuiz, wentOn, type Quiz, type QuizChoice } from '../../src/domain/quiz';
import { dayOf, printSpan, spanAt } from '../../src/domain/time';
import { rangeUntil } from '../../src/domain/view';
import { realRecord } from '../fixtures/realRecord';

const range = rangeUntil(dayOf({ year: 2026, month: 11, day: 27 }));
const start = (patch: Partial<QuizChoice> = {}): Quiz => startedQuiz(realRecord(), { ...firstChoice, ...patch }, range);
const through = (quiz: Quiz, choose: (right: number, n: number) => number): Quiz => quiz.questions.reduce((q, { right }, n) => wentOn(answered(q, choose(right, n))), quiz);

describe('a quiz', () => {
  test('of one number has the same questions on another day of the year, in whatever order its kinds were ticked', () => {
    const later = startedQuiz(realRecord(), { ...firstChoice, kinds: [...firstChoice.kinds].reverse() }, rangeUntil(dayOf({ year: 2026, month: 12, day: 31 })));
    expect(later.questions).toEqual(start().questions);
    expect(start({ number: 2 }).questions).not.toEqual(start().questions);
    expect(printSpan(spanAt(askedRange(realRecord(), range).end, 'day'))).toBe('2026-01-01');
  });

  test('goes on only after an answer, takes one answer for a question and none that is not there', () => {
    const quiz = start();
    expect(wentOn(quiz)).toBe(quiz);
    for (const option of [-1, 4, 0.5, Number.NaN]) expect(answered(quiz, option)).toBe(quiz);
    const once = answered(quiz, 0);
    expect(answered(once, 1)).toBe(once);
    expect(wentOn(once).at).toBe(1);
  });

  test('counts what was right and tells what was not', () => {
    const right = through(start(), (r) => r);
    expect([isOver(right), rightIn(right), missedIn(right)]).toEqual([true, 10, []]);
    const first = through(start(), (r, n) => (n === 0 ? (r + 1) % 2 : r));
    expect(rightIn(first)).toBe(9);
    expect(missedIn(first).map(({ question }) => question.about)).toEqual([first.questions[0]?.about]);
  });

  test('about one land asks about no other, and about an unknown one is about all', () => {
    expect(landsIn(realRecord(), 'shikotan')).toEqual(['shikotan']);
    expect(landsIn(realRecord(), 'disputed')).toHaveLength(4);
    expect(landsIn(realRecord(), 'atlantis')).toHaveLength(realRecord().territories.length);
    for (const q of start({ area: 'shikotan', kinds: ['control'] }).questions) expect(q.shown.land).toBe('shikotan');
  });
});

describe('what a device keeps of it', () => {
  const half = answered(wentOn(answered(start({ number: 7 }), 0)), 1);
  const over = through(start({ number: 7 }), (r) => r);

  test('is read as it was written: a quiz that was left, and the score of one that was not', () => {
    const left = keptWith(nothingKept, half, '2026-11-28');
    expect(parseKept(printKept(left))).toEqual(left);
    const done = keptWith(left, over, '2026-11-28');
    expect(parseKept(printKept(done))).toEqual({ scores: [{ number: 7, area: 'all', right: 10, of: 10, on: '2026-11-28' }], open: null });
  });

  test('goes on at the first question without an answer', () => {
    const { open } = keptWith(nothingKept, half, '2026-11-28');
    if (open === null) throw new Error('nothing was left');
    expect(resumed(realRecord(), open, range)).toEqual({ ...half, at: 2 });
    expect(resumed(realRecord(), { ...open, given: [0, 19, 1] }, range).at).toBe(1 + 1); // no question has 20 answers: the third answers the second
  });

  test('is the latest scores only, and nothing for any text that is not ours', () => {
    const many = Array.from({ length: MOST_SCORES + 5 }).reduce<typeof nothingKept>((kept) => keptWith(kept, over, '2026-11-28'), nothingKept);
    expect(many.scores).toHaveLength(MOST_SCORES);
    expect(parseKept(printKept(many))).toEqual(many);
    for (const text of [null, '', '[]', '{', '{"scores":[{}],"open":null}', '{"scores":[],"open":{"choice":{"number":0,"count":10,"area":"all","kinds":["control"]},"given":[]}}', printKept(many).padEnd(50_000)]) expect(parseKept(text)).toEqual(nothingKept);
  });
});

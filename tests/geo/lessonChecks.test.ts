import { describe, expect, test } from 'vitest';
import { MOST_LESSON_WORDS } from '../../src/domain/model';
import { parseEdtf } from '../../src/domain/time';
import { problemsWith } from '../fixtures/smallChecks';
import { put, readOrThrow, smallRaw, type SmallRaw } from '../fixtures/smallRecord';
import { realRecord } from '../fixtures/realRecord';

const step = (raw: SmallRaw, n = 0) => raw.lessons[0]?.steps[n];

describe('a lesson is refused', () => {
  test.each<[string, string, string]>([
    ['that shows a land which is none', 'at=1945&territory=atlantis', 'atlantis'],
    ['that shows an incident which is none', 'incident=party', 'party'],
    ['before the atlas begins', 'at=1700', '1700'],
    ['after the record was checked', 'at=2100', '2100'],
    ['on a day that there is not', 'at=1945-02-30', '1945-02-30'],
    ['with a part of an address that nobody knows', 'at=1945&magic=1', 'magic'],
  ])('%s', (_, view, given) => {
    expect(problemsWith((r) => put(step(r, 1), { view }))).toEqual([
      `lessons/first-lesson.json: steps.1.view: "${given}" leads to nothing that the atlas shows: open the view in the atlas and copy its address from after the #`,
    ]);
  });

  test('whose further views lead nowhere', () => {
    expect(problemsWith((r) => put(step(r, 1), { beats: ['at=1945', 'at=1945&territory=atlantis'] }))).toEqual([
      'lessons/first-lesson.json: steps.1.beats.1: "atlantis" leads to nothing that the atlas shows: open the view in the atlas and copy its address from after the #',
    ]);
  });

  test.each([
    ['JP', 'treaty', 'decree'],
    ['RU', 'note', 'treaty'],
  ] as const)('that cites no document of %s', (side, first, second) => {
    const spoil = (r: SmallRaw) => (put(step(r), { sources: [{ source: first }] }), put(step(r, 1), { sources: [{ source: second }], question: undefined }));
    expect(problemsWith(spoil)).toEqual([`lessons/first-lesson.json: steps: no step cites a document of ${side}: each side's words need their place`]);
  });

  test('with a word of one side', () => {
    expect(problemsWith((r) => put(step(r), { words: 'The island is liberated.' }))).toEqual([expect.stringMatching(/^lessons\/first-lesson\.json: steps\.0\.words: “liberated”/)]);
    expect(problemsWith((r) => put(step(r), { words: 'Soviet works say “liberated”.' }))).toEqual([]);
  });

  test.each([
    ['words', (said: string) => ({ words: said })],
    ['question', (said: string) => ({ question: { ask: said, answer: 'It is.', sources: [{ source: 'treaty' }] } })],
    ['answer', (said: string) => ({ question: { ask: 'Is it?', answer: said, sources: [{ source: 'treaty' }] } })],
  ])('with more words than a class reads at once in its %s', (_, saying) => {
    const of = (count: number) => {
      const raw = smallRaw();
      put(step(raw), saying(Array.from({ length: count }, () => 'word').join(' ')));
      return () => readOrThrow(raw);
    };
    expect(of(MOST_LESSON_WORDS)).not.toThrow();
    expect(of(MOST_LESSON_WORDS + 1)).toThrow('at most 25 words');
  });

  test('of a future form', () => {
    const raw = smallRaw();
    put(raw.lessons[0], { format: 2 });
    expect(() => readOrThrow(raw)).toThrow('comes from a newer atlas');
  });
});

describe('the lessons of the record', () => {
  const { lessons } = realRecord();

  test('are at least six, in an order of their own', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(6);
    expect(lessons.map((l) => l.order)).toEqual(lessons.map((_, n) => n + 1));
  });

  test.each(lessons.map((l) => [l.title, l] as const))('“%s” has notes to every step, and questions with answers', (_, { steps }) => {
    expect(steps.length).toBeGreaterThanOrEqual(6);
    for (const { notes } of steps) expect(notes.length).toBeGreaterThan(40);
    expect(steps.filter((s) => s.question !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  test('three weeks in 1945 go by days, and show the four islands pass in their order', () => {
    const dates = lessons.find((l) => l.id === 'three-weeks-in-1945')?.steps.map((s) => new URLSearchParams(s.view).get('at') ?? '') ?? [];
    const starts = dates.map((d) => parseEdtf(d)?.extent.start ?? Number.NaN);
    for (const day of ['1945-08-28', '1945-09-01', '1945-09-02']) expect(dates).toContain(day);
    expect(starts.slice(0, -1)).toEqual([...starts.slice(0, -1)].sort((a, b) => a - b));
  });
});

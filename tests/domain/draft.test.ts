/** Writing a lesson, and reading one from a file that anyone may have made. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOf } from '../../src/domain/address';
import { copied, edited, emptyDraft, freshId, lacksOf, MOST_STEPS, stepAddress, type Draft, type Edit } from '../../src/domain/draft';
import { wordCount } from '../../src/domain/lesson';
import { MOST_BEATS, type LessonId } from '../../src/domain/model';
import { lessonText, MOST_FILE, openLesson, type LessonKnown } from '../../src/domain/openLesson';
import { firstView } from '../../src/domain/view';
import { at, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { realRecord } from '../fixtures/realRecord';

const dataset = realRecord();
const known: LessonKnown = { ...knownOf(dataset, RANGE), sources: new Set(dataset.sources.map((s) => s.id)) };
const none: ReadonlySet<string> = new Set();
const keys = (text: string): readonly string[] => {
  const opened = openLesson(text, known, none);
  return opened.ok ? opened.value.problems.map((p) => p.key) : [opened.problem.key];
};
const [first] = dataset.lessons;
if (first === undefined) throw new Error('the record has no lesson');
const raw = (): Record<string, unknown> & { steps: Record<string, unknown>[] } => JSON.parse(lessonText(first)) as never;
const opened = (value: unknown): Draft => {
  const result = openLesson(JSON.stringify(value), known, none);
  if (!result.ok) throw new Error(result.problem.key);
  return result.value.draft;
};

test('a step gets further views under its words, at most as many as a lesson may have, and loses them', () => {
  const view = (text: string) => ({ type: 'addView', step: 0, view: text }) as const;
  const one = edited({ ...emptyDraft('own' as Draft['id']), steps: [{ view: 'at=1945', words: 'w', notes: 'n', sources: [] }] }, view('at=1946'));
  const two = edited(one, view('at=1947'));
  expect(two.steps[0]).toEqual({ view: 'at=1945', beats: ['at=1946', 'at=1947'], words: 'w', notes: 'n', sources: [] });
  expect(edited(two, { type: 'removeView', step: 0, beat: 0 }).steps[0]?.beats).toEqual(['at=1947']);
  expect('beats' in (edited(one, { type: 'removeView', step: 0, beat: 0 }).steps[0] ?? {})).toBe(false);
  for (const edit of [{ type: 'removeView', step: 0, beat: 2 }, { type: 'addView', step: 1, view: 'at=1948' }] as const) expect(edited(two, edit)).toBe(two);
  let full = one;
  for (let n = 0; n < 30; n += 1) full = edited(full, view('at=1950'));
  expect(full.steps[0]?.beats).toHaveLength(MOST_BEATS);
});

describe('writing', () => {
  const draft = deepFreeze(edited(edited(emptyDraft('x' as LessonId), { type: 'add', after: -1, view: 'at=1945', sources: [] }), { type: 'add', after: 0, view: 'at=1956', sources: [] }));
  const views = (d: Draft) => d.steps.map((s) => s.view);

  test('a view that is added stands after the step that was chosen', () => {
    expect(views(draft)).toEqual(['at=1945', 'at=1956']);
    expect(views(edited(draft, { type: 'add', after: 0, view: 'at=1951', sources: [] }))).toEqual(['at=1945', 'at=1951', 'at=1956']);
  });
  test('a step moves to another place, and nowhere beyond the ends', () => {
    expect(views(edited(draft, { type: 'move', step: 0, to: 1 }))).toEqual(['at=1956', 'at=1945']);
    for (const to of [-1, 2]) expect(edited(draft, { type: 'move', step: 0, to })).toBe(draft);
  });
  test('a step that is removed takes no other with it, and one that is doubled stands beside itself', () => {
    expect(views(edited(draft, { type: 'remove', step: 0 }))).toEqual(['at=1956']);
    expect(edited(draft, { type: 'remove', step: 2 })).toBe(draft);
    expect(views(edited(draft, { type: 'double', step: 0 }))).toEqual(['at=1945', 'at=1945', 'at=1956']);
  });
  test('a question comes and goes with its answer', () => {
    const asks = edited(draft, { type: 'question', step: 1, asks: true });
    expect(asks.steps[1]?.question).toEqual({ ask: '', answer: '', sources: [] });
    expect('question' in (edited(asks, { type: 'question', step: 1, asks: false }).steps[1] ?? {})).toBe(false);
  });
  test('there are never more steps than an address can name', () => {
    let full = draft;
    for (let n = 0; n < MOST_STEPS + 5; n += 1) full = edited(full, { type: n % 2 === 0 ? 'double' : 'add', step: 0, after: 0, view: 'at=1905', sources: [] } as Edit);
    expect(full.steps).toHaveLength(MOST_STEPS);
  });
  test('a step keeps what the class sees of a view, and nothing of the table, the tools or the colours', () => {
    const view = { ...firstView(RANGE), span: at('1945-09-01'), theme: 'dark', mode: 'present', panel: 'table', tool: 'measure', perspective: 'japan' } as const;
    expect(stepAddress(view)).toBe('at=1945-09-01&perspective=japan');
  });
  test('an id is made of the title, and is never that of another lesson', () => {
    expect(freshId('Two islands, or four?', none)).toBe('two-islands-or-four');
    expect(freshId('北方領土', none)).toBe('lesson');
    expect(freshId('Курилы', new Set(['lesson', 'lesson-2']))).toBe('lesson-3');
    expect(copied(first, new Set([first.id])).id).toBe(`${first.id}-2`);
  });
});

describe('what a lesson lacks', () => {
  const codes = (draft: Draft) => lacksOf(draft, dataset, known).map(({ step, said }) => `${step ?? '-'} ${said.key.replace('lack.', '')}`);
  test.each(dataset.lessons.map((l) => [l.title, l] as const))('“%s” lacks nothing', (_, lesson) => expect(codes(lesson)).toEqual([]));
  test('an empty one lacks everything', () => expect(codes(emptyDraft('x' as LessonId))).toEqual(['- title', '- audience', '- aims', '- steps']));
  test('a step with 26 words has one too many, and one without a document says so', () => {
    const step = first.steps[0];
    if (step === undefined) throw new Error('no step');
    const words = Array.from({ length: 26 }, () => 'word').join(' ');
    expect(wordCount(words)).toBe(26);
    expect(codes({ ...first, steps: [{ ...step, words, sources: [] }, ...first.steps.slice(1)] })).toEqual(['0 manyWords', '0 sources']);
  });
  test('a question and its answer are read at once, too', () => {
    const step = first.steps[0];
    if (step === undefined) throw new Error('no step');
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    const question = { ask: long, answer: `${long} word`, sources: step.sources };
    expect(lacksOf({ ...first, steps: [{ ...step, question }, ...first.steps.slice(1)] }, dataset, known).map(({ said }) => [said.key, said.params['count']])).toEqual([
      ['lack.long.ask', 26],
      ['lack.long.answer', 27],
    ]);
  });
  test('a lesson that cites one side alone lacks the other', () => {
    const ours = dataset.sources.find((s) => s.side === 'JP');
    const step = first.steps[0];
    if (ours === undefined || step === undefined) throw new Error('no source');
    expect(codes({ ...first, steps: [{ view: 'at=1945', words: 'w', notes: 'n', sources: [{ source: ours.id }] }] })).toEqual(['- side.RU']);
  });
  test('a view that leads nowhere is named with its step', () => {
    const step = first.steps[0];
    if (step === undefined) throw new Error('no step');
    expect(codes({ ...first, steps: [...first.steps, { ...step, view: 'at=1945&incident=nothing' }] })).toEqual([`${first.steps.length} view`]);
  });
});

describe('a lesson’s file', () => {
  test.each(dataset.lessons.map((l) => [l.title, l] as const))('“%s” is the same after saving and opening', (_, lesson) => {
    const result = openLesson(lessonText(lesson), known, none);
    expect(result.ok && result.value.problems).toEqual([]);
    expect(result.ok && lessonText(result.value.draft)).toBe(lessonText(lesson));
  });
  test('of an id that is there already it is opened beside it', () => {
    const result = openLesson(lessonText(first), known, new Set([first.id]));
    expect(result.ok && result.value.draft.id).toBe(`${first.id}-2`);
    expect(result.ok && result.value.problems.map((p) => p.key)).toEqual(['open.taken']);
  });
  test('with the mark of a byte order and Windows line ends it is the same', () => {
    expect(keys(`\uFEFF${lessonText(first).replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
  test.each([
    ['that is too long', 'x'.repeat(MOST_FILE + 1), 'open.tooLarge'],
    ['that is not JSON', '{"title": ', 'open.notJson'],
    ['that is empty', '', 'open.notJson'],
    ['that is a list', '[]', 'open.noLesson'],
    ['of another kind', '{"type":"FeatureCollection","features":[]}', 'open.noLesson'],
    ['of a newer atlas', JSON.stringify({ ...raw(), format: 2 }), 'open.newer'],
  ])('%s is refused with the reason', (_, text, key) => expect(keys(text)).toEqual([key]));
  test('a source that does not exist is left out and named with its step', () => {
    const file = raw();
    const step = file.steps[1];
    if (step === undefined) throw new Error('no step');
    step['sources'] = [{ source: 'made-up' }];
    const result = openLesson(JSON.stringify(file), known, none);
    expect(result.ok && result.value.problems).toEqual([{ key: 'open.noSource', params: { where: { key: 'open.at.step', params: { step: 2 } }, given: 'made-up' } }]);
    expect(result.ok && result.value.draft.steps[1]?.sources).toEqual([]);
  });
  test('a step out of the range is shown at the nearest date, and the mending is named', () => {
    const file = raw();
    file.steps.splice(0, file.steps.length, { view: 'at=1700', words: 'w', notes: 'n', sources: [] });
    expect(opened(file).steps[0]?.view).toBe('at=1855');
    expect(keys(JSON.stringify(file))).toEqual(['open.view']);
  });
  test('HTML in its words stays text', () => {
    const file = raw();
    const step = file.steps[0];
    if (step === undefined) throw new Error('no step');
    step['words'] = '<img src=x onerror=alert(1)>';
    expect(opened(file).steps[0]?.words).toBe('<img src=x onerror=alert(1)>');
  });
  test('keys that the atlas does not know are named and taken nowhere', () => {
    const text = lessonText(first).replace('{', '{"__proto__": {"polluted": true}, "constructor": 1, "extra": [],');
    const result = openLesson(text, known, none);
    expect(result.ok && result.value.problems.map((p) => [p.key, p.params['given']])).toEqual([['open.unknown', '__proto__'], ['open.unknown', 'constructor'], ['open.unknown', 'extra']]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(result.ok && 'polluted' in result.value.draft).toBe(false);
  });
  test('everything of the wrong kind is named, and what remains is a lesson to be written on', () => {
    const result = openLesson(JSON.stringify({ format: 1, id: '../x', title: 5, audience: null, minutes: 1e9, aims: 'all', steps: [1, null, { view: 7, words: [], sources: [0] }] }), known, none);
    expect(result.ok && result.value.problems.map((p) => p.key)).toEqual(['open.noText', 'open.id', 'open.noText', 'open.minutes', 'open.missing', 'open.noStep', 'open.noStep', 'open.noView', 'open.noText', 'open.missing', 'open.noSource']);
    expect(result.ok && result.value.draft).toEqual({ format: 1, id: 'lesson', order: 100, title: '', audience: '', minutes: 180, aims: [''], steps: [{ view: 'at=1945', words: '', notes: '', sources: [] }] });
  });
  test('of thousands of problems the first are named and the others counted', () => {
    const result = openLesson(JSON.stringify({ title: 'x', steps: Array.from({ length: 99 }, () => 0) }), known, none);
    expect(result.ok && result.value.problems.length).toBe(61);
    expect(result.ok && result.value.problems.at(-1)?.key).toBe('open.more');
  });
  test('of any text at all it says what it is, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.object({ key: fc.constantFrom('format', 'id', 'title', 'steps', 'aims', 'minutes', 'view', 'words', 'sources', 'question', '__proto__') }).map((o) => JSON.stringify({ title: 't', ...o }))), (text) => {
      const result = openLesson(text, known, none);
      if (!result.ok) return result.problem.key.startsWith('open.');
      const again = openLesson(lessonText(result.value.draft), known, none);
      return again.ok && lessonText(again.value.draft) === lessonText(result.value.draft);
    }));
  });
  test('a file nested a hundred thousand times deep is read to its end', () => {
    expect(keys(`{"title":"x","steps":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)[0]).toMatch(/^open\./);
  });
});

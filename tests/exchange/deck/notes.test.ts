import { describe, expect, test } from 'vitest';
import { notesOf } from '../../../src/exchange/deck/notes';
import { forXml, PARAGRAPH, paragraphed } from '../../../src/exchange/deck/paragraphs';
import { RANGE } from '../../fixtures/dates';
import { realRecord } from '../../fixtures/realRecord';

const dataset = realRecord();

describe('the notes of a slide', () => {
  test('hold the teacher’s notes, the question with its answer, every source by its title, and whose record it is', () => {
    for (const lesson of dataset.lessons) {
      for (const [n, step] of lesson.steps.entries()) {
        const notes = notesOf({ dataset, range: RANGE, lesson }, n);
        expect(notes).toContain(step.notes);
        expect(notes).toContain(`In the atlas: #${step.view}`);
        expect(notes.at(-1)).toContain(dataset.version);
        if (step.question !== undefined) expect(notes.filter((line) => line.includes(step.question?.ask ?? '-') || line.includes(step.question?.answer ?? '-'))).toHaveLength(2);
        for (const { source } of [...step.sources, ...(step.question?.sources ?? [])]) {
          const title = dataset.sources.find((s) => s.id === source)?.title ?? 'unknown';
          expect(notes.some((line) => line.startsWith(`– ${title}`)), `${lesson.id}, step ${n + 1}: ${source}`).toBe(true);
        }
      }
    }
  });

  test('name the dates of the views that follow under the same words, which no slide shows', () => {
    const lesson = dataset.lessons.find((l) => l.id === 'three-weeks-in-1945');
    if (lesson === undefined) throw new Error('there is no lesson of 1945');
    const said = lesson.steps.map((_, n) => notesOf({ dataset, range: RANGE, lesson }, n).filter((line) => line.includes('under the same words')));
    expect(said.map((lines) => lines.length)).toEqual(lesson.steps.map((s) => (s.beats === undefined ? 0 : 1)));
    expect(said.at(-1)).toEqual(['5 more views under the same words: 28 August 1945, 1 September 1945, 2 September 1945, 4 September 1945 and September 1945.']);
  });

  test('begin on the first slide, and only there, with the lesson’s title and aims', () => {
    const [lesson] = dataset.lessons;
    if (lesson === undefined) throw new Error('there is no lesson');
    expect(notesOf({ dataset, range: RANGE, lesson }, 0)[0]).toBe(lesson.title);
    for (const aim of lesson.aims) expect(notesOf({ dataset, range: RANGE, lesson }, 0)).toContain(`– ${aim}`);
    expect(notesOf({ dataset, range: RANGE, lesson }, 1)).not.toContain(lesson.title);
  });
});

test('paragraphs are elements of their own, empty ones too, whatever signs they have', () => {
  const one = (text: string) => `<p:txBody><a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${text}</a:t></a:r><a:endParaRPr lang="en-US" dirty="0"/></a:p></p:txBody>`;
  const xml = paragraphed(one(['First &amp; $1', '', '“Second” &lt;b&gt;'].join(PARAGRAPH)));
  expect([...xml.matchAll(/<a:p>(.*?)<\/a:p>/g)].map((m) => m[1])).toEqual([
    '<a:r><a:rPr lang="en-US" dirty="0"/><a:t>First &amp; $1</a:t></a:r>',
    '<a:endParaRPr lang="en-US" dirty="0"/>',
    '<a:r><a:rPr lang="en-US" dirty="0"/><a:t>“Second” &lt;b&gt;</a:t></a:r>',
  ]);
});

test('a sign that XML has no place for goes out of a text, and every other stays', () => {
  expect(forXml('Ku\u0000nashir \u001b[1m\ufffe')).toBe('Kunashir [1m');
  expect(forXml('half a pair: \ud83d')).toBe('half a pair: ');
  for (const text of ['択捉島 · Итуруп', 'two\nlines\tand a tab', '<b> & "quoted" 🗾']) expect(forXml(text)).toBe(text);
});

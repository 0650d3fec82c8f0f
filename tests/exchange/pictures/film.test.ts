import { describe, expect, test } from 'vitest';
import { frameCount, runFrom, type Run, type Way } from '../../../src/domain/run';
import { parseExtent, printSpan, type Extent } from '../../../src/domain/time';
import { firstView, type View } from '../../../src/domain/view';
import { makeFilm, MOST_FRAMES, type FilmFrame, type Sink, type SinkAsked } from '../../../src/exchange/pictures/film';
import { SIZES, type Asked, type Studio } from '../../../src/exchange/pictures/studio';
import type { Steps } from '../../../src/exchange/pictures/work';
import { at, RANGE } from '../../fixtures/dates';
import { realRecord } from '../../fixtures/realRecord';

const dataset = realRecord();
const view: View = firstView(RANGE);
const within = (text: string): Extent => {
  const extent = parseExtent(text) ?? parseExtent(`${text}/${text}`);
  if (extent === null) throw new Error(`${text} is no extent`);
  return extent;
};
const runOf = (from: string, days: string, way: Partial<Way> = {}): Run =>
  runFrom({ span: at(from), incident: null }, { step: 'day', direction: 1, pacing: 'even', within: within(days), incidents: [], passages: [], ...way });
const AUGUST = runOf('1945-08-26', '1945-08-26/1945-08-30');

/** A film on paper: what was painted, what was taken, and how it ended. */
function paperFilm() {
  const painted: Asked[] = [];
  const taken: FilmFrame[] = [];
  const ends: string[] = [];
  let asked: SinkAsked | null = null;
  const canvas = {} as HTMLCanvasElement; // passed on, never looked at
  const studio: Studio = {
    title: (v) => printSpan(v.span),
    sentence: (v) => `It is ${printSpan(v.span)}.`,
    svg: () => '',
    easel: () => ({ canvas, paint: async (a) => void painted.push(a) }),
    words: { x: 0, y: 0, width: 1, height: 1 },
  };
  const sink: Sink = {
    mediaType: 'video/x-paper',
    ending: 'paper',
    add: async (_, frame) => void taken.push(frame),
    finish: async () => {
      ends.push('finished');
      return new Blob(['film']);
    },
    abandon: async () => void ends.push('abandoned'),
  };
  const sinkFor = async (a: SinkAsked): Promise<Sink | null> => {
    asked = a;
    return sink;
  };
  return { painted, taken, ends, studio, sinkFor, asked: () => asked };
}

const onward: Steps = { signal: new AbortController().signal, done: async () => undefined };
const film = (run: Run, paper: ReturnType<typeof paperFilm>, { rate = 1, steps = onward } = {}) => makeFilm({ dataset, view, run, rate, size: SIZES[0] }, { studio: paper.studio, sinkFor: paper.sinkFor, steps });

describe('the film of a run', () => {
  test('has frame n of the run as its frame n, each with its own sentence', async () => {
    const paper = paperFilm();
    const made = await film(AUGUST, paper);
    expect(paper.painted.map((a) => [printSpan(a.view.span), a.words])).toEqual(['26', '27', '28', '29', '30'].map((d) => [`1945-08-${d}`, `It is 1945-08-${d}.`]));
    expect(paper.painted.map((a) => a.share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(paper.taken.map((f) => f.number)).toEqual([0, 1, 2, 3, 4]);
    expect(made).toMatchObject({ ok: true, value: { name: 'kuril-atlas-1945-08-26-to-1945-08-30-control.paper' } });
    expect(paper.ends).toEqual(['finished']);
    expect(paper.asked()).toMatchObject({ width: 1280, height: 720, title: 'Kuril Atlas: 26 August 1945 to 30 August 1945 · control as administered' });
  });

  test('shows each frame for as long as playing does, whatever the speed, and adds no rounding up', async () => {
    const paper = paperFilm();
    await film(AUGUST, paper, { rate: 5 });
    expect(paper.taken.map(({ from, length }) => [from, length])).toEqual([[0, 0.2], [0.2, 0.2], [0.4, 0.2], [0.6, 0.2], [0.8, 0.2]]);
    const eventful = paperFilm();
    await film(runOf('1945-08-26', '1945-08-26/1945-08-30', { pacing: 'events', passages: [within('1945-08-28')] }), eventful, { rate: 2 });
    expect(eventful.taken.map(({ from, length }) => [from, length])).toEqual([[0, 0.5], [0.5, 0.5], [1, 2], [3, 0.5], [3.5, 0.5]]);
  });

  test('runs backwards as the run does', async () => {
    const paper = paperFilm();
    await film(runOf('1945-08-30', '1945-08-26/1945-08-30', { direction: -1 }), paper);
    expect(printSpan(paper.painted[0]?.view.span ?? at('1900'))).toBe('1945-08-30');
    expect(paper.painted).toHaveLength(5);
  });

  test('stops where it is told to, makes no file, and lets go of what it has', async () => {
    const paper = paperFilm();
    const stopping: Steps = { ...onward, done: async (n) => (n === 2 ? Promise.reject(new Error('stopped')) : undefined) };
    await expect(film(AUGUST, paper, { steps: stopping })).rejects.toThrow('stopped');
    expect([paper.painted.length, paper.ends]).toEqual([2, ['abandoned']]);
  });

  test('is refused before it begins where it would have too many frames, or the browser encodes none', async () => {
    const paper = paperFilm();
    const long = runOf('1855-01-01', '1855-01-01/2026-01-01');
    expect(frameCount(long)).toBeGreaterThan(MOST_FRAMES);
    expect(await film(long, paper)).toMatchObject({ ok: false, problem: { key: 'film.tooLong' } });
    expect(paper.asked()).toBeNull();
    expect(await makeFilm({ dataset, view, run: AUGUST, rate: 1, size: SIZES[0] }, { studio: paper.studio, sinkFor: async () => null, steps: onward })).toMatchObject({ ok: false, problem: { key: 'film.unable' } });
    expect(paper.painted).toEqual([]);
  });
});

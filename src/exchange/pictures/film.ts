/** A playback as a film: frame n of the run is frame n of the film, and stays as long as it does when it is played. */
import { citationOf } from '../../domain/citation';
import { message, spanParam, type Message } from '../../domain/message';
import { fail, ok, type Result } from '../../domain/result';
import { dwellOf, frameCount, frameOf, type Run } from '../../domain/run';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { t } from '../../i18n';
import type { Kept } from '../../ui/save';
import { filmName } from './names';
import type { PictureSize, Studio } from './studio';
import type { Steps } from './work';

/** From when on, and for how long, in seconds. */
export type FilmFrame = { readonly number: number; readonly from: number; readonly length: number };
export type SinkAsked = { readonly width: number; readonly height: number; readonly framesPerSecond: number; readonly title: string; readonly about: string };

/** What takes frames and makes a file of them. */
export type Sink = {
  readonly mediaType: string;
  readonly ending: string;
  readonly add: (canvas: HTMLCanvasElement, frame: FilmFrame) => Promise<void>;
  readonly finish: () => Promise<Blob>;
  readonly abandon: () => Promise<void>;
};

/** A film of more frames would be hours long, and larger than a browser can hold. */
export const MOST_FRAMES = 3000;

/** The view at a frame of a run, as playing shows it; null beyond the end. */
export function viewAt(view: View, run: Run, n: number): View | null {
  const frame = frameOf(run, n);
  if (frame === null) return null;
  const { span, incident } = frame;
  return { ...view, span, lesson: null, ...(incident === null ? {} : { selection: { kind: 'incident', id: incident.id } }) };
}

/** How long the film of a run is, in seconds. */
export function lengthOf(run: Run, rate: number): number {
  let length = 0;
  for (let n = 0; n < frameCount(run); n += 1) length += dwellOf(run, n) / rate;
  return length;
}

export type Filmed = {
  readonly dataset: Dataset;
  readonly view: View;
  readonly run: Run;
  /** Steps a second. */
  readonly rate: number;
  readonly size: PictureSize;
};

export async function makeFilm({ dataset, view, run, rate, size }: Filmed, { studio, sinkFor, steps }: { readonly studio: Studio; readonly sinkFor: (asked: SinkAsked) => Promise<Sink | null>; readonly steps: Steps }): Promise<Result<Kept, Message>> {
  const total = frameCount(run);
  const [first, last] = [viewAt(view, run, 0), viewAt(view, run, total - 1)];
  if (first === null || last === null || total > MOST_FRAMES) return fail(message('film.tooLong', { count: total, most: MOST_FRAMES }));
  const citation = citationOf(dataset);
  const { width, height } = size;
  const sink = await sinkFor({ width, height, framesPerSecond: total / lengthOf(run, rate), title: t('film.title', { from: spanParam(first.span), to: spanParam(last.span), perspective: message(`perspective.${view.perspective}`) }), about: citation });
  if (sink === null) return fail(message('film.unable'));
  try {
    const easel = studio.easel(width, height);
    let dwelt = 0; // counted in steps, so that no rounding adds up
    for (let number = 0; number < total; number += 1) {
      await steps.done(number, total);
      const shown = viewAt(view, run, number);
      if (shown === null) break;
      const dwell = dwellOf(run, number);
      await easel.paint({ view: shown, layout: 'film', citation, words: studio.sentence(shown), share: total === 1 ? 1 : number / (total - 1) });
      await sink.add(easel.canvas, { number, from: dwelt / rate, length: dwell / rate });
      dwelt += dwell;
    }
    await steps.done(total, total);
    const content = await sink.finish();
    return ok({ name: filmName({ first: first.span, last: last.span, perspective: view.perspective }, sink.ending), mediaType: sink.mediaType, content });
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

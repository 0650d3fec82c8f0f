/** The map as a picture, and what the play button plays as a film. */
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { citationOf } from '../../domain/citation';
import { message, spanParam } from '../../domain/message';
import { ok } from '../../domain/result';
import { frameCount, frameOf, type Run } from '../../domain/run';
import type { Dataset } from '../../domain/schema';
import { runAgain, runToPlay } from '../../state/runOf';
import { clampExtent, type View } from '../../domain/view';
import { axisIn, useAtlas } from '../../state/atlas';
import { lengthOf, makeFilm, MOST_FRAMES, type Sink, type SinkAsked } from './film';
import { pictureName } from './names';
import { SIZES, type OpenStudio, type PictureSize } from './studio';
import type { VideoFormat } from './video';
import { start, useWork } from './work';
import { WorkState } from './WorkState';

type Props = { readonly dataset: Dataset; readonly openStudio: OpenStudio };

/** What makes a file of that kind from frames; its code comes when a film is made. */
async function sinksFor(format: Format): Promise<(asked: SinkAsked) => Promise<Sink | null>> {
  if (format === 'zip') return import('./series').then(({ seriesSink }) => (asked: SinkAsked) => Promise.resolve(seriesSink(asked)));
  return import('./video').then(({ videoSink }) => (asked: SinkAsked) => videoSink(format, asked));
}

export function Pictures({ dataset, openStudio }: Props): ReactElement {
  const [size, setSize] = useState<PictureSize>(SIZES[1]);
  const view = useAtlas((s) => s.view);
  const busy = useWork().state === 'running';
  const give = (ending: 'png' | 'svg') => {
    void start('picture', async (steps) => {
      await steps.done(0, 1);
      const studio = await openStudio([view]);
      if (!studio.ok) return studio;
      const asked = { view, layout: 'sheet', citation: citationOf(dataset) } as const;
      const name = pictureName(view, ending);
      if (ending === 'svg') return ok({ name, mediaType: 'image/svg+xml', content: studio.value.svg(asked) });
      const { pngOf } = await import('./png');
      const easel = studio.value.easel(size.width, size.height);
      await easel.paint(asked);
      return ok({ name, mediaType: 'image/png', content: await pngOf(easel.canvas, { title: studio.value.title(view), about: `${asked.citation} ${t('map.credits')}` }) });
    });
  };
  return (
    <section className="pictures">
      <h3 className="head">{t('picture.title')}</h3>
      <p className="detail">{t('picture.about')}</p>
      <div className="picture-row">
        <label>
          <span>{t('picture.size')}</span>
          <select value={size.id} onChange={(e) => setSize(SIZES.find((s) => s.id === e.target.value) ?? SIZES[1])}>
            {SIZES.map(({ id, width, height }) => (
              <option key={id} value={id}>
                {t(`picture.size.${id}`, { width, height })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="plain" aria-disabled={busy} onClick={() => give('png')}>
          {t('picture.png')}
        </button>
        <button type="button" className="plain" aria-disabled={busy} onClick={() => give('svg')}>
          {t('picture.svg')}
        </button>
      </div>
      <Film dataset={dataset} openStudio={openStudio} size={size} busy={busy} />
      <WorkState />
    </section>
  );
}

/** What of time a film shows: the marked part, what the time axis shows, from here on as play would, or all of it. */
const WAYS = ['part', 'axis', 'here', 'whole'] as const;
type Way = (typeof WAYS)[number];
type Format = VideoFormat | 'zip';

/** The runs that can be filmed, each with the step, speed and direction of the player; null where there is none. */
function useRuns(): { readonly [W in Way]: Run | null } {
  const dataset = useAtlas((s) => s.dataset);
  const range = useAtlas((s) => s.range);
  const view = useAtlas((s) => s.view);
  const axis = useAtlas(axisIn);
  const playback = useAtlas((s) => s.playback);
  return useMemo(() => {
    const through = (part: View['part']) => runAgain({ dataset, range, view: { ...view, part }, playback });
    return { part: view.part && through(view.part), axis: through(clampExtent(axis, range)), here: runToPlay({ dataset, range, view, playback }), whole: through(null) };
  }, [dataset, range, view, axis, playback]);
}

/** The days that a run goes through, in its own units. */
const spansOf = (run: Run) => ({ from: spanParam((frameOf(run, 0) ?? run.start).span), to: spanParam((frameOf(run, frameCount(run) - 1) ?? run.start).span) });

function Film({ dataset, openStudio, size, busy }: Props & { readonly size: PictureSize; readonly busy: boolean }): ReactElement | null {
  const runs = useRuns();
  const view = useAtlas((s) => s.view);
  const rate = useAtlas((s) => s.playback.rate);
  const [chosen, setWay] = useState<Way | null>(null);
  const [able, setAble] = useState<readonly VideoFormat[] | null>(null);
  const [wished, setFormat] = useState<Format | null>(null);
  useEffect(() => {
    let current = true;
    void import('./video')
      .then((m) => m.videoFormats(size))
      .catch(() => [])
      .then((formats) => current && setAble(formats));
    return () => {
      current = false;
    };
  }, [size]);
  const ways = WAYS.filter((w) => runs[w] !== null);
  const way = ways.find((w) => w === chosen) ?? ways[0];
  const run = way === undefined ? null : runs[way];
  if (way === undefined || run === null) return null;
  const formats: readonly Format[] = [...(able ?? []), 'zip'];
  const format = formats.find((f) => f === wished) ?? formats[0] ?? 'zip';
  const count = frameCount(run);
  const isTooLong = count > MOST_FRAMES;
  const make = () => {
    if (isTooLong) return;
    void start('film', async (steps) => {
      await steps.done(0, count);
      const studio = await openStudio([view]);
      if (!studio.ok) return studio;
      const sinkFor = await sinksFor(format);
      return makeFilm({ dataset, view, run, rate, size }, { studio: studio.value, sinkFor, steps });
    });
  };
  const seconds = isTooLong ? 0 : Math.round(lengthOf(run, rate));
  return (
    <>
      <div className="picture-row">
        <label>
          <span>{t('film.way')}</span>
          <select value={way} onChange={(e) => setWay(WAYS.find((w) => w === e.target.value) ?? null)}>
            {ways.map((w) => (
              <option key={w} value={w}>
                {t(`film.way.${w}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('film.format')}</span>
          <select value={format} onChange={(e) => setFormat(formats.find((f) => f === e.target.value) ?? null)}>
            {formats.map((f) => (
              <option key={f} value={f}>
                {t(`film.format.${f}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="plain" aria-disabled={busy || isTooLong} aria-describedby="film-about" onClick={make}>
          {t('film.make')}
        </button>
      </div>
      <p className="detail" id="film-about">
        {isTooLong
          ? t('film.tooLong', { count, most: MOST_FRAMES })
          : `${t('film.about', { count, ...spansOf(run), length: message('film.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }) })} ${t('film.choices')}`}
        {able?.length === 0 && ` ${t('film.noVideo')}`}
      </p>
    </>
  );
}

/**
 * Stands in for src/state/load.ts where main.tsx asks for the record; all else of the page is the atlas as it is.
 * `?incidents=1000000` gives so many.
 */
import type { Map as GlMap } from 'maplibre-gl';
import type { Message } from '../../../src/domain/message';
import { ok, type Result } from '../../../src/domain/result';
import { dayOf, spanAt } from '../../../src/domain/time';
import type { LoadedRecord } from '../../../src/state/load';
import { actions } from '../../../src/state/store';
import { asked, finish, type AtlasDoor, type Door } from './door';
import { datasetOf, fetchBase } from './record';

export * from '../../../src/state/load';

export async function loadRecord(): Promise<Result<LoadedRecord, Message>> {
  const dataset = datasetOf(asked(), await fetchBase());
  const whole = () => Promise.resolve(ok(dataset));
  return ok({ dataset, loadMore: whole, loadWhole: whole });
}

type Place = HTMLElement & { readonly map: GlMap };
const place = (): Place => document.querySelector<Place>('.map-canvas') as Place; // asked for once it is drawn

/** The next frame of the map that is as asked. */
const frame = (isRight: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const { map } = place();
    const look = () => {
      if (!isRight()) return;
      map.off('render', look);
      finish(map.getCanvas().getContext('webgl2'));
      resolve();
    };
    map.on('render', look);
  });

const door: Door = {
  show: (year) => {
    const drawn = frame(() => place().dataset['drawn'] === String(year));
    // By the reader's own key, which goes on by a year.
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'ArrowRight', key: 'ArrowRight', bubbles: true }));
    return drawn;
  },
  repaint: () => {
    const drawn = frame(() => true);
    place().map.triggerRepaint();
    return drawn;
  },
};

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

const atlasDoor: AtlasDoor = {
  scrub: async (count) => {
    const asked: string[] = [];
    const drawn: string[] = [];
    const note = () => void drawn.push(place().dataset['drawn'] ?? '');
    place().map.on('render', note);
    for (let n = 0; n < count; n += 1) {
      const year = 1860 + n;
      actions.lookAt(spanAt(dayOf({ year, month: 1, day: 1 }), 'year'));
      asked.push(String(year));
      await nextFrame();
    }
    await new Promise((resolve) => setTimeout(resolve, 3000));
    place().map.off('render', note);
    return { asked, drawn };
  },
  play: async (steps, atOnce) => {
    let frames = 0;
    const count = () => void (frames += 1);
    place().map.on('render', count);
    for (let n = 0; n < steps; n += 1) {
      if (!actions.step(1)) actions.first();
      if (n % atOnce === atOnce - 1) await nextFrame();
    }
    place().map.off('render', count);
    return frames;
  },
};
Object.assign(window, { bench: door, atlasDoor });

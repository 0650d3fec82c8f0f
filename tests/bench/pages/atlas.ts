/**
 * Stands in for src/state/load.ts where main.tsx asks for the record; all else of the page is the atlas as it is.
 * `?incidents=1000000` gives so many.
 */
import type { Map as GlMap } from 'maplibre-gl';
import { ok } from '../../../src/domain/result';
import { actions } from '../../../src/state/store';
import { asked, finish, type Door } from './door';
import { datasetOf, fetchBase } from './record';

export async function loadRecord() {
  const dataset = datasetOf(asked(), await fetchBase());
  return ok({ dataset, loadWhole: () => Promise.resolve(ok(dataset)) });
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
  seen: () => undefined,
};
Object.assign(window, { bench: door, atlas: actions });

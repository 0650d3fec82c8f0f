/** The same incidents in a MapLibre map whose layer is filtered by date as @openhistoricalmap/maplibre-gl-dates does it. */
import dates from '@openhistoricalmap/maplibre-gl-dates';
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { allowWorkers } from '../../../src/map/trustedWorker';
import './peer.css';
import { asked, finish, type Door } from './door';
import { HOME, incidentFeatures, lands } from './peers';

setWorkerUrl(workerUrl);
allowWorkers([workerUrl]);

const map = new GlMap({
  container: 'map',
  bounds: [...HOME] as [number, number, number, number],
  attributionControl: false,
  fadeDuration: 0,
  renderWorldCopies: false,
  canvasContextAttributes: { antialias: false },
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      lands: { type: 'geojson', data: await lands() },
      incidents: { type: 'geojson', data: await incidentFeatures(asked()) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#c0d5dd' } },
      { id: 'lands', type: 'fill', source: 'lands', paint: { 'fill-color': '#806514' } },
      { id: 'coasts', type: 'line', source: 'lands', paint: { 'line-color': '#23303a' } },
      { id: 'incidents', type: 'circle', source: 'incidents', paint: { 'circle-radius': 6, 'circle-color': '#fffdf7', 'circle-stroke-width': 2, 'circle-stroke-color': '#23303a' } },
    ],
  },
});
await map.once('load');

const frame = (isRight: () => boolean): Promise<void> =>
  new Promise((resolve) => {
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
    map.setFilter('incidents', dates.constrainExpressionFilterByDateRange(map.getFilter('incidents'), dates.dateRangeFromISODate(String(year))));
    return frame(() => map.loaded()); // once the worker has sent its tiles again
  },
  repaint: () => {
    const drawn = frame(() => true);
    map.triggerRepaint();
    return drawn;
  },
};
window.bench = door;

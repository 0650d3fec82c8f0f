/** The same incidents in Leaflet with leaflet.timeline: circles on a canvas, those removed and added that differ. */
import './allowHtml';
import L from 'leaflet';
import 'leaflet.timeline';
import 'leaflet/dist/leaflet.css';
import './peer.css';
import { asked, type Door } from './door';
import { HOME, incidentFeatures, lands, msOf, yearStart } from './peers';

type Timeline = L.GeoJSON & { readonly setTime: (ms: number) => void };
type WithTimeline = { readonly timeline: (data: unknown, options: object) => Timeline };

const [west, south, east, north] = HOME;
const map = L.map('map', { attributionControl: false, zoomControl: false, zoomSnap: 0 }).fitBounds([[south, west], [north, east]]);
const ground = L.canvas();
L.geoJSON(await lands(), { renderer: ground, pointToLayer: (_, at) => L.circleMarker(at, { renderer: ground, radius: 2 }), style: { weight: 1, color: '#23303a', fillColor: '#806514', fillOpacity: 1 } } as L.GeoJSONOptions).addTo(map);
map.createPane('incidents').style.zIndex = '450'; // on a canvas of its own, so that the lands are not drawn again
const renderer = L.canvas({ pane: 'incidents' });
const timeline = (L as unknown as WithTimeline).timeline(await incidentFeatures(asked()), {
  pointToLayer: (_: unknown, at: L.LatLng) => L.circleMarker(at, { renderer, pane: 'incidents', radius: 6, weight: 2, color: '#23303a', fillColor: '#fffdf7', fillOpacity: 1 }),
});
timeline.addTo(map);

/** Leaflet draws in the next frame, by a request made before ours. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      document.querySelector<HTMLCanvasElement>('.leaflet-incidents-pane canvas')?.getContext('2d')?.getImageData(0, 0, 1, 1); // waits until it is done
      resolve();
    });
  });

const door: Door = {
  show: (year) => {
    timeline.setTime(msOf(yearStart(year + 1)) - 1);
    return frame();
  },
  repaint: () => {
    timeline.eachLayer((layer) => (layer as L.CircleMarker).redraw());
    return frame();
  },
};
window.bench = door;

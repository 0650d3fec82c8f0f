/** Where the map looks to show what is measured, beside the card that tells it. */
import { pointAt } from '../../domain/geodesy';
import type { Point } from '../../domain/measure';
import type { Camera } from '../../domain/view';
import { cameraFitting, type Padding, type Size } from '../camera';

/** Windows in which the card is a sheet at the foot of the map, in pixels; as in the styles. */
const SHEET = 820;

/** What the card and the buttons cover of a map, with a margin. */
const coveredIn = ({ width, height }: Size, windowWidth: number): Padding =>
  windowWidth <= SHEET ? { top: 100, right: 16, bottom: height / 2, left: 16 } : { top: 40, right: Math.min(420, width / 2), bottom: 40, left: 24 };

/** The camera in which a square of so many kilometres around a place fills the free part of a map. */
export function cameraOver({ lon, lat }: Point, km: number, { size, windowWidth }: { readonly size: Size; readonly windowWidth: number }): Camera {
  const [north, east, south, west] = [0, 90, 180, 270].map((bearing) => pointAt([lon, lat], bearing, km / 2));
  const { lon: x, lat: y, zoom } = cameraFitting([west?.[0] ?? lon, south?.[1] ?? lat, east?.[0] ?? lon, north?.[1] ?? lat], size, { padding: coveredIn(size, windowWidth), maxZoom: 11 });
  return { lon: Number(x.toFixed(3)), lat: Number(y.toFixed(3)), zoom: Number(zoom.toFixed(2)) };
}

/** The sizes of the map and the window as they are on the page. */
export function mapRoom(): { readonly size: Size; readonly windowWidth: number } {
  const map = document.querySelector('.map');
  return { size: { width: map?.clientWidth || window.innerWidth, height: map?.clientHeight || window.innerHeight }, windowWidth: window.innerWidth };
}

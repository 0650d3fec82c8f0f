/** How the map follows the view: which changes draw a new scene, and which move the camera. */
import type { Dataset } from '../domain/schema';
import { printSpan } from '../domain/time';
import { encodeView } from '../domain/address';
import { type Selection, type View } from '../domain/view';
import { incidentsById } from '../state/selectors';
import type { AtlasState } from '../state/atlas';
import type { Driver } from './Driver';
import { sceneOf } from './scene';

const KEPT = ['span', 'selection', 'hidden', 'only', 'lingering', 'heat', 'names', 'perspective', 'theme', 'mode', 'measure'] as const;

/** Where only what differs is shown, the picture follows the second date and perspective too. */
const counterpart = ({ compare }: View): string => (compare?.how === 'differs' ? `${printSpan(compare.span)} ${compare.perspective}` : '');

/** Whether two views are different pictures, whatever the camera. */
export const looksOtherwise = (view: View, before: View): boolean => KEPT.some((key) => view[key] !== before[key]) || counterpart(view) !== counterpart(before);

/** Hands a change of the view to the map: its scene, and its camera where that was changed from outside. */
export function follow(driver: Driver, dataset: Dataset, { view, before, extras }: { readonly view: View; readonly before: View; readonly extras?: AtlasState['extras'] }): void {
  if (view === before) return;
  if (looksOtherwise(view, before)) driver.render(sceneOf(dataset, view, extras));
  const cameraOf = (v: View) => encodeView({ ...before, camera: v.camera });
  if (view.camera !== before.camera && cameraOf(view) !== cameraOf({ ...before, camera: driver.camera })) driver.moveTo(view.camera);
}

/** Brings a selected territory or incident into sight, if it is not there. */
export function reveal(driver: Driver, dataset: Dataset, selection: Selection): void {
  if (selection.kind === 'incident') {
    const place = incidentsById(dataset).get(selection.id)?.place;
    if (place && !driver.isInSight(place.lon, place.lat)) driver.showPlace(place.lon, place.lat);
    return;
  }
  if (selection.kind === 'place') {
    const place = dataset.places.find((p) => p.id === selection.id);
    if (place !== undefined && !driver.isInSight(place.lon, place.lat)) driver.showPlace(place.lon, place.lat);
    return;
  }
  const shape = driver.boundsOf(selection.id);
  if (shape !== null && !driver.isInSight((shape[0] + shape[2]) / 2, (shape[1] + shape[3]) / 2)) driver.showBounds(shape);
}

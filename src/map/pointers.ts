/** What the reader's pointer does on MapLibre's map: it points at things, chooses them, and takes up what is measured. */
import type { Map as GlMap } from 'maplibre-gl';
import { pointOf } from '../domain/measure';
import type { Selection } from '../domain/view';
import type { CrowdLayer } from './crowd/CrowdLayer';
import type { DriverEvents } from './Driver';
import { listenToGrips } from './measure/grips';
import { pointedAt } from './pointing';
import { drawnAt, placeUnder } from './queried';
import type { Scene } from './scene';
import { underPointer } from './underPointer';

type At = { readonly x: number; readonly y: number };
type Pointing = {
  readonly events: Pick<DriverEvents, 'onGrip' | 'onHover' | 'onPoint' | 'onSelect'>;
  /** The scene that is drawn; null while none is. */
  readonly scene: () => Scene | null;
  readonly crowd: CrowdLayer | null;
};

export function listenToPointers(map: GlMap, { events, scene, crowd }: Pointing): void {
  const under = (point: At): Selection | null => {
    const shown = scene();
    return shown === null ? null : underPointer(map, { scene: shown, crowd }, point);
  };
  const note = (chosen: Selection | null, { x, y }: At): void => {
    const shown = scene();
    const project = (lon: number, lat: number): At => drawnAt(map, [lon, lat]);
    const selection = shown && pointedAt(chosen, shown, { at: { x, y }, project });
    events.onHover(selection && { selection, x, y });
  };
  const grips = listenToGrips(map, events.onGrip);
  const onGrip = (point: At): boolean => (scene()?.measure ?? null) !== null && grips.under(point);
  map.on('click', ({ point }) => {
    const place = placeUnder(map, point);
    if (onGrip(point) || (place !== null && events.onPoint(pointOf(...place)))) return;
    const selection = under(point);
    events.onSelect(selection);
    note(selection, point); // a finger hovers over nothing: what it has touched is noted too
  });
  map.on('mousemove', ({ point }) => {
    if (onGrip(point)) {
      map.getCanvas().style.cursor = 'move';
      return events.onHover(null);
    }
    const selection = under(point);
    map.getCanvas().style.cursor = selection === null ? '' : 'pointer';
    note(selection, point);
  });
  map.on('mouseout', () => events.onHover(null));
  // The keyboard's focus moves the map by the arrows; a pointer's must not take them from the time.
  map.getCanvas().addEventListener('pointerup', () => map.getCanvas().blur());
}

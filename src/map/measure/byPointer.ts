/** What clicks and drags on the map mean to the measuring tool. */
import { measureAfterGrip, measureAfterPoint, type Grip, type Point } from '../../domain/measure';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';

/** Takes a click where the tool is open and a click measures something. */
export function measurePoint(point: Point): boolean {
  const { view } = useAtlas.getState();
  const next = view.tool === 'measure' ? measureAfterPoint(view.measure, point) : null;
  if (next === null) return false;
  actions.measure(next);
  return true;
}

export function moveGrip(grip: Grip, point: Point): void {
  const { measure } = useAtlas.getState().view;
  if (measure !== null) actions.measure(measureAfterGrip(measure, grip, point), 'moved');
}

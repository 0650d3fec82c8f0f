/** What the pointer is on, where circles of many incidents lie over the lands: the mark, else the smallest circle, else the land. Pure. */
import { radiusOf } from '../domain/heat';
import type { Selection } from '../domain/view';
import type { Driver, Pointed } from './Driver';
import type { Scene } from './scene';

type At = { readonly x: number; readonly y: number };

export function pointedAt(chosen: Selection | null, { heat }: Pick<Scene, 'heat'>, { at, project }: { readonly at: At; readonly project: Driver['project'] }): Pointed | null {
  if (chosen?.kind === 'incident') return chosen;
  const [circle] = heat
    .filter(({ lon, lat, count }) => {
      const { x, y } = project(lon, lat);
      return Math.hypot(x - at.x, y - at.y) <= radiusOf(count);
    })
    .sort((a, b) => a.count - b.count);
  return circle === undefined ? chosen : { kind: 'heat', id: circle.id };
}

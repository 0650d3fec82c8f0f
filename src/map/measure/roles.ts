/** The parts of a measure that are drawn, by what they are. */
import type { Geometry, Position } from 'geojson';
import type { Grip } from '../../domain/measure';

export type Role = 'way' | 'tick' | 'ring' | 'outline' | 'ghost' | 'yardstick' | 'spot' | 'grip' | 'zone' | 'limit' | 'between' | 'label' | 'along' | 'water';

export type Drawn = { readonly role: Role; readonly geometry: Geometry; readonly text?: string; readonly angle?: number; readonly beside?: 'above' | 'below'; readonly grip?: Grip; readonly side?: 'JP' | 'RU'; readonly limit?: number };

/** The angle, clockwise and upright, at which words lie along the way from a to b on the map. */
export function angleBetween(a: Position, b: Position): number {
  const y = ([, lat = 0]: Position) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  const angle = (-Math.atan2(y(b) - y(a), (b[0] ?? 0) - (a[0] ?? 0)) * 180) / Math.PI;
  return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
}

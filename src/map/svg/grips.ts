/** The grips of what is measured in a drawing: which of them is under a point, and how it is dragged. */
import { GRIPS, pointOf, type Grip, type Point as Place } from '../../domain/measure';
import { placeAt, type Point } from '../camera';
import type { Drawn } from './Drawing';

/** How far from a grip it is still meant, in pixels: half of a comfortable target. */
const REACH = 14;

/** A grip that is held: tells the place that it is dragged to with the pointer, which stays where on it it was. */
export type Held = (pointer: Point) => void;

const gripIn = (value: unknown): Grip | undefined => GRIPS.find((g) => g === value);

/** The grip at a point, and where it stands; a moved outline counts as its grip anywhere within it. Null where there is none. */
export function gripAt({ measured, plot }: Drawn, [x, y]: Point, context: CanvasRenderingContext2D): { readonly grip: Grip; readonly at: Point } | null {
  const grips = measured.flatMap(({ geometry, properties }) => {
    const grip = gripIn(properties?.['grip']);
    if (grip === undefined || geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ grip, at: plot.point([lon, lat]) }];
  });
  const distance = ({ at }: { readonly at: Point }): number => Math.hypot(at[0] - x, at[1] - y);
  const [near] = grips.filter((g) => distance(g) <= REACH).sort((a, b) => distance(a) - distance(b));
  if (near !== undefined) return near;
  const isIn = measured.some((f) => f.properties?.['role'] === 'ghost' && context.isPointInPath(new Path2D(plot.path(f)), x, y, 'evenodd'));
  return isIn ? (grips.find(({ grip }) => grip === 'size') ?? null) : null;
}

/** Takes the grip at a point; null where there is none. */
export function grab(drawn: Drawn, pointer: Point, { context, onGrip }: { readonly context: CanvasRenderingContext2D; readonly onGrip: (grip: Grip, to: Place) => void }): Held | null {
  const found = gripAt(drawn, pointer, context);
  if (found === null) return null;
  const { camera, size } = drawn.plot;
  const [dx, dy] = [found.at[0] - pointer[0], found.at[1] - pointer[1]];
  return ([x, y]) => {
    const place = placeAt(camera, size, [x + dx, y + dy]);
    if (place !== null) onGrip(found.grip, pointOf(...place));
  };
}

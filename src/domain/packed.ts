/**
 * Shapes in fewer bytes: each coordinate as a whole number of a small part of a degree, each position as its difference
 * from the one before. For the quiet layers of the map, which make up most of its bytes.
 */
type Position = readonly number[];
type Nested = readonly number[] | readonly Nested[];
type Coordinates = Position | readonly Coordinates[];
type Shape = { readonly id: string; readonly properties: unknown; readonly type: string; readonly parts: Nested };

/** How many parts a degree has: 0.001 degrees are at most 111 m. */
export type Packed = { readonly perDegree: number; readonly shapes: readonly Shape[] };

type FeatureLike = { readonly id?: string | number | undefined; readonly properties: unknown; readonly geometry: { readonly type: string; readonly coordinates?: unknown } };

const isRun = (value: unknown): value is readonly Position[] => Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'number';

function differences(run: readonly Position[], perDegree: number): readonly number[] {
  let [x, y] = [0, 0];
  return run.flatMap(([lon = 0, lat = 0]) => {
    const [nextX, nextY] = [Math.round(lon * perDegree), Math.round(lat * perDegree)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}

/** The depth of the coordinates is that of their runs; a point is a run of one. */
export function pack(features: readonly FeatureLike[], perDegree: number): Packed {
  const parts = (value: unknown): Nested => (isRun(value) ? differences(value, perDegree) : Array.isArray(value) ? value.map(parts) : []);
  return { perDegree, shapes: features.map(({ id, properties, geometry }) => ({ id: String(id), properties, type: geometry.type, parts: parts(geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates) })) };
}

function positions(steps: readonly number[], perDegree: number): readonly Position[] {
  const run: Position[] = [];
  let [x, y] = [0, 0];
  for (let n = 0; n + 1 < steps.length; n += 2) {
    x += steps[n] ?? 0;
    y += steps[n + 1] ?? 0;
    run.push([x / perDegree, y / perDegree]);
  }
  return run;
}

const isFlat = (parts: Nested): parts is readonly number[] => typeof parts[0] === 'number';

/** The features again; null if the value is not packed shapes. */
export function unpack(value: unknown): readonly { readonly type: 'Feature'; readonly id: string; readonly properties: unknown; readonly geometry: { readonly type: string; readonly coordinates: Coordinates } }[] | null {
  if (typeof value !== 'object' || value === null || !('perDegree' in value) || !('shapes' in value)) return null;
  const { perDegree, shapes } = value as Packed; // of our own build; what is looked at is checked
  if (!(perDegree > 0) || !Array.isArray(shapes) || !shapes.every((s) => typeof s?.id === 'string' && typeof s.type === 'string' && Array.isArray(s.parts))) return null;
  const runs = (parts: Nested): Coordinates => (isFlat(parts) ? positions(parts, perDegree) : parts.map(runs));
  const coordinates = (type: string, parts: Nested): Coordinates => (type === 'Point' && isFlat(parts) ? (positions(parts, perDegree)[0] ?? []) : runs(parts));
  return shapes.map(({ id, properties, type, parts }) => ({ type: 'Feature', id, properties, geometry: { type, coordinates: coordinates(type, parts) } }));
}

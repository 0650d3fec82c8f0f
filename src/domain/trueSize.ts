/** Outlines of lands laid over other places at their true size. */
import type { Geometry } from 'geojson';
import { pointAt, polygonsOf, wayBetween } from './geodesy';
import { pointOf, type End, type LandId, type Point } from './measure';
import { onceFor, shapesOfLand, type Shapes } from './measured';
import type { Dataset } from './schema';

/** The middle of the box that holds a land; null for a land that the map does not have. */
export function middleOfLand(shapes: Shapes, id: LandId): Point | null {
  const corners = shapesOfLand(shapes, id).flatMap((g) => polygonsOf(g).flatMap(([outer = []]) => outer));
  if (corners.length === 0) return null;
  const middle = (values: readonly number[]): number => (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return pointOf(middle(corners.map(([lon = 0]) => lon)), middle(corners.map(([, lat = 0]) => lat)));
}

/** A shape as bearings and distances from its middle: what stays the same wherever it is laid. */
type Ray = { readonly bearing: number; readonly km: number };
type Rays = readonly (readonly Ray[])[];
const rays = onceFor((_: Shapes) => new Map<string, Rays>());

/**
 * The outline of a land laid elsewhere at its true size, north up: every corner keeps its bearing and distance from
 * the middle, as on an azimuthal equidistant map of either place. Areas stay the same to some parts in a hundred thousand.
 */
export function movedOutline(shapes: Shapes, id: LandId, { lon, lat }: Point): Geometry {
  const known = rays(shapes);
  const found = known.get(id) ?? raysOf(shapes, id);
  known.set(id, found);
  const coordinates = found.map((ring) => [ring.map(({ bearing, km }) => pointAt([lon, lat], bearing, km))]);
  return { type: 'MultiPolygon', coordinates };
}

function raysOf(shapes: Shapes, id: LandId): Rays {
  const middle = middleOfLand(shapes, id);
  if (middle === null) return [];
  return shapesOfLand(shapes, id).flatMap((g) => polygonsOf(g).map(([outer = []]) => outer.map((corner) => wayBetween([middle.lon, middle.lat], corner))));
}

/** The point that stands for an end: of a land its middle; null where it is nowhere. */
export function middleOf(end: End, dataset: Dataset, shapes: Shapes): Point | null {
  if (end.kind === 'point') return end.at;
  if (end.kind === 'land') return middleOfLand(shapes, end.id);
  const place = dataset.places.find((p) => p.id === end.id);
  return place === undefined ? null : pointOf(place.lon, place.lat);
}

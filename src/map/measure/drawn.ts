/**
 * What is measured, as features: lines, rings, outlines, zones and their words, by their roles. Pure, for every renderer; a
 * label is a point with the angle at which it is written, so that it lies along its line without a renderer's placement.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { circleAround, pathBetween, pointAt, wayBetween } from '../../domain/geodesy';
import type { Grip, Measure } from '../../domain/measure';
import { areaOfLand, kmOf, RADII, shapesOfLand, wayBetweenEnds, type Shapes } from '../../domain/measured';
import type { Dataset } from '../../domain/schema';
import { middleOf, movedOutline } from '../../domain/trueSize';
import { t } from '../../i18n';
import { inKm2, inKmAndMiles } from './figures';
import { angleBetween, type Drawn } from './roles';
import { seaFeatures } from './seaFeatures';

/** A measure with what it takes to draw it beside the shapes of the map. */
export type DrawnMeasure = {
  readonly what: Measure;
  readonly dataset: Dataset;
  /** The name of the land whose outline is moved; else empty. */
  readonly name: string;
  readonly extras: { readonly zones: FeatureCollection | null; readonly yardsticks: FeatureCollection | null };
};

const pointGeometry = (coordinates: Position): Geometry => ({ type: 'Point', coordinates });
const grip = (name: Grip, at: Position): Drawn => ({ role: 'grip', grip: name, geometry: pointGeometry(at) });

/** Round steps for ticks: 1, 2 or 5 times a power of ten, five to twelve of them. */
export function tickStep(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km / 5));
  return ([5, 2, 1].find((n) => n * power <= km / 5) ?? 1) * power;
}

function distance({ from, to }: Extract<Measure, { kind: 'distance' }>, { dataset }: DrawnMeasure, shapes: Shapes): readonly Drawn[] {
  const way = from === null || to === null ? null : wayBetweenEnds(from, to, { dataset, shapes });
  if (way === null) {
    const ends = [['from', from], ['to', to]] as const;
    return ends.flatMap(([name, end]) => {
      const at = end && middleOf(end, dataset, shapes);
      return at === null ? [] : [grip(name, [at.lon, at.lat])];
    });
  }
  const ends = [grip('from', way.from), grip('to', way.to)];
  if (way.km < 0.01) return ends;
  const path = pathBetween(way.from, way.to, Math.max(1, way.km / 64));
  const across = (km: number, size: number): Drawn => {
    const at = pointAt(way.from, way.bearing, km);
    const ahead = wayBetween(at, km < way.km / 2 ? way.to : way.from).bearing;
    return { role: 'tick', geometry: { type: 'LineString', coordinates: [pointAt(at, ahead - 90, size * way.km), pointAt(at, ahead + 90, size * way.km)] } };
  };
  const step = tickStep(way.km);
  const ticks = Array.from({ length: Math.ceil(way.km / step) - 1 }, (_, n) => across((n + 1) * step, 0.01));
  const [before, middle, after] = [pointAt(way.from, way.bearing, way.km * 0.45), pointAt(way.from, way.bearing, way.km / 2), pointAt(way.from, way.bearing, way.km * 0.55)];
  return [
    { role: 'way', geometry: { type: 'LineString', coordinates: path } },
    ...ticks,
    across(0, 0.02),
    across(way.km, 0.02),
    { role: 'label', geometry: pointGeometry(middle), text: inKmAndMiles(way.km), angle: angleBetween(before, after) },
    ...ends,
  ];
}

function rings({ around, unit }: Extract<Measure, { kind: 'rings' }>, { dataset }: DrawnMeasure, shapes: Shapes): readonly Drawn[] {
  const centre = around && middleOf(around, dataset, shapes);
  if (centre === null) return [];
  const at: Position = [centre.lon, centre.lat];
  return [
    ...RADII[unit].flatMap((radius): readonly Drawn[] => {
      const km = kmOf(radius, unit);
      const text = t(unit === 'km' ? 'measure.km' : 'measure.nm', { value: radius });
      return [
        { role: 'ring', geometry: { type: 'LineString', coordinates: circleAround(at, km) } },
        { role: 'label', geometry: pointGeometry(pointAt(at, 0, km)), text, angle: 0 },
      ];
    }),
    grip('around', at),
  ];
}

/** How far around a moved outline the places of the record are named, in km. */
const NAMED_AROUND = 250;
/** But none so near to a town that the map itself names, in km: beside it a village tells nothing more of the size, and its name would lie on others. */
const TOWN_NEAR = 60;

function size({ land, at }: Extract<Measure, { kind: 'size' }>, { dataset, extras, name }: DrawnMeasure, shapes: Shapes): readonly Drawn[] {
  const centre: Position = [at.lon, at.lat];
  const yardsticks = (extras.yardsticks?.features ?? []).flatMap((f): readonly Drawn[] => {
    const north = positionsOf(f.geometry).reduce<Position>((best, p) => ((p[1] ?? 0) > (best[1] ?? -90) ? p : best), [0, -90]);
    const text = t(f.properties?.['yardstick'] === 'okinawa' ? 'measure.okinawa' : 'measure.luxembourg');
    return [
      { role: 'yardstick', geometry: f.geometry },
      { role: 'label', geometry: pointGeometry(pointAt(north, 0, 9)), text, angle: 0 },
    ];
  });
  const towns = dataset.places.filter((p) => p.rank !== undefined && wayBetween(centre, [p.lon, p.lat]).km < NAMED_AROUND + TOWN_NEAR);
  const spots = dataset.places
    .filter((p) => p.kind === 'settlement' && p.rank === undefined && wayBetween(centre, [p.lon, p.lat]).km < NAMED_AROUND)
    .filter((p) => !towns.some((town) => wayBetween([town.lon, town.lat], [p.lon, p.lat]).km < TOWN_NEAR))
    .map((p): Drawn => ({ role: 'spot', geometry: pointGeometry([p.lon, p.lat]), text: p.names.en[0]?.text ?? '' }));
  const outline = movedOutline(shapes, land, at);
  const [, south = at.lat, , north = at.lat] = boundsOf([outline]) ?? [];
  const below: Position = [at.lon, south - (north - south) * 0.06];
  return [
    ...yardsticks,
    { role: 'ghost', geometry: outline },
    ...spots,
    { role: 'label', geometry: pointGeometry(below), text: `${name}\n${inKm2(areaOfLand(shapes, land))}`, angle: 0 },
    grip('size', centre),
  ];
}

function drawn(measure: DrawnMeasure, shapes: Shapes): readonly Drawn[] {
  const { what } = measure;
  switch (what.kind) {
    case 'distance':
      return distance(what, measure, shapes);
    case 'rings':
      return rings(what, measure, shapes);
    case 'area':
      return what.lands.flatMap((land) => shapesOfLand(shapes, land).map((geometry): Drawn => ({ role: 'outline', geometry })));
    case 'size':
      return size(what, measure, shapes);
    case 'sea':
      return measure.extras.zones === null ? [] : seaFeatures(measure.extras.zones, what.sides);
  }
}

/** The features of a measure, each with an id of its own; none where nothing is measured. */
export function measureFeatures(measure: DrawnMeasure | null, shapes: Shapes): Feature[] {
  if (measure === null) return [];
  const parts = drawn(measure, shapes).filter(({ geometry }) => positionsOf(geometry).length > 0); // a railway zone has no outline
  return parts.map(({ geometry, ...properties }, n) => {
    const id = `measure-${n}`;
    return { type: 'Feature', id, properties: { id, ...properties }, geometry };
  });
}

/** The box that holds some shapes, west, south, east, north; null where there is nothing. */
export function boundsOf(shapes: readonly Geometry[]): readonly [number, number, number, number] | null {
  const points = shapes.flatMap(positionsOf);
  if (points.length === 0) return null;
  return points.reduce<readonly [number, number, number, number]>(([w, s, e, n], [x = 0, y = 0]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)], [Infinity, Infinity, -Infinity, -Infinity]);
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}


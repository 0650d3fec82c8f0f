/** What must hold of every built shape: RFC 7946, nothing empty or outside the globe, every id once. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Problem } from '../src/domain/schema';
import { crossings } from './crossings';

/** The built shapes by file name under public/data. */
type Shapes = ReadonlyMap<string, FeatureCollection>;

/** Says what is wrong with one feature; the caller knows where it is. */
type Check = (feature: Feature) => readonly string[];

export function geometryProblems(shapes: Shapes): readonly Problem[] {
  return [...[...shapes].flatMap(([file, collection]) => collectionProblems(file, collection)), ...repeatedIds(shapes)];
}

function collectionProblems(file: string, collection: FeatureCollection): readonly Problem[] {
  if (collection.type !== 'FeatureCollection')
    return [{ file, field: 'type', reason: `is "${String(collection.type)}", not "FeatureCollection"` }];
  if (collection.features.length === 0) return [{ file, field: 'features', reason: 'holds no feature' }];
  return collection.features.flatMap((feature, n) => {
    const field = feature.id === undefined ? `features.${n}` : String(feature.id);
    return checks.flatMap((check) => check(feature).map((reason) => ({ file, field, reason })));
  });
}

function repeatedIds(shapes: Shapes): readonly Problem[] {
  const seen = new Map<string, string>();
  return [...shapes].flatMap(([file, { features }]) =>
    features.flatMap((feature) => {
      const id = String(feature.id);
      const before = seen.get(id);
      seen.set(id, file);
      return before === undefined ? [] : [{ file, field: id, reason: `the id is taken already in ${before}` }];
    }),
  );
}

const hasId: Check = ({ id, properties }) => {
  if (typeof id !== 'string' || id === '') return ['has no id'];
  return properties?.['id'] === id ? [] : [`properties.id is ${JSON.stringify(properties?.['id'])}, not the same`];
};

const isDrawn: Check = ({ geometry }) => {
  if ((geometry as Geometry | null) === null) return ['has no geometry'];
  if (geometry.type === 'GeometryCollection') return ['is a GeometryCollection, which map layers cannot draw'];
  return geometry.coordinates.length === 0 ? ['is empty'] : [];
};

const onTheGlobe: Check = ({ geometry }) => {
  const outside = positionsOf(geometry).find(([lon = NaN, lat = NaN]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
  return outside === undefined ? [] : [`the point ${outside.join(', ')} is not on the globe (longitude, latitude)`];
};

const linesHaveLength: Check = ({ geometry }) =>
  linesOf(geometry)
    .filter((line) => line.length < 2)
    .map(() => 'a line has fewer than two points');

const ringsAreWhole: Check = ({ geometry }) =>
  polygonsOf(geometry).flatMap((rings) =>
    rings.flatMap((ring, n) => {
      const [first, last] = [ring[0], ring.at(-1)];
      if (first === undefined || last === undefined || ring.length < 4) return ['a ring has fewer than four points'];
      const at = ` at ${first.join(', ')}`;
      if (first[0] !== last[0] || first[1] !== last[1]) return [`the ring${at} is not closed`];
      const area = signedArea(ring);
      if (area === 0) return [`the ring${at} encloses nothing`];
      if (n === 0 && area < 0) return [`the outer ring${at} runs clockwise`];
      return n > 0 && area > 0 ? [`the hole${at} runs counter-clockwise`] : [];
    }),
  );

const noCrossings: Check = ({ geometry }) =>
  polygonsOf(geometry).flatMap((rings) => {
    const [place, ...others] = crossings(rings);
    return place === undefined
      ? []
      : [`the outline crosses itself at ${place.join(', ')}${others.length > 0 ? ` and ${others.length} more` : ''}`];
  });

const checks: readonly Check[] = [hasId, isDrawn, onTheGlobe, linesHaveLength, ringsAreWhole, noCrossings];

/** Square degrees, positive counter-clockwise; measured from the first point, so that small rings keep their digits. */
function signedArea(ring: readonly Position[]): number {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + ((px - ox) * (y - oy) - (x - ox) * (py - oy)) / 2;
  }, 0);
}

function polygonsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  if (geometry?.type === 'MultiPoint') return geometry.coordinates;
  return [...linesOf(geometry).flat(), ...polygonsOf(geometry).flat(2)];
}

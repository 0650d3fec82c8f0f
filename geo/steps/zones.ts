/**
 * The sea that is nearest to each of the four islands, within 12 and within 200 nautical miles of it: computed, not agreed.
 * Whichever side an island is assigned to, by equidistance this sea goes with it; so four parts give all sixteen assignments.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { areaKm2 } from '../../src/domain/geodesy';
import { boundsIn, type Bound, type Grid } from './sea/bounds';
import { chained, polygonsFrom, thinned, type Line } from './sea/chains';
import { LIMITS, seaAround, type Part } from './sea/nearestLand';

export const ISLANDS = ['iturup', 'kunashir', 'shikotan', 'habomai'] as const;

/** Cells in a degree, across and up: 1.7 km by 1.7 km at 44 N. */
const FINE = { across: 48, up: 64 };
/** The sea within 200 miles of the islands, in degrees. */
const EXTENT = { west: 140.5, south: 39.75, east: 154, north: 49.125 };
/** What can be nearest to a point of it. West, south, east, north. */
const COASTS = [135, 36, 160, 54] as const;
/** The islands of the land file that lie north of this are administered by Russia today, those south of it by Japan. */
const LA_PEROUSE = 45.6;
/** Metres that a drawn line may be off the computed one; areas are measured before. */
const THINNING = 60;

export function gridOf(coarser = 1): Grid {
  const [across, up] = [FINE.across / coarser, FINE.up / coarser];
  const { west, south, east, north } = EXTENT;
  return { west, south, columns: Math.round((east - west) * across), rows: Math.round((north - south) * up), width: 1 / across, height: 1 / up };
}

/** Built shapes by file, as this step needs them. */
type Shapes = { readonly get: (file: string) => FeatureCollection | undefined };

/** Every coast that can be nearest, by land: the four islands, and the rest of either side as it is administered today. */
export function landsOf(shapes: Shapes): ReadonlyMap<string, readonly Geometry[]> {
  const shape = (file: string): readonly Feature[] => shapes.get(file)?.features ?? [];
  const all = (...ids: readonly string[]): readonly Geometry[] => ids.flatMap((id) => shape(`territories/${id}.geojson`)).map((f) => f.geometry);
  const land = (id: string): readonly Geometry[] => shape('land.geojson').filter((f) => f.id === id).map((f) => nearby(f.geometry));
  const islands = land('islands');
  return new Map<string, readonly Geometry[]>([
    ...ISLANDS.map((id) => [id, all(id)] as const),
    ['japan', [...land('hokkaido'), ...islands.map((g) => within(g, (lat) => lat < LA_PEROUSE))]],
    ['russia', [...all('urup', 'kurils-north-central', 'sakhalin-south', 'sakhalin-north'), ...land('eurasia'), ...islands.map((g) => within(g, (lat) => lat >= LA_PEROUSE))]],
  ]);
}

/** The stretches of an outline that can be nearest, as lines: the continent goes on to the Atlantic. */
function nearby(geometry: Geometry): Geometry {
  const [west, south, east, north] = COASTS;
  const isNear = ([lon = 0, lat = 0]: Position) => lon > west && lon < east && lat > south && lat < north;
  const coordinates = ringsOf(geometry).flatMap((ring) => {
    const stretches: Position[][] = [];
    ring.forEach((point, n) => {
      if (!isNear(point)) return;
      const before = ring[n - 1];
      if (before === undefined || !isNear(before)) stretches.push([]);
      stretches.at(-1)?.push(point);
    });
    return stretches.filter((s) => s.length > 1);
  });
  return { type: 'MultiLineString', coordinates };
}

const within = (geometry: Geometry, holds: (lat: number) => boolean): Geometry => ({
  type: 'MultiLineString',
  coordinates: geometry.type === 'MultiLineString' ? geometry.coordinates.filter(([first]) => holds(first?.[1] ?? 0)) : [],
});

function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

const nameOf = (part: Part): string => (part === null ? '' : `${part.land}-${part.limit}`);

/** The zones of the islands as polygons with the area of their sea in km2, and the lines between them and their neighbours. */
export function zones(lands: ReadonlyMap<string, readonly Geometry[]>, grid: Grid): readonly Feature[] {
  const bounds = boundsIn(grid, seaAround(lands));
  const arcs = arcsOf(bounds);
  const polygons = ISLANDS.flatMap((land) => {
    const ground = (lands.get(land) ?? []).reduce((sum, g) => sum + areaKm2(g), 0);
    return LIMITS.map((limit): Feature => {
      const belongs = (part: Part) => part?.land === land && part.limit <= limit;
      const id = `zone-${land}-${limit}`;
      // All land is nearest to its own coast, so the sea is what is left of the zone without it.
      const km2 = Math.round(areaKm2(polygonsFrom(around(bounds.map(({ from, to, left, right }) => ({ line: [from, to], left, right })), belongs))) - ground);
      return { type: 'Feature', id, properties: { id, land, limit, km2 }, geometry: rounded(polygonsFrom(around(arcs, belongs))) };
    });
  });
  return [...polygons, ...linesOf(arcs)];
}

type Arc = { readonly line: Line; readonly left: Part; readonly right: Part };

/** The bounds between the same two parts as long thinned lines, each the same way round: what is shared stays shared. */
function arcsOf(bounds: readonly Bound[]): readonly Arc[] {
  const byPair = new Map<string, Arc[]>();
  for (const { from, to, left, right } of bounds) {
    const same = nameOf(left) < nameOf(right);
    const arc = same ? { line: [from, to], left, right } : { line: [to, from], left: right, right: left };
    const pair = `${nameOf(arc.left)}|${nameOf(arc.right)}`;
    const list = byPair.get(pair);
    if (list === undefined) byPair.set(pair, [arc]);
    else list.push(arc);
  }
  return [...byPair.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    return chained([first, ...more].map(({ line }) => line)).map((line) => ({ ...first, line: thinned(line, THINNING) }));
  });
}

/** The lines around some parts, with these on the left. */
function around(arcs: readonly Arc[], belongs: (part: Part) => boolean): readonly Line[] {
  return arcs.flatMap(({ line, left, right }) => {
    if (belongs(left) === belongs(right)) return [];
    return [belongs(left) ? line : [...line].reverse()];
  });
}

/** Equidistance lines by the two lands that they part, and the limits by land and miles. */
function linesOf(arcs: readonly Arc[]): readonly Feature[] {
  const isIsland = (part: Part) => ISLANDS.some((id) => id === part?.land);
  const groups = new Map<string, { readonly properties: object; readonly lines: Line[] }>();
  for (const { line, left, right } of arcs) {
    const [one, other] = [left, right];
    const between = one !== null && other !== null && one.land !== other.land;
    const inner = one ?? other;
    if (!isIsland(one) && !isIsland(other) && !between) continue;
    const name = between ? [one.land, other.land].sort().join('-') : `${inner?.land ?? ''}-${one === null || other === null ? 200 : 12}`;
    const properties = between ? { kind: 'equidistance', lands: [one.land, other.land].sort() } : { kind: 'limit', lands: [inner?.land ?? ''], limit: one === null || other === null ? 200 : 12 };
    const turn = between && one.land > other.land;
    const group = groups.get(name) ?? { properties, lines: [] };
    group.lines.push(turn ? [...line].reverse() : line);
    groups.set(name, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { properties, lines }]): Feature => {
    const id = `bound-${name}`;
    return { type: 'Feature', id, properties: { id, ...properties }, geometry: { type: 'MultiLineString', coordinates: chained(lines).map((line) => line.map(toTenMetres)) } };
  });
}

const toTenMetres = (point: Position): Position => point.map((n) => Number(n.toFixed(4)));

const rounded = (geometry: ReturnType<typeof polygonsFrom>): Geometry => ({
  ...geometry,
  coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(toTenMetres))),
});

/**
 * The things on the map as a list: the lands in the record's order, the incidents of the span by date, the circles, each with what
 * the map shows of it and where it stands. For the keyboard and for those who hear the map. Pure.
 */
import { area, bbox, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { showsDifferences, shownPaint } from '../domain/differing';
import { heatIn, toldOf } from '../domain/heat';
import { incidentsIn, timeIndex } from '../domain/incidents';
import { dateParam, message, type Message } from '../domain/message';
import type { Incident, TerritoryId } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { shownAs } from '../domain/shownAs';
import type { View } from '../domain/view';
import type { Driver, Pointed } from './Driver';
import { columnsOf, offsetIn } from './crowd/columns';
import { fansOf } from './fans';
import { drawnBy } from './marks';

/** A list longer than this is walked through in the table, not on the map. */
const MOST_INCIDENTS = 200;
const MOST_CIRCLES = 60;

export type MapItem = {
  readonly selection: Pointed;
  readonly name: Message;
  readonly selected: boolean;
  /** Longitudes and latitudes at which it may be pointed at: the first that is in sight is. */
  readonly at: readonly Position[];
  /** How far from that its mark stands, in pixels. */
  readonly offset: readonly [number, number];
};

/** Where each land may be pointed at: inside of its parts, the largest first, then along its shores. */
export type Stands = ReadonlyMap<TerritoryId, readonly Position[]>;

/** So many places along a land's shores are enough to find one in a window that shows a corner of it. */
const ALONG_SHORES = 40;

export function standsOf({ features }: FeatureCollection): Stands {
  const parts = new Map<TerritoryId, Feature[]>();
  for (const feature of features) {
    const id = feature.properties?.['territory'] as TerritoryId; // checked by the build
    parts.set(id, [...(parts.get(id) ?? []), ...apart(feature)]);
  }
  return new Map([...parts].map(([id, group]) => [id, [...largest(group).map(within), ...shores(group)]]));
}

/** So many parts of a land may be pointed at. */
const MOST_PARTS = 12;

const largest = (group: readonly Feature[]): readonly Feature[] =>
  group
    .map((part) => ({ part, size: area(part) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_PARTS)
    .map(({ part }) => part);

/** A feature of several polygons as one feature each. */
const apart = (feature: Feature): readonly Feature[] =>
  feature.geometry.type !== 'MultiPolygon'
    ? [feature]
    : feature.geometry.coordinates.map((coordinates): Feature<Polygon> => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }));

/** How many lines across a land are looked at for where it is widest. */
const LINES_ACROSS = 12;

/** A place well inside of a part: the middle of its widest stretch along a parallel. Of a line, a place on it. */
function within(part: Feature): Position {
  const { geometry } = part;
  if (geometry.type !== 'Polygon') return pointOnFeature(part).geometry.coordinates;
  const [, south, , north] = bbox(part);
  let best: { readonly at: Position; readonly width: number } | null = null;
  for (let n = 1; n <= LINES_ACROSS; n += 1) {
    const lat = south + ((north - south) * n) / (LINES_ACROSS + 1);
    const crossed = geometry.coordinates.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossed.length; k += 2) {
      const [west = 0, east = 0] = [crossed[k], crossed[k + 1]];
      if (best === null || east - west > best.width) best = { at: [(west + east) / 2, lat], width: east - west };
    }
  }
  return best?.at ?? pointOnFeature(part).geometry.coordinates;
}

/** The longitudes at which a ring crosses a parallel. */
function crossings(ring: readonly Position[], lat: number): readonly number[] {
  const crossed: number[] = [];
  let [x0 = 0, y0 = 0] = ring[0] ?? [];
  for (const [x1 = 0, y1 = 0] of ring) {
    if (y0 > lat !== y1 > lat) crossed.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0));
    [x0, y0] = [x1, y1];
  }
  return crossed;
}

function shores(parts: readonly Feature[]): readonly Position[] {
  const all = parts.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates[0] ?? [];
    return geometry.type === 'LineString' ? geometry.coordinates : [];
  });
  const stride = Math.max(1, Math.ceil(all.length / ALONG_SHORES));
  return all.filter((_, n) => n % stride === 0);
}

const fans = new WeakMap<readonly Incident[], ReadonlyMap<Incident, readonly [number, number]>>();

/** How far each mark of the record stands from its place; made once. */
function fanOf(dataset: Dataset, incident: Incident): readonly [number, number] {
  const { incidents } = dataset;
  if (drawnBy(incidents.length) === 'rule') return offsetIn(columnsOf(dataset), incident);
  let offsets = fans.get(incidents);
  if (offsets === undefined) {
    const { sorted } = timeIndex(incidents);
    const all = fansOf(sorted);
    offsets = new Map(sorted.map((i, n) => [i, all[n] ?? [0, 0]]));
    fans.set(incidents, offsets);
  }
  return offsets.get(incident) ?? [0, 0];
}

/** What can be pointed at in a view. */
export function itemsOf(dataset: Dataset, view: View, stands: Stands): readonly MapItem[] {
  const isSelected = ({ kind, id }: Pointed): boolean => view.selection?.kind === kind && view.selection.id === id;
  const item = (selection: Pointed, rest: Omit<MapItem, 'selection' | 'selected'>): MapItem => ({ selection, selected: isSelected(selection), ...rest });
  const lands = [...dataset.territories].sort((a, b) => a.order - b.order).flatMap((territory) => {
    const name = shownPaint(dataset, view, territory).shown ? shownAs(dataset, view, territory) : null;
    return name === null ? [] : [item({ kind: 'territory', id: territory.id }, { name, at: stands.get(territory.id) ?? [], offset: [0, 0] })];
  });
  if (showsDifferences(view)) return lands; // such a picture has no marks
  const placed = incidentsIn(dataset.incidents, view.span, view).filter((i) => i.place !== null);
  const marks = placed.slice(0, MOST_INCIDENTS).flatMap((incident) => {
    if (incident.place === null) return [];
    const name = message('map.incident', { date: dateParam(incident.date), title: incident.title });
    return [item({ kind: 'incident', id: incident.id }, { name, at: [[incident.place.lon, incident.place.lat]], offset: fanOf(dataset, incident) })];
  });
  const circles = view.heat ? heatIn(dataset.incidents, view).slice(0, MOST_CIRCLES) : [];
  return [...lands, ...marks, ...circles.map((heat) => item({ kind: 'heat', id: heat.id }, { name: toldOf(heat, view.span), at: [[heat.lon, heat.lat]], offset: [0, 0] }))];
}

/** Nearer to the edge of the window, in pixels, an item is not in sight. */
const EDGE = 18;

export type PlacedItem = MapItem & { readonly x: number; readonly y: number };

/** The items that are in the window, where they stand in it; those of which no place is, are left out. */
export function placedItems(items: readonly MapItem[], { project, width, height }: Pick<Driver, 'project'> & { readonly width: number; readonly height: number }): readonly PlacedItem[] {
  return items.flatMap((item) => {
    for (const [lon = 0, lat = 0] of item.at) {
      const { x, y } = project(lon, lat);
      const place = { x: Math.round(x + item.offset[0]), y: Math.round(y + item.offset[1]) };
      if (place.x >= EDGE && place.y >= EDGE && place.x <= width - EDGE && place.y <= height - EDGE) return [{ ...item, ...place }];
    }
    return [];
  });
}

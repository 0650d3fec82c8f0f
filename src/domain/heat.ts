/** How many incidents happened where in the ten years up to a date. */
import { incidentsIn, type Filter } from './incidents';
import { message, spanPart, type DateParam, type Message } from './message';
import type { Incident, IncidentId } from './model';
import { addDays, shift, spanAt, type Extent, type Span } from './time';

/** The ten years whose last day is the last of the span. */
export const decadeUntil = (span: Span): Extent => ({ start: shift(span.end, 'year', -10), end: span.end });

/** The same in words as exact as the span: 1936 to 1945, or 3 September 1935 to 2 September 1945. */
export function decadeParam(span: Span): DateParam {
  const { start, end } = decadeUntil(span);
  return { from: spanPart(spanAt(start, span.unit)), to: spanPart(spanAt(addDays(end, -1), span.unit)) };
}

/** A point, in degrees, at which all incidents near it are counted. */
export type HeatPoint = { readonly id: string; readonly lon: number; readonly lat: number };

/** How near, in kilometres. */
export const NEAR_KM = 20;
const EARTH_RADIUS_KM = 6371;

type Point = { readonly lon: number; readonly lat: number };
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great-circle distance in kilometres, by the haversine formula. */
function kmBetween(a: Point, b: Point): number {
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The side of the squares in which near points are looked for, in degrees: more than NEAR_KM in every inhabited latitude. */
const SQUARE = 0.5;

const pointsOf = new WeakMap<readonly Incident[], ReadonlyMap<IncidentId, HeatPoint>>();

/**
 * Where each incident that has a place is counted: at the point with the most incidents within NEAR_KM, so that two
 * points are never nearer. The same for one record whatever the date and the filter.
 */
export function heatPoints(incidents: readonly Incident[]): ReadonlyMap<IncidentId, HeatPoint> {
  const known = pointsOf.get(incidents);
  if (known !== undefined) return known;
  const places = new Map<string, { readonly point: HeatPoint; readonly ids: IncidentId[] }>();
  for (const { id, place } of incidents) {
    if (place === null) continue;
    const at = `${place.lon},${place.lat}`;
    const there = places.get(at) ?? { point: { id: at, lon: place.lon, lat: place.lat }, ids: [] };
    there.ids.push(id);
    places.set(at, there);
  }
  const squares = new Map<string, HeatPoint[]>();
  const found = new Map<IncidentId, HeatPoint>();
  for (const { point, ids } of [...places.values()].sort((a, b) => b.ids.length - a.ids.length || (a.point.id < b.point.id ? -1 : 1))) {
    const [x, y] = [Math.floor(point.lon / SQUARE), Math.floor(point.lat / SQUARE)];
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => squares.get(`${x + dx},${y + dy}`) ?? []));
    const [nearest] = around.map((p) => ({ p, km: kmBetween(p, point) })).filter(({ km }) => km < NEAR_KM).sort((a, b) => a.km - b.km);
    if (nearest === undefined) squares.set(`${x},${y}`, [...(squares.get(`${x},${y}`) ?? []), point]);
    for (const id of ids) found.set(id, nearest?.p ?? point);
  }
  pointsOf.set(incidents, found);
  return found;
}

/** A point with the number of incidents there, and the name under which most of them happened. */
export type Heat = HeatPoint & { readonly name: string; readonly count: number };

/** The name that occurs most often; of those that do equally, the first. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as const)[0];
}

const inDecade = (incidents: readonly Incident[], { span, hidden, only }: { readonly span: Span } & Filter): readonly Incident[] =>
  incidentsIn(incidents, decadeUntil(span), { hidden, only });

/**
 * The points with the incidents that may have happened there in the ten years up to the span's end and that the filter
 * lets through; most first, among equals by id. Points without any are left out.
 */
export function heatIn(incidents: readonly Incident[], { span, hidden, only }: { readonly span: Span } & Filter): readonly Heat[] {
  const points = heatPoints(incidents);
  const counted = new Map<HeatPoint, string[]>();
  for (const { id, place } of inDecade(incidents, { span, hidden, only })) {
    const point = points.get(id);
    if (point !== undefined && place !== null) counted.set(point, [...(counted.get(point) ?? []), place.name]);
  }
  return [...counted]
    .map(([point, names]) => ({ ...point, name: commonest(names), count: names.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** How many incidents of these ten years have no place on the map. */
export const placelessIn = (incidents: readonly Incident[], { span, hidden, only }: { readonly span: Span } & Filter): number =>
  inDecade(incidents, { span, hidden, only }).filter((i) => i.place === null).length;

/** What a circle stands for: how many incidents, where, and in which ten years. */
export const toldOf = ({ name, count }: Heat, span: Span): Message => message('heat.at', { count, name, km: NEAR_KM, dates: decadeParam(span) });

/** The radius of a circle in pixels: its area grows with the count, and that of a single incident stands out around its mark. */
export const radiusOf = (count: number): number => 14 * Math.sqrt(count);

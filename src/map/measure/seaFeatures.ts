/** The zones of an assignment as features: areas by side, the lines between the sides, the limits, and what stands along them. */
import type { Feature, Geometry, Position } from 'geojson';
import { ringHolds, wayBetween } from '../../domain/geodesy';
import { ISLANDS, type Assignment } from '../../domain/measure';
import { seaOf, seaOfSides, SEA_LIMITS, sideOfCoast, type Zones } from '../../domain/zones';
import { t } from '../../i18n';
import { inKm2 } from './figures';
import { angleBetween, type Drawn } from './roles';

const SIDES = ['JP', 'RU'] as const;
/** Lines shorter than this bear no words, in km. */
const WORDED = 120;

/** The zones of an assignment; the sea between islands of one side has no line. */
export function seaFeatures(zones: Zones, sides: Assignment): readonly Drawn[] {
  const areas = SEA_LIMITS.toReversed().flatMap((limit) =>
    ISLANDS.flatMap((id): readonly Drawn[] => {
      const zone = zoneOf(zones, id, limit);
      return zone === undefined ? [] : [{ role: 'zone', side: sides[id], limit, geometry: zone.geometry }];
    }),
  );
  const isOfAnIsland = (f: Feature) => ISLANDS.some((id) => (f.properties?.['lands'] as readonly string[] | undefined)?.includes(id)); // as the pipeline writes it
  const linesOf = (features: readonly Feature[]) => features.flatMap((f): readonly Drawn[] => {
    const [one, other] = f.properties?.['lands'] as readonly string[] ?? [];
    if (one === undefined) return [];
    if (f.properties?.['kind'] === 'limit') return [{ role: 'limit', limit: Number(f.properties['limit']), geometry: f.geometry }];
    return other === undefined || sideOfCoast(one, sides) === sideOfCoast(other, sides) ? [] : [{ role: 'between', geometry: f.geometry }];
  });
  const [lines, ofIslands] = [linesOf(zones.features), linesOf(zones.features.filter(isOfAnIsland))];
  const worded = [...wordsAlong(ofIslands, 'between', t('measure.computed')), ...wordsAlong(ofIslands, 'limit', t('measure.limit200'))];
  return [...areas, ...lines, ...worded, ...namesOf(zones, sides)];
}

const zoneOf = (zones: Zones, id: string, limit: number): Feature | undefined => zones.features.find((f) => f.properties?.['land'] === id && f.properties['limit'] === limit);

/** Words along the longest line of a role. */
function wordsAlong(lines: readonly Drawn[], role: Drawn['role'], text: string): readonly Drawn[] {
  return lines
    .flatMap((line) => (line.role === role && line.limit !== 12 ? (middleOfLongest(line.geometry) ?? []) : []))
    .sort((a, b) => b.km - a.km)
    .slice(0, 1)
    .map(({ at, angle }): Drawn => ({ role: 'along', geometry: { type: 'Point', coordinates: [...at] }, angle, text, beside: role === 'limit' ? 'below' : 'above' })); // outside of the limit in the Pacific
}

/** Each side's name and area in the roomiest part of its largest zone. */
function namesOf(zones: Zones, sides: Assignment): readonly Drawn[] {
  const whole = seaOfSides(zones, sides);
  return SIDES.flatMap((side): readonly Drawn[] => {
    const [largest] = ISLANDS.filter((id) => sides[id] === side).sort((a, b) => seaOf(zones, b, 200) - seaOf(zones, a, 200));
    const zone = largest && zoneOf(zones, largest, 200);
    const at = zone && roomiest(zone.geometry, zoneOf(zones, largest, 12)?.geometry);
    if (at === undefined || at === null) return [];
    return [{ role: 'water', side, geometry: { type: 'Point', coordinates: [...at] }, angle: 0, text: `${t(side === 'JP' ? 'measure.japan' : 'measure.russia')}\n${inKm2(whole[side][200])}` }];
  });
}

/** The middle of a line that is long enough for words, and its angle there. */
function middleOfLongest(geometry: Geometry): { readonly at: Position; readonly angle: number; readonly km: number } | null {
  if (geometry.type !== 'MultiLineString') return null;
  const measured = geometry.coordinates.map((line) => ({ line, km: line.slice(1).reduce((sum, p, n) => sum + wayBetween(line[n] ?? p, p).km, 0) }));
  const longest = measured.reduce((best, line) => (line.km > best.km ? line : best), { line: [] as Position[], km: 0 });
  if (longest.km < WORDED) return null;
  let rest = longest.km / 2;
  for (const [n, b] of longest.line.slice(1).entries()) {
    const a = longest.line[n] ?? b;
    const { km } = wayBetween(a, b);
    if (km >= rest) return { at: a.map((v, i) => v + (rest / km) * ((b[i] ?? v) - v)), angle: angleBetween(a, b), km: longest.km };
    rest -= km;
  }
  return null;
}

const outersOf = (geometry: Geometry | undefined): readonly Position[][] => (geometry?.type === 'MultiPolygon' ? geometry.coordinates.map(([outer = []]) => outer) : []);

/** Of the places of a grid over a shape, the one within it that is farthest from its outline, and from that of what lies in it. */
function roomiest(geometry: Geometry, within: Geometry | undefined): Position | null {
  const [rings, inner] = [outersOf(geometry), outersOf(within)];
  const points = [...rings, ...inner].flat();
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  const [west, south, east, north] = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  let best: { readonly at: Position; readonly room: number } | null = null;
  const steps = 20;
  for (let n = 0; n < steps * steps; n += 1) {
    const at: Position = [west + ((east - west) * ((n % steps) + 0.5)) / steps, south + ((north - south) * (Math.floor(n / steps) + 0.5)) / steps];
    if (!rings.some((ring) => ringHolds(ring, at)) || inner.some((ring) => ringHolds(ring, at))) continue;
    const room = Math.min(...points.map(([lon = 0, lat = 0]) => Math.hypot((lon - (at[0] ?? 0)) * 0.7, lat - (at[1] ?? 0))));
    if (best === null || room > best.room) best = { at, room };
  }
  return best?.at ?? null;
}

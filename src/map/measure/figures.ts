/** Measured lengths, areas and bearings in words. */
import { NAUTICAL_MILE } from '../../domain/geodesy';
import { t, type Key } from '../../i18n';

const written = (value: number, digits: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** To a tenth under a hundred, else whole: no more than the outlines bear. */
const length = (value: number): string => written(value, value < 99.95 ? 1 : 0);

/** "3.6 km · 1.9 nautical miles" as short as it fits on a line. */
export const inKmAndMiles = (km: number): string => t('measure.both', { km: length(km), miles: length(km / NAUTICAL_MILE) });
export const inKm = (km: number): string => t('measure.km', { value: length(km) });
export const inMiles = (km: number): string => t('measure.miles', { value: length(km / NAUTICAL_MILE) });

/** To a tenth under a hundred, else whole square kilometres; nothing is plainly 0. */
export const inKm2 = (km2: number): string => t('measure.km2', { value: written(km2, km2 > 0 && km2 < 99.95 ? 1 : 0) });

const POINTS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
const DIRECTIONS: { readonly [P in (typeof POINTS)[number]]: Key } = {
  n: 'measure.north', ne: 'measure.northEast', e: 'measure.east', se: 'measure.southEast', s: 'measure.south', sw: 'measure.southWest', w: 'measure.west', nw: 'measure.northWest',
};

/** "72°, east": a bearing from north, clockwise. */
export function inDegrees(bearing: number): string {
  const point = POINTS[Math.round(bearing / 45) % 8] ?? 'n';
  return t('measure.bearing', { degrees: Math.round(bearing) % 360, direction: t(DIRECTIONS[point]) });
}

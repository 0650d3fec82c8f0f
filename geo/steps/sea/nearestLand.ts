/** To which land a point of the sea is nearest, and within which limit of it. */
import type { Geometry, Position } from 'geojson';
import { chordTo, coastOf, inSpace, type Coast } from '../../../src/domain/coasts';
import { NAUTICAL_MILE } from '../../../src/domain/geodesy';

/** The limits of the Convention on the Law of the Sea: Art. 3 and 57, in nautical miles. */
export const LIMITS = [12, 200] as const;

/** A part of the sea: what is nearest to one land, and within which limit of it; null is whatever is beyond all. */
export type Part = { readonly land: string; readonly limit: (typeof LIMITS)[number] } | null;

/** What is asked of the sea: the part of a point, and whether all around it within a radius in km is the same part. */
export type Sea = { readonly partAt: (point: Position) => Part; readonly isOneWithin: (point: Position, km: number) => boolean };

/** Kilometres on the ground as kilometres through the earth; to half a metre in 400 km. */
const chordOf = (km: number): number => 2 * 6377 * Math.sin(km / 2 / 6377);
const CHORDS = LIMITS.map((limit) => chordOf(limit * NAUTICAL_MILE));
const [NEAR = 0, FAR = 0] = CHORDS;

export function seaAround(lands: ReadonlyMap<string, readonly Geometry[]>): Sea {
  const coasts = [...lands].map(([land, shapes]): { readonly land: string; readonly coast: Coast } => ({ land, coast: coastOf(shapes) }));
  // One value for each part, so that parts can be compared as they are.
  const parts = new Map(coasts.map(({ land }) => [land, { near: { land, limit: 12 }, far: { land, limit: 200 } }] as const));
  const nearest = (p: ReturnType<typeof inSpace>, most: number): { readonly land: string; readonly chord: number } => {
    let best = { land: '', chord: most };
    for (const { land, coast } of coasts) {
      const chord = chordTo(p, coast, best.chord);
      if (chord < best.chord) best = { land, chord };
    }
    return best;
  };
  return {
    partAt: (point) => {
      const { land, chord } = nearest(inSpace(point), FAR);
      const part = parts.get(land);
      if (part === undefined) return null;
      return chord <= NEAR ? part.near : part.far;
    },
    isOneWithin: (point, km) => {
      const p = inSpace(point);
      const best = nearest(p, FAR + km);
      if (CHORDS.some((limit) => Math.abs(best.chord - limit) <= km)) return false;
      if (best.land === '') return true;
      // Within the radius no way gets shorter or longer by more than the radius.
      return coasts.every(({ land, coast }) => land === best.land || chordTo(p, coast, best.chord + 2 * km) === Number.POSITIVE_INFINITY);
    },
  };
}

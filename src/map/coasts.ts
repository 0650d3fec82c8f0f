/** The coasts of the lands of the record, as their names go by them. Pure. */
import type { Feature, Position } from 'geojson';
import { SUBJECT } from './layers/territories';

/** A ring of a land's coast. The lands that are the subject are named wherever there is room, those around them at their own spots alone. */
export type Coast = { readonly territory: string; readonly role: 'subject' | 'around'; readonly points: readonly Position[] };

/** Points along the coasts of the territories, dense enough that no name slips between them. */
export function coastsOf(features: readonly Feature[]): readonly Coast[] {
  return features.flatMap(({ geometry, properties }): Coast[] => {
    const territory = String(properties?.['territory']);
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const role = SUBJECT.includes(territory) ? 'subject' : 'around';
    return rings.map((ring) => ({ territory, role, points: ring.filter((_, n) => n % Math.ceil(ring.length / COAST_POINTS) === 0) }));
  });
}

/** So many points of a ring at most. */
const COAST_POINTS = 60;

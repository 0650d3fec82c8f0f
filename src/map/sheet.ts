/** The map's window as its names find it, and what of it is free. Pure. */
import type { Feature, Position } from 'geojson';
import { meet, type Box } from './boxes';

export type Point = { readonly x: number; readonly y: number };

export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** The width of the frame within the edges, in pixels. */
  readonly frame: number;
  readonly taken: readonly Box[];
  readonly project: (at: Position) => Point;
  readonly unproject: (point: Point) => Position;
  /** Where marks may stand, over which names are written only when there is no other room. */
  readonly marks?: readonly Box[];
  /** The coasts of the lands that are the subject, point by point: a name may lie on its own, never on another's. */
  readonly coasts: readonly Coast[];
  /** How many names it may still take, where a class is to read them; without, as many as have room. */
  readonly most?: number;
};

export type Coast = { readonly territory: string; readonly points: readonly Position[] };

/** Points along the coasts of some territories, dense enough that no name slips between them. */
export function coastsOf(features: readonly Feature[], territories: readonly string[]): readonly Coast[] {
  return features.flatMap(({ geometry, properties }): Coast[] => {
    const territory = String(properties?.['territory']);
    if (!territories.includes(territory) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return [{ territory, points: rings.flatMap((ring) => ring.filter((_, n) => n % Math.ceil(ring.length / COAST_POINTS) === 0)) }];
  });
}

/** So many points of a ring at most. */
const COAST_POINTS = 60;

/** The size of a name in pixels, with all of its lines. */
export type Extents = { readonly across: number; readonly down: number };

/** The box of a name of a size, one side of which is at a point. */
export function boxAt({ x, y }: Point, anchor: string, { across, down }: Extents): Box {
  const left = anchor.includes('left') ? x : anchor.includes('right') ? x - across : x - across / 2;
  const top = anchor.startsWith('top') ? y : anchor.startsWith('bottom') ? y - down : y - down / 2;
  return { left, top, right: left + across, bottom: top + down };
}

/** How far a name keeps from another: as both renderers pad both, in pixels. */
export const BETWEEN = 4;

/** How far a name keeps from the frame: as MapLibre pads both the name and the clearing, in pixels. */
const APART = 8;

export function isFree(box: Box, { width, height, frame, taken }: Sheet): boolean {
  const rim = frame + APART;
  return box.left >= rim && box.top >= rim && box.right <= width - rim && box.bottom <= height - rim && !taken.some((t) => meet(t, box));
}

/** Whether a name would lie on a land that is not its own. */
export const liesOnAnother = (box: Box, own: unknown, { coasts, project }: Sheet): boolean =>
  coasts.some(
    ({ territory, points }) =>
      territory !== own &&
      points.some((at) => {
        const { x, y } = project(at);
        return x > box.left && x < box.right && y > box.top && y < box.bottom;
      }),
  );


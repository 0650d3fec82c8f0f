/** What the sides said of their claims, in their own words, by date. */
import type { Position, Side, TerritoryId } from './model';
import type { Dataset } from './schema';
import type { Extent } from './time';

/** A side's positions on a land, by their first possible day. */
export const positionsOf = ({ positions }: Dataset, { side, land }: { readonly side: Side; readonly land: TerritoryId }): readonly Position[] =>
  positions.filter((p) => p.side === side && p.territories.includes(land)).sort((a, b) => a.date.extent.start - b.date.extent.start || (a.id < b.id ? -1 : 1));

/** Of positions by date, the last that may have been taken by the end of the span; null before the first. */
export const standingPosition = (positions: readonly Position[], span: Extent): Position | null => positions.findLast((p) => p.date.extent.start < span.end) ?? null;

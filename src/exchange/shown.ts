/** What a view shows, as a record of its own: every format then writes it as it writes the whole. */
import { incidentsIn } from '../domain/incidents';
import type { Dataset } from '../domain/schema';
import { claimsIn, periodsIn, possibleExtent } from '../domain/status';
import { TABLES, type TableName } from '../domain/tables';
import { overlaps, type Edtf } from '../domain/time';
import type { View } from '../domain/view';

/** The tables of what is shown; places, names, figures and arguments have no date of their own and stay with the whole record. */
export const SHOWN_TABLES: readonly TableName[] = [
  'territories', 'periods', 'claims', 'incidents', 'beginnings', 'accounts', 'positions', 'perspectives', 'drawings', 'lines', 'line_periods', 'sources', 'citations',
];

export type Shown = Pick<View, 'span' | 'perspective' | 'hidden' | 'only'>;

/** The sources that anything in a record cites. */
function citedIn(dataset: Dataset): ReadonlySet<unknown> {
  const column = TABLES.citations.columns.findIndex((c) => c.name === 'source');
  return new Set(TABLES.citations.rowsOf(dataset).map((row) => row[column]));
}

/**
 * The part of a record that a view shows: of each land that had begun, the periods, the claims and the chosen side's
 * drawings that meet the span; the lines of the perspective; the span's incidents that the filter lets through and
 * its positions; and the sources that these cite.
 */
export function shownIn(dataset: Dataset, { span, perspective, hidden, only }: Shown): Dataset {
  const meets = (dated: { readonly from: Edtf; readonly to: Edtf | null }): boolean => overlaps(possibleExtent(dated), span);
  const territories = dataset.territories
    .map(({ origin: _, ...t }) => ({ ...t, periods: periodsIn({ ...t }, span), claims: claimsIn({ ...t }, span), figures: [] }))
    .filter((t) => t.periods.length > 0 || t.claims.length > 0);
  const part: Dataset = {
    ...dataset,
    territories,
    incidents: incidentsIn(dataset.incidents, span, { hidden, only }),
    positions: dataset.positions.filter((p) => overlaps(p.date.extent, span)),
    lines: dataset.lines
      .map((line) => ({ ...line, periods: line.periods.filter((p) => p.in.includes(perspective) && meets(p)) }))
      .filter((line) => line.periods.length > 0),
    perspectives: dataset.perspectives
      .filter((p) => p.id === perspective)
      .map((p) => ({ ...p, lands: p.lands.map((land) => ({ ...land, periods: land.periods.filter(meets) })).filter((land) => land.periods.length > 0) })),
    places: [],
    arguments: [],
  };
  const cited = citedIn(part);
  return { ...part, sources: dataset.sources.filter((s) => cited.has(s.id)) };
}

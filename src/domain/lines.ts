/** Borders, railways and advances: which of them stand in a span, and as what. */
import type { Line, LinePeriod, PerspectiveId } from './model';
import { possibleExtent } from './status';
import { overlaps, type Extent } from './time';

export type StandingLine = { readonly line: Line; readonly period: LinePeriod };

/** Advances of forces are a matter of days: in a year they would only hide what they led to. */
const LONGEST_FOR_ADVANCES = 31;

/** The lines that a perspective draws on some day of the span, each by the last of its periods there; the day of a line's end is the next line's. */
export const linesIn = (lines: readonly Line[], { perspective, span }: { readonly perspective: PerspectiveId; readonly span: Extent }): readonly StandingLine[] =>
  lines.flatMap((line) => {
    if (line.kind === 'advance' && span.end - span.start > LONGEST_FOR_ADVANCES) return [];
    const period = line.periods.findLast((p) => p.in.includes(perspective) && overlaps(possibleExtent(p), span));
    return period === undefined ? [] : [{ line, period }];
  });

/** The borders that a perspective no longer draws, each by the last of its periods as agreed by treaty: the years that it had stand in its name. */
export const formerLinesIn = (lines: readonly Line[], { perspective, span }: { readonly perspective: PerspectiveId; readonly span: Extent }): readonly StandingLine[] => {
  const standing = new Set(linesIn(lines, { perspective, span }).map(({ line }) => line.id));
  return lines.flatMap((line) => {
    if (line.kind !== 'border' || standing.has(line.id)) return [];
    const period = line.periods.findLast((p) => p.in.includes(perspective) && p.status === 'agreed' && possibleExtent(p).end <= span.start);
    return period === undefined ? [] : [{ line, period }];
  });
};

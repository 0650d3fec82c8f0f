/** The moments of the story: where something happens, each at the precision at which it is known. */
import { isShown, spanOf, type Filter } from './incidents';
import type { Dataset } from './schema';
import { changesOf } from './status';
import { printSpan, spanAt, type Span, type Unit } from './time';

const FINENESS: { readonly [U in Unit]: number } = { year: 0, month: 1, day: 2 };

/** Earlier first; of two that begin on one day the wider first. */
const inOrder = (a: Span, b: Span): number => a.start - b.start || FINENESS[a.unit] - FINENESS[b.unit];

const found = new WeakMap<Dataset, Filter & { readonly moments: readonly Span[] }>();

/** The spans of all incidents that the filter lets through and of all changes of control, each once, in order; kept for a record until it is filtered otherwise. */
export function momentsOf(dataset: Dataset, { hidden, only }: Filter): readonly Span[] {
  const known = found.get(dataset);
  if (known?.hidden === hidden && known.only === only) return known.moments;
  const moments = findMoments(dataset, { hidden, only });
  found.set(dataset, { hidden, only, moments });
  return moments;
}

function findMoments(dataset: Dataset, filter: Filter): readonly Span[] {
  const spans = [
    ...dataset.incidents.filter((i) => isShown(i, filter)).map((i) => spanOf(i, 'day')),
    ...dataset.territories.flatMap(changesOf).map(({ when }) => {
      const precision = when.first?.precision;
      return spanAt(when.extent.start, precision === 'day' || precision === 'month' ? precision : 'year');
    }),
  ];
  return [...new Map(spans.map((s) => [printSpan(s), s])).values()].sort(inOrder);
}

/** The moment before (-1) or after (+1) a span; null at the end. From a wider span forwards, the first moment within it. */
export function nextOf(moments: readonly Span[], span: Span, direction: 1 | -1): Span | null {
  if (direction === 1) return moments.find((m) => inOrder(m, span) > 0) ?? null;
  return moments.findLast((m) => inOrder(m, span) < 0) ?? null;
}

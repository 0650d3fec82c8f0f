/** Names of territories in a span, in an order that is stated and can be switched. */
import type { Names, Place, Side, Territory } from './model';
import { sidesOf, statusIn } from './status';
import { overlaps, type Extent } from './time';

/** Whose form stands first: that of the side that holds control at the end of the span, or always one side's. */
export type NameOrder = 'administrator' | 'JP' | 'RU';
export const NAME_ORDERS: readonly NameOrder[] = ['administrator', 'JP', 'RU'];

const BEGINNING = Number.MIN_SAFE_INTEGER;
const END = Number.MAX_SAFE_INTEGER;

/** The English forms that stand in a span, in order; forms of two sides stand together, dated forms replace each other. */
function formsIn({ en }: Pick<Names, 'en'>, span: Extent, first: Side | undefined): readonly string[] {
  const valid = en.filter(({ from, to }) => {
    const start = from?.extent.start ?? BEGINNING;
    const end = to === undefined ? END : to.extent.end - 1;
    return overlaps({ start, end } as Extent, span); // bounds beyond any day, only compared
  });
  const isDated = (f: { readonly from?: unknown; readonly to?: unknown }) => f.from !== undefined || f.to !== undefined;
  const plain = valid.filter((f) => f.side === undefined && !isDated(f));
  const dated = valid.filter((f) => f.side === undefined && isDated(f)).slice(-1);
  const sided = valid.filter((f) => f.side !== undefined);
  const ordered = [...sided].sort((a, b) => Number(b.side === first) - Number(a.side === first));
  return [...new Set([...dated, ...plain, ...ordered].map((f) => f.text))];
}

/** Whose form stands first for a land in a span. */
function firstSide(territory: Territory | undefined, span: Extent, order: NameOrder): Side | undefined {
  if (order !== 'administrator') return order;
  const holder = territory === undefined ? undefined : statusIn(territory, span).periods.at(-1);
  return holder && sidesOf(holder)[0];
}

/** The English forms of a land in a span, in their order. */
export const nameForms = (territory: Territory, span: Extent, order: NameOrder): readonly string[] => formsIn(territory.names, span, firstSide(territory, span, order));

/** The English name in a span: "Iturup / Etorofu", "Shikotan". */
export const nameIn = (territory: Territory, span: Extent, order: NameOrder): string => nameForms(territory, span, order).join(' / ');

/**
 * The English name of a place in a span; where two sides' forms stand, in the order of the land that it lies in. Where one side's
 * names are to come first, those that it has not given up, though the other side replaced them, do so: "Shana / Kurilsk" in 1960.
 */
export function placeNameIn(place: Place, span: Extent, { order, territory }: { readonly order: NameOrder; readonly territory: Territory | undefined }): string {
  const forms = formsIn(place.names, span, firstSide(territory, span, order));
  const kept = place.names.en.filter(({ side, to }) => side === order && to !== undefined && to.extent.start <= span.start);
  return [...new Set([...kept.map((f) => f.text), ...forms])].join(' / ');
}

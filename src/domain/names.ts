/** Names of territories in a span, in an order that is stated and can be switched. */
import type { Side, Territory } from './schema';
import { sidesOf, periodsIn } from './status';
import { overlaps, type Extent } from './time';

/** Whose form stands first: that of the side that holds control at the end of the span, or always one side's. */
export type NameOrder = 'administrator' | 'JP' | 'RU';
export const NAME_ORDERS: readonly NameOrder[] = ['administrator', 'JP', 'RU'];

const BEGINNING = Number.MIN_SAFE_INTEGER;
const END = Number.MAX_SAFE_INTEGER;

/** The English forms that stand in a span, in order; forms of two sides stand together, dated forms replace each other. */
export function nameForms(territory: Territory, span: Extent, order: NameOrder): readonly string[] {
  const valid = territory.names.en.filter(({ from, to }) => {
    const start = from?.extent.start ?? BEGINNING;
    const end = to === undefined ? END : to.extent.end - 1;
    return overlaps({ start, end } as Extent, span); // bounds beyond any day, only compared
  });
  const isDated = (f: { readonly from?: unknown; readonly to?: unknown }) => f.from !== undefined || f.to !== undefined;
  const plain = valid.filter((f) => f.side === undefined && !isDated(f));
  const dated = valid.filter((f) => f.side === undefined && isDated(f)).slice(-1);
  const sided = valid.filter((f) => f.side !== undefined);
  const holder = periodsIn(territory, span).at(-1);
  const first: Side | undefined = order === 'administrator' ? (holder && sidesOf(holder)[0]) : order;
  const ordered = [...sided].sort((a, b) => Number(b.side === first) - Number(a.side === first));
  return [...new Set([...dated, ...plain, ...ordered].map((f) => f.text))];
}

/** The English name in a span: "Iturup / Etorofu", "Shikotan". */
export const nameIn = (territory: Territory, span: Extent, order: NameOrder): string => nameForms(territory, span, order).join(' / ');

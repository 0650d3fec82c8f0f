/** How many incidents a filter lets through, and how many each of its choices would. */
import { countIn, isShown, type Filter } from './incidents';
import { Category, Party, type Incident, type TerritoryId } from './model';
import type { Extent } from './time';
import { SURE, type Only } from './view';

/** Numbers of incidents: of those that may have happened in the span, and of the whole record. */
export type Count = { readonly inSpan: number; readonly inAll: number };

const totals = new WeakMap<readonly Incident[], Map<string, number>>();

/** How many of the whole record a filter lets through: counted once for each filter, since time does not change it. */
function totalOf(incidents: readonly Incident[], filter: Filter): number {
  const known = totals.get(incidents) ?? new Map<string, number>();
  totals.set(incidents, known);
  const key = JSON.stringify([filter.hidden, filter.only]);
  const total = known.get(key) ?? incidents.reduce((sum, i) => sum + Number(isShown(i, filter)), 0);
  known.set(key, total);
  return total;
}

/** The incidents that a filter lets through. */
export const countOf = (incidents: readonly Incident[], span: Extent, filter: Filter): Count => ({
  inSpan: countIn(incidents, span, filter),
  inAll: totalOf(incidents, filter),
});

/** For each choice, how many incidents it would show while the other filters stay as they are; null is the choice of any. */
export type Choices = {
  readonly categories: ReadonlyMap<Category, Count>;
  readonly parties: ReadonlyMap<Only['party'], Count>;
  readonly territories: ReadonlyMap<Only['territory'], Count>;
  readonly confidences: ReadonlyMap<Only['confidence'], Count>;
};

export function choicesOf(incidents: readonly Incident[], span: Extent, { filter, territories }: { readonly filter: Filter; readonly territories: readonly TerritoryId[] }): Choices {
  const { hidden, only } = filter;
  const count = (instead: Partial<Only>): Count => countOf(incidents, span, { hidden, only: { ...only, ...instead } });
  const alone = (category: Category): Count => countOf(incidents, span, { hidden: Category.options.filter((c) => c !== category), only });
  return {
    categories: new Map(Category.options.map((c) => [c, alone(c)])),
    parties: new Map([null, ...Party.options].map((party) => [party, count({ party })])),
    territories: new Map([null, ...territories].map((territory) => [territory, count({ territory })])),
    confidences: new Map([null, ...SURE].map((confidence) => [confidence, count({ confidence })])),
  };
}

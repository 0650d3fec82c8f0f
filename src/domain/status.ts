/** Who controlled and who claimed, in a span of days. */
import type { Claim, Controller, Period, Side, Territory } from './model';
import type { Dataset } from './schema';
import { addDays, overlaps, type Edtf, type Extent } from './time';

type Dated = { readonly from: Edtf; readonly to: Edtf | null };

/** Farther than any day that the atlas shows. */
const FOREVER = Number.MAX_SAFE_INTEGER as Extent['end']; // a day only by comparison

/**
 * Every day on which a dated thing may have held: from the earliest day of its first date up to, not
 * including, the latest day of the date that ended it. The day of a change belongs to the new period.
 */
export const possibleExtent = ({ from, to }: Dated): Extent => ({
  start: from.extent.start,
  end: to === null ? FOREVER : addDays(to.extent.end, -1),
});

const heldIn = (span: Extent) => (dated: Dated) => overlaps(possibleExtent(dated), span);

/** The periods of control that may hold on some day of the span, in order; more than one where control changes or is not known to the day. */
export const periodsIn = (territory: Territory, span: Extent): readonly Period[] => territory.periods.filter(heldIn(span));

/** The claims that may stand on some day of the span, by claimant in the territory's order, then by date. */
export const claimsIn = (territory: Territory, span: Extent): readonly Claim[] =>
  territory.claimants.flatMap((side) => territory.claims.filter((c) => c.claimant === side && heldIn(span)(c)));

/** Of claims in a span, the last of each side: what stands at the span's end. */
export const standingOf = (claims: readonly Claim[]): readonly Claim[] => [...new Map(claims.map((c) => [c.claimant, c])).values()];

/** A passage from one period of control to the next; `when` holds every day on which it may have happened. */
export type Change = {
  readonly territory: Territory;
  readonly before: Period;
  readonly after: Period;
  readonly when: Edtf;
  readonly kind: 'hands' | 'continuation' | 'rule';
};

const SIDE_OF: { readonly [C in Exclude<Controller, 'MANCHUKUO'>]: Side } = {
  JP: 'JP', RU: 'RU', USSR: 'RU', QING: 'CN', ROC: 'CN', CCP: 'CN', PRC: 'CN',
};

/** The side that a state belongs to; null for Manchukuo, which is told by who controls it. */
export const sideOfController = (controller: Controller): Side | null => (controller === 'MANCHUKUO' ? null : SIDE_OF[controller]);

/** The sides that hold control in a period, without repetition: for a dependent state, the side that controls it. */
export function sidesOf(period: Period): readonly Side[] {
  const holders = period.under === undefined ? period.by : [period.under];
  return [...new Set(holders.flatMap((c) => sideOfController(c) ?? []))];
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x, n) => x === b[n]);

function kindOf(before: Period, after: Period): Change['kind'] | null {
  if (!same(sidesOf(before), sidesOf(after))) return 'hands';
  if (!same(before.by, after.by)) return 'continuation';
  return before.rule === after.rule ? null : 'rule';
}

const changes = new WeakMap<Territory, readonly Change[]>();

/** All changes of a territory's control: of the holder ("hands"), to a successor of the same side ("continuation"), or of the kind of rule. Made once for a territory. */
export function changesOf(territory: Territory): readonly Change[] {
  const known = changes.get(territory) ?? findChanges(territory);
  changes.set(territory, known);
  return known;
}

function findChanges(territory: Territory): readonly Change[] {
  return territory.periods.flatMap((after, n) => {
    const before = territory.periods[n - 1];
    const kind = before === undefined ? null : kindOf(before, after);
    return before === undefined || kind === null ? [] : [{ territory, before, after, when: after.from, kind }];
  });
}

/** The changes of a territory that may have happened on some day of the span. */
export const changesIn = (territory: Territory, span: Extent): readonly Change[] =>
  changesOf(territory).filter((c) => overlaps(c.when.extent, span));

/** The changes of all territories that may have happened in [start, end), by their first possible day. */
export const changesBetween = (dataset: Dataset, extent: Extent): readonly Change[] =>
  dataset.territories
    .flatMap((t) => changesIn(t, extent))
    .sort((a, b) => a.when.extent.start - b.when.extent.start || a.when.extent.end - b.when.extent.end);

/** What holds for one territory in a span. */
export type Status = {
  readonly territory: Territory;
  readonly periods: readonly Period[];
  readonly claims: readonly Claim[];
  readonly changes: readonly Change[];
};

/** What was asked last of a territory: map, legend and panel ask the same of each date. */
const asked = new WeakMap<Territory, { readonly span: Extent; readonly status: Status }>();

/** The status of one territory in a span. */
export function statusIn(territory: Territory, span: Extent): Status {
  const last = asked.get(territory);
  if (last?.span === span) return last.status;
  const status = { territory, periods: periodsIn(territory, span), claims: claimsIn(territory, span), changes: changesIn(territory, span) };
  asked.set(territory, { span, status });
  return status;
}

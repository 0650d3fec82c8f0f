/** Two channels: the fill says who controls, the pattern who else claims. */
import type { Period, Side } from './model';
import { sidesOf, standingOf, type Status } from './status';

/** A colour by its meaning. */
export type Fill = 'japan' | 'russia' | 'china' | 'none' | 'unknown';

/** How a territory is painted, on the map, in the legend and on the timeline. */
export type Paint = {
  /** False before the territory's record begins. */
  readonly shown: boolean;
  /** Who controls: the older holder where control changes within the span. */
  readonly fill: Fill;
  /** Bands over the fill: the newer holder where control changes, or the second of two that hold together. */
  readonly band: Fill | null;
  /** Another side's claim, and how firmly it is made. */
  readonly hatch: 'formal' | 'ambiguous' | null;
  /** Whose claim the hatch shows. */
  readonly hatchSide: Side | null;
  /** A state under another state's control. */
  readonly dots: boolean;
};

const FILL_OF: { readonly [S in Side]: Fill } = { JP: 'japan', RU: 'russia', CN: 'china' };

/** The fills of a period: none, one, or two where two sides hold it. */
export function fillsOf(period: Period): readonly Fill[] {
  if (period.rule === 'unknown') return ['unknown'];
  const sides = sidesOf(period);
  return sides.length === 0 ? ['none'] : sides.map((s) => FILL_OF[s]);
}

/** The fill that leaves and the fill that comes, where one set of fills follows another; of two holders in common, the one that loses it. Null where they are the same. */
export function passageOf(old: readonly Fill[], fresh: readonly Fill[]): { readonly before: Fill; readonly after: Fill } | null {
  const before = old.find((f) => !fresh.includes(f)) ?? old[0];
  const after = fresh.find((f) => f !== before);
  const same = old.length === fresh.length && old.every((f) => fresh.includes(f));
  return same || before === undefined || after === undefined ? null : { before, after };
}

const HIDDEN: Paint = { shown: false, fill: 'unknown', band: null, hatch: null, hatchSide: null, dots: false };

/** The paint of a territory from its status in a span. */
export function paintOf({ periods, claims, changes }: Status): Paint {
  const last = periods.at(-1);
  if (last === undefined) return HIDDEN;
  const change = changes.findLast((c) => c.kind === 'hands');
  const [now = 'unknown', second = null] = fillsOf(last);
  const passage = change === undefined ? null : passageOf(fillsOf(change.before), fillsOf(change.after));
  const holding = sidesOf(last);
  const other = standingOf(claims)
    .filter((c) => !holding.includes(c.claimant) && (c.strength === 'formal' || c.strength === 'ambiguous'))
    .sort((a, b) => Number(b.strength === 'formal') - Number(a.strength === 'formal') || b.from.extent.start - a.from.extent.start)[0];
  const hatch = passage === null && (other?.strength === 'formal' || other?.strength === 'ambiguous') ? other.strength : null;
  return {
    shown: true,
    fill: passage?.before ?? now,
    band: passage?.after ?? second,
    hatch,
    hatchSide: hatch === null ? null : (other?.claimant ?? null),
    dots: last.rule === 'dependent',
  };
}

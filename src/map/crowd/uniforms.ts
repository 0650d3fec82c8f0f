/** The rule of the marks as numbers for the program. Pure. */
import { Category, Confidence, Party, type Incident, type TerritoryId } from '../../domain/model';
import type { MarkRule } from '../marks';
import { bitsOf } from './columns';

export type RuleUniforms = {
  readonly span: readonly [number, number];
  /** In years; below 0 for good. */
  readonly trail: number;
  /** Bits of those that are shown. */
  readonly categories: number;
  /** Bits of those of which one must be there; 0 asks for none. */
  readonly parties: number;
  readonly lands: number;
  /** The place of the weakest in the order from well to weakly attested. */
  readonly confidence: number;
};

export function uniformsOf({ span, trail, filter }: MarkRule, lands: readonly TerritoryId[]): RuleUniforms {
  const { party, territory, confidence } = filter.only;
  const asked: readonly Incident['parties'][number][] = party === null ? [] : party === 'RU' ? ['RU', 'USSR'] : [party];
  return {
    span: [span.start, span.end],
    trail: trail === 'all' ? -1 : trail,
    categories: bitsOf(Category.options.filter((c) => !filter.hidden.includes(c)), Category.options),
    parties: bitsOf(asked, Party.options),
    lands: territory === null ? 0 : bitsOf([territory], lands),
    confidence: Confidence.options.indexOf(confidence ?? 'low'),
  };
}

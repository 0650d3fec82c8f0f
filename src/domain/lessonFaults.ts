/** What keeps a lesson from standing in the record: the record's own checks and the workshop ask the same. */
import { decodeView, type Known } from './address';
import type { Message } from './message';
import type { LessonStep } from './model';

/** An address that the atlas would have to mend, so that it shows something else than it says. Steps and views are counted from 0; a step's view 0 is its first. */
export type Astray = { readonly step: number; readonly view: number; readonly address: string; readonly notice: Message };

/** Every such address in the steps of a lesson, once for each thing that is wrong with it. */
export const viewsAstray = (steps: readonly Pick<LessonStep, 'view' | 'beats'>[], known: Known): readonly Astray[] =>
  steps.flatMap(({ view: first, beats = [] }, step) => [first, ...beats].flatMap((address, view) => decodeView(address, known).notices.map((notice) => ({ step, view, address, notice }))));

type Sides = readonly ['JP', 'RU'];
const BOTH: Sides = ['JP', 'RU'];

/** The sides of which no step, nor an answer, cites a document; none where a document of unknown side is cited, since it may be theirs. */
export function sidesUnheard(steps: readonly Pick<LessonStep, 'sources' | 'question'>[], sideOf: (source: string) => string | undefined): readonly Sides[number][] {
  const cited = new Set(steps.flatMap(({ sources, question }) => [...sources, ...(question?.sources ?? [])]).map(({ source }) => sideOf(source)));
  return cited.has('unknown') ? [] : BOTH.filter((side) => !cited.has(side));
}

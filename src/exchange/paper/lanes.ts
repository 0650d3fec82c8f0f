/** The lanes of a time line on paper. */
import type { Fill } from '../../domain/paint';
import type { TerritoryId } from '../../domain/model';
import { nameIn } from '../../domain/names';
import { laneOf, nameOrderIn } from '../../domain/perspective';
import type { Dataset } from '../../domain/schema';
import { civilOf, dayOf, type Day } from '../../domain/time';
import type { View } from '../../domain/view';
import { say } from '../../i18n/questions';
import { message } from '../../domain/message';
import type { Sign } from './worksheets';

/** From and to in years with their parts. */
export type Lane = { readonly id: string; readonly name: string; readonly stretches: readonly { readonly from: number; readonly to: number; readonly signs: readonly Sign[]; readonly words: string }[] };

const SIGNS: { readonly [F in Fill]: Sign } = { japan: 'japan', russia: 'russia', china: 'china', none: 'white', unknown: 'white' };

const yearsTo = (day: Day): number => {
  const { year } = civilOf(day);
  return year + (day - dayOf({ year, month: 1, day: 1 })) / 366;
};

export function lanesOf(dataset: Dataset, lands: readonly TerritoryId[], view: View): readonly Lane[] {
  return dataset.territories
    .filter((x) => lands.includes(x.id))
    .map((territory) => ({
      id: territory.id,
      name: nameIn(territory, view.span, nameOrderIn(view)),
      stretches: laneOf(dataset, view.perspective, territory).map(({ from, to, fills, holders }) => ({
        from: yearsTo(from.extent.start),
        to: to === null ? 9999 : yearsTo(to.extent.start),
        signs: fills.map((f) => SIGNS[f]),
        words: say(message('quiz.holder', { holders })),
      })),
    }));
}

/** The words, if a stretch so wide has room for them. */
export const sentencePart = (words: string, width: number): string => (words.length * 7.6 < width - 6 ? words : '');

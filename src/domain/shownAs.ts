/** What the map shows of one land, in a line: its fill and its pattern as words. */
import { differenceOfLand } from './compare';
import { message, type Message } from './message';
import { changeIn, holders } from './narrative';
import { nameIn } from './names';
import { paintOf } from './paint';
import { nameOrderIn, tellingOf } from './perspective';
import type { Territory } from './model';
import type { Dataset } from './schema';
import { statusIn } from './status';
import type { View } from './view';

type Shown = Pick<View, 'span' | 'perspective' | 'names'> & Partial<Pick<View, 'compare'>>;

/** Where only what differs is shown, both states of a land that does. "Shikotan: controlled by the USSR, also claimed by Japan", "Iturup: drawn as part of Japan"; null before its record begins. */
export function shownAs(dataset: Dataset, view: Shown, territory: Territory): Message | null {
  const order = nameOrderIn(view);
  if (view.compare?.how === 'differs') {
    const difference = differenceOfLand(dataset, { first: view, second: view.compare }, territory, order);
    if (difference !== null) return difference.line;
  }
  const name = nameIn(territory, view.span, order);
  if (view.perspective !== 'control') {
    const telling = tellingOf(dataset, view, territory);
    return telling && message('shown.drawn', { name, words: telling.words });
  }
  const status = statusIn(territory, view.span);
  const period = status.periods.at(-1);
  if (period === undefined) return null;
  const change = status.changes.findLast((c) => c.kind === 'hands');
  if (change !== undefined) return changeIn(change, name);
  const body = period.by.length > 0 ? message('shown.control', { name, holders: holders(period) }) : message(period.rule === 'unknown' ? 'shown.unknown' : 'shown.none', { name });
  const { hatch, hatchSide } = paintOf(status);
  if (hatch === null || hatchSide === null) return body;
  return message('shown.claimed', { body, clause: message(`clause.${hatch}`, { sides: [message(`side.${hatchSide}`)] }) });
}

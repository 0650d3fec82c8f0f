import { expect, test } from 'vitest';
import type { TerritoryId } from '../../src/domain/model';
import type { Hover } from '../../src/map/Driver';
import { hoveringAfter, noHover, type Hovering, type HoverEvent } from '../../src/map/hovering';

const land = (id: string, x = 0): Hover => ({ selection: { kind: 'territory', id: id as TerritoryId }, x, y: 0 });
const over = (hover: Hover | null): HoverEvent => ({ type: 'over', hover });
const after = (...events: readonly HoverEvent[]): Hovering => events.reduce(hoveringAfter, noHover);
const WAITED: HoverEvent = { type: 'waited' };

test('what is pointed at is noted, and the note stays where it was first', () => {
  expect(after(over(land('iturup', 10)), over(land('iturup', 90))).note).toEqual(land('iturup', 10));
});

test('something else is noted in its place', () => {
  expect(after(over(land('iturup', 10)), over(land('shikotan', 90))).note).toEqual(land('shikotan', 90));
});

test('when the pointer has left for nothing, the note waits a moment and goes', () => {
  const left = after(over(land('iturup')), over(null));
  expect([left.note, left.leaving]).toEqual([land('iturup'), true]);
  expect(after(over(land('iturup')), over(null), WAITED)).toEqual(noHover);
});

test('the pointer may come back in that moment', () => {
  expect(after(over(land('iturup')), over(null), over(land('iturup')), WAITED).note).toEqual(land('iturup'));
});

test('the pointer may go to the note, which stays while it is there', () => {
  const on = [over(land('iturup')), over(null), { type: 'note', over: true }, WAITED, over(null), WAITED] as const;
  expect(after(...on).note).toEqual(land('iturup'));
  expect(after(...on, { type: 'note', over: false }, WAITED)).toEqual(noHover);
});

test('once sent away it does not come again for the same thing until the pointer has been elsewhere', () => {
  const away = [over(land('iturup')), { type: 'dismiss' }, over(land('iturup', 5))] as const;
  expect(after(...away).note).toBeNull();
  expect(after(...away, over(land('shikotan'))).note).toEqual(land('shikotan'));
  expect(after(...away, over(null), over(land('iturup', 5))).note).toEqual(land('iturup', 5));
});

test('when the map moves it goes', () => expect(after(over(land('iturup')), { type: 'moved' })).toEqual(noHover));

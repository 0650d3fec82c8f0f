import { expect, test } from 'vitest';
import { initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { notices, TODAY, view } from '../fixtures/atlas';
import { realRecord } from '../fixtures/realRecord';

const whole = realRecord();
const core = { ...whole, positions: [], arguments: [], lessons: [], incidents: whole.incidents.slice(0, 20) };
const more = { ...whole, positions: [], arguments: [], lessons: [] };
const held = () => [useAtlas.getState().dataset?.incidents.length, useAtlas.getState().dataset?.positions.length];

/** The atlas with the first part of the record. */
function openCore(fragment = 'at=1945') {
  useAtlas.setState(initialState, true);
  actions.open({ dataset: core, today: TODAY, fragment });
}

test.each([
  ['in order', [more, whole]],
  ['the whole before the rest of its core', [whole, more]],
  ['the whole twice', [whole, whole]],
])('the parts of the record come %s, and all of it is there', (_, parts) => {
  openCore();
  for (const part of parts) actions.complete(part);
  expect(held()).toEqual([whole.incidents.length, whole.positions.length]);
});

test('a place in a lesson waits for the lessons', () => {
  openCore('at=1945&mode=present&lesson=three-weeks-in-1945,3');
  actions.complete(more);
  expect([view().lesson?.step, notices()]).toEqual([2, []]);
  actions.complete(whole);
  expect([view().lesson?.step, notices()]).toEqual([2, []]);
});

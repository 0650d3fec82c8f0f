import { expect, test } from 'vitest';
import { firstKeeping, keepingAfter, shownBy, type Happening, type Keeping } from '../../src/map/keeping';

const after = (...happenings: readonly Happening[]): Keeping => happenings.reduce(keepingAfter, firstKeeping);
const drawn: readonly Happening[] = [{ type: 'shapes' }, { type: 'drawn' }];
const worker: Happening = { type: 'trouble', trouble: 'worker' };

test('the drawing is shown until MapLibre’s map is drawn', () => {
  expect(shownBy(firstKeeping)).toBe('svg');
  expect(shownBy(after({ type: 'shapes' }))).toBe('svg');
  expect(shownBy(after(...drawn))).toBe('gl');
});

test('a map that is silent is covered at once, and trusted again when it answers', () => {
  expect(shownBy(after(...drawn, { type: 'silent' }))).toBe('svg');
  expect(shownBy(after(...drawn, { type: 'silent' }, { type: 'answered' }))).toBe('gl');
});

test('a map that fails is made anew, under the drawing', () => {
  const again = after(...drawn, worker);
  expect([shownBy(again), again.life, again.why]).toEqual(['svg', 2, null]);
  expect(shownBy(keepingAfter(again, { type: 'drawn' }))).toBe('gl');
});

test('one that fails three times before it is drawn is given up, with the reason, until the reader asks', () => {
  const given = after(...drawn, worker, worker, worker);
  expect([given.gl, given.why]).toEqual(['given-up', 'stopped']);
  expect(keepingAfter(given, { type: 'drawn' })).toBe(given); // too late
  expect(keepingAfter(given, { type: 'again' })).toMatchObject({ gl: 'coming', failures: 0, why: null });
});

test('a map that was drawn in between has all its tries again', () => {
  expect(after(...drawn, worker, worker, { type: 'drawn' }, worker).gl).toBe('coming');
});

test('without WebGL or without its program there is nothing to try', () => {
  expect(after({ type: 'shapes' }, { type: 'no-webgl' })).toMatchObject({ gl: 'given-up', why: 'no-webgl' });
  expect(after({ type: 'shapes' }, { type: 'no-program' })).toMatchObject({ gl: 'given-up', why: 'no-program' });
});

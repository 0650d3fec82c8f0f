import { expect, test } from 'vitest';
import { inPieces, turn } from '../../src/state/pieces';

/** Work of many steps that each take a millisecond. */
function* work(steps: number): Generator<undefined, string, undefined> {
  for (let n = 0; n < steps; n += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

test('long work lets the page have its turn before it is done, and gives its result', async () => {
  const said: string[] = [];
  const other = turn().then(() => said.push('the page'));
  said.push(await inPieces(work(60)));
  await other;
  expect(said).toEqual(['the page', 'done']);
});

test('short work is done at once', async () => {
  const said: string[] = [];
  const other = turn().then(() => said.push('the page'));
  said.push(await inPieces(work(1)));
  await other;
  expect(said).toEqual(['done', 'the page']);
});

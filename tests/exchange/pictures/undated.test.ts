import { expect, test } from 'vitest';
import { undated } from '../../../src/exchange/pictures/undated';

const bytes = (...parts: readonly (string | number | readonly number[])[]): number[] =>
  parts.flatMap((p) => (typeof p === 'string' ? [...p].map((c) => c.charCodeAt(0)) : typeof p === 'number' ? [p >>> 24, (p >>> 16) & 255, (p >>> 8) & 255, p & 255] : p));
const box = (kind: string, ...content: readonly (readonly number[])[]): number[] => bytes(8 + content.flat().length, kind, content.flat());
/** A header of version 0 or 1 with times of 4 or 8 bytes, and something after them. */
const header = (kind: string, version: 0 | 1): number[] => box(kind, [version, 0, 0, 0], Array.from({ length: version === 1 ? 16 : 8 }, () => 0xaa), [1, 2, 3, 4]);

test('the times of making go out of a film, in both of their forms, and nothing else', () => {
  const file = (time: number): number[] =>
    [box('ftyp', bytes('isom')), box('moov', header('mvhd', 0), box('trak', header('tkhd', 1), box('mdia', header('mdhd', 0), box('hdlr', [0xaa])))), box('mdat', bytes('mvhd', [0xaa, 0xaa]))].flat().map((b) => (b === 0xaa ? time : b));
  const clean = [...undated(new Uint8Array(file(0xaa)))];
  const expected = file(0xaa);
  let at = 0;
  for (const kind of ['mvhd', 'tkhd', 'mdhd']) {
    at = expected.findIndex((_, n) => n >= at && String.fromCharCode(...expected.slice(n, n + 4)) === kind) + 8;
    expected.fill(0, at, at + (kind === 'tkhd' ? 16 : 8));
  }
  expect(clean).toEqual(expected);
  expect(clean.filter((b) => b === 0xaa)).toHaveLength(3); // what only looks like a time stays
});

test('a file of another kind is left as it is', () => {
  const text = bytes('this is no film at all, and has no boxes');
  expect([...undated(new Uint8Array(text))]).toEqual(text);
});

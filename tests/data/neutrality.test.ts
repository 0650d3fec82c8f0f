import { expect, test } from 'vitest';
import { contestedIn, voicesIn } from '../../geo/neutrality';
import { kinds } from '../../geo/whole';
import { realRecord } from '../fixtures/realRecord';

const record = realRecord();

test.each(kinds)('no word of one side stands outside a quotation in the %s', (kind) => {
  const texts = record[kind].flatMap((value) => voicesIn(kind, value).map(({ field, text }) => ({ at: `${value.id}: ${field}`, text })));
  expect(texts.length).toBeGreaterThan(record[kind].length);
  expect(texts.filter(({ text }) => contestedIn(text).length > 0)).toEqual([]);
});

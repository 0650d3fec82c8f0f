import { describe, expect, test } from 'vitest';
import { paintIn } from '../../src/domain/perspective';
import { shownAs } from '../../src/domain/shownAs';
import { firstView, type View } from '../../src/domain/view';
import { say } from '../../src/i18n';
import { at, RANGE, YEARS } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';

const record = realRecord();
const view = (text: string, more: Partial<View> = {}): View => ({ ...firstView(RANGE), span: at(text), ...more });
const told = (id: string, text: string, more: Partial<View> = {}): string | null => {
  const words = shownAs(record, view(text, more), territory(id));
  return words && say(words);
};

test.each([
  ['shikotan', '1960', 'Shikotan: controlled by the USSR, also claimed by Japan'],
  ['shikotan', '1900', 'Shikotan: controlled by Japan'],
  ['iturup', '1945-08-28', 'Iturup / Etorofu: control passes from Japan to the USSR on 28 August 1945'],
  ['habomai', '1945', 'Habomai: control passes from Japan to the USSR between 3 and 5 September 1945'],
  ['manchuria-core', '1938', 'Manchuria: controlled by Manchukuo (under the control of Japan)'],
])('%s in %s: “%s”', (id, text, expected) => expect(told(id, text)?.replace(/, also claimed by China$/, '')).toBe(expected));

test.each([
  ['japan', 'Shikotan: drawn as part of Japan'],
  ['russia', 'Shikotan: drawn as part of Russia'],
] as const)('in the view of %s: “%s”', (perspective, expected) => expect(told('shikotan', '2000', { perspective })).toBe(expected));

test('where only what differs is shown, both states of a land that does; of another, the one that it has in both', () => {
  const compare = { how: 'differs', span: at('1880'), perspective: 'control', at: 0.5 } as const;
  expect(told('urup', '1860', { compare })).toBe('Urup / Uruppu: in 1860 administered by Russia (as its own territory); in 1880 administered by Japan (as its own territory).');
  expect(told('shikotan', '1860', { compare })).toBe('Shikotan: controlled by Japan');
});

test('nothing is said of a land before its record begins', () => {
  const { territories } = record;
  const unseen = territories.filter((x) => !paintIn(record, view('1855-01-01'), x).shown);
  expect(unseen.map((x) => told(x.id, '1855-01-01'))).toEqual(unseen.map(() => null));
});

describe('in every year and every view', () => {
  test.each(['control', 'japan', 'russia'] as const)('what is drawn (%s) is said, and its name comes first', (perspective) => {
    for (const year of YEARS) {
      for (const land of record.territories) {
        const where = { ...firstView(RANGE), span: year, perspective };
        const words = shownAs(record, where, land);
        expect(words !== null, `${land.id} ${perspective}`).toBe(paintIn(record, where, land).shown);
        if (words !== null) expect(say(words)).toMatch(/^[^:]+: \S/);
      }
    }
  });

  test('whose claim the pattern shows is said where there is a pattern, and only there', () => {
    for (const year of YEARS) {
      for (const land of record.territories) {
        const { hatch, band } = paintIn(record, { perspective: 'control', span: year }, land);
        const words = shownAs(record, { ...firstView(RANGE), span: year }, land);
        if (words === null || band !== null) continue;
        expect(/also claimed|ambiguous/.test(say(words)), `${land.id} ${String(hatch)}`).toBe(hatch !== null);
      }
    }
  });
});

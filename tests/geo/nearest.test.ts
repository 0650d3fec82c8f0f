import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../geo/nearest';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['kunashir', 'kunashiri', 1],
  ['poeple', 'people', 1], // two neighbours exchanged
  ['iturup', 'etorofu', 5],
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('the nearest word is given, if it is near', () => {
  expect(nearest('shikotna', ['iturup', 'shikotan', 'habomai'])).toBe('shikotan');
  expect(nearest('Titel', ['title', 'date'])).toBe('title');
  expect(nearest('honshu', ['iturup', 'shikotan'])).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});

test('the beginning of a word is enough', () => {
  expect(nearest('mofa', ['compend', 'mofa-kisshin-2006'])).toBe('mofa-kisshin-2006');
});

test('it is asked only where there is something to mean', () => {
  expect(didYouMean('shikotna', ['shikotan'])).toBe('; did you mean “shikotan”?');
  expect(didYouMean('honshu', ['shikotan'])).toBe('');
});

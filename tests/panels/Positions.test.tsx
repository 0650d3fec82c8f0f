import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { realRecord } from '../fixtures/realRecord';
import { put } from '../fixtures/smallRecord';
import { foldOf, itemsOf, openPanel, says, section, small } from './opened';

const OWN_WORDS = 'In their own words';
const standing = () => itemsOf(section(OWN_WORDS).querySelector(':scope > ul'));
const first = (item: Element | undefined) => item?.querySelector('p')?.textContent;

describe('the position that stands at the date', () => {
  test.each([
    ['1955-12', 'Japan, 30 August 1955: first-note', '1 other position'],
    ['1956-02-10', 'Japan, 30 August 1955: first-note', '1 other position'],
    ['1956-02-11', 'Japan, 11 February 1956: second-note', '1 other position'],
    ['2026', 'Japan, 11 February 1956: second-note', '1 other position'],
  ])('in %s: %s, and %s', (date, expected, others) => {
    openPanel(`at=${date}&territory=island`, small());
    expect(standing().map(first)).toEqual([expected]);
    expect(within(section(OWN_WORDS)).getByText(others)).toBeTruthy();
  });

  test('before the first, none stands, and all are behind the fold', () => {
    openPanel('at=1900&territory=island', small());
    expect(standing()).toEqual([]);
    expect(itemsOf(foldOf('2 other positions').querySelector('ol')).map(first)).toEqual(['Japan, 30 August 1955: first-note', 'Japan, 11 February 1956: second-note']);
  });

  test('says what changed against the wording before, and who says so', () => {
    openPanel('at=1960&territory=island', small());
    const [position] = standing();
    expect(within(position ?? document.body).getByText('What changed: It also names the strait.')).toBeTruthy();
    expect(says(position ?? document.body)).toEqual(['Says: The treaty']);
  });

  test('one of each side, Japan’s first, as everywhere', () => {
    openPanel('at=1950&territory=shikotan');
    expect(standing().map((item) => item.querySelector('strong')?.textContent)).toEqual(['Japan', 'Russia / USSR']);
    expect(standing().map(first)).toEqual([expect.stringMatching(/^Japan, March 1950: /), expect.stringMatching(/^Russia \/ USSR, 2 February 1946: /)]);
  });
});

describe('its own words', () => {
  const withWords = (words: object) => openPanel('at=1960&territory=island', small((raw) => put(raw.positions[1], { words })));

  test('stand in quotation marks; translated ones say from which language', () => {
    withWords({ text: 'The island is ours.', language: 'ja', translated: true });
    const quote = standing()[0]?.querySelector('blockquote');
    expect(quote?.querySelector('p')?.textContent).toBe('“The island is ours.”');
    expect(quote?.querySelector('footer')?.textContent).toBe('Translated from the Japanese');
  });

  test('of a document in English are not said to be translated', () => {
    withWords({ text: 'The island is ours.', language: 'en', translated: false });
    expect(screen.getByText('“The island is ours.”')).toBeTruthy();
    expect(screen.queryByText(/^Translated/)).toBeNull();
  });
});

describe('the chain of wordings', () => {
  test('of Shikotan in 1960 is whole: what stands and what is behind the fold are all positions of both sides', () => {
    openPanel('at=1960&territory=shikotan');
    const about = realRecord().positions.filter((p) => p.territories.some((id) => id === 'shikotan'));
    const behind = itemsOf(foldOf(/other positions$/).querySelector('ol'));
    expect(standing()).toHaveLength(2);
    expect(standing().length + behind.length).toBe(about.length);
    const all = [...standing(), ...behind].map((item) => first(item)?.split(': ').slice(1).join(': '));
    expect([...all].sort()).toEqual(about.map((p) => p.title).sort());
  });

  test('behind the fold it runs forward in time', () => {
    openPanel('at=1960&territory=shikotan');
    const years = itemsOf(foldOf(/other positions$/).querySelector('ol')).map((item) => Number(/\b(1[89]|20)\d\d\b/.exec(first(item) ?? '')?.[0]));
    expect(years.length).toBeGreaterThan(10);
    expect([...years].sort((a, b) => a - b)).toEqual(years);
  });

  test('a land of which nobody has said anything has no such section', () => {
    openPanel('at=1960&territory=mainland', small());
    expect(screen.queryByText(OWN_WORDS)).toBeNull();
  });
});

describe('arguments and answers', () => {
  test('a question, one side’s claim, the other’s answer, each with its document', async () => {
    const { user } = openPanel('at=1960&territory=island', small());
    const fold = foldOf('Arguments and answers (1)');
    expect(fold.open).toBe(false);
    await user.click(screen.getByText('Arguments and answers (1)'));
    expect(fold.open).toBe(true);
    expect(within(fold).getByText('Who was there first?')).toBeTruthy();
    expect([...fold.querySelectorAll('p')].map((p) => p.textContent)).toEqual(expect.arrayContaining(['Japan: Japan says: we were.', 'Russia / USSR: Russia says: we were.']));
    expect(says(fold)).toEqual(['Says: The note', 'Says: The decree']);
  });

  test('where no answer is known, that is said, and no document is made up', () => {
    openPanel('at=1960&territory=island', small((raw) => put(raw.arguments[0], { answer: { side: 'RU', noneKnown: true } })));
    const fold = foldOf('Arguments and answers (1)');
    expect(fold.textContent).toContain('Russia / USSR: no answer is known');
    expect(says(fold)).toEqual(['Says: The note']);
  });

  test('what third parties say comes last, with its document', () => {
    openPanel('at=1960&territory=island', small((raw) => put(raw.arguments[0], { others: { text: 'The Ainu were.', sources: [{ source: 'treaty' }] } })));
    const fold = foldOf('Arguments and answers (1)');
    expect(within(fold).getByText('Others: The Ainu were.')).toBeTruthy();
    expect(says(fold)).toEqual(['Says: The note', 'Says: The decree', 'Says: The treaty']);
  });

  test('both sides open some of those on the four islands: neither only answers', () => {
    openPanel('at=2020&territory=iturup');
    const claims = [...foldOf(/^Arguments and answers/).querySelectorAll('.argument-question')].map((q) => q.nextElementSibling?.querySelector('strong')?.textContent);
    expect(new Set(claims)).toEqual(new Set(['Japan', 'Russia / USSR']));
  });

  test('a land on which none turns has no such fold', () => {
    openPanel('at=1960&territory=mainland', small());
    expect(screen.queryByText(/^Arguments and answers/)).toBeNull();
  });
});

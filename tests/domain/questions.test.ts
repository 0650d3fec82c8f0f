import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/domain/message';
import { holders } from '../../src/domain/narrative';
import { controlQuestion, QUESTION_KINDS, questionsOf, type Question, type QuestionKind } from '../../src/domain/questions';
import { changesOf, claimsIn, statusIn } from '../../src/domain/status';
import { dayOf, overlaps, parseSpan, type Span } from '../../src/domain/time';
import { rangeUntil } from '../../src/domain/view';
import { say } from '../../src/i18n/questions';
import { realRecord, territory } from '../fixtures/realRecord';

const range = rangeUntil(dayOf({ year: 2026, month: 11, day: 27 }));
const ask = (kinds: readonly QuestionKind[], { seed = 1, count = 120 } = {}): readonly Question[] => questionsOf(realRecord(), { seed, count, range, kinds });
const spanOf = (text: string): Span => {
  const span = parseSpan(text);
  if (span === null) throw new Error(text);
  return span;
};
const rightOf = (q: Question): Message => {
  const right = q.options[q.right];
  if (right === undefined) throw new Error(say(q.ask));
  return right;
};
const landOf = (q: Question) => territory(String(q.shown.land));

describe('every question', () => {
  const all = [1, 2, 3].flatMap((seed) => questionsOf(realRecord(), { seed, count: 60, range }));
  const known = new Set(realRecord().sources.map((s) => s.id));

  test('rests on sources that the record has', () => {
    expect(all.length).toBe(180);
    for (const q of all) {
      expect(q.citations.length, say(q.ask)).toBeGreaterThan(0);
      expect(q.citations.filter((c) => !known.has(c.source))).toEqual([]);
    }
  });

  test('has one right answer among two to four, all of them different in words', () => {
    for (const q of all) {
      const words = q.options.map(say);
      expect(new Set(words).size, words.join(' | ')).toBe(words.length);
      expect(words.length).toBeGreaterThanOrEqual(2);
      expect(words.length).toBeLessThanOrEqual(4);
      expect(say(rightOf(q))).not.toBe('');
    }
  });

  test('can be said, with what the record says to it', () => {
    for (const q of all) expect(say(q.ask).length + say(q.because).length).toBeGreaterThan(40);
  });

  test('is about the days that the atlas shows', () => {
    for (const q of all) expect(overlaps(q.shown.span, range), say(q.ask)).toBe(true);
  });
});

test('the same seed gives the same questions, another one others, and no two are about the same', () => {
  const first = questionsOf(realRecord(), { seed: 42, count: 40, range });
  expect(questionsOf(realRecord(), { seed: 42, count: 40, range })).toEqual(first);
  expect(questionsOf(realRecord(), { seed: 43, count: 40, range })).not.toEqual(first);
  expect(new Set(first.map((q) => q.about)).size).toBe(40);
});

test('each kind is asked, and only what is asked for', () => {
  for (const kind of QUESTION_KINDS) {
    const found = ask([kind], { count: 5 });
    expect(found.length, kind).toBeGreaterThan(2);
    expect(new Set(found.map((q) => q.kind))).toEqual(new Set([kind]));
  }
  const disputed = realRecord().territories.filter((x) => x.group === 'disputed').map((x) => x.id);
  const found = questionsOf(realRecord(), { seed: 5, count: 30, range, kinds: ['control', 'claim', 'passage'], lands: disputed });
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter((q) => q.shown.land === null || !disputed.includes(q.shown.land))).toEqual([]);
});

describe('who administered', () => {
  test('agrees with the status of the whole span, and no other option holds in it', () => {
    const found = ask(['control']);
    expect(found.length).toBeGreaterThan(30);
    for (const q of found) {
      const { periods } = statusIn(landOf(q), q.shown.span);
      const names = new Set(periods.map((p) => holders(p).map(say).join(' and ')));
      expect([...names].length, say(q.ask)).toBe(1);
      const right = say(rightOf(q)).replace(', in common', '');
      expect([...names]).toEqual([right]);
      for (const [n, option] of q.options.entries()) if (n !== q.right) expect([...names]).not.toContain(say(option));
      // "Russia" is no wrong answer where the USSR is the right one.
      const isRussian = (words: string): boolean => /Russia|USSR/.test(words);
      if (isRussian(right) && periods[0]?.rule !== 'joint') expect(q.options.filter((o, n) => n !== q.right && isRussian(say(o)))).toEqual([]);
    }
  });

  test('is not asked of a year in which control passes, nor where it is divided or not sure', () => {
    const at = (land: string, date: string) => controlQuestion(realRecord(), territory(land), { span: spanOf(date), seed: 1 });
    expect(at('iturup', '1945')).toBeNull();
    expect(at('iturup', '1991')).toBeNull();
    expect(at('manchuria-core', '1947')).toBeNull();
    expect(at('cer-zone', '1910')).toBeNull();
    expect(at('habomai', '1840')).toBeNull();
    expect(at('iturup', '1944')).not.toBeNull();
    expect(at('habomai', '1945-09-02')).not.toBeNull();
    expect(at('habomai', '1945-09-04')).toBeNull();
  });

  test('calls what was held in common so, beside each holder alone', () => {
    const q = controlQuestion(realRecord(), territory('sakhalin-south'), { span: spanOf('1860'), seed: 1 });
    expect(q && say(rightOf(q))).toBe('Japan and Russia, in common');
    expect(q?.options.map(say).sort()).toEqual(['Japan alone', 'Japan and Russia, in common', 'Russia alone']);
  });
});

describe('who else claimed', () => {
  test('agrees with the claims of the whole span; nothing ambiguous is asked', () => {
    const found = ask(['claim']);
    expect(found.length).toBeGreaterThan(20);
    for (const q of found) {
      const land = landOf(q);
      const claims = claimsIn(land, q.shown.span);
      const holding = new Set(statusIn(land, q.shown.span).periods.flatMap((p) => (p.under ?? p.by[0]) === 'JP' ? ['JP'] : /^(RU|USSR)$/.test(String(p.by[0])) ? ['RU'] : p.by.length === 2 ? ['JP', 'RU', 'CN'] : ['CN']));
      const others = claims.filter((c) => !holding.has(c.claimant));
      const formal = [...new Set(others.filter((c) => c.strength === 'formal').map((c) => c.claimant))];
      if (![...holding].includes('JP') || holding.size === 1) expect(others.filter((c) => c.strength === 'ambiguous'), say(q.ask)).toEqual([]);
      for (const side of formal) expect(say(rightOf(q))).toContain(say({ key: `side.${side}`, params: {} }));
      if (formal.length === 0 && holding.size === 1) expect(say(rightOf(q))).toContain('no other side');
    }
  });
});

test('a passage has its own date as the right answer, and no date near any change of that land as a wrong one', () => {
  const found = ask(['passage']);
  expect(found.length).toBeGreaterThan(10);
  for (const q of found) {
    const own = changesOf(landOf(q)).map((c) => c.when.text.slice(0, 4));
    for (const [n, option] of q.options.entries()) {
      const year = /\d{4}/.exec(say(option))?.[0] ?? '';
      if (n !== q.right) expect(own, say(q.ask)).not.toContain(year);
    }
  }
});

test('what came first did so by two years or more', () => {
  const dateOf = new Map(realRecord().incidents.map((i) => [i.title, i.date.extent]));
  for (const q of ask(['order'], { count: 40 })) {
    const first = dateOf.get(say(rightOf(q)));
    for (const [n, option] of q.options.entries()) if (n !== q.right) expect(Number(dateOf.get(say(option))?.start) - Number(first?.end)).toBeGreaterThan(365);
  }
});

test('the border of 1855 is that of the Treaty of Shimoda, and its quotations name no signatory of both sides', () => {
  expect(ask(['treaty']).map((q) => `${say(q.ask)} ${say(rightOf(q))}`)).toContain('Which of these set this border: Border of 1855? Treaty of Shimoda opens relations and sets a border');
  const joint = new Set(realRecord().sources.filter((s) => s.side === 'joint').map((s) => s.id));
  const said = ask(['position']);
  expect(said.length).toBeGreaterThan(5);
  expect(said.flatMap((q) => q.citations).filter((c) => joint.has(c.source))).toEqual([]);
});

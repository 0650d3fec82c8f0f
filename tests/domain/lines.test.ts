import { describe, expect, test } from 'vitest';
import { formerLinesIn, linesIn } from '../../src/domain/lines';
import type { PerspectiveId } from '../../src/domain/model';
import { at, YEARS } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

const small = readOrThrow(smallRaw());
const standing = (date: string, perspective: PerspectiveId = 'control', record = small): readonly string[] =>
  linesIn(record.lines, { perspective, span: at(date) }).map(({ line, period }) => `${line.id} ${period.status}`);

describe('a border', () => {
  test.each<[string, PerspectiveId, readonly string[]]>([
    ['1855-02-06', 'control', []],
    ['1855-02-07', 'control', ['border agreed']],
    ['1945-08-27', 'control', ['border agreed']],
    ['1945-08-29', 'control', ['border agreed']], // it may still stand on that day
    ['1945-08-30', 'control', []],
    ['1945', 'control', ['border agreed']],
    ['1946', 'control', []],
    ['1945-08-27', 'japan', ['border agreed']],
    ['1945-08-29', 'japan', ['border claimed']], // the later of its periods there
    ['1945', 'japan', ['border claimed']],
    ['2026', 'japan', ['border claimed']],
    ['1945', 'russia', ['border agreed']],
    ['2026', 'russia', []],
  ])('in %s, in the view %s: %j', (date, perspective, expected) => expect(standing(date, perspective)).toEqual(expected));
});

describe('an advance of forces', () => {
  const raw = smallRaw();
  put(raw.lines[0], { kind: 'advance', periods: [{ in: ['control'], name: 'Advance', status: 'control', from: '1945-08-18', to: '1945-08-24', confidence: 'high', sources: [{ source: 'treaty' }] }] });
  const record = readOrThrow(raw);

  test.each([
    ['1945-08-17', []],
    ['1945-08-18', ['border control']],
    ['1945-08-23', ['border control']],
    ['1945-08-24', []],
    ['1945-08', ['border control']],
    ['1945', []], // in a year it would only hide what it led to
  ])('in %s: %j', (date, expected) => expect(standing(date, 'control', record)).toEqual(expected));
});

describe('the lines of the record', () => {
  const claimed = (date: string, perspective: PerspectiveId) =>
    linesIn(realRecord().lines, { perspective, span: at(date) }).filter(({ line, period }) => line.kind === 'border' && period.status === 'claimed').map(({ line }) => line.id).sort();

  test('since the Peace Treaty Japan’s atlases draw borders in four places', () => {
    for (const date of ['1952-04-28', '1980', '2026']) expect(claimed(date, 'japan'), date).toEqual(['border-1855', 'border-1875-kuril', 'border-1875-la-perouse', 'border-1905']);
    expect(claimed('1952-04-27', 'japan')).toEqual([]);
  });

  test('since the decrees of 1946 Soviet and Russian ones draw one, between Hokkaido and the islands', () => {
    for (const date of ['1946-02-02', '1980', '2026']) expect(claimed(date, 'russia'), date).toEqual(['line-of-control-nemuro']);
    expect(claimed('1946-02-01', 'russia')).toEqual([]);
  });

  test('the border of 1855 ran between Etorofu and Urup until the Kurils were handed over in 1875', () => {
    const agreed = (date: string) => linesIn(realRecord().lines, { perspective: 'control', span: at(date) }).map(({ line }) => line.id);
    expect(agreed('1875-01')).toContain('border-1855');
    expect(agreed('1876')).not.toContain('border-1855');
    expect(agreed('1876')).toContain('border-1875-kuril');
  });

  test('in no year does a line stand twice, and in none an advance', () => {
    for (const span of YEARS) {
      for (const perspective of ['control', 'japan', 'russia'] as const) {
        const drawn = linesIn(realRecord().lines, { perspective, span });
        expect(new Set(drawn.map(({ line }) => line.id)).size).toBe(drawn.length);
        expect(drawn.some(({ line }) => line.kind === 'advance')).toBe(false);
      }
    }
  });
});

describe('a former border', () => {
  const record = realRecord();
  const former = (date: string, perspective: PerspectiveId): readonly string[] =>
    formerLinesIn(record.lines, { perspective, span: at(date) }).map(({ period }) => period.name);

  test.each<[string, PerspectiveId, readonly string[]]>([
    ['1860', 'control', []],
    ['1875', 'control', []], // on some of its days the one of 1855 still stood
    ['1900', 'control', ['Border of 1855']],
    ['1930', 'control', ['Border of 1855', 'Border of 1875']],
    ['2026', 'control', ['Border of 1855', 'Border of 1875', 'Border of 1875', 'Border of 1905, 50° N']],
    ['2026', 'russia', ['Border of 1855', 'Border of 1875', 'Border of 1875', 'Border of 1905, 50° N']],
    ['2026', 'japan', []], // it draws a border in each of the four places
  ])('in %s, in the view %s: %j', (date, perspective, expected) => expect([...former(date, perspective)].sort()).toEqual(expected));

  test('never stands at the same time', () => {
    for (const span of YEARS) {
      const where = { perspective: 'control', span } as const;
      const standing = new Set(linesIn(record.lines, where).map(({ line }) => line.id));
      for (const { line } of formerLinesIn(record.lines, where)) expect(standing.has(line.id)).toBe(false);
    }
  });
});

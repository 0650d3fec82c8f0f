import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Citations } from '../../src/panels/Citations';
import type { Citation } from '../../src/domain/model';
import { put } from '../fixtures/smallRecord';
import { openRecord, small } from './opened';

const record = small((raw) => put(raw.sources[1], { published: 'Tokyo, 1956', note: 'Kept in Tokyo.' }));
const cite = (...ids: readonly (readonly [id: string, at?: string])[]): readonly Citation[] =>
  ids.map(([id, at]) => {
    const source = record.sources.find((s) => s.id === id)?.id ?? (id as Citation['source']); // an id that no source has, where a test wants one
    return at === undefined ? { source } : { source, at };
  });

function show(citations: readonly Citation[], room?: 'titles' | 'count') {
  openRecord(record, 'at=1945');
  const { container } = render(<Citations dataset={record} citations={citations} {...(room === undefined ? {} : { room })} />);
  return container.querySelector('summary')?.textContent;
}

describe('who says so', () => {
  test('is said at once, by title and place in the document', () => {
    expect(show(cite(['treaty', 'Art. 2'], ['note']))).toBe('Says: The treaty, Art. 2; The note');
  });

  test('one document cited at two places is named with both', () => {
    expect(show(cite(['treaty', 'Art. 2'], ['treaty', 'Art. 5']))).toBe('Says: The treaty, Art. 2; The treaty, Art. 5');
  });

  test.each([
    [1, 'source'],
    [2, '2 sources'],
  ])('where there is little room, %i is “%s”', (count, expected) => {
    expect(show(cite(['treaty'], ['note']).slice(0, count), 'count')).toBe(expected);
  });

  test('opens to the documents: author, date, kind, side, language, where printed, and notes', async () => {
    show(cite(['note', 'p. 3']));
    const fold = screen.getByText(/^Says: /).closest('details');
    expect(fold?.open).toBe(false);
    await userEvent.click(screen.getByText(/^Says: /));
    expect(fold?.open).toBe(true);
    expect([...(fold?.querySelectorAll('li p') ?? [])].map((p) => p.textContent)).toEqual(['An office · 7 February 1855 · treaty · Side: Japan · in Japanese', 'Tokyo, 1956', 'Kept in Tokyo.']);
    expect(fold?.querySelector('cite')?.textContent).toBe('The note');
    expect(fold?.querySelector('.source-at')?.textContent).toBe('p. 3');
  });
});

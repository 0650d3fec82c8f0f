import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { actions } from '../../src/state/store';
import { notices, shown, view } from '../fixtures/atlas';
import { put } from '../fixtures/smallRecord';
import { openPanel, says, small } from './opened';

const HERE = 'at=1960&place=here';
const article = () => screen.getByRole('article');

describe('a place', () => {
  test('says its kind, its names, where it lies and who says so', () => {
    openPanel(HERE, small());
    expect(article().querySelector('p')?.textContent).toBe('Settlement');
    expect(screen.getByRole('heading', { level: 2, name: 'Here' })).toBeTruthy();
    expect(within(article()).getByText('此処').lang).toBe('ja');
    expect(within(article()).getByText('44.00° N, 146.00° E')).toBeTruthy();
    expect(says(article())).toEqual(['Says: The treaty']);
  });

  test('of which only the neighbourhood is known says “about”', () => {
    openPanel(HERE, small((raw) => put(raw.places[0], { approximate: true })));
    expect(within(article()).getByText('about 44.00° N, 146.00° E')).toBeTruthy();
  });

  test('says what is noted and what was counted there', () => {
    openPanel(HERE, small((raw) => put(raw.places[0], { note: 'Abandoned in 1964.', figures: [{ what: 'households', value: 206, of: 'before the war', date: '1945', confidence: 'high', sources: [{ source: 'note' }] }] })));
    expect(within(article()).getByText('Abandoned in 1964.')).toBeTruthy();
    expect(article().textContent).toContain('206 households before the war, 1945');
    expect(says(article())).toEqual(['Says: The treaty', 'Says: The note']);
  });

  test('leads to the land that it lies in, and out of it to all lands', async () => {
    const { user } = openPanel(HERE, small());
    await user.click(within(screen.getByRole('list', { name: 'Lands concerned' })).getByRole('button', { name: 'Ostrov / Shima' }));
    expect([view().selection, shown()]).toEqual([{ kind: 'territory', id: 'island' }, '1960']);
    await user.click(screen.getByRole('button', { name: 'All lands' }));
    expect(view().selection).toBeNull();
  });

  test('that lies in no land of the record has no such way', () => {
    openPanel(HERE, small((raw) => delete (raw.places[0] as { territory?: string } | undefined)?.territory));
    expect(screen.queryByRole('list', { name: 'Lands concerned' })).toBeNull();
  });

  test('the incidents of the span stand below it', () => {
    openPanel('at=1945&place=here', small());
    expect(within(screen.getByRole('region', { name: 'What happened' })).getAllByRole('listitem')).toHaveLength(2);
  });

  test('in another view has that side’s form first, by the order of its land', () => {
    openPanel('at=1960&place=anuchin');
    expect(screen.getByRole('heading', { level: 2, name: 'Anuchin / Akiyuri' })).toBeTruthy();
    act(() => actions.setPerspective('japan'));
    expect(screen.getByRole('heading', { level: 2, name: 'Akiyuri / Anuchin' })).toBeTruthy();
  });

  test('that the record does not know gives all lands and a notice', () => {
    openPanel('at=1960&place=nowhere', small());
    expect(screen.getByRole('heading', { name: 'The lands in 1960' })).toBeTruthy();
    expect(notices()).toEqual(['notice.place']);
  });
});

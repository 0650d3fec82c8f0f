import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { comparing } from '../../src/state/comparing';
import { openAtlas, view } from '../fixtures/atlas';

function openPanel(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<FactsPanel dataset={dataset} />);
  return userEvent.setup();
}

describe('what differs', () => {
  const list = () => screen.getByRole('region', { name: 'What differs' });
  const lines = () => within(list()).getAllByRole('button').map((b) => b.textContent);

  test('one line for each land with both states, each with who says so', () => {
    openPanel('at=1860&compare=swipe&with=1880');
    expect(lines()[0]).toBe('Urup / Uruppu: in 1860 administered by Russia (as its own territory); in 1880 administered by Japan (as its own territory).');
    for (const item of within(list()).getAllByRole('listitem').filter((li) => li.classList.contains('fact'))) {
      expect(within(item).getAllByText(/^Says: \w/).length, item.textContent ?? '').toBeGreaterThan(0);
    }
    expect(list().textContent).toContain('1860 / 1880 · control as administered');
    expect(list().textContent).toContain('Border of 1855: in 1860 agreed by treaty; in 1880 not drawn.');
    expect(list().textContent).toMatch(/The same in both: Etorofu \/ Iturup, .+\.$/);
  });
  test('opened, each reason with its picture and its own source', async () => {
    const user = openPanel('at=1952&compare=swipe&with=1956');
    const [first] = within(list()).getAllByText('Why');
    if (first === undefined) throw new Error('there is no reason');
    await user.click(first);
    const reasons = [...(first.closest('details')?.querySelectorAll('.reasons > li') ?? [])].map((li) => li.textContent);
    expect(reasons).toHaveLength(2);
    expect(reasons[0]).toMatch(/^1952: Nishimura Kumao.+Says: /);
    expect(reasons[1]).toMatch(/^1956: Parliamentary Vice-Minister Morishita.+Says: /);
  });
  test('the same picture twice differs in nothing, and says so', () => {
    openPanel('at=1960&compare=swipe&with=1960');
    expect(within(list()).queryAllByRole('button')).toEqual([]);
    expect(list().textContent).toContain('Nothing differs');
  });
  test('where one map is a side’s, it is said that claims are not compared', () => {
    openPanel('at=1960&compare=swipe&with=1960&as=japan');
    expect(list().textContent).toContain('claims are not compared here');
    expect(list().textContent).toContain('1960 · control as administered / as drawn in Japan');
  });
  test('a line leads to its land, and the way back is to the list', async () => {
    const user = openPanel('at=1860&compare=swipe&with=1880');
    await user.click(within(list()).getByRole('button', { name: /^Urup/ }));
    expect(view().selection).toEqual({ kind: 'territory', id: 'urup' });
    act(() => comparing.toList()); // as the card does
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('What differs'));
    expect(view().selection).toBeNull();
  });
});

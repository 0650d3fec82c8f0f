import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { incidentsIn } from '../../src/domain/incidents';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';

/** The panel is where incidents are read: its list, its filter and one incident whole. */
function openPanel(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<FactsPanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}

const list = () => screen.getByRole('region', { name: 'What happened' });
const titles = () => [...list().querySelectorAll('.incident-title')].map((e) => e.textContent);
const category = (name: string) => screen.getByRole('checkbox', { name });

describe('the incidents of a span', () => {
  test.each(['1945', '1945-08', '1945-09-02', '1956', '2022'])('in %s are those of the record, in order', (date) => {
    const { dataset } = openPanel(`at=${date}`);
    expect(titles()).toEqual(incidentsIn(dataset.incidents, at(date)).map((i) => i.title));
    expect(titles().length).toBeGreaterThan(0);
  });

  test('on 2 September 1945 they are the surrender and Stalin’s address, with their date', () => {
    openPanel('at=1945-09-02');
    expect([...titles()].sort()).toEqual(['Japanese surrender signed aboard USS Missouri', 'Stalin speaks on southern Sakhalin and the Kurils']);
    expect(within(list()).getAllByText('2 September 1945')).toHaveLength(2);
  });

  test('of a chosen land come first, before those elsewhere', () => {
    const { dataset } = openPanel('at=1945&territory=urup');
    const here = dataset.incidents.filter((i) => i.date.text.startsWith('1945') && i.territories.some((x) => x === 'urup')).map((i) => i.title);
    expect(here.length).toBeGreaterThan(1);
    expect(new Set(titles().slice(0, here.length))).toEqual(new Set(here));
    expect(titles().length).toBeGreaterThan(here.length);
  });
});

describe('where the span is empty', () => {
  test('1957 says so, and names the incidents before and after', () => {
    openPanel('at=1957');
    expect(within(list()).getByText('No incident of the record falls in 1957.')).toBeTruthy();
    expect(within(list()).getByRole('button', { name: 'Before: United Nations admits Japan, 18 December 1956' })).toBeTruthy();
    expect(within(list()).getByRole('button', { name: /^After: .* 1959$/ })).toBeTruthy();
  });

  test('one press on the nearest leads to it and to its year', async () => {
    const { user } = openPanel('at=1957');
    await user.click(within(list()).getByRole('button', { name: /^Before:/ }));
    expect(shown()).toBe('1956');
    expect(screen.getByRole('heading', { name: 'United Nations admits Japan' })).toBeTruthy();
  });

  test('after the last incident of the record there is only one before', () => {
    openPanel('at=2026-11-23');
    expect(within(list()).getByRole('button', { name: /^Before:/ })).toBeTruthy();
    expect(within(list()).queryByRole('button', { name: /^After:/ })).toBeNull();
  });
});

describe('the filter', () => {
  test('without war, 1945 has no landing, and says how many incidents it hides', async () => {
    const { dataset, user } = openPanel('at=1945');
    const wars = incidentsIn(dataset.incidents, at('1945')).filter((i) => i.category === 'war');
    expect(titles()).toContain('Soviet troops land on Shikotan');
    await user.click(category('War'));
    expect(titles()).not.toContain('Soviet troops land on Shikotan');
    expect(titles()).toContain('Japanese surrender signed aboard USS Missouri');
    expect(within(list()).getByText(`${wars.length} incidents are hidden by the filter.`)).toBeTruthy();
    await user.click(category('War'));
    expect(titles()).toContain('Soviet troops land on Shikotan');
    expect(within(list()).queryByText(/hidden by the filter/)).toBeNull();
  });

  test('of one hidden incident it speaks in the singular, and offers the nearest of the others', async () => {
    const { user } = openPanel('at=1950');
    await user.click(category('Treaties'));
    expect(titles()).toEqual([]);
    expect(within(list()).getByText('1 incident is hidden by the filter.')).toBeTruthy();
    expect(within(list()).queryByText(/No incident of the record/)).toBeNull();
    expect(within(list()).getByRole('button', { name: /^Before:/ })).toBeTruthy();
  });

  test('“None” hides all nine categories, “All” shows them again', async () => {
    const { user } = openPanel('at=1956');
    await user.click(screen.getByRole('button', { name: 'None' }));
    expect(titles()).toEqual([]);
    expect(screen.getByText('9 hidden')).toBeTruthy();
    expect(screen.getAllByRole('checkbox', { checked: false })).toHaveLength(9);
    expect(within(list()).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'All' }));
    expect(titles()).toHaveLength(8);
    expect(screen.queryByText(/^\d+ hidden$/)).toBeNull();
  });
});

describe('one incident', () => {
  test('chosen from the list, is told whole: category, date, place, parties, how well attested, and its sources', async () => {
    const { dataset, user } = openPanel('at=1945-09-01');
    const landing = dataset.incidents.find((i) => i.id === 'landing-shikotan-1945');
    await user.click(within(list()).getByRole('button', { name: /Soviet troops land on Shikotan/ }));
    expect(view().selection).toEqual({ kind: 'incident', id: 'landing-shikotan-1945' });
    const article = screen.getByRole('article');
    expect(article.textContent).toContain('War · 1 September 1945');
    expect(within(article).getByText(landing?.summary ?? '')).toBeTruthy();
    expect(within(article).getByText(/^Place: /).textContent).toContain(landing?.place?.name);
    expect(within(article).getByText(/^Parties: .*the USSR/)).toBeTruthy();
    expect(within(article).getByText(/attested$/)).toBeTruthy();
    const cited = [landing?.sources ?? [], ...(landing?.accounts ?? []).map((a) => a.sources)].flat();
    expect(article.querySelectorAll('.citations cite')).toHaveLength(cited.length);
    expect(within(list()).getByRole('button', { pressed: true }).textContent).toContain('Soviet troops land on Shikotan');
  });

  test('leads to the lands that it concerns', async () => {
    const { user } = openPanel('at=1956&incident=joint-declaration-1956');
    const lands = within(screen.getByRole('list', { name: 'Lands concerned' })).getAllByRole('button');
    expect(lands.map((b) => b.textContent)).toEqual(['Iturup / Etorofu', 'Kunashir / Kunashiri', 'Shikotan', 'Habomai']);
    await user.click(screen.getByRole('button', { name: 'Shikotan' }));
    expect(screen.getByRole('heading', { level: 2, name: 'Shikotan' })).toBeTruthy();
    expect(shown()).toBe('1956');
  });

  test('with a point that stands for a wider place says so', () => {
    const wide = openAtlas().incidents.find((i) => i.place?.representative === true);
    openPanel(`at=${wide?.date.text.slice(0, 4) ?? ''}&incident=${wide?.id ?? ''}`);
    expect(screen.getByText(/^Place: .*\(representative point\)$/)).toBeTruthy();
  });
});

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { incidentsIn } from '../../src/domain/incidents';
import { Category } from '../../src/domain/model';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { openPanel as openSmall, small } from './opened';

/** The panel is where incidents are read: its list, its filter and one incident whole. */
function openPanel(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<FactsPanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}

const list = () => screen.getByRole('region', { name: 'What happened' });
const titles = () => [...list().querySelectorAll('.incident-title')].map((e) => e.textContent);

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

  test('of a year of thousands the first are listed, and more when they are asked for, until the date changes', async () => {
    const dataset = small((raw) => {
      const [landing] = raw.incidents;
      for (const n of Array.from({ length: 150 }).keys()) raw.incidents.push({ ...landing, id: `landing-${String(n).padStart(3, '0')}`, title: `Landing ${n}` } as never);
    });
    const { user } = openSmall('at=1945', dataset);
    const all = incidentsIn(dataset.incidents, at('1945')).map((i) => i.title);
    expect(titles()).toEqual(all.slice(0, 30));
    await user.click(screen.getByRole('button', { name: 'Show 100 more of 122' }));
    expect(titles()).toEqual(all.slice(0, 130));
    await user.click(screen.getByRole('button', { name: 'Show 22 more of 22' }));
    expect(titles()).toEqual(all);
    act(() => actions.lookAt(at('1945-08-28')));
    expect(titles()).toHaveLength(30);
  });
});

describe('where the span is empty', () => {
  test('1957 says so, and names the incidents before and after', () => {
    openPanel('at=1957');
    expect(within(list()).getByText('The record has no incident of 1957.')).toBeTruthy();
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

describe('the filters', () => {
  const showAll = () => within(list()).getByRole('button', { name: 'Show all' });

  test('without war, 1945 has no landing, and says how many incidents are hidden, with a way to show all', async () => {
    const { dataset, user } = openPanel('at=1945&hide=war');
    const all = incidentsIn(dataset.incidents, at('1945'));
    const wars = all.filter((i) => i.category === 'war').length;
    expect(titles()).not.toContain('Soviet troops land on Shikotan');
    expect(titles()).toContain('Japanese surrender signed aboard USS Missouri');
    expect(within(list()).getByText(`${all.length - wars} of ${all.length} shown; ${wars} hidden by filters.`)).toBeTruthy();
    await user.click(showAll());
    expect(titles()).toEqual(all.map((i) => i.title));
    expect(within(list()).queryByText(/hidden by filters/)).toBeNull();
  });

  test('by party, land and how well attested hold for the list too', () => {
    const { dataset } = openPanel('at=1945&party=CN&about=manchuria-core&sure=high');
    const expected = dataset.incidents.filter((i) => i.parties.includes('CN') && i.territories.some((x) => x === 'manchuria-core') && i.confidence === 'high');
    expect(titles()).toEqual(incidentsIn(expected, at('1945')).map((i) => i.title));
    expect(titles().length).toBeGreaterThan(0);
  });

  test('that hide all of a year offer the nearest of the others', () => {
    openPanel('at=1950&hide=treaty');
    expect(titles()).toEqual([]);
    expect(within(list()).getByText('0 of 1 shown; 1 hidden by filters.')).toBeTruthy();
    expect(within(list()).queryByText(/The record has no incident/)).toBeNull();
    expect(within(list()).getByRole('button', { name: /^Before:/ })).toBeTruthy();
  });

  test('that hide everything leave no way to the nearest either', () => {
    openPanel(`at=1956&hide=${Category.options.join(',')}`);
    expect(titles()).toEqual([]);
    expect(within(list()).queryByRole('button', { name: /^(Before|After):/ })).toBeNull();
  });

  test('are one press away', async () => {
    const { user } = openPanel('at=1956');
    const button = within(list()).getByRole('button', { name: 'Filters' });
    await user.click(button);
    expect([view().tool, button.getAttribute('aria-expanded')]).toEqual(['incidents', 'true']);
  });

  test('never hide a chosen incident without saying so', async () => {
    const { user } = openPanel('at=1945&incident=landing-shikotan-1945&hide=war');
    const article = screen.getByRole('article');
    expect(within(article).getByText('The filters hide this incident from the map and the lists.')).toBeTruthy();
    await user.click(within(article).getByRole('button', { name: 'Show all' }));
    expect(screen.queryByText(/The filters hide this incident/)).toBeNull();
    expect(view().selection).toEqual({ kind: 'incident', id: 'landing-shikotan-1945' });
    expect(titles()).toContain('Soviet troops land on Shikotan');
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

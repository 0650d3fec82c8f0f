import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { t } from '../../src/i18n';
import { incidentsIn } from '../../src/domain/incidents';
import { nameIn } from '../../src/domain/names';
import type { Controller } from '../../src/domain/schema';
import { periodsIn } from '../../src/domain/status';
import { TablePanel } from '../../src/panels/TablePanel';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';

function openTable(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<TablePanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}

const NAMES: { readonly [C in Controller]: string } = {
  JP: 'Japan', RU: 'Russia', USSR: 'the USSR', QING: 'China (Qing)', ROC: 'the Republic of China', CCP: 'the Chinese Communist forces', PRC: 'the People’s Republic of China', MANCHUKUO: 'Manchukuo',
};

/** The rows of each land, by its name: the cells of every row under its header. */
function rowsByLand(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const headers = screen.getAllByRole('rowheader');
  return new Map(
    headers.map((header) => {
      const rows: string[][] = [];
      let row: Element | null = header.closest('tr');
      for (let n = 0; n < Number(header.getAttribute('rowspan')); n += 1) {
        rows.push([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent));
        row = row?.nextElementSibling ?? null;
      }
      return [header.textContent, rows];
    }),
  );
}

const rowsOf = (land: string) => rowsByLand().get(land) ?? [];

const incidents = () => screen.getByRole('table', { name: /^Incidents/ });

describe('the table says what the map is painted from', () => {
  test.each(['1855-02-06', '1855', '1875', '1905', '1932', '1945', '1945-09-01', '1945-09-04', '1956', '2026-11-23'])('in %s every land has a row for each of its periods', (date) => {
    const { dataset } = openTable(`at=${date}&panel=table`);
    const shownRows = rowsByLand();
    expect(shownRows.size).toBe(dataset.territories.length);
    for (const land of dataset.territories) {
      const periods = periodsIn(land, at(date));
      const rows = shownRows.get(nameIn(land, at(date), 'administrator'));
      if (periods.length === 0) {
        expect(rows).toEqual([['not yet']]);
        continue;
      }
      expect(rows).toHaveLength(periods.length);
      periods.forEach((period, n) => {
        const [control = '', rule] = rows?.[n] ?? [];
        for (const holder of period.by) expect(control).toContain(NAMES[holder]);
        expect(control).toContain(period.administration);
        expect(rule).toBe(t(`rule.${period.rule}`));
      });
    }
  });

  test('in 1945 Shikotan has two rows: Japan’s until September, and the USSR’s from then', () => {
    openTable('at=1945');
    const [before, after] = rowsOf('Shikotan');
    expect(before?.slice(1, 3)).toEqual(['as its own territory', '7 February 1855']);
    expect(after?.slice(1, 3)).toEqual(['military administration', '1 September 1945']);
  });

  test('in 1970 control of Shikotan goes back to 1945, and both sides’ claims stand beside it', () => {
    openTable('at=1970');
    expect(rowsOf('Shikotan').map(([control, rule, since, claims]) => [control?.startsWith('the USSR'), rule, since, claims])).toEqual([
      [true, 'as its own territory', '1 September 1945', 'Japan: claims it; Russia / USSR: claims it'],
    ]);
  });

  test('southern Sakhalin in 1960 is renounced by Japan, not unclaimed', () => {
    openTable('at=1960');
    expect(rowsOf('Southern Sakhalin')[0]?.[3]).toContain('Japan: has renounced it');
  });

  test('before any railway the railway zone is “not yet”', () => {
    openTable('at=1855');
    expect(rowsOf('Chinese Eastern Railway zone')).toEqual([['not yet']]);
  });

  test('Manchukuo stands with who controlled it', () => {
    openTable('at=1940');
    expect(rowsOf('Manchuria')[0]?.[0]).toContain('Manchukuo (under the control of Japan)');
  });
});

describe('the table of incidents', () => {
  test.each(['1945', '1956', '2022'])('in %s has a row for each incident, with its category', (date) => {
    const { dataset } = openTable(`at=${date}`);
    const [, ...rows] = within(incidents()).getAllByRole('row');
    const expected = incidentsIn(dataset.incidents, at(date)).map((i) => [i.title, t(`category.${i.category}`)]);
    expect(rows.map((row) => [within(row).getByRole('button').textContent, row.querySelectorAll('td')[2]?.textContent])).toEqual(expected);
  });

  test('leaves out a category that is not ticked', async () => {
    const { user } = openTable('at=1945');
    expect(within(incidents()).queryByRole('button', { name: 'Soviet troops land on Shikotan' })).not.toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'War' }));
    expect(within(incidents()).queryByRole('button', { name: 'Soviet troops land on Shikotan' })).toBeNull();
  });

  test('says when nothing happened', () => {
    openTable('at=1957');
    expect(within(incidents()).getByRole('cell', { name: 'No incident of the record falls in 1957.' })).toBeTruthy();
  });

  test('marks the incident that is chosen', async () => {
    const { user } = openTable('at=1956');
    await user.click(within(incidents()).getByRole('button', { name: 'United Nations admits Japan' }));
    expect(view().selection).toEqual({ kind: 'incident', id: 'un-admission-1956' });
    expect(shown()).toBe('1956');
    const marked = within(incidents()).getAllByRole('row').filter((row) => row.getAttribute('aria-current') === 'true');
    expect(marked.map((row) => within(row).getByRole('button').textContent)).toEqual(['United Nations admits Japan']);
  });
});

test('a land is chosen by its name', async () => {
  const { user } = openTable('at=1945');
  await user.click(screen.getByRole('button', { name: 'Habomai' }));
  expect(view().selection).toEqual({ kind: 'territory', id: 'habomai' });
});

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { t } from '../../src/i18n';
import { incidentsIn } from '../../src/domain/incidents';
import { nameIn } from '../../src/domain/names';
import type { Controller } from '../../src/domain/model';
import type { Dataset } from '../../src/domain/schema';
import { periodsIn } from '../../src/domain/status';
import { MOST_AT_ONCE, MOST_PRINTED } from '../../src/panels/RecordTable';
import { TablePanel } from '../../src/panels/TablePanel';
import { initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, shown, TODAY, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { generatedRecord } from '../fixtures/generatedRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

function openTable(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<TablePanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}

function openOther(dataset: Dataset, fragment: string) {
  useAtlas.setState(initialState, true);
  actions.open({ dataset, today: TODAY, fragment });
  render(<TablePanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}
const openSmall = (fragment: string) => openOther(readOrThrow(smallRaw()), fragment);

/** A page that is laid out, which jsdom's is not: a list of 600 pixels, rows of 50, and a list that can be scrolled. */
const layout = { clientHeight: 600, clientWidth: 900, offsetHeight: 50, scrollHeight: 1_000_000 };
beforeEach(() => {
  for (const [name, value] of Object.entries(layout)) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  Object.assign(Element.prototype, {
    scrollTo(this: Element, { top = 0 }: ScrollToOptions) {
      this.scrollTop = top;
      this.dispatchEvent(new Event('scroll'));
    },
  });
});
afterEach(() => {
  for (const name of Object.keys(layout)) Reflect.deleteProperty(HTMLElement.prototype, name);
  Reflect.deleteProperty(Element.prototype, 'scrollTo');
});

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

const table = (name: string | RegExp) => screen.getByRole('table', { name });
/** The rows of the record on the page, without heads and what they open to. */
const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-key]')];
const keys = () => rows().map((row) => row.dataset['key']);
const names = () => rows().map((row) => row.querySelector('.row-name')?.textContent);
const chosen = () => rows().filter((row) => row.getAttribute('aria-current') === 'true').map((row) => row.dataset['key']);
const meeting = () => rows().filter((row) => within(row).queryByText('Within the shown date') !== null).map((row) => row.dataset['key']);
const count = () => screen.getByRole('status').textContent;
const tab = (name: string) => screen.getByRole('tab', { name: new RegExp(`^${name} \\d+$`) });
const counted = (name: string) => Number(/\d+$/.exec(tab(name).textContent)?.[0]);
const search = () => screen.getByRole('searchbox', { name: 'Search' });
const pick = (name: string) => screen.getByRole('combobox', { name });

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

describe('the tabs', () => {
  test('are the lists of the record, each with the number of its rows', () => {
    const { dataset } = openTable('at=1945');
    expect(screen.getAllByRole('tab').map((x) => x.textContent)).toEqual([
      `Lands ${dataset.territories.length}`,
      `Periods ${dataset.territories.flatMap((x) => x.periods).length}`,
      `Claims ${dataset.territories.flatMap((x) => x.claims).length}`,
      `Incidents ${dataset.incidents.length}`,
      `Positions ${dataset.positions.length}`,
      `Arguments ${dataset.arguments.length}`,
      `Sources ${dataset.sources.length}`,
      `Lines ${dataset.lines.flatMap((x) => x.periods).length}`,
      `Places ${dataset.places.length}`,
    ]);
    expect(tab('Lands').getAttribute('aria-selected')).toBe('true');
  });

  test('open a list, by a press and by the arrows; Home and End are the first and the last', async () => {
    const { user } = openTable('at=1945');
    await user.click(tab('Sources'));
    expect(view().table.list).toBe('sources');
    expect(table('Sources')).toBeTruthy();
    expect(screen.getByRole('tabpanel', { name: /^Sources/ })).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect([view().table.list, document.activeElement]).toEqual(['lines', tab('Lines')]);
    await user.keyboard('{End}');
    expect(view().table.list).toBe('places');
    await user.keyboard('{ArrowRight}');
    expect(view().table.list).toBe('lands');
    await user.keyboard('{ArrowLeft}{Home}');
    expect(view().table.list).toBe('lands');
  });

  test.each(['periods', 'claims', 'incidents', 'positions', 'arguments', 'sources', 'lines', 'places'] as const)('%s has a head for each column, a name for each row, and says how many there are', (list) => {
    openSmall(`at=1945&panel=table&list=${list}`);
    const name = t(`table.list.${list}`);
    expect(within(table(name)).getAllByRole('columnheader').length).toBeGreaterThan(3);
    expect(within(table(name)).getAllByRole('rowheader')).toHaveLength(counted(name));
    expect(count()).toMatch(new RegExp(`^${counted(name)} of ${counted(name)} `));
  });
});

describe('the search', () => {
  test.each(['Etorofu', '択捉', 'Итуруп'])('%s finds Iturup in every list that speaks of it, and the tabs say where', async (word) => {
    const { user, dataset } = openTable('at=1945&list=incidents');
    await user.type(search(), word);
    expect(view().table.words).toBe(word);
    expect(counted('Lands')).toBe(1);
    expect(counted('Periods')).toBeGreaterThanOrEqual(dataset.territories.find((x) => x.id === 'iturup')?.periods.length ?? 1);
    expect(counted('Incidents')).toBeGreaterThanOrEqual(dataset.incidents.filter((i) => i.territories.some((x) => x === 'iturup')).length);
    expect(counted('Incidents')).toBeLessThan(dataset.incidents.length);
    expect(count()).toBe(`${counted('Incidents')} of ${dataset.incidents.length} incidents`);
  });

  test('is given up with Escape, and stands in the view', async () => {
    const { user } = openSmall('at=1945&list=incidents&find=petition');
    expect(keys()).toEqual(['petition']);
    await user.click(search());
    await user.keyboard('{Escape}');
    expect([view().table.words, keys()]).toEqual(['', ['landing', 'petition', 'visit']]);
  });

  test('of the lands leaves those that it names', async () => {
    const { user } = openTable('at=1945');
    await user.type(search(), '色丹');
    expect([...rowsByLand().keys()]).toEqual(['Shikotan']);
    expect(count()).toBe('1 of 14 lands');
  });
});

describe('the filters', () => {
  test('within the shown date is what happened then, and follows the date', async () => {
    const { user, dataset } = openTable('at=1956&list=incidents');
    await user.selectOptions(pick('Time'), 'within 1956');
    const titles = (date: string) => incidentsIn(dataset.incidents, at(date)).map((i) => i.title);
    expect(names()).toEqual(titles('1956'));
    act(() => actions.lookAt(at('2022')));
    expect(names()).toEqual(titles('2022'));
    expect(table('Incidents, 2022')).toBeTruthy();
  });

  test('a side, a land and how well it is attested leave what is of them', async () => {
    const { user } = openTable('at=1945&list=claims');
    await user.selectOptions(pick('Side'), 'Japan');
    await user.selectOptions(pick('Land'), 'Shikotan');
    expect(new Set(names())).toEqual(new Set(['Shikotan']));
    expect(new Set(rows().map((row) => row.querySelector('td.col-side')?.textContent))).toEqual(new Set(['Japan']));
    const before = rows().length;
    await user.selectOptions(pick('Attested'), 'partly');
    expect(rows().length).toBeLessThan(before);
    expect(new Set(rows().map((row) => row.querySelector('td.col-confidence')?.textContent))).toEqual(new Set(['partly']));
    expect(view().table).toMatchObject({ side: 'JP', land: 'shikotan', confidence: 'medium' });
  });

  test('of other lists stand aside, and are there again', async () => {
    const { user } = openTable('at=1945&list=claims&side=CN');
    await user.click(tab('Places'));
    expect(screen.queryByRole('combobox', { name: 'Side' })).toBeNull();
    await user.click(tab('Sources'));
    expect(within(pick('Side')).queryByRole('option', { name: 'China' })).toBeNull();
    await user.click(tab('Claims'));
    expect(pick('Side')).toHaveProperty('value', 'CN');
  });

  test('a category that is not ticked is left out', async () => {
    const { user } = openSmall('at=1945&list=incidents');
    await user.click(screen.getByRole('checkbox', { name: 'War' }));
    expect(keys()).toEqual(['petition', 'visit']);
    expect(counted('Incidents')).toBe(2);
  });

  test('of the map hold for the incidents too, and are told', async () => {
    const { user } = openSmall('at=1945&list=incidents&party=RU&about=island&sure=high');
    expect(keys()).toEqual([]); // Japan alone took part in all three
    expect(screen.getByText('As on the map: only with Russia or the USSR, about Ostrov / Shima and attested well.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(keys()).toEqual(['landing', 'petition', 'visit']);
    expect(screen.queryByText(/^As on the map/)).toBeNull();
  });

  test('are cleared all at once', async () => {
    const { user } = openSmall('at=1945&list=incidents&find=visit&side=JP&land=island&confidence=high&within=span&hide=war&sort=-date');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(keys()).toEqual(['visit', 'petition', 'landing']);
    expect([view().hidden, view().table]).toEqual([[], { list: 'incidents', words: '', sort: { by: 'date', descending: true }, within: 'all', side: null, land: null, confidence: null }]);
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });
});

describe('where nothing is left', () => {
  test('it is said what to loosen and what that gives, and a press does it', async () => {
    const { user, dataset } = openTable('at=1957&list=incidents&within=span&find=Yalta');
    expect(count()).toBe(`0 of ${dataset.incidents.length} incidents`);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: /^without the words/ })).toBeNull(); // nothing happened in 1957 at all
    await user.click(screen.getByRole('button', { name: /^at any time, not only in 1957: \d+ rows$/ }));
    expect(rows().length).toBeGreaterThan(0);
    expect(view().table).toMatchObject({ within: 'all', words: 'Yalta' });
  });

  test('and where no single filter is to blame, the tabs say where else to look', () => {
    openSmall('at=1957&list=incidents&within=span&find=qqqq');
    expect(screen.getByText(/^Nothing in this list matches. The numbers on the tabs/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Clear filters' })).toBeTruthy();
  });
});

describe('sorting', () => {
  const head = (name: string) => screen.getByRole('columnheader', { name });

  test('by a head: upwards, downwards, and in the list’s own order again', async () => {
    const { user } = openSmall('at=1945&list=incidents');
    const press = () => user.click(within(head('Incident')).getByRole('button'));
    expect([keys(), head('Incident').getAttribute('aria-sort')]).toEqual([['landing', 'petition', 'visit'], 'none']);
    await press();
    expect([keys(), head('Incident').getAttribute('aria-sort'), view().table.sort]).toEqual([['landing', 'petition', 'visit'], 'ascending', { by: 'name', descending: false }]);
    await press();
    expect([keys(), head('Incident').getAttribute('aria-sort')]).toEqual([['visit', 'petition', 'landing'], 'descending']);
    await press();
    expect([keys(), head('Incident').getAttribute('aria-sort'), view().table.sort]).toEqual([['landing', 'petition', 'visit'], 'none', null]);
  });

  test('by another head begins anew, and with Enter too', async () => {
    const { user } = openSmall('at=1945&list=incidents&sort=-name');
    within(head('Category')).getByRole('button').focus();
    await user.keyboard('{Enter}');
    expect(head('Incident').getAttribute('aria-sort')).toBe('none');
    expect(rows().map((row) => row.querySelector('td.col-kind')?.textContent)).toEqual(['Diplomacy', 'People, visits', 'War']);
  });

  test('by what a list has not leaves it as it is', () => {
    openSmall('at=1945&list=places&sort=-date');
    expect(keys()).toEqual(['here']);
  });
});

describe('a row that is chosen shows the thing on the map and its date', () => {
  const press = async (user: ReturnType<typeof userEvent.setup>, key: string) => user.click(within(document.querySelector<HTMLElement>(`tr[data-key="${key}"]`) ?? document.body).getAllByRole('button').find((b) => b.className === 'row-name') ?? document.body);

  test('an incident', async () => {
    const { user } = openSmall('at=1900&list=incidents');
    await press(user, 'landing');
    expect([view().selection, shown(), chosen()]).toEqual([{ kind: 'incident', id: 'landing' }, '1945', ['landing']]);
  });

  test('a period: its land, on its first day', async () => {
    const { user } = openSmall('at=1900&list=periods');
    await press(user, 'island 1946-02-02');
    expect([view().selection, shown(), chosen()]).toEqual([{ kind: 'territory', id: 'island' }, '1946-02-02', ['island 1946-02-02']]);
  });

  test('a period that began before the atlas does: the first year, without a word', async () => {
    const { user } = openSmall('at=1900&list=periods');
    await press(user, 'mainland 1800~');
    expect([shown(), useAtlas.getState().notices]).toEqual(['1855', []]);
  });

  test('a claim: its land, on its first day', async () => {
    const { user } = openSmall('at=1900&list=claims');
    await press(user, 'island RU 1946-02-02');
    expect([view().selection, shown()]).toEqual([{ kind: 'territory', id: 'island' }, '1946-02-02']);
    expect(chosen()).toEqual(['island JP 1855-02-07', 'island RU 1946-02-02']);
  });

  test('a position: its first land and its date', async () => {
    const { user } = openSmall('at=1900&list=positions');
    await press(user, 'second-note');
    expect([view().selection, shown(), chosen()]).toEqual([{ kind: 'territory', id: 'island' }, '1956-02-11', ['second-note']]);
  });

  test('a place: itself, at any date', async () => {
    const { user } = openSmall('at=1900&list=places');
    await press(user, 'here');
    expect([view().selection, shown(), chosen()]).toEqual([{ kind: 'place', id: 'here' }, '1900', ['here']]);
  });

  test('a line: its first day, unless it stands, then it opens', async () => {
    const { user } = openSmall('at=1950&list=lines');
    await press(user, 'border 0');
    expect(shown()).toBe('1855-02-07');
    expect(screen.queryByText('Through the middle of the strait. (course approximate)')).toBeNull();
    await press(user, 'border 0');
    expect(screen.getByText('Through the middle of the strait. (course approximate)')).toBeTruthy();
  });

  test('a source and an argument only open', async () => {
    const { user } = openSmall('at=1950&list=sources');
    await press(user, 'decree');
    expect([view().selection, shown()]).toEqual([null, '1950']);
    expect(screen.getByText('An office · 7 February 1855 · treaty · Side: Russia / USSR · in Russian')).toBeTruthy();
    await user.click(tab('Arguments'));
    await press(user, 'first-there');
    expect(screen.getByText('Russia says: we were.', { exact: false })).toBeTruthy();
  });

  test('a land of the lands', async () => {
    const { user } = openTable('at=1945');
    await user.click(screen.getByRole('button', { name: 'Habomai' }));
    expect(view().selection).toEqual({ kind: 'territory', id: 'habomai' });
    expect(screen.getAllByRole('row').filter((row) => row.getAttribute('aria-current') === 'true').length).toBeGreaterThan(0);
  });
});

describe('what is chosen elsewhere is marked here', () => {
  test('an incident on the map, a date on the slider', () => {
    openSmall('at=1945&list=incidents');
    expect([chosen(), meeting()]).toEqual([[], ['landing', 'petition']]);
    act(() => actions.showIncident(useAtlas.getState().dataset?.incidents.find((i) => i.id === 'visit')?.id ?? ('' as never)));
    expect([chosen(), meeting()]).toEqual([['visit'], ['visit']]);
    act(() => actions.lookAt(at('1945-12')));
    expect([chosen(), meeting()]).toEqual([['visit'], ['petition']]);
  });

  test('a land: its period of the day, and another on the next', () => {
    const { dataset } = openSmall('at=1946-02-01&list=periods');
    act(() => actions.select({ kind: 'territory', id: dataset.territories[0]?.id ?? ('' as never) }));
    expect(chosen()).toEqual(['island 1945-08-28/1945-08-30']);
    act(() => void actions.step(1));
    expect(chosen()).toEqual(['island 1946-02-02']);
  });

  test('far down a long list, it comes into sight', () => {
    const { dataset } = openOther(readOrThrow(generatedRecord(2000)), 'at=1855&list=incidents');
    const last = dataset.incidents.at(-1);
    expect(keys()).not.toContain(last?.id);
    act(() => actions.showIncident(last?.id ?? ('' as never)));
    expect(chosen()).toEqual([last?.id]);
  });

  test('and so does the date, in a list that stands in the order of time', () => {
    openOther(readOrThrow(generatedRecord(2000)), 'at=1855&list=incidents');
    act(() => actions.lookAt(at('1990')));
    expect(meeting().length).toBeGreaterThan(0);
    expect(rows()[0]?.getAttribute('aria-rowindex')).not.toBe('2');
  });
});

describe('a row opens in place', () => {
  test('an incident to its text, both accounts, its lands and its sources whole, and closes again', async () => {
    const { user } = openSmall('at=1945&list=incidents');
    const button = screen.getByRole('button', { name: 'Details: landing, 28 August 1945' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const accounts = screen.getByRole('region', { name: 'How each side tells it' });
    expect(accounts.textContent).toContain('Japan says that nobody was asked.');
    expect(accounts.textContent).toContain('The USSR says that everybody was asked.');
    expect(accounts.textContent).toContain('Who was asked first.');
    const sources = screen.getByRole('list', { name: 'Sources' });
    expect([...sources.querySelectorAll('cite')].map((c) => c.textContent)).toEqual(['The treaty', 'The note', 'The decree']);
    await user.click(within(screen.getByRole('list', { name: 'Lands concerned' })).getByRole('button'));
    expect(view().selection).toEqual({ kind: 'territory', id: 'island' });
    await user.click(button);
    expect(screen.queryByRole('region', { name: 'How each side tells it' })).toBeNull();
  });

  test('by its sources too, and it counts as a row for those who do not see it', async () => {
    const { user } = openSmall('at=1945&list=periods');
    const before = Number(table('Periods').getAttribute('aria-rowcount'));
    await user.click(screen.getAllByRole('button', { name: 'source' })[0] ?? document.body);
    expect(Number(table('Periods').getAttribute('aria-rowcount'))).toBe(before + 1);
    expect(within(table('Periods')).getAllByRole('row').map((r) => Number(r.getAttribute('aria-rowindex')))).toEqual(Array.from({ length: before + 1 }, (_, n) => n + 1));
  });
});

describe('with the keyboard', () => {
  const focused = () => document.activeElement?.closest('tr')?.dataset['key'];

  test('the arrows go from row to row, past what is open, and Enter chooses', async () => {
    const { user } = openSmall('at=1900&list=incidents');
    await user.click(screen.getByRole('button', { name: /^Details: landing/ }));
    screen.getByRole('button', { name: 'landing' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('petition');
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('landing');
    await user.keyboard('{End}');
    expect(focused()).toBe('visit');
    await user.keyboard('{ArrowDown}{Enter}');
    expect([focused(), view().selection]).toEqual(['visit', { kind: 'incident', id: 'visit' }]);
    await user.keyboard('{Home}');
    expect(focused()).toBe('landing');
  });

  test('the end of a long list is one key away', async () => {
    const { user, dataset } = openOther(readOrThrow(generatedRecord(1000)), 'at=1855&list=incidents');
    rows()[0]?.querySelector<HTMLElement>('.row-name')?.focus();
    await user.keyboard('{PageDown}');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('12');
    await user.keyboard('{End}');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe(String(dataset.incidents.length + 1));
  });
});

describe('a long list', () => {
  const openLong = (size: number) => openOther(readOrThrow(generatedRecord(size)), 'at=1855&list=incidents');
  const print = (what: 'beforeprint' | 'afterprint') => act(() => void window.dispatchEvent(new Event(what)));

  test('holds the rows in sight, and still says how many there are and which they are', () => {
    openLong(1000);
    expect(rows().length).toBeLessThan(MOST_AT_ONCE);
    expect(table('Incidents').getAttribute('aria-rowcount')).toBe('1001');
    expect(rows().map((row) => Number(row.getAttribute('aria-rowindex')))).toEqual(rows().map((_, n) => n + 2));
  });

  test('of few rows holds them all', () => {
    openLong(MOST_AT_ONCE);
    expect(rows()).toHaveLength(MOST_AT_ONCE);
  });

  test('is printed whole', () => {
    openLong(200);
    print('beforeprint');
    expect(rows()).toHaveLength(200);
    print('afterprint');
    expect(rows().length).toBeLessThan(MOST_AT_ONCE);
  });

  test(`of more than ${MOST_PRINTED} rows is printed in part, and says so`, () => {
    openLong(MOST_PRINTED + 5);
    print('beforeprint');
    expect(rows()).toHaveLength(MOST_PRINTED);
    expect(screen.getByText(/^Printed are the first 2000 of 2005 rows/)).toBeTruthy();
  }, 60_000);
});

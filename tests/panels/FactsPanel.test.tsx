import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/i18n';
import { sentenceFor } from '../../src/domain/narrative';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { notices, openAtlas, view } from '../fixtures/atlas';
import { at, day } from '../fixtures/dates';

function openPanel(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<FactsPanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}

/** The facts listed under a heading, each with its details by their label. */
function factsUnder(heading: string) {
  let list = screen.getByRole('heading', { name: heading }).nextElementSibling;
  while (list !== null && list.tagName !== 'OL') list = list.nextElementSibling;
  return [...(list?.children ?? [])].filter((item): item is HTMLElement => item instanceof HTMLElement).map((item) => ({
    item,
    fact: item.querySelector('strong')?.parentElement?.textContent,
    detail: (label: string) => within(item).getByText(label, { selector: 'dt' }).nextElementSibling?.textContent,
  }));
}

const sentences = () => screen.getAllByRole('button').filter((b) => b.className === 'sentence').map((b) => b.textContent);

test.each([
  ['2026', false],
  ['2026-11-23', false],
  ['2027', true],
  ['2031-05', true],
])('%s: that the record was not checked so far is said: %s', (date, said) => {
  render(<FactsPanel dataset={openAtlas(`at=${date}`, day('2031-06-01'))} />);
  expect(screen.queryByText('The record was checked until November 2026. What changed later is not in it.') !== null).toBe(said);
});

describe('Shikotan in 1950', () => {
  test('the USSR controls it, since 1 September 1945, under the decrees of 2 February 1946', () => {
    openPanel('at=1950&territory=shikotan');
    const control = factsUnder('Control');
    expect(control.map((c) => c.fact)).toEqual(['the USSR, as its own territory']);
    expect(control[0]?.detail('When')).toMatch(/^2 February 1946 to 7 September 1951;.* in control since 1 September 1945$/);
    expect(control[0]?.detail('Under')).toContain('Decrees of the Presidium of the Supreme Soviet, 2 February 1946');
    expect(control[0]?.detail('In law')).toBe('Japan and the USA: Japanese until a peace treaty. USSR: Soviet');
    expect(control[0]?.detail('Record')).toBe('well attested');
  });

  test('the USSR claims it and Japan’s position is ambiguous, each with its basis', () => {
    openPanel('at=1950&territory=shikotan');
    const claims = factsUnder('Claims');
    expect(claims.map((c) => c.fact)).toEqual(['Japan: position ambiguous', 'Japan: position ambiguous', 'Russia / USSR: claims it']);
    expect(claims.map((c) => c.detail('Basis'))).toEqual([
      expect.stringContaining('SCAPIN-677'),
      expect.stringContaining('The Foreign Ministry told the Diet'),
      expect.stringContaining('Decrees of 2 February 1946'),
    ]);
    expect(claims[1]?.detail('When')).toBe('March 1950 to 7 September 1951');
  });

  test('its sources are named at once, and open to the documents, with the paragraph and whose they are', async () => {
    const { user } = openPanel('at=1950&territory=shikotan');
    const [control] = factsUnder('Control');
    if (control === undefined) throw new Error('nothing stands under Control');
    const summary = within(control.item).getByText(/^Says: .*SCAPIN-677.*, paras?\. 3\(c\)/);
    const box = summary.closest('details');
    expect(box?.open).toBe(false);
    await user.click(summary);
    expect(box?.open).toBe(true);
    const directive = within(control.item).getByText(/^SCAPIN-677/).parentElement;
    expect(directive?.textContent).toMatch(/paras?\. 3\(c\)/);
    expect(directive?.textContent).toContain('29 January 1946');
    expect(directive?.textContent).toContain('Side: others');
  });

  test('its names stand in Russian and Japanese too, and its periods from the trading posts to today', () => {
    openPanel('at=1950&territory=shikotan');
    const title = screen.getByRole('heading', { level: 2, name: 'Shikotan' }).nextElementSibling;
    expect([...(title?.children ?? [])].map((e) => [e.textContent, e.getAttribute('lang')])).toEqual([['Шикотан', 'ru'], ['色丹島', 'ja']]);
    const periods = screen.getByText('Periods').closest('details');
    const facts = [...(periods?.querySelectorAll('.fact strong') ?? [])].map((e) => e.parentElement?.textContent);
    expect(facts[0]).toBe('Japan, guard and trading posts, no treaty');
    expect(facts.at(-1)).toBe('Russia, as its own territory');
    expect(facts).toHaveLength(7);
  });
});

describe('September 1945', () => {
  test('on 1 September the panel says that Kunashir passes from Japan to the USSR, and the source can be opened', async () => {
    const { user } = openPanel('at=1945-09-01&territory=kunashir');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Kunashir / Kunashiri');
    expect(screen.getByText('passes from Japan to the USSR on 1 September 1945')).toBeTruthy();
    const control = factsUnder('Control');
    expect(control.map((c) => c.fact)).toEqual(['the USSR, military administration']);
    const citations = control[0]?.item.querySelector('details');
    await user.click(within(control[0]?.item ?? document.body).getByText(/^Says: /));
    expect(citations?.open).toBe(true);
    expect(citations?.querySelectorAll('cite').length).toBeGreaterThan(0);
  });

  test('on the day before, Kunashir is Japanese and nothing passes', () => {
    openPanel('at=1945-08-31&territory=kunashir');
    expect(factsUnder('Control').map((c) => c.fact)).toEqual(['Japan, as its own territory']);
    expect(screen.queryByText(/passes from/)).toBeNull();
  });

  test('of Habomai it says no single day, because none is known', () => {
    openPanel('at=1945-09-04&territory=habomai');
    expect(screen.getByText('passes from Japan to the USSR between 3 and 5 September 1945')).toBeTruthy();
    expect(factsUnder('Control')).toHaveLength(2);
  });

  test('on 2 September Habomai is still Japanese', () => {
    openPanel('at=1945-09-02&territory=habomai');
    expect(factsUnder('Control').map((c) => c.fact)).toEqual(['Japan, as its own territory']);
  });
});

describe('all lands', () => {
  test.each([
    ['1856', 13, 'Etorofu Kunashiri Shikotan Habomai'], // the railway zone begins in 1896
    ['1900', 14, 'Etorofu Kunashiri Shikotan Habomai'],
    ['1945', 14, 'Iturup Kunashir Shikotan Habomai'],
    ['1945-08-28', 14, 'Iturup Kunashiri Shikotan Habomai'],
    ['1950', 14, 'Iturup Kunashir Shikotan Habomai'],
    ['2026-11-23', 14, 'Iturup Kunashir Shikotan Habomai'],
  ])('in %s %i lands have a sentence, and %s stand first', (date, count, disputed) => {
    const { dataset } = openPanel(`at=${date}`);
    const expected = dataset.territories.flatMap((x) => sentenceFor(x, at(date), 'administrator') ?? []).map(say);
    expect([...sentences()].sort()).toEqual([...expected].sort());
    expect(sentences()).toHaveLength(count);
    expect(sentences().slice(0, 4).map((s) => s?.split(/[ :]/)[0]).join(' ')).toBe(disputed);
  });

  test('a sentence leads to its land, and “All lands” leads out of it again', async () => {
    const { user } = openPanel('at=1945');
    await user.click(screen.getByRole('button', { name: /^Shikotan.* passes from Japan to the USSR on 1 September 1945/ }));
    expect(view().selection).toEqual({ kind: 'territory', id: 'shikotan' });
    expect(screen.getByRole('heading', { name: 'Shikotan' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'All lands' }));
    expect(view().selection).toBeNull();
    expect(screen.getByRole('heading', { name: 'The lands in 1945' })).toBeTruthy();
  });

  test('a land that the record does not know gives all lands and a notice', () => {
    openPanel('at=1945&territory=atlantis');
    expect(screen.getByRole('heading', { name: 'The lands in 1945' })).toBeTruthy();
    expect(notices()).toEqual(['notice.territory']);
  });
});

describe('the order of names', () => {
  test('Iturup stands first while the USSR administers, Etorofu while Japan does', () => {
    openPanel('at=1960&territory=iturup');
    expect(screen.getByRole('heading', { name: 'Iturup / Etorofu' })).toBeTruthy();
  });

  test('the switch puts the Japanese form first in 1960, and the Russian one first again', async () => {
    const { user } = openPanel('at=1960&territory=iturup');
    const rule = screen.getByRole('radiogroup', { name: 'Order of names' });
    expect(within(rule).getAllByRole('radio', { checked: true }).map((r) => r.parentElement?.textContent)).toEqual(['administrator first']);
    await user.click(within(rule).getByRole('radio', { name: 'Japanese first' }));
    expect(screen.getByRole('heading', { name: 'Etorofu / Iturup' })).toBeTruthy();
    await user.click(within(rule).getByRole('radio', { name: 'Russian first' }));
    expect(screen.getByRole('heading', { name: 'Iturup / Etorofu' })).toBeTruthy();
  });

  test('in 1900 Etorofu stands first by itself, with the rule written beside the switch', () => {
    openPanel('at=1900&territory=iturup');
    expect(screen.getByRole('heading', { name: 'Etorofu / Iturup' })).toBeTruthy();
    expect(screen.getByText(/The form of the side that administers at the date comes first/)).toBeTruthy();
  });
});

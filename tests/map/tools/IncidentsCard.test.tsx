import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { decadeUntil, heatIn } from '../../../src/domain/heat';
import { everyIncident, incidentsIn } from '../../../src/domain/incidents';
import { Category } from '../../../src/domain/model';
import { encodeView } from '../../../src/domain/address';
import { IncidentsCard } from '../../../src/map/tools/incidents/IncidentsCard';
import { actions } from '../../../src/state/store';
import { openAtlas, view } from '../../fixtures/atlas';
import { at } from '../../fixtures/dates';
import { without } from '../../fixtures/filters';

/** The card needs no map: it changes the view, which the map follows. */
function openCard(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<IncidentsCard dataset={dataset} geometry={undefined as never} />); // shapes are for other tools
  return { dataset, user: userEvent.setup() };
}

const status = () => screen.getByRole('status').textContent;
const kind = (name: RegExp) => screen.getByRole('checkbox', { name });
const pick = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const option = (list: string, name: RegExp) => within(pick(list)).getByRole<HTMLOptionElement>('option', { name });

describe('the filters', () => {
  test('of a first visit hide nothing, and say how many incidents there are', () => {
    const { dataset } = openCard('at=1945');
    const count = incidentsIn(dataset.incidents, at('1945')).length;
    expect(status()).toBe(`${count} incidents in 1945 (${dataset.incidents.length} of ${dataset.incidents.length} in the record)`);
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  test('each kind says how many incidents it has, in the span and in the record', () => {
    const { dataset } = openCard('at=1945');
    const war = dataset.incidents.filter((i) => i.category === 'war');
    expect(kind(/^War/).parentElement?.textContent).toBe(`War${incidentsIn(war, at('1945')).length} / ${war.length}`);
  });

  test('without war, what is hidden is counted; one press shows all again', async () => {
    const { dataset, user } = openCard('at=1945');
    await user.click(kind(/^War/));
    expect(view().hidden).toEqual(['war']);
    const all = incidentsIn(dataset.incidents, at('1945')).length;
    const shown = incidentsIn(dataset.incidents, at('1945'), without('war')).length;
    expect(status()).toContain(`${shown} of ${all} incidents shown in 1945; ${all - shown} hidden by filters`);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect({ hidden: view().hidden, only: view().only }).toEqual(everyIncident);
  });

  test('a party, a land and how well attested are chosen together, and stand in the address', async () => {
    const { user } = openCard('at=1945');
    await user.selectOptions(pick('Party'), option('Party', /^the USSR \(/));
    await user.selectOptions(pick('About'), option('About', /^Kunashir/));
    await user.selectOptions(pick('Attested'), option('Attested', /^well/));
    expect(encodeView(view())).toBe('at=1945&party=USSR&about=kunashir&sure=high');
    await user.selectOptions(pick('Party'), option('Party', /^all/));
    expect(encodeView(view())).toBe('at=1945&about=kunashir&sure=high');
  });

  test('an option tells how many it would show while the others stay', async () => {
    const { dataset, user } = openCard('at=1945');
    await user.selectOptions(pick('Party'), option('Party', /^China \(/));
    const chinese = dataset.incidents.filter((i) => i.parties.includes('CN'));
    const ofManchuria = chinese.filter((i) => i.territories.some((x) => x === 'manchuria-core'));
    expect(option('About', /^Manchuria/).textContent).toMatch(new RegExp(`\\(${incidentsIn(ofManchuria, at('1945')).length} / ${ofManchuria.length}\\)$`));
    expect(option('Party', /^Japan \(/).textContent).not.toMatch(/\(0 \/ 0\)$/); // it would be instead of China, not besides
  });

  test('Russia’s part is also that of the USSR', () => {
    const { dataset } = openCard('at=1945');
    const both = dataset.incidents.filter((i) => i.parties.includes('RU') || i.parties.includes('USSR'));
    expect(option('Party', /^Russia or the USSR/).textContent).toContain(`/ ${both.length})`);
  });

  test('that let nothing through say so in numbers', async () => {
    const { dataset, user } = openCard('at=1945');
    await user.click(screen.getByRole('button', { name: 'None' }));
    expect(view().hidden).toHaveLength(Category.options.length);
    const all = incidentsIn(dataset.incidents, at('1945')).length;
    expect(status()).toBe(`0 of ${all} incidents shown in 1945; ${all} hidden by filters (0 of ${dataset.incidents.length} in the record)`);
    await user.click(screen.getByRole('button', { name: 'All' }));
    expect(view().hidden).toEqual([]);
  });

  test('count anew when the date changes', () => {
    openCard('at=1945');
    act(() => actions.lookAt(at('1957')));
    expect(status()).toMatch(/^0 incidents in 1957/);
  });
});

describe('how long incidents stay', () => {
  test('is eight years at first, and what that means is said', () => {
    openCard('at=1945');
    const trail = screen.getByRole('radiogroup', { name: 'Years in sight afterwards' });
    expect(within(trail).getAllByRole('radio')).toHaveLength(7);
    expect(within(trail).getByRole<HTMLInputElement>('radio', { name: '8 years' }).checked).toBe(true);
    expect(screen.getByText('What happened in 1945 in full; before that 8 years, ever fainter.')).toBeTruthy();
  });

  test.each([
    ['none', 0, 'Only what happened in 1945.', 'at=1945&trail=0'],
    ['1 year', 1, 'What happened in 1945 in full; before that 1 year, ever fainter.', 'at=1945&trail=1'],
    ['50 years', 50, 'What happened in 1945 in full; before that 50 years, ever fainter.', 'at=1945&trail=50'],
    ['all', 'all', 'What happened in 1945 in full; all that came before, faint.', 'at=1945&trail=all'],
  ])('%s', async (name, trail, meaning, address) => {
    const { user } = openCard('at=1945');
    await user.click(screen.getByRole('radio', { name }));
    expect(view().lingering).toBe(trail);
    expect(screen.getByText(meaning)).toBeTruthy();
    expect(encodeView(view())).toBe(address);
  });
});

describe('the heat of ten years', () => {
  test('says which years before it is asked for', () => {
    openCard('at=1945-09-02');
    const heat = screen.getByRole<HTMLInputElement>('checkbox', { name: /^How much happened where/ });
    expect(heat.checked).toBe(false);
    expect(heat.parentElement?.textContent).toContain('3 September 1935 to 2 September 1945');
    expect(screen.queryByText(/The area of a circle/)).toBeNull();
  });

  test('is told in words: how many incidents, at how many places, and which', async () => {
    const { dataset, user } = openCard('at=2020');
    await user.click(screen.getByRole('checkbox', { name: /^How much happened where/ }));
    expect(encodeView(view())).toBe('at=2020&heat=1');
    const heat = heatIn(dataset.incidents, { span: at('2020'), ...everyIncident });
    const decade = incidentsIn(dataset.incidents, decadeUntil(at('2020'))); // each has a place
    expect(screen.getByText(`${decade.length} incidents at ${heat.length} places.`)).toBeTruthy();
    await user.click(screen.getByText('The places'));
    const [first] = heat;
    const rows = within(screen.getByRole('list', { name: 'The places' })).getAllByRole('listitem');
    expect(rows).toHaveLength(heat.length);
    expect(rows[0]?.textContent).toBe(`${first?.name} ${first?.count}`);
  });
});

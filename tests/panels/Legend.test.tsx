import { act, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Legend } from '../../src/panels/Legend';
import { actions } from '../../src/state/store';
import type { TerritoryId } from '../../src/domain/schema';
import { openAtlas } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { territory } from '../fixtures/realRecord';

const only = (...ids: string[]): ReadonlySet<TerritoryId> => new Set(ids.map((id) => territory(id).id));
const entries = () => within(screen.getByRole('list', { name: 'Legend' })).queryAllByRole('listitem').map((e) => e.textContent);

function openLegend(fragment: string, ...ids: string[]) {
  const dataset = openAtlas(fragment);
  if (ids.length > 0) actions.seeOnly(only(...ids));
  render(<Legend dataset={dataset} />);
}

describe('the legend explains what the map shows, and nothing else', () => {
  test.each([
    ['1900', ['shikotan'], ['Japan']],
    ['1945-09-01', ['shikotan'], ['Japan', 'Russia / USSR', 'changing']],
    ['1950', ['shikotan'], ['Russia / USSR', 'claim ambiguous']],
    ['1970', ['shikotan'], ['Russia / USSR', 'also claimed']],
    ['1860', ['sakhalin-south'], ['Japan', 'Russia / USSR', 'held by two']],
    ['1940', ['manchuria-core'], ['Japan', 'dependent state', 'also claimed']],
    ['1855', ['cer-zone'], []],
  ])('in %s with %j in sight: %j', (date, ids, expected) => {
    openLegend(`at=${date}`, ...ids);
    expect(entries()).toEqual(expected);
  });

  test('without a map it speaks of all lands', () => {
    openLegend('at=1970');
    expect(entries()).toContain('Russia / USSR');
    expect(entries()).toContain('China');
  });

  test('it follows the date: “changing” is there in 1945 and gone in 1947', () => {
    openLegend('at=1945', 'iturup', 'shikotan');
    expect(entries()).toContain('changing');
    act(() => actions.goTo(at('1947')));
    expect(entries()).not.toContain('changing');
    expect(entries()).toContain('Russia / USSR');
  });
});

import { act, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Legend } from '../../src/panels/Legend';
import { actions } from '../../src/state/store';
import { openAtlas } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { territory } from '../fixtures/realRecord';

/** What the map's window shows: lands and lines, by id. A land that does not exist fails the test. */
const only = (lands: readonly string[], lines: readonly string[] = []): ReadonlySet<string> => new Set([...lands.map((id) => territory(id).id), ...lines]);
const entries = () => within(screen.getByRole('list', { name: 'Legend' })).queryAllByRole('listitem').map((e) => e.textContent);

function openLegend(fragment: string, ...ids: string[]) {
  const dataset = openAtlas(fragment);
  if (ids.length > 0) actions.seeOnly(only(ids));
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

  test.each([
    ['swipe', ['Japan', 'Russia / USSR', 'held by two']], // of both pictures
    ['differs', ['Japan', 'Russia / USSR', 'one / the other']],
  ])('of two pictures (%s), what either shows: %j', (how, expected) => {
    openLegend(`at=1860&compare=${how}&with=1880`, 'sakhalin-south', 'urup');
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

describe('in a side’s view it explains that side’s drawing', () => {
  test.each([
    ['at=1980&perspective=japan', ['shikotan'], ['Japan']],
    ['at=1980&perspective=japan', ['shikotan', 'sakhalin-south', 'sakhalin-north'], ['Japan', 'Russia / USSR', 'undetermined']],
    ['at=1980&perspective=russia', ['shikotan', 'sakhalin-south'], ['Russia / USSR']],
    ['at=1949&perspective=japan', ['sakhalin-south'], ['Japan', 'position ambiguous']],
    ['at=1952&perspective=japan', ['sakhalin-south'], ['Japan', 'changing']],
    ['at=1860&perspective=japan', ['sakhalin-south'], ['Japan', 'Russia / USSR', 'held by two']],
    ['at=1940&perspective=japan', ['manchuria-core'], ['Japan', 'dependent state']],
    ['at=1855&perspective=japan', ['cer-zone'], []],
  ])('%s with %j in sight: %j', (fragment, ids, expected) => {
    openLegend(fragment, ...ids);
    expect(entries()).toEqual(expected);
  });

  test.each(['iturup', 'kunashir', 'shikotan', 'habomai'])('in 1945 Japan’s statements on %s begin to contradict each other: that is what its white bands mean, not a change of hands', (id) => {
    openLegend('at=1945&perspective=japan', id);
    expect(entries()).toEqual(['Japan', 'position ambiguous']);
  });

  test('it follows the switch', () => {
    openLegend('at=1980', 'sakhalin-south');
    expect(entries()).toEqual(['Russia / USSR']);
    act(() => actions.setPerspective('japan'));
    expect(entries()).toEqual(['undetermined']);
  });
});

describe('lines', () => {
  const LINES = ['border-1855', 'border-1905', 'line-of-control-nemuro', 'macarthur-line', 'cer', 'advance-kunashiri-1945'];
  const withLines = (fragment: string, lines: readonly string[] = LINES) => {
    openLegend(fragment);
    act(() => actions.seeOnly(only([], lines)));
    return entries();
  };

  test.each([
    ['at=1860', ['agreed by treaty', 'course approximate']],
    ['at=1930', ['agreed by treaty', 'former border', 'course approximate', 'railway']],
    ['at=1950', ['line of control', 'set by an order', 'former border', 'course approximate', 'railway']],
    ['at=1980', ['line of control', 'former border', 'course approximate']],
    ['at=1980&mode=present', ['line of control', 'course approximate']],
    ['at=1980&perspective=japan', ['claimed by a side', 'course approximate']],
    ['at=1980&perspective=russia', ['claimed by a side', 'former border', 'course approximate']],
    ['at=1945-09-01', ['line of control', 'former border', 'course approximate', 'railway', 'advance of forces']],
  ])('%s: of the lines in sight %j stand', (fragment, expected) => expect(withLines(fragment)).toEqual(expected));

  test('only those that the map’s window shows', () => {
    expect(withLines('at=1930', ['border-1905'])).toEqual(['agreed by treaty']);
    act(() => actions.seeOnly(only([])));
    expect(entries()).toEqual([]);
  });

  test('without a map, all that stand', () => {
    openLegend('at=1980&perspective=japan');
    expect(entries()).toContain('claimed by a side');
    expect(entries()).not.toContain('railway');
  });
});

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FeatureCollection } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MapItems } from '../../src/map/MapItems';
import { bindKeys } from '../../src/state/bindKeys';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';

const folder = join(import.meta.dirname, '../../public/data/territories');
const territories: FeatureCollection = {
  type: 'FeatureCollection',
  features: realRecord().territories.flatMap(({ id }) => (JSON.parse(readFileSync(join(folder, `${id}.geojson`), 'utf8')) as FeatureCollection).features),
};
/** The islands of the home view, on a map of 1000 by 500 pixels. */
const project = (lon: number, lat: number) => ({ x: (1000 * (lon - 144.6)) / 5.3, y: (500 * (45.85 - lat)) / 2.8 });

let unbind: () => void;
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(500);
  unbind = bindKeys(window);
});
afterEach(() => {
  unbind();
  vi.restoreAllMocks();
});

function openItems(fragment: string) {
  const dataset = openAtlas(fragment);
  render(
    <>
      <MapItems dataset={dataset} territories={territories} project={project} moves={0} />
      <button type="button">After</button>
    </>,
  );
  return userEvent.setup();
}

const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null;
const note = (): string | null => document.querySelector('.map-note-card')?.textContent ?? null;

describe('the things on the map by keyboard', () => {
  test('are one tab stop, which says what the map shows of the first', async () => {
    const user = openItems('at=1960');
    await user.tab();
    expect(focused()).toBe('Iturup / Etorofu: controlled by the USSR, also claimed by Japan');
    expect(note()).toBe(focused());
    await user.tab();
    expect([focused(), note()]).toEqual(['After', null]);
    screen.getByRole('listbox', { name: 'Lands and incidents on the map' });
  });

  test('the arrows, Home and End lead from one to the next, the lands first', async () => {
    const user = openItems('at=1945-09-01');
    await user.tab();
    const seen = [focused()];
    for (const key of ['{ArrowRight}', '{ArrowDown}', '{End}', '{ArrowRight}', '{ArrowLeft}', '{Home}', '{ArrowUp}']) {
      await user.keyboard(key);
      seen.push(focused());
    }
    expect(seen.map((name) => name?.replace(/:.*/, ''))).toEqual([
      'Iturup / Etorofu',
      'Kunashir / Kunashiri',
      'Shikotan',
      '1 September 1945, Soviet troops land on Shikotan',
      '1 September 1945, Soviet troops land on Shikotan',
      '1 September 1945, Soviet troops land on Kunashir / Kunashiri',
      'Iturup / Etorofu',
      'Iturup / Etorofu',
    ]);
    expect(shown()).toBe('1945-09-01'); // the date has not moved
  });

  test.each(['{Enter}', ' '])('%j selects', async (key) => {
    const user = openItems('at=1960');
    await user.tab();
    await user.keyboard(`{ArrowRight}${key}`);
    expect(view().selection).toEqual({ kind: 'territory', id: 'kunashir' });
    expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toContain('Kunashir');
  });

  test('time still goes by its other keys, and the name of what has the focus follows it', async () => {
    const user = openItems('at=1960');
    await user.tab();
    await user.keyboard('{PageDown}{PageDown}');
    expect([shown(), focused()]).toEqual(['1940', 'Etorofu / Iturup: controlled by Japan']);
    expect(note()).toBe(focused());
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(view().selection?.kind).toBe('incident');
  });

  test('with the focus elsewhere, the arrows are the date’s', async () => {
    const user = openItems('at=1960');
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(shown()).toBe('1961');
  });

  test('when what has the focus is no longer there, another of the list has it', async () => {
    const user = openItems('at=1945-09-01');
    await user.tab();
    await user.keyboard('{End}');
    act(() => actions.goTo(at('1960')));
    expect(focused()).toBe('Iturup / Etorofu: controlled by the USSR, also claimed by Japan');
  });

  test('Escape sends the note away and leaves the focus and what is chosen; the second lets that go', async () => {
    const user = openItems('at=1960&territory=shikotan');
    await user.tab();
    await user.keyboard('{Escape}');
    expect([note(), view().selection?.id]).toEqual([null, 'shikotan']);
    expect(focused()).toContain('Iturup');
    await user.keyboard('{Escape}');
    expect(view().selection).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(note()).toContain('Kunashir');
  });
});

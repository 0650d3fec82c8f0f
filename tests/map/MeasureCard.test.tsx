import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FeatureCollection } from 'geojson';
import { beforeEach, describe, expect, test } from 'vitest';
import { printMeasure } from '../../src/domain/measure';
import { MeasureCard } from '../../src/map/measure/MeasureCard';
import { measurePoint, moveGrip } from '../../src/map/measure/byPointer';
import type { Geometry } from '../../src/state/load';
import { bindKeys } from '../../src/state/bindKeys';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { mapShapes, shapeOf } from '../fixtures/shapes';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
const geometry: Geometry = { ...mapShapes, world: nothing, lakes: nothing, rivers: nothing, seafloor: nothing, towns: nothing, lines: nothing, names: nothing };

function open(fragment: string) {
  const dataset = openAtlas(fragment);
  render(<MeasureCard dataset={dataset} geometry={geometry} />);
  return userEvent.setup();
}
const result = (): string => screen.getByRole('status').textContent ?? '';
const measured = (): string => {
  const { measure } = view();
  return measure === null ? '' : printMeasure(measure);
};

let unbind = () => undefined as void;
beforeEach(() => {
  unbind();
  unbind = bindKeys(window);
});

describe('a distance', () => {
  test('is asked for and told without the map, by the keyboard alone, beside the official one', async () => {
    const user = open('at=2024&tool=measure');
    expect(result()).toContain('Nothing is measured yet');
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Hokkaido');
    expect(result()).toContain('other end is still open');
    await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'Kunashir / Kunashiri');
    expect(result()).toMatch(/^1[56]\.\d km ?8\.\d nautical miles/);
    expect(result()).toContain('From Hokkaido it sets out at');
    expect(measured()).toBe('distance:hokkaido;kunashir');
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Cape Nosappu');
    await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'Signalny / Kaigara');
    expect(screen.getByText('3.7 km', { selector: 'strong' })).toBeTruthy();
    expect(Number(/^[\d.]+/.exec(result())?.[0])).toBeCloseTo(3.7, 0);
  });

  test('is clicked on the map while the tool is open, and not otherwise', () => {
    open('at=2024');
    expect(measurePoint({ lon: 145, lat: 43 })).toBe(false);
    actions.toggleTool('measure');
    expect(measurePoint({ lon: 145.8, lat: 43.4 })).toBe(true);
    expect(measurePoint({ lon: 145.9, lat: 43.5 })).toBe(true);
    expect(measured()).toBe('distance:145.8,43.4;145.9,43.5');
    moveGrip('to', { lon: 146, lat: 43.5 });
    expect(measured()).toBe('distance:145.8,43.4;146,43.5');
  });

  test('takes degrees as text, and says what is not a place', async () => {
    const user = open('at=2024&tool=measure&measure=distance:145,43;146,43');
    const from = screen.getByRole('textbox', { name: 'From: latitude, longitude' });
    await user.clear(from);
    await user.type(from, 'north{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('latitude and longitude');
    expect(measured()).toBe('distance:145,43;146,43');
    await user.clear(from);
    await user.type(from, '44, 145.5{Enter}');
    expect(measured()).toBe('distance:145.5,44;146,43');
  });

  test('stays when the date changes, and ends with Escape', async () => {
    const user = open('at=2024&tool=measure&measure=distance:hokkaido;iturup');
    const before = result();
    await user.keyboard('{ArrowLeft}');
    expect(shown()).toBe('2023');
    expect(result()).toBe(before);
    await user.keyboard('{Escape}');
    expect([view().tool, view().measure]).toEqual([null, null]);
  });
});

describe('the key M', () => {
  test('opens the card, and closing it ends measuring', async () => {
    const user = open('at=2024');
    await user.keyboard('m');
    expect(view().tool).toBe('measure');
    measurePoint({ lon: 145, lat: 43 });
    await user.keyboard('m');
    expect([view().tool, view().measure]).toEqual([null, null]);
  });
  test('another tool in its place leaves what is measured on the map', () => {
    open('at=2024&tool=measure&measure=distance:hokkaido;iturup');
    actions.toggleTool('incidents');
    expect(measured()).toBe('distance:hokkaido;iturup');
  });
});

test('rings tell how far the coasts are, and in which ring', async () => {
  const user = open('at=2024&tool=measure&measure=rings:;km');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Around' }), 'Cape Nosappu');
  await user.click(screen.getByRole('radio', { name: 'nautical miles' }));
  expect(measured()).toBe('rings:cape-nosappu;nm');
  const row = within(screen.getByRole('row', { name: /^Habomai/ }));
  expect(row.getAllByRole('cell').map((c) => c.textContent)).toEqual([expect.stringMatching(/^3\.\d$/), expect.stringMatching(/^[12]\.\d$/), '12 nm']);
});

test('areas add up as they are chosen, with those of the record beside them', async () => {
  const user = open('at=2024&tool=measure&measure=area:iturup');
  expect(result()).toContain('3,176 km²');
  expect(screen.getByText('3,166.6 km²', { selector: 'strong' })).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /^Kunashir/ }));
  expect(result()).toMatch(/4,66\d km² ?2 lands/);
  expect(measured()).toBe('area:iturup,kunashir');
});

describe('an outline at its true size', () => {
  test('is laid over a place and moved by the arrow keys, which then leave the date alone', async () => {
    const user = open('at=2024&tool=measure&measure=size:iturup;139.75,35.35');
    await user.click(screen.getByRole('button', { name: 'Moscow' }));
    expect(measured()).toBe('size:iturup;37.6178,55.752');
    expect(view().camera?.lat).toBeCloseTo(55.7, 0);
    expect(result()).toContain('3,176 km²');
    screen.getByRole('button', { name: 'Move north' }).focus();
    await user.keyboard('{ArrowUp}');
    expect(view().measure).toMatchObject({ at: { lon: 37.6178, lat: expect.closeTo(55.82, 1) } });
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(view().measure).toMatchObject({ at: { lon: expect.closeTo(38.1, 1) } });
    expect(shown()).toBe('2024');
  });
  test('changes its land in the same place', async () => {
    const user = open('at=2024&tool=measure&measure=size:iturup;6.1,49.77');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Outline of' }), 'Shikotan');
    expect(measured()).toBe('size:shikotan;6.1,49.77');
  });
});

describe('the sea', () => {
  test('says first that it is computed, and gives each side its part of the same whole', async () => {
    const user = open('at=2024&tool=measure&measure=sea:RU,RU,RU,RU');
    expect(screen.getByText(/Computed, not agreed/)).toBeTruthy();
    actions.receive('zones', shapeOf('zones.geojson'));
    expect(await screen.findByText('Japan: 0 km² of sea')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'two and two' }));
    expect(measured()).toBe('sea:RU,RU,JP,JP');
    expect(screen.getByText('Japan: 106,304 km² of sea')).toBeTruthy();
    expect(screen.getByText('Russia: 107,871 km² of sea')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Kunashir / Kunashiri to Japan' }));
    expect(measured()).toBe('sea:RU,JP,JP,JP');
    expect(result()).toContain('214,175 km²');
  });
  test('what is left out can be read', async () => {
    const user = open('at=2024&tool=measure&measure=sea:RU,RU,RU,RU');
    await user.click(screen.getByText('Method, error, and what is left out'));
    expect(screen.getByText(/straight baselines/)).toBeTruthy();
  });
});

test('a kind is chosen by the keyboard, with a camera that shows it', async () => {
  const user = open('at=2024&tool=measure');
  screen.getByRole('radio', { name: 'Distance' }).focus();
  await user.click(screen.getByRole('radio', { name: 'At sea' }));
  expect(measured()).toBe('sea:RU,RU,RU,RU');
  expect(useAtlas.getState().view.camera).not.toBeNull();
});

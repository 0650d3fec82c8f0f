import { describe, expect, test } from 'vitest';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { incident, territory } from '../fixtures/realRecord';

const from = () => useAtlas.getState().switchedFrom;
const shikotan = { kind: 'territory', id: territory('shikotan').id } as const;

/** Control, then Japan, then Russia, as by pressing V twice. */
function switchedTwice(fragment = 'at=1980') {
  openAtlas(fragment);
  actions.setPerspective('japan');
  actions.setPerspective('russia');
}

describe('what was switched from', () => {
  test('is the perspective before, and nothing at first', () => {
    openAtlas('at=1980&perspective=japan');
    expect(from()).toBeNull();
    actions.setPerspective('russia');
    expect(from()).toBe('japan');
    actions.setPerspective('control');
    expect(from()).toBe('russia');
  });

  test('is kept when the same is chosen again', () => {
    switchedTwice();
    actions.setPerspective('russia');
    expect(from()).toBe('japan');
  });

  test.each<[string, () => unknown]>([
    ['a step', () => actions.step(1)],
    ['ten steps', () => actions.leap(-1)],
    ['a typed date', () => actions.goTo(at('1945-09-02'))],
    ['a drag', () => actions.lookAt(at('1960'))],
    ['the first day', () => actions.first()],
    ['today', () => actions.last()],
    ['the next incident', () => actions.toIncident(1)],
    ['an incident of another time', () => actions.showIncident(incident('landing-shikotan-1945').id)],
    ['a finer step', () => actions.setStep('day')],
    ['a step of the presentation', () => actions.moment(1)],
  ])('is forgotten with the date: %s', (_, move) => {
    switchedTwice();
    move();
    expect([from(), view().perspective]).toEqual([null, 'russia']);
  });

  test.each<[string, () => unknown]>([
    ['a chosen land', () => actions.select(shikotan)],
    ['the map moved', () => actions.moveCamera({ lon: 146, lat: 44, zoom: 6 })],
    ['a filter', () => actions.toggleCategory('war')],
    ['an incident in sight', () => actions.showIncident(incident('kal007-1983').id)],
  ])('is kept while the date is: %s', (_, act) => {
    switchedTwice('at=1983');
    act();
    expect([from(), shown()]).toEqual(['japan', '1983']);
  });

  test('is forgotten on the way back through the browser’s history', () => {
    switchedTwice();
    actions.restore('at=1980&perspective=japan');
    expect([view().perspective, from()]).toEqual(['japan', null]);
  });
});

test('a switch is a choice of its own in the history of the browser, and keeps date, choice and camera', () => {
  openAtlas('at=1980-05-05&territory=shikotan&camera=146,44,6');
  const before = useAtlas.getState();
  actions.setPerspective('japan');
  expect(useAtlas.getState().gesture).toEqual({ id: before.gesture.id + 1, kind: 'choice' });
  expect(view()).toEqual({ ...before.view, perspective: 'japan' });
});

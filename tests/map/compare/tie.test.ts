import { describe, expect, test } from 'vitest';
import type { Camera } from '../../../src/domain/view';
import { tie } from '../../../src/map/compare/tie';

/** A map that only has a place, and tells of every move, its own and others'. */
function standing(camera: Camera) {
  const listeners = new Set<(camera: Camera) => void>();
  const map = {
    camera,
    moves: 0,
    standAt(to: Camera) {
      map.camera = to;
      map.moves += 1;
      listeners.forEach((moved) => moved(to));
    },
    watch(moved: (camera: Camera) => void) {
      listeners.add(moved);
      return () => void listeners.delete(moved);
    },
  };
  return map;
}

const NEMURO: Camera = { lon: 145.6, lat: 43.3, zoom: 7 };
const TOYOHARA: Camera = { lon: 142.7, lat: 46.9, zoom: 8 };

describe('two maps at one camera', () => {
  test('the second begins where the first stands', () => {
    const [first, second] = [standing(NEMURO), standing(TOYOHARA)];
    tie(first, second);
    expect([first.camera, second.camera]).toEqual([NEMURO, NEMURO]);
    expect(first.moves).toBe(0);
  });
  test('whichever is moved takes the other along, once', () => {
    const [first, second] = [standing(NEMURO), standing(NEMURO)];
    tie(first, second);
    first.standAt(TOYOHARA);
    expect([second.camera, second.moves]).toEqual([TOYOHARA, 2]);
    second.standAt(NEMURO);
    expect([first.camera, first.moves, second.moves]).toEqual([NEMURO, 2, 3]);
  });
  test('untied, each goes its own way', () => {
    const [first, second] = [standing(NEMURO), standing(NEMURO)];
    tie(first, second)();
    first.standAt(TOYOHARA);
    expect(second.camera).toEqual(NEMURO);
  });
});

import { describe, expect, test } from 'vitest';
import { forgotten, hindranceOf, NONE, parseLearned, printLearned, purposeOf, taught, type Caught } from '../../src/domain/clicker';

const press = (code: string, key: string, more: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({ code, key, ctrlKey: false, altKey: false, metaKey: false, ...more });
const F5: Caught = { code: 'F5', key: 'F5' };

describe('a key of a clicker', () => {
  test('is known by its place, whatever the layout writes there', () => {
    const learned = taught(NONE, 'nextMoment', { code: 'KeyQ', key: 'q' });
    expect(purposeOf(learned, press('KeyQ', 'й'))).toBe('nextMoment');
    expect(purposeOf(learned, press('KeyA', 'q'))).toBeNull(); // the French layout writes q elsewhere
  });

  test('that sends no place is known by its name', () => {
    const learned = taught(NONE, 'black', { code: 'Unidentified', key: 'AudioVolumeUp' });
    expect([purposeOf(learned, press('', 'AudioVolumeUp')), purposeOf(learned, press('AudioVolumeUp', 'AudioVolumeUp')), purposeOf(learned, press('', 'Unidentified'))]).toEqual(['black', 'black', null]);
  });

  test.each([
    ['Escape', press('Escape', 'Escape'), 'escape'],
    ['Tab', press('Tab', 'Tab'), 'tab'],
    ['Shift', press('ShiftLeft', 'Shift'), 'modifier'],
    ['Ctrl and Z', press('KeyZ', 'z', { ctrlKey: true }), 'combined'],
    ['a button without a name', press('', 'Unidentified'), 'nameless'],
    ['Page Down', press('PageDown', 'PageDown'), null],
  ] as const)('%s: %j hinders as %j', (_, stroke, hindrance) => expect(hindranceOf(stroke)).toBe(hindrance));

  test('is for one purpose, and of the choices there is one: four keys in all', () => {
    const two = taught(taught(NONE, 'nextMoment', F5), 'black', F5);
    expect(two).toEqual({ black: F5 });
    const other = taught(taught(two, 'spotlight', { code: 'KeyA', key: 'a' }), 'white', { code: 'KeyQ', key: 'q' });
    expect(Object.keys(other).sort()).toEqual(['black', 'white']);
    expect(forgotten(other, 'black')).toEqual({ white: { code: 'KeyQ', key: 'q' } });
  });
});

describe('what a device has kept', () => {
  test('comes back as it was', () => {
    const learned = taught(taught(NONE, 'nextMoment', F5), 'spotlight', { code: '', key: 'MediaPlayPause' });
    expect(parseLearned(printLearned(learned))).toEqual(learned);
  });
  test.each([
    null, '', 'null', '3', '[]', '{', '{"nextMoment":3}', '{"nextMoment":{"code":"Escape","key":"Escape"}}', '{"nextMoment":{"code":"","key":""}}', '{"__proto__":{"code":"F5","key":"F5"}}', '{"leave":{"code":"F5","key":"F5"}}', `{"black":{"code":"${'x'.repeat(41)}","key":"x"}}`, 'x'.repeat(5000),
  ])('%j gives no key', (text) => expect(parseLearned(text)).toEqual(NONE));
  test('of several keys the sound ones stay, and one key never has two purposes', () => {
    expect(parseLearned('{"nextMoment":{"code":"F5","key":"F5"},"previousMoment":{"code":"F5","key":"F5"},"black":7}')).toEqual({ previousMoment: F5 });
  });
});

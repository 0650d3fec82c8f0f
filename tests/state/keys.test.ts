import { describe, expect, test } from 'vitest';
import { commandFor, KEYS, keptByFocus, type Command, type Focus, type Stroke } from '../../src/state/keys';

/** A stroke as a keyboard without layout of its own sends it; more of it where a test asks. */
const stroke = (code: string, more: Partial<Stroke> = {}): Stroke => ({ code, key: code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });
const shift = (code: string): Stroke => stroke(code, { shiftKey: true });

// The two tables of DESIGN 6, row by row.
const EXPLORING: readonly (readonly [Stroke, Command])[] = [
  [stroke('ArrowLeft'), 'back'],
  [stroke('ArrowDown'), 'back'],
  [stroke('ArrowRight'), 'forward'],
  [stroke('ArrowUp'), 'forward'],
  [stroke('PageDown'), 'leapBack'],
  [stroke('PageUp'), 'leapForward'],
  [stroke('Home'), 'first'],
  [stroke('End'), 'last'],
  [shift('ArrowLeft'), 'previousIncident'],
  [shift('ArrowRight'), 'nextIncident'],
  [stroke('Space', { key: ' ' }), 'togglePlay'],
  [stroke('Equal', { key: '=' }), 'axisCloser'],
  [stroke('Minus', { key: '-' }), 'axisFarther'],
  [stroke('Digit0', { key: '0' }), 'axisWhole'],
  [stroke('KeyG'), 'goToDate'],
  [stroke('Slash', { key: '/' }), 'find'],
  [stroke('KeyV'), 'perspective'],
  [stroke('KeyT'), 'table'],
  [stroke('KeyC'), 'chronicle'],
  [stroke('KeyS'), 'sources'],
  [stroke('KeyI'), 'incidents'],
  [stroke('KeyX'), 'compare'],
  [shift('KeyX'), 'otherPicture'],
  [stroke('KeyF'), 'fullScreen'],
  [stroke('Slash', { key: '?', shiftKey: true }), 'keys'],
  [stroke('Escape'), 'leave'],
];
const PRESENTING: readonly (readonly [Stroke, Command])[] = [
  ...['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'KeyN', 'Enter'].map((code) => [stroke(code), 'nextMoment'] as const),
  ...['PageUp', 'ArrowLeft', 'ArrowUp', 'KeyP', 'Backspace'].map((code) => [stroke(code), 'previousMoment'] as const),
  [stroke('Period'), 'black'],
  [stroke('KeyB'), 'black'],
  [stroke('Comma'), 'white'],
  [stroke('KeyW'), 'white'],
  [stroke('KeyV'), 'perspective'],
  [stroke('KeyX'), 'compare'],
  [shift('KeyX'), 'otherPicture'],
  [stroke('Escape'), 'leave'],
];

describe('the keys of the design', () => {
  test.each(EXPLORING)('exploring: $code, shift $shiftKey', (given, command) => expect(commandFor(given, 'explore')).toBe(command));
  test.each(PRESENTING)('presenting: $code', (given, command) => expect(commandFor(given, 'present')).toBe(command));

  test('a clicker’s PageUp is “later” on the slider and “previous” before a class', () => {
    expect([commandFor(stroke('PageUp'), 'explore'), commandFor(stroke('PageUp'), 'present')]).toEqual(['leapForward', 'previousMoment']);
  });

  test('no stroke means two things in one mode', () => {
    for (const bindings of Object.values(KEYS)) {
      const strokes = bindings.flatMap(({ codes, shift: held }) => codes.map((code) => `${held === true ? 'shift ' : ''}${code}`));
      expect(new Set(strokes).size).toBe(strokes.length);
    }
  });
});

describe('layouts', () => {
  test.each([
    ['Russian', 'KeyG', 'п', 'explore', 'goToDate'],
    ['Russian', 'KeyS', 'ы', 'explore', 'sources'],
    ['Russian', 'KeyN', 'т', 'present', 'nextMoment'],
    ['Russian', 'Comma', 'б', 'present', 'white'],
    ['Russian', 'KeyV', 'м', 'present', 'perspective'],
    ['Russian', 'Slash', '.', 'explore', 'find'],
    ['Japanese, kana', 'KeyT', 'か', 'explore', 'table'],
    ['Japanese, kana', 'KeyC', 'そ', 'explore', 'chronicle'],
    ['Japanese, kana', 'Slash', 'め', 'explore', 'find'],
    ['Japanese, kana', 'KeyB', 'こ', 'present', 'black'],
    ['capitals locked', 'KeyG', 'G', 'explore', 'goToDate'],
  ] as const)('%s: the key at %s, which writes %s, does the same', (_, code, key, mode, command) => {
    expect(commandFor(stroke(code, { key }), mode)).toBe(command);
  });

  test.each(['Digit7', 'Slash', 'Minus'])('a question mark opens the list of keys wherever it is (%s)', (code) => {
    expect(commandFor(stroke(code, { key: '?', shiftKey: true }), 'explore')).toBe('keys');
  });
});

test.each([
  ['+', 'BracketRight', 'German', 'axisCloser'],
  ['+', 'NumpadAdd', 'any', 'axisCloser'],
  ['=', 'Minus', 'Japanese', 'axisCloser'],
  ['-', 'Slash', 'German', 'axisFarther'],
  ['-', 'NumpadSubtract', 'any', 'axisFarther'],
] as const)('%s at %s, as on a keyboard that is %s, zooms the axis', (key, code, _, command) => {
  for (const shiftKey of [true, false]) expect(commandFor(stroke(code, { key, shiftKey }), 'explore')).toBe(command);
  expect(commandFor(stroke(code, { key, ctrlKey: true }), 'explore')).toBeNull(); // the browser's own zoom
});

test.each([
  ['German', 'Digit7'],
  ['French', 'Period'],
  ['Russian', 'Backslash'],
])('on a %s keyboard the slash is found where it is written (%s), with Shift', (_, code) => {
  expect(commandFor(stroke(code, { key: '/', shiftKey: true }), 'explore')).toBe('find');
  expect(commandFor(stroke(code, { key: '/', shiftKey: true }), 'present')).toBeNull();
});

describe('strokes that belong to others', () => {
  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s held, nothing is ours', (modifier) => {
    for (const [given] of EXPLORING) expect(commandFor({ ...given, [modifier]: true }, 'explore')).toBeNull();
    for (const [given] of PRESENTING) expect(commandFor({ ...given, [modifier]: true }, 'present')).toBeNull();
  });

  test('when presenting, the slash and C are not ours', () => {
    for (const code of ['Slash', 'KeyC']) expect(commandFor(stroke(code), 'present')).toBeNull();
  });
  test('a letter with shift is not the letter', () => expect(commandFor(shift('KeyG'), 'explore')).toBeNull());
  test('F5 stays the browser’s in both modes', () => {
    expect([commandFor(stroke('F5'), 'explore'), commandFor(stroke('F5'), 'present')]).toEqual([null, null]);
  });
  test('Enter means nothing when exploring', () => expect(commandFor(stroke('Enter'), 'explore')).toBeNull());
});

describe('what the focused element keeps', () => {
  const kept = (focus: Focus, mode: 'explore' | 'present') =>
    (mode === 'explore' ? EXPLORING : PRESENTING).map(([given]) => given).filter((given) => keptByFocus(given, focus, mode)).map((given) => `${given.shiftKey ? 'shift ' : ''}${given.code}`);

  test('a text field everything but Escape, in both modes', () => {
    expect(kept('text', 'explore')).toHaveLength(EXPLORING.length - 1);
    expect(kept('text', 'present')).toHaveLength(PRESENTING.length - 1);
    expect(kept('text', 'explore')).not.toContain('Escape');
  });
  test('the page nothing', () => expect([kept('page', 'explore'), kept('page', 'present')]).toEqual([[], []]));
  test('a button its Space and Enter', () => {
    expect(kept('button', 'explore')).toEqual(['Space']);
    expect(keptByFocus(stroke('Enter'), 'button', 'explore')).toBe(true);
  });
  test('a list its arrows and ends', () => {
    expect(kept('choice', 'explore')).toEqual(['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'shift ArrowLeft', 'shift ArrowRight', 'Space']);
  });
  test('the map its arrows and its zoom, but not the way from incident to incident', () => {
    expect(kept('map', 'explore')).toEqual(['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Equal', 'Minus']);
  });
  test('the list of what is on the map its arrows and ends, but not the way through time by leaps and incidents', () => {
    expect(kept('items', 'explore')).toEqual(['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Home', 'End', 'Space']);
    expect(keptByFocus(stroke('Enter'), 'items', 'explore')).toBe(true);
  });
  test('a divider what moves it, before a class only its left and right', () => {
    expect(kept('divider', 'explore')).toEqual(['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);
    expect(kept('divider', 'present')).toEqual(['ArrowRight', 'ArrowLeft']);
  });
  test('when presenting, a clicker is heard whatever has the focus', () => {
    for (const focus of ['button', 'choice', 'map', 'items'] as const) expect(kept(focus, 'present'), focus).toEqual([]);
  });
});

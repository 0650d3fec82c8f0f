import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import console from '../../src/i18n/console.json';
import en from '../../src/i18n/en.json';
import questions from '../../src/i18n/questions.json';
import workshop from '../../src/i18n/workshop.json';
import { KEYS } from '../../src/state/keys';

const SRC = new URL('../../src', import.meta.url).pathname;
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => ['.ts', '.tsx'].includes(extname(path)))
  .map((path) => readFileSync(join(SRC, path), 'utf8'))
  .join('\n');
/** The beginnings of keys that are put together from a part that varies, as `rule.${rule}`. */
const beginnings = [...code.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map(([, beginning = '']) => beginning);

test('every text of the interface is used', () => {
  const unused = Object.keys({ ...en, ...questions, ...console, ...workshop }).filter((key) => !code.includes(`'${key}'`) && !beginnings.some((b) => key.startsWith(b)));
  expect(unused).toEqual([]);
});

test('no text stands twice', () => {
  expect([...Object.keys(questions), ...Object.keys(console), ...Object.keys(workshop)].filter((key) => key in en)).toEqual([]);
});

test('every key on the keyboard has its words', () => {
  for (const { command } of [...KEYS.explore, ...KEYS.present]) expect(en).toHaveProperty([`keys.${command}`]);
});

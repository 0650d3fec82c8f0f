import { expect, test } from 'vitest';
import { citationOf } from '../../../src/domain/citation';
import { firstView } from '../../../src/domain/view';
import { sheetOf } from '../../../src/map/svg/sheet';
import { at, RANGE } from '../../fixtures/dates';
import { realParts } from '../../fixtures/realGeometry';
import { realRecord } from '../../fixtures/realRecord';

const [, { geometry }] = await realParts();
const dataset = realRecord();

test('the map as a file is sound SVG that says its date, perspective, version and credits, and fetches nothing', () => {
  const text = sheetOf({ dataset, geometry, view: { ...firstView(RANGE), span: at('1945-09-02'), perspective: 'japan' }, citation: citationOf(dataset) });
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.documentElement.tagName).toBe('svg');
  const words = document.documentElement.textContent ?? '';
  for (const said of ['2 September 1945', 'Japan', dataset.version, 'Coasts: GSHHG', 'Iturup', 'km']) expect(words, said).toContain(said);
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const used of text.matchAll(/(?:url\(#|href="#)([^)"]+)/g)) expect(ids).toContain(used[1]);
  expect(text).not.toMatch(/href="(?!#)| style=|<script|https?:\/\/(?!www\.w3\.org)/);
});

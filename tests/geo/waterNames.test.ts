import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { withBothScripts } from '../../geo/steps/waterNames';
import { realRecord } from '../fixtures/realRecord';

const label = (properties: Record<string, unknown>): FeatureCollection => ({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 'water-x', properties, geometry: { type: 'Point', coordinates: [0, 0] } }] });
const { places } = realRecord();

test('a strait is named in the scripts of both sides, as its place is', () => {
  const [vries] = withBothScripts(label({ en: 'Vries Strait', place: 'vries-strait' }), places).features;
  expect(vries?.properties).toEqual({ en: 'Vries Strait', other: '択捉海峡 · пролив Фриза' });
});

test('a water that names no place stays as it is', () => {
  expect(withBothScripts(label({ en: 'Pacific Ocean' }), places).features[0]?.properties).toEqual({ en: 'Pacific Ocean' });
});

test('a place that is not in the record is told, with the label that names it', () => {
  expect(() => withBothScripts(label({ en: 'A Strait', place: 'no-strait' }), places)).toThrow(/water-x.*no-strait/);
});

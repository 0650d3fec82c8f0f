import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import type { Look } from '../../src/map/layers/layer';
import { specsFor, styleFor } from '../../src/map/style';
import { evaluate } from '../../src/map/svg/expression';
import { NO_GEOMETRY } from '../../src/state/load';
import { PRESENTED, THEMES } from '../../src/ui/theme';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const data = { dataset: readOrThrow(smallRaw()), geometry: NO_GEOMETRY };
const looks = [...Object.entries(THEMES), ...Object.entries(PRESENTED)].flatMap(([name, theme], n) =>
  [true, false].map((bare) => [name, bare ? 'without names' : 'with names', { theme, presenting: n > 2, bare, narrow: bare, vh: 8, scale: 1.5 } satisfies Look] as const),
);

test.each(looks)('the style for %s, %s, is one that MapLibre accepts', (_name, _names, look) => {
  const style = styleFor(data, look, 'http://localhost/') as StyleSpecification;
  expect(validateStyleMin(style)).toEqual([]);
  expect(validateStyleMin({ ...style, layers: [...style.layers, ...style.layers.slice(0, 1)] })).toHaveLength(1); // it is the validator that accepts
});

test('in a window twice as large every line, halo and circle is twice as wide, whichever way its width is written', () => {
  const look = { theme: THEMES.light, presenting: false, bare: false, narrow: false, vh: 8 };
  const [common, large] = ([1, 2] as const).map((scale) => new Map(specsFor({ ...look, scale }).map((spec) => [spec.id, spec.paint as { readonly [p: string]: unknown } | undefined])));
  const of = (paints: typeof common, id: string, property: string): unknown => {
    const value = paints?.get(id)?.[property];
    return evaluate(value, { zoom: 6, properties: { role: 'way', territory: 'iturup' }, state: { selected: true }, id: 'x' });
  };
  for (const [id, property] of [['coast', 'line-width'], ['glow-land', 'line-width'], ['glow-land', 'line-blur'], ['territory-outline', 'line-width'], ['line-control', 'line-width'], ['name-territory-1', 'text-halo-width'], ['measure-way', 'line-width'], ['measure-grip', 'circle-radius'], ['graticule-2', 'line-width']] as const) {
    expect(Number(of(common, id, property)), id).toBeGreaterThan(0);
    expect(of(large, id, property), id).toBeCloseTo(2 * Number(of(common, id, property)));
  }
});

import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import type { Look } from '../../src/map/layers/layer';
import { styleFor } from '../../src/map/style';
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

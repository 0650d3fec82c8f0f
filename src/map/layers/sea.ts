/** The sea: depth bands from the shelf to the trench, one step darker each, and a glow along the coasts. */
import type { Layer } from './layer';
import { geojson } from './layer';

/** Depths in metres at which a band begins, as the isobaths are cut. */
const DEPTHS = [-50, -100, -200, -500, -1000, -2000, -3000, -4000, -5500, -7000];

export const sea: Layer = {
  sources: ({ geometry }) => ({ seafloor: geojson(geometry.seafloor, 0.375) }),
  specs: ({ theme }) => [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea[0] ?? theme.paper } },
    {
      id: 'seafloor',
      type: 'fill',
      source: 'seafloor',
      layout: { 'fill-sort-key': ['-', 0, ['get', 'depth']] },
      paint: {
        'fill-color': ['match', ['get', 'depth'], ...DEPTHS.flatMap((d, n) => [d, theme.sea[n + 1] ?? '']), theme.sea[0] ?? ''] as never, // a match of this shape, which the type cannot spell
        'fill-antialias': false,
      },
    },
  ],
};

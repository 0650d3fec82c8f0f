/** The small pictures that the layers name (patterns, marks), as shapes in a theme's colours: drawn on a canvas for MapLibre, as they are in SVG. */
import type { Fill } from '../domain/paint';
import { MARKS } from '../ui/marks';
import type { Theme } from '../ui/theme';
import { FILLS } from './layers/territories';

/** A path, filled, or stroked with lines of a width in pixels. */
export type Shape = { readonly d: string; readonly fill?: string; readonly stroke?: string; readonly width?: number; readonly dash?: readonly [number, number] };

export type Picture = {
  /** Its width and height on the map, in pixels. */
  readonly size: number;
  /** Its width and height in the units of its shapes, and where in it they begin. */
  readonly box: number;
  readonly from: number;
  readonly shapes: readonly Shape[];
};

const picture = (size: number, shapes: readonly Shape[]): Picture => ({ size, box: size, from: 0, shapes });

const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Lines at 45 degrees through a square of `size` that repeats without a seam. */
const diagonals = (size: number): readonly string[] => [-size, 0, size].map((shift) => `M${shift - size} ${size * 2}L${shift + size * 2} ${-size}`);

function band(colour: string): Picture {
  const size = 24;
  return picture(size, diagonals(size).map((d) => ({ d, stroke: colour, width: size / Math.SQRT2 / 2 })));
}

/** A claim: lines in the claimant's colour, cased so that they read on any fill; broken where the claim is ambiguous. */
function hatch({ colour, casing, broken }: { readonly colour: string; readonly casing: string; readonly broken: boolean }): Picture {
  const size = 16;
  // One dash and one gap for each diagonal of the square, so that the pattern has no seam.
  const dash = broken ? { dash: [size * Math.SQRT2 * 0.42, size * Math.SQRT2 * 0.58] as const } : {};
  const lines = (stroke: string, width: number): readonly Shape[] => diagonals(size).map((d) => ({ d, stroke, width, ...dash }));
  return picture(size, [...lines(casing, broken ? 3.4 : 4.6), ...lines(colour, broken ? 1.2 : 2.2)]);
}

/** The sea that would go with a side: thin lines, each side's in a direction of its own. */
function seaHatch(colour: string, direction: 'rising' | 'falling'): Picture {
  const size = 16;
  const lines = direction === 'falling' ? [-size, 0, size].map((shift) => `M${shift - size} ${-size}L${shift + size * 2} ${size * 2}`) : diagonals(size);
  return picture(size, lines.map((d) => ({ d, stroke: colour, width: 1 })));
}

const dots = (colour: string): Picture => picture(12, [[3, 3], [9, 9]].map(([x = 0, y = 0]) => ({ d: circle(x, y, 1.5), fill: colour })));

const mark = (d: string, theme: Theme): Picture => ({
  size: 20,
  box: (20 * 24) / 18,
  from: 1.3,
  // A dark silhouette in a pale casing: its outline is what tells the categories apart.
  shapes: [{ d, stroke: theme.mark, width: 5.5 }, { d, fill: theme.markInk, stroke: theme.markInk, width: 1 }],
});

const ring = (theme: Theme): Picture =>
  picture(36, ([[6, theme.mark], [2.6, theme.focus]] as const).map(([width, stroke]) => ({ d: circle(18, 18, 14), stroke, width })));

const town = (theme: Theme): Picture => picture(10, [{ d: circle(5, 5, 3), fill: theme.mark, stroke: theme.markInk, width: 1.4 }]);

/** A head that points along its line. */
const arrow = (theme: Theme): Picture => {
  const d = 'M2 2L12 7L2 12Z';
  return picture(14, [{ d, stroke: theme.halo, width: 2.4 }, { d, fill: theme.fills.russia }]);
};

const SIDE_FILLS: readonly (readonly [string, Fill])[] = [['JP', 'japan'], ['RU', 'russia'], ['CN', 'china']];

/** The pictures that fill areas, seamlessly; the others stand alone. */
export const isPattern = (name: string): boolean => /^(band|hatch|dots)/.test(name);

/** All pictures of a theme by name; the patterns as much larger as a large window has everything. */
export function picturesFor(theme: Theme, scale = 1): ReadonlyMap<string, Picture> {
  const all: readonly (readonly [string, Picture])[] = [
    ...FILLS.map((fill) => [`band-${fill}`, band(theme.fills[fill])] as const),
    ...SIDE_FILLS.flatMap(([side, fill]) => [
      [`hatch-${side}-formal`, hatch({ colour: theme.fills[fill], casing: theme.hatch, broken: false })] as const,
      [`hatch-${side}-ambiguous`, hatch({ colour: theme.fills[fill], casing: theme.hatch, broken: true })] as const,
    ]),
    ['hatch-sea-JP', seaHatch(theme.fills.japan, 'rising')],
    ['hatch-sea-RU', seaHatch(theme.fills.russia, 'falling')],
    ['dots', dots(theme.hatch)],
    ...Object.entries(MARKS).map(([name, path]) => [`mark-${name}`, mark(path, theme)] as const),
    ['mark-ring', ring(theme)],
    ['town', town(theme)],
    ['arrow', arrow(theme)],
    ['nothing', picture(1, [])],
  ];
  return new Map(all.map(([name, one]) => [name, isPattern(name) ? { ...one, size: one.size * scale } : one]));
}

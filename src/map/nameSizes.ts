/** How large the names on the map are: the sizes of their type, and about how much room each takes. */
import type { Feature } from 'geojson';
import type { Look } from './layers/layer';
import type { Extents } from './placing';

/** Sizes of type in pixels at levels of the zoom; between them in proportion. */
export type Sizes = readonly (readonly [zoom: number, size: number])[];

export const TERRITORY_SIZES: { readonly [rank: number]: Sizes } = {
  1: [[3, 13], [5, 17], [8, 25]],
  2: [[3, 12], [5, 14], [8, 22]],
  3: [[3, 11], [5, 12], [8, 18]],
};
export const WATER_SIZES: { readonly [rank: number]: Sizes } = {
  1: [[4, 16], [8, 34]],
  2: [[4, 10], [8, 26]],
  3: [[4, 10], [8, 17]],
  4: [[4, 10], [8, 17]],
};
export const LAND_SIZES: Sizes = [[3, 9], [5, 13], [8, 20]];
export const LINE_NAME_SIZE = 13;

/** From which level on, and up to which, names of a rank are written. */
export const WATER_ZOOMS: { readonly [rank: number]: readonly [from: number, to: number] } = { 1: [2.4, 5.8], 2: [5.8, 9], 3: [5, 10], 4: [7.2, 11] };
export const LAND_ZOOMS: { readonly [rank: number]: readonly [from: number, to: number] } = { 1: [2, 6.6], 2: [2, 8], 3: [6.6, 10] };

/** From this level on the other scripts stand under the name of a territory. */
export const SCRIPTS_FROM = 6;

export function sizeAt(sizes: Sizes, zoom: number): number {
  const above = sizes.findIndex(([z]) => z >= zoom);
  const [to, from] = [sizes[above], sizes[above - 1]];
  if (to === undefined) return sizes.at(-1)?.[1] ?? 0;
  if (from === undefined) return to[1];
  return from[1] + ((to[1] - from[1]) * (zoom - from[0])) / (to[0] - from[0]);
}

/** Widths of letters on the average, in parts of their size. */
const LETTER = 0.54;
const SPACED = { water: 0.14, land: 0.32 } as const;
const AIR = 6;

const lines = (text: string, size: number, { most, spacing }: { readonly most: number; readonly spacing: number }): Extents => {
  const widthOf = (part: string): number => [...part].reduce((sum, sign) => sum + (sign > '\u2E80' ? 1 : LETTER) + spacing, 0);
  // Broken between words where a line would be too wide, as the map breaks it.
  const rows = text.split(/(?<=[^\u00a0]) (?!\/)/).reduce<string[]>((before, word) => {
    const last = before.at(-1);
    return last === undefined || widthOf(`${last} ${word}`) > most ? [...before, word] : [...before.slice(0, -1), `${last} ${word}`];
  }, []);
  return { across: Math.max(0, ...rows.map(widthOf)) * size + AIR, down: rows.length * size * 1.25 + AIR };
};

/** Before a class the lands around are named only when the whole chain is in sight, and the smallest never. */
export const CHAIN_ZOOMS: readonly [from: number, to: number] = [4, 5.8];
const isForClass = (rank: number, zoom: number): boolean => rank === 1 || (rank === 2 && zoom >= CHAIN_ZOOMS[0] && zoom < CHAIN_ZOOMS[1]);

/** The room for a name in a look and at a zoom; null where it is not written. */
export function extentsIn({ presenting, narrow, vh, scale }: Look, zoom: number): (feature: Feature) => Extents | null {
  const within = (zooms: readonly [number, number] | undefined): boolean => zooms !== undefined && zoom >= zooms[0] && zoom < zooms[1];
  return ({ properties }) => {
    const { kind, rank, name, other, en, text } = (properties ?? {}) as { readonly [key: string]: string | number | undefined };
    const n = Number(rank);
    switch (kind) {
      case 'territory': {
        if (presenting && !isForClass(n, zoom)) return null;
        const size = presenting ? (n === 1 ? 3.4 : 2.8) * vh : scale * sizeAt(TERRITORY_SIZES[n] ?? LAND_SIZES, zoom);
        const main = lines(String(name ?? ''), size, { most: narrow ? 6 : 14, spacing: 0 });
        if (presenting || zoom < SCRIPTS_FROM) return main;
        const below = lines(String(other ?? ''), size * 0.72, { most: narrow ? 8 : 19, spacing: 0 });
        return { across: Math.max(main.across, below.across), down: main.down + below.down - AIR };
      }
      case 'water': {
        if (!within(WATER_ZOOMS[n]) || (presenting && n > 2)) return null;
        const size = presenting ? 3.2 * vh : scale * sizeAt(WATER_SIZES[n] ?? LAND_SIZES, zoom);
        const main = lines(String(en), size, { most: 99, spacing: SPACED.water });
        if (presenting || other === undefined) return main;
        const below = lines(String(other), size * 0.78, { most: 99, spacing: SPACED.water });
        return { across: Math.max(main.across, below.across), down: main.down + below.down - AIR };
      }
      case 'land': {
        const size = presenting ? 2.8 * vh : scale * sizeAt(LAND_SIZES, zoom);
        const { across, down } = lines(String(en).toUpperCase(), size, { most: 99, spacing: SPACED.land });
        return within(LAND_ZOOMS[n]) ? { across: across * 1.15, down: presenting || other === undefined ? down : 2 * down - AIR } : null;
      }
      default:
        return text === undefined ? null : lines(String(text), LINE_NAME_SIZE * scale, { most: 99, spacing: 0.04 });
    }
  };
}

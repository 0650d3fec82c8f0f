/** About how much room each name on the map takes. */
import type { Feature } from 'geojson';
import { SERIF_STRONG, type Look } from './layers/layer';
import { CHAIN_ZOOMS, LAND_SIZES, LAND_ZOOMS, LINE_NAME_SIZE, SCRIPTS_FROM, TERRITORY_SIZES, WATER_SIZES, WATER_ZOOMS, type Sizes } from './nameSizes';
import type { Extents } from './sheet';
import { widthOf } from './svg/lettering';

export function sizeAt(sizes: Sizes, zoom: number): number {
  const above = sizes.findIndex(([z]) => z >= zoom);
  const [to, from] = [sizes[above], sizes[above - 1]];
  if (to === undefined) return sizes.at(-1)?.[1] ?? 0;
  if (from === undefined) return to[1];
  return from[1] + ((to[1] - from[1]) * (zoom - from[0])) / (to[0] - from[0]);
}

const SPACED = { water: 0.14, land: 0.32 } as const;
const AIR = 6;

type Setting = { readonly most: number; readonly spacing: number; readonly font?: string | undefined };

const lines = (text: string, size: number, { most, spacing, font = '' }: Setting): Extents => {
  const ems = (part: string): number => widthOf(part, { size: 1, spacing, font });
  // Broken between words where a line would be too wide, as the map breaks it.
  const rows = text.split(/(?<=[^\u00a0]) (?!\/)/).reduce<string[]>((before, word) => {
    const last = before.at(-1);
    return last === undefined || ems(`${last} ${word}`) > most ? [...before, word] : [...before.slice(0, -1), `${last} ${word}`];
  }, []);
  return { across: Math.max(0, ...rows.map(ems)) * size + AIR, down: rows.length * size * 1.25 + AIR };
};

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
        const main = lines(String(name ?? ''), size, { most: !narrow ? 14 : zoom < SCRIPTS_FROM ? 6 : 9, spacing: 0, font: SERIF_STRONG[0] });
        if (presenting || zoom < SCRIPTS_FROM || other === '') return main;
        const below = lines(String(other ?? ''), size * 0.72, { most: narrow ? 12.5 : 19, spacing: 0 });
        return { across: Math.max(main.across, below.across), down: main.down + below.down - AIR };
      }
      case 'water': {
        if (!within(WATER_ZOOMS[n]) || (presenting && n > 2)) return null;
        const size = presenting ? 3.2 * vh : scale * sizeAt(WATER_SIZES[n] ?? LAND_SIZES, zoom);
        const { across, down } = lines(String(en), size, { most: 99, spacing: SPACED.water });
        const main = { across: across + AIR, down: down + AIR }; // waters keep farther from other names than lands do
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

/** How large the names on the map are: the sizes of their type, and the levels of the zoom at which they are written. */
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

/** Before a class the lands around are named only when the whole chain is in sight, and the smallest never. */
export const CHAIN_ZOOMS: readonly [from: number, to: number] = [4, 5.8];

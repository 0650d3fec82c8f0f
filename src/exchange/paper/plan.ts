/** How much of what goes on a sheet of paper. Pure; all lengths in millimetres. */
import type { Size } from './worksheets';

export const PAPERS = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 }, a3: { width: 297, height: 420 } } as const;
export type Paper = keyof typeof PAPERS;
export const PAPER_NAMES = ['a4', 'letter', 'a3'] as const satisfies readonly Paper[];
export type Turn = 'portrait' | 'landscape';

export const MARGIN = 14;
/** What the title takes above, and the date, perspective, version and credits below. */
export const HEAD = 24;
export const FOOT = 14;
/** Room for one line that is written by hand. */
export const WRITING = 9;

export function pageSize(paper: Paper, turn: Turn): Size {
  const { width, height } = PAPERS[paper];
  return turn === 'portrait' ? { width, height } : { width: height, height: width };
}

/** What is left of a page for its content. */
export const contentSize = ({ width, height }: Size): Size => ({ width: width - 2 * MARGIN, height: height - 2 * MARGIN - HEAD - FOOT });

/** One unit of a map, so that its names have the size of a book's on every paper. */
export const unitOf = (paper: Paper): number => (paper === 'a3' ? 0.19 : 0.16);

/** In how many columns the numbered lines stand below the map. */
export const columnsOf = ({ width }: Size): number => (width > 350 ? 4 : width > 240 ? 3 : 2);

/** How high a text stands in lines of a height, where a letter is so wide on the average. Rather too high than too low. */
export const textHeight = (text: string, { width, letter, line }: { readonly width: number; readonly letter: number; readonly line: number }): number =>
  Math.max(1, Math.ceil((text.length * letter * 1.06) / width)) * line;

/** Things of known heights on as many pages as they need, in order; what is higher than a page has one for itself. */
export function pagesOf<T>(things: readonly T[], heightOf: (thing: T) => number, room: number): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let left = -1;
  for (const thing of things) {
    const height = heightOf(thing);
    const page = pages.at(-1);
    if (page === undefined || height > left) {
      pages.push([thing]);
      left = room - height;
    } else {
      page.push(thing);
      left -= height;
    }
  }
  return pages;
}

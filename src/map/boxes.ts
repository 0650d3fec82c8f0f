/** Boxes of the map's window that names keep clear of. Pure. */

/** In pixels from the map's upper left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({ left: left - by, top: top - by, right: right + by, bottom: bottom + by });

/** A point and how far around it names keep clear: top, right, bottom, left, in pixels. */
export type Clearing = { readonly x: number; readonly y: number; readonly padding: readonly [number, number, number, number] };

/** How far a name may come to what stands on the map, and to the map's edge, in pixels. */
export const GAP = 4;
/** As far as a name can reach out of the window. */
const OUTSIDE = 400;

/** The clearings of a window: one for each box that stands on it, and one along each edge, so that no name is cut. */
export function clearingsIn({ width, height, frame }: { readonly width: number; readonly height: number; /** The width of the frame within the edges. */ readonly frame: number }, boxes: readonly Box[]): readonly Clearing[] {
  const inside = boxes
    .map((b) => ({ left: Math.max(0, b.left), top: Math.max(0, b.top), right: Math.min(width, b.right), bottom: Math.min(height, b.bottom) }))
    .filter((b) => b.right > b.left && b.bottom > b.top)
    .map(({ left, top, right, bottom }): Clearing => {
      const [across, down] = [Math.ceil((right - left) / 2) + GAP, Math.ceil((bottom - top) / 2) + GAP];
      return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2), padding: [down, across, down, across] };
    });
  const [across, down, rim] = [Math.ceil(width / 2), Math.ceil(height / 2), frame + GAP];
  return [
    ...inside,
    { x: 0, y: down, padding: [down, rim, down, OUTSIDE] },
    { x: width, y: down, padding: [down, OUTSIDE, down, rim] },
    { x: across, y: 0, padding: [OUTSIDE, across, rim, across] },
    { x: across, y: height, padding: [rim, across, OUTSIDE, across] },
  ];
}

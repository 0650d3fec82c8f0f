/**
 * The bounds between the parts of the sea, as lines with a part on their left and one on their right.
 *
 * The sea is looked at on a grid. Where two neighbours of the grid lie in different parts, the bound between them is found by
 * halving; the bounds of a cell of the grid are the straight lines between what was found on its sides. Cells without
 * a bound are passed over by the block.
 */
import type { Position } from 'geojson';
import { distanceKm } from '../../../src/domain/geodesy';
import type { Part, Sea } from './nearestLand';

/** Degrees: the south-west corner of the grid, its columns and rows, and the width and height of a cell. */
export type Grid = { readonly west: number; readonly south: number; readonly columns: number; readonly rows: number; readonly width: number; readonly height: number };

/** From one point to another, with a part on either hand. */
export type Bound = { readonly from: Position; readonly to: Position; readonly left: Part; readonly right: Part };

/** Cells along a side of the blocks that are looked at first. */
const BLOCK = 32;
/** How often the way between two neighbours is halved: 1.4 km to 5 m. */
const HALVINGS = 8;

type Corner = { readonly at: Position; readonly part: Part };
/** A bound found on the side between two corners of a cell: what is on its left and right on the way into the cell. */
type Crossing = { readonly at: Position; readonly left: Part; readonly right: Part };

export function boundsIn(grid: Grid, sea: Sea): readonly Bound[] {
  const place = (column: number, row: number): Position => [grid.west + column * grid.width, grid.south + row * grid.height];
  const known = new Map<number, Part>();
  const cornerAt = (column: number, row: number): Corner => {
    const key = row * (grid.columns + 1) + column;
    const at = place(column, row);
    const part = known.has(key) ? (known.get(key) ?? null) : sea.partAt(at);
    known.set(key, part);
    return { at, part };
  };
  const found = new Map<string, Position>();
  /** The same point, whichever of the two cells beside a side asks. */
  const crossingBetween = (a: Corner, b: Corner): Crossing => {
    const [first, second] = `${a.at[0]},${a.at[1]}` < `${b.at[0]},${b.at[1]}` ? [a, b] : [b, a];
    const key = `${first.at.join()};${second.at.join()}`;
    const at = found.get(key) ?? halved(first, second, sea);
    found.set(key, at);
    return { at, left: a.part, right: b.part };
  };

  const bounds: Bound[] = [];
  const visit = (column: number, row: number, size: number): void => {
    if (column >= grid.columns || row >= grid.rows) return;
    if (size > 1) {
      const [middle, corner] = [place(column + size / 2, row + size / 2), place(column, row)];
      const reach = 1.02 * Math.max(distanceKm(middle, corner), distanceKm(middle, place(column, row + size)));
      if (sea.isOneWithin(middle, reach)) return;
      const half = size / 2;
      for (const [dx, dy] of [[0, 0], [half, 0], [0, half], [half, half]] as const) visit(column + dx, row + dy, half);
      return;
    }
    // Counter-clockwise: on the way in through a side, the corner before it is on the left.
    const corners = [cornerAt(column, row), cornerAt(column + 1, row), cornerAt(column + 1, row + 1), cornerAt(column, row + 1)];
    bounds.push(...boundsOf(corners, { crossingBetween, partAt: sea.partAt }));
  };
  for (let row = 0; row < grid.rows; row += BLOCK) for (let column = 0; column < grid.columns; column += BLOCK) visit(column, row, BLOCK);
  return bounds;
}

/** Where the part changes between two corners. */
function halved(a: Corner, b: Corner, sea: Sea): Position {
  let [low, high] = [0, 1];
  const at = (share: number): Position => a.at.map((value, i) => value + share * ((b.at[i] ?? value) - value));
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (low + high) / 2;
    if (sea.partAt(at(middle)) === a.part) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

type Ask = { readonly crossingBetween: (a: Corner, b: Corner) => Crossing; readonly partAt: Sea['partAt'] };

/** The bounds within a cell, by the parts of its four corners. */
function boundsOf(corners: readonly Corner[], { crossingBetween, partAt }: Ask): readonly Bound[] {
  const crossings = corners.flatMap((a, n) => {
    const b = corners[(n + 1) % corners.length];
    return b === undefined || a.part === b.part ? [] : [crossingBetween(a, b)];
  });
  const [first, second, third, fourth] = crossings;
  if (first === undefined || second === undefined) return [];
  const through = (x: Crossing, y: Crossing): Bound => ({ from: x.at, to: y.at, left: x.left, right: x.right });
  if (third === undefined) return [through(first, second)];
  if (fourth !== undefined) {
    const [a, b, c, d] = corners.map((corner) => corner.part);
    // Two opposite corners of one part are joined through the middle if it is theirs; else the other two are.
    if (a === c && (b !== d || partAt(middleOf(corners.map(({ at }) => at))) === a)) return [through(first, second), through(third, fourth)];
    if (b === d) return [through(second, third), through(fourth, first)];
  }
  const meeting = meetingOf(corners, partAt);
  return crossings.map(({ at, left, right }) => ({ from: at, to: meeting, left, right }));
}

const middleOf = (points: readonly Position[]): Position => [0, 1].map((i) => points.reduce((sum, p) => sum + (p[i] ?? 0), 0) / points.length);

/** Where three parts meet: of the four triangles in a triangle with a corner in each, the one that has too, again and again. */
function meetingOf(corners: readonly Corner[], partAt: Sea['partAt']): Position {
  let triangle = corners.filter(({ part }, n) => corners.findIndex((c) => c.part === part) === n).slice(0, 3);
  for (let n = 0; n < HALVINGS; n += 1) {
    const [a, b, c] = triangle;
    if (a === undefined || b === undefined || c === undefined) break;
    const between = (x: Corner, y: Corner): Corner => {
      const at = middleOf([x.at, y.at]);
      return { at, part: partAt(at) };
    };
    const [ab, bc, ca] = [between(a, b), between(b, c), between(c, a)];
    const next = [[ab, bc, ca], [a, ab, ca], [ab, b, bc], [ca, bc, c]].find((t) => new Set(t.map(({ part }) => part)).size === 3);
    if (next === undefined) break;
    triangle = next;
  }
  return middleOf(triangle.map(({ at }) => at));
}

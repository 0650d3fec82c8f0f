/** How marks share the room of the axis: side by side, one over the other, or as one that stands for several. Pure; places in pixels. */

/** What stands for one or more things at a place: `members` are their numbers in the list that was given. */
export type Group = { readonly x: number; readonly members: readonly number[] };

/** Places in order, those nearer to each other than `apart` merged in their middle; what is left is no nearer. */
export function merged(places: readonly number[], apart: number): readonly Group[] {
  const groups: { from: number; to: number; members: number[] }[] = [];
  const middle = (g: { from: number; to: number }): number => (g.from + g.to) / 2;
  places.forEach((x, n) => {
    let last = { from: x, to: x, members: [n] };
    // A merged group has a new middle, which may come too near to the one before.
    for (let before = groups.at(-1); before !== undefined && middle(last) - middle(before) < apart; before = groups.at(-1)) {
      groups.pop();
      before.members.push(...last.members);
      last = { ...before, to: last.to };
    }
    groups.push(last);
  });
  return groups.map((g) => ({ x: middle(g), members: g.members }));
}

export type Cell = Group & { readonly row: number };

/** A place, and how much room to its right a name would like, in pixels. */
export type Wish = { readonly x: number; readonly name: number };

/**
 * Places in order, each in the lowest row that is free there; a name keeps its room as long as another row is free.
 * Where none is, the last cell of the top row comes to stand for it too, so that nothing is left out and nothing
 * overlaps. Cells are `size` wide, in the top row, where they may bear a number, `wide`.
 */
export function stacked(wishes: readonly Wish[], { rows, size, wide }: { readonly rows: number; readonly size: number; readonly wide: number }): readonly Cell[] {
  const cells: { x: number; row: number; members: number[]; name: number }[] = [];
  const last: ((typeof cells)[number] | undefined)[] = Array.from({ length: rows }, () => undefined);
  const top = rows - 1;
  const widthIn = (row: number): number => (row === top ? wide : size);
  wishes.forEach(({ x, name }, n) => {
    const isFree = (cell: (typeof cells)[number] | undefined, row: number): boolean => cell === undefined || x - cell.x >= widthIn(row);
    const withName = last.findIndex((cell, row) => cell === undefined || (isFree(cell, row) && x - cell.x >= cell.name + size));
    const row = withName === -1 ? last.findIndex(isFree) : withName;
    if (row === -1) {
      last[top]?.members.push(n);
      return;
    }
    const cell = { x, row, members: [n], name };
    cells.push(cell);
    last[row] = cell;
  });
  return cells;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, stacked } from '../../src/timeline/stack';

const anyPlaces = fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { maxLength: 300 }).map((list) => [...list].sort((a, b) => a - b));

describe('what is too near to each other', () => {
  test('becomes one in its middle', () => {
    expect(merged([0, 10, 100], 19)).toEqual([{ x: 5, members: [0, 1] }, { x: 100, members: [2] }]);
    expect(merged([0, 18, 27], 19)).toEqual([{ x: 13.5, members: [0, 1, 2] }]); // the two have moved nearer to the third
    expect(merged([], 19)).toEqual([]);
  });

  test('leaves nothing out and nothing too near', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const groups = merged(places, 19);
        expect(groups.flatMap((g) => g.members)).toEqual(places.map((_, n) => n));
        for (const [n, { x }] of groups.entries()) expect(x - (groups[n - 1]?.x ?? -Infinity)).toBeGreaterThanOrEqual(19);
      }),
    );
  });
});

describe('marks over each other', () => {
  const room = { rows: 2, size: 15, wide: 26 };
  const plain = (places: readonly number[]) => places.map((x) => ({ x, name: 0 }));

  test('stand in one row while they do not meet, then in the next, then as one with a number', () => {
    const cells = stacked(plain([0, 20, 22, 24, 26]), room);
    expect(cells.map(({ x, row, members }) => `${x}/${row}: ${members.length}`)).toEqual(['0/0: 1', '20/0: 1', '22/1: 3']);
  });

  test('leave a name its room while another row is free, and take it where none is', () => {
    expect(stacked([{ x: 0, name: 60 }, { x: 30, name: 0 }], room).map((c) => c.row)).toEqual([0, 1]);
    expect(stacked([{ x: 0, name: 60 }, { x: 30, name: 60 }, { x: 60, name: 0 }], room).map((c) => c.row)).toEqual([0, 1, 0]);
  });

  test('never overlap, and every one stands somewhere', () => {
    fc.assert(
      fc.property(anyPlaces, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 90 }), (places, rows, name) => {
        const cells = stacked(places.map((x) => ({ x, name })), { ...room, rows });
        expect(cells.flatMap((c) => c.members).sort((a, b) => a - b)).toEqual(places.map((_, n) => n));
        for (let row = 0; row < rows; row += 1) {
          const inRow = cells.filter((c) => c.row === row);
          const apart = row === rows - 1 ? room.wide : room.size;
          for (const [n, { x, members }] of inRow.entries()) {
            expect(x - (inRow[n - 1]?.x ?? -Infinity)).toBeGreaterThanOrEqual(apart);
            if (row < rows - 1) expect(members).toHaveLength(1); // only the top row has room for a number
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Chance that is no chance: what a seed gives, it gives again. */

/** Numbers from 0 up to, not including, 1, the same for the same seed. Formula: mulberry32, T. Ettinger. */
export function chanceOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let n = Math.imul(state ^ (state >>> 15), 1 | state);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order by chance. */
export function shuffled<T>(things: readonly T[], chance: () => number): readonly T[] {
  return things.map((thing) => ({ thing, at: chance() })).sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}

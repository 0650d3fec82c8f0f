/** “Did you mean …?” for a word that is not known. */

/** How many letters must be put in, taken out, changed or exchanged with their neighbour to make one word of the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [before, row]: readonly [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** The known word that is nearest, if it is near: at most a third of its letters differ, or one begins or ends with the other. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (best === null || distance < best.distance) best = { word: candidate, distance };
  }
  if (best === null) return null;
  if (best.distance <= Math.max(word.length, best.word.length) / 3) return best.word;
  const partly = [...known].filter((k) => word.length >= 4 && (k.startsWith(word) || word.startsWith(`${k}-`)));
  return partly[0] ?? null;
}

/** "; did you mean “…”?", or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === null || found === word ? '' : `; did you mean “${found}”?`;
}

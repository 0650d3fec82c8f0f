/** What the bench prints: rows of a table, some with an aim, and the numbers in them. */
export type Row = {
  readonly measured: string;
  readonly value: string;
  /** What it should be at most, and whether it is; none where there is no aim. */
  readonly aim?: { readonly text: string; readonly met: boolean };
};

export const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const kb = (n: number): string => `${(n / 1024).toFixed(0)} KB`;
export const ms = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`;

/** A number that should be at most `most`. */
export const aimedAt = (measured: string, value: { readonly n: number; readonly text: string; readonly most: number; readonly unit?: string }): Row => ({
  measured,
  value: value.text,
  aim: { text: `at most ${value.most}${value.unit ?? ''}`, met: value.n <= value.most },
});

export const markdown = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The placing of names, which is fetched when the map first comes to rest: the first picture has them at their own spots. */
let come: typeof import('./placing') | null = null;

/** What finds names their places; null before it has come. */
export const placing = (): typeof come => come;

/** Resolves when names can be placed; rejects where the code does not come. */
export async function fetchPlacing(): Promise<void> {
  come ??= await import('./placing');
}

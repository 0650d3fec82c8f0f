/** Which drawing of the map is to be trusted: decided here, from what happens to MapLibre. Pure. */

/** Why there is no moving map. */
export type Why = 'no-webgl' | 'no-program' | 'stopped';

export type Keeping = {
  /** The life of MapLibre: each start is another number. */
  readonly life: number;
  /** Waiting for the shapes; coming; drawn and to be trusted; silent; given up. */
  readonly gl: 'waiting' | 'coming' | 'drawn' | 'silent' | 'given-up';
  /** How often it had to be made anew since it was drawn last. */
  readonly failures: number;
  readonly why: Why | null;
};

export type Happening =
  | { readonly type: 'shapes' | 'drawn' | 'silent' | 'answered' | 'no-webgl' | 'no-program' | 'again' }
  | { readonly type: 'trouble'; readonly trouble: 'worker' | 'context' };

export const firstKeeping: Keeping = { life: 0, gl: 'waiting', failures: 0, why: null };

/** A map that fails again before it is drawn is made anew at most so often by itself; then the reader is asked. */
const RESTARTS = 2;

/** What is kept after something has happened. */
export function keepingAfter(keeping: Keeping, happening: Happening): Keeping {
  switch (happening.type) {
    case 'shapes':
      return keeping.gl === 'waiting' ? { ...keeping, gl: 'coming', life: keeping.life + 1 } : keeping;
    case 'drawn':
      return keeping.gl === 'given-up' ? keeping : { ...keeping, gl: 'drawn', failures: 0 };
    case 'silent':
      return keeping.gl === 'drawn' ? { ...keeping, gl: 'silent' } : keeping;
    case 'answered':
      return keeping.gl === 'silent' ? { ...keeping, gl: 'drawn' } : keeping;
    case 'trouble':
      if (keeping.failures >= RESTARTS) return { ...keeping, gl: 'given-up', why: happening.trouble === 'context' ? 'no-webgl' : 'stopped' };
      return { ...keeping, gl: 'coming', failures: keeping.failures + 1, life: keeping.life + 1 };
    case 'no-webgl':
    case 'no-program':
      return { ...keeping, gl: 'given-up', why: happening.type };
    case 'again':
      return { life: keeping.life + 1, gl: 'coming', failures: 0, why: null };
  }
}

/** MapLibre's map is shown only while it is to be trusted. */
export const shownBy = ({ gl }: Keeping): 'gl' | 'svg' => (gl === 'drawn' ? 'gl' : 'svg');

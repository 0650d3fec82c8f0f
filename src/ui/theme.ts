/** Colours by what they mean. The themes are written in themes/, and nowhere else is a colour written. */
import { dark, darkPresented } from './themes/dark';
import { light, lightPresented } from './themes/light';
import { print, printPresented } from './themes/print';

export type Fill = 'japan' | 'russia' | 'china' | 'none' | 'unknown';

export type Theme = {
  readonly paper: string;
  /** A second paper for wells and tracks. */
  readonly paperDeep: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly link: string;
  readonly focus: string;
  /** From the shelf to the trench. */
  readonly sea: readonly string[];
  /** Around the globe. */
  readonly space: string;
  readonly glow: string;
  readonly land: string;
  readonly coast: string;
  readonly river: string;
  readonly graticule: string;
  readonly waters: string;
  readonly landLabel: string;
  /** The other scripts under a name on the map. */
  readonly labelSoft: string;
  readonly halo: string;
  readonly fills: { readonly [F in Fill]: string };
  /** The outline of the territories of the record. */
  readonly outline: string;
  readonly hatch: string;
  readonly border: string;
  readonly mark: string;
  readonly markInk: string;
};

export type ThemeName = 'light' | 'dark' | 'print';

/** As one reader sees them. */
export const THEMES: { readonly [name in ThemeName]: Theme } = { light, dark, print };

/** As a class sees them from the last row. */
export const PRESENTED: { readonly [name in ThemeName]: Theme } = { light: lightPresented, dark: darkPresented, print: printPresented };

/** The colours of a view: as one reader sees it, or as a class does. */
export const themeOf = ({ theme, mode }: { readonly theme: ThemeName; readonly mode: 'explore' | 'present' | 'console' | 'audience' }): Theme =>
  (mode === 'present' || mode === 'audience' ? PRESENTED : THEMES)[theme];

/** A theme as CSS custom properties, name and value. */
export const cssOf = (theme: Theme): readonly (readonly [string, string])[] => [
  ['--paper', theme.paper],
  ['--paper-deep', theme.paperDeep],
  ['--ink', theme.ink],
  ['--ink-soft', theme.inkSoft],
  ['--rule', theme.rule],
  ['--link', theme.link],
  ['--focus', theme.focus],
  ['--sea', theme.sea[1] ?? theme.paper],
  ['--space', theme.space],
  ['--glow', theme.glow],
  ['--land', theme.land],
  ['--coast', theme.coast],
  ['--label-soft', theme.labelSoft],
  ['--waters', theme.waters],
  ['--outline', theme.outline],
  ['--hatch', theme.hatch],
  ['--mark', theme.mark],
  ['--mark-ink', theme.markInk],
  ['--halo', theme.halo],
  ...Object.entries(theme.fills).map(([fill, colour]) => [`--fill-${fill}`, colour] as const),
];

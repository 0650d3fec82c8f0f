/** Colours by what they mean, for a lit room (light) and for a screen (dark). The only place where a colour is written. */

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
  readonly glow: string;
  readonly land: string;
  readonly coast: string;
  readonly river: string;
  readonly graticule: string;
  readonly waters: string;
  readonly landLabel: string;
  readonly halo: string;
  readonly fills: { readonly [F in Fill]: string };
  /** The outline of the territories of the record. */
  readonly outline: string;
  readonly hatch: string;
  readonly border: string;
  readonly mark: string;
  readonly markInk: string;
};

export const THEMES: { readonly [name in 'light' | 'dark']: Theme } = {
  light: {
    paper: '#fdfcf6',
    paperDeep: '#f1eee3',
    ink: '#23303a',
    inkSoft: '#55636c',
    rule: '#d9d4c4',
    link: '#17618f',
    focus: '#0b4f9e',
    sea: ['#e4eef0', '#deeaed', '#d8e6ea', '#d2e2e7', '#ccdee4', '#c6d9e1', '#c0d5dd', '#bad1da', '#b4cdd7', '#aec8d4', '#a8c4d1'],
    glow: '#ffffff',
    land: '#efe9dc',
    coast: '#7d8a8f',
    river: '#a9c3cd',
    graticule: '#ffffff',
    waters: '#35708a',
    landLabel: '#6b675c',
    halo: '#fdfcf6',
    fills: { japan: '#6b1b4e', russia: '#17618f', china: '#806514', none: '#fbf8ef', unknown: '#ffffff' },
    outline: '#23303a',
    hatch: '#ffffff',
    border: '#3b3340',
    mark: '#fffdf7',
    markInk: '#23303a',
  },
  dark: {
    paper: '#151c22',
    paperDeep: '#1e272e',
    ink: '#f2efe6',
    inkSoft: '#b7c0c4',
    rule: '#36424b',
    link: '#8cc6ea',
    focus: '#ffd27a',
    sea: ['#2a3d49', '#273944', '#243540', '#21313b', '#1e2d37', '#1b2932', '#18252d', '#152129', '#121d24', '#101a20', '#0d161c'],
    glow: '#3a525f',
    land: '#2f3234',
    coast: '#7f8a8c',
    river: '#3f5a67',
    graticule: '#48606d',
    waters: '#8fb6c6',
    landLabel: '#b5b0a3',
    halo: '#151c22',
    fills: { japan: '#d084b3', russia: '#78bbea', china: '#e3c65a', none: '#3d4347', unknown: '#14191d' },
    outline: '#f2efe6',
    hatch: '#101820',
    border: '#e9e2d2',
    mark: '#151c22',
    markInk: '#f7f4ea',
  },
};

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
  ['--glow', theme.glow],
  ['--land', theme.land],
  ['--coast', theme.coast],
  ['--outline', theme.outline],
  ['--hatch', theme.hatch],
  ['--mark', theme.mark],
  ['--mark-ink', theme.markInk],
  ['--halo', theme.halo],
  ...Object.entries(theme.fills).map(([fill, colour]) => [`--fill-${fill}`, colour] as const),
];

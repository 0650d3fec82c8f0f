/** A lit room: white paper, a pale sea. */
import type { Theme } from '../theme';

export const light: Theme = {
  paper: '#fdfcf6',
  paperDeep: '#f1eee3',
  ink: '#23303a',
  inkSoft: '#55636c',
  rule: '#d9d4c4',
  link: '#17618f',
  focus: '#0b4f9e',
  sea: ['#e4eef0', '#deeaed', '#d8e6ea', '#d2e2e7', '#ccdee4', '#c6d9e1', '#c0d5dd', '#bad1da', '#b4cdd7', '#aec8d4', '#a8c4d1'],
  space: '#f1eee3',
  glow: '#ffffff',
  land: '#efe9dc',
  coast: '#7d8a8f',
  river: '#a9c3cd',
  graticule: '#ffffff',
  waters: '#1f5068',
  landLabel: '#6b675c',
  labelSoft: '#3f4c55',
  halo: '#fdfcf6',
  fills: { japan: '#6b1b4e', russia: '#17618f', china: '#806514', none: '#fbf8ef', unknown: '#ffffff' },
  outline: '#23303a',
  hatch: '#ffffff',
  border: '#3b3340',
  mark: '#fffdf7',
  markInk: '#23303a',
};

/** Before a class: a paler sea and deeper fills, so that they stand 4.5 to 1 apart, and 3 to 1 where the projector's black is grey. */
export const lightPresented: Theme = {
  ...light,
  inkSoft: '#34414a',
  sea: ['#f1f6f7', '#eef4f6', '#eaf2f4', '#e7eff2', '#e3edf1', '#e0ebf0', '#dde9ee', '#d9e7ec', '#d6e4eb', '#d2e2ea', '#cfe0e8'],
  land: '#f4efe4',
  coast: '#66747a',
  waters: '#0b3040',
  landLabel: '#3f3c33',
  labelSoft: '#2c3942',
  fills: { ...light.fills, japan: '#621343', russia: '#124a8c', china: '#705209' },
  border: '#2a242e',
};

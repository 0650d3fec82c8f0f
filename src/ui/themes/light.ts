/** A lit room: white paper, a pale sea. The parties' fills are steps of lightness too, so that they stay apart in grey. */
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
  fills: { japan: '#5e0c42', russia: '#025285', china: '#7f6410', none: '#fbf8ef', unknown: '#ffffff' },
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
  fills: { ...light.fills, japan: '#500a36', russia: '#0c427e', china: '#75560a' },
  border: '#2a242e',
};

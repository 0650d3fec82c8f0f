/**
 * For paper, and for the copier: no colour at all, hardly a tint on the sea. The three parties are greys a good step apart, which
 * a copy keeps; in pure grey they can't also weigh the same, so the outline, the same for all, carries the equal weight.
 */
import type { Theme } from '../theme';

export const print: Theme = {
  paper: '#ffffff',
  paperDeep: '#f2f2f2',
  ink: '#000000',
  inkSoft: '#474747',
  rule: '#c4c4c4',
  link: '#000000',
  focus: '#000000',
  sea: ['#ffffff', '#fdfdfd', '#fcfcfc', '#fafafa', '#f8f8f8', '#f6f6f6', '#f5f5f5', '#f3f3f3', '#f1f1f1', '#f0f0f0', '#eeeeee'],
  space: '#ffffff',
  glow: '#ffffff',
  land: '#f4f4f4',
  coast: '#6e6e6e',
  river: '#9a9a9a',
  graticule: '#c9c9c9',
  waters: '#474747',
  landLabel: '#5c5c5c',
  labelSoft: '#333333',
  halo: '#ffffff',
  fills: { japan: '#4c4c4c', russia: '#868686', china: '#141414', none: '#ffffff', unknown: '#ffffff' },
  outline: '#000000',
  hatch: '#ffffff',
  border: '#000000',
  mark: '#ffffff',
  markInk: '#000000',
};

/** Before a class. */
export const printPresented: Theme = {
  ...print,
  inkSoft: '#2e2e2e',
  sea: ['#ffffff', '#fefefe', '#fdfdfd', '#fcfcfc', '#fbfbfb', '#fafafa', '#fafafa', '#f9f9f9', '#f8f8f8', '#f7f7f7', '#f6f6f6'],
  land: '#fafafa',
  waters: '#333333',
  landLabel: '#333333',
  fills: { ...print.fills, japan: '#3a3a3a', russia: '#6a6a6a', china: '#000000' },
};

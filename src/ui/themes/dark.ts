/** A screen in the dark: the sea is night, the lands are lit, in steps of lightness that stay apart in grey. */
import type { Theme } from '../theme';

export const dark: Theme = {
  paper: '#151c22',
  paperDeep: '#1e272e',
  ink: '#f2efe6',
  inkSoft: '#b7c0c4',
  rule: '#36424b',
  link: '#8cc6ea',
  focus: '#ffd27a',
  sea: ['#2a3d49', '#273944', '#243540', '#21313b', '#1e2d37', '#1b2932', '#18252d', '#152129', '#121d24', '#101a20', '#0d161c'],
  space: '#06090c',
  glow: '#3a525f',
  land: '#2f3234',
  coast: '#8b9698',
  river: '#3f5a67',
  graticule: '#48606d',
  waters: '#8fb6c6',
  landLabel: '#b5b0a3',
  labelSoft: '#c9d0d2',
  halo: '#151c22',
  fills: { japan: '#d5729e', russia: '#72b7f5', china: '#edd566', none: '#3d4347', unknown: '#14191d' },
  outline: '#f2efe6',
  hatch: '#101820',
  border: '#e9e2d2',
  mark: '#151c22',
  markInk: '#f7f4ea',
};

/** Before a class: a deeper sea, brighter fills. */
export const darkPresented: Theme = {
  ...dark,
  paper: '#0f151a',
  inkSoft: '#d3d9db',
  sea: ['#1f2f3a', '#1d2c36', '#1b2933', '#19262f', '#17232c', '#142028', '#121d24', '#101a21', '#0e171d', '#0c141a', '#0a1116'],
  land: '#26292b',
  waters: '#bfdae5',
  landLabel: '#d0cbbf',
  labelSoft: '#dde2e3',
  halo: '#0f151a',
  fills: { ...dark.fills, japan: '#da85ad', russia: '#85c7fe', china: '#f9e890' },
};

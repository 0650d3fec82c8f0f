import { describe, expect, test } from 'vitest';
import { cssOf, THEMES } from '../../src/ui/theme';
import { chroma, contrast, distance, hue, lightness, SIGHT } from './colour';

const PARTIES = ['japan', 'russia', 'china'] as const;
const PAIRS = [['japan', 'russia'], ['japan', 'china'], ['russia', 'china']] as const;
const SIGHTS = ['normal', 'protan', 'deutan', 'tritan'] as const satisfies readonly (keyof typeof SIGHT)[];

describe('the measure itself', () => {
  test('black on white has the greatest contrast, a colour on itself none', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#17618f', '#17618f')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2); // WCAG's own example of a grey that just passes
  });
  test('greys look alike to all, and red and green nearer to those who lack a cone for one of them', () => {
    for (const sight of SIGHTS) expect(distance('#808080', '#808080', sight)).toBe(0);
    for (const sight of ['protan', 'deutan'] as const) expect(distance('#d00000', '#008000', sight)).toBeLessThan(distance('#d00000', '#008000', 'normal') / 2);
    expect(lightness('#ffffff')).toBeCloseTo(1, 4);
    expect(hue('#ff0000')).toBeCloseTo(29.2, 1);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const theme = THEMES[name];

  test.each(PARTIES)('the lands held by %s stand out from every depth of the sea and from other land', (party) => {
    const grounds = [...theme.sea, theme.land];
    const weakest = Math.min(...grounds.map((ground) => contrast(theme.fills[party], ground)));
    expect(weakest).toBeGreaterThanOrEqual(3);
  });

  test.each(PAIRS)('%s and %s stay apart for every kind of sight, and in grey', (a, b) => {
    for (const sight of SIGHTS) expect(distance(theme.fills[a], theme.fills[b], sight), sight).toBeGreaterThanOrEqual(0.07);
    expect(contrast(theme.fills[a], theme.fills[b])).toBeGreaterThanOrEqual(1.15); // contrast is of grey only
  });

  test('the two parties of the dispute have equal weight', () => {
    const [japan, russia] = [theme.fills.japan, theme.fills.russia];
    expect(Math.abs(lightness(japan) - lightness(russia))).toBeLessThan(0.12);
    expect(Math.abs(chroma(japan) - chroma(russia))).toBeLessThan(0.04);
  });

  test('no party is drawn in the red of danger or of a flag', () => {
    for (const party of PARTIES) {
      const angle = hue(theme.fills[party]);
      expect(angle > 5 && angle < 50).toBe(false);
    }
  });

  test('a claim’s hatch is seen on the holder’s colour', () => {
    for (const party of PARTIES) expect(contrast(theme.hatch, theme.fills[party])).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['text', 'ink', 'paper', 7],
    ['text in a well', 'ink', 'paperDeep', 7],
    ['small print', 'inkSoft', 'paper', 4.5],
    ['small print in a well', 'inkSoft', 'paperDeep', 4.5],
    ['a link', 'link', 'paper', 4.5],
    ['the sign of an incident', 'markInk', 'mark', 4.5],
    ['the ring of the focus', 'focus', 'paper', 3],
    ['an outline on land', 'outline', 'land', 3],
  ] as const)('%s (%s on %s) has a contrast of at least %d', (_, ink, ground, least) => expect(contrast(theme[ink], theme[ground])).toBeGreaterThanOrEqual(least));

  test('a border is seen on every depth of the sea', () => {
    for (const depth of theme.sea) expect(contrast(theme.border, depth)).toBeGreaterThanOrEqual(4.5);
  });

  test('the sea grows darker with its depth', () => {
    const depths = theme.sea.map(lightness);
    expect([...depths].sort((a, b) => b - a)).toEqual(depths);
  });

  test('every colour of it reaches the page by its name', () => {
    const css = new Map(cssOf(theme));
    expect([...css.values()].every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
    for (const [fill, colour] of Object.entries(theme.fills)) expect(css.get(`--fill-${fill}`)).toBe(colour);
    expect(css.get('--ink')).toBe(theme.ink);
  });
});

test('both themes name the same colours on the page', () => {
  expect(cssOf(THEMES.dark).map(([name]) => name)).toEqual(cssOf(THEMES.light).map(([name]) => name));
});

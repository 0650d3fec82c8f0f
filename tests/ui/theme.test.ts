import { describe, expect, test } from 'vitest';
import { cssOf, PRESENTED, THEMES, themeOf, type Theme } from '../../src/ui/theme';
import { chroma, contrast, distance, hue, lifted, lightness, SIGHT } from './colour';

const PARTIES = ['japan', 'russia', 'china'] as const;
const PAIRS = [['japan', 'russia'], ['japan', 'china'], ['russia', 'china']] as const;
const SIGHTS = ['normal', 'protan', 'deutan', 'tritan'] as const satisfies readonly (keyof typeof SIGHT)[];
const NAMES = ['light', 'dark', 'print'] as const;

/** The weakest contrast of a colour with what it lies on. */
const weakest = (colour: string, grounds: readonly string[]): number => Math.min(...grounds.map((ground) => contrast(colour, ground)));
/** The same where the projector's black is a quarter of the way to white. */
const weakestLifted = (colour: string, grounds: readonly string[]): number => Math.min(...grounds.map((ground) => contrast(lifted(colour), lifted(ground))));

const groundsOf = ({ sea, land }: Theme): readonly string[] => [...sea, land];

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
  test('a lifted black is a quarter of the way to white, and white stays white', () => {
    expect(lifted('#000000')).toBe('#404040');
    expect(lifted('#ffffff')).toBe('#ffffff');
  });
});

const LOOKS = NAMES.flatMap((name) => [
  { look: name, name, theme: THEMES[name], graphics: 3, text: 4.5, sights: 0.11 },
  { look: `${name}, presented`, name, theme: PRESENTED[name], graphics: 4.5, text: 7, sights: 0.1 },
]);

describe.each(LOOKS)('$look', ({ name, theme, graphics, text, sights }) => {
  test.each(PARTIES)('the lands held by %s stand out from every depth of the sea and from other land', (party) => {
    expect(weakest(theme.fills[party], groundsOf(theme))).toBeGreaterThanOrEqual(graphics);
  });

  test.each(PAIRS)('%s and %s stay apart for every kind of sight, and in grey', (a, b) => {
    for (const sight of SIGHTS) expect(distance(theme.fills[a], theme.fills[b], sight), sight).toBeGreaterThanOrEqual(sights);
    expect(contrast(theme.fills[a], theme.fills[b]), 'in grey').toBeGreaterThanOrEqual(name === 'print' ? 1.75 : 1.45); // contrast is of grey only
  });

  test('a claim’s hatch is seen on the holder’s fill, and the claimant’s colour on the hatch', () => {
    for (const party of PARTIES) expect(contrast(theme.hatch, theme.fills[party]), party).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['the names of waters', 'waters', (t: Theme) => t.sea],
    ['the names of other lands', 'landLabel', (t: Theme) => [t.land]],
    ['the names of territories and towns', 'ink', (t: Theme) => [...groundsOf(t), t.halo]],
    ['the other scripts under them', 'labelSoft', (t: Theme) => [...groundsOf(t), t.halo]],
    ['the names of lines', 'border', (t: Theme) => [...groundsOf(t), t.halo]],
    ['text on paper', 'ink', (t: Theme) => [t.paper]],
    ['small print on paper', 'inkSoft', (t: Theme) => [t.paper]],
    ['the sign of an incident', 'markInk', (t: Theme) => [t.mark]],
  ] as const)('%s are read on everything they lie on', (_, ink, grounds) => {
    expect(weakest(theme[ink], grounds(theme))).toBeGreaterThanOrEqual(text);
  });

  test('where a name lies on a land of the record, its halo is what it is read on: that is seen as a ground', () => {
    for (const party of PARTIES) expect(contrast(theme.halo, theme.fills[party])).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.ink, theme.halo)).toBeGreaterThanOrEqual(7);
  });

  test('borders and coasts are seen on every depth of the sea', () => {
    expect(weakest(theme.border, groundsOf(theme))).toBeGreaterThanOrEqual(4.5);
    expect(weakest(theme.outline, groundsOf(theme))).toBeGreaterThanOrEqual(4.5);
  });

  test('the sea grows darker with its depth', () => {
    const depths = theme.sea.map(lightness);
    expect(theme.sea).toHaveLength(11);
    expect([...depths].sort((a, b) => b - a)).toEqual(depths);
  });

  test('every colour of it reaches the page by its name', () => {
    const css = new Map(cssOf(theme));
    expect([...css.values()].every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
    for (const [fill, colour] of Object.entries(theme.fills)) expect(css.get(`--fill-${fill}`)).toBe(colour);
    expect(css.get('--ink')).toBe(theme.ink);
    expect([...css.keys()]).toEqual(cssOf(THEMES.light).map(([key]) => key));
  });
});

describe.each(['light', 'dark'] as const)('in colour: %s', (name) => {
  test.each([THEMES[name], PRESENTED[name]])('the two parties of the dispute have equal weight', (theme) => {
    const [japan, russia] = [theme.fills.japan, theme.fills.russia];
    expect(Math.abs(lightness(japan) - lightness(russia))).toBeLessThan(0.12);
    expect(Math.abs(chroma(japan) - chroma(russia))).toBeLessThan(0.04);
  });

  test.each([THEMES[name], PRESENTED[name]])('no party is drawn in the red of danger or of a flag', (theme) => {
    for (const party of PARTIES) {
      const angle = hue(theme.fills[party]);
      expect(angle > 5 && angle < 50, party).toBe(false);
    }
  });
});

describe('for print', () => {
  test.each([THEMES.print, PRESENTED.print])('there is no colour, so that a copier loses nothing', (theme) => {
    for (const [, colour] of cssOf(theme)) expect(chroma(colour)).toBeLessThan(0.001);
  });
  test('the sea is paper, or hardly darker', () => {
    for (const depth of THEMES.print.sea) expect(contrast(depth, '#ffffff')).toBeLessThan(1.2);
  });
  test('greys can’t both be told apart and weigh the same: the parties of the dispute are the two middle ones, China’s the extreme', () => {
    const [japan, russia, china] = PARTIES.map((party) => lightness(THEMES.print.fills[party]));
    expect(russia).toBeGreaterThan(japan ?? 1);
    expect(japan).toBeGreaterThan(china ?? 1);
    expect((russia ?? 1) - (japan ?? 0)).toBeLessThan((japan ?? 0) - (china ?? 1));
  });
});

describe.each(NAMES)('before a class, %s, where black is a quarter lifted', (name) => {
  const theme = PRESENTED[name];
  test('the lands still stand out', () => {
    for (const party of PARTIES) expect(weakestLifted(theme.fills[party], groundsOf(theme)), party).toBeGreaterThanOrEqual(3);
  });
  test('the sentence, the legend and the names are still read', () => {
    for (const ink of ['ink', 'inkSoft'] as const) expect(weakestLifted(theme[ink], [theme.paper]), ink).toBeGreaterThanOrEqual(4.5);
    expect(weakestLifted(theme.ink, groundsOf(theme))).toBeGreaterThanOrEqual(4.5);
    expect(weakestLifted(theme.landLabel, [theme.land])).toBeGreaterThanOrEqual(4.5);
    expect(weakestLifted(theme.waters, theme.sea)).toBeGreaterThanOrEqual(4.5);
  });
  test('it is what a view that presents is drawn in', () => {
    expect(themeOf({ theme: name, mode: 'present' })).toBe(theme);
    expect(themeOf({ theme: name, mode: 'explore' })).toBe(THEMES[name]);
  });
});

describe.each(NAMES)('the page in %s', (name) => {
  const theme = THEMES[name];
  test.each([
    ['text', 'ink', 'paper', 7],
    ['text in a well', 'ink', 'paperDeep', 7],
    ['small print in a well', 'inkSoft', 'paperDeep', 4.5],
    ['a link', 'link', 'paper', 4.5],
    ['the ring of the focus', 'focus', 'paper', 3],
    ['the edge of a button', 'coast', 'paper', 3],
  ] as const)('%s (%s on %s) has a contrast of at least %d', (_, ink, ground, least) => expect(contrast(theme[ink], theme[ground])).toBeGreaterThanOrEqual(least));
});

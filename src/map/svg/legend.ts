/** The legend of a picture: swatches and lines as on the map, each with its meaning beside it. */
import { showsDifferences } from '../../domain/differing';
import { decadeParam, radiusOf } from '../../domain/heat';
import { legendIn, type Example } from '../../domain/legend';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { t } from '../../i18n';
import { LINE_STYLES, type LineKind } from '../../ui/LineSwatch';
import type { Theme } from '../../ui/theme';
import { widthOf } from './lettering';
import { written } from './marginalia';
import type { Rect } from './placing';
import { el, group, short, type SvgElement } from './tree';

type Sign = { readonly kind: 'paint'; readonly example: Example } | { readonly kind: 'line'; readonly line: LineKind } | { readonly kind: 'heat' };
export type Entries = readonly { readonly sign: Sign; readonly words: string }[];

export function entriesOf(dataset: Dataset, view: View, sight: ReadonlySet<string>): Entries {
  const { paints, lines } = legendIn(dataset, view, sight);
  return [
    ...paints.map(({ id, example }) => ({ sign: { kind: 'paint', example } as const, words: t(`legend.${id}`) })),
    ...lines.map((line) => ({ sign: { kind: 'line', line } as const, words: t(`line.${line}`) })),
    ...(view.heat && !showsDifferences(view) ? [{ sign: { kind: 'heat' } as const, words: t('heat.legend', { dates: t('date.plain', { date: decadeParam(view.span) }) }) }] : []),
  ];
}

type Setting = { readonly theme: Theme; readonly ids: string };

/** A swatch is drawn 26 wide and 18 high, and then scaled. */
const SWATCH = { width: 26, height: 18 };

function signOf(sign: Sign, { theme, ids }: Setting): readonly SvgElement[] {
  const box = { x: 0.75, y: 0.75, width: 24.5, height: 16.5, rx: 2.5 };
  switch (sign.kind) {
    case 'paint': {
      const { fill, band, hatch, hatchSide, dots } = sign.example;
      const over = [...(band === undefined ? [] : [`band-${band}`]), ...(dots === undefined ? [] : ['dots']), ...(hatch === undefined || hatchSide === undefined ? [] : [`hatch-${hatchSide}-${hatch}`])];
      return [
        el('rect', { ...box, fill: theme.fills[fill] }),
        ...over.map((name) => el('rect', { ...box, fill: `url(#${ids}${name})` })),
        el('rect', { ...box, fill: 'none', stroke: theme.outline, 'stroke-width': 1.2, ...(fill === 'unknown' ? { 'stroke-dasharray': '3 2' } : {}) }),
      ];
    }
    case 'line': {
      const { width, dashes } = LINE_STYLES[sign.line];
      const colour = sign.line === 'advance' ? theme.fills.russia : theme.border;
      const stroke = { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linecap': sign.line === 'claimed' ? 'round' : 'butt', ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }), ...(sign.line === 'approximate' ? { 'stroke-opacity': 0.2 } : {}) };
      return [el('path', { d: `M1 9H${sign.line === 'advance' ? 18 : 25}`, ...stroke }), ...(sign.line === 'advance' ? [el('path', { d: 'M17 4L25 9L17 14Z', fill: colour })] : [])];
    }
    case 'heat':
      return [el('circle', { cx: 13, cy: 9, r: short(radiusOf(1)), fill: theme.ink, 'fill-opacity': 0.13, stroke: theme.ink, 'stroke-width': 1.2 })];
  }
}

/** An entry whose swatch begins at a point and whose words stand in the middle of its height. */
function entry({ sign, words }: Entries[number], { x, y, size, setting }: { readonly x: number; readonly y: number; readonly size: number; readonly setting: Setting }): readonly SvgElement[] {
  const scale = size / 18;
  return [
    group({ transform: `translate(${short(x)} ${short(y)}) scale(${Math.round(scale * 100) / 100})` }, signOf(sign, setting)),
    written(words, { x: x + SWATCH.width * scale + size * 0.5, y: y + size * 0.84, size, font: 'sans', colour: setting.theme.ink }),
  ];
}

const lengthOf = (words: string, size: number): number => SWATCH.width * (size / 18) + size * 0.5 + 1.04 * widthOf(words, { size, spacing: 0, font: 'Atlas Sans' });

/** The entries in rows, one after the other, as wide as there is room; with the height that they take. */
export function legendRows(entries: Entries, { theme, ids, width }: Setting & { readonly width: number }): { readonly drawn: SvgElement; readonly height: number } {
  const [size, leading, apart] = [22, 36, 34];
  let [x, y] = [0, 0];
  const drawn = entries.flatMap((one) => {
    const length = lengthOf(one.words, size);
    if (x > 0 && x + length > width) [x, y] = [0, y + leading];
    const made = entry(one, { x, y, size, setting: { theme, ids } });
    x += length + apart;
    return made;
  });
  return { drawn: group({}, drawn), height: y + leading + 8 };
}

/** The entries in a field of their own on the map, for a class: large, and smaller where there are many. */
export function legendBox(entries: Entries, { theme, ids, right, top }: Setting & { readonly right: number; readonly top: number }): { readonly drawn: SvgElement; readonly rect: Rect } {
  const size = entries.length > 8 ? 23 : entries.length > 5 ? 27 : 32;
  const [leading, inset] = [size * 1.62, size * 0.8];
  const width = Math.ceil(Math.max(0, ...entries.map(({ words }) => lengthOf(words, size))) + 2 * inset);
  const height = Math.ceil(entries.length * leading - (leading - size) + 2 * inset);
  const rect = { x: right - width, y: top, width, height };
  if (entries.length === 0) return { drawn: group({}, []), rect: { ...rect, width: 0, height: 0 } };
  const drawn = [el('rect', { ...rect, rx: 12, fill: theme.paper, 'fill-opacity': 0.94 }), ...entries.flatMap((one, n) => entry(one, { x: rect.x + inset, y: top + inset + n * leading, size, setting: { theme, ids } }))];
  return { drawn: group({}, drawn), rect };
}

/** An axis of years with a lane for each land: empty, to be filled in, or with who controlled it. */
import { sentencePart, type Lane } from './lanes';
import { drawn, type Drawn, type Size, type Worksheets } from './worksheets';

type Asked = { readonly lanes: readonly Lane[]; readonly size: Size; readonly first: number; readonly last: number; readonly sign: Worksheets['sign']; readonly filled: boolean };

const LEFT = 250;
const TOP = 34;

/** In the units of a map; `first` and `last` are years. */
export function timelineOf({ lanes, size, first, last, sign, filled }: Asked): Drawn {
  const [from, to] = [Math.floor(first / 10) * 10, Math.ceil((last + 1) / 10) * 10];
  const x = (year: number): number => Math.round((LEFT + ((year - from) / (to - from)) * (size.width - LEFT - 6)) * 10) / 10;
  const high = Math.min(130, (size.height - TOP - 30) / Math.max(1, lanes.length));
  const bottom = TOP + high * lanes.length;
  const text = (words: string, attributes: Drawn['attributes']): Drawn => drawn('text', { fill: '#000000', 'font-family': "'Source Sans 3', Arial, sans-serif", 'font-size': 15, ...attributes }, [words]);
  const years = Array.from({ length: (to - from) / 10 + 1 }, (_, n) => from + n * 10);
  return drawn('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' }, [
    ...years.map((year) => drawn('path', { d: `M${x(year)} ${TOP - 8}V${bottom}`, stroke: '#000000', 'stroke-width': year % 50 === 0 ? 1.2 : 0.4, fill: 'none' })),
    ...years.filter((year) => year % 20 === 0 || size.width > 1500).map((year) => text(String(year), { x: x(year), y: TOP - 14, 'text-anchor': 'middle' })),
    ...lanes.flatMap(({ id, name, stretches }, n): readonly Drawn[] => {
      const y = TOP + n * high;
      const [top, low] = [y + high * 0.16, y + high * 0.84];
      const rect = drawn('rect', { x: x(from), y: top, width: x(to) - x(from), height: low - top, fill: filled ? '#ffffff' : 'none', stroke: '#000000', 'stroke-width': 1.2 });
      const label = text(name, { x: 0, y: y + high / 2 + 5, 'font-family': "'Source Serif 4', Georgia, serif", 'font-size': 17, ...(name.length > 30 ? { textLength: LEFT - 14, lengthAdjust: 'spacingAndGlyphs' } : {}) });
      if (!filled) return [label, rect];
      return [
        label,
        rect,
        ...stretches.flatMap((s, k): readonly Drawn[] => {
          const [left, right] = [x(Math.max(from, s.from)), x(Math.min(to, s.to))];
          if (right - left < 1.5) return [];
          const box = { left, top, right, bottom: low };
          const width = right - left;
          const parts = s.signs.map((what, m) => sign(what, { ...box, top: top + ((low - top) * m) / s.signs.length, bottom: top + ((low - top) * (m + 1)) / s.signs.length }, `lane-${id}-${k}-${m}`));
          const words = sentencePart(s.words, width);
          return [...parts, ...(words === '' ? [] : [text(words, { x: (left + right) / 2, y: (top + low) / 2 + 5, 'font-size': 15, 'text-anchor': 'middle', stroke: '#ffffff', 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })])];
        }),
      ];
    }),
  ]);
}

/** How text is set: its lines, and how much room they take. Widths are estimated, so that the same text always takes the same room. */
import type { Section } from './expression';

export type Lettering = {
  /** The font of what names none of its own. */
  readonly font: string;
  readonly size: number;
  /** Additional room after each sign, in ems. */
  readonly spacing: number;
  /** Ems, from one line to the next. */
  readonly lineHeight: number;
  /** Ems; longer lines break at a space. */
  readonly maxWidth: number;
};

export type Line = { readonly sections: readonly Section[]; readonly width: number; readonly height: number };

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** How wide signs are, in ems, as measured in Source Serif 4. Others are between. */
const SIGNS: readonly (readonly [ems: number, signs: string])[] = [
  [0.24, ' \u00a0’\''],
  [0.3, 'ijl/·.,:;-|!'],
  [0.37, 'ftIJ()[]'],
  [0.44, 'rsз'],
  [0.5, '0123456789cezгесьэ–'],
  [0.62, 'bdhnpquBEFLPTдлрцъБВЕРТЭ'],
  [0.69, 'ACKRVXYийнпАКЛСУХЯ'],
  [0.75, 'DGNOQUДОФЧ'],
  [0.81, 'HжмфыИНПЦ'],
  [0.87, 'wющ'],
  [0.94, 'mMшМW@—'],
  [1.06, 'ЖЮШЩ'],
];
const EMS: ReadonlyMap<string, number> = new Map(SIGNS.flatMap(([ems, signs]) => [...signs].map((sign) => [sign, ems] as const)));
const OTHERS = 0.56;

/** How wide the other fonts are beside Source Serif 4. */
const FACES: { readonly [font: string]: number } = { 'Atlas Serif Strong': 1.02, 'Atlas Serif Italic': 0.93, 'Atlas Sans': 0.86 };

const emsOf = (sign: string, face: number): number => (WIDE.test(sign) ? 1 : (EMS.get(sign) ?? OTHERS) * face);

/** The width of a text in pixels. */
export function widthOf(text: string, { size, spacing, font }: { readonly size: number; readonly spacing: number; readonly font: string }): number {
  const face = FACES[font] ?? 1;
  return [...text].reduce((sum, sign) => sum + (emsOf(sign, face) + spacing) * size, 0);
}

/** The sections as lines: broken where they say so, and at the spaces where a line would be longer than it may. */
export function linesOf(sections: readonly Section[], { font, size, spacing, lineHeight, maxWidth }: Lettering): readonly Line[] {
  const lines: { sections: Section[]; width: number; seen: number; scale: number }[] = [{ sections: [], width: 0, seen: 0, scale: 0 }];
  const most = maxWidth * size;
  for (const section of sections) {
    const type = { size: size * section.scale, spacing, font: section.font?.[0] ?? font };
    for (const [n, part] of section.text.split('\n').entries()) {
      if (n > 0) lines.push({ sections: [], width: 0, seen: 0, scale: 0 });
      for (const word of part.split(/(?<= )/u)) {
        if (word === '') continue;
        const width = widthOf(word, type);
        let line = lines.at(-1);
        if (line === undefined || (line.width > 0 && line.width + widthOf(word.trimEnd(), type) > most)) {
          line = { sections: [], width: 0, seen: 0, scale: 0 };
          lines.push(line);
        }
        const last = line.sections.at(-1);
        if (last !== undefined && last.font === section.font && last.colour === section.colour && last.scale === section.scale) line.sections[line.sections.length - 1] = { ...last, text: last.text + word };
        else line.sections.push({ ...section, text: word });
        line.seen = line.width + widthOf(word.trimEnd(), type); // a space at the end of a line takes no room
        line.width += width;
        line.scale = Math.max(line.scale, section.scale);
      }
    }
  }
  return lines.filter((l) => l.sections.length > 0).map(({ sections: parts, seen, scale }) => ({ sections: parts, width: seen, height: scale * size * lineHeight }));
}

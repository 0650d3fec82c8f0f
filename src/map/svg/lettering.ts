/** How text is set: its lines, and how much room they take. Widths are estimated, so that the same text always takes the same room. */
import type { Section } from './expression';

export type Lettering = {
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
const NARROW = /[ijlftrI.,:;'’!|()[\]/\u00a0 ·]/u;
const BROAD = /[mwMWЖШЩЮжшщюфыФ@—]/u;
const CAPITAL = /\p{Lu}/u;

/** How wide a sign is, in ems of Source Serif and Source Sans, a little on the safe side. */
const emsOf = (sign: string): number => (WIDE.test(sign) ? 1 : NARROW.test(sign) ? 0.33 : BROAD.test(sign) ? 0.84 : CAPITAL.test(sign) ? 0.67 : 0.54);

export const widthOf = (text: string, size: number, spacing: number): number => [...text].reduce((sum, sign) => sum + (emsOf(sign) + spacing) * size, 0);

/** The sections as lines: broken where they say so, and at the spaces where a line would be longer than it may. */
export function linesOf(sections: readonly Section[], { size, spacing, lineHeight, maxWidth }: Lettering): readonly Line[] {
  const lines: { sections: Section[]; width: number; scale: number }[] = [{ sections: [], width: 0, scale: 0 }];
  const most = maxWidth * size;
  for (const section of sections) {
    for (const [n, part] of section.text.split('\n').entries()) {
      if (n > 0) lines.push({ sections: [], width: 0, scale: 0 });
      for (const word of part.split(/(?<= )/u)) {
        if (word === '') continue;
        const width = widthOf(word, size * section.scale, spacing);
        let line = lines.at(-1);
        if (line === undefined || (line.width > 0 && line.width + widthOf(word.trimEnd(), size * section.scale, spacing) > most)) {
          line = { sections: [], width: 0, scale: 0 };
          lines.push(line);
        }
        const last = line.sections.at(-1);
        if (last !== undefined && last.font === section.font && last.colour === section.colour && last.scale === section.scale) line.sections[line.sections.length - 1] = { ...last, text: last.text + word };
        else line.sections.push({ ...section, text: word });
        line.width += width;
        line.scale = Math.max(line.scale, section.scale);
      }
    }
  }
  return lines.filter((l) => l.sections.length > 0).map(({ sections: parts, width, scale }) => ({ sections: parts, width, height: scale * size * lineHeight }));
}

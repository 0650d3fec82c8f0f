/** The fonts of the layers by the names of their files: MapLibre's names, and those of any other program. */
import type { Attributes } from './tree';

type Face = { readonly family: string; readonly weight?: number; readonly italic?: true };

const FACES: { readonly [name: string]: Face } = {
  'Atlas Serif': { family: "'Source Serif 4', 'Noto Serif JP', Georgia, serif" },
  'Atlas Serif Strong': { family: "'Source Serif 4', 'Noto Serif JP', Georgia, serif", weight: 600 },
  'Atlas Serif Italic': { family: "'Source Serif 4', 'Noto Serif JP', Georgia, serif", italic: true },
  'Atlas Sans': { family: "'Source Sans 3', 'Noto Serif JP', Arial, sans-serif" },
};

export function fontOf(names: readonly string[] | null): Attributes {
  const face = FACES[names?.[0] ?? ''] ?? { family: 'serif' };
  return { 'font-family': face.family, 'font-weight': face.weight ?? 400, 'font-style': face.italic === true ? 'italic' : 'normal' };
}

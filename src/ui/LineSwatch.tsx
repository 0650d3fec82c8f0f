import type { ReactElement } from 'react';

/** The lines of the map by what they mean: width and dashes in pixels. */
export const LINE_STYLES = {
  agreed: { width: 2.2, dashes: '14 4 2 4' },
  control: { width: 1.8, dashes: '5 5' },
  claimed: { width: 2.6, dashes: '0.5 5.5' },
  ordered: { width: 1.6, dashes: '9 3 1.5 3 1.5 3' },
  former: { width: 1, dashes: '12 3.5 2 3.5' },
  approximate: { width: 9, dashes: '' },
  railway: { width: 2.6, dashes: '1 4' },
  advance: { width: 2.4, dashes: '' },
} as const;
export type LineKind = keyof typeof LINE_STYLES;

/** A short line drawn as on the map. What it means stands in words beside it. */
export function LineSwatch({ kind }: { readonly kind: LineKind }): ReactElement {
  const { width, dashes } = LINE_STYLES[kind];
  return (
    <svg className={`swatch line-swatch ${kind}`} viewBox="0 0 26 18" aria-hidden="true" focusable="false">
      <line x1="1" y1="9" x2={kind === 'advance' ? 18 : 25} y2="9" strokeWidth={width} strokeDasharray={dashes} strokeLinecap={kind === 'claimed' ? 'round' : 'butt'} />
      {kind === 'advance' && <path d="M17 4 L25 9 L17 14 Z" />}
    </svg>
  );
}

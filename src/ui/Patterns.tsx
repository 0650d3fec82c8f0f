import { memo, type ReactElement } from 'react';

const SIDES = [
  ['JP', 'japan'],
  ['RU', 'russia'],
  ['CN', 'china'],
] as const;
const FILLS = ['japan', 'russia', 'china', 'none', 'unknown'] as const;

/** The patterns of the map as SVG, for swatches, the timeline and the inset. Rendered once on the page; colours follow the theme. */
export const Patterns = memo(function Patterns(): ReactElement {
  return (
    <svg width="0" height="0" className="offstage" aria-hidden="true" focusable="false">
      <defs>
        {FILLS.map((fill) => (
          <pattern key={fill} id={`band-${fill}`} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <rect width="12" height="6" fill={`var(--fill-${fill})`} />
          </pattern>
        ))}
        {SIDES.map(([side, fill]) => (
          <pattern key={side} id={`hatch-${side}-formal`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <rect width="9" height="4" fill="var(--hatch)" />
            <rect y="1.1" width="9" height="1.8" fill={`var(--fill-${fill})`} />
          </pattern>
        ))}
        {SIDES.map(([side, fill]) => (
          <pattern key={side} id={`hatch-${side}-ambiguous`} width="13" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <rect width="6" height="4" fill="var(--hatch)" />
            <rect y="1.1" width="6" height="1.8" fill={`var(--fill-${fill})`} />
          </pattern>
        ))}
        <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1.2" fill="var(--hatch)" />
          <circle cx="6" cy="6" r="1.2" fill="var(--hatch)" />
        </pattern>
      </defs>
    </svg>
  );
});

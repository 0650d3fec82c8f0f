import type { ReactElement } from 'react';
import type { Fill } from './theme';

export type SwatchProps = {
  readonly fill: Fill;
  readonly band?: Fill | null;
  readonly hatch?: 'formal' | 'ambiguous' | null;
  readonly hatchSide?: 'JP' | 'RU' | 'CN' | null;
  readonly dots?: boolean;
};

/** The patterns over a fill, lowest first, as paint servers. */
export function overlays({ band = null, hatch = null, hatchSide = null, dots = false }: Omit<SwatchProps, 'fill'>): readonly string[] {
  return [
    ...(band === null ? [] : [`url(#band-${band})`]),
    ...(dots ? ['url(#dots)'] : []),
    ...(hatch === null || hatchSide === null ? [] : [`url(#hatch-${hatchSide}-${hatch})`]),
  ];
}

/** A small field painted as on the map. What it means stands in words beside it. */
export function Swatch(props: SwatchProps): ReactElement {
  return (
    <svg className="swatch" viewBox="0 0 26 18" aria-hidden="true" focusable="false">
      <rect x="0.75" y="0.75" width="24.5" height="16.5" rx="2.5" fill={`var(--fill-${props.fill})`} />
      {overlays(props).map((paint) => (
        <rect key={paint} x="0.75" y="0.75" width="24.5" height="16.5" rx="2.5" fill={paint} />
      ))}
      <rect x="0.75" y="0.75" width="24.5" height="16.5" rx="2.5" fill="none" stroke="var(--outline)" strokeWidth="1.2" {...(props.fill === 'unknown' ? { strokeDasharray: '3 2' } : {})} />
    </svg>
  );
}

import type { ReactElement } from 'react';
import { t } from '../i18n';

export type ScaleOf = { readonly metresPerPixel: number };

/** The longest round length (1, 2 or 5 times a power of ten metres) that fits in `room` pixels, and its width in pixels. */
export function roundLength(metresPerPixel: number, room: number): { readonly metres: number; readonly pixels: number } {
  const most = metresPerPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((n) => n * power <= most) ?? 1) * power;
  return { metres, pixels: metres / metresPerPixel };
}

/** The scale at the middle of the map, and the north. */
export function ScaleBar({ scale, room }: { readonly scale: ScaleOf; readonly room: number }): ReactElement {
  const { metres, pixels } = roundLength(scale.metresPerPixel, room);
  return (
    <div className="scale-bar">
      <span className="north" role="img" aria-label={t('map.north')}>
        <svg viewBox="0 0 24 42" aria-hidden="true" focusable="false">
          <text x="12" y="11" textAnchor="middle">
            {t('map.northSign')}
          </text>
          <path className="north-dark" d="M12 14 L12 34 L4 40 Z" />
          <path className="north-light" d="M12 14 L12 34 L20 40 Z" />
        </svg>
      </span>
      <span className="scale-length" style={{ width: `calc(${pixels.toFixed(1)}px / var(--zoom, 1))` }}>
        {metres >= 1000 ? t('map.km', { count: metres / 1000 }) : t('map.m', { count: metres })}
      </span>
    </div>
  );
}

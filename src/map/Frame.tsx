import type { ReactElement } from 'react';
import type { Camera } from '../domain/view';
import type { Size } from './camera';
import { degreesOf } from './degrees';
import { FRAME_WIDTH, ticksOf } from './frame';
import { scaleOf } from './layers/layer';

/** The neatline of the map with the degrees of the graticule: meridians below, parallels at the left. */
export function Frame({ camera, size }: { readonly camera: Camera; readonly size: Size }): ReactElement {
  const { width, height } = size;
  const scale = scaleOf(window);
  const { meridians, parallels } = ticksOf(camera, size);
  const clear = (at: number, length: number) => at > 30 && at < length - 30; // of the corners
  return (
    <svg className="frame" data-width={FRAME_WIDTH * scale} width={width} height={height} aria-hidden="true" focusable="false">
      <rect className="frame-line" x="0.75" y="0.75" width={Math.max(0, width - 1.5)} height={Math.max(0, height - 1.5)} />
      {meridians.map(({ at, degrees }) => (
        <g key={degrees}>
          <path className="frame-tick" d={`M${at.toFixed(1)} 0v${6 * scale}M${at.toFixed(1)} ${height}v${-6 * scale}`} />
          {clear(at, width) && (
            <text x={at + 3} y={height - 4 * scale}>
              {degreesOf(degrees, 'meridian')}
            </text>
          )}
        </g>
      ))}
      {parallels.map(({ at, degrees }) => (
        <g key={degrees}>
          <path className="frame-tick" d={`M0 ${at.toFixed(1)}h${6 * scale}M${width} ${at.toFixed(1)}h${-6 * scale}`} />
          {clear(at, height) && (
            <text transform={`translate(${12 * scale} ${(at - 3).toFixed(1)}) rotate(-90)`}>{degreesOf(degrees, 'parallel')}</text>
          )}
        </g>
      ))}
    </svg>
  );
}

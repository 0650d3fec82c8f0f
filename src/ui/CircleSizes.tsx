import type { ReactElement } from 'react';

/** Room for the edge of the widest circle. */
const EDGE = 1;
/** From a circle's top to its number beside it, in pixels. */
const LEADER = 12;

/** Circles of the sizes of the map, standing in each other on one point, each with its number; the widest last. */
export function CircleSizes({ sizes }: { readonly sizes: readonly { readonly count: number; readonly radius: number }[] }): ReactElement {
  const widest = Math.max(...sizes.map((s) => s.radius)) + EDGE;
  const height = 2 * widest;
  return (
    <svg className="circle-sizes" width={height + LEADER + 22} height={height} aria-hidden="true" focusable="false">
      {[...sizes].reverse().map(({ count, radius }) => {
        const top = height - 2 * radius - EDGE;
        return (
          <g key={count}>
            <circle cx={widest} cy={height - radius - EDGE} r={radius} />
            <path d={`M${widest} ${top} H${height + LEADER}`} />
            <text x={height + LEADER + 3} y={top}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

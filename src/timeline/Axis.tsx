/** The lanes under one axis: a band per territory, a diamond per treaty, bars of incidents. Still while time steps; only the window redraws it. */
import { memo, type ReactElement } from 'react';
import { MONTHS_SHORT, t } from '../i18n';
import { isShown, type Filter } from '../domain/incidents';
import type { Incident } from '../domain/model';
import type { Segment } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { possibleExtent } from '../domain/status';
import { civilOf, type Day, type Extent } from '../domain/time';
import { overlays } from '../ui/Swatch';
import { countsIn, ticksFor, xOf, type Tick } from './axis';

export type AxisLayout = { readonly width: number; readonly lane: number; readonly gap: number; readonly bars: number };

/** Heights from the top, in pixels. */
export const rowsOf = ({ lane, gap, bars }: AxisLayout, lanes: number) => {
  const treaties = lanes * (lane + gap) + gap + 7;
  const base = treaties + 10 + bars;
  return { treaties, base, height: base + 26 };
};

/** A land's lane: its stretches in order, and the name beside it. */
export type AxisLane = { readonly id: string; readonly name: string; readonly segments: readonly Segment[] };

type Props = {
  readonly dataset: Dataset;
  readonly lanes: readonly AxisLane[];
  readonly window: Extent;
  readonly layout: AxisLayout;
} & Filter;

export const Axis = memo(function Axis({ dataset, lanes, hidden, only, window, layout }: Props): ReactElement {
  const { width, lane, gap } = layout;
  const rows = rowsOf(layout, lanes.length);
  const shown = dataset.incidents.filter((i) => isShown(i, { hidden, only }));
  return (
    <svg className="axis" width={width} height={rows.height} aria-hidden="true" focusable="false">
      {lanes.map(({ id, name, segments }, n) => (
        <Lane key={id} segments={segments} name={name} window={window} width={width} y={n * (lane + gap)} height={lane} />
      ))}
      <Treaties incidents={shown} window={window} width={width} y={rows.treaties} />
      <Bars incidents={shown} window={window} layout={layout} base={rows.base} />
      <line className="axis-line" x1="0" x2={width} y1={rows.base + 0.5} y2={rows.base + 0.5} />
      {ticksFor(window, width).map((tick) => (
        <g key={tick.day} className={tick.major ? 'tick major' : 'tick'} transform={`translate(${xOf(tick.day, window, width).toFixed(1)} ${rows.base})`}>
          <line y2={tick.major ? 6 : 4} />
          <text y="20">{labelOf(tick)}</text>
        </g>
      ))}
    </svg>
  );
});

function labelOf({ day, unit, major }: Tick): string {
  const c = civilOf(day);
  if (unit === 'year') return String(c.year);
  if (unit === 'day') return String(c.day);
  const month = MONTHS_SHORT[c.month - 1] ?? '';
  return major && c.month === 1 ? `${month} ${c.year}` : month;
}

type LaneProps = { readonly segments: readonly Segment[]; readonly name: string; readonly window: Extent; readonly width: number; readonly y: number; readonly height: number };

/** A land's stretches as bands; on the days on which a change may have happened, the old one's bands lie over the new one's fill. */
function Lane({ segments, name, window, width, y, height }: LaneProps): ReactElement {
  return (
    <g>
      {segments.map((segment, n) => {
        const extent = possibleExtent(segment);
        const start = Math.max(extent.start, window.start);
        const end = Math.min(extent.end, window.end);
        if (start >= end) return null;
        const x = xOf(start, window, width);
        const [fill = 'unknown', band = null] = segment.fills;
        const box = { x, y, width: Math.max(0.6, xOf(end, window, width) - x), height };
        const soft = segment.from.extent;
        const [old] = segments[n - 1]?.fills ?? [];
        const softWidth = xOf(Math.min(soft.end, window.end), window, width) - x;
        return (
          <g key={segment.from.text}>
            <rect {...box} fill={`var(--fill-${fill})`} />
            {overlays({ band, dots: segment.dots }).map((over) => (
              <rect key={over} {...box} fill={over} />
            ))}
            {old !== undefined && soft.end - soft.start > 1 && soft.start >= window.start && softWidth > 1.5 && <rect {...box} width={softWidth} fill={`url(#band-${old})`} />}
          </g>
        );
      })}
      <rect className="lane-edge" x="0" y={y} width={width} height={height} />
      <text className="lane-name" x="-10" y={y + height / 2}>
        {name}
      </text>
    </g>
  );
}

function Treaties({ incidents, window, width, y }: { readonly incidents: readonly Incident[]; readonly window: Extent; readonly width: number; readonly y: number }): ReactElement {
  const inWindow = incidents.filter((i) => i.category === 'treaty' && i.date.extent.start >= window.start && i.date.extent.start < window.end);
  return (
    <g className="treaties">
      {inWindow.map((i) => (
        <path key={i.id} transform={`translate(${xOf(i.date.extent.start, window, width).toFixed(1)} ${y})`} d="M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z" />
      ))}
      <text className="lane-name" x="-10" y={y}>
        {t('timeline.treaties')}
      </text>
    </g>
  );
}

function Bars({ incidents, window, layout, base }: { readonly incidents: readonly Incident[]; readonly window: Extent; readonly layout: AxisLayout; readonly base: number }): ReactElement {
  const counts = countsIn(incidents.map((i): Day => i.date.extent.start), window);
  const most = Math.max(4, ...counts.map((c) => c.count));
  return (
    <g className="bars">
      {counts.map(({ span, count }) => {
        const x = xOf(span.start, window, layout.width);
        const width = Math.max(2, xOf(span.end, window, layout.width) - x - 1);
        const height = 3 + (layout.bars - 3) * Math.sqrt(count / most);
        return <rect key={span.start} x={x} y={base - height} width={Math.min(width, 14)} height={height} />;
      })}
      <text className="lane-name" x="-10" y={base - layout.bars / 2 + 2}>
        {t('timeline.incidents')}
      </text>
    </g>
  );
}

/** The lanes under one axis, drawn: bands, diamonds, marks or bars, ticks. Still while time steps; only another picture redraws it. */
import { memo, type ReactElement } from 'react';
import { t } from '../i18n';
import { MARKS } from '../ui/marks';
import { overlays } from '../ui/Swatch';
import type { Band } from './bands';
import { MARK, NAME_GAP, WIDE, type Mark } from './marks';
import { rowMiddle, type Picture, type PictureLane } from './picture';

const FILLS = ['japan', 'russia', 'china', 'none', 'unknown'] as const;

export const Axis = memo(function Axis({ picture }: { readonly picture: Picture }): ReactElement {
  const { layout, rows, lanes, treaties, marks, bars, ticks } = picture;
  const { width } = layout;
  return (
    <svg className="axis" width={width} height={rows.height} aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="axis-soft">
          <stop className="axis-soft-edge" offset="0" />
          <stop className="axis-soft-middle" offset="0.5" />
          <stop className="axis-soft-edge" offset="1" />
        </linearGradient>
        {FILLS.map((fill) => (
          <linearGradient key={fill} id={`coming-${fill}`}>
            <stop offset="0.3" stopColor={`var(--fill-${fill})`} stopOpacity="0" />
            <stop offset="1" stopColor={`var(--fill-${fill})`} />
          </linearGradient>
        ))}
      </defs>
      {lanes.map((lane) => (
        <Lane key={lane.territory.id} lane={lane} width={width} height={layout.lane} />
      ))}
      {layout.rows > 0 && (
        <>
          <g className="treaties">
            {treaties.map((mark) => (
              <OneMark key={mark.incidents[0]?.id} mark={mark} y={rows.treaties} />
            ))}
            <text className="lane-name" x="-10" y={rows.treaties}>
              {t('timeline.treaties')}
            </text>
          </g>
          <g className="bars">
            {bars.map(({ x, width: wide, height, days }) => (
              <rect key={days.start} x={x} y={rows.base - height} width={wide} height={height} />
            ))}
          </g>
          <g className="marks">
            {marks.map((mark) => (
              <OneMark key={mark.incidents[0]?.id} mark={mark} y={rowMiddle(rows, mark.row)} />
            ))}
            <text className="lane-name" x="-10" y={rowMiddle(rows, (layout.rows - 1) / 2)}>
              {t('timeline.incidents')}
            </text>
          </g>
          <line className="axis-line" x1="0" x2={width} y1={rows.base + 0.5} y2={rows.base + 0.5} />
        </>
      )}
      {ticks.map(({ day, x, middle, major, text }) => (
        <g key={day} className={major ? 'tick major' : 'tick'} transform={`translate(0 ${rows.base})`}>
          <line x1={x} x2={x} y2={major ? 6 : 4} />
          <text x={middle} y="18">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
});

function Lane({ lane: { name, y, bands, names }, width, height }: { readonly lane: PictureLane; readonly width: number; readonly height: number }): ReactElement {
  return (
    <g className="lane">
      {bands.map((band) => (
        <Stretch key={band.segment.from.text} band={band} y={y} height={height} />
      ))}
      <rect className="lane-edge" x="0" y={y} width={width} height={height} />
      {names.map(({ x, text, fill }) => (
        <text key={x} className={`holder on-${fill}`} x={x} y={y + height / 2}>
          {text}
        </text>
      ))}
      <text className="lane-name" x="-10" y={y + height / 2}>
        {name}
      </text>
    </g>
  );
}

/** A stretch as a band; over the days on which it may have begun, the stripes of what was before fade. */
function Stretch({ band: { x, width, segment, soft }, y, height }: { readonly band: Band; readonly y: number; readonly height: number }): ReactElement {
  const [fill = 'unknown', band = null] = segment.fills;
  const box = { x, y, width, height };
  return (
    <>
      <rect {...box} fill={`var(--fill-${fill})`} />
      {overlays({ band, dots: segment.dots }).map((over) => (
        <rect key={over} {...box} fill={over} />
      ))}
      {soft !== null && (
        <g className="soft">
          <rect x={soft.x} y={y} width={soft.width} height={height} fill={`url(#band-${soft.before})`} />
          <rect x={soft.x} y={y} width={soft.width} height={height} fill={`url(#coming-${fill})`} />
        </g>
      )}
    </>
  );
}

/** A single mark with its open days and its name, or one that bears how many it stands for. */
function OneMark({ mark: { x, incidents, soft, name }, y }: { readonly mark: Mark; readonly y: number }): ReactElement | null {
  const [only, ...more] = incidents;
  if (only === undefined) return null;
  const diamond = only.category === 'treaty';
  if (more.length > 0) {
    return (
      <g className="several" transform={`translate(${x.toFixed(1)} ${y})`}>
        {diamond ? <path d="M0 -9 L9.5 0 L0 9 L-9.5 0 Z" /> : <rect x={-WIDE / 2 + 1} y="-7" width={WIDE - 2} height="14" rx="7" />}
        <text y="0.5">{diamond ? Math.min(99, incidents.length) : t('axis.more', { count: Math.min(99, incidents.length) })}</text>
      </g>
    );
  }
  const scale = MARK / 26;
  return (
    <g className="single">
      {soft !== null && <rect className="open-days" x={soft.x} y={y + 4} width={soft.width} height="4" rx="2" fill="url(#axis-soft)" />}
      <path transform={`translate(${(x - 12 * scale).toFixed(1)} ${(y - 12 * scale).toFixed(1)}) scale(${scale.toFixed(3)})`} d={MARKS[only.category]} />
      {name !== null && (
        <text x={x + MARK / 2 + NAME_GAP} y={y}>
          {name}
        </text>
      )}
    </g>
  );
}

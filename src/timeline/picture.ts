/** All that the axis shows, with its places in pixels: drawn by Axis.tsx, and asked for what lies under the pointer. Pure. */
import type { Stretch } from '../domain/axis';
import type { NameOrder } from '../domain/names';
import type { Territory } from '../domain/model';
import type { Segment } from '../domain/perspective';
import { boxOf, ticksFor, widthOf, type Tick } from './axis';
import { bandsOf, holderNames, type Band, type HolderName } from './bands';
import type { AlongAxis } from './dated';
import { endOf, happeningsOf, landNames, MARK, ROW, type Bar, type Happenings, type Mark } from './marks';

/** In pixels; `rows` of marks may stand over each other, and the lanes' names have the room `beside`. Without rows only the bands are shown. */
export type AxisLayout = { readonly width: number; readonly lane: number; readonly gap: number; readonly rows: number; readonly beside: number };

/** A land's lane: its stretches in order, and the name beside it. */
export type AxisLane = { readonly territory: Territory; readonly name: string; readonly segments: readonly Segment[] };

export type PictureLane = AxisLane & { readonly y: number; readonly bands: readonly Band[]; readonly names: readonly HolderName[] };
export type PictureTick = Tick & { readonly x: number; readonly middle: number };

export type Picture = {
  readonly axis: Stretch;
  readonly layout: AxisLayout;
  readonly rows: Rows;
  readonly lanes: readonly PictureLane[];
  readonly treaties: readonly Mark[];
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly PictureTick[];
};

/** How far beside its middle a mark is still hit, half of the least target; and how far over and under a diamond, in the row that is its own. In pixels. */
const REACH = 12;
const ROW_REACH = 12;

/** Heights from the top, in pixels: the middle of the treaties, the line under the incidents, and the whole. */
export type Rows = { readonly treaties: number; readonly base: number; readonly height: number };

export function rowsOf({ lane, gap, rows }: AxisLayout, lanes: number): Rows {
  const bands = lanes * (lane + gap);
  if (rows === 0) return { treaties: bands, base: bands, height: bands };
  const treaties = bands + ROW_REACH;
  const base = treaties + ROW_REACH + rows * ROW;
  return { treaties, base, height: base + 22 };
}

/** The middle of a row of marks, counted from the lowest, 0. */
export const rowMiddle = ({ base }: Rows, row: number): number => base - 2 - ROW / 2 - row * ROW;

type Along = { readonly axis: Stretch; readonly layout: AxisLayout; readonly along: AlongAxis; readonly territories: ReadonlyMap<string, Territory>; readonly order: NameOrder };

/** What happened, at its places: apart from the lanes, whose names change with the date. */
export const happeningsIn = ({ axis, layout: { rows, width }, along, territories, order }: Along): Happenings =>
  rows === 0 ? { treaties: [], marks: [], bars: [] } : happeningsOf(along, { axis, width, rows, shortNames: (i) => landNames(i, territories, order) });

type Shown = { readonly axis: Stretch; readonly layout: AxisLayout; readonly lanes: readonly AxisLane[]; readonly happenings: Happenings };

export function pictureOf({ axis, layout, lanes, happenings }: Shown): Picture {
  const { width, lane, gap } = layout;
  return {
    axis,
    layout,
    rows: rowsOf(layout, lanes.length),
    lanes: lanes.map((one, n) => {
      const bands = bandsOf(one.segments, axis, width);
      return { ...one, name: shortened(one.name, layout.beside), y: n * (lane + gap), bands, names: lane < NAMED_LANE ? [] : holderNames(bands, one.segments) };
    }),
    ...happenings,
    ticks: layout.rows === 0 ? [] : ticksFor(axis, width).map((tick) => placed(tick, axis, width)),
  };
}

/** As much of a lane's name as fits beside it, in pixels; the note at the lane tells the whole. */
function shortened(name: string, room: number): string {
  if (widthOf(name, LANE_SIZE) <= room) return name;
  const letters = Math.floor(room / widthOf('m', LANE_SIZE)) - 1;
  return `${name.slice(0, letters).trimEnd()}…`;
}
const LANE_SIZE = 12;

/** The lowest lane that has room for names. */
const NAMED_LANE = 12;

function placed(tick: Tick, axis: Stretch, width: number): PictureTick {
  const { left, right } = boxOf(tick, axis, width);
  return { ...tick, x: ((tick.day - axis.start) / (axis.end - axis.start)) * width, middle: (left + right) / 2 };
}

/** What lies at a place of the picture. */
export type Under =
  | { readonly kind: 'band'; readonly lane: PictureLane; readonly band: Band }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'bar'; readonly bar: Bar };


export function underPoint({ lanes, layout, rows, treaties, marks, bars }: Picture, x: number, y: number): Under | null {
  if (x < 0 || x > layout.width || y < 0) return null;
  const lane = lanes.find((l) => y >= l.y - layout.gap / 2 && y < l.y + layout.lane + layout.gap / 2);
  if (lane !== undefined) {
    const band = lane.bands.findLast((b) => x >= b.x && x <= b.x + b.width);
    return band === undefined ? null : { kind: 'band', lane, band };
  }
  const near = (list: readonly Mark[], middle: (mark: Mark) => number, reach: number): Mark | undefined =>
    list
      .filter((mark) => Math.abs(y - middle(mark)) <= reach && x >= mark.x - REACH && x <= Math.max(mark.x + REACH, endOf(mark)))
      .sort((a, b) => Math.abs(x - a.x) - Math.abs(x - b.x))[0];
  const mark = near(treaties, () => rows.treaties, ROW_REACH) ?? near(marks, (m) => rowMiddle(rows, m.row), (MARK + 3) / 2);
  if (mark !== undefined) return { kind: 'mark', mark };
  if (y > rows.base) return null;
  const bar = bars.find((b) => x >= b.x - 1 && x <= b.x + b.width + 1);
  return bar === undefined ? null : { kind: 'bar', bar };
}

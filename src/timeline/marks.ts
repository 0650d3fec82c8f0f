/** What happened, along the axis: treaties as diamonds, the rest as bars that become single marks where there is room. Pure. */
import { dayNumbered, lengthOf, type Stretch } from '../domain/axis';
import { nameForms, type NameOrder } from '../domain/names';
import type { Incident, Territory } from '../domain/model';
import { spanAt, type Extent, type Unit } from '../domain/time';
import { daysAt, daysOf, widthOf, xOf, type Pace } from './axis';
import { boxIn, openDays, type Box } from './bands';
import { datedIn, firstFrom, type AlongAxis, type Dated } from './dated';
import { merged, stacked } from './stack';

/** In pixels: a mark, a mark that bears a number, a row of marks, and a diamond. */
export const MARK = 15;
export const WIDE = 26;
export const ROW = 17;
const DIAMOND = 19;
const TEXT = 12;
/** Between a mark and its name. */
export const NAME_GAP = 4;
/** The share of the incidents on the axis that may stand behind numbers; with more of them, bars tell more. */
const MOST_HIDDEN = 0.5;

/** One or more incidents at a place; `name` stands beside a single one where there is room. */
export type Mark = { readonly x: number; readonly row: number; readonly incidents: readonly Incident[]; readonly soft: Box | null; readonly name: string | null };
export type Bar = Box & { readonly height: number; readonly days: Extent; readonly unit: Unit; readonly incidents: readonly Incident[] };

export type Happenings = { readonly treaties: readonly Mark[]; readonly marks: readonly Mark[]; readonly bars: readonly Bar[] };

type Room = {
  readonly axis: Stretch;
  readonly width: number;
  readonly rows: number;
  /** What an incident may be called where its title has no room, from long to short. */
  readonly shortNames: (incident: Incident) => readonly string[];
};

export function happeningsOf({ treaties, others, long }: AlongAxis, room: Room): Happenings {
  const { axis, width } = room;
  const diamonds = datedIn(treaties, axis);
  const groups = merged(diamonds.map((d) => xOf(d.at, axis, width)), DIAMOND);
  const inRow = groups.map(({ x, members }) => markOf({ x, row: 0 }, members.flatMap((m) => diamonds[m] ?? []), room));
  const marks = marksOf(others, long, room);
  return { treaties: withNames(inRow, room), marks: marks ?? [], bars: marks === null ? barsOf(others, room) : [] };
}

/** The marks, or null where too many would stand behind numbers. */
function marksOf(others: readonly Dated[], long: readonly Dated[], room: Room): readonly Mark[] | null {
  const { axis, width, rows, shortNames } = room;
  const here = datedIn(others, axis);
  // More than this cannot be shown whatever their places.
  if (here.length > (rows * width) / MARK / (1 - MOST_HIDDEN)) return null;
  const reaching = long.filter(({ at, incident: { date } }) => (at < axis.start || at >= axis.end) && date.extent.start < axis.end && date.extent.end > axis.start);
  const placed = [...here, ...reaching]
    .map((dated) => ({ dated, x: Math.min(Math.max(xOf(dated.at, axis, width), MARK / 2), width - MARK / 2) }))
    .sort((a, b) => a.x - b.x);
  const nameOf = (incident: Incident): number => {
    const shortest = shortNames(incident).at(-1);
    return shortest === undefined ? 0 : NAME_GAP + widthOf(shortest, TEXT);
  };
  const cells = stacked(placed.map(({ x, dated }) => ({ x, name: nameOf(dated.incident) })), { rows, size: MARK, wide: WIDE });
  const hidden = cells.reduce((sum, { members }) => sum + members.length - 1, 0);
  if (hidden > placed.length * MOST_HIDDEN) return null;
  return withNames(cells.map(({ x, row, members }) => markOf({ x, row }, members.flatMap((m) => placed[m]?.dated ?? []), room)), room);
}

function markOf(place: { readonly x: number; readonly row: number }, dated: readonly Dated[], { axis, width }: Room): Mark {
  const [first] = dated;
  const open = first === undefined || dated.length > 1 ? null : openDays(first.incident.date);
  const soft = open && boxIn(open, axis, width);
  return { ...place, incidents: dated.map((d) => d.incident), soft: soft !== null && soft.width > MARK ? soft : null, name: null };
}

/** Names beside single marks: the title where it fits before the next mark of the row, else the short name. */
function withNames(marks: readonly Mark[], { width, shortNames }: Room): readonly Mark[] {
  return marks.map((mark, n) => {
    const [only, ...more] = mark.incidents;
    if (only === undefined || more.length > 0) return mark;
    const next = marks.slice(n + 1).find((m) => m.row === mark.row);
    const room = (next === undefined ? width : next.x - WIDE / 2) - mark.x - MARK / 2 - NAME_GAP;
    const name = [only.title, ...shortNames(only)].find((text) => widthOf(text, TEXT) <= room);
    return { ...mark, name: name ?? null };
  });
}

/** Where the name of a mark ends. */
export const endOf = ({ x, name }: Mark): number => x + MARK / 2 + (name === null ? 0 : NAME_GAP + widthOf(name, TEXT));

/** A landing, a battle or a deployment is called after the one land that it is about; other incidents, and those about several lands, by their titles alone. */
export function landNames(incident: Incident, territories: ReadonlyMap<string, Territory>, order: NameOrder): readonly string[] {
  const [id, ...more] = incident.territories;
  const land = id === undefined || more.length > 0 || !['war', 'military'].includes(incident.category) ? undefined : territories.get(id);
  if (land === undefined) return [];
  const forms = nameForms(land, incident.date.extent, order);
  return [...new Set([forms.join(' / '), ...forms.slice(0, 1)])];
}

const PACES: readonly Pace[] = [
  { unit: 'day', n: 1 },
  ...[1, 3].map((n): Pace => ({ unit: 'month', n })),
  ...[1, 2, 5, 10].map((n): Pace => ({ unit: 'year', n })),
];
/** The narrowest and widest bar with its gap, and the lowest, in pixels. */
const NARROWEST = 4;
const WIDEST = 15;
const LOWEST = 3;

/** A bar for each year, month or day in which something happened; several together where they would be too narrow. */
export function barsOf(dated: readonly Dated[], { axis, width, rows }: Pick<Room, 'axis' | 'width' | 'rows'>): readonly Bar[] {
  const perDay = width / lengthOf(axis);
  const pace = PACES.find((p) => daysOf(p) * perDay >= NARROWEST) ?? { unit: 'year', n: 10 };
  const starts = daysAt(pace, axis);
  const before = starts[0] === undefined || starts[0] > axis.start ? [spanAt(dayNumbered(Math.floor(axis.start)), pace.unit).start] : [];
  const edges = [...before, ...starts];
  const counted = edges.map((start, n) => {
    const end = edges[n + 1] ?? dayNumbered(Math.ceil(axis.end));
    return { start, end, from: firstFrom(dated, Math.max(start, axis.start)), to: firstFrom(dated, end) };
  });
  const most = Math.max(4, ...counted.map(({ from, to }) => to - from));
  return counted
    .filter(({ from, to }) => to > from)
    .map(({ start, end, from, to }) => {
      const left = xOf(start, axis, width);
      const wide = Math.min(Math.max(xOf(end, axis, width) - left - 1, 2), WIDEST - 1);
      const height = LOWEST + (rows * ROW - LOWEST) * Math.sqrt((to - from) / most);
      return { x: Math.max(0, left), width: wide, height, days: { start, end }, unit: pace.unit, incidents: dated.slice(from, to).map((d) => d.incident) };
    });
}

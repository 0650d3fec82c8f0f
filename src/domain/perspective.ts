/** How each side's official atlas draws the lands at a date, beside how they were administered. */
import { message, type Message } from './message';
import type { Citation, Controller, Drawing, Period, PerspectiveId, Side, Territory } from './model';
import { holders } from './narrative';
import { nameIn, type NameOrder } from './names';
import { fillsOf, paintOf, passageOf, type Fill, type Paint } from './paint';
import type { Dataset } from './schema';
import { possibleExtent, sideOfController, statusIn } from './status';
import { overlaps, type Edtf, type Extent, type Span } from './time';

/** In the order of the switch. */
export const PERSPECTIVES: readonly PerspectiveId[] = ['control', 'japan', 'russia'];

export const nextPerspective = (perspective: PerspectiveId): PerspectiveId =>
  PERSPECTIVES[(PERSPECTIVES.indexOf(perspective) + 1) % PERSPECTIVES.length] ?? 'control';

const SIDE_OF: { readonly [P in Exclude<PerspectiveId, 'control'>]: Side & NameOrder } = { japan: 'JP', russia: 'RU' };

/** Whose form of a name stands first: the reader's choice, else that of the perspective's side, else the administrator's. */
export const nameOrderIn = ({ names, perspective }: { readonly names: NameOrder; readonly perspective: PerspectiveId }): NameOrder =>
  names === 'administrator' && perspective !== 'control' ? SIDE_OF[perspective] : names;

const drawingsOf = (dataset: Dataset, perspective: PerspectiveId, territory: Territory): readonly Drawing[] =>
  dataset.perspectives.find((p) => p.id === perspective)?.lands.find((l) => l.territory === territory.id)?.periods ?? [];

/** How a perspective draws a land on the days of the span, in order; more than one where the drawing changes. Empty for control. */
export const drawingsIn = (dataset: Dataset, { perspective, span }: Where, territory: Territory): readonly Drawing[] =>
  drawingsOf(dataset, perspective, territory).filter((d) => overlaps(possibleExtent(d), span));

/** The drawings of a span with the one before a change that falls in it, in order: from and to which the picture's bands lead. */
export function drawingsThrough(dataset: Dataset, where: Where, territory: Territory): readonly Drawing[] {
  const all = drawingsOf(dataset, where.perspective, territory);
  const last = drawingsIn(dataset, where, territory).at(-1);
  if (last === undefined) return [];
  const end = all.indexOf(last);
  const changed = all.findIndex((d, n) => n > 0 && n <= end && overlaps(d.from.extent, where.span));
  return all.slice(changed === -1 ? end : changed - 1, end + 1);
}

export type Where = { readonly perspective: PerspectiveId; readonly span: Extent };

const FILL_OF: { readonly [S in Side]: Fill } = { JP: 'japan', RU: 'russia', CN: 'china' };
/** A dependent state is drawn in its controller's fill, with dots, in every perspective. */
const fillOf = (controller: Controller): Fill => FILL_OF[sideOfController(controller) ?? 'JP'];

/** The fills of a drawing: one, or two where two sides are drawn in common or a side's statements contradict each other. */
export function drawnFills({ as, state }: Drawing): readonly Fill[] {
  if (state === 'undetermined') return ['unknown'];
  if (state === 'none' || as.length === 0) return ['none'];
  const fills = [...new Set(as.map(fillOf))];
  return state === 'ambiguous' ? [...fills.slice(0, 1), 'unknown'] : fills;
}

/** The same without what says that the side's statements contradict each other. */
const drawnParties = (drawing: Drawing): readonly Fill[] => (drawing.state === 'ambiguous' ? drawnFills(drawing).slice(0, 1) : drawnFills(drawing));

const HIDDEN: Paint = { shown: false, fill: 'unknown', band: null, hatch: null, hatchSide: null, dots: false };

/** The paint of a land in a perspective: bands from the old drawing to the new where it changes within the span. */
export function paintIn(dataset: Dataset, where: Where, territory: Territory): Paint {
  if (where.perspective === 'control') return paintOf(statusIn(territory, where.span));
  const last = drawingsIn(dataset, where, territory).at(-1);
  if (last === undefined) return HIDDEN;
  const all = drawingsOf(dataset, where.perspective, territory);
  const [fill = 'unknown', band = null] = drawnFills(last);
  const before = all[all.indexOf(last) - 1];
  const changes = before !== undefined && overlaps(last.from.extent, where.span);
  const passage = changes ? passageOf(drawnParties(before), drawnParties(last)) : null;
  const dots = last.as.includes('MANCHUKUO');
  if (passage !== null) return { shown: true, fill: passage.before, band: passage.after, hatch: null, hatchSide: null, dots };
  return { shown: true, fill, band, hatch: null, hatchSide: null, dots };
}

/** Whether a land is drawn in another fill from some day of the span on; statements that begin or cease to contradict each other are no other fill. */
export const drawingChangesIn = (dataset: Dataset, where: Where, territory: Territory): boolean =>
  drawingsOf(dataset, where.perspective, territory).some((d, n, all) => {
    const before = all[n - 1];
    return before !== undefined && overlaps(d.from.extent, where.span) && passageOf(drawnParties(before), drawnParties(d)) !== null;
  });

/** A stretch of a land's lane: from and to as dated, the fills, whether it is a dependent state, who holds it, and how that is said. */
export type Segment = { readonly from: Edtf; readonly to: Edtf | null; readonly fills: readonly Fill[]; readonly dots: boolean; readonly holders: readonly Message[]; readonly words: Message };

/** The whole lane of a land in a perspective, in order. */
export function laneOf(dataset: Dataset, perspective: PerspectiveId, territory: Territory): readonly Segment[] {
  if (perspective === 'control') {
    return territory.periods.map((p) => ({
      from: p.from,
      to: p.to,
      fills: fillsOf(p),
      dots: p.rule === 'dependent',
      holders: holders(p),
      words: p.by.length === 0 ? message('panel.holder', { holders: holders(p) }) : message('lane.holds', { holders: holders(p), rule: message(`rule.${p.rule}`) }),
    }));
  }
  return drawingsOf(dataset, perspective, territory).map((d) => ({ from: d.from, to: d.to, fills: drawnFills(d), dots: d.as.includes('MANCHUKUO'), holders: d.as.map((c) => message(`party.${c}`)), words: drawnAs(d) }));
}

/** How a land is drawn, in words: "drawn as part of Japan". */
export function drawnAs({ as, state }: Drawing): Message {
  if (state === 'undetermined' || state === 'none') return message(`drawn.${state}`);
  const parties = as.map((c) => message(`party.${c}`));
  if (as.length > 1) return message('drawn.joint', { as: parties });
  return message(state === 'ambiguous' ? 'drawn.ambiguous' : 'drawn.part', { as: parties });
}

/** Who administers, in words: "administered by Japan". */
export const heldBy = (period: Period): Message =>
  period.by.length === 0 ? message(period.rule === 'unknown' ? 'drawn.held.unknown' : 'drawn.held.none') : message('drawn.control', { holders: holders(period) });

/** What a perspective says of a land at the end of the span: in words, why, and by which sources; null before its record. */
export type Telling = { readonly words: Message; readonly ground: string; readonly citations: readonly Citation[]; readonly fills: readonly Fill[] };

export function tellingOf(dataset: Dataset, where: Where, territory: Territory): Telling | null {
  if (where.perspective === 'control') {
    const period = statusIn(territory, where.span).periods.at(-1);
    if (period === undefined) return null;
    return { words: heldBy(period), ground: period.instrument, citations: period.sources, fills: fillsOf(period) };
  }
  const drawing = drawingsIn(dataset, where, territory).at(-1);
  return drawing === undefined ? null : { words: drawnAs(drawing), ground: drawing.ground, citations: drawing.sources, fills: drawnFills(drawing) };
}

/** Whether two sets of fills are the same, in whatever order. */
export const sameFills = (a: readonly Fill[], b: readonly Fill[]): boolean => [...a].sort().join() === [...b].sort().join();

export type Difference = { readonly territory: Territory; readonly line: Message; readonly ground: string; readonly citations: readonly Citation[] };

/** Of each land that two perspectives draw differently at the end of the span: how, why, and by which sources. */
export function differencesIn(
  dataset: Dataset,
  { span, from, to, order }: { readonly span: Span; readonly from: PerspectiveId; readonly to: PerspectiveId; readonly order: NameOrder },
): readonly Difference[] {
  return dataset.territories.flatMap((territory) => {
    const before = tellingOf(dataset, { perspective: from, span }, territory);
    const now = tellingOf(dataset, { perspective: to, span }, territory);
    if (before === null || now === null || sameFills(before.fills, now.fills)) return [];
    const line = message('drawn.difference', {
      name: nameIn(territory, span, order),
      now: now.words,
      perspective: message(`drawn.in.${from}`),
      before: before.words,
    });
    return [{ territory, line, ground: now.ground, citations: now.citations }];
  });
}

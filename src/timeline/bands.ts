/** A land's lane: its stretches as bands with soft edges where a date is not sure, and the holders' names where there is room. Pure. */
import type { Stretch } from '../domain/axis';
import { dateParam } from '../domain/message';
import type { Fill } from '../domain/paint';
import type { Segment } from '../domain/perspective';
import { possibleExtent } from '../domain/status';
import type { Edtf } from '../domain/time';
import { say, t } from '../i18n';
import { widthOf, xOf } from './axis';

export type Box = { readonly x: number; readonly width: number };

export type Band = Box & {
  readonly segment: Segment;
  /** The days on which the change to it may have happened, and what was before. */
  readonly soft: (Box & { readonly before: Fill }) | null;
};

/** The size of the holders' names, in pixels. */
export const NAME_SIZE = 11;

/** The days that a date leaves open, on either side more where it is about or perhaps; null for a day that is sure. */
export function openDays({ extent, first, last }: Edtf): Stretch | null {
  const length = extent.end - extent.start;
  const unsure = (first?.qualifier ?? '') !== '' || (last?.qualifier ?? '') !== '';
  if (unsure) return { start: extent.start - length / 2, end: extent.end + length / 2 };
  return length > 1 ? extent : null;
}

/** The part of a stretch that is on the axis, in pixels; null where none is. */
export function boxIn({ start, end }: Stretch, axis: Stretch, width: number): Box | null {
  const from = Math.max(start, axis.start);
  const to = Math.min(end, axis.end);
  if (from >= to) return null;
  const x = xOf(from, axis, width);
  return { x, width: Math.max(0.6, xOf(to, axis, width) - x) };
}

export function bandsOf(segments: readonly Segment[], axis: Stretch, width: number): readonly Band[] {
  return segments.flatMap((segment, n): readonly Band[] => {
    const open = openDays(segment.from);
    const held = possibleExtent(segment);
    const box = boxIn({ start: Math.min(held.start, open?.start ?? held.start), end: held.end }, axis, width);
    if (box === null) return [];
    const [before] = segments[n - 1]?.fills ?? [];
    const soft = open === null || before === undefined || before === segment.fills[0] ? null : boxIn(open, axis, width);
    return [{ ...box, segment, soft: soft !== null && soft.width > 1.5 && before !== undefined ? { ...soft, before } : null }];
  });
}

export type HolderName = { readonly x: number; readonly text: string; readonly fill: Fill };

const holderOf = (segment: Segment): string => (segment.holders.length === 0 ? say(segment.words) : t('panel.holder', { holders: segment.holders }));

/** The holders' names, once for each run of stretches with the same: with the date where the run begins on the axis and there is room for it. */
export function holderNames(bands: readonly Band[], segments: readonly Segment[]): readonly HolderName[] {
  const runs: { first: Band; last: Band }[] = [];
  for (const band of bands) {
    const run = runs.at(-1);
    if (run !== undefined && holderOf(run.first.segment) === holderOf(band.segment)) run.last = band;
    else runs.push({ first: band, last: band });
  }
  return runs.flatMap(({ first, last }, n) => {
    const next = runs[n + 1]?.first;
    const from = first.soft === null ? first.x : first.soft.x + first.soft.width;
    const to = next === undefined ? last.x + last.width : next.x;
    const holders = holderOf(first.segment);
    const begins = first.x > 0 && segments.indexOf(first.segment) > 0;
    const texts = [...(begins ? [t('lane.since', { holders, date: dateParam(first.segment.from) })] : []), holders];
    const text = texts.find((one) => widthOf(one, NAME_SIZE) + 10 <= to - from);
    return text === undefined ? [] : [{ x: from + 5, text, fill: first.segment.fills[0] ?? 'unknown' }];
  });
}

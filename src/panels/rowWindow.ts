/** Which rows of a list are on the page: all of a short one; of a long one those in sight and the one with the focus. */
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';

/** Pixels, until a row has been measured: where every column has its place, and where they are folded into one. */
const ROW_HEIGHT = 58;
const FOLDED_ROW_HEIGHT = 104;
const FOLDED_BELOW = 700; // as in rows.css
const HEAD_HEIGHT = 34;

/** A row by its place in the list, or the room of rows that are left out, in pixels. */
export type Piece = { readonly row: number } | { readonly gap: number; readonly before: number };

/** `look` lets a row that was out of sight stand first under the heads; `focus` moves the list no more than it must, and gives the row the focus. */
type Manner = 'look' | 'focus';

type RowWindow = {
  readonly pieces: readonly Piece[];
  /** The ref of every row of a long list. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
  readonly bringIntoSight: (row: number, manner: Manner) => void;
};

const rowIn = (scroller: HTMLElement | null, n: number): HTMLElement | null => scroller?.querySelector<HTMLElement>(`tr[data-index="${n}"]`) ?? null;

const focusRow = (row: HTMLElement): void => row.querySelector<HTMLElement>('.row-name')?.focus({ preventScroll: true });

/** How far below the list's heads a row begins; less than 0 where they hide it. */
const belowHeads = (scroller: HTMLElement, row: HTMLElement): number =>
  row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - (scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0);

/** How far a row stands above or below what is seen of the list under its heads; 0 in sight. */
export function outOfSight(scroller: HTMLElement, row: HTMLElement): number {
  const below = belowHeads(scroller, row);
  if (below < -1) return below;
  const over = row.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
  return over > 1 ? over : 0;
}

export function useRowWindow({ scroller, count, isLong, keyOf }: { readonly scroller: RefObject<HTMLElement | null>; readonly count: number; readonly isLong: boolean; readonly keyOf: (n: number) => string }): RowWindow {
  const awaited = useRef<number | null>(null);

  /** The rows in sight, and the one with the focus, so that Tab goes on from it. */
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const near = defaultRangeExtractor(range);
      const focused = document.activeElement?.closest<HTMLElement>('tr[data-index]');
      const at = Number(focused?.dataset['index'] ?? Number.NaN);
      if (!(at < range.count) || scroller.current?.contains(focused ?? null) !== true || near.includes(at)) return near;
      return [...near, at].sort((a, b) => a - b);
    },
    [scroller],
  );

  const virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement> = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: () => ((virtualizer.scrollRect?.width ?? FOLDED_BELOW) < FOLDED_BELOW ? FOLDED_ROW_HEIGHT : ROW_HEIGHT), // asked of every row, so the page is not asked
    overscan: 6,
    useFlushSync: false, // React would refuse it while it renders
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor,
  });

  const pieces: Piece[] = [];
  if (isLong) {
    let end = HEAD_HEIGHT;
    for (const item of virtualizer.getVirtualItems()) {
      if (item.start > end) pieces.push({ gap: item.start - end, before: item.index });
      pieces.push({ row: item.index });
      end = item.end;
    }
    const rest = virtualizer.getTotalSize() + HEAD_HEIGHT - end;
    if (rest > 0) pieces.push({ gap: rest, before: count });
  } else {
    for (let row = 0; row < count; row += 1) pieces.push({ row });
  }

  // A row that was not on the page gets the focus as soon as it is.
  useLayoutEffect(() => {
    const list = scroller.current;
    const row = awaited.current === null ? null : rowIn(list, awaited.current);
    if (list === null || row === null) return;
    awaited.current = null;
    list.scrollTop += outOfSight(list, row);
    focusRow(row);
  });

  const bringIntoSight = useCallback(
    (n: number, manner: Manner) => {
      const list = scroller.current;
      const row = rowIn(list, n);
      if (list === null) return;
      if (row === null) {
        if (manner === 'focus') awaited.current = n;
        return virtualizer.scrollToIndex(n, { align: manner === 'look' ? 'start' : 'auto' });
      }
      const away = outOfSight(list, row);
      if (away !== 0) list.scrollTop += manner === 'look' ? belowHeads(list, row) : away;
      if (manner === 'focus') focusRow(row);
    },
    [scroller, virtualizer],
  );

  return { pieces, measure: virtualizer.measureElement, bringIntoSight };
}

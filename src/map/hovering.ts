/**
 * What the pointer's note speaks of, after what the pointer did. The note stays in its place while the pointer is on what it
 * speaks of, or on the note itself; once sent away, it comes again only when something else has been pointed at. Pure.
 */
import type { Hover } from './Driver';

export type Hovering = {
  readonly note: Hover | null;
  /** Whether the pointer is on the note. */
  readonly held: boolean;
  /** True where the pointer has left what the note speaks of, and may be on its way to the note. */
  readonly leaving: boolean;
  /** Under the pointer, but sent away. */
  readonly dismissed: Hover | null;
};

export type HoverEvent =
  | { readonly type: 'over'; readonly hover: Hover | null }
  | { readonly type: 'note'; readonly over: boolean }
  | { readonly type: 'waited' }
  | { readonly type: 'moved' }
  | { readonly type: 'dismiss' };

export const noHover: Hovering = { note: null, held: false, leaving: false, dismissed: null };

const same = (a: Hover | null, b: Hover | null): boolean => a !== null && b !== null && a.selection.kind === b.selection.kind && a.selection.id === b.selection.id;

export function hoveringAfter(before: Hovering, event: HoverEvent): Hovering {
  switch (event.type) {
    case 'over': {
      const { hover } = event;
      if (hover === null) return { ...before, leaving: before.note !== null && !before.held, dismissed: null };
      if (same(hover, before.dismissed)) return before;
      return same(hover, before.note) ? { ...before, leaving: false } : { note: hover, held: false, leaving: false, dismissed: null };
    }
    case 'note':
      return before.note === null ? before : { ...before, held: event.over, leaving: !event.over };
    case 'waited':
      return before.leaving && !before.held ? noHover : before;
    case 'moved':
      return before.note === null && before.dismissed === null ? before : noHover;
    case 'dismiss':
      return { note: null, held: false, leaving: false, dismissed: before.note };
  }
}

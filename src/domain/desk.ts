/** A lesson given from a console: where it is, what the class keeps seeing, and what only the teacher sees. */
import { encodeView } from './address';
import type { LessonPlace } from './lesson';
import { forClass, goneOn, viewAt, type Told } from './teaching';
import { firstTable, type View } from './view';

export const COVERS = ['black', 'white'] as const;
export type Cover = (typeof COVERS)[number];

export type Desk = {
  /** Where the lesson is: next and previous act on it. */
  readonly live: View;
  /** What the class keeps seeing while the picture is frozen; null while it is not. */
  readonly kept: View | null;
  readonly cover: Cover | null;
  /** When the lesson began, in milliseconds of the browser's clock; null until the console has looked at it. */
  readonly began: number | null;
  /** What was shown before, when presenting freely. */
  readonly trail: readonly View[];
};

export const deskFor = (view: View): Desk => ({ live: forClass(view, view.theme), kept: null, cover: null, began: null, trail: [] });

/** What the class sees under the cover. */
export const classView = ({ live, kept }: Desk): View => kept ?? live;

/** One step on or back; the same desk at either end, and while the screen is covered: then only what ends the cover does anything. */
export function moved(desk: Desk, direction: 1 | -1, told: Told): Desk {
  const next = desk.cover === null ? goneOn({ view: desk.live, trail: desk.trail }, direction, told) : null;
  return next === null ? desk : { ...desk, live: next.view, trail: next.trail };
}

/** At a place of the lesson, as its step shows it; the same desk where there is no such place. */
export function jumped(desk: Desk, place: LessonPlace, told: Told): Desk {
  const live = viewAt(place, desk.live, told);
  return live === null ? desk : { ...desk, live, trail: [] };
}

/** Shows the class what the teacher has looked up; a frozen picture gives way to it, and the lesson goes on from its place. */
export const pushed = (desk: Desk, own: View): Desk => ({
  ...desk,
  live: { ...forClass(own, desk.live.theme), lesson: desk.live.lesson, predict: null },
  kept: null,
  trail: [...desk.trail, desk.live],
});

/** Keeps the picture of the class as it is, or lets it go to where the lesson has got to. */
export const frozen = (desk: Desk): Desk => ({ ...desk, kept: desk.kept === null ? desk.live : null });

/** A black or white screen; the same again takes it away. */
export const covered = (desk: Desk, cover: Cover): Desk => ({ ...desk, cover: desk.cover === cover ? null : cover });

/** Light or dark for the room: a frozen picture follows, since the room's light has changed. */
export function relit(desk: Desk): Desk {
  const theme = desk.live.theme === 'dark' ? 'light' : 'dark';
  return { ...desk, live: { ...desk.live, theme }, kept: desk.kept && { ...desk.kept, theme } };
}

/** A view for the teacher's own map, in the colours of the console; there nothing is asked. */
export const ownView = (live: View, own: View): View => ({ ...live, mode: 'console', theme: own.theme, predict: null });

const sight = (view: View): string => encodeView({ ...forClass(view, 'light'), table: firstTable, lesson: null, predict: null });

/** Whether the teacher looks at something else than where the lesson is: then the lesson goes on without moving that map. */
export const isCueing = ({ live }: Desk, own: View): boolean => sight(live) !== sight(own);

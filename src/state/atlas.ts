/** The one store: facts and choices. The named actions that change them stand in the files beside it; store.ts lists them. */
import { create } from 'zustand';
import type { FeatureCollection } from 'geojson';
import { following, wholeAxis, windowFor } from '../domain/axis';
import type { Cover, Desk } from '../domain/desk';
import type { Draft } from '../domain/draft';
import type { Press } from '../domain/link';
import type { Message } from '../domain/message';
import { stopped, type Playback } from '../domain/playback';
import type { LessonId, PerspectiveId } from '../domain/model';
import { sound } from '../domain/predict';
import type { KeptQuiz, Quiz } from '../domain/quiz';
import type { Dataset } from '../domain/schema';
import type { Day, Extent } from '../domain/time';
import { firstView, rangeUntil, type View } from '../domain/view';
import type { Keeping } from './device';
import type { Extra } from './load';
import { firstRoom, type Room } from './roomState';

/** What kind of change came last: a run of the same continuous kind is one entry in the browser's history. */
export type Gesture = { readonly id: number; readonly kind: 'choice' | 'time' | 'typing' | 'camera' | 'restored' };

export type Notice = { readonly id: number; readonly message: Message };

/** What a window of a lesson knows of the other, and of what will be kept of it. */
export type Link = {
  /** Whether the other window has been heard of: never, lately, no longer, or only from another build. */
  readonly other: 'none' | 'found' | 'lost' | 'stale';
  /** Of several consoles one leads. */
  readonly lead: 'asking' | 'leads' | 'follows';
  /** The browser did not let the console open a window. */
  readonly blocked: boolean;
  /** Whether the browser keeps the place of the lesson over a reload. */
  readonly keeping: 'kept' | 'full' | 'forbidden';
  /** The window of the class went on by itself while no console was there. */
  readonly alone: boolean;
};

/** The lessons that are written on this device. */
export type Workshop = {
  readonly drafts: readonly Draft[];
  /** The one that is being written. */
  readonly writing: LessonId | null;
  /** How it was before each of the last edits, for the way back; typing is not among them. */
  readonly past: readonly Draft[];
  /** What was left out of the file that was opened last. */
  readonly told: readonly Message[];
  readonly keeping: Keeping;
};

/** The quiz for one person: the one that is answered, what this device keeps, and what the map showed before an answer was looked up. */
export type QuizState = {
  readonly run: Quiz | null;
  readonly kept: KeptQuiz;
  readonly keeping: Keeping;
  readonly before: Pick<View, 'span' | 'selection' | 'camera' | 'compare'> | null;
};

export type AtlasState = {
  readonly dataset: Dataset | null;
  readonly range: Extent;
  readonly view: View;
  readonly playback: Playback;
  readonly notices: readonly Notice[];
  readonly gesture: Gesture;
  readonly dialog: 'clicker' | 'keys' | 'sources' | 'date' | 'find' | 'download' | 'lessons' | 'paper' | 'predict' | null;
  /** The words that the dialog opens with. */
  readonly sought: string;
  /** The perspective that was switched from, until the date changes: the panel says what the switch changed. */
  readonly switchedFrom: PerspectiveId | null;
  /** A black or white screen over the picture, when presenting. */
  readonly cover: Cover | null;
  /** The views that were shown before, when presenting: the way back restores them exactly. */
  readonly trail: readonly View[];
  /** A key of the clicker that came before what it goes through: it is followed once that is there. */
  readonly awaited: 1 | -1 | null;
  /** The lesson that is given from this console; null in every other window. */
  readonly desk: Desk | null;
  readonly link: Link;
  readonly room: Room;
  /** The last key of a clicker that this window asks the leading console to follow. */
  readonly pressed: { readonly n: number; readonly press: Press } | null;
  readonly workshop: Workshop;
  readonly quiz: QuizState;
  /** Where two pictures are shown in turns: whether they go on by themselves, and whether the second is up. */
  readonly blink: { readonly playing: boolean; readonly second: boolean };
  /** The ids of the territories and lines that the map's window shows, as the map reports them; null while there is no map. */
  readonly sight: ReadonlySet<string> | null;
  /** How much of the map stands: nothing, the first picture of the islands, or the whole of it. */
  readonly picture: 'none' | 'first' | 'whole';
  /** Whether the incidents and the places have come, or will not come now. */
  readonly settled: boolean;
  /** The days that the time axis shows when it goes by itself; it stays while the span stands well inside it. */
  readonly auto: Extent;
  /** Shapes that are fetched when they are asked for; null until they have come. */
  readonly extras: { readonly [E in Extra]: FeatureCollection | null };
};

const emptyRange: Extent = rangeUntil(0 as Day); // until the record is there; any day does

export const noLink: Link = { other: 'none', lead: 'asking', blocked: false, keeping: 'kept', alone: false };

export const initialState: AtlasState = {
  dataset: null,
  range: emptyRange,
  view: firstView(emptyRange),
  playback: stopped('year'),
  notices: [],
  gesture: { id: 0, kind: 'choice' },
  dialog: null,
  sought: '',
  switchedFrom: null,
  cover: null,
  trail: [],
  awaited: null,
  desk: null,
  link: noLink,
  room: firstRoom,
  pressed: null,
  workshop: { drafts: [], writing: null, past: [], told: [], keeping: 'kept' },
  quiz: { run: null, kept: { scores: [], open: null }, keeping: 'kept', before: null },
  blink: { playing: true, second: false },
  sight: null,
  picture: 'none',
  settled: false,
  auto: wholeAxis(emptyRange),
  extras: { zones: null, yardsticks: null },
};

export const useAtlas = create<AtlasState>()(() => initialState);
const { getState: get, setState: set } = useAtlas;

let noticeId = 0;

/** Changes the view; a run of changes of time, of typed words, or of the camera, counts as one gesture. */
export function change(kind: Gesture['kind'], patch: Partial<View>): void {
  const { gesture, view, range, auto } = get();
  const id = kind === 'camera' || ((kind === 'time' || kind === 'typing') && gesture.kind === kind) ? gesture.id : gesture.id + 1;
  if (patch.span !== undefined && patch.span !== view.span) set({ switchedFrom: null });
  const next = sound({ ...view, ...patch });
  const axis = next.axis !== null && next.axis === view.axis ? following(next.axis, next.span, wholeAxis(range)) : next.axis;
  const goesOn = next.span === view.span;
  set({
    view: goesOn ? next : { ...next, axis },
    auto: goesOn ? auto : windowFor(next.span, auto, range),
    gesture: { id, kind: kind === 'camera' ? gesture.kind : kind },
  });
}

/** The days that the time axis shows. */
export const axisIn = ({ view, auto }: AtlasState): Extent => view.axis ?? auto;

export function setView(patch: Partial<Pick<View, 'names' | 'mode' | 'theme' | 'panel' | 'tool' | 'camera' | 'lingering' | 'heat' | 'labels'>>): void {
  change('choice', patch);
}

export function openDialog(dialog: AtlasState['dialog'], sought = ''): void {
  set({ dialog, sought });
}

export function notify(message: Message): void {
  noticeId += 1;
  set({ notices: [...get().notices.filter((n) => n.message.key !== message.key), { id: noticeId, message }] });
}

/** What the user sees is one plain value. */
import type { LessonPlace } from './lesson';
import type { Measure } from './measure';
import type { Category, Confidence, IncidentId, Party, PerspectiveId, PlaceId, TerritoryId } from './model';
import type { NameOrder } from './names';
import { addDays, overlaps, parseSpan, spanAt, type Day, type Extent, type Span } from './time';

export type Selection =
  | { readonly kind: 'territory'; readonly id: TerritoryId }
  | { readonly kind: 'incident'; readonly id: IncidentId }
  | { readonly kind: 'place'; readonly id: PlaceId };

/** Longitude and latitude in degrees, zoom in MapLibre's levels. */
export type Camera = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** The lists of the record that the table can show, in the order of its tabs. */
export const LISTS = ['lands', 'periods', 'claims', 'incidents', 'positions', 'arguments', 'sources', 'lines', 'places'] as const;
export type List = (typeof LISTS)[number];

/** By what a list may be sorted. */
export const SORTS = ['date', 'name', 'side', 'kind', 'place', 'confidence', 'sources'] as const;
export type Sort = { readonly by: (typeof SORTS)[number]; readonly descending: boolean };

/** Whose: of a claim, a position or a source. */
export const WHOSE = ['JP', 'RU', 'CN', 'joint', 'third'] as const;

/** What the table shows of the record: a list, and which of its rows in which order. */
export type TableView = {
  readonly list: List;
  readonly words: string;
  /** Null is the list's own order: by date. */
  readonly sort: Sort | null;
  /** Only what meets the span, or the whole record. */
  readonly within: 'all' | 'span';
  readonly side: (typeof WHOSE)[number] | null;
  readonly land: TerritoryId | null;
  readonly confidence: Confidence | null;
};

export const firstTable: TableView = { list: 'lands', words: '', sort: null, within: 'all', side: null, land: null, confidence: null };

/** For a lit room, for a screen in the dark, for paper. */
export const THEME_NAMES = ['light', 'dark', 'print'] as const;

/** At least how well attested an incident must be; weakly attested is every one. */
export const SURE = ['medium', 'high'] as const satisfies readonly Confidence[];

/** Which incidents are shown, beside their category; null lets all through. */
export type Only = {
  readonly party: Party | null;
  readonly territory: TerritoryId | null;
  readonly confidence: (typeof SURE)[number] | null;
};

export const anyIncident: Only = { party: null, territory: null, confidence: null };

/** For how many years after its time an incident stays on the map, ever fainter; 0 is not at all, `all` is for good. */
export const TRAILS = [0, 1, 3, 8, 20, 50, 'all'] as const;
export type Trail = (typeof TRAILS)[number];
export const FIRST_TRAIL = 8;

/** How long the words of a search may be. */
export const MOST_WORDS = 80;

/** What can be opened beside the map, one at a time. */
export const TOOLS = ['incidents', 'compare', 'measure'] as const;
export type Tool = (typeof TOOLS)[number];

/** How two pictures are compared: one over the other behind a divider, beside each other, in turns, or in one that shows only what differs. */
export const WAYS_TO_COMPARE = ['swipe', 'side', 'blink', 'differs'] as const;
export type WayToCompare = (typeof WAYS_TO_COMPARE)[number];

/** The second picture's date and perspective; `at` is the divider's place, 0 at the left edge and 1 at the right. */
export type Compare = { readonly how: WayToCompare; readonly span: Span; readonly perspective: PerspectiveId; readonly at: number };

export const MIDDLE = 0.5;

/** Exploring; presenting in one window; the presenter's console; and the window that the console shows to the class. */
export const MODES = ['explore', 'present', 'console', 'audience'] as const;
export type Mode = (typeof MODES)[number];

/** Whether a mode shows the picture for a class, in sizes for the last row. */
export const isProjected = (mode: Mode): boolean => mode === 'present' || mode === 'audience';

/** What of a view changes when something is asked of a class, to be restored exactly. */
export type Sight = Pick<View, 'span' | 'selection' | 'camera' | 'compare'>;

/** What a class is asked to predict: who controls a land at a later time; whether the answer stands; and what was shown before. */
export type Prediction = { readonly land: TerritoryId; readonly span: Span; readonly told: boolean; readonly before: Sight };

export type View = {
  readonly span: Span;
  /** The part of the axis that is played; null is the whole. */
  readonly part: Extent | null;
  /** The days that the time axis shows, as the reader has zoomed it; null where it goes by itself. */
  readonly axis: Extent | null;
  readonly perspective: PerspectiveId;
  readonly selection: Selection | null;
  readonly hidden: readonly Category[];
  readonly only: Only;
  readonly lingering: Trail;
  /** Whether the map shows how many incidents happened where in the ten years up to the span's end. */
  readonly heat: boolean;
  /** Whether the map has names on it. */
  readonly labels: boolean;
  /** Null is the home view, fitted to the window. */
  readonly camera: Camera | null;
  readonly names: NameOrder;
  readonly mode: Mode;
  readonly theme: (typeof THEME_NAMES)[number];
  readonly panel: (typeof PANELS)[number];
  readonly tool: Tool | null;
  readonly compare: Compare | null;
  /** What is measured on the map, whether or not its card is open. */
  readonly measure: Measure | null;
  /** Where in a lesson the class is. */
  readonly lesson: LessonPlace | null;
  /** What the class is asked; null while it is asked nothing. */
  readonly predict: Prediction | null;
  readonly table: TableView;
};

export const PANELS = ['facts', 'table', 'chronicle', 'workshop', 'quiz'] as const;

/** The view of a first visit: the year in which the four islands passed to the USSR. */
export const firstView = (range: Extent): View => ({
  span: clampSpan(year('1945'), range),
  part: null,
  axis: null,
  perspective: 'control',
  selection: null,
  hidden: [],
  only: anyIncident,
  lingering: FIRST_TRAIL,
  heat: false,
  labels: true,
  camera: null,
  names: 'administrator',
  mode: 'explore',
  theme: 'light',
  panel: 'facts',
  tool: null,
  compare: null,
  measure: null,
  lesson: null,
  predict: null,
  table: firstTable,
});

function year(text: string): Span {
  const span = parseSpan(text);
  if (span === null) throw new Error(`${text} is not a year`);
  return span;
}

/** The span of the same unit that is nearest to `span` and meets the range. */
export function clampSpan(span: Span, range: Extent): Span {
  if (span.end <= range.start) return spanAt(range.start, span.unit);
  if (span.start >= range.end) return spanAt(addDays(range.end, -1), span.unit);
  return span;
}

/** What of an extent lies in the range; null where nothing does. */
export function clampExtent({ start, end }: Extent, range: Extent): Extent | null {
  if (!overlaps({ start, end }, range)) return null;
  return { start: start < range.start ? range.start : start, end: end > range.end ? range.end : end };
}

/** The days that the atlas covers: from 1 January 1855 to today. */
export const rangeUntil = (today: Day): Extent => ({ start: year('1855').start, end: addDays(today, 1) });

/** The view as an address: written as short as it goes, read from any string. */
import { inDays, sameStretch, wholeAxis } from './axis';
import { parsePlace, printPlace, type LessonPlace } from './lesson';
import { parseMeasure, printMeasure, type Measure } from './measure';
import { message, type Message } from './message';
import { Category, Confidence, Party, PerspectiveId, type TerritoryId } from './model';
import { NAME_ORDERS } from './names';
import type { Dataset } from './schema';
import { parseExtent, parseSpan, printExtent, printSpan, type Day, type Extent, type Span } from './time';
import { clampExtent, clampSpan, FIRST_TRAIL, firstTable, firstView, LISTS, MIDDLE, MODES, MOST_WORDS, PANELS, SORTS, SURE, rangeUntil, THEME_NAMES, TOOLS, TRAILS, WAYS_TO_COMPARE, WHOSE, type Camera, type Compare, type Prediction, type Selection, type Sight, type Sort, type Trail, type View } from './view';

/** What a fragment is read against: the days that the atlas covers and the ids that exist. */
export type Known = {
  readonly range: Extent;
  readonly territories: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
};

/** What the addresses of a record may name. */
export const knownOf = (dataset: Dataset, range: Extent): Known => ({
  range,
  territories: new Set(dataset.territories.map((t) => t.id)),
  incidents: new Set(dataset.incidents.map((i) => i.id)),
  places: new Set(dataset.places.map((p) => p.id)),
});

/** The view as a fragment without `#`: always its date, and what differs from the first view. */
export function encodeView(view: View): string {
  const out = new URLSearchParams();
  out.set('at', printSpan(view.span));
  if (view.part !== null) out.set('part', printExtent(view.part));
  if (view.axis !== null) out.set('axis', printExtent(view.axis));
  if (view.perspective !== 'control') out.set('perspective', view.perspective);
  if (view.selection !== null) out.set(view.selection.kind, view.selection.id);
  if (view.hidden.length > 0) out.set('hide', [...view.hidden].sort().join(','));
  const { party, territory, confidence: sure } = view.only;
  if (party !== null) out.set('party', party);
  if (territory !== null) out.set('about', territory);
  if (sure !== null) out.set('sure', sure);
  if (view.lingering !== FIRST_TRAIL) out.set('trail', String(view.lingering));
  if (view.heat) out.set('heat', '1');
  if (!view.labels) out.set('labels', '0');
  if (view.camera !== null) out.set('camera', [view.camera.lon.toFixed(3), view.camera.lat.toFixed(3), view.camera.zoom.toFixed(2)].join(','));
  if (view.names !== 'administrator') out.set('names', view.names);
  if (view.mode !== 'explore') out.set('mode', view.mode);
  if (view.theme !== 'light') out.set('theme', view.theme);
  if (view.panel !== 'facts') out.set('panel', view.panel);
  if (view.tool !== null) out.set('tool', view.tool);
  if (view.compare !== null) {
    const { how, span, perspective, at } = view.compare;
    out.set('compare', how);
    out.set('with', printSpan(span));
    if (perspective !== 'control') out.set('as', perspective);
    if (at !== MIDDLE) out.set('swipe', String(placeOf(at)));
  }
  if (view.measure !== null) out.set('measure', printMeasure(view.measure));
  if (view.lesson !== null) out.set('lesson', printPlace(view.lesson));
  if (view.predict !== null) {
    const { land, span, told, before } = view.predict;
    out.set('predict', [land, printSpan(span), ...(told ? ['told'] : [])].join(','));
    out.set('back', encodeView({ ...PLAIN, ...before }));
  }
  const { list, words, sort, within, side, land, confidence } = view.table;
  if (list !== firstTable.list) out.set('list', list);
  if (words !== '') out.set('find', words);
  if (sort !== null) out.set('sort', `${sort.descending ? '-' : ''}${sort.by}`);
  if (within !== 'all') out.set('within', within);
  if (side !== null) out.set('side', side);
  if (land !== null) out.set('land', land);
  if (confidence !== null) out.set('confidence', confidence);
  return out.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%3B', ';');
}

/** A view in which nothing but a sight is worth writing. */
const PLAIN = firstView(rangeUntil(0 as Day)); // any range with 1945 in it does

type Reading<T> = { readonly value: T; readonly notice?: Message };
const wrong = (code: string, given: string, used = ''): Message => message(`notice.${code}`, { given: given.slice(0, 40), used });

function readSpan(text: string, range: Extent, otherwise: Span): Reading<Span> {
  // The longest beginning of the text that is a date: 1945-02-30 is read as 1945-02.
  for (const length of [10, 7, 4]) {
    const span = text.length >= length ? parseSpan(text.slice(0, length)) : null;
    if (span === null) continue;
    const value = clampSpan(span, range);
    if (value.start !== span.start) return { value, notice: wrong('range', text, printSpan(value)) };
    return length === text.length ? { value } : { value, notice: wrong('date', text, printSpan(value)) };
  }
  return { value: otherwise, notice: wrong('date', text, printSpan(otherwise)) };
}

function readPart(text: string, range: Extent): Reading<Extent | null> {
  const extent = parseExtent(text);
  const value = extent && clampExtent(extent, range);
  if (extent === null || value === null) return { value: null, notice: wrong('part', text) };
  return value.start === extent.start && value.end === extent.end ? { value } : { value, notice: wrong('range', text, printExtent(value)) };
}

function readAxis(text: string, range: Extent): Reading<Extent | null> {
  const extent = parseExtent(text);
  if (extent === null) return { value: null, notice: wrong('axis', text) };
  const value = inDays(extent, wholeAxis(range));
  return sameStretch(value, extent) ? { value } : { value, notice: wrong('axis', text) };
}

function readCamera(text: string): Reading<Camera | null> {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = numbers;
  if (numbers.length !== 3 || lon === undefined || lat === undefined || zoom === undefined || !numbers.every(Number.isFinite)) {
    return { value: null, notice: wrong('camera', text) };
  }
  // A globe that stays as large counts as farther out the nearer it is seen from a pole.
  const value = { lon: clamp(lon, -180, 180), lat: clamp(lat, -80, 80), zoom: clamp(zoom, -2, 14) };
  const same = value.lon === lon && value.lat === lat && value.zoom === zoom;
  const written = { lon: rounded(value.lon, 3), lat: rounded(value.lat, 3), zoom: rounded(value.zoom, 2) };
  return same ? { value: written } : { value: written, notice: wrong('camera', text) };
}

const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));

/** As exact as encodeView writes it, so that the address of a view gives that view; adding 0 makes -0 a plain 0. */
const rounded = (n: number, digits: number): number => Number(n.toFixed(digits)) + 0;

/** A divider's place as exact as the address writes it. */
export const placeOf = (at: number): number => rounded(clamp(at, 0, 1), 3);

function readPlace(text: string): Reading<number> {
  const given = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(given)) return { value: MIDDLE, notice: wrong('option', text) };
  const value = placeOf(given);
  return given >= 0 && given <= 1 ? { value } : { value, notice: wrong('option', text) };
}

function readHidden(text: string): Reading<readonly Category[]> {
  const given = [...new Set(text.split(',').filter((part) => part !== ''))];
  const value = Category.options.filter((c) => given.includes(c));
  return value.length === given.length ? { value } : { value, notice: wrong('category', text) };
}

function readTrail(text: string): Reading<Trail> {
  const value = TRAILS.find((trail) => String(trail) === text);
  if (value !== undefined) return { value };
  const years = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(years)) return { value: FIRST_TRAIL, notice: wrong('option', text) };
  const nearest = TRAILS.reduce((a, b) => (b !== 'all' && (a === 'all' || Math.abs(b - years) < Math.abs(a - years)) ? b : a));
  return { value: nearest, notice: wrong('trail', text, String(nearest)) };
}

function readSort(text: string): Reading<Sort | null> {
  const by = SORTS.find((s) => s === text.replace(/^-/, ''));
  return by === undefined ? { value: null, notice: wrong('option', text) } : { value: { by, descending: text.startsWith('-') } };
}

function readWords(text: string): Reading<string> {
  const signs = [...text]; // by code points, so that none is cut in two
  return signs.length <= MOST_WORDS ? { value: text } : { value: signs.slice(0, MOST_WORDS).join(''), notice: wrong('words', text) };
}

/** What was shown before something was asked; of such an address only what asking changes is read. */
function readSight(text: string | null, { span, selection, camera, compare }: Sight, known: Known): { readonly sight: Sight; readonly notices: readonly Message[] } {
  if (text === null) return { sight: { span, selection, camera, compare }, notices: [] };
  const given = new URLSearchParams(text);
  for (const key of ['predict', 'back']) given.delete(key); // an address in an address holds no third
  const { view, notices } = decodeView(given.toString(), known);
  return { sight: { span: view.span, selection: view.selection, camera: view.camera, compare: view.compare }, notices };
}

/** What a class is asked: only before a class, about a land of the record, and of a time after all that is shown, unless the answer stands. */
function readPrediction(text: string, view: View, known: Known): Omit<Prediction, 'before'> | null {
  const [, land = '', date = '', told] = /^([a-z0-9-]+),([\d-]+)(,told)?$/.exec(text) ?? [];
  const span = parseSpan(date);
  if (view.mode === 'explore' || span === null || !known.territories.has(land) || clampSpan(span, known.range).start !== span.start) return null;
  if (told === undefined && (span.start < view.span.end || view.compare !== null)) return null;
  return { land: land as TerritoryId, span, told: told !== undefined }; // the set holds ids of the record only, so the brand is true
}

/** Any string gives a valid view: what is wrong in it is replaced by the nearest that is right, and named in a notice. */
export function decodeView(fragment: string, known: Known): { readonly view: View; readonly notices: readonly Message[] } {
  const first = firstView(known.range);
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const notices: Message[] = [];
  const read = <T>(key: string, otherwise: T, reader: (text: string) => Reading<T>): T => {
    const text = given.get(key);
    if (text === null) return otherwise;
    const { value, notice } = reader(text);
    if (notice !== undefined) notices.push(notice);
    return value;
  };
  const oneOf = <T extends string>(key: string, options: readonly T[], otherwise: T): T =>
    read<T>(key, otherwise, (text) => {
      const value = options.find((o) => o === text);
      return value === undefined ? { value: otherwise, notice: wrong('option', text) } : { value };
    });
  const id = (kind: Selection['kind'], ids: ReadonlySet<string>): Selection | null =>
    read<Selection | null>(kind, null, (text) =>
      // The set holds ids of the record only, so the brand is true.
      ids.has(text) ? { value: { kind, id: text } as Selection } : { value: null, notice: wrong(kind, text) },
    );
  const noneOr = <T extends string>(key: string, options: readonly T[]): T | null =>
    read<T | null>(key, null, (text) => {
      const value = options.find((o) => o === text);
      return value === undefined ? { value: null, notice: wrong('option', text) } : { value };
    });
  const span = read('at', first.span, (text) => readSpan(text, known.range, first.span));
  const compare = (): Compare | null => {
    const how = noneOr('compare', WAYS_TO_COMPARE);
    const alone = ['with', 'as', 'swipe'].find((key) => given.has(key));
    if (how === null) {
      if (alone !== undefined && !given.has('compare')) notices.push(wrong('alone', alone));
      return null;
    }
    return {
      how,
      span: read('with', span, (text) => readSpan(text, known.range, span)),
      perspective: oneOf('as', PerspectiveId.options, 'control'),
      at: read('swipe', MIDDLE, readPlace),
    };
  };
  const view: View = {
    span,
    part: read('part', first.part, (text) => readPart(text, known.range)),
    axis: read('axis', first.axis, (text) => readAxis(text, known.range)),
    perspective: oneOf('perspective', PerspectiveId.options, first.perspective),
    selection: id('incident', known.incidents) ?? id('territory', known.territories) ?? id('place', known.places),
    hidden: read('hide', first.hidden, readHidden),
    only: {
      party: noneOr('party', Party.options),
      // The set holds ids of the record only, so the brand is true.
      territory: noneOr('about', [...known.territories]) as TerritoryId | null,
      confidence: noneOr('sure', SURE),
    },
    lingering: read('trail', first.lingering, readTrail),
    heat: noneOr('heat', ['1']) !== null,
    labels: noneOr('labels', ['0']) === null,
    camera: read('camera', first.camera, readCamera),
    names: oneOf('names', NAME_ORDERS, first.names),
    mode: oneOf('mode', MODES, first.mode),
    theme: oneOf('theme', THEME_NAMES, first.theme),
    panel: oneOf('panel', PANELS, first.panel),
    tool: noneOr('tool', TOOLS),
    compare: compare(),
    measure: read<Measure | null>('measure', first.measure, (text) => {
      const value = parseMeasure(text, known);
      return value === null ? { value, notice: wrong('measure', text) } : { value };
    }),
    lesson: read<LessonPlace | null>('lesson', first.lesson, (text) => {
      const value = parsePlace(text);
      return value === null ? { value, notice: wrong('lesson', text) } : { value };
    }),
    predict: null,
    table: {
      list: oneOf('list', LISTS, firstTable.list),
      words: read('find', firstTable.words, readWords),
      sort: read('sort', firstTable.sort, readSort),
      within: oneOf('within', ['all', 'span'], firstTable.within),
      side: noneOr('side', WHOSE),
      // The set holds ids of the record only, so the brand is true.
      land: noneOr('land', [...known.territories]) as TerritoryId | null,
      confidence: noneOr('confidence', Confidence.options),
    },
  };
  const unknown = [...given.keys()].find((key) => !KEYS.has(key));
  if (unknown !== undefined) notices.push(wrong('unknown', unknown));
  const predict = read<Omit<Prediction, 'before'> | null>('predict', null, (text) => {
    const value = readPrediction(text, view, known);
    return value === null ? { value, notice: wrong('predict', text) } : { value };
  });
  if (predict === null) {
    if (given.has('back') && !given.has('predict')) notices.push(wrong('predict', 'back'));
    return { view, notices };
  }
  const { sight, notices: wrongBefore } = readSight(given.get('back'), view, known);
  return { view: { ...view, predict: { ...predict, before: sight } }, notices: [...notices, ...wrongBefore] };
}

const KEYS: ReadonlySet<string> = new Set(['at', 'part', 'axis', 'incident', 'territory', 'hide', 'party', 'about', 'sure', 'trail', 'heat', 'labels', 'camera', 'names', 'mode', 'theme', 'panel', 'tool', 'compare', 'with', 'as', 'swipe', 'measure', 'lesson', 'perspective', 'place', 'list', 'find', 'sort', 'within', 'side', 'land', 'confidence', 'predict', 'back']);

/**
 * Lessons as files. What arrives may come from anyone: it is text until it has been read here, and only what is known of
 * a lesson is taken out of it. What is sound is opened, and everything else is named.
 */
import { decodeView, type Known } from './address';
import { emptyDraft, freshId, MOST_STEPS, stepAddress, type Draft, type DraftStep } from './draft';
import { message, type Message, type Param } from './message';
import { LEAST_LESSON_MINUTES, MOST_BEATS, MOST_LESSON_MINUTES, type Citation, type SourceId } from './model';
import { fail, ok, type Result } from './result';

/** The longest file that is read, in characters. */
export const MOST_FILE = 1_000_000;
/** The longest texts that are taken, in characters: for the class, for the teacher, and of a title or an aim. */
const MOST = { words: 1000, notes: 10_000, title: 200 };
const MOST_AIMS = 20;
const MOST_CITATIONS = 40;
/** As many problems are named one by one; the rest are counted. */
const MOST_NAMED = 60;

/** The form of lesson that this atlas writes. */
const FORMAT = 1;

export type LessonKnown = Known & { readonly sources: ReadonlySet<string> };

/** A lesson that was opened, and what of its file was left out or mended. */
export type Opened = { readonly draft: Draft; readonly problems: readonly Message[] };

type Plain = { readonly [key: string]: unknown };
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The beginning of what was given; of a list or an object only that it is one, however deep it goes. */
function short(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (isPlain(value)) return '{…}';
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The text of a lesson's file: what geo/data/lessons holds. */
export const lessonText = (draft: Draft): string => `${JSON.stringify(draft, null, 2)}\n`;

/**
 * Reads a lesson's file: as far as it is sound with each problem named, or the reason why it is none. `taken` are the ids
 * of the lessons that are there already: it gets one of its own, so that it writes over none of them. Where nothing is
 * known of the record yet, its addresses and documents are taken as they are.
 */
export function openLesson(text: string, known: LessonKnown | null, taken: ReadonlySet<string>): Result<Opened, Message> {
  if (text.length > MOST_FILE) return fail(message('open.tooLarge', { most: MOST_FILE / 1000 }));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail(message('open.notJson'));
  }
  if (!isPlain(value) || !('steps' in value || 'title' in value)) return fail(message('open.noLesson'));
  const { format } = value;
  if (typeof format === 'number' && format > FORMAT) return fail(message('open.newer', { format, known: FORMAT }));
  const reader = new Reader(known);
  if (format !== FORMAT) reader.told('format', { given: short(format), used: FORMAT });
  const draft = reader.lesson(value, taken);
  return ok({ draft, problems: reader.problems() });
}

/** Reads the parts of a lesson one by one, and notes what it leaves out. */
class Reader {
  readonly #known: LessonKnown | null;
  readonly #told: Message[] = [];
  #untold = 0;
  #where: Message = message('open.at.lesson');

  constructor(known: LessonKnown | null) {
    this.#known = known;
  }

  problems(): readonly Message[] {
    return this.#untold === 0 ? this.#told : [...this.#told, message('open.more', { count: this.#untold })];
  }

  told(code: string, params: { readonly [name: string]: Param } = {}): void {
    if (this.#told.length >= MOST_NAMED) this.#untold += 1;
    else this.#told.push(message(`open.${code}`, { where: this.#where, ...params }));
  }

  lesson(value: Plain, taken: ReadonlySet<string>): Draft {
    this.#unknown(value, ['format', 'id', 'order', 'title', 'audience', 'minutes', 'aims', 'steps']);
    const title = this.#text(value, 'title', MOST.title);
    const { id, steps, aims } = value;
    const own = typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60 ? id : null;
    if (own === null && id !== undefined) this.told('id', { given: short(id) });
    const given = freshId(own ?? title, taken);
    if (own !== null && given !== own) this.told('taken', { given: own, used: given });
    const empty = emptyDraft(given);
    return {
      ...empty,
      order: Number.isInteger(value['order']) && Number(value['order']) >= 1 ? Number(value['order']) : empty.order,
      title,
      audience: this.#text(value, 'audience', MOST.notes),
      minutes: this.#minutes(value['minutes'], empty.minutes),
      aims: this.#aims(aims),
      steps: this.#steps(steps),
    };
  }

  #unknown(value: Plain, fields: readonly string[]): void {
    for (const key of Object.keys(value)) if (!fields.includes(key)) this.told('unknown', { given: short(key) });
  }

  /** A text of the file; what is none, is empty. */
  #text(value: Plain, field: string, most: number): string {
    const text = value[field];
    const named = message(`open.field.${field}`);
    if (typeof text !== 'string') {
      this.told(text === undefined ? 'missing' : 'noText', { field: named, given: short(text) });
      return '';
    }
    if (text.length <= most) return text;
    this.told('long', { field: named, most, count: text.length });
    return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''); // half a sign is none
  }

  #minutes(minutes: unknown, otherwise: number): number {
    if (typeof minutes !== 'number' || !Number.isFinite(minutes)) {
      this.told('minutes', { given: short(minutes), used: otherwise });
      return otherwise;
    }
    const used = Math.min(MOST_LESSON_MINUTES, Math.max(LEAST_LESSON_MINUTES, Math.round(minutes)));
    if (used !== minutes) this.told('minutes', { given: minutes, used });
    return used;
  }

  #aims(aims: unknown): readonly string[] {
    if (!Array.isArray(aims)) {
      this.told('missing', { field: message('open.field.aims'), given: '' });
      return [''];
    }
    if (aims.length > MOST_AIMS) this.told('many', { field: message('open.field.aims'), most: MOST_AIMS, count: aims.length });
    const read = aims.slice(0, MOST_AIMS).map((aim: unknown) => this.#text({ aim }, 'aim', MOST.title * 2));
    return read.length === 0 ? [''] : read;
  }

  #steps(steps: unknown): readonly DraftStep[] {
    if (!Array.isArray(steps)) {
      this.told('missing', { field: message('open.field.steps'), given: '' });
      return [];
    }
    if (steps.length > MOST_STEPS) this.told('many', { field: message('open.field.steps'), most: MOST_STEPS, count: steps.length });
    const read = steps.slice(0, MOST_STEPS).flatMap((step: unknown, n) => {
      this.#where = message('open.at.step', { step: n + 1 });
      if (isPlain(step)) return [this.#step(step)];
      this.told('noStep', { given: short(step) });
      return [];
    });
    this.#where = message('open.at.lesson');
    return read;
  }

  #step(value: Plain): DraftStep {
    this.#unknown(value, ['view', 'beats', 'words', 'notes', 'question', 'sources']);
    const { view, beats, question } = value;
    return {
      view: this.#view(view),
      ...(beats === undefined ? {} : this.#beats(beats)),
      words: this.#text(value, 'words', MOST.words),
      notes: this.#text(value, 'notes', MOST.notes),
      ...(question === undefined ? {} : this.#question(question)),
      sources: this.#citations(value['sources']),
    };
  }

  #beats(beats: unknown): Pick<DraftStep, 'beats'> {
    if (!Array.isArray(beats)) {
      this.told('noView', { given: short(beats) });
      return {};
    }
    if (beats.length > MOST_BEATS) this.told('many', { field: message('open.field.beats'), most: MOST_BEATS, count: beats.length });
    const read = beats.slice(0, MOST_BEATS).map((beat: unknown) => this.#view(beat));
    return read.length === 0 ? {} : { beats: read };
  }

  #question(question: unknown): Pick<DraftStep, 'question'> {
    if (!isPlain(question)) {
      this.told('noQuestion', { given: short(question) });
      return {};
    }
    this.#unknown(question, ['ask', 'answer', 'sources']);
    return { question: { ask: this.#text(question, 'ask', MOST.words), answer: this.#text(question, 'answer', MOST.words), sources: this.#citations(question['sources']) } };
  }

  /** A step's address as the atlas would write it: what leads nowhere is mended as it is in the address bar. */
  #view(view: unknown): string {
    if (typeof view !== 'string') this.told('noView', { given: short(view) });
    if (this.#known === null) return typeof view === 'string' ? view.slice(0, 4000) : '';
    const { view: shown, notices } = decodeView(typeof view === 'string' ? view.slice(0, 4000) : '', this.#known);
    for (const notice of notices) this.told('view', { notice });
    return stepAddress(shown);
  }

  #citations(list: unknown): readonly Citation[] {
    if (!Array.isArray(list)) {
      this.told('missing', { field: message('open.field.sources'), given: '' });
      return [];
    }
    if (list.length > MOST_CITATIONS) this.told('many', { field: message('open.field.sources'), most: MOST_CITATIONS, count: list.length });
    return list.slice(0, MOST_CITATIONS).flatMap((one: unknown): readonly Citation[] => {
      if (!isPlain(one)) {
        this.told('noSource', { given: short(one) });
        return [];
      }
      const { source, at } = one;
      if (typeof source !== 'string' || this.#known?.sources.has(source) === false) {
        this.told('noSource', { given: short(source) });
        return [];
      }
      this.#unknown(one, ['source', 'at']);
      // The set holds ids of the record only, so the brand is true; without the record, a source that is none is cited by nobody.
      return [{ source: source as SourceId, ...(typeof at === 'string' && at.trim() !== '' ? { at: at.slice(0, MOST.title) } : {}) }];
    });
  }
}

/**
 * What a console and the window of the class say to each other. Every letter carries everything: the whole view, who
 * wrote it, its number, and the build; so a letter that is lost, doubled or late does no harm, and a window that was closed
 * knows everything from the next one. What arrives may come from anyone: it is text until it has been read here.
 */
import * as z from 'zod/mini';
import { decodeView, encodeView, type Known } from './address';
import { COVERS, type Desk } from './desk';
import type { Lesson } from './model';
import { fail, ok, type Result } from './result';
import { forClass } from './teaching';

/** Longer letters are not even read, in characters. */
export const MOST_LETTER = 300_000;
const MOST_VIEW = 4000;
/** The longest lesson that is sent, in characters. */
const MOST_LESSON = 250_000;
/** So many views that were shown before are kept over a reload. */
const MOST_TRAIL = 60;

/** Every half second each side lets the other know that it is there, in milliseconds. */
export const BEAT_MS = 500;
/** After so long without a letter the link counts as lost, in milliseconds. */
export const LOST_MS = 1600;

const count = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const fragment = z.string().check(z.maxLength(MOST_VIEW));

/** A desk as text: its views as the address writes them. */
const DeskText = z.strictObject({ live: fragment, kept: z.nullable(fragment), cover: z.nullable(z.enum(COVERS)), began: z.nullable(count) });
export type DeskText = z.infer<typeof DeskText>;

/** A desk as the browser keeps it: with the way back, which no other window needs. */
const KeptDesk = z.strictObject({ ...DeskText.shape, trail: z.optional(z.array(fragment).check(z.maxLength(MOST_TRAIL))) });

/** Which picture of which console: when it began to lead, in milliseconds of the browser's clock, and the picture's number. */
const Stamp = z.strictObject({ from: count, n: count });
export type Stamp = z.infer<typeof Stamp>;

/** What a press in the window of the class asks of the console. */
export const PRESSES = ['next', 'previous', 'step', 'black', 'white', 'uncover', 'freeze', 'light', 'predict'] as const;
export type Press = (typeof PRESSES)[number];

const sent = { atlas: z.literal('kuril'), build: z.string().check(z.minLength(1), z.maxLength(120)), from: count, n: count };
const Letter = z.discriminatedUnion('kind', [
  /** A console that has just opened: who is there? */
  z.strictObject({ kind: z.literal('ask'), ...sent }),
  /** The leading console: this is shown. Sent at each change, and again at each beat. */
  z.strictObject({ kind: z.literal('picture'), ...sent, desk: DeskText }),
  /**
   * The window of the class: this stands here, of that console's picture; `alone` if it went on while no console was there;
   * `lacks` is the lesson that it is asked to show and does not have, as where the browser gives out nothing that was kept.
   */
  z.strictObject({ kind: z.literal('here'), ...sent, desk: DeskText, shows: z.nullable(Stamp), alone: z.boolean(), lacks: z.nullable(z.string().check(z.maxLength(80))) }),
  /** The leading console: the lesson that the window of the class lacks, as a file has it. */
  z.strictObject({ kind: z.literal('lesson'), ...sent, lesson: z.string().check(z.maxLength(MOST_LESSON)) }),
  /** A key of the clicker, pressed in the window of the class or at a console that does not lead. */
  z.strictObject({ kind: z.literal('press'), ...sent, press: z.enum(PRESSES) }),
]);
export type Letter = z.infer<typeof Letter>;

const Envelope = z.object({ atlas: z.literal('kuril'), build: z.string() });

export type Unread = 'garbage' | 'huge' | 'build';

/** Reads what has arrived: a letter of this build; else why it is none. Of another build nothing more is read: its letters may mean something else. */
export function readLetter(raw: unknown, build: string): Result<Letter, Unread> {
  if (typeof raw !== 'string') return fail('garbage');
  if (raw.length > MOST_LETTER) return fail('huge');
  const value = parsed(raw);
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return fail('garbage');
  if (envelope.data.build !== build) return fail('build');
  const letter = Letter.safeParse(value);
  return letter.success ? ok(letter.data) : fail('garbage');
}

export const writeLetter = (letter: Letter): string => JSON.stringify(letter);

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined; // not JSON: no schema takes it
  }
}

export const deskText = ({ live, kept, cover, began }: Desk): DeskText => ({ live: encodeView(live), kept: kept && encodeView(kept), cover, began });

/** The desk that such a text means, against the record as it is here: any fragment gives a valid view. */
export function deskOf({ live, kept, cover, began }: DeskText, known: Known): Desk {
  const view = (text: string) => {
    const { view: read } = decodeView(text, known);
    return forClass(read, read.theme);
  };
  return { live: view(live), kept: kept === null ? null : view(kept), cover, began, trail: [] };
}

/** A desk as the browser keeps it over a reload, with the last of the views that were shown before. */
export const printDesk = (desk: Desk): string => JSON.stringify({ ...deskText(desk), trail: desk.trail.slice(-MOST_TRAIL).map(encodeView) });

/** What a class needs of a lesson, as text: not the notes, nor what they rest on. Null for one that is too long to be sent. */
export function lessonForClass(lesson: Lesson): string | null {
  const text = JSON.stringify({ ...lesson, steps: lesson.steps.map(({ question, ...step }) => ({ ...step, notes: '', sources: [], ...(question === undefined ? {} : { question: { ...question, sources: [] } }) })) });
  return text.length > MOST_LESSON ? null : text;
}

/** The desk that was kept; null for any other text. */
export function parseDesk(raw: string | null, known: Known): Desk | null {
  if (raw === null || raw.length > MOST_LETTER) return null;
  const text = KeptDesk.safeParse(parsed(raw));
  if (!text.success) return null;
  const { trail = [], ...desk } = text.data;
  return { ...deskOf(desk, known), trail: trail.map((view) => decodeView(view, known).view) };
}

/** What a window has heard of the console that leads, and when, in milliseconds. */
export type Heard = { readonly stamp: Stamp; readonly at: number };

/**
 * What a picture that has arrived is to the window of the class: news to be shown, a sign of life of what is shown
 * already, or old: an earlier number, or an earlier console while the one it follows is alive.
 */
export function weigh(heard: Heard | null, { from, n }: Stamp, now: number): 'news' | 'alive' | 'old' {
  if (heard === null || from > heard.stamp.from) return 'news';
  if (from < heard.stamp.from) return now - heard.at > LOST_MS ? 'news' : 'old';
  if (n === heard.stamp.n) return 'alive';
  return n > heard.stamp.n ? 'news' : 'old';
}

/** Whether the other window has been silent for too long. */
export const isLost = (heardAt: number | null, now: number): boolean => heardAt === null || now - heardAt > LOST_MS;

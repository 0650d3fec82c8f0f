/** A lesson as slides for presentation programs: for each step its picture, its words as text, and the teacher's notes. */
import PptxGenJS from 'pptxgenjs';
import { decodeView, knownOf } from '../../domain/address';
import { citationOf, RECORD_AUTHORS } from '../../domain/citation';
import type { Message } from '../../domain/message';
import type { Lesson, LessonStep } from '../../domain/model';
import { ok, type Result } from '../../domain/result';
import type { Dataset } from '../../domain/schema';
import type { Extent } from '../../domain/time';
import type { View } from '../../domain/view';
import { t } from '../../i18n';
import { themeOf } from '../../ui/theme';
import { deckName } from '../pictures/names';
import type { OpenStudio, Studio } from '../pictures/studio';
import type { Steps } from '../pictures/work';
import type { Kept } from '../../ui/save';
import { forXml, inParagraphs, PARAGRAPH } from './paragraphs';
import { notesOf } from './notes';

/** A slide of 16 by 9, in inches. */
const SLIDE = { w: 13.333, h: 7.5 } as const;
/** Pixels of a slide's picture: as many as a projector shows. */
const PICTURE = { width: 1920, height: 1080 } as const;
const MASTER = 'step';
const WORDS = 'words';
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export type Taught = { readonly dataset: Dataset; readonly range: Extent; readonly lesson: Lesson; readonly theme: View['theme'] };

/** The first view of a step, in the reader's colours, as the lesson presents it. */
export const viewOf = ({ dataset, range, theme }: Omit<Taught, 'lesson'>, step: LessonStep): View => ({ ...decodeView(step.view, knownOf(dataset, range)).view, theme, mode: 'present' });

export async function makeDeck(taught: Taught, { openStudio, steps }: { readonly openStudio: OpenStudio; readonly steps: Steps }): Promise<Result<Kept, Message>> {
  const { dataset, lesson, theme } = taught;
  const views = lesson.steps.map((step) => viewOf(taught, step));
  await steps.done(0, views.length);
  const opened = await openStudio(views);
  if (!opened.ok) return opened;
  const studio = opened.value;
  const deck = newDeck(taught, studio);
  const easel = studio.easel(PICTURE.width, PICTURE.height);
  for (const [n, step] of lesson.steps.entries()) {
    await steps.done(n, views.length);
    const view = views[n] ?? viewOf(taught, step);
    await easel.paint({ view, layout: 'slide', citation: citationOf(dataset) });
    const slide = deck.addSlide({ masterName: MASTER });
    slide.background = { color: colourOf(themeOf({ theme, mode: 'present' }).paper) };
    slide.addImage({ data: easel.canvas.toDataURL('image/png'), x: 0, y: 0, w: SLIDE.w, h: SLIDE.h, altText: forXml(t('deck.alt', { title: studio.title(view), sentence: studio.sentence({ ...view, lesson: null }) })) });
    slide.addText(forXml(step.words), { placeholder: WORDS, lang: 'en-GB' });
    slide.addNotes(notesOf(taught, n).map(forXml).join(PARAGRAPH));
  }
  await steps.done(views.length, views.length);
  const written = await deck.write({ outputType: 'blob', compression: true });
  if (!(written instanceof Blob)) throw new Error('no file');
  return ok({ name: deckName(lesson), mediaType: MEDIA_TYPE, content: await inParagraphs(written, MEDIA_TYPE) });
}

/** Without slides yet. The words are the title of their slide, so that outlines and screen readers find them. */
function newDeck({ dataset, lesson, theme }: Taught, { words }: Studio): PptxGenJS {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: '16x9', width: SLIDE.w, height: SLIDE.h });
  deck.layout = '16x9';
  deck.title = forXml(lesson.title);
  deck.subject = citationOf(dataset);
  deck.author = RECORD_AUTHORS;
  deck.company = t('app.name');
  deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Georgia' };
  const { ink } = themeOf({ theme, mode: 'present' });
  const place = { x: words.x * SLIDE.w, y: words.y * SLIDE.h, w: words.width * SLIDE.w, h: words.height * SLIDE.h };
  deck.defineSlideMaster({
    title: MASTER,
    objects: [{ placeholder: { options: { name: WORDS, type: 'title', ...place, margin: 0, align: 'left', valign: 'top', fontFace: 'Georgia', fontSize: 22, color: colourOf(ink) } } }],
  });
  return deck;
}

/** A colour as Office writes it. */
const colourOf = (colour: string): string => colour.replace('#', '').toUpperCase();

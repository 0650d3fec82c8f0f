/** Draws views as files and on canvases: with all shapes, and with the page's fonts. */
import { message, type Message } from '../../domain/message';
import { fail, ok, type Result } from '../../domain/result';
import type { Dataset } from '../../domain/schema';
import { loadExtra, loadInParts, type Part } from '../../state/load';
import { fetchDrawing } from '../measure/drawing';
import { fetchPlacing } from '../placed';
import { lettersOf } from './canvasText';
import { newCanvas, Painter } from './Painter';
import { FIELD, PictureMaker, svgText, titleIn, WORDS, type Asked } from './picture';

export type Easel = {
  readonly canvas: HTMLCanvasElement;
  /** Paints a view over what is there, once its fonts have come. */
  readonly paint: (asked: Asked) => Promise<void>;
};

export type Studio = {
  /** What a picture of a view is called. */
  readonly title: typeof titleIn;
  /** The text of an SVG file. */
  readonly svg: (asked: Asked) => string;
  readonly easel: (width: number, height: number) => Easel;
  /** Where a slide leaves room for words, in parts of its width and height. */
  readonly words: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** With everything that a picture needs; or the sentence that says what is missing, since a file with a hole in it would go on without its notice. */
export async function openStudio(dataset: Dataset, measures: 'measured' | 'plain'): Promise<Result<Studio, Message>> {
  const parts: Part[] = [];
  const [zones, yardsticks] = await Promise.all([measures === 'measured' ? loadExtra('zones') : null, measures === 'measured' ? loadExtra('yardsticks') : null, loadInParts(dataset, (part) => void parts.push(part)), measures === 'measured' ? fetchDrawing() : null]);
  await fetchPlacing();
  const whole = parts.at(-1);
  if (whole === undefined) return fail(message('load.part'));
  const [missing] = whole.missing;
  if (missing !== undefined) return fail(missing.why);
  if (zones?.ok === false) return zones;
  if (yardsticks?.ok === false) return yardsticks;
  const maker = new PictureMaker({ dataset, geometry: whole.geometry }, { zones: zones?.value ?? null, yardsticks: yardsticks?.value ?? null });
  return ok({ title: titleIn, svg: (asked) => svgText(maker.picture(asked)), easel: (width, height) => easelFor(maker, width, height), words: WORDS_PART });
}

const WORDS_PART = { x: WORDS.x / FIELD.width, y: WORDS.y / FIELD.height, width: WORDS.width / FIELD.width, height: WORDS.height / FIELD.height };

function easelFor(maker: PictureMaker, width: number, height: number): Easel {
  const { canvas, context } = newCanvas(width, height);
  const painter = new Painter(context);
  return {
    canvas,
    paint: async (asked) => {
      const picture = maker.picture(asked);
      // A font that does not come leaves the words to the next best, as on the page.
      await Promise.allSettled([...lettersOf(picture)].map(([font, letters]) => document.fonts.load(font, letters)));
      painter.paint(picture);
    },
  };
}

/**
 * A view as a picture of its own, which says what it shows: the map with its date, perspective, legend, scale, credits and
 * version. Pure: the same record, view and layout give the same picture, whatever it is then written as.
 */
import { secondOf, titleOf } from '../../domain/compare';
import { picturesOf } from '../../domain/differing';
import { countIn } from '../../domain/incidents';
import { message, spanParam, spanPart } from '../../domain/message';
import type { Camera, View } from '../../domain/view';
import { say, t, underYear } from '../../i18n';
import { themeOf, type Theme } from '../../ui/theme';
import { constrained, homeCamera, metresPerPixel, type Size } from '../camera';
import type { Look, MapData } from '../layers/layer';
import type { DrawnMeasure } from '../measure/drawn';
import { sceneOf } from '../scene';
import { shapesOf, type Shapes } from '../shapes';
import { sightOf } from '../sight';
import { Drawing } from './Drawing';
import { entriesOf, legendBox, legendRows, type Entries } from './legend';
import { widthOf } from './lettering';
import { fontFor, frameOf, paragraph, scaleBar, written } from './marginalia';
import type { Rect } from './placing';
import { el, group, textOf, type SvgElement } from './tree';
import { windowOf } from './window';

/** Every picture is drawn on a field of this size, and then made as large as it is asked for. */
export const FIELD: Size = { width: 1920, height: 1080 };

/** A sheet to be read; a frame of a film with its sentence; a slide, which leaves the sentence's place to the deck's own text. */
export type Layout = 'sheet' | 'film' | 'slide';

/** The place of the words on a film's frame and a slide, in the units of the field. */
export const WORDS: Rect = { x: 560, y: 836, width: 1300, height: 160 };

export type Asked = {
  readonly view: View;
  readonly layout: Layout;
  /** How the record is to be cited, with its version. */
  readonly citation: string;
  /** The sentence of a film's frame. */
  readonly words?: string;
  /** How far the film has come, from 0 to 1. */
  readonly share?: number;
};

type Extras = DrawnMeasure['extras'];

const IDS = 'picture-';
/** The second of two pictures has ids of its own. */
const SECOND_IDS = 'second-';
const EDGE = 40;
/** Between two pictures. */
const APART = 20;
const HEAD = 92;
const BAND = 268;

export class PictureMaker {
  readonly #data: MapData;
  readonly #drawings: readonly [Drawing, Drawing];
  readonly #shapes: Shapes;
  readonly #extras: Extras;

  /** The extras are the shapes that only a view which measures with them needs. */
  constructor(data: MapData, extras: Extras) {
    this.#data = data;
    this.#extras = extras;
    this.#drawings = [new Drawing(data, IDS), new Drawing(data, SECOND_IDS)];
    this.#shapes = shapesOf(data.geometry);
  }

  picture(asked: Asked): SvgElement {
    return asked.layout === 'sheet' ? this.#sheet(asked) : this.#presented(asked);
  }

  #cameraOf = ({ camera }: View, size: Size): Camera => (camera === null ? homeCamera(size) : constrained(camera, size));

  /** The legend of what of a view is in sight in a window of a size. */
  #legendOf(view: View, size: Size): Entries {
    return entriesOf(this.#data.dataset, view, sightOf(this.#shapes, this.#cameraOf(view, size), size));
  }

  /** The map of a view in a window of a size, the first or the second on its picture; names keep clear of what will stand on it. */
  #map(view: View, size: Size, { look, clear, of = 'first' }: { readonly look: Look; readonly clear: readonly Rect[]; readonly of?: 'first' | 'second' }) {
    const camera = this.#cameraOf(view, size);
    const taken = clear.map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
    const sheet = windowOf(this.#data.geometry.territories.features, { camera, size, frame: 12, taken });
    const [drawing, ids] = of === 'first' ? [this.#drawings[0], IDS] : [this.#drawings[1], SECOND_IDS];
    const { layers } = drawing.draw({ scene: sceneOf(this.#data.dataset, view, this.#extras), look, camera, size, sheet });
    const [defs = el('defs'), ...drawn] = layers;
    const frame = el('clipPath', { id: `${ids}frame` }, [el('rect', { width: size.width, height: size.height })]);
    return { camera, before: [defs, frame], map: group({ 'clip-path': `url(#${ids}frame)` }, drawn) };
  }

  /** Of a comparison both pictures, side by side, however it is looked at; each under its own date and perspective. */
  #sheet({ view: asked, citation }: Asked): SvgElement {
    const view: View = { ...asked, mode: 'explore' };
    const pictures = picturesOf(view);
    const theme = themeOf(view);
    const look: Look = { theme, presenting: false, narrow: false, vh: FIELD.height / 100, scale: pictures.length === 1 ? 1.2 : 1, bare: !view.labels };
    const width = columnIn(FIELD.width - 2 * EDGE, pictures.length);
    const full = FIELD.width - 2 * EDGE;
    // How high the legend is depends on what is in sight, and that on how high the map is: the first guess is kept to.
    const legend = legendRows(this.#legendOf(view, { width, height: 840 }), { theme, ids: IDS, width: full - 330 }); // the scale stands beside it
    const size = { width, height: FIELD.height - HEAD - legend.height - 84 };
    const maps = pictures.map((picture, n) => ({ ...this.#map(picture, size, { look, clear: [], of: n === 0 ? 'first' : 'second' }), picture, left: EDGE + n * (width + APART) }));
    const foot = HEAD + size.height;
    return whole(this.#words(view, citation), [
      ...maps.flatMap(({ before }) => before),
      el('rect', { ...FIELD, fill: theme.paper }),
      ...maps.map(({ picture, left }) =>
        el('text', {}, [
          el('tspan', { x: left, y: 62, fill: theme.ink, 'font-size': 46, ...fontFor('strong') }, [t('date.plain', { date: spanParam(picture.span) })]),
          el('tspan', { fill: theme.inkSoft, 'font-size': pictures.length === 1 ? 28 : 24, ...fontFor('sans') }, [`\u2003${perspectiveIn(picture)}`]),
        ]),
      ),
      written(t('app.name'), { x: FIELD.width - EDGE, y: 62, size: pictures.length === 1 ? 30 : 24, font: 'serif', colour: theme.ink, anchor: 'end' }),
      ...maps.map(({ map, camera, left }) => group({ transform: `translate(${left} ${HEAD})` }, [map, ...frameOf({ camera, size, theme })])),
      group({ transform: `translate(${EDGE} ${foot + 18})` }, [legend.drawn]),
      ...maps.slice(0, 1).map(({ camera }) => group({ transform: `translate(${FIELD.width - EDGE} ${foot + 52})` }, [scaleBar({ metresPerPixel: metresPerPixel(camera), room: 220, size: 22, theme })])),
      ...this.#small(view, citation).map((line, n, all) => written(line, { x: EDGE, y: FIELD.height - 20 - 24 * (all.length - 1 - n), size: 17, font: 'sans', colour: theme.inkSoft })),
    ]);
  }

  /** A film goes through one picture; a slide of a comparison shows both, each with its sign on it. */
  #presented({ view: asked, layout, citation, words = '', share }: Asked): SvgElement {
    const view: View = layout === 'film' ? onePicture(asked, 'present') : { ...asked, mode: 'present' };
    const pictures = picturesOf(view);
    const theme = themeOf(view);
    const size = { width: columnIn(FIELD.width, pictures.length), height: FIELD.height - BAND };
    const look: Look = { theme, presenting: true, narrow: pictures.length > 1, vh: FIELD.height / 100, scale: 1, bare: !view.labels };
    const legend = legendBox(this.#legendOf(view, size), { theme, ids: IDS, right: FIELD.width - 36, top: 36 });
    const maps = pictures.map((picture, n) => {
      const left = n * (size.width + APART);
      const sign = pictures.length === 1 ? null : signOn(picture, { theme, left: 36, top: 36 });
      const standing = [legend.rect, { x: 40, y: size.height - 92, width: 340, height: 72 }].map((rect) => ({ ...rect, x: rect.x - left }));
      return { ...this.#map(picture, size, { look, clear: [...standing, ...(sign === null ? [] : [sign.rect])], of: n === 0 ? 'first' : 'second' }), left, sign };
    });
    const part = spanPart(view.span);
    return whole(this.#words(view, citation, words), [
      ...maps.flatMap(({ before }) => before),
      el('rect', { ...FIELD, fill: theme.paper }),
      ...maps.map(({ map, left, sign }) => (left === 0 && sign === null ? map : group({ transform: `translate(${left} 0)` }, [map, ...(sign === null ? [] : [sign.drawn])]))),
      legend.drawn,
      ...maps.slice(0, 1).map(({ camera }) => group({ transform: `translate(380 ${size.height - 30})` }, [scaleBar({ metresPerPixel: metresPerPixel(camera), room: 260, size: 30, theme })])),
      el('rect', { y: size.height, width: FIELD.width, height: 2, fill: theme.rule }),
      ...(share === undefined ? [] : [el('rect', { y: size.height - 4, width: Math.round(FIELD.width * share), height: 8, fill: theme.ink })]),
      written(String(part.year), { x: 64, y: size.height + 138, size: 140, font: 'strong', colour: theme.ink }),
      written(underYear(part), { x: 68, y: size.height + 204, size: 44, font: 'sans', colour: theme.inkSoft }),
      ...paragraph(words, { rect: WORDS, size: 44, colour: theme.ink }),
      written(perspectiveIn(view), { x: WORDS.x, y: FIELD.height - 64, size: 24, font: 'sans', colour: theme.ink }),
      ...this.#small(view, citation).map((line, n, all) => written(line, { x: WORDS.x, y: FIELD.height - 16 - 20 * (all.length - 1 - n), size: 15.5, font: 'sans', colour: theme.inkSoft })),
    ]);
  }

  /** What stands small on every picture: whose shapes, which version, and what the filters keep from it. */
  #small(view: View, citation: string): readonly string[] {
    const { incidents } = this.#data.dataset;
    const hidden = countIn(incidents, view.span) - countIn(incidents, view.span, view);
    return [t('map.credits'), hidden === 0 ? citation : `${citation} ${t('present.filtered', { count: hidden })}`];
  }

  /** What the picture says to those who do not see it, and to programs. */
  #words(view: View, citation: string, sentence = ''): { readonly title: string; readonly about: string } {
    return { title: titleIn(view), about: [sentence, ...this.#small(view, citation)].filter((s) => s !== '').join(' ') };
  }
}

/** Of two pictures that are shown apart, the first. */
const onePicture = (view: View, mode: View['mode']): View => ({ ...view, mode, compare: view.compare?.how === 'differs' ? view.compare : null });

/** The width of each of so many pictures beside each other. */
const columnIn = (width: number, count: number): number => (width - APART * (count - 1)) / count;

/** On a picture of two: its date and its perspective, in a field of their own. */
function signOn({ span, perspective }: View, { theme, left, top }: { readonly theme: Theme; readonly left: number; readonly top: number }): { readonly drawn: SvgElement; readonly rect: Rect } {
  const [date, drawnAs] = [t('date.plain', { date: spanParam(span) }), t(`perspective.${perspective}`)];
  const width = Math.ceil(Math.max(widthOf(date, { size: 40, spacing: 0, font: 'Atlas Serif Strong' }), widthOf(drawnAs, { size: 28, spacing: 0, font: 'Atlas Sans' })) * 1.04) + 44;
  const rect = { x: left, y: top, width, height: 104 };
  return {
    rect,
    drawn: group({}, [
      el('rect', { ...rect, rx: 12, fill: theme.paper, 'fill-opacity': 0.94 }),
      written(date, { x: left + 22, y: top + 48, size: 40, font: 'strong', colour: theme.ink }),
      written(drawnAs, { x: left + 22, y: top + 86, size: 28, font: 'sans', colour: theme.inkSoft }),
    ]),
  };
}

/** Of two pictures both, by what tells them apart. */
function perspectiveIn(view: View): string {
  const second = secondOf(view);
  return second === null ? t(`perspective.${view.perspective}`) : say(titleOf(view, second));
}

/** "Kuril Atlas: 1 September 1945 · control as administered", of two pictures "Kuril Atlas: 1855 / 1875 · control as administered" */
export function titleIn(view: View): string {
  const { span, compare } = view;
  const what = compare === null || compare.how === 'differs' ? t('map.stamp', { date: spanParam(span), perspective: message('plain', { text: perspectiveIn(view) }) }) : perspectiveIn(view);
  return `${t('app.name')}: ${what}`;
}

/** The text of an SVG file. Its fonts are named, not held: where they are missing the next best is used. */
export const svgText = (picture: SvgElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(picture)}\n`;

const whole = ({ title, about }: { readonly title: string; readonly about: string }, parts: readonly SvgElement[]): SvgElement =>
  el('svg', { xmlns: 'http://www.w3.org/2000/svg', ...FIELD, viewBox: `0 0 ${FIELD.width} ${FIELD.height}`, role: 'img' }, [el('title', {}, [title]), el('desc', {}, [about]), ...parts]);


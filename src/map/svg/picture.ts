/**
 * A view as a picture of its own, which says what it shows: the map with its date, perspective, legend, scale, credits and
 * version. Pure: the same record, view and layout give the same picture, whatever it is then written as.
 */
import { secondOf, titleOf } from '../../domain/compare';
import { countIn } from '../../domain/incidents';
import { message, spanParam, spanPart } from '../../domain/message';
import type { Camera, View } from '../../domain/view';
import { say, t, underYear } from '../../i18n';
import { themeOf } from '../../ui/theme';
import { boundsIn, constrained, homeCamera, metresPerPixel, type Size } from '../camera';
import type { Look, MapData } from '../layers/layer';
import type { DrawnMeasure } from '../measure/drawn';
import { sceneOf } from '../scene';
import { shapesOf, within, type Shapes } from '../shapes';
import { Drawing } from './Drawing';
import { entriesOf, legendBox, legendRows, type Entries } from './legend';
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
const EDGE = 40;
const HEAD = 92;
const BAND = 268;

export class PictureMaker {
  readonly #data: MapData;
  readonly #drawing: Drawing;
  readonly #shapes: Shapes;
  readonly #extras: Extras;

  /** The extras are the shapes that only a view which measures with them needs. */
  constructor(data: MapData, extras: Extras) {
    this.#data = data;
    this.#extras = extras;
    this.#drawing = new Drawing(data, IDS);
    this.#shapes = shapesOf(data.geometry);
  }

  picture(asked: Asked): SvgElement {
    return asked.layout === 'sheet' ? this.#sheet(asked) : this.#presented(asked);
  }

  #cameraOf = ({ camera }: View, size: Size): Camera => (camera === null ? homeCamera(size) : constrained(camera, size));

  /** The legend of what of a view is in sight in a window of a size. */
  #legendOf(view: View, size: Size): Entries {
    return entriesOf(this.#data.dataset, view, within(this.#shapes, boundsIn(this.#cameraOf(view, size), size)));
  }

  /** The map of a view in a window of a size; names keep clear of what will stand on it. */
  #map(view: View, size: Size, { look, clear }: { readonly look: Look; readonly clear: readonly Rect[] }) {
    const camera = this.#cameraOf(view, size);
    const taken = clear.map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
    const sheet = windowOf(this.#data.geometry.territories.features, { camera, size, frame: 12, taken });
    const { layers } = this.#drawing.draw({ scene: sceneOf(this.#data.dataset, view, this.#extras), look, camera, size, sheet });
    const [defs = el('defs'), ...drawn] = layers;
    const frame = el('clipPath', { id: `${IDS}frame` }, [el('rect', { width: size.width, height: size.height })]);
    return { camera, before: [defs, frame], map: group({ 'clip-path': `url(#${IDS}frame)` }, drawn) };
  }

  #sheet({ view: asked, citation }: Asked): SvgElement {
    const view = onePicture(asked, 'explore');
    const theme = themeOf(view);
    const look: Look = { theme, presenting: false, narrow: false, vh: FIELD.height / 100, scale: 1.2, bare: !view.labels };
    const width = FIELD.width - 2 * EDGE;
    // How high the legend is depends on what is in sight, and that on how high the map is: the first guess is kept to.
    const legend = legendRows(this.#legendOf(view, { width, height: 840 }), { theme, ids: IDS, width: width - 330 }); // the scale stands beside it
    const size = { width, height: FIELD.height - HEAD - legend.height - 84 };
    const { camera, before, map } = this.#map(view, size, { look, clear: [] });
    const foot = HEAD + size.height;
    return whole(this.#words(view, citation), [
      ...before,
      el('rect', { ...FIELD, fill: theme.paper }),
      el('text', {}, [
        el('tspan', { x: EDGE, y: 62, fill: theme.ink, 'font-size': 46, ...fontFor('strong') }, [t('date.plain', { date: spanParam(view.span) })]),
        el('tspan', { fill: theme.inkSoft, 'font-size': 28, ...fontFor('sans') }, [`\u2003${perspectiveIn(view)}`]),
      ]),
      written(t('app.name'), { x: FIELD.width - EDGE, y: 62, size: 30, font: 'serif', colour: theme.ink, anchor: 'end' }),
      group({ transform: `translate(${EDGE} ${HEAD})` }, [map, ...frameOf({ camera, size, theme })]),
      group({ transform: `translate(${EDGE} ${foot + 18})` }, [legend.drawn]),
      group({ transform: `translate(${FIELD.width - EDGE} ${foot + 52})` }, [scaleBar({ metresPerPixel: metresPerPixel(camera), room: 220, size: 22, theme })]),
      ...this.#small(view, citation).map((line, n, all) => written(line, { x: EDGE, y: FIELD.height - 20 - 24 * (all.length - 1 - n), size: 17, font: 'sans', colour: theme.inkSoft })),
    ]);
  }

  #presented({ view: asked, citation, words = '', share }: Asked): SvgElement {
    const view = onePicture(asked, 'present');
    const theme = themeOf(view);
    const size = { width: FIELD.width, height: FIELD.height - BAND };
    const look: Look = { theme, presenting: true, narrow: false, vh: FIELD.height / 100, scale: 1, bare: !view.labels };
    const legend = legendBox(this.#legendOf(view, size), { theme, ids: IDS, right: FIELD.width - 36, top: 36 });
    const { camera, before, map } = this.#map(view, size, { look, clear: [legend.rect, { x: 40, y: size.height - 92, width: 340, height: 72 }] });
    const part = spanPart(view.span);
    return whole(this.#words(view, citation, words), [
      ...before,
      el('rect', { ...FIELD, fill: theme.paper }),
      map,
      legend.drawn,
      group({ transform: `translate(380 ${size.height - 30})` }, [scaleBar({ metresPerPixel: metresPerPixel(camera), room: 260, size: 30, theme })]),
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

function perspectiveIn(view: View): string {
  const second = secondOf(view);
  return second !== null && view.compare?.how === 'differs' ? say(titleOf(view, second)) : t(`perspective.${view.perspective}`);
}

/** "Kuril Atlas: 1 September 1945 · control as administered" */
export const titleIn = (view: View): string => `${t('app.name')}: ${t('map.stamp', { date: spanParam(view.span), perspective: message('plain', { text: perspectiveIn(view) }) })}`;

/** The text of an SVG file. Its fonts are named, not held: where they are missing the next best is used. */
export const svgText = (picture: SvgElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(picture)}\n`;

const whole = ({ title, about }: { readonly title: string; readonly about: string }, parts: readonly SvgElement[]): SvgElement =>
  el('svg', { xmlns: 'http://www.w3.org/2000/svg', ...FIELD, viewBox: `0 0 ${FIELD.width} ${FIELD.height}`, role: 'img' }, [el('title', {}, [title]), el('desc', {}, [about]), ...parts]);


/** The map of a view as a file of its own: the drawing in a frame, under its date and perspective, over its scale, legend and credits. Pure. */
import { message, spanParam } from '../../domain/message';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { t } from '../../i18n';
import type { Geometry } from '../../state/load';
import { themeOf } from '../../ui/theme';
import { constrained, homeCamera, metresPerPixel } from '../camera';
import { roundLength } from '../ScaleBar';
import { sceneOf } from '../scene';
import { Drawing } from './Drawing';
import { fontOf } from './fonts';
import { el, group, short, textOf, type SvgElement } from './tree';

const WIDTH = 1600;
const HEIGHT = 1000;
/** Room around the map, for the lines over and under it. */
const EDGE = 40;
const HEAD = 84;
const FOOT = 118;

type Asked = { readonly dataset: Dataset; readonly geometry: Geometry; readonly view: View; readonly citation: string };

/** The text of an SVG file. Its fonts are named, not held: where they are missing the next best is used. */
export function sheetOf({ dataset, geometry, view, citation }: Asked): string {
  const size = { width: WIDTH - 2 * EDGE, height: HEIGHT - HEAD - FOOT };
  const camera = view.camera === null ? homeCamera(size) : constrained(view.camera, size);
  const theme = themeOf({ theme: view.theme, mode: 'explore' });
  const look = { theme, presenting: false, narrow: false, vh: HEIGHT / 100, scale: 1 };
  const { layers } = new Drawing({ dataset, geometry }, 'sheet-').draw({ scene: sceneOf(dataset, { ...view, mode: 'explore' }), look, camera, size });
  const [defs, ...drawn] = layers;
  const stamp = t('map.stamp', { date: spanParam(view.span), perspective: message(`perspective.${view.perspective}`) });
  const line = (text: string, { x, y, size: px, colour = theme.ink, strong = false }: { readonly x: number; readonly y: number; readonly size: number; readonly colour?: string; readonly strong?: boolean }): SvgElement =>
    el('text', { x, y, fill: colour, 'font-size': px, ...fontOf([strong ? 'Atlas Serif Strong' : 'Atlas Sans']) }, [text]);
  const bar = roundLength(metresPerPixel(camera), 180);
  const foot = HEIGHT - FOOT;
  const sheet = el('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' }, [
    el('title', {}, [`${t('app.name')}: ${stamp}`]),
    el('desc', {}, [citation]),
    ...(defs === undefined ? [] : [defs]),
    el('clipPath', { id: 'sheet-frame' }, [el('rect', { width: size.width, height: size.height })]),
    el('rect', { width: WIDTH, height: HEIGHT, fill: theme.paper }),
    line(t('app.name'), { x: EDGE, y: 54, size: 34, strong: true }),
    line(stamp, { x: EDGE + 250, y: 54, size: 24 }),
    group({ transform: `translate(${EDGE} ${HEAD})`, 'clip-path': 'url(#sheet-frame)' }, drawn),
    el('rect', { x: EDGE, y: HEAD, width: size.width, height: size.height, fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 }),
    group({ transform: `translate(${WIDTH - EDGE - bar.pixels - 40} ${foot + 34})`, fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 }, [
      el('path', { d: `M40 -8V0H${short(40 + bar.pixels)}V-8` }),
      el('path', { d: 'M10 -20L16 0L10 -4.5L4 0Z', fill: theme.ink }),
    ]),
    el('text', { x: short(WIDTH - EDGE - bar.pixels / 2), y: foot + 24, fill: theme.ink, 'font-size': 16, 'text-anchor': 'middle', ...fontOf(['Atlas Sans']) }, [bar.metres >= 1000 ? t('map.km', { count: bar.metres / 1000 }) : t('map.m', { count: bar.metres })]),
    ...legendOf(theme, foot + 24),
    line(t('map.credits'), { x: EDGE, y: foot + 66, size: 15, colour: theme.inkSoft }),
    line(citation, { x: EDGE, y: foot + 92, size: 15, colour: theme.inkSoft }),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(sheet)}\n`;
}

/** What the fills mean. */
function legendOf(theme: ReturnType<typeof themeOf>, y: number): readonly SvgElement[] {
  return (['japan', 'russia', 'china'] as const).flatMap((fill, n) => [
    el('rect', { x: EDGE + n * 190, y: y - 15, width: 28, height: 18, fill: theme.fills[fill], stroke: theme.outline, 'stroke-width': 1.2 }),
    el('text', { x: EDGE + n * 190 + 38, y, fill: theme.ink, 'font-size': 16, ...fontOf(['Atlas Sans']) }, [t(`legend.${fill}`)]),
  ]);
}
